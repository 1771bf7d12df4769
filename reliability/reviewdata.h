// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/policy.h"
#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"
#include "reliability/facts/review.h"
#include "reliability/facts/triageitem.h"
#include "reliability/facts/workspace.h"
#include "reliability/incidenthistory.h"
#include "reliability/week.h"

#include <array>
#include <memory>

namespace reliability {

/// One objective in the review: its budget now and a week ago, and R at the ends of the last 13 weeks.
struct ObjectiveReview {
    Indicator indicator;
    Objective objective;
    ObjectiveVersion version;
    Budget now;
    std::optional<Budget> lastWeek;
    std::vector<std::optional<double>> weeks; ///< oldest first
    bool overReliable = false;                ///< it could ask for more (budget/whatif.h)
    std::vector<CauseShare> causes;           ///< what this quarter's incidents took of its budget, by class of causes
};

/// A business figure: means of this and the last week; never a budget.
struct KpiReview {
    Indicator indicator;
    std::optional<double> thisWeek, lastWeek;
    std::optional<Instant> lastPoint;
};

/// A part of an incident's span that others of its project have as well, and what that part cost it.
struct SharedCost {
    Range span;
    double spent = 0;
};
template <>
inline constexpr auto fields<SharedCost> = Fields{field("span", &SharedCost::span), field("spent", &SharedCost::spent)};

/// Budget that one incident consumed of one objective: bad units in its span / B as of its end.
struct IncidentCost {
    std::string indicator, objective;
    std::optional<double> spent;
    std::optional<double> excess{}; ///< beyond what the usual rate of the window before would have cost
    std::vector<SharedCost>
        shared{}; ///< of the parts of sharedParts() (incidenttotals.h), as far as they cost anything
};

struct IncidentReview {
    Incident incident;
    std::vector<IncidentCost> costs;
    std::optional<double> budgetSpent; ///< the largest of `costs`, never their sum
    std::vector<Action> actions;
};

/// A rule that found something: "over_budget", "over_reliable", "waiver", "no_ml_objective" ...; `args` for the
/// sentence.
struct Finding {
    std::string rule;
    std::vector<std::string> args;
    bool operator==(const Finding&) const = default;
};

/// What of a review differs from an earlier one. Of a budget `before` and `after` are R (fractions); of texts (status,
/// phase, target) they are none and the words say it.
struct Difference {
    std::string kind;      ///< "status", "remaining", "definition", "phase", "stale", "project_new", "project_gone" ...
    std::string project;   ///< name
    std::string objective; ///< "INDICATOR/OBJECTIVE"; empty: of the project
    std::optional<double> before, after;
    std::string from, to; ///< names or formatted values
    double size = 0;      ///< what the list is sorted by, largest first
    bool operator==(const Difference&) const = default;
};
template <>
inline constexpr auto fields<Difference> = Fields{
    field("kind", &Difference::kind),
    field("project", &Difference::project),
    field("objective", &Difference::objective),
    field("before", &Difference::before),
    field("after", &Difference::after),
    field("from", &Difference::from),
    field("to", &Difference::to),
    field("size", &Difference::size),
};

/// A review against the frozen one of some weeks before it.
struct Comparison {
    int weeksAgo = 1;
    std::string week;                    ///< of the earlier review
    std::int64_t number = 0;             ///< its snapshot's
    std::vector<Difference> differences; ///< largest first
};

/// A criterion of a phase, as it stands: "met", "unmet", "in_progress" or "waived".
struct CriterionState {
    std::string criterion; ///< its stable name
    std::string state;
    std::vector<std::string> args; ///< for the sentence: "18", "28"
    bool byHand = false;           ///< no data can show it
    bool operator==(const CriterionState&) const = default;
};
template <>
inline constexpr auto fields<CriterionState> = Fields{
    field("criterion", &CriterionState::criterion),
    field("state", &CriterionState::state),
    field("args", &CriterionState::args),
    field("by_hand", &CriterionState::byHand),
};

/// Where a project stands on the way of its phase.
struct PhaseReview {
    std::vector<CriterionState> criteria; ///< of the declared phase, in the order of the list
    std::vector<CriterionState> next;     ///< of the phase after it
    std::array<double, 4> sections{};     ///< ML Test Score: data, model, infrastructure, monitoring; 0 to 7 each
    double testScore = 0;                 ///< their minimum
    std::optional<int> level;             ///< MLTRL, 0 to 9
    std::vector<Finding> contradictions;  ///< R1 to R8
    std::vector<PhaseChange> history;     ///< newest first, proposals that wait for a role among them
    std::vector<Evidence> evidence;       ///< newest first
};

/// All figures of one project; immutable, shared with the window, replaced when the project's revision moves.
struct ProjectReview {
    std::int64_t rev = 0;
    Project project;
    std::vector<Component> components;
    std::vector<ObjectiveReview> objectives; ///< worst first
    std::vector<KpiReview> kpis;
    std::vector<Indicator> indicators;     ///< all of the project, by name
    std::vector<IncidentReview> incidents; ///< newest start first
    std::vector<Event> changes;            ///< oldest first
    std::vector<ReviewNote> notes;         ///< those with a stretch of time: what reviews said of an indicator
    std::vector<TriageItem> triage;
    std::vector<Waiver> waivers;
    Status status = Status::noData;
    std::optional<Reason> reason;
    bool trial = false; ///< technical verification: advisory, left out of alarm counts
    std::optional<std::size_t> worst, worstOrdinary, worstMl; ///< places in `objectives`
    std::vector<Finding> findings;
    std::optional<Phase> suggestedPhase;
    PhaseReview phase;
};

/// What people record in the meeting; all of it empty before the week is frozen.
struct ReviewRecord {
    std::vector<Attendance> attendance;
    std::vector<Signature> signatures;
    std::vector<ReviewNote> notes;       ///< oldest first
    std::vector<Decision> decisions;     ///< of this review
    std::vector<Action> actions;         ///< accepted in this review
    std::vector<Action> accepted;        ///< the same as they were when they were
    std::vector<PhaseChange> changes;    ///< of phases, proposed in this review
    std::vector<Incident> opened;        ///< incidents of its week that were written down after it was frozen
    std::vector<Decision> earlier;       ///< of earlier reviews: the last one's, those open and those past expiry
    std::vector<Action> pending;         ///< open actions of all reviews and postmortems, overdue first
    std::vector<Comparison> comparisons; ///< with 1, 4 and 12 weeks ago, as far as those are frozen
    std::int64_t changedSince = 0;       ///< figures that today's data give otherwise than the snapshot
};

/// What the window shows and the report writes: figures only, no series.
struct ReviewData {
    Id<Review> record; ///< the frozen review whose figures these are; 0: computed from today's samples
    std::int64_t rev = 0;
    Workspace workspace;
    Zone zone;
    Instant asOf;
    Week week; ///< the week whose end is asOf, else the week that holds it
    std::vector<std::shared_ptr<const ProjectReview>> projects; ///< worst first
    std::vector<IncidentReview> unassigned;                     ///< incidents without a project
    std::vector<TriageItem> triage;                             ///< of those: items without a project
    std::vector<Review> reviews;                                ///< newest first
    ReviewRecord meeting;                                       ///< of this week's review
    std::vector<BinnedIncident> bin;                            ///< removed last first; none in a frozen review
};

/// Puts a project's objectives in order, worst first, and takes its status, worst places and trial mark from them and
/// its phase: a project shows its worst objective; budgets are never averaged.
void settle(ProjectReview& project);

/// Worst first: by status, then lowest remaining, then name. The order of every list of projects.
bool worseThan(const ProjectReview& a, const ProjectReview& b);

/// A chart's question: the series of an indicator, at most two points a pixel column.
struct SeriesRequest {
    Id<Indicator> indicator;
    Range range;
    int columns = 900;
    std::int64_t ticket = 0;
};

/// A point of a drawn series; y is a ratio's attainment (fraction), or the value.
struct Point {
    std::int64_t at = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// The answer to a SeriesRequest. Gaps are where samples were due and none came.
struct SeriesAnswer {
    std::int64_t ticket = 0;
    Id<Indicator> indicator;
    std::vector<Point> points;
    std::vector<Range> gaps;
    bool aggregated = false; ///< extremes per column shown, not every sample
};

}
