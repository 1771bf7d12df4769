// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

namespace storage {

/// The sums of one UTC day of a stream. Ratios: exact whole numbers times 10^scale, or, where the values are no
/// decimals of at most six places, sums of doubles in order of time.
struct DaySum {
    std::int64_t day = 0; ///< days since 1970-01-01
    std::int64_t n = 0;
    std::optional<std::int64_t> scale;
    std::optional<std::int64_t> bad, total;
    std::optional<double> badSum, totalSum;
    std::optional<double> valueSum, valueMin, valueMax;
    bool operator==(const DaySum&) const = default;
};
}

template <>
inline constexpr auto reliability::fields<storage::DaySum> = Fields{
    field("day", &storage::DaySum::day),
    field("n", &storage::DaySum::n),
    field("scale", &storage::DaySum::scale),
    field("bad", &storage::DaySum::bad),
    field("total", &storage::DaySum::total),
    field("bad_sum", &storage::DaySum::badSum),
    field("total_sum", &storage::DaySum::totalSum),
    field("value_sum", &storage::DaySum::valueSum),
    field("value_min", &storage::DaySum::valueMin),
    field("value_max", &storage::DaySum::valueMax),
};

namespace storage {

/// The UTC day that holds a stamp.
std::int64_t dayOf(std::int64_t stamp);

/// The sums of all days that have samples, in ascending order.
std::vector<DaySum> daySumsOf(const reliability::Samples& samples);

}
