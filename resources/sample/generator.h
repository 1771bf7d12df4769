// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "reliability/facts/objective.h"
#include "reliability/facts/review.h"
#include "reliability/facts/triageitem.h"
#include "reliability/week.h"

namespace sample {

// The sample workspace: the ML systems of a job-search company in 26 weeks that end with `last`, in UTC. Each project's
// data tells a story; the tests hold it to it. As of the end of the last week:
//
// search-ranking       production, critical; exhausted. A data change upstream went into Tuesday's retraining, and four
//                      days of application-accuracy (daily, 92 %) spent more than the month had left, while its API is
//                      fine. Weeks 24 to 13 before: a column changed its values and accuracy was 3.5 points lower for
//                      eleven weeks. Two days without labels in week -2. hire-accuracy has a label delay of 28 days.
// salary-estimate      technical verification (a trial): exhausted, "could be chance": 2 of 13 weekly trainings failed
//                      at 85 %. A hole of 58 hours in week -2. One waiver.
// job-recommendation   production; at_risk. candidate-job failed once in 28 days at 96 %: low volume. cf-training fails
//                      now and then by chance. Past: out of memory twice, a campaign. One planned maintenance that is
//                      corrected, one objective with a second version.
// navigation-bandit    production; no_data, stale: its monitoring delivers nothing since Thursday 14:05, the cause is
//                      unknown; its business figure still arrives.
// mail-recommendations production, all batch; healthy. Rated weekly by people.
// review-tags          production; healthy and over-reliable: every objective above 0.90 for twelve weeks.
// career-paths         concept verification: a business figure and nothing else; not_required.

/// One series of an indicator, for a workspace that has the definitions.
struct Series {
    std::string project, indicator;
    reliability::Labels labels;
    reliability::Samples samples;
    std::vector<reliability::Run> runs; ///< jobs and retrainings: beside the samples, with start and model version
};

/// A text as its reader gets it, all dates filled in.
struct Document {
    std::string name; ///< file name
    std::string text;
};

/// A fact and the names of what it belongs to; the fact's own ids are still 0.
template <class Fact>
struct Keyed {
    std::string project, indicator, objective;
    std::string incident; ///< id in a postmortem's front matter
    Fact fact;
};

/// What people wrote beside a week's judgement of a rated indicator.
struct Note {
    reliability::Instant at;
    std::string text;
};

struct Sample {
    reliability::Week last;
    reliability::Range range; ///< 26 weeks; its end is the sample's clock
    std::vector<Document> definitions, postmortems;
    Document changes;
    std::vector<Series> series;
    std::vector<Keyed<reliability::ObjectiveVersion>> versions; ///< later ones; the definitions hold the first
    std::vector<Keyed<reliability::Correction>> corrections;
    std::vector<Keyed<reliability::TriageItem>> triage;
    std::vector<Keyed<reliability::Waiver>> waivers;
    std::vector<Keyed<Note>> notes;
};

/// The sample whose last week is `last`: the same arguments give the same sample, on every machine. Takes about a
/// second; draws nothing from the clock.
Sample make(reliability::Week last, std::uint64_t seed = 20'170'724);

}
