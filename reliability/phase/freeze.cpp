// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/freeze.h"

#include <algorithm>
#include <limits>

namespace reliability {

namespace {

constexpr Instant never{std::numeric_limits<std::int64_t>::max()};
constexpr std::array releases{Change::deploy, Change::config, Change::modelRelease, Change::retraining};

/// A decision without a project is about all of them.
bool concerns(const Decision& d, Id<Project> project) { return !d.project || d.project == project; }

/// When a review that was frozen after `since` allowed the project's releases again.
Instant allowedAgain(Id<Project> project, Instant since, std::span<const Decision> decisions,
                     std::span<const Review> reviews)
{
    Instant first = never;
    for (const Decision& d : decisions) {
        const auto review = std::ranges::find(reviews, d.review, &Review::id);
        const bool allows = concerns(d, project) && d.kind == DecisionKind::allow && d.state != DecisionState::dropped;
        if (allows && review != reviews.end() && since < review->frozen) first = std::min(first, review->frozen);
    }
    return first;
}

}

std::vector<Range> activeFreezes(Id<Project> project, std::span<const Decision> decisions,
                                 std::span<const Review> reviews, Range days)
{
    std::vector<Range> out;
    for (const Decision& d : decisions) {
        const auto review = std::ranges::find(reviews, d.review, &Review::id);
        if (!concerns(d, project) || d.kind != DecisionKind::freeze || d.state != DecisionState::open ||
            review == reviews.end())
            continue;
        const Instant allowed = allowedAgain(project, review->frozen, decisions, reviews);
        const Range freeze{review->frozen, std::min(allowed, d.expires.value_or(never))};
        if (freeze.contains(days.to) || !intersection(freeze, days).empty()) out.push_back(freeze);
    }
    return out;
}

std::vector<Finding> freezeFindings(const ProjectReview& project, std::span<const Range> freezes, Instant asOf)
{
    std::vector<Finding> out;
    for (const Event& change : changesDuring(project.changes, freezes)) {
        if (asOf <= change.at || std::ranges::find(releases, change.kind) == releases.end()) continue;
        const std::string title = change.title.empty() ? std::string(name(change.kind)) : change.title;
        out.push_back({"change_during_freeze", {title, format(change.at)}});
    }
    return out;
}

}
