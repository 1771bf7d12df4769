// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/csv/series.h"

#include <string>

namespace sources::csv {

/// A row that can't be counted, and why.
struct Uncountable {
    std::uint32_t line = 0;
    std::string reason;
};

/// Which two of a table's columns are counters; the third is made of them.
enum class Counted { goodAndBad, goodAndTotal, badAndTotal };

/// What became of running totals.
struct Increases {
    std::int64_t resets = 0; ///< how often the counter began anew
    std::vector<Uncountable> refused;
};

/// Replaces the running totals of a folded series of ratios by what came since the row before, so that the increases
/// add up to the counters' own. The first row is only where counting starts and goes. Where one of the counters falls,
/// its process began anew, and the other counter with it: all they say came since then. A row in which more failed, or
/// more went well, than came in all since the one before is refused; the next one is counted from the last that was
/// not.
Increases increases(Series& series, Counted counted);

/// Makes ratios of a histogram's two buckets, folded series of counts: `all` (of every event) and `good` (of those up
/// to the limit), stamp by stamp. Stamps that only one of them has, and those with more in the bucket than in all, are
/// refused.
std::vector<Uncountable> joinBuckets(Series& all, const Series& good);

/// True when the counts of a folded series look like running totals: 20 rows or more that never fall, most of them
/// rising.
bool looksCumulative(const Series& series);

}
