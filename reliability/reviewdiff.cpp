// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reviewdiff.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace reliability {

namespace {

/// What a text weighs beside changes of R: a whole budget, half of one.
constexpr double whole = 1, half = 0.5;

template <class T>
using ByName = std::map<std::string, const T*>;

std::string pathOf(const ObjectiveReview& o) { return o.indicator.name + "/" + o.objective.name; }

ByName<ObjectiveReview> objectivesOf(const ProjectReview& project)
{
    ByName<ObjectiveReview> out;
    for (const ObjectiveReview& o : project.objectives) out.emplace(pathOf(o), &o);
    return out;
}

ByName<ProjectReview> projectsOf(const ReviewData& data)
{
    ByName<ProjectReview> out;
    for (const auto& p : data.projects) out.emplace(p->project.name, p.get());
    return out;
}

ByName<IncidentReview> incidentsOf(const std::vector<IncidentReview>& incidents)
{
    ByName<IncidentReview> out;
    for (const IncidentReview& i : incidents) {
        const std::string number = i.incident.number ? "INC-" + std::to_string(*i.incident.number) + " " : "";
        out.emplace(number.empty() ? i.incident.title : number, &i);
    }
    return out;
}

template <class T>
const T* find(const ByName<T>& all, const std::string& name)
{
    const auto at = all.find(name);
    return at == all.end() ? nullptr : at->second;
}

std::string windowOf(const ObjectiveReview& o)
{
    return format(o.version.window) + (o.version.windowKind == WindowKind::calendar ? " calendar" : "");
}

std::string signedText(std::string text, const BudgetVersion& version)
{
    const std::string why =
        version.author + (version.author.empty() || version.reason.empty() ? "" : ": ") + version.reason;
    return why.empty() ? text : text + " (" + why + ")";
}

class Comparing {
public:
    std::vector<Difference> run(const ReviewData& before, const ReviewData& after)
    {
        const auto projectsBefore = projectsOf(before), projectsAfter = projectsOf(after);
        for (const auto& project : after.projects) {
            m_project = project->project.name;
            if (const ProjectReview* was = find(projectsBefore, m_project)) compare(*was, *project);
            else add("project_new", {}, std::string(name(project->project.phase)), whole);
        }
        for (const auto& project : before.projects) {
            m_project = project->project.name;
            if (!find(projectsAfter, m_project))
                add("project_gone", std::string(name(project->project.phase)), {}, whole);
        }
        m_project.clear();
        incidents(before.unassigned, after.unassigned);
        sort();
        return std::move(m_out);
    }

private:
    Difference& add(const char* kind, std::string from, std::string to, double size)
    {
        return m_out.emplace_back(
            Difference{kind, m_project, m_objective, {}, {}, std::move(from), std::move(to), size});
    }

    void compare(const ProjectReview& before, const ProjectReview& after)
    {
        if (before.project.phase != after.project.phase)
            add("phase", std::string(name(before.project.phase)), std::string(name(after.project.phase)), whole);
        const std::size_t known = m_out.size();
        objectives(before, after);
        const bool said = std::any_of(m_out.begin() + static_cast<std::ptrdiff_t>(known),
                                      m_out.end(),
                                      [](const Difference& d) { return d.kind == "status"; });
        if (before.status != after.status && !said)
            add("status", std::string(name(before.status)), std::string(name(after.status)), 0);
        incidents(before.incidents, after.incidents);
    }

    void objectives(const ProjectReview& before, const ProjectReview& after)
    {
        const auto known = objectivesOf(before), now = objectivesOf(after);
        for (const ObjectiveReview& o : after.objectives) {
            m_objective = pathOf(o);
            if (const ObjectiveReview* was = find(known, m_objective)) compare(*was, o);
            else add("objective_new", {}, formatPercent(o.version.target) + " %", half);
        }
        for (const ObjectiveReview& o : before.objectives) {
            m_objective = pathOf(o);
            if (!find(now, m_objective)) add("objective_gone", formatPercent(o.version.target) + " %", {}, half);
        }
        m_objective.clear();
    }

    void compare(const ObjectiveReview& before, const ObjectiveReview& after)
    {
        definition(before, after);
        const bool wasStale = before.now.freshness.state == FreshState::stale;
        const bool isStale = after.now.freshness.state == FreshState::stale;
        if (isStale && !wasStale) add("stale", {}, {}, whole);
        if (wasStale && !isStale) add("fresh", {}, {}, half);
        const auto was = before.now.remaining, is = after.now.remaining;
        if (before.now.status != after.now.status) {
            Difference& d = add("status", std::string(name(before.now.status)), std::string(name(after.now.status)), 0);
            setRemaining(d, was, is);
        } else if (was != is) {
            setRemaining(add("remaining", {}, {}, 0), was, is);
        }
    }

    static void setRemaining(Difference& d, std::optional<double> before, std::optional<double> after)
    {
        d.before = before;
        d.after = after;
        d.size = before && after ? std::abs(*after - *before) : before || after ? whole : 0;
    }

    /// Only what changed of it.
    void definition(const ObjectiveReview& before, const ObjectiveReview& after)
    {
        std::string from, to;
        const auto note = [&](const std::string& was, const std::string& is) {
            if (was == is) return;
            from += (from.empty() ? "" : ", ") + was;
            to += (to.empty() ? "" : ", ") + is;
        };
        note(formatPercent(before.version.target) + " %", formatPercent(after.version.target) + " %");
        note(windowOf(before), windowOf(after));
        note(std::string(name(before.version.method)), std::string(name(after.version.method)));
        if (from.empty()) return;
        add("definition", std::move(from), signedText(std::move(to), after.now.version), whole);
    }

    void incidents(const std::vector<IncidentReview>& before, const std::vector<IncidentReview>& after)
    {
        const auto was = incidentsOf(before), is = incidentsOf(after);
        for (const auto& [key, review] : is)
            if (!find(was, key)) add("incident_new", {}, key + titleAfter(key, *review), costOf(*review));
        for (const auto& [key, review] : was)
            if (!find(is, key)) add("incident_gone", key + titleAfter(key, *review), {}, costOf(*review));
    }

    static std::string titleAfter(const std::string& key, const IncidentReview& review)
    {
        return key == review.incident.title ? std::string() : review.incident.title;
    }
    static double costOf(const IncidentReview& review) { return review.budgetSpent.value_or(0); }

    void sort()
    {
        const auto place = [](const Difference& d) {
            const bool status = d.kind == "status";
            return std::pair(!status ? 2 : d.to == name(Status::exhausted) ? 0 : 1, -d.size);
        };
        std::ranges::stable_sort(m_out, {}, place);
    }

    std::string m_project, m_objective;
    std::vector<Difference> m_out;
};

}

std::vector<Difference> differences(const ReviewData& before, const ReviewData& after)
{
    return Comparing().run(before, after);
}

std::int64_t changedFigures(const ReviewData& data, const ReviewData& other)
{
    std::map<std::pair<std::string, std::string>, const Budget*> figures;
    for (const auto& p : other.projects)
        for (const ObjectiveReview& o : p->objectives) figures.emplace(std::pair(p->project.name, pathOf(o)), &o.now);
    std::int64_t changed = 0;
    for (const auto& p : data.projects)
        for (const ObjectiveReview& o : p->objectives) {
            const auto at = figures.find({p->project.name, pathOf(o)});
            const auto figure = [](const Budget& b) { return std::tuple(b.status, b.attainment, b.remaining); };
            if (at == figures.end() || figure(*at->second) != figure(o.now)) ++changed;
            if (at != figures.end()) figures.erase(at);
        }
    return changed + static_cast<std::int64_t>(figures.size());
}

}
