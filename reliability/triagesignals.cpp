// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/triagesignals.h"

#include "reliability/canonicaljson.h"
#include "reliability/triage.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace reliability {

namespace {

constexpr std::string_view rulePrefix = "rule:";
constexpr Milliseconds sameTime = std::chrono::minutes(30);
constexpr double smallCost = 0.05;
constexpr std::size_t usualWeeks = 8, leastWeeks = 4, longestFall = 4;
constexpr double spreads = 3, leastSpread = 0.0025, madToDeviation = 1.4826;

double median(std::vector<double> values)
{
    const std::size_t half = values.size() / 2;
    std::ranges::sort(values);
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// A KPI as it usually is.
struct Usual {
    double median = 0, spread = 0;
};

/// Of the weeks before `week`.
std::optional<Usual> usualBefore(std::span<const std::optional<double>> weeks, std::size_t week)
{
    std::vector<double> values;
    for (std::size_t i = week > usualWeeks ? week - usualWeeks : 0; i < week; ++i)
        if (weeks[i]) values.push_back(*weeks[i]);
    if (values.size() < leastWeeks) return std::nullopt;
    Usual usual{median(values), 0};
    for (double& v : values) v = std::abs(v - usual.median);
    usual.spread = std::max(madToDeviation * median(values), leastSpread * std::abs(usual.median));
    return usual;
}

bool fell(const std::optional<double>& week, const Usual& usual, Direction direction)
{
    if (!week) return false;
    const double harm = direction == Direction::higher ? usual.median - *week : *week - usual.median;
    return harm > spreads * usual.spread;
}

const Incident* incidentOf(const ProjectReview& project, const TriageItem& item)
{
    for (const IncidentReview& review : project.incidents)
        if (item.incident && review.incident.id == item.incident) return &review.incident;
    return nullptr;
}

bool isDecided(Symptom symptom, Cause cause) { return symptom != Symptom::none && cause != Cause::unknown; }

/// Who answers for a cell by their office; empty where one of them is missing.
std::string ownersOf(const Project& project, Symptom symptom, Cause cause)
{
    if (needsTwoOwners(symptom, cause))
        return project.mle.empty() || project.sre.empty() ? "" : project.mle + ", " + project.sre;
    if (responder(symptom, cause) == Responder::mleAlone) return project.mle;
    return project.web.empty() ? project.sre : project.web;
}

TriageItem itemOf(const Incident& incident, const Project& project, Instant asOf)
{
    TriageItem item;
    item.uid = uidFrom("triage\n" + format(incident.uid));
    item.project = project.id;
    item.incident = incident.id;
    if (!incident.indicators.empty()) item.indicator = incident.indicators.front();
    item.title = incident.title;
    item.at = incident.start.value_or(incident.detected.value_or(incident.end.value_or(asOf)));
    item.end = incident.end.value_or(item.at);
    item.symptom = incident.symptom;
    item.cause = incident.cause;
    if (!isDecided(item.symptom, item.cause)) return item;
    item.owners = ownersOf(project, item.symptom, item.cause);
    if (!needsTwoOwners(item.symptom, item.cause) || !item.owners.empty()) item.state = TriageState::accepted;
    return item;
}

TriageItem itemOf(const TriageSignal& signal, const Project& project, const Zone& zone)
{
    TriageItem item;
    item.uid = itemUid(project, signal.rule, signal.indicator, weekOf(signal.began.from, zone));
    item.project = project.id;
    item.indicator = signal.indicator;
    item.title = titleOf(signal);
    item.at = signal.began.from;
    item.end = signal.end;
    item.symptom = signal.symptom;
    return item;
}

/// A recovering budget is still the one that was answered when it was exhausted.
std::vector<TriageRule> rulesAnswering(TriageRule rule)
{
    if (rule == TriageRule::atRisk) return {TriageRule::atRisk, TriageRule::exhausted};
    return {rule};
}

/// Whether a person dealt with the signal since it began. A budget's beginning moves a little with corrections and late
/// data: the week before counts too.
bool isAnswered(const ProjectReview& project, const TriageSignal& signal, Instant asOf, const Zone& zone)
{
    const bool ofBudget = signal.rule == TriageRule::exhausted || signal.rule == TriageRule::atRisk;
    const Week last = weekOf(asOf, zone);
    for (Week week = plus(weekOf(signal.began.from, zone), ofBudget ? -1 : 0); week <= last; week = plus(week, 1))
        for (const TriageRule rule : rulesAnswering(signal.rule)) {
            const Uid uid = itemUid(project.project, rule, signal.indicator, week);
            if (std::ranges::find(project.triage, uid, &TriageItem::uid) != project.triage.end()) return true;
        }
    return false;
}

bool concerns(const ProjectReview& project, const TriageItem& item, const std::string& indicator)
{
    const Incident* incident = incidentOf(project, item);
    return item.indicator == indicator ||
           (incident && std::ranges::find(incident->indicators, indicator) != incident->indicators.end());
}

/// The item says already what the signal says.
bool isSame(const ProjectReview& project, const TriageItem& item, const TriageSignal& signal, Instant asOf)
{
    if (item.state == TriageState::duplicate) return false;
    const auto near = [&](Instant t) { return item.at - sameTime <= t && t <= item.at + sameTime; };
    if (near(signal.began.from) && near(signal.began.to)) return true;
    // What nobody has dealt with yet goes on; how long a stored item without an end lasted is not known.
    const Instant end = item.end.value_or(item.id ? item.at : asOf);
    return concerns(project, item, signal.indicator) && signal.began.from <= end + sameTime &&
           item.at - sameTime <= signal.began.to;
}

/// The stored item with what time and its incident changed.
TriageItem current(TriageItem item, const ProjectReview& project, Instant asOf)
{
    if (item.state == TriageState::snoozed && item.snoozedUntil && *item.snoozedUntil <= asOf)
        item.state = TriageState::inbox;
    if (const Incident* incident = incidentOf(project, item)) {
        item.symptom = incident->symptom;
        item.cause = incident->cause;
    }
    return item;
}

}

bool raisesSignals(const Project& project) { return project.phase == Phase::production; }

std::optional<TriageRule> budgetRule(const Budget& now)
{
    if (now.status == Status::exhausted && !now.hasFlag("could_be_chance")) return TriageRule::exhausted;
    if (now.status == Status::atRisk) return TriageRule::atRisk;
    return std::nullopt;
}

std::optional<TriageSignal> failedRuns(const Indicator& indicator, const Samples& samples, Range days,
                                       std::span<const Range> corrections)
{
    if (indicator.shape != Shape::run) return std::nullopt;
    std::vector<Instant> failures;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Instant at{samples.at[i]};
        const bool out = std::ranges::any_of(corrections, [&](const Range& c) { return c.contains(at); });
        if (days.contains(at) && samples.value[i] == 0 && !out) failures.push_back(at);
    }
    if (failures.empty()) return std::nullopt;
    return TriageSignal{TriageRule::failedRuns,
                        indicator.name,
                        indicator.family == Family::ml ? Symptom::accuracy : Symptom::errors,
                        {failures.front(), failures.front()},
                        failures.back(),
                        static_cast<double>(failures.size())};
}

std::optional<KpiFall> kpiFall(std::span<const std::optional<double>> weeks, Direction direction)
{
    std::optional<KpiFall> fall;
    for (std::size_t length = 1; length <= std::min(longestFall, weeks.size()); ++length) {
        const std::size_t first = weeks.size() - length;
        const auto usual = usualBefore(weeks, first);
        const auto all = weeks.subspan(first);
        if (!usual || !std::ranges::all_of(all, [&](const auto& week) { return fell(week, *usual, direction); })) break;
        const double change = usual->median == 0 ? 0 : (*weeks.back() - usual->median) / std::abs(usual->median);
        fall = KpiFall{static_cast<int>(length), change};
    }
    return fall;
}

std::string titleOf(const TriageSignal& signal)
{
    std::string title = std::string(rulePrefix).append(name(signal.rule));
    if (signal.figure != 0) title += ' ' + formatNumber(signal.figure);
    return title;
}

std::optional<RuleTitle> ruleOf(const TriageItem& item)
{
    std::string_view text = item.title;
    if (!text.starts_with(rulePrefix)) return std::nullopt;
    text.remove_prefix(rulePrefix.size());
    const std::size_t blank = text.find(' ');
    const auto rule = parseName<TriageRule>(text.substr(0, blank));
    if (!rule) return std::nullopt;
    RuleTitle out{*rule, 0};
    if (blank == std::string_view::npos) return out;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + blank + 1, end, out.figure);
    return error == std::errc() && stop == end && std::isfinite(out.figure) ? std::optional(out) : std::nullopt;
}

Uid itemUid(const Project& project, TriageRule rule, const std::string& indicator, Week week)
{
    return uidFrom("triage\n" + format(project.uid) + '\n' + std::string(name(rule)) + '\n' + indicator + '\n' +
                   format(week));
}

std::vector<TriageItem> triageOf(const ProjectReview& project, std::span<const TriageSignal> signals, Instant asOf,
                                 const Zone& zone)
{
    std::vector<TriageItem> items;
    for (const TriageItem& item : project.triage) items.push_back(current(item, project, asOf));
    for (const IncidentReview& review : project.incidents)
        if (std::ranges::find(project.triage, review.incident.id, &TriageItem::incident) == project.triage.end())
            items.push_back(itemOf(review.incident, project.project, asOf));
    std::vector<TriageSignal> ordered(signals.begin(), signals.end());
    std::ranges::stable_sort(ordered, {}, &TriageSignal::rule);
    for (const TriageSignal& signal : ordered) {
        if (isAnswered(project, signal, asOf, zone)) continue;
        TriageItem item = itemOf(signal, project.project, zone);
        const auto same = [&](const TriageItem& other) { return isSame(project, other, signal, asOf); };
        if (std::ranges::any_of(items, same)) item.state = TriageState::duplicate;
        items.push_back(std::move(item));
    }
    return items;
}

bool withinBudget(const TriageItem& item, std::optional<double> cost, Status status)
{
    const auto rule = ruleOf(item);
    const bool ofBudget = rule && (rule->rule == TriageRule::exhausted || rule->rule == TriageRule::atRisk);
    const bool inDanger = status == Status::exhausted || status == Status::noData || status == Status::notRequired;
    return !ofBudget && !inDanger && cost && *cost < smallCost;
}

bool movedCell(const TriageItem& before, const TriageItem& after)
{
    return before.symptom != after.symptom || before.cause != after.cause;
}

}
