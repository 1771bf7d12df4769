// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/daysum.h"

#include "storage/chunkcodec.h"

#include <cmath>
#include <numeric>

namespace storage {

using reliability::Samples;

namespace {

// Exact, or none when the numbers do not fit.
std::optional<std::int64_t> exactSum(std::span<const double> values, int scale)
{
    std::int64_t sum = 0;
    for (const double v : values)
        if (__builtin_add_overflow(sum, scaled(v, scale), &sum)) return std::nullopt;
    return sum;
}

// None when it overflows: there is no number to store.
std::optional<double> finiteSum(std::span<const double> values)
{
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return std::isfinite(sum) ? std::optional(sum) : std::nullopt;
}

void sumRatio(DaySum& day, std::span<const double> bad, std::span<const double> total)
{
    const std::optional<int> badScale = decimalScale(bad), totalScale = decimalScale(total);
    if (badScale && totalScale) {
        const int scale = std::max(*badScale, *totalScale);
        day.bad = exactSum(bad, scale);
        day.total = exactSum(total, scale);
        if (day.bad && day.total) day.scale = scale;
    }
    if (day.scale) return;
    day.bad.reset();
    day.total.reset();
    day.badSum = finiteSum(bad);
    day.totalSum = finiteSum(total);
}

void sumValues(DaySum& day, std::span<const double> values)
{
    const auto [low, high] = std::ranges::minmax(values);
    day.valueSum = finiteSum(values);
    day.valueMin = low;
    day.valueMax = high;
}

DaySum sumOf(const Samples& samples, std::size_t from, std::size_t to)
{
    const auto part = [&](const std::vector<double>& v) { return std::span(v).subspan(from, to - from); };
    DaySum day;
    day.day = dayOf(samples.at[from]);
    day.n = static_cast<std::int64_t>(to - from);
    if (!samples.total.empty()) sumRatio(day, part(samples.bad), part(samples.total));
    else if (!samples.value.empty()) sumValues(day, part(samples.value));
    return day;
}

}

std::int64_t dayOf(std::int64_t stamp)
{
    return std::chrono::floor<std::chrono::days>(reliability::Milliseconds(stamp)).count();
}

std::vector<DaySum> daySumsOf(const Samples& samples)
{
    std::vector<DaySum> days;
    for (std::size_t from = 0, to = 0; from < samples.size(); from = to) {
        const std::int64_t end = (dayOf(samples.at[from]) + 1) * reliability::dayLength.count();
        to = std::lower_bound(samples.at.begin() + from, samples.at.end(), end) - samples.at.begin();
        days.push_back(sumOf(samples, from, to));
    }
    return days;
}

}
