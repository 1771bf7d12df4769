// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/forecast.h"

#include "reliability/budget/chance.h"
#include "reliability/budget/cut.h"

#include <algorithm>

namespace reliability {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds hour = 1h, week = 7 * dayLength, furthest = 400 * dayLength;
constexpr int usualWeeks = 4, hoursOfWeek = 168;

/// Units of an uncorrected hour.
struct Rate {
    double bad = 0, total = 0;
};

/// Sums units and the uncorrected time in which they came.
class Mean {
public:
    void add(const Ledger& ledger, Range range)
    {
        const Counts counts = ledger.stamped(range);
        Milliseconds free = range.length();
        for (const Range& c : ledger.corrections()) free -= intersection(c, range).length();
        m_sum.bad += counts.bad;
        m_sum.total += counts.total;
        m_hours += std::chrono::duration<double, std::ratio<3600>>(free).count();
    }
    bool any() const { return m_hours > 0; }
    Rate rate() const { return any() ? Rate{m_sum.bad / m_hours, m_sum.total / m_hours} : Rate{}; }

private:
    Rate m_sum;
    double m_hours = 0;
};

std::size_t hourOfWeek(Instant t, const Zone& zone)
{
    const std::int64_t sinceMonday = zone.civil(t).ms - civil(1970, 1, 5).ms;
    return static_cast<std::size_t>(((sinceMonday / hour.count()) % hoursOfWeek + hoursOfWeek) % hoursOfWeek);
}

/// The rate of every hour to come.
using Rates = std::vector<Rate>;

Rates flat(const Ledger& ledger, Range past, std::size_t hours)
{
    Mean mean;
    mean.add(ledger, past);
    return Rates(hours, mean.rate());
}

Rates byHourOfWeek(const Ledger& ledger, Instant until, const Zone& zone, std::size_t hours)
{
    std::array<Mean, hoursOfWeek> means;
    for (Instant t = until - usualWeeks * week; t < until; t = t + hour)
        means[hourOfWeek(t, zone)].add(ledger, {t, t + hour});
    Rates rates = flat(ledger, {until - week, until}, hours);
    Instant t = until;
    for (Rate& rate : rates) {
        const Mean& mean = means[hourOfWeek(t, zone)];
        if (mean.any()) rate = mean.rate();
        t = t + hour;
    }
    return rates;
}

/// What is known about the hours to come: what of today's units is still in the window at the end of each.
class Course {
public:
    Course(const Account& account, Instant until) : m_target(account.version().target), m_until(until)
    {
        const Range window = account.window(until);
        const Instant end = account.calendar() ? window.to : until + window.length();
        const Instant last = std::min(end, until + furthest);
        if (account.calendar()) m_expected = account.expected(until);
        for (Instant t = until; t < last;) {
            t = std::min(t + hour, last);
            m_ends.push_back(t);
            const Instant from = account.calendar() ? window.from : t - window.length();
            m_kept.push_back(account.ledger().sum({std::min(from, until), until}));
        }
    }
    std::size_t hours() const { return m_ends.size(); }
    /// The end of the first hour in which R <= 0.
    std::optional<Instant> exhaustedAt(const Rates& rates) const
    {
        double bad = 0, total = 0;
        Instant begin = m_until;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            const double share = std::chrono::duration<double, std::ratio<3600>>(m_ends[i] - begin).count();
            begin = m_ends[i];
            bad += rates[i].bad * share;
            total += rates[i].total * share;
            const double of = m_expected.value_or(m_kept[i].total + total);
            if (of > 0 && compareSpent(m_kept[i].bad + bad, m_target, of) >= 0 && m_kept[i].bad + bad > 0)
                return m_ends[i];
        }
        return std::nullopt;
    }

private:
    Target m_target;
    Instant m_until;
    std::optional<double> m_expected;
    std::vector<Instant> m_ends;
    std::vector<Counts> m_kept;
};

Forecast replayed(const Account& account, Instant until, Instant first, const Zone& zone)
{
    const Course course(account, until);
    const Ledger& ledger = account.ledger();
    const bool usual = until - first >= usualWeeks * week;
    Forecast out;
    out.at = course.exhaustedAt(usual ? byHourOfWeek(ledger, until, zone, course.hours())
                                      : flat(ledger, {until - week, until}, course.hours()));
    bool every = true;
    for (int back = 0; back < usualWeeks && first <= until - (back + 1) * week; ++back) {
        const Instant end = until - back * week;
        const auto at = course.exhaustedAt(flat(ledger, {end - week, end}, course.hours()));
        every = every && at;
        if (at) out.earliest = std::min(out.earliest.value_or(*at), *at);
        if (at) out.latest = std::max(out.latest.value_or(*at), *at);
    }
    if (!every) out.latest.reset();
    out.state = out.at ? ForecastState::on : ForecastState::none;
    return out;
}

}

std::optional<Forecast> forecastOf(const Account& account, Instant until, const Zone& zone)
{
    const Target target = account.version().target;
    const Counts counts = account.counts(until);
    if (counts.total <= 0) return std::nullopt;
    const bool exhausted =
        target.allOrNothing() ? counts.bad > 0 : compareSpent(counts.bad, target, account.expected(until)) >= 0;
    const Instant first = *account.ledger().first();
    if (exhausted) return Forecast{ForecastState::exhausted, {}, {}, {}};
    if (until - first < week) return Forecast{ForecastState::tooEarly, {}, {}, {}};
    if (counts.bad < 3 || isLowVolume(target, counts.total)) return Forecast{ForecastState::tooFew, {}, {}, {}};
    return replayed(account, until, first, zone);
}

}
