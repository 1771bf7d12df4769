// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/pull.h"
#include "sources/prometheus/selector.h"

#include <set>

namespace sources::prometheus {

/// Pulls the running totals of counters so that their increases are exact. The last value of each step is enough where
/// a counter went on without a break; `increase` isn't asked for, as it extrapolates in Prometheus and not in
/// VictoriaMetrics, nor a sum of counters, which hides where one of them began anew. Where one did, or came to be, or
/// came back after a gap, what it counted before and after is told by no single value: of those steps the samples
/// themselves are pulled.
class CounterPull {
public:
    CounterPull(std::string selector, reliability::Milliseconds step) : m_selector(std::move(selector)), m_step(step) {}

    /// The points of the steps from `from` to `to`, of each series ascending; before the first page also what was
    /// known at `from`. Nothing is remembered of it before keep.
    reliability::Result<std::vector<Series>> page(Asking& asking, std::int64_t from, std::int64_t to);
    /// The page is taken: the next one goes on from it.
    void keep(const std::vector<Series>& page, std::int64_t to);

    std::int64_t unsure() const { return m_unsure; } ///< steps whose samples would have been too many to ask for

private:
    using Merged = std::map<reliability::Labels, std::vector<Point>>;
    reliability::Result<void> begin(Asking& asking, std::int64_t from, Merged& merged) const;
    std::set<std::int64_t> breaks(const Merged& merged, std::int64_t from) const;
    reliability::Result<void> addSamples(Asking& asking, const std::set<std::int64_t>& ends, Merged& merged);

    std::string m_selector;
    reliability::Milliseconds m_step;
    std::map<reliability::Labels, std::int64_t> m_last; ///< the end of the last step that each series was there in
    bool m_begun = false;
    std::int64_t m_asked = 0, m_unsure = 0;
};

}
