// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/metric.h"

#include "reliability/ml/decimals.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace reliability {

namespace {

constexpr int frozenFrom = 5;
constexpr Instant never{std::numeric_limits<std::int64_t>::max()};

bool same(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

/// Whether a sample has a neighbour of the same stamp.
bool isTied(const Samples& s, std::size_t i)
{
    return (i > 0 && s.at[i] == s.at[i - 1]) || (i + 1 < s.size() && s.at[i] == s.at[i + 1]);
}

}

std::optional<double> MetricLimit::value() const
{
    const auto figure = finite(baseline ? limit * *baseline : limit);
    return figure && baseline ? nearestDecimal(*figure) : figure;
}

std::optional<double> baselineOf(std::span<const double> values)
{
    double sum = 0, rest = 0, count = 0;
    for (const double x : values) {
        if (!std::isfinite(x)) continue;
        const double next = sum + x;
        rest += std::abs(sum) >= std::abs(x) ? sum - next + x : x - next + sum; // Neumaier: what rounding took
        sum = next;
        ++count;
    }
    return count > 0 ? finite((sum + rest) / count) : std::nullopt;
}

std::vector<Range> frozenStretches(const Samples& s)
{
    std::vector<Range> out;
    int alike = 0;
    for (std::size_t i = 0; i < s.value.size(); ++i) {
        const double x = s.value[i];
        if (isTied(s, i)) alike = 0;
        else alike = alike > 0 && same(x, s.value[i - 1]) ? alike + 1 : 1;
        const bool real = std::isfinite(x) && x != 0 && x != 1;
        if (alike == frozenFrom && real) out.push_back({{s.at[i]}, never});
        else if (alike < frozenFrom && !out.empty() && out.back().to == never) out.back().to = {s.at[i]};
    }
    return out;
}

Samples withoutFrozen(const Samples& values)
{
    const auto frozen = frozenStretches(values);
    Samples out;
    auto stretch = frozen.begin();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Instant at{values.at[i]};
        while (stretch != frozen.end() && stretch->to <= at) ++stretch;
        if (stretch != frozen.end() && stretch->contains(at)) continue;
        out.at.push_back(values.at[i]);
        out.value.push_back(values.value[i]);
    }
    return out;
}

Samples numericUnits(std::span<const Run> runs)
{
    Samples out;
    if (std::ranges::none_of(runs, [](const Run& run) { return run.value.has_value(); })) return out;
    for (const Run& run : runs) {
        if (run.state != RunState::success) continue;
        out.at.push_back(run.ended.ms);
        out.value.push_back(run.value && std::isfinite(*run.value) ? 1 : 0);
    }
    return out;
}

}
