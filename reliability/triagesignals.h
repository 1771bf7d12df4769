// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <span>

namespace reliability {

/// What makes an item that nobody wrote, the gravest first.
enum class TriageRule { exhausted, atRisk, failedRuns, kpiFell };
template <>
inline constexpr auto names<TriageRule> = std::array{
    Name<TriageRule>{TriageRule::exhausted, "exhausted"},
    Name<TriageRule>{TriageRule::atRisk, "at_risk"},
    Name<TriageRule>{TriageRule::failedRuns, "failed_runs"},
    Name<TriageRule>{TriageRule::kpiFell, "kpi_fell"},
};

/// Something that the figures of an indicator say by themselves, as of now.
struct TriageSignal {
    TriageRule rule = TriageRule::exhausted;
    std::string indicator;
    Symptom symptom = Symptom::none;
    Range began;                ///< when it began, as closely as that is known; `to` belongs to it
    std::optional<Instant> end; ///< none: it goes on
    double figure = 0;          ///< failed runs: how many; a KPI: its change as a fraction; else 0
    bool operator==(const TriageSignal&) const = default;
};

/// Only production asks for action by itself: a trial's budget is advisory, a concept has none.
bool raisesSignals(const Project& project);

/// Whether a budget asks for action: exhausted for certain (not what "could be chance"), or at risk.
std::optional<TriageRule> budgetRule(const Budget& now);

/// All failed runs of a job, an evaluation or a retraining in `days` as one signal, corrected ones left out; none for
/// an indicator of another shape.
std::optional<TriageSignal> failedRuns(const Indicator& indicator, const Samples& samples, Range days,
                                       std::span<const Range> corrections);

/// A business figure that stands lower than usual.
struct KpiFall {
    int weeks = 0;     ///< for how many weeks, this one included
    double change = 0; ///< of this week against the usual one, as a fraction; 0 where the usual one is 0
    bool operator==(const KpiFall&) const = default;
};

/// The rule: a week's mean fell when it is worse (by the KPI's direction) than the median of the up to 8 weeks before
/// it by more than 3 times their spread. The spread is 1.4826 x the median distance from that median (a standard
/// deviation, were they normal), at least 0.25 % of the median. Fewer than 4 such weeks: nothing is said. The fall
/// began with the earliest of the last 4 weeks since which every week fell against the weeks before it. `weeks`: means,
/// oldest first, this week last; none where a week has too few points to be compared.
std::optional<KpiFall> kpiFall(std::span<const std::optional<double>> weeks, Direction direction);

/// What stands in the title of an item that a rule made, so that every language can say it.
struct RuleTitle {
    TriageRule rule = TriageRule::exhausted;
    double figure = 0;
    bool operator==(const RuleTitle&) const = default;
};
std::string titleOf(const TriageSignal& signal);
/// None: people wrote the title.
std::optional<RuleTitle> ruleOf(const TriageItem& item);

/// The identity of the item that this signal makes. It names project, rule, indicator and the week in which the signal
/// began, so that what a person did to it holds as long as the signal lasts, and a later one is asked anew.
Uid itemUid(const Project& project, TriageRule rule, const std::string& indicator, Week week);

/// All triage items of a project: the stored ones (`project.triage`), then one for each incident and each signal that
/// has none. An item of an incident has its symptom and cause. It is accepted by the project's owners once both are
/// known, else it waits in the inbox. A snoozed item is back in the inbox when its time is over. A signal that began
/// during an item of the same indicator, or within 30 minutes of any item of the project, is a duplicate. A project
/// without id stands for the incidents that have none.
std::vector<TriageItem> triageOf(const ProjectReview& project, std::span<const TriageSignal> signals, Instant asOf,
                                 const Zone& zone);

/// True where `within budget: no response` is proposed: the item cost under 5 % of a budget that is not in danger.
/// `cost` and `status` are of the objective it cost most; without a figure nothing is proposed.
bool withinBudget(const TriageItem& item, std::optional<double> cost, Status status);

/// What changed is where the item stands: to be made on its incident, where it has one.
bool movedCell(const TriageItem& before, const TriageItem& after);

}
