// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/projectloader.h"

#include "app/composites.h"
#include "app/incidentcosts.h"
#include "app/indicatorseries.h"
#include "app/measured.h"
#include "app/triageitems.h"
#include "reliability/budget/versions.h"
#include "reliability/budget/whatif.h"
#include "reliability/incidenttotals.h"
#include "reliability/meetingrules.h"
#include "reliability/ml/metric.h"
#include "reliability/phase/standing.h"
#include "reliability/series.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace app {

using namespace reliability;

namespace {

constexpr int weeksOfTrend = 13;

/// Puts all facts of one kind where they belong, or stops.
template <class T>
bool read(storage::Session& session, std::vector<T>& to, std::optional<Error>& error)
{
    auto all = session.store<T>().all();
    if (all) to = std::move(*all);
    else error = all.error();
    return all.has_value();
}

template <class T, class Match>
std::vector<T> only(const std::vector<T>& all, Match match)
{
    std::vector<T> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), match);
    return out;
}

/// Errors that say how an objective or its indicator is defined, and not that the workspace can't be read.
bool ofDefinition(const Error& error)
{
    constexpr std::array codes{Code::usage,
                               Code::valueUnknown,
                               Code::zoneUnknown,
                               Code::durationUnreadable,
                               Code::sliceTooShort,
                               Code::missingNotAllowed,
                               Code::windowUnsupported};
    return std::ranges::find(codes, error.code) != codes.end();
}

std::vector<Instant> weekEnds(Instant asOf, const Zone& zone)
{
    std::vector<Instant> ends;
    for (int week = weeksOfTrend - 1; week >= 0; --week) ends.push_back(zone.addDays(asOf, -7 * week));
    return ends;
}

/// Computes one project's review from its facts and samples.
class ProjectLoading {
public:
    ProjectLoading(storage::Session& session, const WorkspaceFacts& facts, const Project& project, Instant asOf,
                   const Zone& zone)
        : m_session(session)
        , m_facts(facts)
        , m_asOf(asOf)
        , m_zone(zone)
        , m_signals(project, asOf, zone)
    {
        m_review.project = project;
    }

    Result<ProjectReview> run()
    {
        collectFacts();
        for (const Indicator& indicator : m_review.indicators)
            if (const auto ok = indicatorFigures(indicator); !ok) return failed(ok);
        for (const Measured& m : m_measured)
            if (const auto ok = objectiveFigures(m); !ok) {
                if (!ofDefinition(ok.error())) return failed(ok);
                notComputed(m.indicator, m.objective, m.versionAt(m_asOf));
            }
        auto composites = compositesOf(m_measured, m_review.project, m_asOf, m_zone, weekEnds(m_asOf, m_zone));
        if (!composites && !ofDefinition(composites.error())) return failed(composites);
        if (composites) std::move(composites->begin(), composites->end(), std::back_inserter(m_review.objectives));
        for (const Incident& incident : m_facts.incidents)
            if (incident.project == m_review.project.id)
                if (const auto ok = incidentFigures(incident); !ok) return failed(ok);
        std::stable_sort(
            m_review.incidents.begin(), m_review.incidents.end(), [](const IncidentReview& a, const IncidentReview& b) {
                return b.incident.start < a.incident.start;
            });
        settle(m_review);
        settlePhase(m_review, m_inputs, m_facts.projects, m_asOf);
        m_review.triage = triageOf(m_review, m_signals.found(), m_asOf, m_zone);
        return std::move(m_review);
    }

private:
    void collectFacts()
    {
        const auto mine = [&](const auto& fact) { return fact.project == m_review.project.id; };
        m_review.rev = m_review.project.rev;
        m_review.components = only(m_facts.components, mine);
        m_review.indicators = only(m_facts.indicators, mine);
        m_review.changes = only(m_facts.events, mine);
        m_review.notes = only(m_facts.notes, [&](const ReviewNote& note) { return mine(note) && marksTime(note); });
        m_review.triage = storedTriage(m_facts.triage, m_facts.incidents, m_review.project.id);
        m_review.waivers = only(m_facts.waivers, mine);
        m_review.phase.history = only(m_facts.phaseChanges, mine);
        m_review.phase.evidence = only(m_facts.evidence, mine);
        std::sort(m_review.indicators.begin(), m_review.indicators.end(), [](const Indicator& a, const Indicator& b) {
            return a.name < b.name;
        });
        std::stable_sort(m_review.changes.begin(), m_review.changes.end(), [](const Event& a, const Event& b) {
            return a.at < b.at;
        });
    }

    Result<void> indicatorFigures(const Indicator& indicator)
    {
        auto samples = samplesOf(m_session, indicator, allTime, m_asOf);
        if (!samples) return failed(samples);
        const auto corrections = correctionsOf(m_session, indicator, m_asOf, m_zone);
        if (!corrections) return failed(corrections);
        m_signals.add(indicator, *samples, *corrections);
        noteForPhase(indicator, *samples);
        if (indicator.family == Family::kpi || indicator.shape == Shape::rated)
            m_review.kpis.push_back(kpi(indicator, *samples));
        for (const Objective& objective : m_facts.objectives) {
            if (objective.indicator != indicator.id || indicator.shape == Shape::rated) continue;
            auto measured = measure(m_session, objective, indicator, *samples, m_asOf, m_zone);
            if (!measured && !ofDefinition(measured.error())) return failed(measured);
            if (!measured) notComputed(indicator, objective, {});
            else if (*measured) m_measured.push_back(std::move(**measured));
        }
        return {};
    }

    void noteForPhase(const Indicator& indicator, const Samples& samples)
    {
        const auto past = std::ranges::lower_bound(samples.at, m_asOf.ms) - samples.at.begin();
        if (past == 0) return;
        const Instant last{samples.at[static_cast<std::size_t>(past) - 1]};
        m_inputs.lastSamples[indicator.name] = last;
        m_inputs.firstSamples[indicator.name] = Instant{samples.at.front()};
        const bool logged = indicator.family == Family::ml && indicator.shape == Shape::value &&
                            indicator.derivation == Derivation::none;
        if (!logged || samples.value.size() != samples.size()) return;
        const auto stretches = frozenStretches(slice(samples, {allTime.from, m_asOf}));
        if (!stretches.empty() && last < stretches.back().to)
            m_inputs.frozen.push_back({indicator.title(), stretches.back().from});
    }

    KpiReview kpi(const Indicator& indicator, const Samples& samples) const
    {
        const auto meanOf = [&](Range range) -> std::optional<double> {
            const auto points = pointsOf(slice(samples, range));
            if (points.empty()) return std::nullopt;
            const double sum =
                std::accumulate(points.begin(), points.end(), 0.0, [](double s, const Point& p) { return s + p.y; });
            return sum / static_cast<double>(points.size());
        };
        const Instant week = m_zone.addDays(m_asOf, -7), before = m_zone.addDays(m_asOf, -14);
        KpiReview out{indicator, meanOf({week, m_asOf}), meanOf({before, week}), {}};
        const Samples past = slice(samples, {allTime.from, m_asOf});
        if (!past.at.empty()) out.lastPoint = Instant{past.at.back()};
        return out;
    }

    Question question(const Measured& m, Instant asOf) const
    {
        return m.question(m_review.project.phase, asOf, m_zone);
    }

    /// An objective that can't be computed as it is defined is told, and keeps nothing else from being shown.
    void notComputed(const Indicator& indicator, const Objective& objective, const ObjectiveVersion& version)
    {
        ObjectiveReview out{indicator, objective, version, {}, {}, {}, false, {}};
        out.now.project = m_review.project.name;
        out.now.indicator = indicator.name;
        out.now.objective = objective.name;
        out.now.family = indicator.family;
        out.now.kind = indicator.kind;
        out.now.target = version.target;
        out.now.method = version.method;
        out.now.asOf = out.now.matureTo = m_asOf;
        out.now.window = {version.windowKind, version.window, m_asOf, m_asOf, m_zone.name()};
        out.now.flags = {"not_computed"};
        m_review.objectives.push_back(std::move(out));
    }

    Result<void> policyFigures(ObjectiveReview& out, const Measured& m) const
    {
        const auto more = overReliable(m.samples, question(m, m_asOf));
        if (!more) return failed(more);
        out.overReliable = *more;
        std::vector<IncidentSpan> spans;
        for (const Incident& incident : m_facts.incidents)
            if (const auto span = costedSpan(incident, m_asOf);
                span && incident.project == m_review.project.id && concerns(incident, m.indicator))
                spans.push_back({*span, incident.cause});
        auto causes = causeShares(m.samples, question(m, m_asOf), spans);
        if (!causes) return failed(causes);
        out.causes = std::move(*causes);
        return {};
    }

    Result<void> objectiveFigures(const Measured& m)
    {
        ObjectiveReview out{m.indicator, m.objective, m.versionAt(m_asOf), {}, {}, {}, false, {}};
        auto now = evaluate(m.samples, question(m, m_asOf));
        if (!now) return failed(now);
        const Instant weekAgo = m_zone.addDays(m_asOf, -7);
        auto lastWeek = evaluate(m.samples, question(m, weekAgo));
        if (!lastWeek) return failed(lastWeek);
        const auto ends = weekEnds(m_asOf, m_zone);
        // Each week under the version of its time: what was asked later changes no past figure.
        const auto weeks = remainingByVersion(m.samples, question(m, m_asOf), m.versions, ends);
        if (!weeks) return failed(weeks);
        now->project = m_review.project.name;
        now->indicator = m.indicator.name;
        now->objective = m.objective.name;
        const auto before = otherVersion(m.samples, question(m, m_asOf), m.versions);
        if (!before) return failed(before);
        if (*before) now->before = VersionBefore{(*before)->changedAt, (*before)->version.target, (*before)->remaining};
        out.now = std::move(*now);
        if (lastWeek->total > 0) out.lastWeek = std::move(*lastWeek);
        if (m_review.project.phase != Phase::concept_)
            std::ranges::transform(*weeks, std::back_inserter(out.weeks), &VersionedPoint::remaining);
        if (const auto ok = policyFigures(out, m); !ok) return failed(ok);
        const auto record = recordOf(m.samples, question(m, m_asOf));
        if (!record) return failed(record);
        m_inputs.records[m.indicator.name + "/" + m.objective.name] = *record;
        const auto signals = m_signals.add(out, m.samples, question(m, m_asOf));
        m_review.objectives.push_back(std::move(out));
        return signals;
    }

    Result<void> incidentFigures(const Incident& incident)
    {
        IncidentReview out{incident, {}, {}, actionsOf(m_facts, incident)};
        const auto span = costedSpan(incident, m_asOf);
        const auto others = span ? besides(incident, *span) : std::vector<const Incident*>();
        for (const Measured& m : m_measured) {
            if (!span || !concerns(incident, m.indicator)) continue;
            const Samples samples = slice(m.samples, samplesFor(m, *span));
            if (const auto ok = addCost(out, m, samples, *span, m_review.project, m_zone); !ok) return ok;
            if (others.empty() || m_review.project.phase == Phase::concept_) continue;
            const auto parts = sharedParts(*span, spansOf(others, m.indicator));
            if (const auto ok = addShared(out, m, samples, *span, parts, m_review.project, m_zone); !ok) return ok;
        }
        m_review.incidents.push_back(std::move(out));
        return {};
    }

    /// The project's other incidents that overlap a span.
    std::vector<const Incident*> besides(const Incident& incident, Range span) const
    {
        std::vector<const Incident*> out;
        for (const Incident& other : m_facts.incidents) {
            if (other.project != incident.project || other.id == incident.id) continue;
            const auto its = costedSpan(other, m_asOf);
            if (its && !intersection(*its, span).empty()) out.push_back(&other);
        }
        return out;
    }

    std::vector<Range> spansOf(const std::vector<const Incident*>& incidents, const Indicator& indicator) const
    {
        std::vector<Range> spans;
        for (const Incident* incident : incidents)
            if (concerns(*incident, indicator)) spans.push_back(*costedSpan(*incident, m_asOf));
        return spans;
    }

    storage::Session& m_session;
    const WorkspaceFacts& m_facts;
    Instant m_asOf;
    const Zone& m_zone;
    ProjectReview m_review;
    std::vector<Measured> m_measured;
    TriageSignals m_signals;
    PhaseInputs m_inputs;
};

}

Result<WorkspaceFacts> WorkspaceFacts::load(storage::Session& session)
{
    WorkspaceFacts f;
    std::optional<Error> error;
    const bool ok =
        read(session, f.projects, error) && read(session, f.components, error) && read(session, f.indicators, error) &&
        read(session, f.objectives, error) && read(session, f.versions, error) && read(session, f.corrections, error) &&
        read(session, f.events, error) && read(session, f.incidents, error) && read(session, f.actions, error) &&
        read(session, f.triage, error) && read(session, f.waivers, error) && read(session, f.reviews, error) &&
        read(session, f.notes, error) && read(session, f.decisions, error) && read(session, f.phaseChanges, error) &&
        read(session, f.evidence, error);
    if (!ok) return tl::unexpected<Error>(*error);
    return f;
}

std::vector<Action> actionsOf(const WorkspaceFacts& facts, const Incident& incident)
{
    return only(facts.actions, [&](const Action& a) { return a.incident == incident.id; });
}

Result<ProjectReview> loadProject(storage::Session& session, const WorkspaceFacts& facts, const Project& project,
                                  Instant asOf, const Zone& zone)
{
    return ProjectLoading(session, facts, project, asOf, zone).run();
}

}
