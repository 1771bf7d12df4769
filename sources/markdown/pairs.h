// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/outline.h"

#include <functional>

namespace sources::markdown {

/// "Severity: SEV2" in any of the forms people write it.
struct Pair {
    std::string key;   ///< as keyOf() gives it
    std::string value; ///< without marks of strong words and code
    bool operator==(const Pair&) const = default;
};

/// A key as it is compared: folded, with blanks for "_" and "-", without what stands in brackets ("Start_Time (UTC)"
/// is "start time").
std::string keyOf(std::string_view text);

/// The pairs of a text whose key is `known`, in their order: bold pairs, plain lines "Date: ...", items of lists,
/// tables of two, four ... columns, tables with keys in their head and one row, headings with a paragraph below. Looked
/// for before the first heading and in sections that hold such facts, not in timelines, actions and lessons.
std::vector<Pair> pairsOf(const Outline& outline, const std::function<bool(const std::string& key)>& known);

}
