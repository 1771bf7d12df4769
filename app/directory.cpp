// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory.h"

#include "app/nearest.h"
#include "reliability/label.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

template <class T, class Match>
const T* findIn(const std::vector<T>& list, Match match)
{
    const auto at = std::find_if(list.begin(), list.end(), match);
    return at == list.end() ? nullptr : &*at;
}

/// Saves a fact over the one it replaces and keeps the list up to date.
template <class T>
Result<T> putIn(std::vector<T>& list, const T* before, T fact, storage::Session& session, const storage::Provenance& by)
{
    if (before) {
        fact.id = before->id;
        fact.uid = before->uid;
        fact.rev = before->rev;
    }
    auto saved = session.store<T>().save(before ? std::optional<T>(*before) : std::nullopt, fact, by);
    if (!saved) return saved;
    if (before) list[static_cast<std::size_t>(before - list.data())] = *saved;
    else list.push_back(*saved);
    return saved;
}

/// The fact that people mean by a text: by its name, else by the name that is made of the text, else by the title that
/// it is shown under; null when there is none. Fails with nameAmbiguous.
template <class T, class Belongs>
Result<const T*> meant(const std::vector<T>& list, const char* kind, const std::string& text, Belongs belongs)
{
    for (const std::string& name : {text, dnsLabel(text)})
        if (const T* found = findIn(list, [&](const T& fact) { return belongs(fact) && fact.name == name; }))
            return found;
    std::vector<const T*> titled;
    for (const T& fact : list)
        if (!text.empty() && fact.displayName == text && belongs(fact)) titled.push_back(&fact);
    if (titled.size() < 2) return titled.empty() ? nullptr : titled.front();
    std::string candidates;
    for (const T* fact : titled) candidates += (candidates.empty() ? "" : ", ") + fact->name;
    return fail(Code::nameAmbiguous, {kind, text, candidates});
}

}

storage::Provenance provenance(const Actor& actor, Id<ImportBatch> batch)
{
    return {actor.name, actor.label, actor.now, batch};
}

Result<Directory> Directory::load(storage::Session& session)
{
    auto projects = session.store<Project>().all();
    if (!projects) return failed(projects);
    auto indicators = session.store<Indicator>().all();
    if (!indicators) return failed(indicators);
    Directory directory;
    directory.m_projects = std::move(*projects);
    directory.m_indicators = std::move(*indicators);
    return directory;
}

const Project* Directory::project(std::string_view name) const
{
    return findIn(m_projects, [&](const Project& p) { return p.name == name; });
}

const Project* Directory::project(Id<Project> id) const
{
    return findIn(m_projects, [&](const Project& p) { return p.id == id; });
}

const Indicator* Directory::indicator(Id<Project> project, std::string_view name) const
{
    return findIn(m_indicators, [&](const Indicator& i) { return i.project == project && i.name == name; });
}

const Indicator* Directory::indicator(Id<Indicator> id) const
{
    return findIn(m_indicators, [&](const Indicator& i) { return i.id == id; });
}

Result<const Project*> Directory::meantProject(const std::string& text) const
{
    return meant(m_projects, "project", text, [](const Project&) { return true; });
}

Result<const Indicator*> Directory::meantIndicator(const Project& project, const std::string& text) const
{
    return meant(m_indicators, "indicator", text, [&](const Indicator& i) { return i.project == project.id; });
}

Result<std::vector<std::string>> Directory::named(std::vector<std::string> path) const
{
    const auto project = meantProject(path.front());
    if (!project) return failed(project);
    if (!*project) return path;
    path.front() = (*project)->name;
    if (path.size() < 2) return path;
    const auto indicator = meantIndicator(**project, path[1]);
    if (!indicator) return failed(indicator);
    if (*indicator) path[1] = (*indicator)->name;
    return path;
}

Result<Project> Directory::needProject(const std::string& name) const
{
    const auto found = meantProject(name);
    if (!found) return failed(found);
    if (*found) return **found;
    std::vector<std::string> names;
    for (const Project& p : m_projects) names.push_back(p.name);
    return fail(Code::unknownName, {"project", name, nearest(name, names)});
}

Result<Indicator> Directory::needIndicator(const Project& project, const std::string& name) const
{
    const auto found = meantIndicator(project, name);
    if (!found) return failed(found);
    if (*found) return **found;
    std::vector<std::string> names;
    for (const Indicator& i : m_indicators)
        if (i.project == project.id) names.push_back(i.name);
    return fail(Code::unknownName, {"indicator", project.name + "/" + name, nearest(name, names)});
}

Result<Project> Directory::put(storage::Session& session, Project fact, const storage::Provenance& by)
{
    const Project* before = project(fact.name);
    return putIn(m_projects, before, std::move(fact), session, by);
}

Result<Indicator> Directory::put(storage::Session& session, Indicator fact, const storage::Provenance& by)
{
    const Indicator* before = indicator(fact.project, fact.name);
    return putIn(m_indicators, before, std::move(fact), session, by);
}

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/') {
            parts.emplace_back();
        } else if (path.substr(i, 3) == "%2F" || path.substr(i, 3) == "%2f") {
            parts.back() += '/';
            i += 2;
        } else {
            parts.back() += path[i];
        }
    }
    return parts;
}

}
