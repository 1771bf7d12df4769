// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/zone.h"

namespace sources::csv {

/// What one row says of one series.
struct Entry {
    std::int64_t at = 0; ///< milliseconds: an instant, or wall-clock time where `naive`
    double a = 0;        ///< ratio: bad; value: the value, NaN of runs without a number
    double b = 0;        ///< ratio: total
    std::uint32_t line = 0;
    bool naive = false;
    reliability::RunState state = reliability::RunState::success;
};

/// The rows of one series (of one label) in the order of the file.
struct Series {
    std::vector<Entry> entries;
    std::vector<std::optional<reliability::Instant>> started; ///< beside entries, empty where no row has a start
};

/// Replaces wall-clock times by instants. Takes the declared interval, 0: the usual step of the file. Returns the
/// lines whose time the zone's clock skips; their entries are gone.
std::vector<std::uint32_t> resolve(Series& series, const reliability::Zone& zone, reliability::Milliseconds interval);

/// Sorts by time and joins rows of one stamp by the policy; returns how many rows went.
std::int64_t fold(Series& series, reliability::Duplicates policy);

/// The usual distance of neighbouring stamps of a folded series, 0 when there is none.
reliability::Milliseconds stepOf(const Series& series);

/// Samples [from, to) of a folded series, each stamp earlier by `shift`.
reliability::Samples samplesOf(const Series& series, std::size_t from, std::size_t to, reliability::Shape shape,
                               reliability::Milliseconds shift);

/// Runs [from, to) of a folded series; the key is the stamp, with "#2", "#3" ... where several have one, and the label,
/// so that runs of one time in two series are two. Values only where the shape is value, and there only numbers.
std::vector<reliability::Run> runsOf(const Series& series, const std::string& label, std::size_t from, std::size_t to,
                                     reliability::Shape shape);

}
