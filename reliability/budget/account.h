// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

namespace reliability {

/// A question's ledger together with its windows: counts, E and R at any time up to the one it was opened for.
class Account {
public:
    /// `until`: the last t' that will be asked. Fails as evaluate does.
    static Result<Account> open(const Samples& samples, const Question& question, Instant until);
    /// Units that are made already, such as the slices of a composite.
    static Result<Account> open(Units units, const Question& question, Instant until);
    /// The same units without corrections, for the second figure.
    Account withoutCorrections() const;

    const Ledger& ledger() const { return m_ledger; }
    const ObjectiveVersion& version() const { return m_version; }
    bool calendar() const { return m_periods.has_value(); }

    /// The whole window that belongs to t': [t' - W, t'), or the period with from < t' <= to.
    Range window(Instant until) const;
    /// Units of that window before t'.
    Counts counts(Instant until) const { return m_ledger.sum({window(until).from, until}); }
    /// True when there are units, and as many as the version asks for.
    bool judges(const Counts& counts) const
    {
        return counts.total > 0 && counts.total >= static_cast<double>(m_version.minEvents);
    }
    /// E: the units the budget is taken from. Rolling and finished periods: the total; else slices or scheduled runs
    /// due in the whole period, events projected from the last 28 uncorrected days. 0 without units.
    double expected(Instant until) const;
    /// R; none without units and at T = 1.
    std::optional<double> remaining(Instant until) const;

private:
    Account(Ledger ledger, ObjectiveVersion version, std::optional<Periods> periods);
    double due(Range period, double total) const;
    double projected(Range period, Instant until, double total) const;

    Ledger m_ledger;
    ObjectiveVersion m_version;
    std::optional<Periods> m_periods;
};

/// All figures of an account as of the question's as-of; `uncorrected` gives the second figure. `coverage`: of a
/// composite, in place of the units'.
Budget budgetOf(const Account& account, const Account& uncorrected, const Question& question,
                std::optional<double> coverage = {});

}
