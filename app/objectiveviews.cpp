// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/objectiveviews.h"

#include "app/baselines.h"
#include "app/indicatorseries.h"
#include "app/measured.h"
#include "app/replays.h"
#include "app/zones.h"
#include "reliability/budget/recurrence.h"

#include <algorithm>
#include <utility>

namespace app {

using namespace reliability;

namespace {

/// Makes the answer to one request, step by step.
class Viewing {
public:
    Viewing(storage::Session& session, const ObjectiveRequest& request, std::stop_token stop)
        : m_session(session)
        , m_request(request)
        , m_stop(std::move(stop))
    {
        m_view.ticket = request.ticket;
    }

    Result<std::optional<ObjectiveView>> run()
    {
        constexpr std::array parts{&Viewing::facts,
                                   &Viewing::data,
                                   &Viewing::standing,
                                   &Viewing::history,
                                   &Viewing::proposal,
                                   &Viewing::advice};
        for (const auto part : parts) {
            if (m_stop.stop_requested()) return std::nullopt;
            if (const auto ok = (this->*part)(); !ok) return failed(ok);
        }
        return std::move(m_view);
    }

private:
    Result<void> facts()
    {
        const auto workspace = m_session.workspace();
        if (!workspace) return failed(workspace);
        auto zone = zoneNamed(workspace->zone);
        if (!zone) return failed(zone);
        m_zone = std::move(*zone);
        const auto indicator = m_session.store<Indicator>().find(m_request.indicator);
        if (!indicator) return failed(indicator);
        if (!*indicator) return fail(Code::unknownName, {"indicator", std::to_string(m_request.indicator.value), ""});
        m_view.indicator = **indicator;
        const auto project = m_session.store<Project>().find(m_view.indicator.project);
        if (!project) return failed(project);
        if (*project) m_view.project = **project;
        m_view.objective.indicator = m_view.indicator.id;
        m_view.objective.name = m_request.objective;
        const auto objectives = m_session.store<Objective>().findBy("indicator_id", m_view.indicator.id);
        if (!objectives) return failed(objectives);
        for (const Objective& objective : *objectives)
            if (objective.name == m_request.objective) m_view.objective = objective;
        return correctionFacts();
    }

    Result<void> correctionFacts()
    {
        auto corrections = m_session.store<Correction>().findBy("project_id", m_view.indicator.project);
        if (!corrections) return failed(corrections);
        m_view.corrections = std::move(*corrections);
        std::erase_if(m_view.corrections,
                      [&](const Correction& c) { return c.indicator && c.indicator != m_view.indicator.id; });
        std::ranges::stable_sort(m_view.corrections, std::ranges::greater(), &Correction::from);
        return {};
    }

    /// The samples and what they are judged by: the versions there are, else the proposed one.
    Result<void> data()
    {
        auto samples = samplesOf(m_session, m_view.indicator, allTime, m_request.asOf);
        if (!samples) return failed(samples);
        m_view.samples = static_cast<std::int64_t>(samples->size());
        const Instant asOf = m_request.asOf;
        if (m_view.objective.id) {
            auto measured = measure(m_session, m_view.objective, m_view.indicator, *samples, asOf, m_zone);
            if (!measured) return failed(measured);
            m_measured = std::move(*measured);
        }
        if (m_measured) {
            m_view.versions = m_measured->versions;
            return {};
        }
        auto measured = measureUnder(m_session, {}, m_view.indicator, std::move(*samples), asOf, m_zone);
        if (!measured) return failed(measured);
        m_measured = std::move(*measured);
        return {};
    }

    Question question() const { return m_measured->question(m_view.project.phase, m_request.asOf, m_zone); }

    Result<void> standing()
    {
        if (m_view.versions.empty()) return {};
        if (const auto ok = addFigures(m_view, m_measured->samples, question()); !ok) return ok;
        for (const Correction& c : m_view.corrections) {
            const auto zone = c.zone.empty() ? Result<Zone>(m_zone) : zoneNamed(c.zone);
            if (!zone) return failed(zone);
            const auto spans = expand(c, m_view.span, *zone);
            if (!spans) return failed(spans);
            for (const Range& span : *spans) m_view.excluded.push_back({span, c.id});
        }
        return {};
    }

    Result<void> history()
    {
        if (m_view.versions.empty()) return {};
        auto trial = trialOf(m_measured->samples, question());
        if (!trial) return failed(trial);
        m_view.present = std::move(*trial);
        return {};
    }

    Result<void> proposal()
    {
        if (!m_request.proposed) return {};
        if (const auto ok = proposedBaseline(); !ok) return ok;
        const auto zone = zoneNamed(m_request.proposed->zone);
        if (!zone) return m_view.refused = zone.error(), Result<void>();
        auto trial = trialOf(m_measured->samples, asking(*m_request.proposed, *zone));
        if (trial) m_view.proposed = std::move(*trial);
        else m_view.refused = trial.error();
        return {};
    }

    /// The proposal may name a model version that no version of the objective does.
    Result<void> proposedBaseline()
    {
        const auto known = baselinesOf(m_session, m_view.indicator, {&*m_request.proposed, 1});
        if (!known) return failed(known);
        for (const BaselineFigure& figure : *known)
            if (std::ranges::find(m_measured->baselines, figure) == m_measured->baselines.end())
                m_measured->baselines.push_back(figure);
        return {};
    }

    /// Candidates are judged by the rules that are proposed; what can't be tried is advised nothing.
    Result<void> advice()
    {
        auto dependencies = dependenciesOf(m_session, m_view.project, m_request.asOf);
        if (!dependencies) return failed(dependencies);
        const Question own = question();
        const ObjectiveVersion& rules = m_request.proposed ? *m_request.proposed : own.version;
        const auto zone = zoneNamed(rules.zone);
        if (!zone || m_view.refused) return {};
        const auto ends = historyWeeks(m_measured->samples, m_request.asOf, m_zone);
        auto advice = adviseTarget(m_measured->samples, asking(rules, *zone), ends, *dependencies);
        if (advice) m_view.advice = std::move(*advice);
        return {};
    }

    Question asking(const ObjectiveVersion& version, const Zone& windowZone) const
    {
        Question own = question().under(version);
        own.windowZone = &windowZone;
        return own;
    }

    storage::Session& m_session;
    const ObjectiveRequest& m_request;
    std::stop_token m_stop;
    ObjectiveView m_view;
    Zone m_zone;
    std::optional<Measured> m_measured;
};

}

Result<std::optional<ObjectiveView>> objectiveViewOf(storage::Session& session, const ObjectiveRequest& request,
                                                     std::stop_token stop)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    return Viewing(session, request, std::move(stop)).run();
}

ObjectiveViews::Job ObjectiveViews::job(const ObjectiveRequest& request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    return [request, stop = m_stop.get_token()](storage::Session& session) -> Result<std::optional<ObjectiveView>> {
        auto view = objectiveViewOf(session, request, stop);
        if (view) return view;
        ObjectiveView without;
        without.ticket = request.ticket;
        without.error = view.error();
        return without;
    };
}

}
