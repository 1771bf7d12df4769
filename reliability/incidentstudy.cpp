// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentstudy.h"

#include <algorithm>
#include <span>

namespace reliability {

namespace {

constexpr std::size_t mostBetween = 2; ///< units that met the target and don't end a stretch

using MeasuredRows = std::span<const UnitRow>;

MeasuredRows rowsAround(const Units& units, Range around)
{
    const auto from = std::ranges::lower_bound(units.rows, around.from.ms, {}, &UnitRow::at);
    const auto to = std::ranges::lower_bound(units.rows, around.to.ms, {}, &UnitRow::at);
    return {from, to};
}

bool misses(const UnitRow& row, Target target)
{
    return row.total > 0 && row.bad * 1e9 > static_cast<double>(target.allowed) * row.total;
}

/// A stretch of rows, its last one included.
struct Stretch {
    std::size_t first = 0, last = 0, missed = 0;
};

Stretch longestMiss(MeasuredRows rows, Target target)
{
    Stretch best, now;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!misses(rows[i], target)) continue;
        if (now.missed == 0 || i - now.last > mostBetween + 1) now = {i, i, 0};
        now.last = i;
        if (++now.missed > best.missed) best = now;
    }
    return best;
}

double goodOf(const UnitRow& row) { return 1 - row.bad / row.total; }

}

std::vector<MeasuredEvent> crossings(const Units& units, Target target, Range around, const std::string& subject)
{
    const MeasuredRows rows = rowsAround(units, around);
    const Stretch stretch = longestMiss(rows, target);
    if (stretch.missed == 0) return {};
    std::vector<MeasuredEvent> events;
    const auto add = [&](MeasuredKind kind, const UnitRow& row) {
        events.push_back({kind, Instant{row.at}, subject, goodOf(row), {}});
    };
    const auto missed = rows.subspan(stretch.first, stretch.last - stretch.first + 1);
    const auto worst =
        std::ranges::min_element(missed, {}, [](const UnitRow& row) { return row.total > 0 ? goodOf(row) : 1; });
    if (stretch.first > 0) add(MeasuredKind::fell, rows[stretch.first]);
    if (goodOf(*worst) < goodOf(missed.front()) || stretch.first == 0) add(MeasuredKind::worst, *worst);
    for (std::size_t i = stretch.last + 1; i < rows.size(); ++i) {
        if (rows[i].total <= 0) continue;
        add(MeasuredKind::recovered, rows[i]);
        break;
    }
    return events;
}

std::vector<MeasuredEvent> failures(const Units& units, Range around, const std::string& subject)
{
    std::vector<MeasuredEvent> events;
    for (const UnitRow& row : rowsAround(units, around))
        if (row.bad > 0 && events.size() < mostFailedRuns)
            events.push_back({MeasuredKind::failedRun, Instant{row.at}, subject, {}, {}});
    return events;
}

}
