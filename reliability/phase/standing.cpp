// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/standing.h"

#include "reliability/phase/automatic.h"
#include "reliability/phase/rubric.h"
#include "reliability/phase/rules.h"

#include <algorithm>

namespace reliability {

namespace {

void scoreTests(PhaseReview& phase, Instant asOf)
{
    const TestScore score = testScore(phase.evidence, asOf);
    phase.sections = score.sections;
    phase.testScore = score.score;
    phase.level = readinessLevel(phase.evidence, asOf);
}

}

void settlePhase(ProjectReview& project, const PhaseInputs& inputs, std::span<const Project> all, Instant asOf)
{
    PhaseReview& phase = project.phase;
    std::ranges::move(automaticEvidence(project, inputs, asOf), std::back_inserter(phase.evidence));
    std::ranges::stable_sort(phase.evidence, std::ranges::greater(), &Evidence::at);
    std::ranges::stable_sort(phase.history, std::ranges::greater(), &PhaseChange::at);
    scoreTests(phase, asOf);
    const Phase declared = project.project.phase;
    phase.criteria = judge(declared, project, inputs, asOf);
    phase.next.clear();
    if (const auto next = after(declared)) phase.next = judge(*next, project, inputs, asOf);
    project.findings = findingsOf(project, all, asOf, inputs);
    phase.contradictions.clear();
    std::ranges::copy_if(project.findings, std::back_inserter(phase.contradictions), [](const Finding& f) {
        return contradiction(f.rule).has_value();
    });
    project.suggestedPhase = suggestedPhase(project);
}

}
