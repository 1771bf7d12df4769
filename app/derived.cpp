// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/derived.h"

#include "app/incidentcosts.h"
#include "app/indicatorseries.h"
#include "app/reviewloader.h"
#include "reliability/backfill.h"
#include "reliability/ml/jobs.h"
#include "reliability/ml/metric.h"
#include "reliability/ml/robustness.h"
#include "reliability/ml/stability.h"

#include <algorithm>
#include <map>

namespace app {

using namespace reliability;

namespace {

constexpr int mostTimes = 1'000'000;
constexpr std::string_view cleanLabel = "clean"; ///< value of the label of what is not perturbed

/// The indicator that another is derived from; none where there is none of that name, or it is derived itself.
Result<std::optional<Indicator>> sourceOf(storage::Session& session, const Indicator& indicator)
{
    const auto all = session.store<Indicator>().findBy("project_id", indicator.project);
    if (!all) return failed(all);
    const auto found = std::ranges::find(*all, indicator.derivedFrom, &Indicator::name);
    const bool usable = found != all->end() && found->derivation == Derivation::none;
    return usable ? std::optional(*found) : std::nullopt;
}

Result<Samples> stability(storage::Session& session, const Indicator& indicator)
{
    const auto source = sourceOf(session, indicator);
    if (!source || !*source) return source ? Result<Samples>(Samples()) : failed(source);
    const auto values = samplesOf(session, **source, allTime);
    if (!values) return failed(values);
    if (values->value.size() != values->size()) return Samples(); // counts, which have no values to compare
    return stabilityUnits(withoutFrozen(*values), (*source)->direction, indicator.tolerance.value_or(0));
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
        const bool clean = std::ranges::any_of(stream.labels, [](const auto& l) { return l.second == cleanLabel; });
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

Result<Samples> robust(storage::Session& session, const Indicator& indicator)
{
    const auto source = sourceOf(session, indicator);
    if (!source || !*source) return source ? Result<Samples>(Samples()) : failed(source);
    const auto values = perturbedValues(session, **source);
    if (!values) return failed(values);
    Samples out;
    for (const auto& [at, perturbed] : *values) {
        if (!perturbed.clean || perturbed.noisy.empty()) continue;
        const Robustness found =
            robustness(*perturbed.clean, perturbed.noisy, (*source)->direction, indicator.tolerance.value_or(0));
        const auto valid = static_cast<double>(perturbed.noisy.size()) - static_cast<double>(found.invalid);
        out.at.push_back(at);
        out.total.push_back(valid);
        out.bad.push_back(valid - static_cast<double>(found.good));
    }
    return out;
}

Result<Samples> ofRuns(storage::Session& session, const Indicator& indicator, RunMeasure measure)
{
    const auto source = sourceOf(session, indicator);
    if (!source || !*source) return source ? Result<Samples>(Samples()) : failed(source);
    const auto runs = session.runs().read((*source)->id, allTime);
    if (!runs) return failed(runs);
    return measured(*runs, measure);
}

Result<Instant> nowOf(storage::Session& session)
{
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    return asOfDefault(*workspace, SystemClock().now());
}

Milliseconds stepOf(const Indicator& indicator)
{
    const Milliseconds day = dayLength, year = 366 * dayLength;
    return indicator.interval.count() > 0 ? std::min(indicator.interval, year) : day;
}

/// The age of what the latest change of a kind brought: days, step by step.
Result<Samples> agesSince(storage::Session& session, const Indicator& indicator, Change kind)
{
    const auto events = session.store<Event>().findBy("project_id", indicator.project);
    if (!events) return failed(events);
    const auto now = nowOf(session);
    if (!now) return failed(now);
    std::vector<Instant> births, times;
    for (const Event& event : *events)
        if (event.kind == kind) births.push_back(event.at);
    std::ranges::sort(births);
    const Milliseconds step = stepOf(indicator);
    if (!births.empty())
        for (Instant t = std::max(births.front(), *now - mostTimes * step); t <= *now; t = t + step) times.push_back(t);
    return ages(births, times);
}

Result<Samples> availability(storage::Session& session, const Indicator& indicator)
{
    const auto incidents = session.store<Incident>().findBy("project_id", indicator.project);
    if (!incidents) return failed(incidents);
    const auto now = nowOf(session);
    if (!now) return failed(now);
    std::vector<Range> spans;
    for (const Incident& incident : *incidents) {
        if (concerns(incident, indicator) && incident.start)
            spans.push_back({*incident.start, incident.end.value_or(*now)});
    }
    return availabilityOf(spans, *now, stepOf(indicator));
}

Result<Samples> whole(storage::Session& session, const Indicator& indicator)
{
    switch (indicator.derivation) {
    case Derivation::none: return Samples();
    case Derivation::stability: return stability(session, indicator);
    case Derivation::robustness: return robust(session, indicator);
    case Derivation::throughput: return ofRuns(session, indicator, {RunMeasure::Kind::throughput});
    case Derivation::duration: return ofRuns(session, indicator, {RunMeasure::Kind::duration});
    case Derivation::modelAge: return agesSince(session, indicator, Change::modelRelease);
    case Derivation::dataAge: return agesSince(session, indicator, Change::dataChange);
    case Derivation::numeric:
    case Derivation::driftPsi:
    case Derivation::driftKs:
    case Derivation::driftJs: return Samples();
    case Derivation::postmortems: return availability(session, indicator);
    }
    return Samples();
}

}

Result<Samples> derivedSamples(storage::Session& session, const Indicator& indicator, Range range)
{
    if (indicator.shape != shapeOf(indicator.derivation)) return Samples(); // no definition makes that
    const auto all = whole(session, indicator);
    if (!all) return all;
    return slice(*all, range);
}

}
