// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

namespace reliability {

/// A word or a "quoted phrase" of what people search for; `prefix`: a star stands behind it, and longer words count.
struct QueryTerm {
    std::string text;
    bool prefix = false;
    bool operator==(const QueryTerm&) const = default;
};

/// The terms of a query, in their order: blanks and control characters part words, quotes enclose phrases, an open
/// quote ends with the query. Nothing else has a meaning. The text is folded already, so that wide quotes and blanks
/// are plain ones.
std::vector<QueryTerm> queryTerms(std::string_view query);

/// A hiragana for each katakana that has one, 0x60 below it; all else stays. Searches don't tell the two apart.
constexpr char16_t hiraganaOf(char16_t c)
{
    const bool katakana = (c >= u'\u30A1' && c <= u'\u30F6') || c == u'\u30FD' || c == u'\u30FE';
    return katakana ? static_cast<char16_t>(c - 0x60) : c;
}

/// Who handled an incident, one by one: "mle-1, sre-1" are two.
std::vector<std::string> respondersOf(const Incident& incident);

}
