// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readings.h"

#include "app/zones.h"
#include "sources/markdown/postmortem.h"
#include "storage/readings.h"

namespace app {

using namespace reliability;

namespace {

/// Moves when the reader finds something else in the same text.
constexpr std::int64_t readerVersion = 2;

Zone zoneFor(const Incident& incident, const Zone& zone)
{
    if (incident.reading.readIn.empty() || incident.reading.readIn == zone.name()) return zone;
    return zoneNamed(incident.reading.readIn).value_or(zone);
}

/// The time that a reading gives by the first of these marks that it has.
std::optional<Instant> timeOf(const Reading& reading, std::initializer_list<MarkKind> kinds)
{
    for (const MarkKind kind : kinds)
        if (const TimeMark* mark = reading.mark(kind)) return mark->at;
    return std::nullopt;
}

/// A time that was the text's goes with the text; one that somebody set otherwise stays.
void followTimes(Incident& incident, const Reading& now)
{
    const auto follow = [&](std::optional<Instant>& time, std::initializer_list<MarkKind> kinds) {
        if (time && time == timeOf(incident.reading, kinds)) time = timeOf(now, kinds);
    };
    follow(incident.start, {MarkKind::start});
    follow(incident.detected, {MarkKind::detected});
    follow(incident.end, {MarkKind::end, MarkKind::resolved, MarkKind::mitigated});
}

}

sources::markdown::ZoneLookup zoneLookup()
{
    return [](const std::string& name) -> std::optional<Zone> {
        auto zone = zoneNamed(name);
        return zone ? std::optional(std::move(*zone)) : std::nullopt;
    };
}

ReadText readText(Incident incident, const Zone& zone)
{
    auto read = sources::markdown::readPostmortem(
        incident.markdown, incident.sourceFile, zoneFor(incident, zone), zoneLookup());
    if (!read) return {std::move(incident), {}};
    followTimes(incident, read->incident.reading);
    incident.reading = std::move(read->incident.reading);
    if (!read->incident.causes.empty()) incident.causes = std::move(read->incident.causes);
    return {std::move(incident), std::move(read->actions)};
}

Incident readAgain(Incident incident, const Zone& zone) { return readText(std::move(incident), zone).incident; }

Result<void> refreshReadings(storage::Session& session)
{
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    return storage::refreshReadings(session.database(), readerVersion, [&](const Incident& incident) {
        return readAgain(incident, *zone).reading;
    });
}

Result<storage::Session> createWorkspace(const std::string& path, const Workspace& workspace)
{
    auto session = storage::Session::create(path, workspace);
    if (!session) return session;
    if (const auto ok = refreshReadings(*session); !ok) return failed(ok);
    return session;
}

}
