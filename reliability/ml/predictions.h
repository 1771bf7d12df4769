// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <optional>
#include <span>

namespace reliability {

/// One prediction with the truth that came later. Stamp: when it was made.
struct Prediction {
    Instant at;
    double truth = 0, predicted = 0;
};

/// How near a number has to be: |e| <= limit, or |e| <= limit x |truth|.
struct Tolerance {
    enum class Kind { absolute, relative };
    double limit = 0;
    Kind kind = Kind::absolute;
};

/// True when the error is within the tolerance, on the limit too (decimals.h).
bool within(const Prediction& prediction, Tolerance tolerance);

/// Predictions as events, one a row: good when |predicted - truth| is within the tolerance; classes are compared with a
/// tolerance of 0. Rows with NaN or Inf are invalid: left out and counted.
struct PredictionUnits {
    Samples samples; ///< bad and total, ascending in time
    std::int64_t invalid = 0;
};
PredictionUnits unitsOf(std::span<const Prediction> predictions, Tolerance tolerance);

/// Mean errors of a regression over its valid rows. Without rows all are none; MAPE leaves out truths of 0, which are
/// counted, and is a fraction.
struct RegressionErrors {
    std::int64_t count = 0, invalid = 0, zeroTruths = 0;
    std::optional<double> mae, rmse, mape;
};
RegressionErrors regressionErrors(std::span<const Prediction> predictions);

}
