// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/record.h"

#include "reliability/budget/account.h"

#include <algorithm>

namespace reliability {

namespace {

bool exhausted(const Account& account, Instant until)
{
    if (account.version().target.allOrNothing()) return account.counts(until).bad > 0;
    const auto remaining = account.remaining(until);
    return remaining && *remaining <= 0;
}

}

Result<WindowRecord> recordOf(const Samples& samples, const Question& q)
{
    const Instant until = q.asOf - q.indicator.labelDelay;
    const auto account = Account::open(samples, q, until);
    if (!account) return failed(account);
    const Range last = account->window(until), before = account->window(last.from);
    WindowRecord out;
    out.asked = (until - before.from) / dayLength;
    out.exceededTwice = exhausted(*account, until) && exhausted(*account, last.from);
    const auto first = account->ledger().first();
    if (!first || until < *first) return out;
    const Instant begin = std::max(*first, before.from);
    for (Instant t = until; t - begin >= dayLength && !exhausted(*account, t); t = t - dayLength)
        if (account->counts(t).total > 0) ++out.held;
    return out;
}

}
