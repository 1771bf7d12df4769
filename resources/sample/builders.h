// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/sample/generator.h"

namespace sample {

/// What every builder is told.
struct Frame {
    reliability::Week last;
    reliability::Range range;
    std::uint64_t seed = 0;
};

/// Requests and bad ones, every 5 minutes.
std::vector<Series> onlineSeries(const Frame& frame);
/// Predictions and wrong ones, a pair a day: offline evaluation.
std::vector<Series> evaluationSeries(const Frame& frame);
/// Jobs that run daily or weekly: passed or failed.
std::vector<Series> jobSeries(const Frame& frame);
/// Numbers: meta-indicators of models, business figures, the weekly rating.
std::vector<Series> figureSeries(const Frame& frame);

/// Fills in what people entered: versions, corrections, triage, waivers, notes.
void addFacts(Sample& sample);
/// Fills in definitions, postmortems and changes.
void addTexts(Sample& sample);

/// The run of this series that ended at `ended`.
reliability::Run makeRun(const Series& series, reliability::Instant ended, reliability::Milliseconds duration);

}
