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

    /// Looks at the steps from `from` to `to`; before the first page also at what was known at `from`. Returns the ends
    /// of the steps in which a counter broke off. Nothing is remembered of it before keep.
    reliability::Result<std::set<std::int64_t>> look(Asking& asking, std::int64_t from, std::int64_t to);
    /// The points of what was looked at, of each series ascending: the samples themselves in the steps that end then.
    reliability::Result<std::vector<Series>> page(Asking& asking, const std::set<std::int64_t>& ends);
    /// The page is taken: the next one goes on from it.
    void keep(const std::vector<Series>& page, std::int64_t to);

    std::int64_t unsure() const { return m_unsure; } ///< steps whose samples would have been too many to ask for

private:
    using Merged = std::map<reliability::Labels, std::vector<Point>>;
    reliability::Result<void> begin(Asking& asking, std::int64_t from);
    std::set<std::int64_t> breaks(std::int64_t from) const;
    reliability::Result<void> addSamples(Asking& asking, const std::set<std::int64_t>& ends);

    std::string m_selector;
    reliability::Milliseconds m_step;
    std::map<reliability::Labels, std::int64_t> m_last; ///< the end of the last step that each series was there in
    Merged m_page;
    bool m_begun = false;
    std::int64_t m_asked = 0, m_unsure = 0;
};

}
