// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/oracle.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace support {

using namespace reliability;

namespace {

constexpr std::int64_t quarterHour = 900'000, day = 86'400'000;

struct Row {
    std::int64_t at = 0;
    double bad = 0, total = 0;
};

/// True when a period of the calendar begins at this wall-clock time.
bool begins(std::int64_t civil, Length::Unit unit)
{
    if (((civil % day) + day) % day != 0) return false;
    const auto date = dateOf({civil});
    const unsigned month = unsigned(date.month());
    switch (unit) {
    case Length::Unit::day: return true;
    case Length::Unit::week: return ((civil / day) % 7 + 7) % 7 == 4; // 1970-01-05 was a Monday
    case Length::Unit::month: return unsigned(date.day()) == 1;
    case Length::Unit::quarter: return unsigned(date.day()) == 1 && month % 3 == 1;
    default: return unsigned(date.day()) == 1 && month == 1;
    }
}

/// The period with from <= t < to, found quarter of an hour by quarter of an hour.
Range periodOf(std::int64_t t, Length::Unit unit, const Zone& zone)
{
    std::int64_t from = t - ((t % quarterHour) + quarterHour) % quarterHour;
    while (!begins(zone.civil({from}).ms, unit)) from -= quarterHour;
    std::int64_t to = from + quarterHour;
    while (!begins(zone.civil({to}).ms, unit)) to += quarterHour;
    return {{from}, {to}};
}

class Oracle {
public:
    Oracle(const Samples& samples, const Question& q) : m_q(q), m_v(q.version), m_rows(judged(samples))
    {
        if (sliced()) m_rows = slices();
    }

    bool calendar() const { return m_v.windowKind == WindowKind::calendar; }
    bool sliced() const { return m_v.method != Method::occurrences; }
    std::int64_t length() const { return sliced() ? m_v.slice.count() : 0; }

    Range window(std::int64_t until) const
    {
        if (!calendar()) return {{until - m_v.window.fixed().count()}, {until}};
        return cached(until - 1);
    }

    /// All units of [from, to) as known at `asOf`, filled in where the policy says so.
    Counts sum(std::int64_t from, std::int64_t to, std::int64_t asOf) const
    {
        Counts out;
        const auto add = [&](std::int64_t at, double bad, double total) {
            if (at < from || at + (sliced() ? length() : 1) > to || corrected(at)) return;
            out.bad += bad;
            out.total += total;
            out.good += total - bad;
        };
        for (const Row& row : m_rows) add(row.at, row.bad, row.total);
        for (const std::int64_t slot : due(asOf)) {
            if (came(slot, asOf)) continue;
            if (m_v.missing == MissingPolicy::good) add(slot, 0, 1);
            if (m_v.missing == MissingPolicy::bad) add(slot, 1, 1);
            const Row* last = lastBefore(slot);
            const std::int64_t end = last->at + (sliced() ? length() : m_q.indicator.interval.count());
            if (m_v.missing == MissingPolicy::carry && slot < end + m_v.carry.count())
                add(slot, last->bad, last->total);
        }
        return out;
    }

    /// Bad units stamped in the last days before the window that were in the window of `begin`.
    double recovered(std::int64_t begin, std::int64_t until) const
    {
        const std::int64_t w = m_v.window.fixed().count();
        // One slice more at the end: that which reaches over the window's start belongs to it by its stamp.
        const std::int64_t over = sliced() ? length() - 1 : 0;
        return sum(begin - w, until - w + over, until).bad;
    }

    double expected(std::int64_t until) const
    {
        const Range w = window(until);
        const double total = sum(w.from.ms, until, until).total;
        if (!calendar() || total == 0 || w.to.ms == until) return total;
        if (sliced()) {
            double count = 0;
            for (std::int64_t at = w.from.ms; at + length() <= w.to.ms; at += length()) count += corrected(at) ? 0 : 1;
            return count;
        }
        // The last 28 days of uncorrected time, a minute at a time: all that is drawn lies on minutes.
        std::int64_t time = 0, from = until;
        while (time < 28 * day && from > m_rows.front().at) {
            from -= 60'000;
            time += corrected(from) ? 0 : 60'000;
        }
        return total + sum(from, until, until).total * double(w.to.ms - until) / double(time);
    }

    std::optional<double> remaining(std::int64_t until) const
    {
        const Counts c = sum(window(until).from.ms, until, until);
        if (c.total == 0 || m_v.target.allowed == 0) return std::nullopt;
        return 1 - c.bad / (expected(until) * double(m_v.target.allowed) / 1e9);
    }

    std::optional<double> coverage(std::int64_t until) const
    {
        double expected = 0, received = 0;
        for (const std::int64_t slot : due(until)) {
            if (slot < window(until).from.ms || corrected(slot)) continue;
            ++expected;
            received += came(slot, until) ? 1 : 0;
        }
        return expected > 0 ? std::optional(received / expected) : std::nullopt;
    }

    bool corrected(std::int64_t at) const
    {
        return std::any_of(
            m_q.corrections.begin(), m_q.corrections.end(), [&](const Range& r) { return r.contains({at}); });
    }

private:
    std::vector<Row> judged(const Samples& s) const
    {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < s.size(); ++i) {
            if (s.value.empty()) rows.push_back({s.at[i], s.bad[i], s.total[i]});
            else rows.push_back({s.at[i], s.value[i] < *m_v.threshold ? 0.0 : 1.0, 1});
        }
        return rows;
    }

    std::vector<Row> slices() const
    {
        std::map<std::int64_t, Row> sums;
        for (const Row& row : m_rows) {
            const Range period = calendar() ? cached(row.at) : Range{{0}, {1LL << 60}};
            const std::int64_t start = period.from.ms + (row.at - period.from.ms) / length() * length();
            if (start + length() > period.to.ms) continue;
            Row& slice = sums[start];
            slice.at = start;
            slice.bad += row.bad;
            slice.total += row.total;
        }
        std::vector<Row> out;
        for (auto& [at, slice] : sums) {
            const bool traffic = slice.total > 0;
            if (m_v.method == Method::ratioTimeslices)
                out.push_back({at, traffic ? slice.bad / slice.total : 0, traffic ? 1.0 : 0.0});
            else {
                const double allowed = double(m_v.sliceTarget->allowed) * slice.total;
                out.push_back({at, traffic && slice.bad * 1e9 > allowed ? 1.0 : 0.0, 1});
            }
        }
        return out;
    }

    std::vector<std::int64_t> due(std::int64_t until) const
    {
        std::vector<std::int64_t> out;
        const std::int64_t spacing = sliced() ? length() : m_q.indicator.interval.count();
        if (spacing <= 0 || m_rows.empty()) return out;
        std::int64_t at = m_rows.front().at;
        while (sliced() ? at + length() <= until : at < until) {
            const Range period = sliced() && calendar() ? cached(at) : Range{{at}, {1LL << 60}};
            if (at + spacing > period.to.ms) at = period.to.ms;
            else {
                out.push_back(at);
                at += spacing;
            }
        }
        return out;
    }

    bool came(std::int64_t slot, std::int64_t until) const
    {
        const std::int64_t spacing = sliced() ? length() : m_q.indicator.interval.count();
        return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
            return row.at >= slot && row.at < slot + spacing && row.at < until;
        });
    }

    const Row* lastBefore(std::int64_t slot) const
    {
        const Row* last = &m_rows.front();
        for (const Row& row : m_rows)
            if (row.at < slot) last = &row;
        return last;
    }

    Range cached(std::int64_t t) const
    {
        for (const Range& r : m_periods)
            if (r.contains({t})) return r;
        m_periods.push_back(periodOf(t, m_v.window.unit, m_q.windowZone ? *m_q.windowZone : m_q.zone));
        return m_periods.back();
    }

    const Question& m_q;
    const ObjectiveVersion& m_v;
    mutable std::vector<Range> m_periods;
    std::vector<Row> m_rows;
};

void countWeek(Figures& out, const Oracle& oracle, const Question& q, std::int64_t until)
{
    if (!out.remaining) return;
    const double budget = out.expected * double(q.version.target.allowed) / 1e9;
    const Civil now = q.zone.civil({until});
    const std::int64_t begin = q.zone.instant({now.ms - 7 * day}).ms;
    const std::int64_t from = oracle.calendar() ? std::max(begin, out.window.from.ms) : begin;
    out.spentThisWeek = oracle.sum(from, until, until).bad / budget;
    out.recoveredThisWeek = oracle.calendar() ? 0 : oracle.recovered(begin, until) / budget;
    if (oracle.calendar() && begin <= out.window.from.ms) return;
    const auto before = oracle.remaining(begin);
    if (before) out.volumeEffect = *out.remaining - *before - (*out.recoveredThisWeek - *out.spentThisWeek);
}

}

Figures bruteForce(const Samples& samples, const Question& q, Instant asOf)
{
    const Oracle oracle(samples, q);
    const std::int64_t until = asOf.ms - q.indicator.labelDelay.count();
    Figures out;
    out.window = oracle.window(until);
    const Counts c = oracle.sum(out.window.from.ms, until, until);
    out.good = c.good;
    out.bad = c.bad;
    out.total = c.total;
    out.expected = samples.size() > 0 ? oracle.expected(until) : 0;
    out.remaining = oracle.remaining(until);
    out.coverage = oracle.coverage(until);
    countWeek(out, oracle, q, until);
    return out;
}

}
