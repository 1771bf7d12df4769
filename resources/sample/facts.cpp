// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/builders.h"
#include "resources/sample/dates.h"

#include <array>

namespace sample {

namespace {

using reliability::Cause;
using reliability::Symptom;
using reliability::TriageState;
using reliability::Week;

struct Signal {
    std::string_view project, incident, indicator, title, from, to; ///< no `to`: still going on
    Symptom symptom;
    Cause cause;
    TriageState state;
    std::string_view owners, reason;
    std::string_view snoozedUntil = "";
};

constexpr std::array signals{
    Signal{"search-ranking",
           "PM-12",
           "application-accuracy",
           "Accuracy below 92 %",
           "0w Tue 02:10",
           "0w Fri 11:00",
           Symptom::accuracy,
           Cause::both,
           TriageState::accepted,
           "mle-1, sre-1",
           ""},
    Signal{"search-ranking",
           "PM-12",
           "search-ctr",
           "Click-through rate fell by 0.4 points",
           "0w Tue 00:00",
           "0w Sat 00:00",
           Symptom::accuracy,
           Cause::both,
           TriageState::duplicate,
           "mle-1, sre-1",
           "Same cause as the fall of accuracy"},
    Signal{"navigation-bandit",
           "PM-13",
           "bandit-availability",
           "No data from the monitoring of the bandit",
           "0w Thu 14:05",
           "",
           Symptom::errors,
           Cause::unknown,
           TriageState::inbox,
           "",
           ""},
    Signal{"job-recommendation",
           "",
           "candidate-job",
           "Nightly job failed once",
           "0w Thu 03:20",
           "0w Thu 04:00",
           Symptom::errors,
           Cause::unknown,
           TriageState::inbox,
           "",
           ""},
    Signal{"salary-estimate",
           "",
           "salary-training",
           "Second training of the quarter failed",
           "-3w Sat 13:30",
           "-3w Sat 15:00",
           Symptom::errors,
           Cause::ml,
           TriageState::snoozed,
           "mle-4, sre-1",
           "Two of thirteen could be chance; look again when the technique is chosen",
           "+2w Mon 09:00"},
    Signal{"search-ranking",
           "PM-10",
           "search-availability",
           "Errors after a change of timeouts",
           "-2w Wed 09:05",
           "-2w Wed 09:52",
           Symptom::errors,
           Cause::service,
           TriageState::accepted,
           "sre-1",
           ""},
    Signal{"job-recommendation",
           "PM-09",
           "cf-training",
           "Training did not converge",
           "-4w Sun 06:10",
           "-3w Mon 09:40",
           Symptom::errors,
           Cause::ml,
           TriageState::declined,
           "mle-2",
           "Within budget: no response"},
    Signal{"job-recommendation",
           "PM-08",
           "ranking-accuracy",
           "Accuracy fell overnight",
           "-6w Sat 00:05",
           "-5w Wed 09:00",
           Symptom::accuracy,
           Cause::service,
           TriageState::accepted,
           "mle-2, sre-1",
           ""},
};

struct Rating {
    std::string_view at, text;
};

constexpr std::array ratingNotes{
    Rating{"-25w Fri 06:00", "Two mails with the same job twice."},
    Rating{"-13w Fri 06:00", "Every first job fitted. The one from the next town was a nice find."},
    Rating{"-10w Fri 06:00", "Too many night shifts for people who never opened one."},
    Rating{"-6w Fri 06:00", "Read after Wednesday's late mails: jobs of the day before, three already closed."},
    Rating{"0w Fri 06:00", "Would apply to four of ten. Best week so far."},
};

Keyed<reliability::TriageItem> triageItem(Week last, const Signal& signal)
{
    Keyed<reliability::TriageItem> keyed{
        std::string(signal.project), std::string(signal.indicator), {}, std::string(signal.incident), {}};
    reliability::TriageItem& item = keyed.fact;
    item.indicator = signal.indicator;
    item.title = signal.title;
    item.at = instantOf(last, signal.from);
    if (!signal.to.empty()) item.end = instantOf(last, signal.to);
    item.symptom = signal.symptom;
    item.cause = signal.cause;
    item.state = signal.state;
    item.owners = signal.owners;
    item.reason = signal.reason;
    if (!signal.snoozedUntil.empty()) item.snoozedUntil = instantOf(last, signal.snoozedUntil);
    return keyed;
}

Keyed<reliability::ObjectiveVersion> looserLatency(Week last)
{
    Keyed<reliability::ObjectiveVersion> keyed{"job-recommendation", "reco-latency", "reco-latency-28d", {}, {}};
    reliability::ObjectiveVersion& version = keyed.fact;
    version.from = instantOf(last, "-3w Mon 00:00");
    version.target = reliability::Target{10'000'000};
    version.author = "sre-1";
    version.agreed = "mle-2";
    version.reason = "99.5 % was copied from the gateway. At 99 % nobody noticed a difference in a test of two weeks.";
    return keyed;
}

Keyed<reliability::Correction> maintenance(Week last)
{
    Keyed<reliability::Correction> keyed{"job-recommendation", "reco-availability", {}, {}, {}};
    reliability::Correction& correction = keyed.fact;
    correction.from = instantOf(last, "-3w Sun 01:00");
    correction.to = instantOf(last, "-3w Sun 04:00");
    correction.zone = "UTC";
    correction.category = "maintenance";
    correction.reason = "Planned move of the candidate database, announced a week before.";
    correction.author = "sre-1";
    return keyed;
}

Keyed<reliability::Waiver> waiver(Week last)
{
    Keyed<reliability::Waiver> keyed{"salary-estimate", {}, {}, {}, {}};
    keyed.fact.criterion = "runbook";
    keyed.fact.reason = "Two techniques, one will go: the runbook is written for the one that stays.";
    keyed.fact.author = "sre-1";
    keyed.fact.expires = instantOf(last, "+4w Mon 00:00");
    return keyed;
}

}

void addFacts(Sample& sample)
{
    for (const Signal& signal : signals) sample.triage.push_back(triageItem(sample.last, signal));
    for (const Rating& r : ratingNotes)
        sample.notes.push_back(
            {"mail-recommendations", "mail-quality", {}, {}, {instantOf(sample.last, r.at), std::string(r.text)}});
    sample.versions.push_back(looserLatency(sample.last));
    sample.corrections.push_back(maintenance(sample.last));
    sample.waivers.push_back(waiver(sample.last));
}

}
