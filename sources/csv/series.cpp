// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/series.h"

#include "reliability/series.h"
#include "sources/csv/localclock.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sources::csv {

using namespace reliability;

namespace {

Milliseconds civilStep(const std::vector<Entry>& entries)
{
    std::vector<std::int64_t> stamps;
    for (const Entry& e : entries)
        if (e.naive) stamps.push_back(e.at);
    std::sort(stamps.begin(), stamps.end());
    return medianStep(stamps);
}

/// True when the file runs from new to old: then its clock is followed from the last row to the first.
bool descending(const std::vector<Entry>& entries)
{
    std::size_t up = 0, down = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        up += entries[i - 1].at < entries[i].at;
        down += entries[i].at < entries[i - 1].at;
    }
    return down > up;
}

void drop(Series& series, const std::vector<bool>& gone)
{
    const bool starts = !series.started.empty();
    std::size_t to = 0;
    for (std::size_t i = 0; i < series.entries.size(); ++i) {
        if (gone[i]) continue;
        series.entries[to] = series.entries[i];
        if (starts) series.started[to] = series.started[i];
        ++to;
    }
    series.entries.resize(to);
    if (starts) series.started.resize(to);
}

void sortByTime(Series& series)
{
    const auto earlier = [](const Entry& a, const Entry& b) { return a.at < b.at; };
    if (std::is_sorted(series.entries.begin(), series.entries.end(), earlier)) return;
    if (series.started.empty()) {
        std::stable_sort(series.entries.begin(), series.entries.end(), earlier);
        return;
    }
    std::vector<std::size_t> order(series.entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t k) {
        return series.entries[i].at < series.entries[k].at;
    });
    Series sorted;
    for (const std::size_t i : order) {
        sorted.entries.push_back(series.entries[i]);
        sorted.started.push_back(series.started[i]);
    }
    series = std::move(sorted);
}

/// The row that stands for rows [from, to) of one stamp.
Entry joined(const std::vector<Entry>& entries, std::size_t from, std::size_t to, Duplicates policy)
{
    Entry entry = entries[to - 1];
    if (policy == Duplicates::last) return entry;
    entry.a = entry.b = 0;
    for (std::size_t i = from; i < to; ++i) {
        entry.a += entries[i].a;
        entry.b += entries[i].b;
    }
    const double rows = policy == Duplicates::mean ? static_cast<double>(to - from) : 1;
    entry.a /= rows;
    entry.b /= rows;
    return entry;
}

}

std::vector<std::uint32_t> resolve(Series& series, const Zone& zone, Milliseconds interval)
{
    auto& entries = series.entries;
    std::vector<std::uint32_t> skipped;
    if (std::none_of(entries.begin(), entries.end(), [](const Entry& e) { return e.naive; })) return skipped;
    const bool backwards = descending(entries);
    LocalClock clock(zone, interval.count() > 0 ? interval : civilStep(entries));
    std::vector<bool> gone(entries.size());
    for (std::size_t n = 0; n < entries.size(); ++n) {
        const std::size_t i = backwards ? entries.size() - 1 - n : n;
        if (!entries[i].naive) continue;
        const auto instant = clock.next({entries[i].at});
        gone[i] = !instant;
        if (instant) entries[i].at = instant->ms;
        else skipped.push_back(entries[i].line);
    }
    if (!skipped.empty()) drop(series, gone);
    return skipped;
}

std::int64_t fold(Series& series, Duplicates policy)
{
    sortByTime(series);
    if (policy == Duplicates::keep) return 0;
    auto& entries = series.entries;
    std::size_t to = 0;
    for (std::size_t from = 0, next = 0; from < entries.size(); from = next) {
        while (next < entries.size() && entries[next].at == entries[from].at) ++next;
        const Entry entry = next - from == 1 ? entries[from] : joined(entries, from, next, policy);
        entries[to] = entry;
        if (!series.started.empty()) series.started[to] = series.started[next - 1];
        ++to;
    }
    const auto removed = static_cast<std::int64_t>(entries.size() - to);
    entries.resize(to);
    if (!series.started.empty()) series.started.resize(to);
    return removed;
}

Milliseconds stepOf(const Series& series)
{
    std::vector<std::int64_t> stamps;
    stamps.reserve(series.entries.size());
    for (const Entry& e : series.entries) stamps.push_back(e.at);
    return medianStep(stamps);
}

Samples samplesOf(const Series& series, std::size_t from, std::size_t to, Shape shape, Milliseconds shift)
{
    Samples samples;
    samples.at.reserve(to - from);
    for (std::size_t i = from; i < to; ++i) {
        const Entry& e = series.entries[i];
        samples.at.push_back(e.at - shift.count());
        if (shape == Shape::ratio) {
            samples.bad.push_back(e.a);
            samples.total.push_back(e.b);
        } else {
            samples.value.push_back(e.a);
        }
    }
    return samples;
}

std::vector<Run> runsOf(const Series& series, const std::string& label, std::size_t from, std::size_t to, Shape shape)
{
    std::size_t nth = 1;
    for (std::size_t i = from; i > 0 && series.entries[i - 1].at == series.entries[from].at; --i) ++nth;
    std::vector<Run> runs;
    runs.reserve(to - from);
    for (std::size_t i = from; i < to; ++i) {
        const Entry& e = series.entries[i];
        if (i > from) nth = series.entries[i - 1].at == e.at ? nth + 1 : 1;
        Run run;
        run.ended = Instant{e.at};
        if (!series.started.empty()) run.started = series.started[i];
        run.key = format(run.ended) + (nth > 1 ? "#" + std::to_string(nth) : "") + (label.empty() ? "" : " " + label);
        run.state = e.state;
        if (shape == Shape::value && std::isfinite(e.a)) run.value = e.a;
        runs.push_back(std::move(run));
    }
    return runs;
}

}
