// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/predictions.h"

#include "reliability/ml/decimals.h"

#include <algorithm>
#include <cmath>

namespace reliability {

namespace {

bool valid(const Prediction& p) { return std::isfinite(p.truth) && std::isfinite(p.predicted); }

}

bool within(const Prediction& p, Tolerance tolerance)
{
    const double limit =
        tolerance.kind == Tolerance::Kind::absolute ? tolerance.limit : tolerance.limit * std::abs(p.truth);
    return differsAtMostBy(limit, std::max(p.predicted, p.truth), std::min(p.predicted, p.truth));
}

PredictionUnits unitsOf(std::span<const Prediction> predictions, Tolerance tolerance)
{
    std::vector<Prediction> sorted(predictions.begin(), predictions.end());
    std::stable_sort(
        sorted.begin(), sorted.end(), [](const Prediction& a, const Prediction& b) { return a.at < b.at; });
    PredictionUnits out;
    for (const Prediction& p : sorted) {
        if (!valid(p)) {
            ++out.invalid;
            continue;
        }
        out.samples.at.push_back(p.at.ms);
        out.samples.bad.push_back(within(p, tolerance) ? 0 : 1);
        out.samples.total.push_back(1);
    }
    return out;
}

RegressionErrors regressionErrors(std::span<const Prediction> predictions)
{
    RegressionErrors out;
    double absolute = 0, squared = 0, relative = 0;
    for (const Prediction& p : predictions) {
        if (!valid(p)) {
            ++out.invalid;
            continue;
        }
        const double error = std::abs(p.predicted - p.truth);
        ++out.count;
        absolute += error;
        squared += error * error;
        if (p.truth == 0) ++out.zeroTruths;
        else relative += error / std::abs(p.truth);
    }
    const double n = static_cast<double>(out.count), nonZero = n - static_cast<double>(out.zeroTruths);
    if (n > 0) out.mae = finite(absolute / n);
    if (n > 0) out.rmse = finite(std::sqrt(squared / n));
    if (nonZero > 0) out.mape = finite(relative / nonZero);
    return out;
}

}
