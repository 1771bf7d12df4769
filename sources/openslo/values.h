// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/duration.h"
#include "reliability/target.h"
#include "reliability/time.h"

#include <optional>

namespace sources::openslo {

/// A finite decimal number and nothing else.
std::optional<double> parseNumber(std::string_view text);

/// A share as written, in percent when `percent` is "%"; "9.5e-1" counts too. None outside [0, 1] and for more than
/// nine decimals of a fraction.
std::optional<reliability::Target> parseShare(std::string_view text, std::string_view percent);

/// The fixed length of a window or slice; a month counts 30 days, a quarter 90, a year 365.
reliability::Milliseconds fixedOf(reliability::Length length);

/// "YYYY-MM-DD HH:MM:SS".
std::string formatCivil(reliability::Civil time);

}
