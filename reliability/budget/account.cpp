// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/account.h"

#include "reliability/budget/cut.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr Milliseconds projectedFrom = 28 * dayLength;

Result<std::optional<Periods>> periodsOf(const Question& q)
{
    const ObjectiveVersion& v = q.version;
    if (v.windowKind == WindowKind::rolling) {
        if (v.window.calendar() || v.window.count < 1) return fail(Code::windowUnsupported, {format(v.window)});
        return std::optional<Periods>();
    }
    auto periods = Periods::of(v, q.windowZone ? *q.windowZone : q.zone);
    if (!periods) return failed(periods);
    return std::optional<Periods>(*periods);
}

Result<void> checkMissing(const Question& q)
{
    const MissingPolicy policy = missingOf(q.version, q.slots);
    if (policy == MissingPolicy::ignore || q.version.method != Method::occurrences) return {};
    const bool declared = q.indicator.interval.count() > 0 || !q.slots.empty();
    if (q.indicator.shape == Shape::ratio || !declared)
        return fail(Code::missingNotAllowed, {std::string(name(policy))});
    return {};
}

/// The stretch of the last `amount` of uncorrected time before `until`, at most back to `first`: where it begins, and
/// how much uncorrected time it has.
struct Uncorrected {
    Instant from;
    Milliseconds length{0};
};

Uncorrected uncorrectedBefore(const Ledger& ledger, Instant until, Instant first, Milliseconds amount)
{
    Uncorrected out{until};
    const auto take = [&](Instant from) {
        const Milliseconds free = std::clamp(out.from - std::max(from, first), Milliseconds(0), amount - out.length);
        out.from = out.from - free;
        out.length += free;
    };
    const auto corrections = ledger.corrections();
    for (auto c = corrections.rbegin(); c != corrections.rend() && out.length < amount; ++c) {
        if (c->from >= out.from) continue;
        take(c->to);
        if (out.length < amount) out.from = std::min(out.from, c->from);
    }
    take(first);
    return out;
}

}

Account::Account(Ledger ledger, ObjectiveVersion version, std::optional<Periods> periods)
    : m_ledger(std::move(ledger))
    , m_version(std::move(version))
    , m_periods(periods)
{}

Result<Account> Account::open(const Samples& samples, const Question& q, Instant until)
{
    if (const auto periods = periodsOf(q); !periods) return failed(periods);
    if (const auto allowed = checkMissing(q); !allowed) return failed(allowed);
    auto units = unitsOf(samples, q);
    if (!units) return failed(units);
    return open(std::move(*units), q, until);
}

Result<Account> Account::open(Units units, const Question& q, Instant until)
{
    const auto periods = periodsOf(q);
    if (!periods) return failed(periods);
    return Account(Ledger(std::move(units), q.corrections, q.version, until), q.version, *periods);
}

Account Account::withoutCorrections() const
{
    return {Ledger(m_ledger.units(), {}, m_version, m_ledger.until()), m_version, m_periods};
}

Range Account::window(Instant until) const
{
    return m_periods ? m_periods->endingBy(until) : Range{until - m_version.window.fixed(), until};
}

double Account::expected(Instant until) const
{
    const Range whole = window(until);
    const double total = counts(until).total;
    if (total <= 0 || whole.to <= until) return total;
    const bool due = m_ledger.unit() == Unit::slice || !m_ledger.units().slots.empty();
    return due ? this->due(whole, total) : projected(whole, until, total);
}

double Account::due(Range period, double total) const
{
    double count = 0;
    if (m_ledger.unit() == Unit::slice) {
        const std::int64_t slice = m_version.slice.count(), all = period.length().count() / slice;
        if (m_ledger.corrections().empty()) return static_cast<double>(all);
        for (std::int64_t k = 0; k < all; ++k) count += m_ledger.corrected({period.from.ms + k * slice}) ? 0 : 1;
        return count;
    }
    for (const ScheduledSlot& slot : m_ledger.units().slots)
        count += period.contains(slot.at) && !m_ledger.corrected(slot.at) ? 1 : 0;
    return std::max(count, total);
}

double Account::projected(Range period, Instant until, double total) const
{
    const Uncorrected base = uncorrectedBefore(m_ledger, until, *m_ledger.first(), projectedFrom);
    if (base.length.count() <= 0) return total;
    const double units = m_ledger.sum({base.from, until}).total;
    const double left = static_cast<double>((period.to - until).count());
    return total + units * left / static_cast<double>(base.length.count());
}

std::optional<double> Account::remaining(Instant until) const
{
    const Counts c = counts(until);
    if (c.total <= 0 || m_version.target.allOrNothing()) return std::nullopt;
    return remainingOf(c.bad, m_version.target, expected(until));
}

}
