// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/freeze.h"

#include <algorithm>
#include <limits>

namespace reliability {

namespace {

constexpr Instant never{std::numeric_limits<std::int64_t>::max()};
constexpr std::array releases{Change::deploy, Change::config, Change::modelRelease, Change::retraining};

}

std::vector<Range> activeFreezes(Id<Project> project, std::span<const Decision> decisions,
                                 std::span<const Review> reviews, Instant asOf)
{
    std::vector<Range> out;
    for (const Decision& d : decisions) {
        const auto review = std::ranges::find(reviews, d.review, &Review::id);
        if (d.project != project || d.kind != DecisionKind::freeze || d.state != DecisionState::open ||
            review == reviews.end())
            continue;
        const Range freeze{review->frozen, d.expires.value_or(never)};
        if (freeze.contains(asOf)) out.push_back(freeze);
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
