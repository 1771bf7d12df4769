// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/burn.h"
#include "reliability/budget/chance.h"
#include "reliability/budget/cut.h"
#include "reliability/budget/ledger.h"

#include <algorithm>

namespace reliability {

namespace {

/// R of a range's counts; none without units or at T = 1.
std::optional<double> remainingOf(const Counts& counts, Target target)
{
    if (counts.total <= 0 || target.allOrNothing()) return std::nullopt;
    return remainingOf(counts.bad, target, counts.total);
}

Range windowBefore(Instant until, Milliseconds length) { return {until - length, until}; }

void describe(Budget& out, const Question& q, const Ledger& ledger)
{
    out.family = q.indicator.family;
    out.kind = q.indicator.kind;
    out.unit = ledger.unit();
    if (out.unit == Unit::slice) out.sliceSeconds = static_cast<double>(q.version.slice.count()) / 1000;
    out.target = q.version.target;
    out.method = q.version.method;
    out.asOf = q.asOf;
    out.matureTo = q.asOf - q.indicator.labelDelay;
    out.window = {
        q.version.windowKind, q.version.window, out.matureTo - q.version.window.fixed(), out.matureTo, q.zone.name()};
    out.version = {q.version.from, q.version.author, q.version.reason};
}

void count(Budget& out, const Ledger& ledger, const Ledger& uncorrected)
{
    const Range window{out.window.from, out.window.to};
    const Counts counts = ledger.sum(window);
    out.good = counts.good;
    out.bad = counts.bad;
    out.total = counts.total;
    out.provisional = ledger.sum({out.matureTo, out.asOf});
    out.coverage = ledger.coverage(window);
    out.freshness = ledger.freshness(out.matureTo);
    if (const auto first = ledger.first(); first && *first < window.to)
        out.windowFilled = std::chrono::duration<double>(window.to - std::max(window.from, *first)) /
                           std::chrono::duration<double>(window.length());
    else out.windowFilled = 0;
    out.lowVolume = isLowVolume(out.target, out.total);
    if (out.total <= 0) return;
    out.attainment = out.good / out.total;
    out.budget = out.target.failure() * out.total;
    out.spent = out.bad;
    out.left = *out.budget - out.bad;
    out.remaining = remainingOf(counts, out.target);
    out.remainingWithoutCorrections = remainingOf(uncorrected.sum(window), out.target);
    if (out.lowVolume) out.confidence = chanceOf(out.bad, out.target, out.total);
}

/// Spent, recovered, net and volume effect of the 7 local days before t'.
void countWeek(Budget& out, const Question& q, const Ledger& ledger)
{
    if (out.total <= 0 || out.target.allOrNothing() || *out.budget <= 0) return;
    const Milliseconds length = q.version.window.fixed();
    const Instant until = out.matureTo, begin = q.zone.addDays(until, -7);
    out.spentThisWeek = ledger.sum({begin, until}).bad / *out.budget;
    out.recoveredThisWeek = ledger.sum({begin - length, until - length}).bad / *out.budget;
    out.netThisWeek = *out.recoveredThisWeek - *out.spentThisWeek;
    if (const auto before = remainingOf(ledger.sum(windowBefore(begin, length)), out.target))
        out.volumeEffect = *out.remaining - *before - *out.netThisWeek;
}

bool exhausted(const Budget& b)
{
    return b.target.allOrNothing() ? b.bad > 0 : compareSpent(b.bad, b.target, b.total) >= 0;
}

/// The first row that matches decides (glossary: status).
void judge(Budget& out, Phase phase)
{
    const bool stale = out.freshness.state == FreshState::stale;
    const bool thin = out.coverage && *out.coverage < 0.5;
    const auto set = [&](Status status, std::optional<Reason> reason = {}) {
        out.status = status;
        out.reason = reason;
    };
    if (phase == Phase::concept_) set(Status::notRequired, Reason::conceptPhase);
    else if (out.total <= 0) set(Status::noData, Reason::noSamples);
    else if (exhausted(out)) set(Status::exhausted);
    else if (stale) set(Status::noData, Reason::stale);
    else if (thin) set(Status::noData, Reason::lowCoverage);
    else if (!out.target.allOrNothing() && compareSpent(out.bad, out.target, out.total, riskCut) > 0)
        set(Status::atRisk);
    else set(Status::healthy);
    if (stale) out.flags.push_back("stale");
    if (phase == Phase::technical) out.flags.push_back("trial");
    if (out.status == Status::exhausted && out.confidence && *out.confidence >= 0.05)
        out.flags.push_back("could_be_chance");
    if (out.status == Status::notRequired) out.remaining = out.budget = out.left = std::nullopt;
}

std::vector<std::optional<double>> remainingAt(const Ledger& ledger, const Question& q, std::span<const Instant> times)
{
    std::vector<std::optional<double>> out;
    for (const Instant t : times)
        out.push_back(remainingOf(ledger.sum(windowBefore(t, q.version.window.fixed())), q.version.target));
    return out;
}

std::vector<BurnDownPoint> burnDown(const Budget& b, const Question& q, const Ledger& ledger)
{
    std::vector<Instant> times;
    for (Instant t = b.window.from; t <= b.window.to; t = t + *q.burnDownStep) times.push_back(t);
    const auto remaining = remainingAt(ledger, q, times);
    std::vector<BurnDownPoint> points;
    for (std::size_t i = 0; i < times.size(); ++i) points.push_back({times[i], remaining[i]});
    return points;
}

Result<void> refuse(const Question& q)
{
    const ObjectiveVersion& v = q.version;
    if (v.windowKind != WindowKind::rolling || v.window.calendar())
        return fail(Code::windowUnsupported, {format(v.window)});
    const bool eventSums = v.method == Method::occurrences && q.indicator.shape == Shape::ratio;
    const bool undeclared = v.method == Method::occurrences && q.indicator.interval.count() <= 0;
    if (v.missing != MissingPolicy::ignore && (eventSums || undeclared))
        return fail(Code::missingNotAllowed, {std::string(name(v.missing))});
    if (q.burnDownStep && q.burnDownStep->count() <= 0) return fail(Code::durationUnreadable, {"0s"});
    return {};
}

}

bool Budget::hasFlag(std::string_view flag) const { return std::find(flags.begin(), flags.end(), flag) != flags.end(); }

Result<Budget> evaluate(const Samples& samples, const Question& q)
{
    if (const auto allowed = refuse(q); !allowed) return failed(allowed);
    auto units = unitsOf(samples, q.indicator, q.version);
    if (!units) return failed(units);
    const Instant until = q.asOf - q.indicator.labelDelay;
    std::optional<Ledger> uncorrected;
    if (!q.corrections.empty()) uncorrected.emplace(*units, std::span<const Range>(), q.version, until);
    const Ledger ledger(std::move(*units), q.corrections, q.version, until);
    Budget out;
    describe(out, q, ledger);
    count(out, ledger, uncorrected ? *uncorrected : ledger);
    countWeek(out, q, ledger);
    if (out.kind == Kind::online) {
        out.burnRates = burnRatesOf(ledger, out.target, until);
        out.alerts = alertsOf(ledger, out.target, q.version.window.fixed(), until);
    }
    judge(out, q.phase);
    if (q.burnDownStep) out.burnDown = burnDown(out, q, ledger);
    return out;
}

Result<std::vector<std::optional<double>>> remainingAt(const Samples& samples, const Question& q,
                                                       std::span<const Instant> times)
{
    if (const auto allowed = refuse(q); !allowed) return failed(allowed);
    auto units = unitsOf(samples, q.indicator, q.version);
    if (!units) return failed(units);
    std::vector<Instant> mature(times.begin(), times.end());
    for (Instant& t : mature) t = t - q.indicator.labelDelay;
    const Instant until = mature.empty() ? Instant{} : mature.back();
    return remainingAt(Ledger(std::move(*units), q.corrections, q.version, until), q, mature);
}

}
