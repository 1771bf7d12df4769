// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/redacted.h"

#include <algorithm>
#include <array>
#include <memory>

namespace models {

using namespace reliability;

namespace {

template <class... Text>
void blank(Text&... texts)
{
    (texts.clear(), ...);
}

template <class T>
void redact(std::vector<T>& all);

/// Arguments of findings that people wrote, from the first to the last of them.
struct WrittenArguments {
    std::string_view rule;
    std::size_t first, last;
};

constexpr std::array writtenArguments{WrittenArguments{"incident_over_20_percent", 0, 0},
                                      WrittenArguments{"change_during_freeze", 0, 0},
                                      WrittenArguments{"waiver", 2, 3},
                                      WrittenArguments{"waiver_expired", 2, 3}};

void redact(Finding& finding)
{
    for (const WrittenArguments& row : writtenArguments)
        for (std::size_t i = row.first; finding.rule == row.rule && i <= row.last && i < finding.args.size(); ++i)
            finding.args[i].clear();
}

void redact(Action& action) { blank(action.title, action.owner, action.doneTest, action.reason); }

void redact(Decision& decision) { blank(decision.text, decision.owner, decision.outcome); }

void redact(TriageItem& item) { blank(item.title, item.owners, item.reason); }

void redact(Signature& signature) { blank(signature.name, signature.reason); }

void redact(Attendance& attendance) { blank(attendance.name); }

void redact(Review& review) { blank(review.notes); }

void redact(Event& event) { blank(event.title, event.detail); }

void redact(Waiver& waiver) { blank(waiver.reason, waiver.author); }

void redact(PhaseChange& change) { blank(change.author, change.reason, change.mle, change.sre); }

void redact(Evidence& evidence) { blank(evidence.note, evidence.author); }

void redact(IncidentReview& review)
{
    Incident& i = review.incident;
    blank(i.title, i.causes, i.tags, i.markdown, i.sourceFile, i.sourceKey, i.frontMatter);
    i.reading = {};
    redact(review.actions);
}

void redact(Budget& budget) { blank(budget.version.author, budget.version.reason, budget.metric); }

void redact(ObjectiveReview& review)
{
    blank(review.version.author, review.version.reason, review.version.agreed);
    redact(review.now);
    if (review.lastWeek) redact(*review.lastWeek);
}

void cut(std::string& text, std::string_view from) { text.resize(std::min(text.find(from), text.size())); }

/// Of an incident the number stands before its title, where it has one; of a definition who changed it and why, after.
void redact(Difference& d)
{
    if (d.kind == "definition") cut(d.to, " (");
    if (!d.kind.starts_with("incident_")) return;
    for (std::string* side : {&d.from, &d.to}) cut(*side, side->starts_with("INC-") ? " " : "");
}

void redact(Comparison& comparison) { redact(comparison.differences); }

// Below what it calls: the overloads of types of another namespace are found where they stand.
template <class T>
void redact(std::vector<T>& all)
{
    for (T& each : all) redact(each);
}

void redact(ProjectReview& review)
{
    Project& p = review.project;
    blank(p.mle, p.sre, p.web, p.team, p.description, p.runbook, p.dashboard, p.extra);
    redact(review.objectives);
    redact(review.incidents);
    redact(review.changes);
    review.notes.clear();
    redact(review.triage);
    redact(review.waivers);
    redact(review.findings);
    redact(review.phase.contradictions);
    redact(review.phase.history);
    redact(review.phase.evidence);
}

}

ReviewData redacted(ReviewData data)
{
    for (auto& shared : data.projects) {
        auto project = std::make_shared<ProjectReview>(*shared);
        redact(*project);
        shared = std::move(project);
    }
    redact(data.unassigned);
    redact(data.triage);
    redact(data.reviews);
    ReviewRecord& record = data.meeting;
    record.notes.clear();
    redact(record.attendance);
    redact(record.signatures);
    redact(record.decisions);
    redact(record.actions);
    redact(record.accepted);
    redact(record.changes);
    record.opened.clear();
    redact(record.earlier);
    redact(record.pending);
    redact(record.comparisons);
    return data;
}

}
