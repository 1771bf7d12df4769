// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/objectiveview.h"

#include "reliability/budget/account.h"
#include "reliability/budget/burn.h"

#include <algorithm>

namespace reliability {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 8> steps{5min, 15min, 30min, 1h, 3h, 6h, 12h, 24h};
constexpr std::int64_t mostPoints = 400, mostRates = 1000;
constexpr int fewestWeeks = 4, mostWeeks = 13;

/// The finest step that gives no more than `most` points, a day at most.
Milliseconds stepOf(Range span, std::int64_t most)
{
    for (const Milliseconds step : steps)
        if (span.length() / step <= most) return step;
    return steps.back();
}

/// Ascending, `step` apart, ending with `to`.
std::vector<Instant> timesTo(Instant to, Range span, Milliseconds step)
{
    std::vector<Instant> times;
    for (Instant t = to; t >= span.from; t = t - step) times.push_back(t);
    std::reverse(times.begin(), times.end());
    return times;
}

/// A calendar window's line is what was spent so far of the one budget of the period; the change of a version is marked
/// on it, for the version in force gives the whole of it.
Result<std::vector<VersionedPoint>> calendarLine(const ObjectiveView& view, const Samples& samples, const Question& q)
{
    Question asked = q;
    asked.burnDownStep = view.step;
    const auto budget = evaluate(samples, asked);
    if (!budget) return failed(budget);
    std::vector<VersionedPoint> line;
    for (const BurnDownPoint& point : budget->burnDown.value_or(std::vector<BurnDownPoint>()))
        line.push_back({point.at + q.indicator.labelDelay, point.remaining, false});
    if (line.empty() || line.back().at < q.asOf) line.push_back({q.asOf, budget->remaining, false});
    for (std::size_t i = 1; i < line.size(); ++i)
        line[i].step = versionAt(view.versions, line[i].at) != versionAt(view.versions, line[i - 1].at);
    return line;
}

Result<void> addLines(ObjectiveView& view, const Samples& samples, const Question& q)
{
    const bool calendar = q.version.windowKind == WindowKind::calendar;
    const BudgetWindow& window = view.budget->window;
    view.span =
        calendar ? Range{window.from, std::max(window.to, q.asOf)} : Range{q.asOf - q.version.window.fixed(), q.asOf};
    view.step = stepOf(view.span, mostPoints);
    const auto times = timesTo(q.asOf, view.span, view.step);
    auto line = calendar ? calendarLine(view, samples, q) : remainingByVersion(samples, q, view.versions, times);
    if (!line) return failed(line);
    view.burnDown = std::move(*line);
    return {};
}

Result<void> addBefore(ObjectiveView& view, const Samples& samples, const Question& q)
{
    auto other = otherVersion(samples, q, view.versions);
    if (!other) return failed(other);
    view.before = std::move(*other);
    if (!view.before) return {};
    auto times = timesTo(q.asOf, view.span, view.step);
    std::erase_if(times, [&](Instant t) { return t < view.before->changedAt; });
    const auto line = remainingAt(samples, q.under(view.before->version), times);
    if (!line) return failed(line);
    for (std::size_t i = 0; i < times.size(); ++i) view.burnDownBefore.push_back({times[i], (*line)[i]});
    return {};
}

Result<void> addBurn(ObjectiveView& view, const Samples& samples, const Question& q)
{
    const Milliseconds delay = q.indicator.labelDelay;
    const auto account = Account::open(samples, q, q.asOf - delay);
    if (!account) return failed(account);
    view.burnStep = stepOf(view.span, mostRates);
    const auto times = timesTo(q.asOf, view.span, view.burnStep);
    if (times.empty()) return {};
    const auto lines =
        burnLinesOf(account->ledger(), q.version.target, {times.front() - delay, times.back() - delay}, view.burnStep);
    for (std::size_t i = 0; i < std::min(lines.front().rates.size(), times.size()); ++i) {
        const auto rate = [&](std::size_t line) { return lines[line].rates[i]; };
        view.burn.push_back({times[i], {rate(0), rate(1), rate(2), rate(3), rate(4), rate(5), rate(6)}});
    }
    return {};
}

Result<void> addWeeks(ObjectiveView& view, const Samples& samples, const Question& q)
{
    const auto whole = static_cast<int>(view.span.length() / (7 * dayLength));
    for (int back = std::clamp(whole, fewestWeeks, mostWeeks) - 1; back >= 0; --back) {
        const Instant end = q.zone.addDays(q.asOf, -7 * back);
        const auto budget = evaluate(samples, q.under(*versionAt(view.versions, end), end));
        if (!budget) return failed(budget);
        view.weeks.push_back({end, budget->spentThisWeek});
    }
    return {};
}

}

Result<void> addFigures(ObjectiveView& view, const Samples& samples, const Question& q)
{
    auto budget = evaluate(samples, q);
    if (!budget) return failed(budget);
    budget->project = view.project.name;
    budget->indicator = view.indicator.name;
    budget->objective = view.objective.name;
    view.budget = std::move(*budget);
    if (const auto ok = addLines(view, samples, q); !ok) return ok;
    if (const auto ok = addBefore(view, samples, q); !ok) return ok;
    return q.indicator.kind == Kind::online ? addBurn(view, samples, q) : addWeeks(view, samples, q);
}

Result<Trial> trialOf(const Samples& samples, const Question& q)
{
    auto now = evaluate(samples, q);
    if (!now) return failed(now);
    auto history = replay(samples, q);
    if (!history) return failed(history);
    Trial trial{q.version, std::move(*history), {}, std::move(*now)};
    for (const Range& stretch : trial.history.exhausted) trial.exhaustedFor += stretch.length();
    return trial;
}

}
