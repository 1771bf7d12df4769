// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetdetails.h"

#include "app/composites.h"
#include "app/indicatorseries.h"
#include "app/measured.h"
#include "reliability/budget/versions.h"
#include "reliability/series.h"
#include "reliability/versionlabels.h"

#include <algorithm>
#include <map>

namespace app {

using namespace reliability;

namespace {

/// An objective of the review with the phase in which it is asked.
struct AskedObjective {
    const ObjectiveReview* objective = nullptr;
    Phase phase = Phase::production;
};

AskedObjective askedOf(const ReviewData& data, const Budget& b)
{
    for (const auto& project : data.projects)
        for (const ObjectiveReview& o : project->objectives)
            if (o.now.project == b.project && o.now.indicator == b.indicator && o.now.objective == b.objective)
                return {&o, project->project.phase};
    return {};
}

/// Calls `use` with each budget, its question, and what the question is asked of.
template <class Budgets, class Use>
Result<void> eachMeasured(WorkspaceCall& w, const ReviewData& data, Budgets& budgets, Use use)
{
    for (auto& b : budgets) {
        const AskedObjective asked = askedOf(data, b);
        if (!asked.objective) continue;
        const auto& [indicator, objective] = std::tie(asked.objective->indicator, asked.objective->objective);
        auto samples = samplesOf(w.session, indicator, allTime, data.asOf);
        if (!samples) return failed(samples);
        const auto measured = measure(w.session, objective, indicator, std::move(*samples), data.asOf, w.zone);
        if (!measured) return failed(measured);
        if (!*measured) continue;
        if (const auto ok = use(b, **measured, (*measured)->question(asked.phase, data.asOf, w.zone)); !ok)
            return failed(ok);
    }
    return {};
}

/// What a composite of a project is computed from: its members, as they are measured.
Result<std::vector<Measured>> membersOf(WorkspaceCall& w, const ProjectReview& project, const std::string& composite,
                                        Instant asOf)
{
    std::vector<Measured> members;
    for (const ObjectiveReview& o : project.objectives) {
        if (o.objective.composite != composite) continue;
        auto samples = samplesOf(w.session, o.indicator, allTime, asOf);
        if (!samples) return failed(samples);
        auto measured = measure(w.session, o.objective, o.indicator, std::move(*samples), asOf, w.zone);
        if (!measured) return failed(measured);
        if (*measured) members.push_back(std::move(**measured));
    }
    std::ranges::sort(members, {}, [](const Measured& m) { return m.objective.id.value; });
    return members;
}

Result<void> addCompositeBurnDown(WorkspaceCall& w, const ReviewData& data, Budget& b, Milliseconds step)
{
    for (const auto& project : data.projects) {
        if (project->project.name != b.project || !b.objective) continue;
        const auto members = membersOf(w, *project, *b.objective, data.asOf);
        if (!members) return failed(members);
        auto whole = compositeOf(*b.objective, *members, project->project, data.asOf, w.zone, step);
        if (!whole) return failed(whole);
        b.burnDown = std::move(whole->burnDown);
    }
    return {};
}

/// Each point of a rolling window's line under the version of its time; a calendar's line is of one budget.
Result<void> keepVersions(Budget& b, const Measured& measured, const Question& question)
{
    if (!b.burnDown || b.window.kind == WindowKind::calendar || measured.versions.size() < 2) return {};
    std::vector<Instant> times;
    for (const BurnDownPoint& point : *b.burnDown) times.push_back(point.at + measured.indicator.labelDelay);
    const auto line = remainingByVersion(measured.samples, question, measured.versions, times);
    if (!line) return failed(line);
    for (std::size_t i = 0; i < times.size(); ++i) (*b.burnDown)[i].remaining = (*line)[i].remaining;
    return {};
}

/// The samples of an indicator, stream by stream.
struct Streams {
    std::vector<Labels> labels;
    std::vector<Samples> samples;

    std::vector<LabelledSamples> labelled() const
    {
        std::vector<LabelledSamples> out;
        for (std::size_t i = 0; i < labels.size(); ++i) out.push_back({labels[i], samples[i]});
        return out;
    }
};

/// Runs keep of their labels the version of the model: a stream for each.
Result<Streams> runsByVersion(storage::Session& session, const Indicator& indicator, const std::string& label)
{
    const auto runs = session.runs().read(indicator.id, allTime);
    if (!runs) return failed(runs);
    std::map<std::string, std::vector<Run>> versions;
    for (const Run& run : *runs) versions[run.version].push_back(run);
    Streams out;
    for (const auto& [version, theirs] : versions) {
        out.labels.push_back(version.empty() ? Labels() : Labels{{label, version}});
        out.samples.push_back(samplesOf(theirs, indicator.shape));
    }
    return out;
}

Result<Streams> streamsOf(storage::Session& session, const Measured& measured, const std::string& label)
{
    if (!measured.samples.at.empty() && namesVersion(label) && measured.indicator.derivation == Derivation::none)
        if (auto runs = runsByVersion(session, measured.indicator, label); !runs || !runs->labels.empty()) return runs;
    Streams out;
    const auto streams = session.series().streams(measured.indicator.id);
    if (!streams) return failed(streams);
    for (const storage::StreamInfo& stream : *streams) {
        auto samples = session.series().read(stream.id, allTime);
        if (!samples) return failed(samples);
        out.labels.push_back(stream.labels);
        out.samples.push_back(std::move(*samples));
    }
    if (!streams->empty()) return out;
    out.labels.emplace_back();
    out.samples.push_back(measured.samples);
    return out;
}

}

Result<void> addBurnDown(WorkspaceCall& w, const ReviewData& data, std::vector<Budget>& budgets, Milliseconds step)
{
    for (Budget& b : budgets) {
        if (!b.hasFlag("composite")) continue;
        if (const auto ok = addCompositeBurnDown(w, data, b, step); !ok) return ok;
    }
    return eachMeasured(w, data, budgets, [step](Budget& b, const Measured& measured, Question question) {
        question.burnDownStep = step;
        auto whole = evaluate(measured.samples, question);
        if (!whole) return Result<void>(failed(whole));
        b.burnDown = std::move(whole->burnDown);
        return keepVersions(b, measured, question);
    });
}

Result<std::vector<SplitAnswer>> splitsOf(WorkspaceCall& w, const ReviewData& data, const std::vector<Budget>& budgets,
                                          const std::string& label)
{
    std::vector<SplitAnswer> out;
    const auto split = [&](const Budget& b, const Measured& measured, const Question& question) {
        const auto streams = streamsOf(w.session, measured, label);
        if (!streams) return Result<void>(failed(streams));
        auto parts = splitBy(label, streams->labelled(), question);
        if (!parts) return Result<void>(failed(parts));
        out.push_back({*b.project, *b.indicator, *b.objective, label, std::move(*parts)});
        return Result<void>();
    };
    if (const auto ok = eachMeasured(w, data, budgets, split); !ok) return failed(ok);
    return out;
}

}
