// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/builders.h"
#include "resources/sample/dates.h"
#include "resources/sample/effects.h"
#include "resources/sample/random.h"

#include <array>

namespace sample {

namespace {

using reliability::dayLength;
using reliability::Instant;
using reliability::Milliseconds;
using std::chrono::minutes;

struct Job {
    std::string_view project, indicator;
    std::string_view firstEnd; ///< of the first run, the earliest time of day of all: units are counted from it
    Milliseconds every;
    int usualMinutes, spreadMinutes;
    int firstVersion = 0; ///< of the model that the first run trains; 0: trains none
};

constexpr std::array jobs{
    Job{"search-ranking", "feature-job", "-25w Mon 04:10", dayLength, 65, 18},
    Job{"job-recommendation", "candidate-job", "-25w Mon 03:20", dayLength, 110, 35},
    Job{"job-recommendation", "cf-training", "-25w Sun 06:10", 7 * dayLength, 100, 40, 61},
    Job{"mail-recommendations", "mail-job", "-25w Mon 03:05", dayLength, 125, 30},
    Job{"review-tags", "tagging-job", "-25w Mon 05:00", dayLength, 22, 6},
    Job{"salary-estimate", "salary-training", "-12w Sat 13:30", 7 * dayLength, 85, 25, 1},
};

void addRun(Series& series, const Job& spec, Instant ended, std::int64_t number, const Story& story)
{
    const bool failed = story.fails(ended);
    reliability::Run run = makeRun(series, ended, minutes(spec.usualMinutes));
    run.state = failed ? reliability::RunState::failed : reliability::RunState::success;
    if (spec.firstVersion > 0) run.version = "v" + std::to_string(spec.firstVersion + number);
    series.samples.at.push_back(ended.ms);
    series.samples.value.push_back(failed ? 0 : 1);
    series.runs.push_back(std::move(run));
}

Series build(const Frame& frame, const Job& spec)
{
    Series series{std::string(spec.project), std::string(spec.indicator), {}, {}, {}};
    Random random(frame.seed, series.project + "/" + series.indicator);
    const Story story(frame.last, spec.project, spec.indicator);
    std::int64_t number = 0;
    for (Instant t = instantOf(frame.last, spec.firstEnd); t < frame.range.to; t = t + spec.every) {
        const auto late = number == 0 ? 0 : static_cast<int>(random.uniform() * spec.spreadMinutes);
        addRun(series, spec, t + minutes(late), number++, story);
    }
    return series;
}

}

reliability::Run makeRun(const Series& series, Instant ended, Milliseconds duration)
{
    reliability::Run run;
    run.key = format(ended);
    run.uid = reliability::uidFrom(series.project + "/" + series.indicator + "/" + run.key);
    run.started = ended - duration;
    run.ended = ended;
    return run;
}

std::vector<Series> jobSeries(const Frame& frame)
{
    std::vector<Series> all;
    for (const Job& spec : jobs) all.push_back(build(frame, spec));
    return all;
}

}
