// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/whatif.h"

#include "reliability/budget/account.h"
#include "reliability/budget/cut.h"
#include "reliability/week.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr std::array candidates{
    Target{500'000'000},
    Target{300'000'000},
    Target{200'000'000},
    Target{100'000'000},
    Target{50'000'000},
    Target{30'000'000},
    Target{20'000'000},
    Target{10'000'000},
    Target{5'000'000},
    Target{1'000'000},
    Target{500'000},
    Target{100'000},
};
constexpr double overReliableAbove = 0.90;
constexpr int windowsInARow = 3;
constexpr Milliseconds finestStep = std::chrono::minutes(5);
constexpr Milliseconds usualStep = std::chrono::hours(1);
constexpr int longestHistory = 520; // weeks

/// True when the budget as of t' was used up; none without units enough to judge.
std::optional<bool> exhaustedAt(const Account& account, Target target, Instant until)
{
    const Counts counts = account.counts(until);
    if (!account.judges(counts)) return std::nullopt;
    if (target.allOrNothing()) return counts.bad > 0;
    return compareSpent(counts.bad, target, account.expected(until)) >= 0;
}

void countWeeks(std::int64_t& weeks, std::int64_t& held, const Account& account, Target target,
                std::span<const Instant> ends, Milliseconds delay)
{
    for (const Instant end : ends) {
        const auto exhausted = exhaustedAt(account, target, end - delay);
        if (!exhausted) continue;
        ++weeks;
        held += *exhausted ? 0 : 1;
    }
}

Instant lastOf(std::span<const Instant> times, Instant other)
{
    return times.empty() ? other : std::max(times.back(), other);
}

}

Result<WhatIf> whatIf(const Samples& samples, const Question& q, std::span<const Instant> weekEnds, Range span,
                      Milliseconds step)
{
    if (step.count() <= 0) return fail(Code::durationUnreadable, {"0s"});
    const Milliseconds delay = q.indicator.labelDelay;
    const auto account = Account::open(samples, q, lastOf(weekEnds, span.to) - delay);
    if (!account) return failed(account);
    const Target target = q.version.target;
    WhatIf out;
    out.target = target;
    out.window = q.version.window;
    countWeeks(out.weeks, out.held, *account, target, weekEnds, delay);
    bool going = false;
    for (Instant t = span.from; t <= span.to; t = t + step) {
        const bool exhausted = exhaustedAt(*account, target, t - delay).value_or(false);
        if (exhausted && !going) out.exhausted.push_back({t, span.to});
        if (!exhausted && going) out.exhausted.back().to = t;
        going = exhausted;
        const auto remaining = account->remaining(t - delay);
        if (remaining) out.lowest = std::min(out.lowest.value_or(*remaining), *remaining);
    }
    return out;
}

std::vector<Instant> historyWeeks(const Samples& samples, Instant asOf, const Zone& zone)
{
    std::vector<Instant> ends;
    if (samples.at.empty()) return ends;
    const Week last = lastComplete(asOf, zone);
    const Week first = std::max(weekOf({samples.at.front()}, zone), plus(last, -longestHistory));
    for (Week week = first; week <= last; week = plus(week, 1)) ends.push_back(range(week, zone).to);
    return ends;
}

Result<WhatIf> replay(const Samples& samples, const Question& q)
{
    const Milliseconds interval = q.indicator.interval;
    const Milliseconds step =
        interval.count() > 0 ? std::clamp<Milliseconds>(interval, finestStep, dayLength) : usualStep;
    const Instant from = samples.at.empty() ? q.asOf : Instant{samples.at.front()};
    return whatIf(samples, q, historyWeeks(samples, q.asOf, q.zone), {from, q.asOf}, step);
}

Result<std::vector<TargetAdvice>> adviseTarget(const Samples& samples, const Question& q,
                                               std::span<const Instant> weekEnds, std::span<const double> dependencies)
{
    const Milliseconds delay = q.indicator.labelDelay;
    const auto account = Account::open(samples, q, lastOf(weekEnds, q.asOf) - delay);
    if (!account) return failed(account);
    double given = 1;
    for (const double d : dependencies) given *= d;
    std::vector<TargetAdvice> out;
    TargetAdvice* best = nullptr;
    out.reserve(candidates.size());
    for (const Target target : candidates) {
        TargetAdvice& advice = out.emplace_back();
        advice.target = target;
        countWeeks(advice.weeks, advice.held, *account, target, weekEnds, delay);
        advice.aboveDependencies = target.value() > given + 1e-12;
        if (advice.weeks > 0 && advice.held * 10 >= advice.weeks * 9 && !advice.aboveDependencies) best = &advice;
    }
    if (best) best->recommended = true;
    return out;
}

Result<bool> overReliable(const Samples& samples, const Question& q)
{
    Instant until = q.asOf - q.indicator.labelDelay;
    const auto account = Account::open(samples, q, until);
    if (!account) return failed(account);
    const auto first = account->ledger().first();
    if (account->calendar() && account->window(until).to > until) until = account->window(until).from;
    for (int back = 0; back < windowsInARow; ++back) {
        const Range window = account->window(until);
        const auto remaining = account->remaining(until);
        if (!first || *first > window.from || !remaining || *remaining <= overReliableAbove) return false;
        until = window.from;
    }
    return true;
}

}
