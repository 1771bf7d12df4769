// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <span>

namespace reliability {

/// M4 (Jugel et al., VLDB 2014): of each of `columns` equal parts of `range` the first, last, lowest and highest point,
/// in order of time, each once. Points outside the range are left out. Input ascending in time; no NaN.
/// Returns the points unchanged when there are at most two a column.
std::vector<Point> downsample(std::span<const Point> points, Range range, int columns);

/// Samples of a ratio (good/total, stamps with traffic only) or of a value as points.
std::vector<Point> pointsOf(const Samples& samples);

/// Finished runs as samples stamped with their ends: outcomes as 1 (success) and 0 (failed, error), or their values.
/// Skipped, running, pending and cancelled runs are no units; a run without the value that is asked for is none either.
Samples samplesOf(std::span<const Run> runs, Shape shape);

/// Stamps of the runs that succeeded without the figure that a value is asked for: 0/0, one class, NaN.
std::vector<std::int64_t> invalidOf(std::span<const Run> runs);

/// Stretches in `range` where samples `interval` apart were due and none came: holes longer than 1.5 intervals between
/// two samples, and from the last sample (or `range.from`) to `range.to`. Empty when interval is 0.
std::vector<Range> gapsOf(const Samples& samples, Range range, Milliseconds interval);

/// How far apart samples without a declared interval are plainly meant to be: the median step where at least 80 % of
/// the neighbouring stamps are that far apart, and 10 samples or more; else 0. For drawing only.
Milliseconds regularStep(const Samples& samples);

/// The usual distance of neighbouring stamps (ascending; equal ones count once): their median (the lower of two middle
/// ones), 0 with fewer than two.
Milliseconds medianStep(std::span<const std::int64_t> stamps);

}
