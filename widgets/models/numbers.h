// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

#include <QString>

#include <optional>

namespace models {

/// The sign of negative figures: U+2212 on screen and in reports, a hyphen in CSV and wherever figures are parsed.
enum class Minus { true_, hyphen };

/// What stands for a figure that is not there: an en dash; never 0, never blank.
QString missing();

/// Attainment in percent with the decimals its target asks for, rounded towards the bad side: "99.89 %"; "100 %" only
/// when nothing was bad. Nothing counted: missing.
QString attainment(const reliability::Budget& budget);

/// A target as people write it: "99.9 %".
QString target(reliability::Target target);

/// R in percent with one decimal, never rounded across 0, 25 % or 100 %: "<0.1 %", "24.9 %", "-12.5 %".
QString remaining(const reliability::Budget& budget, Minus minus = Minus::true_);

/// The same of R alone, for the points of a line.
QString remaining(double share, Minus minus = Minus::true_);

/// A fraction as a percentage with one decimal: 0.412 is "41.2 %".
QString percent(std::optional<double> fraction, Minus minus = Minus::true_);

/// A fraction as percentage points without a plus: 0.38 is "38.0 pp", from 100 on no decimals: "214 pp".
QString points(std::optional<double> fraction, Minus minus = Minus::true_);

/// A difference of fractions as percentage points, signed: "+13.2 pp", "-13.2 pp", "0.0 pp".
QString delta(std::optional<double> fraction, Minus minus = Minus::true_);

/// Change from `before` to `now` relative to `before`: "-2.1 %", "+12.0 %"; missing when either is, or `before` is 0.
QString relative(std::optional<double> now, std::optional<double> before, Minus minus = Minus::true_);

/// A count with grouping: "8,412"; one decimal below 100 where it is not whole: "16.6".
QString count(double value, Minus minus = Minus::true_);

/// A measured value to four significant digits, grouped from 1,000 on: "0.0312", "91.9", "12,340".
QString figure(std::optional<double> value, Minus minus = Minus::true_);

/// A length of time in its two largest units, rounded to the smaller: "3 h 10 min", "2 d 8 h", "45 s".
QString duration(reliability::Milliseconds length);

/// Burn rate: "2.4x".
QString burn(std::optional<double> rate);

/// What is left of the budget, in its unit: "16.6 of 40.3 min", "-2,800 of 22,400 events". `unit` names what is counted
/// where the indicator says it; slices are told in minutes.
QString budgetLeft(const reliability::Budget& budget, const QString& unit = {}, Minus minus = Minus::true_);

}
