// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/composite.h"

#include "reliability/budget/account.h"
#include "reliability/budget/burn.h"
#include "reliability/budget/cut.h"
#include "reliability/budget/judge.h"

#include <map>

namespace reliability {

namespace {

/// A member as the composite sees it.
struct Part {
    Account account;
    MissingPolicy missing;
    double weight;

    /// Whether a member without units counts as wholly good or bad; none: it is left out.
    std::optional<double> standIn() const
    {
        if (missing == MissingPolicy::bad) return 1;
        if (missing == MissingPolicy::good) return 0;
        return std::nullopt;
    }
};
using Parts = std::vector<Part>;

/// Failures per unit of a range's counts, or what stands in for them.
std::optional<double> failures(const Part& part, const Counts& counts, double of)
{
    return counts.total > 0 ? std::optional(counts.bad / of) : part.standIn();
}

/// sum w_i f_i / sum w_i over the members that have an f; none where too few of them have units.
template <class Failures>
std::optional<double> weighted(const Parts& parts, const Failures& failuresOf)
{
    double sum = 0, weights = 0;
    for (const Part& part : parts) {
        const auto f = failuresOf(part);
        if (!f) continue;
        sum += part.weight * *f;
        weights += part.weight;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

double coverageOf(const Parts& parts, Instant until)
{
    double used = 0;
    for (const Part& part : parts) used += part.account.counts(until).total > 0 ? 1 : 0;
    return used / static_cast<double>(parts.size());
}

/// Failures that R is taken from: of the units that the whole period will have.
std::optional<double> spentShare(const Parts& parts, Instant until)
{
    if (coverageOf(parts, until) < 0.5) return std::nullopt;
    return weighted(parts, [&](const Part& part) {
        return failures(part, part.account.counts(until), part.account.expected(until));
    });
}

std::optional<double> remainingOfShare(std::optional<double> share, Target target)
{
    if (!share || target.allOrNothing()) return std::nullopt;
    return remainingOf(*share, target, 1);
}

Result<Parts> partsOf(std::span<const CompositeMember> members, const Question& q,
                      std::vector<ObjectiveVersion>& versions)
{
    Parts parts;
    double weights = 0;
    for (const CompositeMember& member : members) {
        if (!(member.weight >= 0)) return fail(Code::usage, {"weights are numbers from 0 on"});
        weights += member.weight;
        ObjectiveVersion version = q.version;
        version.op = member.rules.op;
        version.threshold = member.rules.threshold;
        version.baseline = member.rules.baseline;
        if (member.rules.sliceTarget) version.sliceTarget = member.rules.sliceTarget;
        version.missing = member.rules.missing;
        version.carry = member.rules.carry;
        versions.push_back(version);
        std::vector<Range> corrections(member.corrections.begin(), member.corrections.end());
        corrections.insert(corrections.end(), q.corrections.begin(), q.corrections.end());
        const Question own{member.indicator,
                           versions.back(),
                           q.phase,
                           q.asOf,
                           q.zone,
                           corrections,
                           {},
                           q.windowZone,
                           member.slots,
                           member.baselines};
        auto account = Account::open(member.samples, own, q.asOf - q.indicator.labelDelay);
        if (!account) return failed(account);
        parts.push_back({std::move(*account), missingOf(version, member.slots), member.weight});
    }
    if (!(weights > 0)) return fail(Code::usage, {"a composite needs a member with a weight"});
    return parts;
}

/// Slices of all members put together.
std::vector<UnitRow> combined(const Parts& parts, Method method, Instant until)
{
    std::map<std::int64_t, UnitRow> slices;
    double everywhere = 0;
    for (const Part& part : parts) {
        if (part.account.counts(until).total <= 0) everywhere += part.standIn().value_or(0);
        for (const UnitRow& row : part.account.ledger().rows()) {
            UnitRow& slice = slices.try_emplace(row.at, UnitRow{row.at, 0, 0}).first->second;
            slice.bad = method == Method::timeslices ? std::max(slice.bad, row.bad) : slice.bad + row.bad;
            slice.total = std::max(slice.total, row.total);
        }
    }
    std::vector<UnitRow> rows;
    for (auto& [at, slice] : slices) {
        if (slice.total > 0) slice.bad = std::min(1.0, slice.bad + everywhere);
        rows.push_back(slice);
    }
    return rows;
}

void markThin(Budget& budget)
{
    budget.attainment = budget.budget = budget.spent = budget.left = budget.remaining = std::nullopt;
    budget.remainingWithoutCorrections = budget.spentThisWeek = budget.recoveredThisWeek = std::nullopt;
    budget.netThisWeek = budget.volumeEffect = std::nullopt;
    budget.forecast = std::nullopt;
    if (budget.status == Status::notRequired) return;
    budget.status = Status::noData;
    budget.reason = budget.total > 0 ? Reason::lowCoverage : Reason::noSamples;
}

Parts withoutCorrections(const Parts& parts)
{
    Parts bare;
    for (const Part& part : parts) bare.push_back({part.account.withoutCorrections(), part.missing, part.weight});
    return bare;
}

Units unitsOf(const Parts& parts, Method method, Instant until)
{
    Units units = parts.front().account.ledger().units();
    units.rows = combined(parts, method, until);
    units.limit.reset();
    units.frozen.clear();
    return units;
}

Result<Budget> sliceBudget(const Parts& parts, const Question& q, Instant until)
{
    ObjectiveVersion version = q.version;
    version.missing = MissingPolicy::ignore;
    const Question own{q.indicator, version, q.phase, q.asOf, q.zone, q.corrections, q.burnDownStep, q.windowZone, {}};
    const auto account = Account::open(unitsOf(parts, q.version.method, until), own, until);
    if (!account) return failed(account);
    const auto bare = Account::open(unitsOf(withoutCorrections(parts), q.version.method, until), own, until);
    if (!bare) return failed(bare);
    return budgetOf(*account, bare->withoutCorrections(), own, coverageOf(parts, until));
}

void describeWeighted(Budget& out, const Parts& parts, const Question& q)
{
    const Account& any = parts.front().account;
    out.family = q.indicator.family;
    out.kind = q.indicator.kind;
    out.target = q.version.target;
    out.asOf = q.asOf;
    out.matureTo = q.asOf - q.indicator.labelDelay;
    const Range window = any.window(out.matureTo);
    const Zone& zone = any.calendar() && q.windowZone ? *q.windowZone : q.zone;
    out.window = {q.version.windowKind, q.version.window, window.from, window.to, zone.name()};
    out.version = {q.version.from, q.version.author, q.version.reason};
}

void addBurn(Budget& out, const Parts& parts)
{
    const auto counts = [&](Range range) {
        const auto share = weighted(parts, [&](const Part& part) {
            const Counts c = part.account.ledger().sum(range);
            return failures(part, c, c.total);
        });
        return share ? Counts{1 - *share, *share, 1} : Counts{};
    };
    Milliseconds step{0};
    for (const Part& part : parts) step = std::max(step, part.account.ledger().step());
    out.burnRates = burnRatesOf(counts, out.target, out.matureTo);
    out.alerts = alertsOf(counts, {step, out.target, out.window.to - out.window.from, {}}, out.matureTo);
}

void addWeightedBurnDown(Budget& out, const Parts& parts, Milliseconds step)
{
    std::vector<BurnDownPoint> points;
    const bool calendar = parts.front().account.calendar();
    for (Instant t = out.window.from; t <= out.matureTo; t = t + step) {
        // A calendar's line is drawn against what the whole period will have, as known today.
        const auto share = !calendar ? spentShare(parts, t) : weighted(parts, [&](const Part& part) {
            const Counts now = part.account.counts(out.matureTo);
            return now.total > 0 ? std::optional(part.account.ledger().sum({out.window.from, t}).bad /
                                                 part.account.expected(out.matureTo))
                                 : part.standIn();
        });
        points.push_back({t, out.remaining || !calendar ? remainingOfShare(share, out.target) : std::nullopt});
    }
    out.burnDown = points;
}

Budget weightedBudget(const Parts& parts, const Question& q)
{
    Budget out;
    describeWeighted(out, parts, q);
    for (const Part& part : parts) {
        const Counts c = part.account.counts(out.matureTo);
        out.good += c.good;
        out.bad += c.bad;
        out.total += c.total;
    }
    const auto attained = weighted(parts, [&](const Part& part) {
        const Counts c = part.account.counts(out.matureTo);
        return failures(part, c, c.total);
    });
    const auto share = spentShare(parts, out.matureTo);
    if (attained) out.attainment = 1 - *attained;
    out.remaining = remainingOfShare(share, out.target);
    out.remainingWithoutCorrections = remainingOfShare(spentShare(withoutCorrections(parts), out.matureTo), out.target);
    out.coverage = coverageOf(parts, out.matureTo);
    if (out.kind == Kind::online) addBurn(out, parts);
    judge(out, q.phase, {share.value_or(0), 1});
    if (q.burnDownStep) addWeightedBurnDown(out, parts, *q.burnDownStep);
    return out;
}

}

Result<CompositeBudget> evaluateComposite(std::span<const CompositeMember> members, const Question& q)
{
    if (members.empty()) return fail(Code::usage, {"a composite needs members"});
    if (q.burnDownStep && q.burnDownStep->count() <= 0) return fail(Code::durationUnreadable, {"0s"});
    std::vector<ObjectiveVersion> versions;
    versions.reserve(members.size());
    const auto parts = partsOf(members, q, versions);
    if (!parts) return failed(parts);
    const Instant until = q.asOf - q.indicator.labelDelay;
    CompositeBudget out;
    if (q.version.method == Method::occurrences) out.budget = weightedBudget(*parts, q);
    else {
        auto budget = sliceBudget(*parts, q, until);
        if (!budget) return failed(budget);
        out.budget = std::move(*budget);
    }
    out.members = static_cast<std::int64_t>(members.size());
    for (const Part& part : *parts) {
        const Counts c = part.account.counts(until);
        out.membersUsed += c.total > 0 ? 1 : 0;
        const auto failed = failures(part, c, c.total);
        out.attainments.push_back(failed ? std::optional(1 - *failed) : std::nullopt);
    }
    if (*out.budget.coverage < 0.5) markThin(out.budget);
    else if (out.budget.attainment && !q.version.target.allOrNothing())
        out.burn = (1 - *out.budget.attainment) / q.version.target.failure();
    return out;
}

}
