// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory.h"

#include "app/nearest.h"

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

Result<Project> Directory::needProject(const std::string& name) const
{
    if (const Project* found = project(name)) return *found;
    std::vector<std::string> names;
    for (const Project& p : m_projects) names.push_back(p.name);
    return fail(Code::unknownName, {"project", name, nearest(name, names)});
}

Result<Indicator> Directory::needIndicator(const Project& project, const std::string& name) const
{
    if (const Indicator* found = indicator(project.id, name)) return *found;
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

std::string labelOf(std::string_view name)
{
    std::string label;
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) label += c;
        else if (c >= 'A' && c <= 'Z') label += static_cast<char>(c - 'A' + 'a');
        else if (!label.empty() && label.back() != '-') label += '-';
        if (label.size() == 63) break;
    }
    while (!label.empty() && label.back() == '-') label.pop_back();
    return label.empty() ? "unnamed" : label;
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
