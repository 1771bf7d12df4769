// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidenttotals.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace reliability {

namespace {

/// A part of time that one objective has paid for.
using PaidPart = std::tuple<std::int64_t, std::string, std::string, std::int64_t>;

PaidPart paidPart(const IncidentReview& review, const IncidentCost& cost, const SharedCost& part)
{
    return {review.incident.project.value, cost.indicator, cost.objective, part.span.from.ms};
}

/// What an incident adds to those before it.
std::optional<double> added(const IncidentReview& review, std::set<PaidPart>& paid)
{
    std::optional<double> largest = review.costs.empty() ? review.budgetSpent : std::nullopt;
    for (const IncidentCost& cost : review.costs) {
        if (!cost.spent) continue;
        double own = *cost.spent;
        for (const SharedCost& part : cost.shared)
            if (!paid.insert(paidPart(review, cost, part)).second) own -= part.spent;
        largest = std::max(largest.value_or(0), std::max(own, 0.0));
    }
    return largest;
}

}

std::vector<Range> sharedParts(Range span, std::span<const Range> others)
{
    std::set<Instant> cuts{span.from, span.to};
    std::vector<Range> overlaps;
    for (const Range& other : others)
        if (const Range part = intersection(span, other); !part.empty()) {
            overlaps.push_back(part);
            cuts.insert({part.from, part.to});
        }
    std::vector<Range> parts;
    for (auto from = cuts.begin(), to = std::next(from); to != cuts.end(); ++from, ++to)
        if (std::ranges::any_of(overlaps, [&](const Range& o) { return o.from <= *from && *to <= o.to; }))
            parts.push_back({*from, *to});
    return parts;
}

std::optional<double> spentTogether(const std::vector<const IncidentReview*>& incidents)
{
    std::vector<const IncidentReview*> inOrder = incidents;
    std::ranges::sort(
        inOrder, {}, [](const IncidentReview* r) { return std::tuple(r->incident.start, r->incident.uid); });
    std::set<PaidPart> paid;
    std::optional<double> together;
    for (const IncidentReview* review : inOrder)
        if (const auto one = added(*review, paid)) together = together.value_or(0) + *one;
    return together;
}

}
