// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/annotations.h"

#include "reliability/canonicaljson.h"
#include "sources/textstamp.h"

#include <charconv>
#include <cmath>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::string_view prefix = "shinrai.dev/";

/// One annotation: its key, and how its value is read; false when it can't be.
template <class T>
struct Rule {
    std::string_view key;
    bool (*apply)(T&, std::string_view);
};

template <auto Member, class T>
bool text(T& fact, std::string_view value)
{
    return fact.*Member = value, true;
}

template <auto Member, class T>
bool named(T& fact, std::string_view value)
{
    const auto parsed = parseName<std::remove_cvref_t<decltype(fact.*Member)>>(lower(value));
    return parsed ? (fact.*Member = *parsed, true) : false;
}

template <auto Member, class T>
bool length(T& fact, std::string_view value)
{
    const auto parsed = parseFixed(value);
    return parsed ? (fact.*Member = *parsed, true) : false;
}

template <auto Member, class T>
bool time(T& fact, std::string_view value)
{
    const auto stamp = parseTextStamp(value);
    return stamp ? (fact.*Member = instantOf(*stamp, Zone()), true) : false;
}

template <auto Member, class T>
bool list(T& fact, std::string_view value)
{
    return fact.*Member = commaList(value), true;
}

bool tolerance(Indicator& indicator, std::string_view value)
{
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(number) || number < 0)
        return false;
    indicator.tolerance = number;
    return true;
}

/// "ignore", "good", "bad" or "carry:H".
bool missing(ObjectiveVersion& version, std::string_view value)
{
    const std::string_view word = value.substr(0, value.find(':'));
    const auto policy = parseName<MissingPolicy>(word);
    if (!policy) return false;
    version.missing = *policy;
    if (*policy != MissingPolicy::carry) return word == value;
    const auto carry = parseFixed(value.substr(std::min(word.size() + 1, value.size())));
    return carry ? (version.carry = *carry, true) : false;
}

/// Read elsewhere, or kept in `extra` until something uses it.
template <class T>
bool kept(T&, std::string_view)
{
    return true;
}

constexpr Rule<Project> projectRules[] = {
    {"phase", named<&Project::phase, Project>},
    {"phase-since", time<&Project::phaseSince, Project>},
    {"mle", text<&Project::mle, Project>},
    {"sre", text<&Project::sre, Project>},
    {"web-owner", text<&Project::web, Project>},
    {"team", text<&Project::team, Project>},
    {"criticality", text<&Project::criticality, Project>},
    {"environment", text<&Project::environment, Project>},
    {"runbook", text<&Project::runbook, Project>},
    {"dashboard", text<&Project::dashboard, Project>},
    {"depends-on", list<&Project::dependsOn, Project>},
};

constexpr Rule<Indicator> indicatorRules[] = {
    {"family", named<&Indicator::family, Indicator>},
    {"kind", named<&Indicator::kind, Indicator>},
    {"shape", named<&Indicator::shape, Indicator>},
    {"direction", named<&Indicator::direction, Indicator>},
    {"unit", text<&Indicator::unit, Indicator>},
    {"interval", length<&Indicator::interval, Indicator>},
    {"schedule", text<&Indicator::schedule, Indicator>},
    {"component", text<&Indicator::component, Indicator>},
    {"label-delay", length<&Indicator::labelDelay, Indicator>},
    {"tolerance", tolerance},
    {"source", text<&Indicator::source, Indicator>},
    {"project", kept<Indicator>},
    {"depends-on", kept<Indicator>},
    {"stamp", kept<Indicator>},
    {"baseline", kept<Indicator>},
    {"min-events", kept<Indicator>},
    {"environment", kept<Indicator>},
};

constexpr Rule<Objective> objectiveRules[] = {
    {"expires", time<&Objective::expires, Objective>},
};

constexpr Rule<ObjectiveVersion> versionRules[] = {
    {"effective-from", time<&ObjectiveVersion::from, ObjectiveVersion>},
    {"missing-data", missing},
    {"author", text<&ObjectiveVersion::author, ObjectiveVersion>},
    {"reason", text<&ObjectiveVersion::reason, ObjectiveVersion>},
    {"agreed", text<&ObjectiveVersion::agreed, ObjectiveVersion>},
};

template <class T, std::size_t N>
Applied applyRule(const Rule<T> (&rules)[N], T& fact, std::string_view key, std::string_view value)
{
    for (const Rule<T>& rule : rules)
        if (rule.key == key) return rule.apply(fact, value) ? Applied::yes : Applied::invalid;
    return Applied::unknown;
}

/// Our annotations that no field holds, kept so that an export gives them back.
bool keptKey(std::string_view key) { return key == "stamp" || key == "baseline" || key == "min-events"; }

}

Applied annotate(Project& project, std::string_view key, std::string_view value)
{
    return applyRule(projectRules, project, key, value);
}
Applied annotate(Indicator& indicator, std::string_view key, std::string_view value)
{
    return applyRule(indicatorRules, indicator, key, value);
}
Applied annotate(Objective& objective, std::string_view key, std::string_view value)
{
    return applyRule(objectiveRules, objective, key, value);
}
Applied annotate(ObjectiveVersion& version, std::string_view key, std::string_view value)
{
    return applyRule(versionRules, version, key, value);
}

std::string_view ownKey(std::string_view annotation)
{
    return annotation.starts_with(prefix) ? annotation.substr(prefix.size()) : std::string_view();
}

std::string annotation(const Tree& metadata, std::string_view key)
{
    const Tree* annotations = metadata.find("annotations");
    if (!annotations) return {};
    const Tree* value = annotations->find(std::string(prefix) + std::string(key));
    return value && value->isScalar() ? value->text : std::string();
}

std::vector<std::string> commaList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (const auto part = trimmed(text.substr(0, comma)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

std::string extraOf(const Tree& metadata, Json::Object more)
{
    if (const Tree* labels = metadata.find("labels")) more.emplace_back("labels", jsonOf(*labels));
    Json::Object foreign;
    if (const Tree* annotations = metadata.find("annotations"))
        for (const auto& [key, value] : annotations->members)
            if (ownKey(key).empty() || keptKey(ownKey(key))) foreign.emplace_back(key, jsonOf(value));
    if (!foreign.empty()) more.emplace_back("annotations", std::move(foreign));
    return more.empty() ? std::string() : canonical(Json(std::move(more)));
}

}
