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

using reliability::dayLength;
using reliability::Instant;
using reliability::Milliseconds;
using reliability::Range;

constexpr Milliseconds week = 7 * dayLength;

struct Figure {
    std::string_view project, indicator;
    double level, noise, trend; ///< trend: a week
    double weekend;             ///< factor on Saturdays and Sundays
    double least;
    int decimals;
    std::string_view since = "-25w Mon";
    Milliseconds every = dayLength;
    int firstVersion = 0; ///< a figure of retrainings: version of the first model
};

/// Business figures: a gap in the monitoring leaves them alone.
constexpr std::array business{
    Figure{"search-ranking", "search-ctr", 8.42, 0.07, 0.004, 0.97, 0, 3},
    Figure{"search-ranking", "search-cvr", 2.13, 0.035, 0.002, 0.96, 0, 3},
    Figure{"search-ranking", "search-revenue-missed", 42'000, 14'000, 0, 0.8, 4'000, 0},
    Figure{"job-recommendation", "reco-cvr", 1.62, 0.03, 0.003, 0.97, 0, 3},
    Figure{"job-recommendation", "reco-revenue-missed", 26'000, 8'000, 0, 0.8, 2'000, 0},
    Figure{"mail-recommendations", "mail-ctr", 3.21, 0.06, 0.006, 0.92, 0, 3},
    Figure{"mail-recommendations", "mail-revenue-missed", 9'000, 3'000, 0, 0.9, 1'000, 0},
    Figure{"navigation-bandit", "navigation-ctr", 12.4, 0.16, 0.01, 0.98, 0, 3},
    Figure{"review-tags", "tag-clicks", 4.85, 0.09, 0, 0.95, 0, 3},
    Figure{"salary-estimate", "beta-ctr", 5.1, 0.21, 0.03, 0.97, 0, 3, "-12w Mon"},
    Figure{"career-paths", "interest-rate", 0.92, 0.09, 0.035, 0.9, 0, 3, "-9w Mon"},
};

constexpr std::array ofModels{
    Figure{"search-ranking", "input-drift", 0.062, 0.009, 0, 1, 0.01, 4},
    Figure{"search-ranking", "search-robustness", 0.0312, 0.0042, 0, 1, 0.002, 4},
    Figure{"search-ranking", "search-stability", 0.0052, 0.0022, 0, 1, 0.0004, 4, "-25w Tue 01:40", week, 93},
    Figure{"job-recommendation", "reco-stability", 0.0071, 0.0026, 0, 1, 0.0004, 4, "-25w Sun 06:10", week, 61},
    Figure{"mail-recommendations", "job-duration", 128, 9, 0.25, 0.94, 60, 1},
    Figure{"mail-recommendations", "mail-robustness", 0.0245, 0.0038, 0, 1, 0.002, 4},
    Figure{"mail-recommendations", "mail-stability", 0.0048, 0.0021, 0, 1, 0.0004, 4, "-25w Sat 05:30", week, 204},
    Figure{"review-tags", "tags-robustness", 0.0118, 0.0022, 0, 1, 0.001, 4},
};

/// Weekly judgements of ten mails by three people, 1 to 5; written by hand, as ratings are.
constexpr std::array<double, 26> ratings{3, 4, 3, 4, 4, 3, 4, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4, 4, 5, 2, 4, 4, 5, 4, 4, 5};

double rounded(double value, int decimals)
{
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return std::round(value * scale) / scale;
}

/// What a sample at `t` covers: its day; of a weekly figure the moment itself.
Range covered(const Figure& spec, Instant t)
{
    return {t, t + (spec.every == dayLength ? dayLength : Milliseconds(1))};
}

bool weekend(const Frame& frame, Instant t) { return (t - frame.range.from).count() / dayLength.count() % 7 >= 5; }

double draw(const Frame& frame, const Figure& spec, Instant t, const Story& story, Random& random)
{
    const double weeks = static_cast<double>((t - frame.range.from).count()) / static_cast<double>(week.count());
    const double usual = (spec.level + spec.trend * weeks) * (weekend(frame, t) ? spec.weekend : 1);
    const double value = usual + spec.noise * random.normal() + story.added(covered(spec, t));
    return rounded(std::max(spec.least, value), spec.decimals);
}

void add(Series& series, Instant t, double value)
{
    series.samples.at.push_back(t.ms);
    series.samples.value.push_back(value);
}

void addVersion(Series& series, const Figure& spec, Instant t, std::int64_t number)
{
    reliability::Run run = makeRun(series, t, std::chrono::minutes(40));
    run.value = series.samples.value.back();
    run.version = "v" + std::to_string(spec.firstVersion + number);
    series.runs.push_back(std::move(run));
}

Series build(const Frame& frame, const Figure& spec, const std::vector<Range>& holes)
{
    Series series{std::string(spec.project), std::string(spec.indicator), {}, {}, {}};
    Random random(frame.seed, series.project + "/" + series.indicator);
    const Story story(frame.last, spec.project, spec.indicator);
    std::int64_t number = 0;
    for (Instant t = instantOf(frame.last, spec.since); t < frame.range.to; t = t + spec.every, ++number) {
        const double value = draw(frame, spec, t, story, random);
        if (std::ranges::any_of(holes, [t](Range hole) { return hole.contains(t); })) continue;
        add(series, t, value);
        if (spec.firstVersion > 0) addVersion(series, spec, t, number);
    }
    return series;
}

Series rated(const Frame& frame)
{
    Series series{"mail-recommendations", "mail-quality", {}, {}, {}};
    Instant t = instantOf(frame.last, "-25w Fri 06:00");
    for (const double rating : ratings) {
        add(series, t, rating);
        t = t + week;
    }
    return series;
}

}

std::vector<Series> figureSeries(const Frame& frame)
{
    std::vector<Series> all;
    for (const Figure& spec : ofModels)
        all.push_back(build(frame, spec, gapsIn(frame.last, spec.project, spec.indicator, false)));
    for (const Figure& spec : business)
        all.push_back(build(frame, spec, gapsIn(frame.last, spec.project, spec.indicator, true)));
    all.push_back(rated(frame));
    return all;
}

}
