// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// Between which shares the true one lies.
struct Interval {
    double low = 0, high = 1;
    bool operator==(const Interval&) const = default;
};
template <>
inline constexpr auto fields<Interval> = Fields{field("low", &Interval::low), field("high", &Interval::high)};

/// The 95 % interval of a share (Wilson 1927, z = 1.959964): `part` of `total` units, in [0, 1]. None without units.
std::optional<Interval> wilson(double part, double total);

/// The units of one value of a label (a model version, a slice, an environment).
struct SplitPart {
    std::string value; ///< empty: units without the label
    Counts counts;
    std::optional<double> attainment;
    std::optional<Interval> interval; ///< of the attainment
    std::optional<double> spent;      ///< share of the whole objective's budget
    bool operator==(const SplitPart&) const = default;
};
template <>
inline constexpr auto fields<SplitPart> = Fields{
    field("value", &SplitPart::value),
    field("counts", &SplitPart::counts),
    field("attainment", &SplitPart::attainment),
    field("interval", &SplitPart::interval),
    field("spent", &SplitPart::spent),
};

/// One labelled series of an indicator. The samples must outlive the call.
struct LabelledSamples {
    Labels labels;
    const Samples& samples;
};

/// The units of the question's window that came, by the values of a label, by name; a value without units in the window
/// has no attainment. Series of one value add up. Fails as evaluate does.
Result<std::vector<SplitPart>> splitBy(const std::string& label, std::span<const LabelledSamples> series,
                                       const Question& question);

/// Series put together in order of stamps; equal stamps stay beside each other. Shapes must be the same.
Samples merged(std::span<const LabelledSamples> series);

}
