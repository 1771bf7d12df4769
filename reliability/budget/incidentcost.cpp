// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/incidentcost.h"

#include "reliability/budget/account.h"

namespace reliability {

Result<std::optional<double>> incidentCost(const Samples& samples, const Question& q, Range span)
{
    const auto whole = evaluate(samples, q);
    if (!whole) return failed(whole);
    if (!whole->budget || *whole->budget <= 0) return std::optional<double>();
    const auto account = Account::open(samples, q, span.to);
    if (!account) return failed(account);
    return std::optional<double>(account->ledger().stamped(span).bad / *whole->budget);
}

}
