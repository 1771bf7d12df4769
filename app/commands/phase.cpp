// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/phaseanswer.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/edits.h"
#include "app/json/schema.h"
#include "app/nearest.h"
#include "app/reviewloader.h"
#include "app/zones.h"
#include "reliability/phase/criteria.h"
#include "reliability/phase/proposal.h"
#include "widgets/models/dates.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// The project that a call is about, with its figures.
struct Subject {
    WorkspaceCall workspace;
    ReviewData data;
    std::shared_ptr<const ProjectReview> project;
};

Result<std::shared_ptr<const ProjectReview>> find(storage::Session& session, const ReviewData& data,
                                                  const std::string& name)
{
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(name);
    if (!project) return failed(project);
    const auto at = std::ranges::find_if(data.projects, [&](const auto& p) { return p->project.id == project->id; });
    if (at == data.projects.end()) return fail(Code::unknownName, {"project", name, ""});
    return *at;
}

// What is decided is decided on what is known now: no day on which the criteria were met can be picked.
Result<Subject> subjectOfCall(const Call& call, const std::string& project, storage::Access access)
{
    if (access == storage::Access::write && call.has("at"))
        return fail(Code::usage, {std::string(call.command().name) + " takes no --at: it holds from now on"});
    auto w = openWorkspace(call, access);
    if (!w) return failed(w);
    auto data = loadReview(w->session, w->asOf);
    if (!data) return failed(data);
    auto found = find(w->session, *data, project);
    if (!found) return failed(found);
    return Subject{std::move(*w), std::move(*data), std::move(*found)};
}

void addCriteria(QString& out, const QString& head, const std::vector<CriterionState>& states, const Zone& zone)
{
    if (states.empty()) return;
    std::vector<QStringList> rows;
    for (const CriterionState& s : states)
        rows.push_back(
            {models::word(standingOf(s)), models::criterionTitle(s.criterion), models::evidenceText(s, zone)});
    out += head + QLatin1Char('\n') + textTable(rows, {});
}

QString phaseOutput(const ProjectReview& p, const ReviewData& data)
{
    const PhaseReview& phase = p.phase;
    QString out = QStringLiteral("%1: %2\n").arg(models::text(p.project.name), models::phaseText(p.project));
    if (p.suggestedPhase && *p.suggestedPhase != p.project.phase)
        out += translated(QT_TRANSLATE_NOOP("commands", "Suggested: %1")).arg(models::word(*p.suggestedPhase)) + u'\n';
    out += models::roleOfSre(p.project.phase) + u'\n';
    addCriteria(out, translated(QT_TRANSLATE_NOOP("commands", "What this phase asks:")), phase.criteria, data.zone);
    if (const auto next = after(p.project.phase))
        addCriteria(out,
                    translated(QT_TRANSLATE_NOOP("commands", "To reach the next phase (%1):")).arg(models::word(*next)),
                    phase.next,
                    data.zone);
    const TestScore score = testScore(phase.evidence, data.asOf);
    out +=
        translated(
            QT_TRANSLATE_NOOP("commands", "ML Test Score %1: data %2, model %3, infrastructure %4, monitoring %5"))
            .arg(models::scoreText(score.score),
                 models::scoreText(score.sections[0]),
                 models::scoreText(score.sections[1]),
                 models::scoreText(score.sections[2]),
                 models::scoreText(score.sections[3])) +
        u'\n' +
        translated(QT_TRANSLATE_NOOP("commands", "Readiness level (MLTRL): %1")).arg(models::levelText(phase.level)) +
        u'\n';
    for (const Finding& f : phase.contradictions) out += models::sentence(f) + u'\n';
    for (const PhaseChange& c : phase.history)
        out += models::changeText(c) + QStringLiteral(" (%1)\n").arg(models::confirmationText(c, data.zone));
    return out;
}

Outcome phaseOutcome(const ProjectReview& project, const ReviewData& data)
{
    return {toJson(phaseAnswer(project, data)), phaseOutput(project, data)};
}

/// Saves, and answers with where the project stands now.
template <class T>
Result<Outcome> changedPhase(Subject& s, Edit<T> edit)
{
    const auto done = applyEdit(s.workspace.session, edit, s.workspace.actor(edit.label));
    if (!done) return failed(done);
    const auto data = loadReview(s.workspace.session, s.workspace.asOf);
    if (!data) return failed(data);
    const auto project = find(s.workspace.session, *data, s.project->project.name);
    if (!project) return failed(project);
    return phaseOutcome(**project, *data);
}

/// PROJECT and what else the command takes, `count` words in all.
Result<std::vector<std::string>> wordsGiven(const Call& call, std::size_t count)
{
    auto words = call.arguments();
    if (words.size() != count)
        return fail(Code::usage, {std::string(call.command().name) + " takes " + call.command().arguments});
    return words;
}

Result<std::string> need(const Call& call, const char* option)
{
    if (const auto given = call.text(option)) return *given;
    return fail(Code::usage, {std::string(call.command().name) + " needs --" + option});
}

template <Named E>
Result<E> needChoice(const Call& call, const char* option)
{
    const auto given = call.choice<E>(option);
    if (!given) return failed(given);
    if (!*given) return fail(Code::usage, {std::string(call.command().name) + " needs --" + option});
    return **given;
}

std::string author(const Call& call) { return call.text("author").value_or(userName()); }

/// The name of a criterion of any phase. Fails with unknownName and those most like it.
Result<std::string> criterionNamed(const std::string& name)
{
    std::vector<std::string> all;
    for (const auto& phase : names<Phase>)
        for (const Criterion& c : criteriaOf(phase.value))
            if (std::ranges::find(all, c.name) == all.end()) all.emplace_back(c.name);
    if (std::ranges::find(all, name) == all.end())
        return fail(Code::unknownName, {"criterion", name, nearest(name, all)});
    return name;
}

/// The instant that --expires names: a time, or the start of a day in the workspace's zone.
Result<Instant> expiryOf(const Call& call, const Zone& zone)
{
    const auto text = need(call, "expires");
    if (!text) return failed(text);
    if (const auto day = parseCivil(*text)) return zone.instant(*day);
    return parseInstant(*text);
}

}

Result<Outcome> runPhase(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    const auto s = subjectOfCall(call, *name, storage::Access::read);
    if (!s) return failed(s);
    return phaseOutcome(*s->project, s->data);
}

Result<Outcome> runPhasePropose(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    const auto to = needChoice<Phase>(call, "to");
    if (!to) return failed(to);
    auto s = subjectOfCall(call, *name, storage::Access::write);
    if (!s) return failed(s);
    const auto change = proposed(*s->project, *to, call.text("reason").value_or(""), author(call), s->workspace.now);
    if (!change) return failed(change);
    return changedPhase(*s, Edit<PhaseChange>{{}, *change, "Propose phase"});
}

Result<Outcome> runPhaseConfirm(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    const auto role = needChoice<ReviewRole>(call, "role");
    if (!role) return failed(role);
    const auto person = need(call, "name");
    if (!person) return failed(person);
    auto s = subjectOfCall(call, *name, storage::Access::write);
    if (!s) return failed(s);
    const auto change = confirmed(*s->project, *role, *person);
    if (!change) return failed(change);
    return changedPhase(*s, Edit<PhaseChange>{*openProposal(s->project->phase), *change, "Confirm phase"});
}

Result<Outcome> runPhaseWaive(const Call& call)
{
    const auto words = wordsGiven(call, 2);
    if (!words) return failed(words);
    const auto role = needChoice<ReviewRole>(call, "role");
    if (!role) return failed(role);
    auto s = subjectOfCall(call, (*words)[0], storage::Access::write);
    if (!s) return failed(s);
    const auto expires = expiryOf(call, s->workspace.zone);
    if (!expires) return failed(expires);
    const auto criterion = criterionNamed((*words)[1]);
    if (!criterion) return failed(criterion);
    Waiver waiver;
    waiver.project = s->project->project.id;
    waiver.criterion = *criterion;
    waiver.reason = call.text("reason").value_or("");
    waiver.author = author(call);
    waiver.role = *role;
    waiver.expires = *expires;
    return changedPhase(*s, Edit<Waiver>{{}, waiver, "Waive criterion"});
}

Result<Outcome> runPhaseEvidence(const Call& call)
{
    const auto words = wordsGiven(call, 2);
    if (!words) return failed(words);
    const auto score = call.number("score");
    if (!score) return failed(score);
    if (!*score) return fail(Code::usage, {"phase evidence needs --score"});
    auto s = subjectOfCall(call, (*words)[0], storage::Access::write);
    if (!s) return failed(s);
    Evidence evidence;
    evidence.project = s->project->project.id;
    evidence.item = (*words)[1];
    evidence.score = **score;
    evidence.note = call.text("note").value_or("");
    evidence.author = author(call);
    return changedPhase(*s, Edit<Evidence>{{}, evidence, "Add evidence"});
}

Json schemaOfPhase() { return schemaDocument<PhaseAnswer>(); }

}
