// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/csv/series.h"

namespace sources::csv {

/// What errors of predictions came to nothing.
struct Errors {
    std::int64_t zeroTruths = 0; ///< left out of MAPE
    std::int64_t without = 0;    ///< stretches without a figure: of MAPE all truths were 0
};

/// Makes of predictions (entries with the truth as `a`, what was predicted as `b`) their error over each stretch of
/// `step`: multiples of its length since the epoch, stamped with their starts. Ascending.
Errors toErrors(Series& series, reliability::ErrorFigure figure, reliability::Milliseconds step);

}
