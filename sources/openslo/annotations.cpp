// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/annotations.h"

#include "reliability/ml/drift.h"
#include "sources/openslo/values.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <cmath>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::string_view prefix = "shinrai.dev/";

constexpr std::size_t mostParts = 1000;

/// One annotation: its key, how its value is read (false when it can't be), and how it is written; nothing writes what
/// is written elsewhere.
template <class T>
struct Rule {
    std::string_view key;
    bool (*apply)(T&, std::string_view);
    std::string (*write)(const T&) = nullptr;
};

/// Text as it stands.
template <auto Member, class T>
struct Text {
    static bool read(T& fact, std::string_view value) { return fact.*Member = value, true; }
    static std::string write(const T& fact) { return fact.*Member; }
};

template <auto Member, class T>
struct Named {
    using E = std::remove_cvref_t<decltype(std::declval<T>().*Member)>;
    static bool read(T& fact, std::string_view value)
    {
        const auto parsed = parseName<E>(lower(value));
        return parsed ? (fact.*Member = *parsed, true) : false;
    }
    static std::string write(const T& fact) { return std::string(name(fact.*Member)); }
};

template <auto Member, class T>
struct Fixed {
    static bool read(T& fact, std::string_view value)
    {
        const auto parsed = parseFixed(value);
        return parsed ? (fact.*Member = *parsed, true) : false;
    }
    static std::string write(const T& fact)
    {
        const std::string text = formatFixed(fact.*Member);
        return parseFixed(text) ? text : std::string();
    }
};

template <auto Member, class T>
struct Time {
    static bool read(T& fact, std::string_view value)
    {
        const auto stamp = parseTextStamp(value);
        return stamp ? (fact.*Member = instantOf(*stamp, Zone()), true) : false;
    }
    static std::string write(const T& fact) { return fact.*Member ? format(*(fact.*Member)) : std::string(); }
};

template <auto Member, class T>
struct List {
    static bool read(T& fact, std::string_view value)
    {
        return fact.*Member = commaList(value), (fact.*Member).size() < mostParts;
    }
    static std::string write(const T& fact)
    {
        std::string all;
        for (const std::string& part : fact.*Member) all.append(all.empty() ? "" : ", ").append(part);
        return all;
    }
};

struct Tolerance {
    static bool read(Indicator& indicator, std::string_view value)
    {
        indicator.tolerance = parseNumber(value);
        return indicator.tolerance && *indicator.tolerance >= 0;
    }
    static std::string write(const Indicator& indicator)
    {
        return indicator.tolerance ? formatNumber(*indicator.tolerance) : std::string();
    }
};

/// What an indicator is made of says what its samples are.
struct Derived {
    static bool read(Indicator& indicator, std::string_view value)
    {
        const auto parsed = parseName<Derivation>(lower(value));
        if (!parsed) return false;
        indicator.derivation = *parsed;
        if (*parsed == Derivation::none) return true;
        const bool ofRuns =
            *parsed != Derivation::modelAge && *parsed != Derivation::dataAge && *parsed != Derivation::postmortems;
        indicator.shape = shapeOf(*parsed);
        indicator.kind = ofRuns ? Kind::batch : Kind::online;
        return true;
    }
    static std::string write(const Indicator& indicator)
    {
        const bool any = indicator.derivation != Derivation::none;
        return any ? std::string(name(indicator.derivation)) : std::string();
    }
};

/// What a logged drift score is says which way it is better: of distances less, of p-values more. Kept as it is said.
struct DriftScore {
    static bool read(Indicator& indicator, std::string_view value)
    {
        const auto kind = parseName<ScoreKind>(lower(value));
        if (!kind) return false;
        return indicator.direction = *kind == ScoreKind::pValue ? Direction::higher : Direction::lower, true;
    }
};

/// A whole number of units.
struct MinEvents {
    static bool read(ObjectiveVersion& version, std::string_view value)
    {
        const auto number = parseNumber(value);
        if (!number || *number < 0 || *number > 9e15 || *number != std::floor(*number)) return false;
        return version.minEvents = static_cast<std::int64_t>(*number), true;
    }
    static std::string write(const ObjectiveVersion& version)
    {
        return version.minEvents > 0 ? std::to_string(version.minEvents) : std::string();
    }
};

/// "ignore", "good", "bad" or "carry:H".
struct Missing {
    static bool read(ObjectiveVersion& version, std::string_view value)
    {
        const std::string_view word = value.substr(0, value.find(':'));
        const auto policy = parseName<MissingPolicy>(word);
        if (!policy) return false;
        version.missing = *policy;
        if (*policy != MissingPolicy::carry) return word == value;
        const auto carry = parseFixed(value.substr(std::min(word.size() + 1, value.size())));
        return carry ? (version.carry = *carry, true) : false;
    }
    static std::string write(const ObjectiveVersion& version)
    {
        if (!version.missing) return {};
        const std::string word(name(*version.missing));
        if (version.missing != MissingPolicy::carry) return word;
        const std::string length = formatFixed(version.carry);
        return parseFixed(length) ? word + ":" + length : std::string();
    }
};

/// A calendar window without a start begins where the calendar's own do.
struct CalendarStart {
    static constexpr std::string_view natural = "natural";
    static bool read(ObjectiveVersion& version, std::string_view value)
    {
        return value == natural ? (version.windowStart.clear(), true) : false;
    }
    static std::string write(const ObjectiveVersion& version)
    {
        const bool plain = version.windowKind == WindowKind::calendar && version.windowStart.empty();
        return plain ? std::string(natural) : std::string();
    }
};

/// Read elsewhere, or kept in `extra` until something uses it.
template <class T>
bool kept(T&, std::string_view)
{
    return true;
}

template <class T, template <auto, class> class How, auto Member>
constexpr Rule<T> rule(std::string_view key)
{
    return {key, How<Member, T>::read, How<Member, T>::write};
}

constexpr Rule<Project> projectRules[] = {
    rule<Project, Named, &Project::phase>("phase"),
    rule<Project, Time, &Project::phaseSince>("phase-since"),
    rule<Project, Text, &Project::mle>("mle"),
    rule<Project, Text, &Project::sre>("sre"),
    rule<Project, Text, &Project::web>("web-owner"),
    rule<Project, Text, &Project::team>("team"),
    rule<Project, Text, &Project::criticality>("criticality"),
    rule<Project, Text, &Project::environment>("environment"),
    rule<Project, Text, &Project::runbook>("runbook"),
    rule<Project, Text, &Project::dashboard>("dashboard"),
    rule<Project, List, &Project::dependsOn>("depends-on"),
    {"components", kept<Project>},
    {"exact", kept<Project>},
};

constexpr Rule<Indicator> indicatorRules[] = {
    rule<Indicator, Named, &Indicator::family>("family"),
    rule<Indicator, Named, &Indicator::kind>("kind"),
    rule<Indicator, Named, &Indicator::shape>("shape"),
    rule<Indicator, Named, &Indicator::direction>("direction"),
    rule<Indicator, Text, &Indicator::unit>("unit"),
    rule<Indicator, Fixed, &Indicator::interval>("interval"),
    rule<Indicator, Text, &Indicator::schedule>("schedule"),
    rule<Indicator, Text, &Indicator::component>("component"),
    rule<Indicator, Fixed, &Indicator::labelDelay>("label-delay"),
    {"tolerance", Tolerance::read, Tolerance::write},
    {"derivation", Derived::read, Derived::write},
    rule<Indicator, Text, &Indicator::derivedFrom>("derived-from"),
    rule<Indicator, Text, &Indicator::source>("source"),
    {"project", kept<Indicator>},
    {"indicator", kept<Indicator>},
    {"metric", kept<Indicator>},
    {"depends-on", kept<Indicator>},
    {"stamp", kept<Indicator>},
    {"score-kind", DriftScore::read},
    {"tool", kept<Indicator>},
    {"environment", kept<Indicator>},
    {"defined-elsewhere", kept<Indicator>},
    {"exact", kept<Indicator>},
};

constexpr Rule<Objective> objectiveRules[] = {
    rule<Objective, Time, &Objective::expires>("expires"),
    {"objectives", kept<Objective>},
    {"versions", kept<Objective>},
    {"composite", kept<Objective>},
    {"defined-elsewhere", kept<Objective>},
    {"exact", kept<Objective>},
};

constexpr Rule<ObjectiveVersion> versionRules[] = {
    rule<ObjectiveVersion, Time, &ObjectiveVersion::from>("effective-from"),
    rule<ObjectiveVersion, Text, &ObjectiveVersion::baseline>("baseline"),
    {"missing-data", Missing::read, Missing::write},
    {"min-events", MinEvents::read, MinEvents::write},
    {"calendar-start", CalendarStart::read, CalendarStart::write},
    rule<ObjectiveVersion, Text, &ObjectiveVersion::author>("author"),
    rule<ObjectiveVersion, Text, &ObjectiveVersion::reason>("reason"),
    rule<ObjectiveVersion, Text, &ObjectiveVersion::agreed>("agreed"),
};

template <class T, std::size_t N>
Applied applyRule(const Rule<T> (&rules)[N], T& fact, std::string_view key, std::string_view value)
{
    for (const Rule<T>& rule : rules)
        if (rule.key == key) return rule.apply(fact, value) ? Applied::yes : Applied::invalid;
    return Applied::unknown;
}

template <class T, std::size_t N>
Annotations written(const Rule<T> (&rules)[N], const T& fact)
{
    Annotations all;
    const T fresh{};
    for (const Rule<T>& rule : rules)
        if (const std::string text = rule.write ? rule.write(fact) : ""; !text.empty() && text != rule.write(fresh))
            all.emplace_back(ownName(rule.key), text);
    return all;
}

/// The value of a label: a text or a list of texts.
Json labelJson(const Tree& value)
{
    if (!value.isList()) return value.text;
    Json::Array all;
    for (const Tree& item : value.items) all.push_back(item.text);
    return all;
}

}

bool keptKey(std::string_view key, Keeps keeps)
{
    return key == "stamp" || key == "score-kind" || key == "tool" ||
           (key == "environment" && keeps == Keeps::environment);
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

Annotations annotationsOf(const Project& project) { return written(projectRules, project); }
Annotations annotationsOf(const Indicator& indicator) { return written(indicatorRules, indicator); }
Annotations annotationsOf(const Objective& objective) { return written(objectiveRules, objective); }
Annotations annotationsOf(const ObjectiveVersion& version) { return written(versionRules, version); }

std::string ownName(std::string_view key) { return std::string(prefix).append(key); }

std::string_view ownKey(std::string_view annotation)
{
    return annotation.starts_with(prefix) ? annotation.substr(prefix.size()) : std::string_view();
}

std::string annotation(const Tree& metadata, std::string_view key)
{
    return textIn(mapIn(metadata, "annotations"), ownName(key));
}

std::vector<std::string> commaList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty() && parts.size() < mostParts) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (const auto part = trimmed(text.substr(0, comma)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

std::string extraOf(const Tree& metadata, Json::Object more, Keeps keeps)
{
    Json::Object labels, foreign;
    for (const auto& [key, value] : mapIn(metadata, "labels").members) labels.emplace_back(key, labelJson(value));
    for (const auto& [key, value] : mapIn(metadata, "annotations").members)
        if (ownKey(key).empty() || keptKey(ownKey(key), keeps)) foreign.emplace_back(key, value.text);
    if (!labels.empty()) more.emplace_back("labels", std::move(labels));
    if (!foreign.empty()) more.emplace_back("annotations", std::move(foreign));
    return more.empty() ? std::string() : canonical(Json(std::move(more)));
}

std::optional<Json> jsonFrom(std::string_view text)
{
    const auto trees = parseYaml(std::string(text), {});
    if (!trees || trees->size() != 1) return std::nullopt;
    return jsonOf(trees->front());
}

}
