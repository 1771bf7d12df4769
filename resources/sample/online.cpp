// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/builders.h"
#include "resources/sample/dates.h"
#include "resources/sample/effects.h"
#include "resources/sample/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sample {

namespace {

using reliability::Instant;
using reliability::Milliseconds;
using reliability::Range;

constexpr Milliseconds step = std::chrono::minutes(5);

struct Online {
    std::string_view project, indicator;
    double requests; ///< mean of 5 minutes
    double badShare;
    std::string_view since = "-25w Mon";
};

constexpr std::array online{
    Online{"search-ranking", "search-availability", 600, 0.00044},
    Online{"search-ranking", "search-latency", 600, 0.0041},
    Online{"search-ranking", "feature-lookups", 600, 0.0011},
    Online{"job-recommendation", "reco-availability", 280, 0.00041},
    Online{"job-recommendation", "reco-latency", 280, 0.0048},
    Online{"job-recommendation", "model-calls", 280, 0.0012},
    Online{"navigation-bandit", "bandit-availability", 420, 0.00035},
    Online{"navigation-bandit", "bandit-latency", 420, 0.0031},
    Online{"review-tags", "tags-availability", 90, 0.0001},
    Online{"review-tags", "tags-latency", 90, 0.0028},
    Online{"salary-estimate", "salary-availability", 7, 0.0042, "-12w Mon"},
};

/// People look for jobs at lunch and in the evening, and less at the weekend.
constexpr std::array<double, 24> hours{0.35, 0.24, 0.18, 0.15, 0.17, 0.28, 0.52, 0.85, 1.05, 1.15, 1.20, 1.32,
                                       1.52, 1.36, 1.22, 1.18, 1.22, 1.32, 1.46, 1.62, 1.72, 1.52, 1.05, 0.62};
constexpr std::array<double, 7> days{1.12, 1.10, 1.08, 1.04, 0.98, 0.80, 0.88};

/// Usual traffic at `t` relative to its mean: hours joined by lines, weeks that grow by half a percent each.
double rhythm(Instant t, Instant start)
{
    const std::int64_t minute = (t - start).count() / 60'000;
    const auto hour = static_cast<std::size_t>(minute / 60 % 24);
    const double part = static_cast<double>(minute % 60) / 60;
    const double ofDay = hours[hour] * (1 - part) + hours[(hour + 1) % 24] * part;
    const double weeks = static_cast<double>(minute) / (7 * 24 * 60);
    return ofDay * days[static_cast<std::size_t>(minute / (24 * 60) % 7)] * (1 + 0.005 * weeks);
}

/// Errors come in clusters: most slots are a little better than the mean, one in two hundred far worse.
double clustered(Random& random) { return random.uniform() < 0.005 ? 20 : 0.9; }

Series build(const Frame& frame, const Online& spec)
{
    const std::string project(spec.project);
    Random traffic(frame.seed, project + "/traffic");
    Random errors(frame.seed, project + "/" + std::string(spec.indicator));
    const Story surge(frame.last, spec.project, "traffic");
    const Story story(frame.last, spec.project, spec.indicator);
    const std::vector<Range> holes = gapsIn(frame.last, spec.project, spec.indicator, false);
    Series series{project, std::string(spec.indicator), {}, {}, {}};
    reliability::Samples& out = series.samples;
    for (Instant t = instantOf(frame.last, spec.since); t < frame.range.to; t = t + step) {
        const Range slot{t, t + step};
        const auto total = traffic.poisson(spec.requests * rhythm(t, frame.range.from) * (1 + surge.added(slot)));
        const double share = std::min(1.0, spec.badShare * clustered(errors) + story.added(slot));
        const auto bad = errors.binomial(total, share);
        if (std::ranges::any_of(holes, [t](Range hole) { return hole.contains(t); })) continue;
        out.at.push_back(t.ms);
        out.bad.push_back(static_cast<double>(bad));
        out.total.push_back(static_cast<double>(total));
    }
    return series;
}

}

std::vector<Series> onlineSeries(const Frame& frame)
{
    std::vector<Series> all;
    for (const Online& spec : online) all.push_back(build(frame, spec));
    return all;
}

}
