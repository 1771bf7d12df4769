// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/effects.h"

#include "resources/sample/dates.h"

#include <algorithm>
#include <array>

namespace sample {

namespace {

using reliability::Instant;
using reliability::Range;
using reliability::Week;

constexpr std::array allEffects{
    // A column of the job database changes its values: little a day, for eleven weeks.
    Effect{"PM-01", "search-ranking", "application-accuracy", "-24w Wed 01:00", "-13w Wed 16:00", 0.035},
    Effect{"PM-01", "search-ranking", "hire-accuracy", "-24w Wed 01:00", "-13w Wed 16:00", 0.05},
    Effect{"PM-01", "search-ranking", "input-drift", "-24w Wed 01:00", "-13w Wed 16:00", 0.11},
    Effect{"PM-01", "search-ranking", "search-ctr", "-24w Wed 01:00", "-13w Wed 16:00", -0.26},
    Effect{"PM-01", "search-ranking", "search-revenue-missed", "-24w Wed 01:00", "-13w Wed 16:00", 310'000},
    // Validated on a laptop that swaps, deployed on hosts that do not.
    Effect{"PM-02", "job-recommendation", "reco-availability", "-21w Tue 14:10", "-21w Tue 19:40", 0.22},
    Effect{"PM-02", "job-recommendation", "model-calls", "-21w Tue 14:10", "-21w Tue 19:40", 0.45},
    Effect{"PM-02", "job-recommendation", "reco-latency", "-21w Tue 14:10", "-21w Tue 19:40", 0.12},
    Effect{"PM-02", "job-recommendation", "reco-revenue-missed", "-21w Tue 14:10", "-21w Tue 19:40", 960'000},
    // Serving splits words otherwise than training did.
    Effect{"PM-03", "review-tags", "tag-accuracy", "-20w Mon 11:00", "-19w Thu 17:00", 0.14},
    Effect{"PM-03", "review-tags", "tag-clicks", "-20w Mon 11:00", "-19w Thu 17:00", -0.5},
    // A little more data, and the items x items matrix no longer fits.
    Effect{"PM-04", "job-recommendation", "candidate-job", "-16w Tue 01:20", "-16w Thu 11:00", 1},
    Effect{"PM-04", "job-recommendation", "ranking-accuracy", "-16w Tue 01:20", "-16w Thu 11:00", 0.03},
    Effect{"PM-04", "job-recommendation", "reco-revenue-missed", "-16w Tue 01:20", "-16w Thu 11:00", 85'000},
    // Rewards counted twice after a redesign of the page.
    Effect{"PM-05", "navigation-bandit", "best-arm-share", "-14w Thu 10:30", "-13w Tue 15:00", 0.16},
    Effect{"PM-05", "navigation-bandit", "navigation-ctr", "-14w Thu 10:30", "-13w Tue 15:00", -1.3},
    // A late join: hires that had not arrived yet were learnt as "not hired".
    Effect{"PM-06", "search-ranking", "hire-accuracy", "-11w Mon 02:00", "-10w Sun 20:00", 0.12},
    // The mail job starts before its input is there.
    Effect{"PM-07", "mail-recommendations", "mail-job", "-6w Wed 00:30", "-6w Wed 10:20", 1},
    Effect{"PM-07", "mail-recommendations", "mail-revenue-missed", "-6w Wed 00:30", "-6w Wed 10:20", 900'000},
    // A campaign for graduates: more people, and other ones.
    Effect{"PM-08", "job-recommendation", "ranking-accuracy", "-6w Sat 00:05", "-5w Wed 09:00", 0.13},
    Effect{"", "job-recommendation", "traffic", "-6w Sat 00:00", "-5w Sun 23:00", 0.35},
    Effect{"PM-08", "job-recommendation", "reco-cvr", "-6w Sat 00:05", "-5w Wed 09:00", -0.31},
    Effect{"PM-08", "job-recommendation", "reco-revenue-missed", "-6w Sat 00:05", "-5w Wed 09:00", 140'000},
    // Matrix factorisation by sampling: now and then a chain does not converge.
    Effect{"", "job-recommendation", "cf-training", "-20w Sun 04:00", "-20w Sun 12:00", 1},
    Effect{"", "job-recommendation", "cf-training", "-15w Sun 04:00", "-15w Sun 12:00", 1},
    Effect{"PM-09", "job-recommendation", "cf-training", "-4w Sun 04:30", "-3w Mon 09:40", 1},
    // A timeout set too short, for every server at once.
    Effect{"PM-10", "search-ranking", "search-availability", "-2w Wed 09:05", "-2w Wed 09:52", 0.09},
    Effect{"PM-10", "search-ranking", "feature-lookups", "-2w Wed 09:05", "-2w Wed 09:52", 0.19},
    Effect{"PM-10", "search-ranking", "search-revenue-missed", "-2w Wed 09:05", "-2w Wed 09:52", 5'400'000},
    // Upstream changes what two employment types mean, two hours before the model is retrained.
    Effect{"PM-12", "search-ranking", "application-accuracy", "0w Tue 02:10", "0w Fri 11:00", 0.235},
    Effect{"PM-12", "search-ranking", "input-drift", "0w Tue 02:10", "0w Fri 11:00", 0.29},
    Effect{"PM-12", "search-ranking", "search-ctr", "0w Tue 02:10", "0w Fri 11:00", -0.42},
    Effect{"PM-12", "search-ranking", "search-cvr", "0w Tue 02:10", "0w Fri 11:00", -0.17},
    Effect{"PM-12", "search-ranking", "search-revenue-missed", "0w Tue 02:10", "0w Fri 11:00", 1'450'000},
    Effect{"", "search-ranking", "search-stability", "0w Tue 00:00", "0w Tue 03:00", 0.186},
    // Jobs that failed once, were run again by hand and needed no postmortem.
    Effect{"", "mail-recommendations", "mail-job", "-13w Fri 00:00", "-13w Fri 12:00", 1},
    Effect{"", "mail-recommendations", "job-duration", "-9w Mon 00:00", "-9w Tue 00:00", 75},
    Effect{"", "mail-recommendations", "job-duration", "-5w Mon 00:00", "-5w Wed 00:00", 70},
    Effect{"", "search-ranking", "feature-job", "-9w Thu 00:00", "-9w Thu 12:00", 1},
    Effect{"", "job-recommendation", "candidate-job", "-9w Sat 00:00", "-9w Sat 12:00", 1},
    Effect{"", "job-recommendation", "candidate-job", "0w Thu 00:00", "0w Thu 12:00", 1},
    Effect{"", "salary-estimate", "salary-training", "-8w Sat 00:00", "-8w Sat 23:00", 1},
    Effect{"", "salary-estimate", "salary-training", "-3w Sat 00:00", "-3w Sat 23:00", 1},
    // Days on which the noise happened to hit the important fields.
    Effect{"", "search-ranking", "search-robustness", "-6w Tue 00:00", "-6w Wed 00:00", 0.031},
    Effect{"", "mail-recommendations", "mail-robustness", "-5w Sun 00:00", "-4w Mon 00:00", 0.034},
    // Planned work on the candidate database: corrected, not counted.
    Effect{"", "job-recommendation", "reco-availability", "-3w Sun 01:00", "-3w Sun 04:00", 0.3},
};

constexpr std::array allGaps{
    Gap{"PM-11", "salary-estimate", "", "-2w Tue 19:00", "-2w Fri 05:00"},
    Gap{"PM-13", "navigation-bandit", "", "0w Thu 14:05", "+1w Mon 00:00"},
    Gap{"", "search-ranking", "application-accuracy", "-2w Thu 00:00", "-2w Sat 00:00"},
};

Range between(Week last, std::string_view from, std::string_view to)
{
    return {instantOf(last, from), instantOf(last, to)};
}

double seconds(Range range) { return static_cast<double>(range.length().count()); }

}

std::span<const Effect> effects() { return allEffects; }

std::span<const Gap> gaps() { return allGaps; }

Story::Story(Week last, std::string_view project, std::string_view indicator)
{
    for (const Effect& e : allEffects)
        if (e.project == project && e.indicator == indicator) m_pulses.push_back({spanOf(last, e), e.amount});
}

Range Story::spanOf(Week last, const Effect& effect) { return between(last, effect.from, effect.to); }

double Story::added(Range unit) const
{
    double sum = 0;
    for (const Pulse& p : m_pulses) sum += p.amount * seconds(intersection(p.span, unit)) / seconds(unit);
    return sum;
}

bool Story::fails(Instant t) const
{
    return std::ranges::any_of(m_pulses, [t](const Pulse& p) { return p.amount >= 1 && p.span.contains(t); });
}

std::vector<Range> gapsIn(Week last, std::string_view project, std::string_view indicator, bool business)
{
    std::vector<Range> found;
    for (const Gap& g : allGaps)
        if (g.project == project && (g.indicator == indicator || (g.indicator.empty() && !business)))
            found.push_back(between(last, g.from, g.to));
    return found;
}

}
