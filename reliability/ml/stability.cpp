// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/stability.h"

#include "reliability/ml/decimals.h"
#include "reliability/ml/robustness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reliability {

namespace {

constexpr std::size_t firstRuns = 3; ///< too early to compare with

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}

Stability stabilityOf(std::span<const double> all)
{
    std::vector<double> values;
    std::copy_if(all.begin(), all.end(), std::back_inserter(values), [](double x) { return std::isfinite(x); });
    if (values.size() > stabilityRuns) values.erase(values.begin(), values.end() - stabilityRuns);
    Stability out;
    out.runs = static_cast<std::int64_t>(values.size());
    if (values.size() < 2) return out;
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0, step = 0;
    for (const double x : values) squares += (x - mean) * (x - mean);
    for (std::size_t i = 1; i < values.size(); ++i) step = std::max(step, std::abs(values[i] - values[i - 1]));
    out.deviation = finite(std::sqrt(squares / (n - 1)));
    if (mean != 0 && out.deviation) out.variation = finite(*out.deviation / std::abs(mean));
    out.largestStep = finite(step);
    return out;
}

Samples stabilityUnits(const Samples& runs, Direction direction, double tolerance)
{
    Samples out;
    std::vector<double> before;
    const double sign = direction == Direction::higher ? 1 : -1;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double value = runs.value[i];
        if (!std::isfinite(value)) continue;
        if (before.size() >= firstRuns) {
            const std::size_t count = std::min(before.size(), stabilityRuns);
            const double usual = median({before.end() - static_cast<std::ptrdiff_t>(count), before.end()});
            out.at.push_back(runs.at[i]);
            out.value.push_back(differsAtMostBy(tolerance, sign * usual, sign * value) ? 1 : 0);
        }
        before.push_back(value);
    }
    return out;
}

std::optional<double> churn(std::span<const double> before, std::span<const double> after)
{
    return flipRate(before, after);
}

}
