// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/account.h"
#include "reliability/budget/burn.h"
#include "reliability/budget/chance.h"
#include "reliability/budget/cut.h"
#include "reliability/budget/forecast.h"
#include "reliability/budget/judge.h"

#include <algorithm>
#include <cmath>

namespace reliability {

namespace {

void describe(Budget& out, const Question& q, const Account& account)
{
    out.family = q.indicator.family;
    out.kind = q.indicator.kind;
    out.unit = account.ledger().unit();
    if (out.unit == Unit::slice) out.sliceSeconds = static_cast<double>(q.version.slice.count()) / 1000;
    out.target = q.version.target;
    out.method = q.version.method;
    out.asOf = q.asOf;
    out.matureTo = q.asOf - q.indicator.labelDelay;
    const Range window = account.window(out.matureTo);
    const Zone& zone = account.calendar() && q.windowZone ? *q.windowZone : q.zone;
    out.window = {q.version.windowKind, q.version.window, window.from, window.to, zone.name()};
    out.version = {q.version.from, q.version.author, q.version.reason};
    if (q.version.minEvents > 0) out.minEvents = q.version.minEvents;
    out.source = q.indicator.source;
    out.metric = q.indicator.extra;
}

/// What values had to meet, and since when they only repeat those before.
void describeValues(Budget& out, const Units& units)
{
    out.limit = units.limit;
    for (const Range& stretch : units.frozen)
        if (stretch.from < out.matureTo && out.matureTo <= stretch.to) out.frozenSince = stretch.from;
    if (out.frozenSince) out.flags.push_back("frozen");
}

/// What came without a figure, what corrections leave out, and how much retrainings move.
void describeData(Budget& out, const Question& q, const Ledger& ledger)
{
    const Range window{out.window.from, out.matureTo};
    for (const std::int64_t at : q.invalid) out.invalid += window.contains({at}) && !ledger.corrected({at}) ? 1 : 0;
    for (const Range& correction : ledger.corrections())
        if (const Range part = intersection(correction, window); !part.empty()) out.excluded.push_back(part);
    if (!q.retrainings) return;
    const auto known = std::ranges::lower_bound(q.retrainings->at, out.matureTo.ms) - q.retrainings->at.begin();
    out.stability = stabilityOf(std::span(q.retrainings->value).first(static_cast<std::size_t>(known)));
}

void countData(Budget& out, const Ledger& ledger)
{
    const Range window{out.window.from, out.matureTo};
    out.provisional = ledger.sum({out.matureTo, out.asOf}, out.matureTo);
    out.coverage = ledger.coverage(window);
    out.freshness = ledger.freshness(out.matureTo);
    out.windowFilled = 0;
    if (const auto first = ledger.first(); first && *first < window.to)
        out.windowFilled = std::chrono::duration<double>(window.to - std::max(window.from, *first)) /
                           std::chrono::duration<double>(out.window.to - out.window.from);
}

void count(Budget& out, const Account& account, const Account& uncorrected)
{
    const Counts counts = account.counts(out.matureTo);
    out.good = counts.good;
    out.bad = counts.bad;
    out.total = counts.total;
    out.lowVolume = isLowVolume(out.target, out.total);
    if (out.total <= 0) return;
    const double expected = account.expected(out.matureTo);
    if (account.calendar()) out.projected = expected;
    out.attainment = out.good / out.total;
    out.budget = out.target.failure() * expected;
    out.spent = out.bad;
    out.left = *out.budget - out.bad;
    out.remaining = account.remaining(out.matureTo);
    out.remainingWithoutCorrections = uncorrected.remaining(out.matureTo);
    if (out.lowVolume) out.confidence = chanceOf(out.bad, out.target, out.total);
}

/// a - b of sums of shares of units: what rounding alone leaves is nothing.
double difference(double a, double b)
{
    constexpr double rounding = 1e-12;
    return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b)) ? 0 : a - b;
}

/// Spent, recovered, net and volume effect of the 7 local days before t'.
void countWeek(Budget& out, const Question& q, const Account& account)
{
    if (out.total <= 0 || out.target.allOrNothing() || *out.budget <= 0) return;
    const Ledger& ledger = account.ledger();
    const Instant until = out.matureTo, begin = q.zone.addDays(until, -7);
    const Instant from = account.calendar() ? std::max(begin, out.window.from) : begin;
    const Milliseconds length = q.version.window.fixed();
    const double spent = ledger.sum({from, until}).bad;
    // By the stamp alone: a slice that reaches over the window's start has aged out of it.
    const double aged = account.calendar() ? 0 : ledger.stamped({begin - length, until - length}).bad;
    out.spentThisWeek = spent / *out.budget;
    out.recoveredThisWeek = aged / *out.budget;
    out.netThisWeek = *out.recoveredThisWeek - *out.spentThisWeek;
    if (account.calendar() && begin <= out.window.from) out.flags.push_back("reset");
    else if (const Counts before = account.counts(begin); before.total > 0) {
        // R - R a week ago - net, with what is counted put together first: large shares would leave rounding behind.
        const double then = account.expected(begin), now = account.expected(until);
        out.volumeEffect = before.bad / out.target.failure() * (now - then) / (now * then) -
                           difference(out.bad + aged, spent + before.bad) / *out.budget;
    }
}

/// Rolling: R of the window before each point. Calendar: what was spent so far of the one projected budget.
std::vector<BurnDownPoint> burnDown(const Budget& b, const Account& account, Milliseconds step)
{
    std::vector<BurnDownPoint> points;
    for (Instant t = b.window.from; t <= b.matureTo; t = t + step) {
        if (!account.calendar()) points.push_back({t, account.remaining(t)});
        else if (!b.remaining) points.push_back({t, std::nullopt});
        else points.push_back({t, remainingOf(account.ledger().sum({b.window.from, t}).bad, b.target, *b.projected)});
    }
    return points;
}

}

bool Budget::hasFlag(std::string_view flag) const { return std::find(flags.begin(), flags.end(), flag) != flags.end(); }

Budget budgetOf(const Account& account, const Account& uncorrected, const Question& q, std::optional<double> coverage)
{
    Budget out;
    describe(out, q, account);
    describeValues(out, account.ledger().units());
    describeData(out, q, account.ledger());
    countData(out, account.ledger());
    if (coverage) out.coverage = coverage;
    count(out, account, uncorrected);
    countWeek(out, q, account);
    if (out.kind == Kind::online) {
        const auto counts = [&](Range range) { return account.ledger().sum(range); };
        out.burnRates = burnRatesOf(counts, out.target, out.matureTo);
        out.alerts = alertsOf(counts,
                              {account.ledger().step(), out.target, out.window.to - out.window.from, out.minEvents},
                              out.matureTo);
    }
    out.forecast = forecastOf(account, out.matureTo, q.zone);
    judge(out, q.phase, {out.bad, out.projected.value_or(out.total)});
    if (q.burnDownStep) out.burnDown = burnDown(out, account, *q.burnDownStep);
    return out;
}

Result<Budget> evaluate(const Samples& samples, const Question& q)
{
    if (q.burnDownStep && q.burnDownStep->count() <= 0) return fail(Code::durationUnreadable, {"0s"});
    const auto account = Account::open(samples, q, q.asOf - q.indicator.labelDelay);
    if (!account) return failed(account);
    if (q.corrections.empty()) return budgetOf(*account, *account, q);
    return budgetOf(*account, account->withoutCorrections(), q);
}

Result<std::vector<std::optional<double>>> remainingAt(const Samples& samples, const Question& q,
                                                       std::span<const Instant> times)
{
    const Milliseconds delay = q.indicator.labelDelay;
    const auto account = Account::open(samples, q, times.empty() ? q.asOf - delay : times.back() - delay);
    if (!account) return failed(account);
    std::vector<std::optional<double>> out;
    for (const Instant t : times) out.push_back(account->remaining(t - delay));
    return out;
}

}
