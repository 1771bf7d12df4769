// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace app {

/// The up to three of `names` that are most like `name` (Levenshtein distance of at most half its length, or beginning
/// with it), best first, separated by ", "; empty when none is.
std::string nearest(const std::string& name, const std::vector<std::string>& names);

}
