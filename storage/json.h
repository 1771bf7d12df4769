// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/result.h"

#include <string_view>

namespace storage {

/// Reads one JSON value (RFC 8259, UTF-8, at most 1,000 levels deep). Whole numbers that fit become integers. Fails
/// with fileInvalid: args "", offset in bytes, reason.
reliability::Result<reliability::Json> parseJson(std::string_view text);

}
