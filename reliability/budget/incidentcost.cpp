// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/incidentcost.h"

#include "reliability/budget/account.h"

#include <algorithm>

namespace reliability {

namespace {

/// Whether a unit is stamped in the span, be it corrected or without traffic.
bool came(const Units& units, Range span)
{
    const auto at = std::ranges::lower_bound(units.rows, span.from.ms, {}, &UnitRow::at);
    return at != units.rows.end() && at->at < span.to.ms;
}

}

Result<std::optional<double>> incidentCost(const Samples& samples, const Question& q, Range span)
{
    const auto whole = evaluate(samples, q);
    if (!whole) return failed(whole);
    if (!whole->budget || *whole->budget <= 0) return std::optional<double>();
    const auto account = Account::open(samples, q, span.to);
    if (!account) return failed(account);
    const Counts counts = account->ledger().stamped(span);
    if (counts.total <= 0 && !came(account->ledger().units(), span)) return std::optional<double>();
    return std::optional<double>(counts.bad / *whole->budget);
}

}
