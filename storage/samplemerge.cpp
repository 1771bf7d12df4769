// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/samplemerge.h"

#include <algorithm>

namespace storage {

using reliability::Samples;

namespace {

// Both groups as they are: number and values of their samples.
bool equalGroups(const Samples& a, std::size_t aFrom, std::size_t aTo, const Samples& b, std::size_t bFrom,
                 std::size_t bTo)
{
    if (aTo - aFrom != bTo - bFrom) return false;
    return std::ranges::all_of(sampleColumns, [&](auto column) {
        const std::vector<double>&va = a.*column, &vb = b.*column;
        if (va.empty() != vb.empty()) return false;
        return va.empty() || std::equal(va.begin() + aFrom, va.begin() + aTo, vb.begin() + bFrom);
    });
}

void appendStamps(Stamps& to, const Samples& from, std::size_t begin, std::size_t end)
{
    std::unique_copy(from.at.begin() + begin, from.at.begin() + end, std::back_inserter(to));
}

std::size_t placeOf(const Samples& samples, std::size_t from, std::int64_t stamp)
{
    return std::lower_bound(samples.at.begin() + from, samples.at.end(), stamp) - samples.at.begin();
}

// True when all of `incoming` is there as it is, in one stretch: the usual case of a file that comes again.
bool holds(const Samples& stored, const Samples& incoming)
{
    if (incoming.at.empty()) return true;
    const std::size_t from = placeOf(stored, 0, incoming.at.front()), to = from + incoming.size();
    if (to > stored.size() || (to < stored.size() && stored.at[to] == incoming.at.back())) return false;
    return std::equal(incoming.at.begin(), incoming.at.end(), stored.at.begin() + from) &&
           equalGroups(stored, from, to, incoming, 0, incoming.size());
}

// The samples whose stamp is in the list, or those whose stamp is not.
Samples filtered(const Samples& samples, std::span<const std::int64_t> stamps, bool wanted)
{
    Samples out;
    auto next = stamps.begin();
    for (std::size_t i = 0, end = 0; i < samples.size(); i = end) {
        end = groupEnd(samples, i);
        while (next != stamps.end() && *next < samples.at[i]) ++next;
        const bool listed = next != stamps.end() && *next == samples.at[i];
        if (listed == wanted) append(out, samples, i, end);
    }
    return out;
}

}

std::size_t groupEnd(const Samples& samples, std::size_t i)
{
    std::size_t end = i + 1;
    while (end < samples.size() && samples.at[end] == samples.at[i]) ++end;
    return end;
}

void append(Samples& to, const Samples& from, std::size_t begin, std::size_t end)
{
    to.at.insert(to.at.end(), from.at.begin() + begin, from.at.begin() + end);
    for (const auto column : sampleColumns) {
        const std::vector<double>& values = from.*column;
        if (!values.empty()) (to.*column).insert((to.*column).end(), values.begin() + begin, values.begin() + end);
    }
}

Samples slice(const Samples& samples, std::size_t from, std::size_t to)
{
    Samples out;
    append(out, samples, from, to);
    return out;
}

// Stretches that only one side has are copied whole.
SampleMerge merge(const Samples& stored, const Samples& incoming)
{
    SampleMerge out;
    if (holds(stored, incoming)) {
        out.merged = stored;
        appendStamps(out.same, incoming, 0, incoming.size());
        return out;
    }
    std::size_t i = 0, j = 0;
    while (i < stored.size() && j < incoming.size()) {
        const std::size_t keep = placeOf(stored, i, incoming.at[j]);
        append(out.merged, stored, i, keep);
        i = keep;
        if (i == stored.size()) break;
        const std::size_t add = placeOf(incoming, j, stored.at[i]);
        append(out.merged, incoming, j, add);
        appendStamps(out.added, incoming, j, add);
        j = add;
        if (j == incoming.size() || incoming.at[j] != stored.at[i]) continue;
        const std::size_t storedEnd = groupEnd(stored, i), incomingEnd = groupEnd(incoming, j);
        append(out.merged, incoming, j, incomingEnd);
        if (equalGroups(stored, i, storedEnd, incoming, j, incomingEnd)) out.same.push_back(stored.at[i]);
        else append(out.before, stored, i, storedEnd), ++out.changed;
        i = storedEnd;
        j = incomingEnd;
    }
    append(out.merged, stored, i, stored.size());
    append(out.merged, incoming, j, incoming.size());
    appendStamps(out.added, incoming, j, incoming.size());
    return out;
}

Samples without(const Samples& samples, std::span<const std::int64_t> stamps)
{
    return filtered(samples, stamps, false);
}

Samples only(const Samples& samples, std::span<const std::int64_t> stamps) { return filtered(samples, stamps, true); }

Stamps common(const Stamps& a, const Stamps& b)
{
    Stamps both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    both.erase(std::unique(both.begin(), both.end()), both.end());
    return both;
}

Samples together(const Samples& a, const Samples& b)
{
    Samples out;
    const auto take = [&out](const Samples& from, std::size_t& i) {
        if (from.total.empty() || out.at.empty() || out.at.back() != from.at[i]) {
            append(out, from, i, i + 1);
        } else {
            out.bad.back() += from.bad[i];
            out.total.back() += from.total[i];
        }
        ++i;
    };
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool first = j == b.size() || (i < a.size() && a.at[i] <= b.at[j]);
        if (first) take(a, i);
        else take(b, j);
    }
    return out;
}

}
