// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/phaseanswer.h"

#include "app/commands/said.h"
#include "reliability/phase/rules.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

namespace app {

using namespace reliability;

namespace {

std::vector<CriterionAnswer> answersOf(const std::vector<CriterionState>& states, const Zone& zone)
{
    std::vector<CriterionAnswer> out;
    for (const CriterionState& s : states)
        out.push_back({s.criterion,
                       models::utf8(models::criterionTitle(s.criterion)),
                       s.state,
                       models::utf8(models::evidenceText(s, zone)),
                       s.byHand});
    return out;
}

TestScoreAnswer scoreAnswer(const TestScore& score)
{
    return {score.score,
            bandOf(score.score),
            score.sections[0],
            score.sections[1],
            score.sections[2],
            score.sections[3],
            score.tests};
}

}

PhaseAnswer phaseAnswer(const ProjectReview& project, const ReviewData& data)
{
    const PhaseReview& phase = project.phase;
    PhaseAnswer out;
    out.project = project.project.name;
    out.phase = project.project.phase;
    out.since = project.project.phaseSince;
    out.suggested = project.suggestedPhase;
    out.criteria = answersOf(phase.criteria, data.zone);
    out.nextPhase = after(out.phase);
    out.next = answersOf(phase.next, data.zone);
    for (const Finding& f : phase.contradictions)
        out.contradictions.push_back({f.rule, contradiction(f.rule).value_or(0), models::utf8(models::sentence(f))});
    out.testScore = scoreAnswer(testScore(phase.evidence, data.asOf));
    if (phase.level) out.level = *phase.level;
    for (const PhaseChange& c : phase.history)
        out.history.push_back({c.before, c.after, c.at, c.author, c.reason, said(c.mle), said(c.sre), c.confirmed});
    return out;
}

}
