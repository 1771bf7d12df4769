// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/ledger.h"

#include <algorithm>

namespace reliability {

namespace {

/// No fraction, and small enough for sums without rounding.
bool whole(double x) { return x >= 0 && x < 1e12 && x == static_cast<double>(static_cast<std::int64_t>(x)); }

}

void PrefixSums::assign(const std::vector<UnitRow>& rows)
{
    m_at.resize(rows.size());
    m_bad.resize(rows.size() + 1);
    m_total.resize(rows.size() + 1);
    bool exact = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_at[i] = rows[i].at;
        m_bad[i + 1] = m_bad[i] + rows[i].bad;
        m_total[i + 1] = m_total[i] + rows[i].total;
        exact = exact && whole(rows[i].bad);
    }
    m_rest.clear();
    if (exact) return;
    m_rest.assign(rows.size() + 1, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Neumaier: the lower bits of the smaller addend.
        const double sum = m_bad[i], bad = rows[i].bad, next = m_bad[i + 1];
        m_rest[i + 1] = m_rest[i] + (sum >= bad ? sum - next + bad : bad - next + sum);
    }
}

Counts PrefixSums::between(std::int64_t from, std::int64_t to) const
{
    const auto first = std::lower_bound(m_at.begin(), m_at.end(), from);
    const auto last = std::lower_bound(first, m_at.end(), std::max(from, to));
    return columns().difference(static_cast<std::size_t>(first - m_at.begin()),
                                static_cast<std::size_t>(last - m_at.begin()));
}

}
