// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/criteria.h"

#include "reliability/canonicaljson.h"
#include "reliability/phase/rubric.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr std::int64_t daysWanted = 28;
constexpr double coverageWanted = 0.90;

struct Judgement {
    Standing standing = Standing::unmet;
    std::vector<std::string> args;
};

/// All that a criterion is judged by.
struct Case {
    std::string_view name;
    double wanted = 0;
    const ProjectReview& project;
    const PhaseInputs& inputs;
    Instant asOf;

    const PhaseReview& phase() const { return project.phase; }
};

struct Row {
    Phase phase;
    std::string_view name;
    Judgement (*judge)(const Case&);
    double wanted = 0;
};

Judgement metIf(bool met, std::vector<std::string> args = {})
{
    return {met ? Standing::met : Standing::unmet, std::move(args)};
}

std::string shown(std::int64_t n) { return std::to_string(n); }

std::int64_t indicatorsOf(const ProjectReview& p, Family family)
{
    return std::ranges::count(p.indicators, family, &Indicator::family);
}

std::int64_t measuredOf(const ProjectReview& p, Family family)
{
    return std::ranges::count_if(
        p.objectives, [&](const ObjectiveReview& o) { return o.indicator.family == family && o.now.total > 0; });
}

Judgement both(std::int64_t ordinary, std::int64_t ml)
{
    const Standing standing = ordinary > 0 && ml > 0   ? Standing::met
                              : ordinary > 0 || ml > 0 ? Standing::inProgress
                                                       : Standing::unmet;
    return {standing, {shown(ordinary), shown(ml)}};
}

Judgement purpose(const Case& c) { return metIf(!c.project.project.description.empty()); }
Judgement mle(const Case& c) { return metIf(!c.project.project.mle.empty(), {c.project.project.mle}); }
Judgement sre(const Case& c) { return metIf(!c.project.project.sre.empty(), {c.project.project.sre}); }
Judgement runbook(const Case& c) { return metIf(!c.project.project.runbook.empty(), {c.project.project.runbook}); }

Judgement series(const Case& c)
{
    return metIf(!c.project.indicators.empty(), {shown(std::ssize(c.project.indicators))});
}

Judgement bothIndicators(const Case& c)
{
    return both(indicatorsOf(c.project, Family::ordinary), indicatorsOf(c.project, Family::ml));
}

Judgement bothObjectives(const Case& c)
{
    return both(measuredOf(c.project, Family::ordinary), measuredOf(c.project, Family::ml));
}

Judgement trialObjectives(const Case& c)
{
    const auto& all = c.project.objectives;
    const auto dated = std::ranges::count_if(
        all, [&](const ObjectiveReview& o) { return o.objective.expires && *o.objective.expires > c.asOf; });
    const Standing standing = all.empty() || dated == 0  ? Standing::unmet
                              : dated == std::ssize(all) ? Standing::met
                                                         : Standing::inProgress;
    return {standing, {shown(dated), shown(std::ssize(all))}};
}

Judgement evaluation(const Case& c)
{
    const auto evaluated = std::ranges::count_if(c.project.indicators, [&](const Indicator& i) {
        return i.family == Family::ml && isRecent(i, c.inputs, c.asOf);
    });
    return metIf(evaluated > 0, {shown(evaluated)});
}

// Its members are judged in its place.
bool isComposite(const ObjectiveReview& o) { return o.now.hasFlag("composite"); }

/// Whole days since the indicator's first sample, at most those asked; 0 where the window holds nothing. A calendar
/// window that has just begun does not begin the data anew.
std::int64_t daysOfData(const ObjectiveReview& o, const Case& c)
{
    const auto first = c.inputs.firstSamples.find(o.indicator.name);
    if (o.now.total <= 0 || first == c.inputs.firstSamples.end()) return 0;
    const std::int64_t days = (c.asOf - o.indicator.labelDelay - first->second) / dayLength;
    return std::clamp<std::int64_t>(days, 0, daysWanted);
}

Judgement coverage(const Case& c)
{
    std::optional<std::int64_t> days;
    std::optional<double> lowest;
    for (const ObjectiveReview& o : c.project.objectives) {
        if (isComposite(o)) continue;
        days = std::min(days.value_or(daysWanted), daysOfData(o, c));
        if (o.now.coverage) lowest = std::min(lowest.value_or(1), *o.now.coverage);
    }
    if (!days) return {};
    std::vector<std::string> args{shown(*days), shown(daysWanted), lowest ? formatNumber(*lowest) : std::string()};
    if (*days < daysWanted || !lowest) return {*days > 0 ? Standing::inProgress : Standing::unmet, std::move(args)};
    return metIf(*lowest >= coverageWanted, std::move(args));
}

Judgement windowsHeld(const Case& c)
{
    std::optional<WindowRecord> worst;
    std::string title;
    for (const ObjectiveReview& o : c.project.objectives) {
        if (isComposite(o)) continue;
        const auto at = c.inputs.records.find(o.indicator.name + "/" + o.objective.name);
        const WindowRecord record = at == c.inputs.records.end() ? WindowRecord{0, 2 * daysWanted, false} : at->second;
        if (worst && worst->held - worst->asked <= record.held - record.asked) continue;
        worst = record;
        title = o.indicator.title();
    }
    if (!worst) return {};
    const Standing standing = worst->held >= worst->asked ? Standing::met
                              : worst->held > 0           ? Standing::inProgress
                                                          : Standing::unmet;
    return {standing, {shown(worst->held), shown(worst->asked), std::move(title)}};
}

// How fresh data is can be told where its interval is declared; none at all is not fresh either.
Judgement freshness(const Case& c)
{
    bool known = false;
    for (const ObjectiveReview& o : c.project.objectives) {
        const auto state = o.now.freshness.state;
        if (state ? *state == FreshState::stale : o.now.total <= 0) return {Standing::unmet, {o.indicator.title()}};
        known = known || state;
    }
    return known || c.project.objectives.empty() ? metIf(known) : metIf(false, {""});
}

bool isHeld(const Budget& b) { return b.remaining ? *b.remaining > 0 : b.bad <= 0; }

Judgement stability(const Case& c)
{
    const ObjectiveReview* worst = nullptr;
    for (const ObjectiveReview& o : c.project.objectives) {
        if (o.indicator.derivation != Derivation::stability || o.now.total <= 0) continue;
        if (!worst || isHeld(worst->now)) worst = &o;
    }
    if (!worst) return {};
    return metIf(isHeld(worst->now), {worst->indicator.title()});
}

Judgement evaluationsMove(const Case& c)
{
    if (!c.inputs.frozen.empty()) return {Standing::unmet, {c.inputs.frozen.front().title}};
    return metIf(evaluation(c).standing == Standing::met);
}

Judgement score(const Case& c)
{
    const double wanted = c.wanted > 1 ? scoreWanted(c.project.project) : c.wanted;
    return metIf(c.phase().testScore > wanted, {formatNumber(c.phase().testScore), formatNumber(wanted)});
}

Judgement level(const Case& c)
{
    if (!c.phase().level) return {Standing::unmet, {"", formatNumber(c.wanted)}};
    return metIf(*c.phase().level >= c.wanted, {std::to_string(*c.phase().level), formatNumber(c.wanted)});
}

// What was shown long ago is to be shown again.
Judgement byHand(const Case& c)
{
    const Evidence* last = latest(c.phase().evidence, c.name, c.asOf);
    if (!last) return {};
    const double value = worth(*last, c.asOf);
    const Standing standing = value >= 1 ? Standing::met : value > 0 ? Standing::inProgress : Standing::unmet;
    return {standing, {last->note, last->author, format(last->at), value < last->score ? "aged" : ""}};
}

// The note begins with the date.
Judgement reviewDate(const Case& c)
{
    const Evidence* last = latest(c.phase().evidence, c.name, c.asOf);
    const auto date = last ? parseInstant(last->note.substr(0, 10) + "T00:00:00Z") : Result<Instant>(fail(Code::usage));
    if (!date) return {};
    return metIf(*date > c.asOf, {last->note, last->author, format(last->at), ""});
}

constexpr std::array table{
    Row{Phase::concept_, "purpose", purpose},
    Row{Phase::concept_, "owner-mle", mle},
    Row{Phase::concept_, "series", series},
    Row{Phase::technical, "owner-mle", mle},
    Row{Phase::technical, "owner-sre", sre},
    Row{Phase::technical, "indicators-both", bothIndicators},
    Row{Phase::technical, "trial-objectives", trialObjectives},
    Row{Phase::technical, "evaluation", evaluation},
    Row{Phase::technical, "test-score", score, 1},
    Row{Phase::technical, "level", level, 5},
    Row{Phase::production, "owner-mle", mle},
    Row{Phase::production, "owner-sre", sre},
    Row{Phase::production, "objectives-both", bothObjectives},
    Row{Phase::production, "coverage", coverage},
    Row{Phase::production, "windows-held", windowsHeld},
    Row{Phase::production, "freshness", freshness},
    Row{Phase::production, "stability", stability},
    Row{Phase::production, "evaluations-move", evaluationsMove},
    Row{Phase::production, "test-score", score, 2},
    Row{Phase::production, "level", level, 8},
    Row{Phase::production, "runbook", runbook},
    Row{Phase::production, "rollback", byHand},
    Row{Phase::production, "review-date", reviewDate},
};

bool hasEvidence(const Row& row) { return row.judge == byHand || row.judge == reviewDate; }
bool isByHand(const Row& row) { return hasEvidence(row) || row.judge == level; }

const Waiver* waiverOf(const ProjectReview& p, std::string_view criterion, Instant asOf)
{
    const Waiver* found = nullptr;
    for (const Waiver& w : p.waivers)
        if (w.criterion == criterion && (!w.expires || *w.expires > asOf)) found = &w;
    return found;
}

}

bool isRecent(const Indicator& indicator, const PhaseInputs& inputs, Instant asOf)
{
    const auto last = inputs.lastSamples.find(indicator.name);
    return last != inputs.lastSamples.end() && asOf - last->second <= 2 * daysWanted * dayLength;
}

Standing standingOf(const CriterionState& state) { return parseName<Standing>(state.state).value_or(Standing::unmet); }

bool isSettled(const CriterionState& state)
{
    const Standing standing = standingOf(state);
    return standing == Standing::met || standing == Standing::waived;
}

std::vector<Criterion> criteriaOf(Phase phase)
{
    std::vector<Criterion> out;
    for (const Row& row : table)
        if (row.phase == phase) out.push_back({row.name, isByHand(row)});
    return out;
}

bool isEvidenceItem(std::string_view item)
{
    const auto named = [&](const Row& row) { return row.name == item && hasEvidence(row); };
    return isRubricTest(item) || item == levelItem || item == onCallItem || std::ranges::any_of(table, named);
}

double highestScore(std::string_view item) { return item == levelItem ? 9 : 1; }

double scoreWanted(const Project& project) { return project.criticality == "critical" ? 3 : 2; }

std::optional<Phase> after(Phase phase)
{
    switch (phase) {
    case Phase::concept_: return Phase::technical;
    case Phase::technical: return Phase::production;
    default: return std::nullopt;
    }
}

std::vector<CriterionState> judge(Phase phase, const ProjectReview& project, const PhaseInputs& inputs, Instant asOf)
{
    std::vector<CriterionState> out;
    for (const Row& row : table) {
        if (row.phase != phase) continue;
        Judgement found = row.judge({row.name, row.wanted, project, inputs, asOf});
        const Waiver* waiver = found.standing == Standing::met ? nullptr : waiverOf(project, row.name, asOf);
        if (waiver)
            found = {Standing::waived,
                     {waiver->expires ? format(*waiver->expires) : "",
                      waiver->role ? std::string(name(*waiver->role)) : "",
                      waiver->reason,
                      waiver->author}};
        out.push_back({std::string(row.name), std::string(name(found.standing)), std::move(found.args), isByHand(row)});
    }
    return out;
}

}
