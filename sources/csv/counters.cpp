// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/counters.h"

#include <algorithm>

namespace sources::csv {

namespace {

constexpr std::size_t fewestRows = 20;

double goodOf(const Entry& row) { return row.b - row.a; }

/// Whether a counter of the table says less than before. What is made of the two others is no counter: it may fall
/// where those were read one after the other.
bool beganAnew(const Entry& row, const Entry& before, Counted counted)
{
    const bool good = counted != Counted::badAndTotal && goodOf(row) < goodOf(before);
    const bool bad = counted != Counted::goodAndTotal && row.a < before.a;
    return row.b < before.b || good || bad;
}

const char* fault(const Entry& increase)
{
    if (increase.a < 0) return "more good ones came than in all";
    if (increase.a > increase.b) return "more bad ones came than in all";
    return nullptr;
}

}

Increases increases(Series& series, Counted counted)
{
    Increases found;
    std::vector<Entry> rows;
    const Entry* base = nullptr;
    for (const Entry& row : series.entries) {
        Entry increase = row;
        const bool reset = base && beganAnew(row, *base, counted);
        if (base && !reset) {
            increase.a -= base->a;
            increase.b -= base->b;
        }
        if (const char* reason = base ? fault(increase) : nullptr) {
            found.refused.push_back({row.line, reason});
            continue;
        }
        found.resets += reset;
        if (base) rows.push_back(increase);
        base = &row;
    }
    series.entries = std::move(rows);
    return found;
}

std::vector<Uncountable> joinBuckets(Series& all, const Series& good)
{
    std::vector<Uncountable> refused;
    std::vector<Entry> rows;
    auto within = good.entries.begin();
    const auto skip = [&](std::int64_t before) {
        for (; within != good.entries.end() && within->at < before; ++within)
            refused.push_back({within->line, "no bucket +Inf at this time"});
    };
    for (const Entry& whole : all.entries) {
        skip(whole.at);
        if (within == good.entries.end() || within->at != whole.at) {
            refused.push_back({whole.line, "no bucket of the limit at this time"});
            continue;
        }
        const Entry& part = *within++;
        if (part.b > whole.b) {
            refused.push_back({part.line, "more in the bucket than in all"});
            continue;
        }
        rows.push_back(whole);
        rows.back().a = whole.b - part.b;
    }
    if (!good.entries.empty()) skip(good.entries.back().at + 1);
    all.entries = std::move(rows);
    return refused;
}

bool looksCumulative(const Series& series)
{
    const auto& rows = series.entries;
    if (rows.size() < fewestRows) return false;
    std::size_t rising = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].b < rows[i - 1].b || rows[i].a < rows[i - 1].a) return false;
        rising += rows[i].b > rows[i - 1].b;
    }
    return rising * 2 > rows.size();
}

}
