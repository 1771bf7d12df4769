// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/objectivedesk.h"

#include <algorithm>

using namespace reliability;

namespace {

constexpr int days = 26 * 7, badWeekFrom = 100, badWeekTo = 107;

std::vector<Range> rangesOf(const std::vector<Correction>& corrections)
{
    std::vector<Range> ranges;
    for (const Correction& c : corrections) ranges.push_back({c.from, c.to});
    return ranges;
}

}

ObjectiveDesk::ObjectiveDesk(widgets::ObjectivePage& page, std::shared_ptr<const ReviewData> review)
    : m_page(page)
    , m_review(std::move(review))
{
    for (int day = 0; day < days; ++day) {
        samples.at.push_back((m_review->asOf - (days - day) * dayLength).ms);
        samples.bad.push_back(day >= badWeekFrom && day < badWeekTo ? 60 : 4);
        samples.total.push_back(1000);
    }
    objective.id = {1};
    ObjectiveVersion version;
    version.id = {1};
    version.target = *parseTarget("99%");
    version.author = "sre-1";
    versions = {version};
    connect(&page, &widgets::ObjectivePage::objectiveRequested, this, &ObjectiveDesk::asked);
    connect(&page, &widgets::Page::editRequested, this, &ObjectiveDesk::edited);
}

ObjectiveView ObjectiveDesk::answer(const ObjectiveRequest& request) const
{
    ObjectiveView view;
    view.ticket = request.ticket;
    view.error = error;
    for (const auto& project : m_review->projects)
        for (const Indicator& indicator : project->indicators)
            if (indicator.id == request.indicator) {
                view.project = project->project;
                view.indicator = indicator;
            }
    view.indicator.shape = Shape::ratio;
    view.indicator.interval = dayLength;
    view.objective = objective;
    view.objective.indicator = request.indicator;
    view.objective.name = request.objective;
    view.versions = versions;
    view.corrections = corrections;
    view.samples = static_cast<std::int64_t>(samples.size());
    const auto left = rangesOf(corrections);
    const Zone utc;
    const auto question = [&](const ObjectiveVersion& version) {
        return Question{view.indicator, version, Phase::production, request.asOf, utc, left, {}, &utc, {}};
    };
    if (const ObjectiveVersion* now = versionAt(versions, request.asOf)) {
        if (!addFigures(view, samples, question(*now))) qFatal("no figures");
        view.present = *trialOf(samples, question(*now));
    }
    for (const Correction& c : corrections) view.excluded.push_back({{c.from, c.to}, c.id});
    if (!request.proposed) return view;
    auto trial = trialOf(samples, question(*request.proposed));
    if (!trial) return view.refused = trial.error(), view;
    view.proposed = *trial;
    const auto ends = historyWeeks(samples, request.asOf, utc);
    view.advice = *adviseTarget(samples, question(*request.proposed), ends, {});
    return view;
}

void ObjectiveDesk::asked(const ObjectiveRequest& request)
{
    requests.push_back(request);
    if (answering == Answering::later) return;
    QMetaObject::invokeMethod(
        this, [this, request] { m_page.setObjective(answer(request)); }, Qt::QueuedConnection);
}

void ObjectiveDesk::edited(const AnyEdit& edit)
{
    edits.push_back(edit);
    if (const auto* made = std::get_if<Edit<Objective>>(&edit)) {
        objective = *made->after;
        objective.id = {1};
    }
    if (const auto* changed = std::get_if<Edit<ObjectiveVersion>>(&edit)) {
        versions.push_back(*changed->after);
        versions.back().id = {static_cast<std::int64_t>(versions.size())};
    }
    if (const auto* changed = std::get_if<Edit<Correction>>(&edit)) {
        std::erase_if(corrections, [&](const Correction& c) { return changed->before && c.id == changed->before->id; });
        if (changed->after) corrections.insert(corrections.begin(), *changed->after);
        if (changed->after && !changed->before) corrections.front().id = {static_cast<std::int64_t>(edits.size())};
    }
    QMetaObject::invokeMethod(
        this, [this] { m_page.setReview(m_review); }, Qt::QueuedConnection);
}
