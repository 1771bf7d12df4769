// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/causehistory.h"

#include "reliability/incidenttotals.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace reliability {

namespace {

using CauseGroup = std::vector<const IncidentReview*>;
/// Project and quarter; an empty text stands for all.
using GroupKey = std::pair<std::string, std::string>;

bool hasClass(const Incident& incident, CauseClass kind, Certainty certainty)
{
    return std::ranges::any_of(incident.reading.causes, [&](const ContributingCause& cause) {
        return cause.kind == kind && cause.certainty == certainty;
    });
}

bool isSorted(const Incident& incident)
{
    return std::ranges::any_of(incident.reading.causes, [](const ContributingCause& cause) {
        return cause.kind != CauseClass::unsorted && cause.certainty == Certainty::known;
    });
}

/// Those of which nothing better is known count as unsorted.
bool belongs(const Incident& incident, CauseClass kind)
{
    return kind == CauseClass::unsorted ? !isSorted(incident) : hasClass(incident, kind, Certainty::known);
}

std::optional<double> rateOf(std::int64_t n, std::int64_t of)
{
    return of < fewestForShare ? std::nullopt : std::optional(static_cast<double>(n) / static_cast<double>(of));
}

/// The counts of a cell, and which incidents are the n.
std::pair<CauseCell, CauseGroup> counted(const CauseGroup& group, CauseClass kind)
{
    CauseCell cell;
    cell.kind = kind;
    CauseGroup its;
    for (const IncidentReview* review : group) {
        const Incident& incident = review->incident;
        cell.of += isSorted(incident) ? 1 : 0;
        if (belongs(incident, kind)) its.push_back(review);
        else if (hasClass(incident, kind, Certainty::potential)) ++cell.potential;
    }
    cell.n = static_cast<std::int64_t>(its.size());
    if (kind != CauseClass::unsorted) cell.share = rateOf(cell.n, cell.of);
    return {cell, its};
}

/// Each class that occurs in a group; `whole` is the same project's group of all quarters.
void addCells(std::vector<CauseCell>& cells, const GroupKey& key, const CauseGroup& group, const CauseGroup& whole)
{
    const auto add = [&](CauseClass kind) {
        auto [cell, its] = counted(group, kind);
        if (cell.n == 0 && cell.potential == 0) return;
        if (!key.first.empty()) cell.project = key.first;
        if (!key.second.empty()) {
            cell.quarter = key.second;
            const CauseCell all = counted(whole, kind).first;
            cell.usualN = all.n - cell.n;
            cell.usualOf = all.of - cell.of;
            if (kind != CauseClass::unsorted) cell.usual = rateOf(cell.usualN, cell.usualOf);
        }
        cell.budgetSpent = spentTogether(its);
        cells.push_back(std::move(cell));
    };
    for (const auto& named : names<CauseClass>)
        if (named.value != CauseClass::unsorted) add(named.value);
    add(CauseClass::unsorted);
}

}

std::string quarterOf(Instant t, const Zone& zone)
{
    const auto day = dateOf(zone.civil(t));
    return std::to_string(int(day.year())) + "-Q" + std::to_string((unsigned(day.month()) + 2) / 3);
}

std::vector<CauseCell> causeHistory(const std::vector<CountedIncident>& incidents, const Zone& zone)
{
    std::map<GroupKey, CauseGroup> groups;
    for (const CountedIncident& one : incidents) {
        const auto& start = one.review->incident.start;
        const std::string quarter = start ? quarterOf(*start, zone) : std::string();
        for (const std::string& project : {std::string(), one.project}) {
            groups[{project, {}}].push_back(one.review);
            if (!quarter.empty()) groups[{project, quarter}].push_back(one.review);
            if (one.project.empty()) break; // it is among all, and of no project
        }
    }
    std::vector<GroupKey> order;
    for (const auto& [key, group] : groups) order.push_back(key);
    std::ranges::stable_sort(order, [](const GroupKey& a, const GroupKey& b) {
        const auto kindOf = [](const GroupKey& k) { return (k.first.empty() ? 0 : 1) + (k.second.empty() ? 0 : 2); };
        return std::tuple(kindOf(a), b.second, a.first) < std::tuple(kindOf(b), a.second, b.first);
    });
    std::vector<CauseCell> cells;
    for (const GroupKey& key : order) addCells(cells, key, groups[key], groups[{key.first, {}}]);
    return cells;
}

CauseSides causeSides(const std::vector<CountedIncident>& incidents)
{
    CauseSides sides;
    for (const CountedIncident& one : incidents) {
        ++sides.n;
        switch (one.review->incident.cause) {
        case Cause::service: ++sides.service; break;
        case Cause::ml: ++sides.ml; break;
        case Cause::both: ++sides.both; break;
        case Cause::unknown: ++sides.unknown; break;
        }
    }
    return sides;
}

}
