// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/describe.h"
#include "sources/openslo/judge.h"

namespace sources::openslo {

/// What an annotation "shinrai.dev/KEY" turned out to be.
enum class Applied { yes, invalid, unknown };

/// Each sets what the annotation with this key (without "shinrai.dev/") says of the fact.
Applied annotate(reliability::Project& project, std::string_view key, std::string_view value);
Applied annotate(reliability::Indicator& indicator, std::string_view key, std::string_view value);
Applied annotate(reliability::Objective& objective, std::string_view key, std::string_view value);
Applied annotate(reliability::ObjectiveVersion& version, std::string_view key, std::string_view value);

using Annotations = std::vector<std::pair<std::string, std::string>>;

/// The other way: the annotations that say what OpenSLO has no field for, full names, in the order of the tables.
/// What is as a new fact has it is left out.
Annotations annotationsOf(const reliability::Project& project);
Annotations annotationsOf(const reliability::Indicator& indicator);
Annotations annotationsOf(const reliability::Objective& objective);
Annotations annotationsOf(const reliability::ObjectiveVersion& version);

/// "shinrai.dev/KEY".
std::string ownName(std::string_view key);

/// The key of an annotation that is ours, without "shinrai.dev/"; empty for others.
std::string_view ownKey(std::string_view annotation);

/// The value of "shinrai.dev/KEY" in metadata, empty when it is not there.
std::string annotation(const Tree& metadata, std::string_view key);

/// Parts of a comma-separated list, without blanks around them; the first 1,000.
std::vector<std::string> commaList(std::string_view text);

/// Whether the environment is kept with what no field holds, or is a field.
enum class Keeps { environment, nothingMore };

/// True for our annotations that no field holds: they are kept as those of others are.
bool keptKey(std::string_view key, Keeps keeps);

/// What a fact keeps in `extra`: labels, the annotations that are not ours, and `more`; empty when there is nothing.
std::string extraOf(const Tree& metadata, reliability::Json::Object more, Keeps keeps);

// The annotation "shinrai.dev/exact": a JSON object of the fields that the document could not say as they are.

template <class T>
inline constexpr bool isRow = false;
template <class T>
inline constexpr bool isRow<reliability::Id<T>> = true;

/// The fields of `wanted` that differ from `got`, by name; rows of the workspace file (ids) don't count.
template <reliability::Described T>
reliability::Json::Object difference(const T& wanted, const T& got)
{
    reliability::Json::Object fields;
    reliability::forEachField<T>([&](const auto& f) {
        if constexpr (!isRow<std::remove_cvref_t<decltype(wanted.*f.member)>>)
            if (!(wanted.*f.member == got.*f.member))
                fields.emplace_back(std::string(f.name), reliability::toJson(wanted.*f.member));
    });
    return fields;
}

/// Reads the member `key` of "shinrai.dev/exact" into a fact. False when it can't be read.
template <reliability::Described T>
bool applyExact(const reliability::Json& exact, std::string_view key, T& fact)
{
    const reliability::Json* fields = exact.find(key);
    T changed = fact;
    if (fields && !reliability::fromJson(*fields, changed)) return false;
    fact = std::move(changed);
    return true;
}

/// A value that is JSON or YAML flow text; none for any other.
std::optional<reliability::Json> jsonFrom(std::string_view text);

/// Applies all our annotations of a metadata map to the facts, the first that knows a key takes it. What none knows is
/// a warning, what can't be read bends the rules.
template <class... Facts>
void applyAnnotations(Judge& judge, const Tree& metadata, const std::string& path, Facts&... facts)
{
    for (const auto& [name, value] : mapIn(metadata, "annotations").members) {
        const std::string_view key = ownKey(name);
        if (key.empty() || !value.isScalar()) continue;
        Applied applied = Applied::unknown;
        ((applied = applied == Applied::unknown ? annotate(facts, key, value.text) : applied), ...);
        const std::string at = below(below(path, "annotations"), name);
        if (applied == Applied::invalid) judge.bend(at, "annotation-invalid", "can't be read");
        if (applied == Applied::unknown) judge.warn(at, "annotation-unknown", "is not known here");
    }
}

}
