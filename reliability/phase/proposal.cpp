// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/proposal.h"

#include "reliability/describe.h"
#include "reliability/phase/criteria.h"

#include <algorithm>

namespace reliability {

namespace {

std::vector<std::string> unsettled(std::span<const CriterionState> criteria)
{
    std::vector<std::string> out;
    for (const CriterionState& c : criteria)
        if (!isSettled(c)) out.push_back(c.criterion);
    return out;
}

/// A step up needs the criteria of the phase it leads to.
Result<void> settledFor(const ProjectReview& project, Phase to)
{
    auto open = unsettled(project.phase.next);
    if (to > project.project.phase && !open.empty()) return fail(Code::criteriaUnmet, std::move(open));
    return {};
}

std::string possible(Phase from)
{
    std::string list;
    for (const auto& n : names<Phase>)
        if (n.value < from || n.value == after(from)) list.append(list.empty() ? "" : ", ").append(n.text);
    return list;
}

std::string frozen(const ProjectReview& project)
{
    const PhaseReview& phase = project.phase;
    return canonical(Json::Object{{"criteria", toJson(phase.criteria)},
                                  {"next", toJson(phase.next)},
                                  {"test_score", phase.testScore},
                                  {"level", phase.level ? Json(*phase.level) : Json()}});
}

}

const PhaseChange* openProposal(const PhaseReview& phase)
{
    const auto at = std::ranges::find_if(phase.history, [](const PhaseChange& c) { return !c.confirmed; });
    return at == phase.history.end() ? nullptr : &*at;
}

Result<PhaseChange> proposed(const ProjectReview& project, Phase to, std::string reason, std::string author, Instant at)
{
    const Phase from = project.project.phase;
    if (reason.empty()) return fail(Code::reasonMissing);
    if (to >= from && after(from) != to) return fail(Code::valueUnknown, {std::string(name(to)), possible(from)});
    if (openProposal(project.phase)) return fail(Code::proposalOpen, {project.project.title()});
    if (const auto ok = settledFor(project, to); !ok) return failed(ok);
    PhaseChange out;
    out.uid = makeUid();
    out.project = project.project.id;
    out.before = from;
    out.after = to;
    out.at = at;
    out.author = std::move(author);
    out.reason = std::move(reason);
    out.evidence = frozen(project);
    return out;
}

PhaseChange confirmedBy(PhaseChange change, ReviewRole role, std::string name)
{
    (role == ReviewRole::mle ? change.mle : change.sre) = std::move(name);
    return change;
}

Result<PhaseChange> confirmed(const ProjectReview& project, ReviewRole role, std::string name)
{
    const PhaseChange* open = openProposal(project.phase);
    if (!open) return fail(Code::proposalClosed, {project.project.title()});
    if (const auto ok = settledFor(project, open->after); !ok) return failed(ok);
    return confirmedBy(*open, role, std::move(name));
}

}
