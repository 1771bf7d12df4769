// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/policy.h"

#include "reliability/budget/account.h"

#include <algorithm>
#include <map>

namespace reliability {

namespace {

constexpr double largeShare = 0.20;

struct Opened {
    Account account;
    double budget = 0; ///< B at the as-of
};

/// The account and its B; none without units, at T = 1, for a budget of 0.
Result<std::optional<Opened>> openedOf(const Samples& samples, const Question& q, Instant until)
{
    const Instant mature = q.asOf - q.indicator.labelDelay;
    auto account = Account::open(samples, q, std::max(mature, until));
    if (!account) return failed(account);
    const double budget = account->expected(mature) * q.version.target.failure();
    if (!(budget > 0)) return std::optional<Opened>();
    return std::optional(Opened{std::move(*account), budget});
}

double badIn(const Account& account, std::span<const Range> spans)
{
    double bad = 0;
    for (const Range& span : unionOf(spans)) bad += account.ledger().stamped(span).bad;
    return bad;
}

}

bool isLargeIncident(double spent) { return spent > largeShare; }

Result<std::optional<double>> incidentsCost(const Samples& samples, const Question& q, std::span<const Range> spans)
{
    Instant last = q.asOf;
    for (const Range& span : spans) last = std::max(last, span.to);
    const auto opened = openedOf(samples, q, last);
    if (!opened) return failed(opened);
    if (!*opened) return std::optional<double>();
    return std::optional(badIn((*opened)->account, spans) / (*opened)->budget);
}

Result<std::optional<double>> excessCost(const Samples& samples, const Question& q, Range span)
{
    const auto opened = openedOf(samples, q, span.to);
    if (!opened) return failed(opened);
    if (!*opened) return std::optional<double>();
    const Account& account = (*opened)->account;
    const Range before = account.window(span.from);
    const Counts usual = account.ledger().sum({before.from, span.from}), now = account.ledger().stamped(span);
    if (usual.total <= 0) return std::optional<double>();
    return std::optional((now.bad - now.total * usual.bad / usual.total) / (*opened)->budget);
}

Result<std::vector<CauseShare>> causeShares(const Samples& samples, const Question& q,
                                            std::span<const IncidentSpan> incidents)
{
    ObjectiveVersion quarter = q.version;
    quarter.windowKind = WindowKind::calendar;
    quarter.window = {1, Length::Unit::quarter};
    quarter.windowStart.clear();
    const auto opened = openedOf(samples, q.under(quarter), q.asOf);
    if (!opened) return failed(opened);
    std::vector<CauseShare> out;
    if (!*opened) return out;
    const Account& account = (*opened)->account;
    const Instant until = q.asOf - q.indicator.labelDelay;
    const Range period{account.window(until).from, until};
    std::map<Cause, std::vector<Range>> spans;
    for (const IncidentSpan& incident : incidents)
        if (const Range part = intersection(incident.span, period); !part.empty())
            spans[incident.cause].push_back(part);
    for (const auto& [cause, ranges] : spans) {
        const double spent = badIn(account, ranges) / (*opened)->budget;
        out.push_back({cause, static_cast<std::int64_t>(ranges.size()), spent, spent > largeShare});
    }
    std::stable_sort(
        out.begin(), out.end(), [](const CauseShare& a, const CauseShare& b) { return a.spent > b.spent; });
    return out;
}

std::vector<Event> changesDuring(std::span<const Event> changes, std::span<const Range> freezes)
{
    std::vector<Event> out;
    for (const Event& change : changes)
        if (std::any_of(freezes.begin(), freezes.end(), [&](const Range& r) { return r.contains(change.at); }))
            out.push_back(change);
    return out;
}

}
