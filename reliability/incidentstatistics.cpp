// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentstatistics.h"

#include "reliability/incidenttotals.h"

#include <algorithm>
#include <cmath>

namespace reliability {

namespace {

using Time = std::optional<Instant>;
using Took = std::optional<Milliseconds>;

/// Where a time of the incident comes from; one that no text gives was set by people.
MarkOrigin originOf(const Incident& incident, Instant t)
{
    const auto mark = std::ranges::find(incident.reading.marks, t, &TimeMark::at);
    return mark == incident.reading.marks.end() ? MarkOrigin::written : mark->origin;
}

/// The way from one time to the other; `stated` goes before times that are not written down.
Took between(const Incident& incident, const Time& from, const Time& to, const Took& stated)
{
    const bool both = from && to;
    const auto written = [&](const Time& t) { return originOf(incident, *t) == MarkOrigin::written; };
    if (stated && !(both && written(from) && written(to))) return stated;
    if (!both || *to < *from || originOf(incident, *from) == MarkOrigin::assumed) return std::nullopt;
    return *to - *from;
}

Took difference(const Took& whole, const Took& part)
{
    return whole && part && *part <= *whole ? Took(*whole - *part) : std::nullopt;
}

Time at(const Reading& reading, MarkKind kind)
{
    const TimeMark* mark = reading.mark(kind);
    return mark ? Time(mark->at) : std::nullopt;
}

/// Collects one duration of many incidents.
Spread spread(const std::vector<IncidentTimes>& all, Took IncidentTimes::*member)
{
    std::vector<Milliseconds> known;
    for (const IncidentTimes& times : all)
        if (times.*member) known.push_back(*(times.*member));
    return spreadOf(std::move(known));
}

}

IncidentTimes timesOf(const Incident& i)
{
    const Reading& r = i.reading;
    IncidentTimes out;
    out.duration = between(i, i.start, i.end, r.timeToRecover);
    out.detect = between(i, i.start, i.detected, r.timeToDetect);
    out.repair = between(i, i.detected, i.end, difference(r.timeToRecover, r.timeToDetect));
    out.resolve = between(i, at(r, MarkKind::declared), at(r, MarkKind::resolved), std::nullopt);
    return out;
}

Spread spreadOf(std::vector<Milliseconds> durations)
{
    std::ranges::sort(durations);
    Spread out;
    out.n = static_cast<std::int64_t>(durations.size());
    if (durations.empty()) return out;
    const auto minutes = [&](std::size_t i) {
        return std::chrono::duration<double, std::ratio<60>>(durations[i]).count();
    };
    const std::size_t n = durations.size();
    out.median = (minutes((n - 1) / 2) + minutes(n / 2)) / 2;
    out.p90 = minutes(static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(n))) - 1);
    return out;
}

IncidentStatistics statisticsOf(const std::vector<const IncidentReview*>& incidents)
{
    IncidentStatistics out;
    out.n = static_cast<std::int64_t>(incidents.size());
    std::vector<IncidentTimes> all;
    for (const IncidentReview* i : incidents) all.push_back(timesOf(i->incident));
    out.budgetSpent = spentTogether(incidents);
    out.duration = spread(all, &IncidentTimes::duration);
    out.detect = spread(all, &IncidentTimes::detect);
    out.repair = spread(all, &IncidentTimes::repair);
    out.resolve = spread(all, &IncidentTimes::resolve);
    for (const auto& route : names<Detection>) {
        std::vector<IncidentTimes> some;
        for (std::size_t i = 0; i < incidents.size(); ++i)
            if (incidents[i]->incident.reading.detection == route.value) some.push_back(all[i]);
        if (some.empty()) continue;
        out.byDetection.push_back({route.value,
                                   static_cast<std::int64_t>(some.size()),
                                   spread(some, &IncidentTimes::detect),
                                   spread(some, &IncidentTimes::repair)});
    }
    return out;
}

}
