// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace reliability {

/// The name that is made of a text that people write: a DNS label (RFC 1123) of lower case letters, digits and dashes,
/// at most 63 characters. Texts that differ in letters it can't hold get different ones, by a short hash that is the
/// same everywhere: "tude-ranking-3f2a1b", "n-3f2a1b9c" where nothing is left.
std::string dnsLabel(std::string_view text);

}
