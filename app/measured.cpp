// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measured.h"

#include "app/baselines.h"
#include "app/derived.h"
#include "app/indicatorseries.h"
#include "app/zones.h"
#include "reliability/budget/recurrence.h"
#include "reliability/series.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

constexpr auto longestPeriod = 366 * dayLength;

/// The due starts of a scheduled job and what became of them, from its first run on.
Result<std::vector<ScheduledSlot>> slotsOf(std::span<const Run> runs, const Indicator& indicator, Instant asOf,
                                           const Zone& zone)
{
    if (indicator.schedule.empty()) return std::vector<ScheduledSlot>();
    const auto schedule = Schedule::parse(indicator.schedule);
    if (!schedule) return failed(schedule);
    if (runs.empty()) return std::vector<ScheduledSlot>();
    const auto begin = [](const Run& run) { return run.started.value_or(run.ended); };
    const Instant first = begin(std::ranges::min(runs, {}, begin));
    return reliability::slotsOf(*schedule, runs, {first, asOf + longestPeriod}, zone, asOf);
}

/// What became of the runs themselves: those that were due, those without a figure.
Result<void> addRuns(storage::Session& session, Measured& measured, Instant asOf, const Zone& zone)
{
    const Indicator& indicator = measured.indicator;
    const bool ran =
        indicator.shape == Shape::run || (indicator.shape == Shape::value && indicator.kind == Kind::batch);
    if (!ran || indicator.derivation != Derivation::none) return {};
    const auto runs = session.runs().read(indicator.id, allTime);
    if (!runs) return failed(runs);
    measured.invalid = invalidOf(*runs);
    auto slots = slotsOf(*runs, indicator, asOf, zone);
    if (!slots) return failed(slots);
    measured.slots = std::move(*slots);
    return {};
}

/// Adds what the versions and the indicator need: corrections, due starts, baselines, zones.
Result<Measured> gathered(storage::Session& session, Measured measured, Instant asOf, const Zone& zone)
{
    auto corrections = correctionsOf(session, measured.indicator, asOf, zone);
    if (!corrections) return failed(corrections);
    measured.corrections = std::move(*corrections);
    if (const auto ok = addRuns(session, measured, asOf, zone); !ok) return failed(ok);
    if (measured.indicator.derivation == Derivation::stability) {
        auto retrainings = retrainingsOf(session, measured.indicator, asOf);
        if (!retrainings) return failed(retrainings);
        measured.retrainings = std::move(*retrainings);
    }
    auto baselines = baselinesOf(session, measured.indicator, measured.versions);
    if (!baselines) return failed(baselines);
    measured.baselines = std::move(*baselines);
    for (const ObjectiveVersion& version : measured.versions) {
        auto named = zoneNamed(version.zone);
        if (!named) return failed(named);
        measured.zones.emplace(version.zone, std::move(*named));
    }
    return measured;
}

}

const ObjectiveVersion& Measured::versionAt(Instant t) const { return *reliability::versionAt(versions, t); }

Question Measured::question(Phase phase, Instant asOf, const Zone& zone) const
{
    const ObjectiveVersion& version = versionAt(asOf);
    return {indicator,
            version,
            phase,
            asOf,
            zone,
            corrections,
            {},
            &zones.at(version.zone),
            slots,
            baselines,
            invalid,
            &zones,
            retrainings ? &*retrainings : nullptr};
}

Result<std::optional<Measured>> measure(storage::Session& session, const Objective& objective,
                                        const Indicator& indicator, Samples samples, Instant asOf, const Zone& zone)
{
    auto versions = session.store<ObjectiveVersion>().findBy("objective_id", objective.id);
    if (!versions) return failed(versions);
    if (versions->empty()) return std::nullopt;
    std::ranges::stable_sort(*versions, {}, &ObjectiveVersion::from);
    return gathered(
        session, {objective, indicator, std::move(*versions), std::move(samples), {}, {}, {}, {}, {}, {}}, asOf, zone);
}

Result<Measured> measureUnder(storage::Session& session, const ObjectiveVersion& version, const Indicator& indicator,
                              Samples samples, Instant asOf, const Zone& zone)
{
    return gathered(session, {{}, indicator, {version}, std::move(samples), {}, {}, {}, {}, {}, {}}, asOf, zone);
}

Result<std::vector<Range>> correctionsOf(storage::Session& session, const Indicator& indicator, Instant asOf,
                                         const Zone& zone)
{
    const auto corrections = session.store<Correction>().findBy("project_id", indicator.project);
    if (!corrections) return failed(corrections);
    std::vector<Range> out;
    for (const Correction& c : *corrections) {
        if (c.indicator && c.indicator != indicator.id) continue;
        const auto own = c.zone.empty() ? Result<Zone>(zone) : zoneNamed(c.zone);
        if (!own) return failed(own);
        const auto ranges = expand(c, {c.from, asOf + longestPeriod}, *own);
        if (!ranges) return failed(ranges);
        out.insert(out.end(), ranges->begin(), ranges->end());
    }
    return out;
}

}
