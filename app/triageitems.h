// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/triagesignals.h"

namespace app {

/// Gathers what the samples of one project say about triage while its figures are computed. References must outlive it.
class TriageSignals {
public:
    TriageSignals(const reliability::Project& project, reliability::Instant asOf, const reliability::Zone& zone)
        : m_project(project)
        , m_asOf(asOf)
        , m_zone(zone)
    {}

    /// Failed runs of the last 7 days, a KPI that fell.
    void add(const reliability::Indicator& indicator, const reliability::Samples& samples,
             std::span<const reliability::Range> corrections);
    /// A budget that asks for action, with the time when it began to. `weeks` of the review end at the as-of, a week
    /// apart. Fails as evaluate does.
    reliability::Result<void> add(const reliability::ObjectiveReview& objective, const reliability::Samples& samples,
                                  const reliability::Question& question);

    const std::vector<reliability::TriageSignal>& found() const { return m_found; }

private:
    reliability::Result<reliability::Range> beginning(const reliability::ObjectiveReview& objective,
                                                      reliability::TriageRule rule, const reliability::Samples& samples,
                                                      const reliability::Question& question) const;
    std::vector<std::optional<double>> weekMeans(const reliability::Samples& samples, reliability::Instant end) const;

    const reliability::Project& m_project;
    reliability::Instant m_asOf;
    const reliability::Zone& m_zone;
    std::vector<reliability::TriageSignal> m_found;
};

/// The stored items of a project (0: of none). An item of an incident belongs where the incident does by now.
std::vector<reliability::TriageItem> storedTriage(std::span<const reliability::TriageItem> all,
                                                  std::span<const reliability::Incident> incidents,
                                                  reliability::Id<reliability::Project> project);

/// The items of the incidents that belong to no project; `stored`: those of no project.
std::vector<reliability::TriageItem> unassignedTriage(const reliability::ReviewData& data,
                                                      std::vector<reliability::TriageItem> stored);

}
