// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/words.h"

#include "reliability/facts/batch.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace models {

using namespace reliability;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

template <class E>
struct Word {
    E value;
    const char* text;
};

template <class E>
constexpr auto wordsOf = nullptr;
template <>
constexpr auto wordsOf<Phase> = std::array{
    Word<Phase>{Phase::concept_, QT_TRANSLATE_NOOP("Words", "Concept verification")},
    Word<Phase>{Phase::technical, QT_TRANSLATE_NOOP("Words", "Technical verification")},
    Word<Phase>{Phase::production, QT_TRANSLATE_NOOP("Words", "Production")},
};
template <>
constexpr auto wordsOf<Family> = std::array{
    Word<Family>{Family::ordinary, QT_TRANSLATE_NOOP("Words", "Ordinary")},
    Word<Family>{Family::ml, QT_TRANSLATE_NOOP("Words", "ML")},
    Word<Family>{Family::kpi, QT_TRANSLATE_NOOP("Words", "KPI")},
};
template <>
constexpr auto wordsOf<Kind> = std::array{
    Word<Kind>{Kind::online, QT_TRANSLATE_NOOP("Words", "Online")},
    Word<Kind>{Kind::batch, QT_TRANSLATE_NOOP("Words", "Batch")},
};
template <>
constexpr auto wordsOf<Shape> = std::array{
    Word<Shape>{Shape::ratio, QT_TRANSLATE_NOOP("Words", "Ratio of events")},
    Word<Shape>{Shape::value, QT_TRANSLATE_NOOP("Words", "Measured value")},
    Word<Shape>{Shape::run, QT_TRANSLATE_NOOP("Words", "Run passed or failed")},
    Word<Shape>{Shape::rated, QT_TRANSLATE_NOOP("Words", "Weekly rating 1 to 5")},
};
template <>
constexpr auto wordsOf<Direction> = std::array{
    Word<Direction>{Direction::higher, QT_TRANSLATE_NOOP("Words", "Higher is better")},
    Word<Direction>{Direction::lower, QT_TRANSLATE_NOOP("Words", "Lower is better")},
};
template <>
constexpr auto wordsOf<Stamp> = std::array{
    Word<Stamp>{Stamp::start, QT_TRANSLATE_NOOP("Words", "Start of the interval")},
    Word<Stamp>{Stamp::end, QT_TRANSLATE_NOOP("Words", "End of the interval")},
};
template <>
constexpr auto wordsOf<Detection> = std::array{
    Word<Detection>{Detection::unknown, QT_TRANSLATE_NOOP("Words", "Not said")},
    Word<Detection>{Detection::alert, QT_TRANSLATE_NOOP("Words", "Alert")},
    Word<Detection>{Detection::human, QT_TRANSLATE_NOOP("Words", "Somebody here")},
    Word<Detection>{Detection::customer, QT_TRANSLATE_NOOP("Words", "Customer")},
    Word<Detection>{Detection::kpi, QT_TRANSLATE_NOOP("Words", "Business figure")},
};
template <>
constexpr auto wordsOf<Method> = std::array{
    Word<Method>{Method::occurrences, QT_TRANSLATE_NOOP("Words", "Occurrences")},
    Word<Method>{Method::timeslices, QT_TRANSLATE_NOOP("Words", "Timeslices")},
    Word<Method>{Method::ratioTimeslices, QT_TRANSLATE_NOOP("Words", "Ratio timeslices")},
};
template <>
constexpr auto wordsOf<Op> = std::array{
    Word<Op>{Op::lt, QT_TRANSLATE_NOOP("Words", "below")},
    Word<Op>{Op::lte, QT_TRANSLATE_NOOP("Words", "at most")},
    Word<Op>{Op::gt, QT_TRANSLATE_NOOP("Words", "above")},
    Word<Op>{Op::gte, QT_TRANSLATE_NOOP("Words", "at least")},
};
template <>
constexpr auto wordsOf<WindowKind> = std::array{
    Word<WindowKind>{WindowKind::rolling, QT_TRANSLATE_NOOP("Words", "Rolling")},
    Word<WindowKind>{WindowKind::calendar, QT_TRANSLATE_NOOP("Words", "Calendar")},
};
template <>
constexpr auto wordsOf<MissingPolicy> = std::array{
    Word<MissingPolicy>{MissingPolicy::ignore, QT_TRANSLATE_NOOP("Words", "Ignore missing data")},
    Word<MissingPolicy>{MissingPolicy::good, QT_TRANSLATE_NOOP("Words", "Missing data counts as good")},
    Word<MissingPolicy>{MissingPolicy::bad, QT_TRANSLATE_NOOP("Words", "Missing data counts as bad")},
    Word<MissingPolicy>{MissingPolicy::carry, QT_TRANSLATE_NOOP("Words", "Carry the last value on")},
};
template <>
constexpr auto wordsOf<Change> = std::array{
    Word<Change>{Change::deploy, QT_TRANSLATE_NOOP("Words", "Deploy")},
    Word<Change>{Change::config, QT_TRANSLATE_NOOP("Words", "Configuration")},
    Word<Change>{Change::modelRelease, QT_TRANSLATE_NOOP("Words", "Model release")},
    Word<Change>{Change::retraining, QT_TRANSLATE_NOOP("Words", "Retraining")},
    Word<Change>{Change::dataChange, QT_TRANSLATE_NOOP("Words", "Data change")},
    Word<Change>{Change::campaign, QT_TRANSLATE_NOOP("Words", "Campaign")},
    Word<Change>{Change::environment, QT_TRANSLATE_NOOP("Words", "Environment")},
    Word<Change>{Change::maintenance, QT_TRANSLATE_NOOP("Words", "Maintenance")},
};
template <>
constexpr auto wordsOf<RunState> = std::array{
    Word<RunState>{RunState::success, QT_TRANSLATE_NOOP("Words", "Succeeded")},
    Word<RunState>{RunState::failed, QT_TRANSLATE_NOOP("Words", "Failed")},
    Word<RunState>{RunState::error, QT_TRANSLATE_NOOP("Words", "Error")},
    Word<RunState>{RunState::skipped, QT_TRANSLATE_NOOP("Words", "Skipped")},
    Word<RunState>{RunState::running, QT_TRANSLATE_NOOP("Words", "Running")},
    Word<RunState>{RunState::pending, QT_TRANSLATE_NOOP("Words", "Pending")},
    Word<RunState>{RunState::cancelled, QT_TRANSLATE_NOOP("Words", "Cancelled")},
};
template <>
constexpr auto wordsOf<Symptom> = std::array{
    Word<Symptom>{Symptom::none, QT_TRANSLATE_NOOP("Words", "No symptom yet")},
    Word<Symptom>{Symptom::errors, QT_TRANSLATE_NOOP("Words", "API or job errors")},
    Word<Symptom>{Symptom::accuracy, QT_TRANSLATE_NOOP("Words", "Accuracy drop or instability")},
};
template <>
constexpr auto wordsOf<Cause> = std::array{
    Word<Cause>{Cause::unknown, QT_TRANSLATE_NOOP("Words", "Cause unknown")},
    Word<Cause>{Cause::service, QT_TRANSLATE_NOOP("Words", "Service or infrastructure")},
    Word<Cause>{Cause::ml, QT_TRANSLATE_NOOP("Words", "ML model or algorithm")},
    Word<Cause>{Cause::both, QT_TRANSLATE_NOOP("Words", "Both")},
};
template <>
constexpr auto wordsOf<IncidentState> = std::array{
    Word<IncidentState>{IncidentState::draft, QT_TRANSLATE_NOOP("Words", "Draft")},
    Word<IncidentState>{IncidentState::inReview, QT_TRANSLATE_NOOP("Words", "In review")},
    Word<IncidentState>{IncidentState::done, QT_TRANSLATE_NOOP("Words", "Done")},
};
template <>
constexpr auto wordsOf<ActionState> = std::array{
    Word<ActionState>{ActionState::idea, QT_TRANSLATE_NOOP("Words", "Idea")},
    Word<ActionState>{ActionState::open, QT_TRANSLATE_NOOP("Words", "Open")},
    Word<ActionState>{ActionState::done, QT_TRANSLATE_NOOP("Words", "Done")},
    Word<ActionState>{ActionState::dropped, QT_TRANSLATE_NOOP("Words", "Dropped")},
};
template <>
constexpr auto wordsOf<DecisionKind> = std::array{
    Word<DecisionKind>{DecisionKind::freeze, QT_TRANSLATE_NOOP("Words", "Freeze releases")},
    Word<DecisionKind>{DecisionKind::allow, QT_TRANSLATE_NOOP("Words", "Allow releases")},
    Word<DecisionKind>{DecisionKind::objectiveChange, QT_TRANSLATE_NOOP("Words", "Change an objective")},
    Word<DecisionKind>{DecisionKind::phaseChange, QT_TRANSLATE_NOOP("Words", "Change the phase")},
    Word<DecisionKind>{DecisionKind::reliabilityWork, QT_TRANSLATE_NOOP("Words", "Reliability work")},
    Word<DecisionKind>{DecisionKind::acceptRisk, QT_TRANSLATE_NOOP("Words", "Accept the risk")},
    Word<DecisionKind>{DecisionKind::revisit, QT_TRANSLATE_NOOP("Words", "Revisit the requirement")},
    Word<DecisionKind>{DecisionKind::none, QT_TRANSLATE_NOOP("Words", "No action")},
};
template <>
constexpr auto wordsOf<DecisionState> = std::array{
    Word<DecisionState>{DecisionState::open, QT_TRANSLATE_NOOP("Words", "Open")},
    Word<DecisionState>{DecisionState::done, QT_TRANSLATE_NOOP("Words", "Done")},
    Word<DecisionState>{DecisionState::dropped, QT_TRANSLATE_NOOP("Words", "Dropped")},
};
template <>
constexpr auto wordsOf<ReviewRole> = std::array{
    Word<ReviewRole>{ReviewRole::mle, QT_TRANSLATE_NOOP("Words", "MLE")},
    Word<ReviewRole>{ReviewRole::sre, QT_TRANSLATE_NOOP("Words", "SRE")},
};
template <>
constexpr auto wordsOf<NoteKind> = std::array{
    Word<NoteKind>{NoteKind::note, QT_TRANSLATE_NOOP("Words", "Note")},
    Word<NoteKind>{NoteKind::explanation, QT_TRANSLATE_NOOP("Words", "What happened")},
    Word<NoteKind>{NoteKind::acknowledgement, QT_TRANSLATE_NOOP("Words", "Incomplete data acknowledged")},
    Word<NoteKind>{NoteKind::addendum, QT_TRANSLATE_NOOP("Words", "Addendum")},
};
template <>
constexpr auto wordsOf<TriageState> = std::array{
    Word<TriageState>{TriageState::inbox, QT_TRANSLATE_NOOP("Words", "Inbox")},
    Word<TriageState>{TriageState::accepted, QT_TRANSLATE_NOOP("Words", "Accepted")},
    Word<TriageState>{TriageState::duplicate, QT_TRANSLATE_NOOP("Words", "Duplicate")},
    Word<TriageState>{TriageState::declined, QT_TRANSLATE_NOOP("Words", "Declined")},
    Word<TriageState>{TriageState::snoozed, QT_TRANSLATE_NOOP("Words", "Snoozed")},
};
template <>
constexpr auto wordsOf<Duplicates> = std::array{
    Word<Duplicates>{Duplicates::last, QT_TRANSLATE_NOOP("Words", "Keep the last")},
    Word<Duplicates>{Duplicates::sum, QT_TRANSLATE_NOOP("Words", "Add up")},
    Word<Duplicates>{Duplicates::mean, QT_TRANSLATE_NOOP("Words", "Take the mean")},
    Word<Duplicates>{Duplicates::keep, QT_TRANSLATE_NOOP("Words", "Keep all")},
};
template <>
constexpr auto wordsOf<Status> = std::array{
    Word<Status>{Status::exhausted, QT_TRANSLATE_NOOP("Words", "Exhausted")},
    Word<Status>{Status::atRisk, QT_TRANSLATE_NOOP("Words", "At risk")},
    Word<Status>{Status::noData, QT_TRANSLATE_NOOP("Words", "No data")},
    Word<Status>{Status::healthy, QT_TRANSLATE_NOOP("Words", "Healthy")},
    Word<Status>{Status::notRequired, QT_TRANSLATE_NOOP("Words", "Not required")},
};
template <>
constexpr auto wordsOf<Reason> = std::array{
    Word<Reason>{Reason::conceptPhase, QT_TRANSLATE_NOOP("Words", "concept phase")},
    Word<Reason>{Reason::noObjective, QT_TRANSLATE_NOOP("Words", "no objective")},
    Word<Reason>{Reason::noSamples, QT_TRANSLATE_NOOP("Words", "no samples in the window")},
    Word<Reason>{Reason::noBaseline, QT_TRANSLATE_NOOP("Words", "baseline not known")},
    Word<Reason>{Reason::fewEvents, QT_TRANSLATE_NOOP("Words", "too few units")},
    Word<Reason>{Reason::stale, QT_TRANSLATE_NOOP("Words", "stale data")},
    Word<Reason>{Reason::lowCoverage, QT_TRANSLATE_NOOP("Words", "less than half of the data")},
};
template <>
constexpr auto wordsOf<Unit> = std::array{
    Word<Unit>{Unit::event, QT_TRANSLATE_NOOP("Words", "events")},
    Word<Unit>{Unit::slice, QT_TRANSLATE_NOOP("Words", "slices of time")},
    Word<Unit>{Unit::run, QT_TRANSLATE_NOOP("Words", "runs")},
};
template <>
constexpr auto wordsOf<FreshState> = std::array{
    Word<FreshState>{FreshState::fresh, QT_TRANSLATE_NOOP("Words", "fresh")},
    Word<FreshState>{FreshState::late, QT_TRANSLATE_NOOP("Words", "late")},
    Word<FreshState>{FreshState::stale, QT_TRANSLATE_NOOP("Words", "stale")},
};
template <>
constexpr auto wordsOf<ForecastState> = std::array{
    Word<ForecastState>{ForecastState::on, QT_TRANSLATE_NOOP("Words", "runs out")},
    Word<ForecastState>{ForecastState::none, QT_TRANSLATE_NOOP("Words", "none")},
    Word<ForecastState>{ForecastState::tooEarly, QT_TRANSLATE_NOOP("Words", "too early")},
    Word<ForecastState>{ForecastState::tooFew, QT_TRANSLATE_NOOP("Words", "too few failures")},
    Word<ForecastState>{ForecastState::exhausted, QT_TRANSLATE_NOOP("Words", "exhausted")},
};
template <>
constexpr auto wordsOf<Responder> = std::array{
    Word<Responder>{Responder::webAlone, QT_TRANSLATE_NOOP("Words", "Web engineers")},
    Word<Responder>{Responder::webNotAlone, QT_TRANSLATE_NOOP("Words", "Not web engineers alone")},
    Word<Responder>{Responder::mleNotAlone, QT_TRANSLATE_NOOP("Words", "Not ML engineers alone")},
    Word<Responder>{Responder::mleAlone, QT_TRANSLATE_NOOP("Words", "ML engineers")},
    Word<Responder>{Responder::together, QT_TRANSLATE_NOOP("Words", "Both together")},
    Word<Responder>{Responder::undecided, QT_TRANSLATE_NOOP("Words", "Nobody yet")},
};
template <>
constexpr auto wordsOf<MarkKind> = std::array{
    Word<MarkKind>{MarkKind::start, QT_TRANSLATE_NOOP("Words", "Impact starts")},
    Word<MarkKind>{MarkKind::declared, QT_TRANSLATE_NOOP("Words", "Declared")},
    Word<MarkKind>{MarkKind::detected, QT_TRANSLATE_NOOP("Words", "Detected")},
    Word<MarkKind>{MarkKind::acknowledged, QT_TRANSLATE_NOOP("Words", "Acknowledged")},
    Word<MarkKind>{MarkKind::mitigated, QT_TRANSLATE_NOOP("Words", "Mitigated")},
    Word<MarkKind>{MarkKind::resolved, QT_TRANSLATE_NOOP("Words", "Resolved")},
    Word<MarkKind>{MarkKind::end, QT_TRANSLATE_NOOP("Words", "Impact ends")},
};
template <>
constexpr auto wordsOf<MarkOrigin> = std::array{
    Word<MarkOrigin>{MarkOrigin::written, QT_TRANSLATE_NOOP("Words", "written in the text")},
    Word<MarkOrigin>{MarkOrigin::computed, QT_TRANSLATE_NOOP("Words", "computed from a duration in the text")},
    Word<MarkOrigin>{MarkOrigin::assumed, QT_TRANSLATE_NOOP("Words", "assumed: nothing better is said")},
};
template <>
constexpr auto wordsOf<Certainty> = std::array{
    Word<Certainty>{Certainty::known, QT_TRANSLATE_NOOP("Words", "Known")},
    Word<Certainty>{Certainty::potential, QT_TRANSLATE_NOOP("Words", "Potential")},
};
template <>
constexpr auto wordsOf<CauseClass> = std::array{
    Word<CauseClass>{CauseClass::unsorted, QT_TRANSLATE_NOOP("Words", "Not sorted yet")},
    Word<CauseClass>{CauseClass::serviceCode, QT_TRANSLATE_NOOP("Words", "Service code")},
    Word<CauseClass>{CauseClass::change, QT_TRANSLATE_NOOP("Words", "Change, configuration, deploy")},
    Word<CauseClass>{CauseClass::infrastructure, QT_TRANSLATE_NOOP("Words", "Infrastructure, capacity, hardware")},
    Word<CauseClass>{CauseClass::dependency, QT_TRANSLATE_NOOP("Words", "Dependency")},
    Word<CauseClass>{CauseClass::dataPipeline, QT_TRANSLATE_NOOP("Words", "Data pipeline")},
    Word<CauseClass>{CauseClass::labels, QT_TRANSLATE_NOOP("Words", "Labels, training data")},
    Word<CauseClass>{CauseClass::model, QT_TRANSLATE_NOOP("Words", "Model, hyperparameter, retraining")},
    Word<CauseClass>{CauseClass::inputShift, QT_TRANSLATE_NOOP("Words", "Input shift")},
};

constexpr auto shortPhases = std::array{
    Word<Phase>{Phase::concept_, QT_TRANSLATE_NOOP("Words", "Concept")},
    Word<Phase>{Phase::technical, QT_TRANSLATE_NOOP("Words", "Technical")},
    Word<Phase>{Phase::production, QT_TRANSLATE_NOOP("Words", "Production")},
};
constexpr auto purposes = std::array{
    Word<Phase>{Phase::concept_, QT_TRANSLATE_NOOP("Words", "Is the concept feasible?")},
    Word<Phase>{Phase::technical, QT_TRANSLATE_NOOP("Words", "Which technique is best?")},
    Word<Phase>{Phase::production, QT_TRANSLATE_NOOP("Words", "Deliver value continuously.")},
};
constexpr auto demands = std::array{
    Word<Phase>{Phase::concept_,
                QT_TRANSLATE_NOOP("Words", "No objective and no budget. Budgets start in technical verification.")},
    Word<Phase>{
        Phase::technical,
        QT_TRANSLATE_NOOP("Words", "Trial objectives, case by case, with a date of expiry. Budgets are advisory.")},
    Word<Phase>{Phase::production,
                QT_TRANSLATE_NOOP("Words", "At least one ordinary and one ML objective. Budgets decide.")},
};
constexpr auto sreRoles = std::array{
    Word<Phase>{Phase::concept_, QT_TRANSLATE_NOOP("Words", "The SRE provides infrastructure and data.")},
    Word<Phase>{Phase::technical, QT_TRANSLATE_NOOP("Words", "The SRE helps with system design and trouble.")},
    Word<Phase>{Phase::production, QT_TRANSLATE_NOOP("Words", "The SRE keeps the system stable and maintainable.")},
};
constexpr auto reasons = std::array{
    Word<Reason>{Reason::conceptPhase, QT_TRANSLATE_NOOP("Words", "Concept verification needs no budget.")},
    Word<Reason>{Reason::noObjective,
                 QT_TRANSLATE_NOOP("Words", "Production without an objective: add one to get a budget.")},
    Word<Reason>{Reason::noSamples,
                 QT_TRANSLATE_NOOP("Words", "No samples in the window: import data or widen the window.")},
    Word<Reason>{Reason::noBaseline,
                 QT_TRANSLATE_NOOP("Words",
                                   "There are no values of the baseline version: import its evaluation, or name "
                                   "another one.")},
    Word<Reason>{
        Reason::fewEvents,
        QT_TRANSLATE_NOOP("Words", "There are fewer units than the objective asks for: nothing is judged by so few.")},
    Word<Reason>{Reason::stale,
                 QT_TRANSLATE_NOOP("Words", "The data is stale: look at its source before trusting the figure.")},
    Word<Reason>{Reason::lowCoverage,
                 QT_TRANSLATE_NOOP("Words", "Less than half of the expected data came: look at its source.")},
};
constexpr auto responders = std::array{
    Word<Responder>{Responder::webAlone, QT_TRANSLATE_NOOP("Words", "Web engineers can handle it.")},
    Word<Responder>{
        Responder::webNotAlone,
        QT_TRANSLATE_NOOP("Words", "Web engineers alone can not: it needs two owners, one MLE and one SRE.")},
    Word<Responder>{
        Responder::mleNotAlone,
        QT_TRANSLATE_NOOP("Words", "ML engineers alone can not: it needs two owners, one MLE and one SRE.")},
    Word<Responder>{Responder::mleAlone, QT_TRANSLATE_NOOP("Words", "ML engineers can handle it.")},
    Word<Responder>{Responder::together,
                    QT_TRANSLATE_NOOP("Words", "Both sides together: it needs two owners, one MLE and one SRE.")},
    Word<Responder>{Responder::undecided, QT_TRANSLATE_NOOP("Words", "Undecided: name symptom and cause first.")},
};

template <class Table, class E>
QString lookup(const Table& table, E value)
{
    for (const auto& entry : table)
        if (entry.value == value) return Words::tr(entry.text);
    return {};
}

}

template <Named E>
QString word(E value)
{
    return lookup(wordsOf<E>, value);
}

template QString word(Phase);
template QString word(Family);
template QString word(Kind);
template QString word(Shape);
template QString word(Direction);
template QString word(Stamp);
template QString word(Detection);
template QString word(Method);
template QString word(Op);
template QString word(WindowKind);
template QString word(MissingPolicy);
template QString word(Change);
template QString word(RunState);
template QString word(Symptom);
template QString word(Cause);
template QString word(IncidentState);
template QString word(ActionState);
template QString word(DecisionKind);
template QString word(DecisionState);
template QString word(ReviewRole);
template QString word(NoteKind);
template QString word(TriageState);
template QString word(Duplicates);
template QString word(Status);
template QString word(Reason);
template QString word(Unit);
template QString word(FreshState);
template QString word(ForecastState);
template QString word(Responder);
template QString word(MarkKind);
template QString word(MarkOrigin);
template QString word(Certainty);
template QString word(CauseClass);

QString shortWord(Phase phase) { return lookup(shortPhases, phase); }

bool isPhaseAssumed(const Project& project) { return !project.phaseSince; }

QString phaseText(const Project& project) { return phaseMarked(project, word(project.phase)); }

QString phaseMarked(const Project& project, const QString& phase)
{
    return isPhaseAssumed(project) ? Words::tr("%1 (assumed)").arg(phase) : phase;
}

QString purpose(Phase phase) { return lookup(purposes, phase); }
QString asked(Phase phase) { return lookup(demands, phase); }
QString roleOfSre(Phase phase) { return lookup(sreRoles, phase); }
QString sentence(Reason reason) { return lookup(reasons, reason); }

QString glyph(Status status) { return QStringLiteral("status-") + text(name(status)).replace(u'_', u'-'); }

QString cell(Symptom symptom, Cause cause) { return QStringLiteral("%1 \u00D7 %2").arg(word(symptom), word(cause)); }

QString whoActs(Symptom symptom, Cause cause) { return lookup(responders, responder(symptom, cause)); }

QString incidentId(const Incident& incident)
{
    return QStringLiteral("INC-") + (incident.number ? QString::number(*incident.number) : Words::tr("new"));
}

QString incidentName(const Incident& incident)
{
    return QStringLiteral("%1 %2").arg(incidentId(incident), text(incident.title).simplified()).trimmed();
}

QString objectiveTitle(const ProjectReview& project, const ObjectiveReview& review)
{
    const auto ofIndicator = [&](const ObjectiveReview& o) {
        return o.indicator.id == review.indicator.id && o.indicator.name == review.indicator.name;
    };
    const QString title = text(review.indicator.title());
    if (std::ranges::count_if(project.objectives, ofIndicator) < 2) return title;
    const Objective& objective = review.objective;
    return QStringLiteral("%1 / %2").arg(title,
                                         text(objective.displayName.empty() ? objective.name : objective.displayName));
}

namespace {

std::optional<FreshState> leastFresh(const ProjectReview& project)
{
    std::optional<FreshState> state;
    for (const ObjectiveReview& o : project.objectives) state = std::max(state, o.now.freshness.state);
    return state;
}

// Where the data end: freshness tells their age in spacings of the units.
std::optional<Instant> dataUntil(const ObjectiveReview& review)
{
    const Budget& b = review.now;
    const Milliseconds spacing = b.unit == Unit::slice ? review.version.slice : review.indicator.interval;
    if (!b.freshness.ratio || spacing.count() <= 0) return std::nullopt;
    return b.matureTo - Milliseconds(std::llround(*b.freshness.ratio * static_cast<double>(spacing.count())));
}

}

bool isStale(const ObjectiveReview& review) { return review.now.freshness.state == FreshState::stale; }

QString asOfText(const ObjectiveReview& review, const Zone& zone)
{
    const auto until = isStale(review) ? dataUntil(review) : std::nullopt;
    return until ? Words::tr("as of %1").arg(shortDateTime(*until, zone)) : QString();
}

QString asOfText(const ProjectReview& project, const Zone& zone)
{
    std::optional<Instant> oldest;
    for (const ObjectiveReview& o : project.objectives)
        if (const auto until = isStale(o) ? dataUntil(o) : std::nullopt; until && (!oldest || *until < *oldest))
            oldest = until;
    return oldest ? Words::tr("as of %1").arg(shortDate(*oldest, zone)) : QString();
}

QString freshnessText(const ProjectReview& project, const Zone& zone)
{
    const auto state = leastFresh(project);
    if (!state) return missing();
    const QString since = asOfText(project, zone);
    return since.isEmpty() ? word(*state) : QStringLiteral("%1, %2").arg(word(*state), since);
}

bool isBehind(const ProjectReview& project)
{
    return leastFresh(project).value_or(FreshState::fresh) != FreshState::fresh;
}

QString language()
{
    //: the code of the language you translate to, such as ja
    return Words::tr("en");
}

}
