// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/ledger.h"

#include <algorithm>
#include <cmath>

namespace reliability {

namespace {

constexpr double integers = 4'503'599'627'370'496.0; ///< 2^52: beside it a double holds no fraction

/// No fraction, and small enough for sums without rounding. Without a branch.
bool whole(double x) { return (x >= 0) & (x < 1e12) & ((x + integers) - integers == x); }

}

void PrefixSums::assign(const std::vector<UnitRow>& rows)
{
    m_at.resize(rows.size());
    m_bad.resize(rows.size() + 1);
    m_total.resize(rows.size() + 1);
    m_bad[0] = m_total[0] = 0;
    bool exact = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_at[i] = rows[i].at;
        m_bad[i + 1] = m_bad[i] + rows[i].bad;
        m_total[i + 1] = m_total[i] + rows[i].total;
        exact &= whole(rows[i].bad);
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

PrefixSums::Sampled PrefixSums::sampled(std::int64_t from, std::int64_t step, std::size_t count) const
{
    Sampled out;
    out.bad.resize(count);
    out.total.resize(count);
    if (!m_rest.empty()) out.rest.resize(count);
    std::size_t row = 0;
    for (std::size_t i = 0; i < count; ++i, from += step) {
        while (row < m_at.size() && m_at[row] < from) ++row;
        out.bad[i] = m_bad[row];
        out.total[i] = m_total[row];
        if (!m_rest.empty()) out.rest[i] = m_rest[row];
    }
    return out;
}

/// The first row not before a time: mostly where stamps one distance apart would have it, else it is searched.
std::size_t PrefixSums::indexOf(std::int64_t at) const
{
    const std::size_t rows = m_at.size();
    if (rows == 0 || at <= m_at.front()) return 0;
    if (at > m_at.back()) return rows;
    const double share =
        static_cast<double>(at - m_at.front()) / static_cast<double>(m_at.back() - m_at.front()); // at > the first
    const auto guess = static_cast<std::size_t>(std::ceil(share * static_cast<double>(rows - 1)));
    if (guess > 0 && guess < rows && m_at[guess] >= at && m_at[guess - 1] < at) return guess;
    return static_cast<std::size_t>(std::lower_bound(m_at.begin(), m_at.end(), at) - m_at.begin());
}

Counts PrefixSums::between(std::int64_t from, std::int64_t to) const
{
    const std::size_t first = indexOf(from);
    return columns().difference(first, to > from ? indexOf(to) : first);
}

}
