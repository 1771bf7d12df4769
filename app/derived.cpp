// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/derived.h"

#include "app/incidentcosts.h"
#include "app/indicatorseries.h"
#include "app/zones.h"
#include "reliability/backfill.h"
#include "reliability/budget/wilson.h"
#include "reliability/ml/drift.h"
#include "reliability/ml/jobs.h"
#include "reliability/ml/metric.h"
#include "reliability/ml/robustness.h"
#include "reliability/ml/stability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace app {

using namespace reliability;

namespace {

constexpr int mostTimes = 1'000'000;
constexpr double mostSuccesses = 1'000'000;              ///< that can be asked of a day
constexpr std::string_view cleanLabel = "clean";         ///< value of the label of what is not perturbed
constexpr std::string_view referenceLabel = "reference"; ///< of what drift is measured against

/// What a derivation is made with.
struct Asked {
    storage::Session& session;
    const Indicator& indicator;
    Instant now;
};

/// The indicator that another is derived from; none where there is none of that name, or it is derived itself.
Result<std::optional<Indicator>> sourceOf(const Asked& asked)
{
    const auto all = asked.session.store<Indicator>().findBy("project_id", asked.indicator.project);
    if (!all) return failed(all);
    const auto found = std::ranges::find(*all, asked.indicator.derivedFrom, &Indicator::name);
    const bool usable = found != all->end() && found->derivation == Derivation::none;
    return usable ? std::optional(*found) : std::nullopt;
}

/// What `make` makes of the source, nothing where there is none.
template <class Make>
Result<Samples> ofSource(const Asked& asked, Make make)
{
    const auto source = sourceOf(asked);
    if (!source) return failed(source);
    return *source ? make(**source) : Result<Samples>(Samples());
}

/// The values of retrainings that can be compared.
Result<Samples> comparable(const Asked& asked, const Indicator& source)
{
    const auto values = samplesOf(asked.session, source, allTime, asked.now);
    if (!values) return failed(values);
    if (values->value.size() != values->size()) return Samples(); // counts, which have no values to compare
    return withoutFrozen(*values);
}

Result<Samples> stability(const Asked& asked)
{
    return ofSource(asked, [&](const Indicator& source) -> Result<Samples> {
        const auto values = comparable(asked, source);
        if (!values) return failed(values);
        return stabilityUnits(*values, source.direction, asked.indicator.tolerance.value_or(0));
    });
}

/// The values of an indicator at each stamp: the clean one, and those of the perturbed streams.
struct Perturbed {
    std::optional<double> clean;
    std::vector<double> noisy;
};

Result<std::map<std::int64_t, Perturbed>> perturbedValues(storage::Session& session, const Indicator& source)
{
    std::map<std::int64_t, Perturbed> out;
    const auto streams = session.series().streams(source.id);
    if (!streams) return failed(streams);
    for (const storage::StreamInfo& stream : *streams) {
        const bool clean = isLabelled(stream, cleanLabel);
        const auto samples = session.series().read(stream.id, allTime);
        if (!samples) return failed(samples);
        for (std::size_t i = 0; i < samples->value.size(); ++i) {
            Perturbed& at = out[samples->at[i]];
            if (clean) at.clean = samples->value[i];
            else at.noisy.push_back(samples->value[i]);
        }
    }
    return out;
}

Result<Samples> robust(const Asked& asked)
{
    return ofSource(asked, [&](const Indicator& source) -> Result<Samples> {
        const auto values = perturbedValues(asked.session, source);
        if (!values) return failed(values);
        Samples out;
        for (const auto& [at, perturbed] : *values) {
            if (!perturbed.clean || perturbed.noisy.empty()) continue;
            const Robustness found =
                robustness(*perturbed.clean, perturbed.noisy, source.direction, asked.indicator.tolerance.value_or(0));
            const auto valid = static_cast<double>(perturbed.noisy.size()) - static_cast<double>(found.invalid);
            if (valid <= 0) continue; // missing: as a row without traffic its slice would be good
            out.at.push_back(at);
            out.total.push_back(valid);
            out.bad.push_back(valid - static_cast<double>(found.good));
        }
        return out;
    });
}

template <class Make>
Result<Samples> ofRuns(const Asked& asked, Make make)
{
    return ofSource(asked, [&](const Indicator& source) -> Result<Samples> {
        const auto runs = asked.session.runs().read(source.id, allTime);
        if (!runs) return failed(runs);
        return make(*runs);
    });
}

template <RunMeasure::Kind kind>
Result<Samples> measuredRuns(const Asked& asked)
{
    return ofRuns(asked, [](std::span<const Run> runs) { return measured(runs, {kind}); });
}

/// Local days from that of the first run on.
Result<Samples> goodDays(const Asked& asked)
{
    const auto workspace = asked.session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    return ofRuns(asked, [&](std::span<const Run> runs) -> Result<Samples> {
        if (runs.empty()) return Samples();
        const std::int64_t first = zone->civil(std::ranges::min(runs, {}, &Run::ended).ended).ms;
        const std::int64_t day = dayLength.count(), begin = first - ((first % day) + day) % day;
        const auto least = std::clamp(asked.indicator.tolerance.value_or(1), 1.0, mostSuccesses);
        return successDays(runs, static_cast<int>(std::ceil(least)), {zone->instant({begin}), asked.now}, *zone);
    });
}

Result<Samples> numeric(const Asked& asked) { return ofRuns(asked, numericUnits); }

Milliseconds stepOf(Milliseconds interval)
{
    const Milliseconds day = dayLength, year = 366 * dayLength;
    return interval.count() > 0 ? std::min(interval, year) : day;
}

/// The source's streams: that labelled as the reference, and all others together. Runs are all current.
Result<DriftInput> driftInput(const Asked& asked, const Indicator& source)
{
    DriftInput out;
    out.interval = stepOf(asked.indicator.interval.count() > 0 ? asked.indicator.interval : source.interval);
    const auto streams = asked.session.series().streams(source.id);
    if (!streams) return failed(streams);
    std::vector<Samples> current, reference;
    for (const storage::StreamInfo& stream : *streams) {
        auto samples = asked.session.series().read(stream.id, allTime);
        if (!samples) return failed(samples);
        (isLabelled(stream, referenceLabel) ? reference : current).push_back(std::move(*samples));
    }
    if (streams->empty()) {
        auto samples = samplesOf(asked.session, source, allTime, asked.now);
        if (!samples) return failed(samples);
        current.push_back(std::move(*samples));
    }
    const auto joined = [](const std::vector<Samples>& all) {
        std::vector<LabelledSamples> series;
        for (const Samples& samples : all) series.push_back({{}, samples});
        return merged(series);
    };
    out.current = joined(current);
    out.reference = joined(reference);
    return out;
}

template <DriftScore score>
Result<Samples> drift(const Asked& asked)
{
    return ofSource(asked, [&](const Indicator& source) -> Result<Samples> {
        if (source.shape != Shape::value) return Samples(); // counts and outcomes have no distribution
        const auto input = driftInput(asked, source);
        if (!input) return failed(input);
        return driftOf(*input, score, asked.now);
    });
}

/// The age of what the latest change of a kind brought: days, step by step.
template <Change kind>
Result<Samples> agesSince(const Asked& asked)
{
    const auto events = asked.session.store<Event>().findBy("project_id", asked.indicator.project);
    if (!events) return failed(events);
    std::vector<Instant> births, times;
    for (const Event& event : *events)
        if (event.kind == kind) births.push_back(event.at);
    std::ranges::sort(births);
    const Milliseconds step = stepOf(asked.indicator.interval);
    if (!births.empty())
        for (Instant t = std::max(births.front(), asked.now - mostTimes * step); t <= asked.now; t = t + step)
            times.push_back(t);
    return ages(births, times);
}

Result<Samples> availability(const Asked& asked)
{
    const auto incidents = asked.session.store<Incident>().findBy("project_id", asked.indicator.project);
    if (!incidents) return failed(incidents);
    std::vector<Range> spans;
    for (const Incident& incident : *incidents)
        if (const auto span = costedSpan(incident, asked.now); span && concerns(incident, asked.indicator))
            spans.push_back(*span);
    return availabilityOf(spans, asked.now, stepOf(asked.indicator.interval));
}

/// Where the samples of each derivation come from.
struct Way {
    Derivation derivation;
    Result<Samples> (*samples)(const Asked& asked);
};

constexpr std::array ways{
    Way{Derivation::stability, stability},
    Way{Derivation::robustness, robust},
    Way{Derivation::throughput, measuredRuns<RunMeasure::Kind::throughput>},
    Way{Derivation::duration, measuredRuns<RunMeasure::Kind::duration>},
    Way{Derivation::successDays, goodDays},
    Way{Derivation::modelAge, agesSince<Change::modelRelease>},
    Way{Derivation::dataAge, agesSince<Change::dataChange>},
    Way{Derivation::numeric, numeric},
    Way{Derivation::driftPsi, drift<DriftScore::psi>},
    Way{Derivation::driftKs, drift<DriftScore::kolmogorovSmirnov>},
    Way{Derivation::driftJs, drift<DriftScore::jensenShannon>},
    Way{Derivation::postmortems, availability},
};

}

Result<Samples> retrainingsOf(storage::Session& session, const Indicator& indicator, Instant now)
{
    const Asked asked{session, indicator, now};
    return ofSource(asked, [&](const Indicator& source) { return comparable(asked, source); });
}

Result<Samples> derivedSamples(storage::Session& session, const Indicator& indicator, Range range, Instant now)
{
    const auto way = std::ranges::find(ways, indicator.derivation, &Way::derivation);
    if (way == ways.end() || indicator.shape != shapeOf(indicator.derivation))
        return Samples(); // no definition makes that
    const auto all = way->samples({session, indicator, now});
    if (!all) return all;
    return slice(*all, range);
}

}
