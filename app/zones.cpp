// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/zones.h"

#include <QTimeZone>
#include <map>

namespace app {

using namespace reliability;

namespace {

constexpr int lastYear = 2037, lastExtended = 2099;

QDateTime yearStart(int year) { return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC); }

std::vector<Zone::Transition> knownTransitions(const QTimeZone& zone)
{
    std::vector<Zone::Transition> out;
    for (const QTimeZone::OffsetData& t : zone.transitions(yearStart(1970), yearStart(lastYear + 1))) {
        const Seconds offset(t.offsetFromUtc);
        if (out.empty() || out.back().offset != offset) out.push_back({{t.atUtc.toMSecsSinceEpoch()}, offset});
    }
    return out;
}

/// A year up to 2037 whose days from March on fall on the same weekdays.
int yearLike(int year)
{
    for (int y = lastYear; y > lastYear - 12; --y)
        if (QDate(y, 3, 1).dayOfWeek() == QDate(year, 3, 1).dayOfWeek()) return y;
    return lastYear;
}

void extend(std::vector<Zone::Transition>& transitions)
{
    std::map<int, std::vector<Zone::Transition>> byYear;
    for (const Zone::Transition& t : transitions) byYear[static_cast<int>(dateOf({t.at.ms}).year())].push_back(t);
    for (int year = lastYear + 1; year <= lastExtended; ++year) {
        const int model = yearLike(year);
        const qint64 shift = QDate(model, 3, 1).daysTo(QDate(year, 3, 1)) * dayLength.count();
        for (const Zone::Transition& t : byYear[model]) transitions.push_back({{t.at.ms + shift}, t.offset});
    }
}

}

Result<Zone> zoneNamed(const std::string& name)
{
    if (name.empty() || name == "UTC") return Zone();
    const QByteArray id = QByteArray::fromStdString(name);
    if (!QTimeZone::isTimeZoneIdAvailable(id)) return fail(Code::zoneUnknown, {name});
    const QTimeZone zone(id);
    auto transitions = knownTransitions(zone);
    extend(transitions);
    return Zone(name, Seconds(zone.offsetFromUtc(yearStart(1970))), std::move(transitions));
}

std::string systemZoneName()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? id.toStdString() : "UTC";
}

std::vector<std::string> zoneNames()
{
    std::vector<std::string> names{systemZoneName()};
    if (names.front() != "UTC") names.emplace_back("UTC");
    const std::string own = names.front();
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (const std::string name = id.toStdString(); name != own && name != "UTC") names.push_back(name);
    return names;
}

}
