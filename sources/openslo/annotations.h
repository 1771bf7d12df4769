// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/judge.h"

namespace sources::openslo {

/// What an annotation "shinrai.dev/KEY" turned out to be.
enum class Applied { yes, invalid, unknown };

/// Each sets what the annotation with this key (without "shinrai.dev/") says of the fact.
Applied annotate(reliability::Project& project, std::string_view key, std::string_view value);
Applied annotate(reliability::Indicator& indicator, std::string_view key, std::string_view value);
Applied annotate(reliability::Objective& objective, std::string_view key, std::string_view value);
Applied annotate(reliability::ObjectiveVersion& version, std::string_view key, std::string_view value);

/// The key of an annotation that is ours, without "shinrai.dev/"; empty for others.
std::string_view ownKey(std::string_view annotation);

/// The value of "shinrai.dev/KEY" in metadata, empty when it is not there.
std::string annotation(const Tree& metadata, std::string_view key);

/// Parts of a comma-separated list, without blanks around them.
std::vector<std::string> commaList(std::string_view text);

/// What a fact keeps in `extra`: labels, the annotations that are not ours, and `more`; empty when there is nothing.
std::string extraOf(const Tree& metadata, reliability::Json::Object more);

/// Applies all our annotations of a metadata map to the facts, the first that knows a key takes it. What none knows is
/// a warning, what can't be read bends the rules.
template <class... Facts>
void applyAnnotations(Judge& judge, const Tree& metadata, const std::string& path, Facts&... facts)
{
    const Tree* annotations = judge.map(metadata, "annotations", path, Need::optional);
    if (!annotations) return;
    for (const auto& [name, value] : annotations->members) {
        const std::string_view key = ownKey(name);
        if (key.empty()) continue;
        const std::string at = below(below(path, "annotations"), name);
        Applied applied = value.isScalar() ? Applied::unknown : Applied::invalid;
        ((applied = applied == Applied::unknown ? annotate(facts, key, value.text) : applied), ...);
        if (applied == Applied::invalid) judge.bend(at, "annotation-invalid", "can't be read");
        if (applied == Applied::unknown) judge.warn(at, "annotation-unknown", "is not known here");
    }
}

}
