// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/dating.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr Milliseconds longestStepBack = std::chrono::hours(6);
constexpr std::size_t mostConflicts = 20;

Civil dayIn(int year, int month, int day)
{
    return civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Civil plusDays(Civil day, std::int64_t days) { return {day.ms + days * dayLength.count()}; }

std::int64_t daysBetween(Civil from, Civil to) { return (to.ms - from.ms) / dayLength.count(); }

}

Dating::Dating(Zone own, ZoneLookup lookup) : m_own(std::move(own)), m_lookup(std::move(lookup)) {}

void Dating::clash(ConflictKind kind, std::string_view place, std::string says, std::string otherSays)
{
    Conflict conflict{kind, std::string(place), std::move(says), {}, std::move(otherSays)};
    const bool known = std::ranges::find(m_conflicts, conflict) != m_conflicts.end();
    if (!known && m_conflicts.size() < mostConflicts) m_conflicts.push_back(std::move(conflict));
}

std::optional<Zone> Dating::zoneOf(const ZoneWord& word, std::string_view place)
{
    switch (word.kind) {
    case ZoneWord::Kind::offset: return Zone(word.name, word.offset, {});
    case ZoneWord::Kind::ambiguous:
        clash(ConflictKind::zone, place, word.name, std::string(word.choices));
        return std::nullopt;
    case ZoneWord::Kind::named: break;
    }
    auto zone = m_lookup ? m_lookup(word.name) : std::nullopt;
    if (!zone) clash(ConflictKind::zone, place, word.name, m_own.name());
    return zone;
}

void Dating::setZone(const ZoneWord& zone, std::string_view place)
{
    m_zone = zoneOf(zone, place);
    m_zoneName = zone.name;
}

void Dating::setDay(Civil day)
{
    m_document = m_day = day;
    m_last.reset();
}

void Dating::learn(const WrittenTime& written)
{
    const DayOrder order = written.date ? written.date->order : DayOrder::untold;
    if (order == DayOrder::dayFirst || order == DayOrder::monthFirst) m_order = order;
}

/// The year that brings a date without one nearest to the document's day, or to the time before it.
int Dating::yearFor(int month, int day) const
{
    const Civil near = m_document ? *m_document : *m_day;
    const int year = static_cast<int>(dateOf(near).year());
    const auto distance = [&](int y) {
        return isDate(y, month, day) ? std::abs(daysBetween(near, dayIn(y, month, day))) : 1'000'000;
    };
    const std::array years{year, year - 1, year + 1};
    return *std::ranges::min_element(years, {}, distance);
}

std::optional<Civil> Dating::dayOf(const WrittenDate& date)
{
    int month = date.month, day = date.day;
    if (date.order == DayOrder::either && m_order == DayOrder::untold) {
        clash(
            ConflictKind::dayOrder, "date", std::to_string(month) + "/" + std::to_string(day), "day/month, month/day");
        return std::nullopt;
    }
    if (date.order == DayOrder::either && m_order == DayOrder::dayFirst) std::swap(month, day);
    if (!date.year && !m_document && !m_day) return std::nullopt;
    const int year = date.year ? *date.year : yearFor(month, day);
    return isDate(year, month, day) ? std::optional(dayIn(year, month, day)) : std::nullopt;
}

/// The nearest such day where the timeline begins, later the next one.
void Dating::goTo(int weekday)
{
    constexpr std::int64_t firstMonday = 4; // 1970-01-05
    const std::int64_t days = daysBetween({0}, *m_day);
    const std::int64_t ahead = (((weekday - (days - firstMonday)) % 7) + 7) % 7;
    const bool begins = !m_last;
    if (ahead != 0) m_last.reset();
    m_day = plusDays(*m_day, begins && ahead > 3 ? ahead - 7 : ahead);
}

Instant Dating::instant(Civil civil, const std::optional<ZoneWord>& word)
{
    if (word)
        if (const auto zone = zoneOf(*word, "time")) return zone->instant(civil);
    return m_zone ? m_zone->instant(civil) : m_own.instant(civil);
}

Dated Dating::date(const WrittenTime& written)
{
    Dated out;
    out.approximate = written.approximate;
    if (written.date) {
        const auto day = dayOf(*written.date);
        m_last.reset();
        if (!day) return out;
        m_day = day;
    } else if (written.weekday && m_day) {
        goTo(*written.weekday);
    } else if (written.time && m_last && m_day && *written.time < *m_last - longestStepBack) {
        m_day = plusDays(*m_day, 1);
    }
    out.day = m_day;
    if (!written.time || !m_day) return out;
    out.at = instant({m_day->ms + written.time->count()}, written.zone);
    m_last = written.time;
    return out;
}

}
