// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/pairs.h"

#include "sources/markdown/characters.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

namespace {

constexpr std::size_t longestKey = 60, mostPairs = 500;

/// Sections of prose and lists in which "word: text" is no fact of the incident.
constexpr std::array elsewhere{SectionKind::timeline,
                               SectionKind::actions,
                               SectionKind::lessons,
                               SectionKind::whys,
                               SectionKind::wentWell,
                               SectionKind::wentBadly,
                               SectionKind::messaging,
                               SectionKind::questions,
                               SectionKind::related};

/// Collects pairs with a known key.
class PairCollector {
public:
    explicit PairCollector(const std::function<bool(const std::string&)>& known) : m_known(known) {}

    void part(const Part& part)
    {
        heading(part);
        if (std::ranges::find(elsewhere, part.kind) != elsewhere.end()) return;
        for (const Block& block : part.blocks) {
            for (const std::string& line : block.lines) this->line(line);
            for (const Item& item : block.items)
                if (item.depth == 0) single(item.text);
            table(block.rows);
        }
    }

    std::vector<Pair> take() { return std::move(m_pairs); }

private:
    void add(std::string_view key, std::string_view value)
    {
        if (key.size() > longestKey || m_pairs.size() >= mostPairs) return;
        const std::string name = keyOf(key);
        if (name.empty() || !m_known(name)) return;
        m_pairs.push_back({name, std::string(trimmed(plain(value)))});
    }

    void heading(const Part& part)
    {
        if (part.heading.empty()) return;
        std::string value = firstParagraph(part);
        for (const Block& block : part.blocks)
            for (const Item& item : block.items)
                if (item.depth == 0) value.append(value.empty() ? "" : ", ").append(item.text);
        // "### Date: 2026-06-15" says it at once.
        const std::size_t colon = part.heading.find(": ");
        if (colon != std::string::npos) add(part.heading.substr(0, colon), part.heading.substr(colon + 2));
        else if (!trimmed(value).empty()) add(part.heading, value);
    }

    /// A line, which may hold several pairs with "|" between.
    void line(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(" | "), text.size());
            single(text.substr(0, end));
            text.remove_prefix(std::min(end + 3, text.size()));
        }
    }

    void single(std::string_view text)
    {
        const std::string_view line = trimmed(text);
        std::size_t colon = std::min(line.find(':'), line.find("："));
        const bool bold = line.starts_with("**") || line.starts_with("__");
        const std::size_t closed = bold ? line.find(line.substr(0, 2), 2) : line.npos;
        // "**Severity** SEV2" has no colon.
        if (closed != line.npos && (colon == line.npos || colon > closed + 3))
            return add(line.substr(2, closed - 2), line.substr(closed + 2));
        if (colon == line.npos || colon == 0) return;
        const std::size_t width = line[colon] == ':' ? 1 : 3;
        add(line.substr(0, colon), line.substr(colon + width));
    }

    void table(const std::vector<Cells>& rows)
    {
        if (rows.empty()) return;
        if (byHead(rows)) return;
        for (const Cells& row : rows)
            for (std::size_t i = 0; i + 1 < row.size() && row.size() <= 6; i += 2) add(row[i], row[i + 1]);
    }

    /// Keys in the head and their values in the one row below.
    bool byHead(const std::vector<Cells>& rows)
    {
        if (rows.size() != 2 || rows[0].size() < 3) return false;
        const auto known = std::ranges::count_if(rows[0], [&](const std::string& key) { return m_known(keyOf(key)); });
        if (known < 2 || m_known(keyOf(rows[1][0]))) return false;
        for (std::size_t i = 0; i < std::min(rows[0].size(), rows[1].size()); ++i) add(rows[0][i], rows[1][i]);
        return true;
    }

    const std::function<bool(const std::string&)>& m_known;
    std::vector<Pair> m_pairs;
};

}

std::string keyOf(std::string_view text)
{
    std::string key = headingWords(text.substr(0, 2 * longestKey));
    std::ranges::replace_if(
        key, [](char c) { return c == '_' || c == '-' || c == '/'; }, ' ');
    return key;
}

std::vector<Pair> pairsOf(const Outline& outline, const std::function<bool(const std::string& key)>& known)
{
    PairCollector collector(known);
    for (const Part& part : outline.parts) collector.part(part);
    return collector.take();
}

}
