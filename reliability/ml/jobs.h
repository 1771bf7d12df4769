// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "reliability/zone.h"

#include <span>

namespace reliability {

/// Local days of `range` (those that lie in it wholly) as events of one each, stamped with their start: good when at
/// least `successes` runs ended successfully in them.
Samples successDays(std::span<const Run> runs, int successes, Range range, const Zone& zone);

/// What a run's figure is made of.
struct RunMeasure {
    enum class Kind { throughput, duration }; ///< items a second; seconds
    Kind kind = Kind::throughput;
};
/// A run's throughput (its value being items) or duration as values to judge against a limit, stamped with the ends.
/// Runs that are not over, without start, without items or of no length are left out.
Samples measured(std::span<const Run> runs, RunMeasure measure);

/// Age in days of what serves (the model's release) or was learnt from (the newest training data), sampled at each of
/// `times`: since the last of `births` (ascending) at or before it; times before the first birth are left out.
Samples ages(std::span<const Instant> births, std::span<const Instant> times);

}
