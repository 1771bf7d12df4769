// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/query.h"

#include <algorithm>

namespace reliability {

namespace {

bool partsWords(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }

/// Cuts the blanks and stars at the ends; a star behind says that the word may go on.
std::optional<QueryTerm> termOf(std::string_view text)
{
    while (!text.empty() && (partsWords(text.front()) || text.front() == '*')) text.remove_prefix(1);
    bool prefix = false;
    for (; !text.empty() && (partsWords(text.back()) || text.back() == '*'); text.remove_suffix(1))
        prefix = prefix || text.back() == '*';
    if (text.empty()) return std::nullopt;
    QueryTerm term{std::string(text), prefix};
    std::ranges::replace_if(term.text, partsWords, ' ');
    return term;
}

void addTerm(std::vector<QueryTerm>& terms, std::string_view text)
{
    if (auto term = termOf(text)) terms.push_back(std::move(*term));
}

void addWords(std::vector<QueryTerm>& terms, std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::ranges::find_if(text, partsWords);
        const auto length = static_cast<std::size_t>(end - text.begin());
        addTerm(terms, text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && partsWords(text.front())) text.remove_prefix(1);
    while (!text.empty() && partsWords(text.back())) text.remove_suffix(1);
    return text;
}

}

std::vector<QueryTerm> queryTerms(std::string_view query)
{
    std::vector<QueryTerm> terms;
    while (!query.empty()) {
        const std::size_t open = query.find('"');
        addWords(terms, query.substr(0, open));
        if (open == std::string_view::npos) break;
        const std::size_t close = query.find('"', open + 1);
        const std::size_t count = terms.size();
        addTerm(terms, query.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
        query.remove_prefix(close == std::string_view::npos ? query.size() : close + 1);
        // The star of a phrase stands behind its closing quote.
        if (terms.size() > count && query.starts_with('*')) terms.back().prefix = true;
    }
    return terms;
}

std::vector<std::string> respondersOf(const Incident& incident)
{
    constexpr std::array<std::string_view, 5> separators{",", ";", "/", "\n", "、"};
    std::vector<std::string> out;
    std::string_view rest = incident.reading.handledBy;
    while (!rest.empty()) {
        std::size_t end = rest.size(), width = 0;
        for (const std::string_view s : separators)
            if (const std::size_t at = rest.find(s); at < end) end = at, width = s.size();
        if (const auto one = trimmed(rest.substr(0, end)); !one.empty() && std::ranges::find(out, one) == out.end())
            out.emplace_back(one);
        rest.remove_prefix(end + width);
    }
    return out;
}

}
