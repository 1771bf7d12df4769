// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "storage/session.h"

namespace app {

/// What the baselines that these versions name reached: the mean (ml/metric.h) of the samples in the streams of an
/// imported indicator that have the model version as the value of a label; where it has no streams, of its successful
/// runs of that version. All that are known count, so that every as-of is judged by one figure. What is not known is
/// left out.
reliability::Result<std::vector<reliability::BaselineFigure>>
baselinesOf(storage::Session& session, const reliability::Indicator& indicator,
            std::span<const reliability::ObjectiveVersion> versions);

}
