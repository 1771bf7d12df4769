// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/incidentcost.h"

#include "reliability/budget/ledger.h"

namespace reliability {

Result<std::optional<double>> incidentCost(const Samples& samples, const Question& q, Range span)
{
    const auto whole = evaluate(samples, q);
    if (!whole) return failed(whole);
    if (!whole->budget || *whole->budget <= 0) return std::optional<double>();
    auto units = unitsOf(samples, q.indicator, q.version);
    if (!units) return failed(units);
    const Ledger ledger(std::move(*units), q.corrections, q.version, span.to);
    return std::optional<double>(ledger.sum(span).bad / *whole->budget);
}

}
