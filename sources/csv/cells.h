// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "sources/csv/writtenstamp.h"

namespace sources::csv {

/// What a cell of a number column holds.
enum class Cell { number, missing, notFinite, unreadable };

/// How numbers are written in a file.
struct NumberStyle {
    bool decimalComma = false;
    bool operator==(const NumberStyle&) const = default;
};

/// Reads "1234.5", "1 234,5" (decimal comma), "1,234.5", "1e-3", "99.5%" (0.995), "¥1,200", "1.2M", "3億", "(200)"
/// (-200). Missing: empty, "NA", "null", "-" and the like. `percent` is set where a percent sign stood, and left alone
/// elsewhere.
Cell parseNumber(std::string_view text, NumberStyle style, double& value, bool& percent);

/// The upper bound of a histogram's bucket: a number, or infinite ("+Inf"); none for any other text.
std::optional<double> boundOf(std::string_view text, NumberStyle style);

/// How the stamps of a file are written.
enum class TimeFormat { text, seconds, milliseconds, microseconds };

/// The unit of epoch numbers by their magnitude: below 1e11 seconds, below 1e14 milliseconds, else microseconds.
TimeFormat epochFormat(double magnitude);

/// Reads a stamp, days and months of texts in `order`; epoch numbers are UTC. None when unreadable or outside the years
/// 1 to 9999.
std::optional<TextStamp> parseStamp(std::string_view text, TimeFormat format, DayOrder order = DayOrder::untold);

/// The outcome of a run: "ok", "true", "1", "passed", "failed", "0" ...; none for any other text.
std::optional<reliability::RunState> parseOutcome(std::string_view text);

}
