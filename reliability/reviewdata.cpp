// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reviewdata.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace reliability {

namespace {

double lowest(const std::optional<double>& remaining)
{
    return remaining.value_or(std::numeric_limits<double>::infinity());
}

/// By severity; what could be chance comes after what is certain.
auto rank(const ObjectiveReview& o)
{
    return std::tuple(o.now.status, o.now.hasFlag("could_be_chance"), lowest(o.now.remaining));
}

std::optional<std::size_t> firstOf(const std::vector<ObjectiveReview>& objectives, Family family)
{
    const auto at = std::find_if(
        objectives.begin(), objectives.end(), [&](const ObjectiveReview& o) { return o.indicator.family == family; });
    if (at == objectives.end()) return std::nullopt;
    return static_cast<std::size_t>(at - objectives.begin());
}

}

void settle(ProjectReview& p)
{
    std::stable_sort(p.objectives.begin(), p.objectives.end(), [](const ObjectiveReview& a, const ObjectiveReview& b) {
        return std::tuple_cat(rank(a), std::tie(a.indicator.name, a.objective.name)) <
               std::tuple_cat(rank(b), std::tie(b.indicator.name, b.objective.name));
    });
    p.trial = p.project.phase == Phase::technical;
    p.worst = p.objectives.empty() ? std::nullopt : std::optional<std::size_t>(0);
    p.worstOrdinary = firstOf(p.objectives, Family::ordinary);
    p.worstMl = firstOf(p.objectives, Family::ml);
    p.reason.reset();
    if (p.project.phase == Phase::concept_) {
        p.status = Status::notRequired;
        p.reason = Reason::conceptPhase;
    } else if (!p.worst) {
        p.status = Status::noData;
        p.reason = Reason::noObjective;
    } else {
        p.status = p.objectives.front().now.status;
        p.reason = p.objectives.front().now.reason;
    }
}

bool worseThan(const ProjectReview& a, const ProjectReview& b)
{
    const auto key = [](const ProjectReview& p) {
        const ObjectiveReview* worst = p.worst ? &p.objectives[*p.worst] : nullptr;
        return std::tuple(p.status,
                          worst && worst->now.hasFlag("could_be_chance"),
                          worst ? lowest(worst->now.remaining) : lowest({}),
                          p.project.name);
    };
    return key(a) < key(b);
}

}
