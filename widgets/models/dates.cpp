// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/dates.h"

#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

#include <array>

namespace models {

using reliability::Instant;
using reliability::Range;
using reliability::Zone;

namespace {

constexpr std::array dayNames{
    QT_TRANSLATE_NOOP("Dates", "Sun"),
    QT_TRANSLATE_NOOP("Dates", "Mon"),
    QT_TRANSLATE_NOOP("Dates", "Tue"),
    QT_TRANSLATE_NOOP("Dates", "Wed"),
    QT_TRANSLATE_NOOP("Dates", "Thu"),
    QT_TRANSLATE_NOOP("Dates", "Fri"),
    QT_TRANSLATE_NOOP("Dates", "Sat"),
};

struct Dates {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

QString padded(std::int64_t number, int width = 2)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

// The parts of a wall-clock time as text, ready for a pattern.
struct Parts {
    QString year, month, day, name, time, seconds;
    bool midnight = false;
};

Parts partsOf(Instant t, const Zone& zone)
{
    const reliability::Civil local = zone.civil(t);
    const std::chrono::year_month_day ymd = reliability::dateOf(local);
    const std::int64_t dayMs = reliability::dayLength.count();
    const std::int64_t ms = (local.ms % dayMs + dayMs) % dayMs;
    const std::chrono::weekday weekday{std::chrono::sys_days(ymd)};
    return {padded(static_cast<int>(ymd.year()), 4),
            padded(static_cast<unsigned>(ymd.month())),
            padded(static_cast<unsigned>(ymd.day())),
            Dates::tr(dayNames[weekday.c_encoding()]),
            padded(ms / 3'600'000) + u':' + padded(ms / 60'000 % 60),
            padded(ms / 1000 % 60),
            ms == 0};
}

QString offsetText(reliability::Seconds offset)
{
    const std::int64_t minutes = std::abs(offset.count()) / 60;
    return QLatin1String(offset.count() < 0 ? "-" : "+") + padded(minutes / 60) + u':' + padded(minutes % 60);
}

}

QString dateTime(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    //: %1 year, %2 month, %3 day, %4 name of the day, %5 time, %6 zone
    return filled(Dates::tr("%4 %1-%2-%3 %5 %6"), {p.year, p.month, p.day, p.name, p.time, zoneLabel(zone, t)});
}

QString plainDateTime(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    return QStringLiteral("%1-%2-%3 %4").arg(p.year, p.month, p.day, p.time);
}

QString shortDateTime(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    //: %1 month, %2 day, %3 time
    return filled(Dates::tr("%1-%2 %3"), {p.month, p.day, p.time});
}

QString date(std::optional<Instant> t, const Zone& zone)
{
    if (!t) return missing();
    const Parts p = partsOf(*t, zone);
    //: %1 year, %2 month, %3 day
    return filled(Dates::tr("%1-%2-%3"), {p.year, p.month, p.day});
}

QString shortDate(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    //: %1 month, %2 day, %3 name of the day (may be left out)
    return filled(Dates::tr("%1-%2"), {p.month, p.day, p.name});
}

QString dayName(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    //: %1 month, %2 day, %3 name of the day
    return filled(Dates::tr("%3 %1-%2"), {p.month, p.day, p.name});
}

QString shortRange(Range range, const Zone& zone)
{
    const Parts from = partsOf(range.from, zone);
    const Parts last = partsOf(range.empty() ? range.from : range.to - reliability::Milliseconds(1), zone);
    //: first and last day: %1 month, %2 day, %3 month, %4 day
    return filled(Dates::tr("%1-%2 - %3-%4"), {from.month, from.day, last.month, last.day});
}

QString longRange(Range range, const Zone& zone)
{
    const bool days = partsOf(range.from, zone).midnight && partsOf(range.to, zone).midnight;
    const auto border = [&](Instant t) { return days ? date(t, zone) : plainDateTime(t, zone); };
    //: %1 begin, %2 end, %3 zone
    return filled(Dates::tr("%1 to %2 %3"), {border(range.from), border(range.to), zoneLabel(zone, range.to)});
}

QString week(reliability::Week week) { return text(reliability::format(week)); }

QString zoneLabel(const Zone& zone, Instant t)
{
    const reliability::Seconds offset = zone.offset(t);
    if (zone.name() == "UTC" || zone.name() == "Etc/UTC") return QStringLiteral("UTC");
    if (zone.name() == "Asia/Tokyo") return QStringLiteral("JST");
    const std::int64_t minutes = std::abs(offset.count()) / 60;
    QString label = QLatin1String(offset.count() < 0 ? "UTC-" : "UTC+") + QString::number(minutes / 60);
    if (minutes % 60 != 0) label += u':' + padded(minutes % 60);
    return label;
}

QString isoTime(Instant t, const Zone& zone)
{
    const Parts p = partsOf(t, zone);
    const reliability::Seconds offset = zone.offset(t);
    const QString suffix = offset.count() == 0 ? QStringLiteral("Z") : offsetText(offset);
    return QStringLiteral("%1-%2-%3T%4:%5%6").arg(p.year, p.month, p.day, p.time, p.seconds, suffix);
}

}
