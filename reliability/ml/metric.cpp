// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/metric.h"

#include "reliability/budget/units.h"

#include <bit>
#include <cmath>

namespace reliability {

namespace {

constexpr std::size_t frozenFrom = 5;

bool same(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

}

std::optional<double> MetricLimit::value() const
{
    const double figure = baseline ? limit * *baseline : limit;
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

MetricUnits unitsOf(const Samples& values, const MetricLimit& limit)
{
    MetricUnits out;
    const auto figure = limit.value();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool number = std::isfinite(values.value[i]);
        out.stable.at.push_back(values.at[i]);
        out.stable.value.push_back(number ? 1 : 0);
        if (!number || !figure) {
            ++out.invalid;
            continue;
        }
        out.judged.at.push_back(values.at[i]);
        out.judged.value.push_back(meets(values.value[i], limit.op, *figure) ? 1 : 0);
    }
    return out;
}

std::vector<std::size_t> frozenAt(std::span<const double> values)
{
    std::vector<std::size_t> out;
    std::size_t run = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        run = i > 0 && same(values[i], values[i - 1]) ? run + 1 : 1;
        const bool bound = values[i] == 0 || values[i] == 1;
        if (run >= frozenFrom && !bound && std::isfinite(values[i])) out.push_back(i);
    }
    return out;
}

Samples withoutFrozen(const Samples& values)
{
    const auto frozen = frozenAt(values.value);
    Samples out;
    auto next = frozen.begin();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (next != frozen.end() && *next == i) {
            ++next;
            continue;
        }
        out.at.push_back(values.at[i]);
        out.value.push_back(values.value[i]);
    }
    return out;
}

}
