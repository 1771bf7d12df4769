// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/outline.h"

#include "sources/markdown/characters.h"
#include "sources/textstamp.h"

#include <algorithm>

namespace sources::markdown {

namespace {

constexpr int boldLevel = 7;
constexpr int mostNames = 2000; ///< headings that are looked up; the names of all others say nothing

using Kind = Block::Kind;

/// "**Timeline**", "**Timeline:**" or "Timeline:" by itself on a line, when that is the name of a section.
/// Counts what it looks up.
std::string boldHeading(const std::string& line, int& lookups)
{
    if (line.size() > 100) return {};
    const bool bold = line.size() > 4 && ((line.starts_with("**") && line.find("**", 2) >= line.size() - 3) ||
                                          (line.starts_with("__") && line.find("__", 2) >= line.size() - 3));
    if (!bold && !line.ends_with(':') && !line.ends_with("：")) return {};
    ++lookups;
    const std::string text = plain(line);
    const Named named = sectionOf(text);
    const bool known = named.kind != SectionKind::none && named.likeness == Likeness::exact;
    return known ? text.substr(0, text.find_last_not_of(": ") + 1) : std::string();
}

bool hasLevel(const std::vector<Block>& blocks, int level)
{
    return std::ranges::any_of(blocks, [&](const Block& b) { return b.kind == Kind::heading && b.level == level; });
}

std::ptrdiff_t countLevel(const std::vector<Block>& blocks, int level)
{
    return std::ranges::count_if(blocks, [&](const Block& b) { return b.kind == Kind::heading && b.level == level; });
}

bool isSectionName(const std::string& heading)
{
    const Named named = sectionOf(heading);
    return named.kind != SectionKind::none && named.likeness == Likeness::exact;
}

/// The level of the heading that is the title; 0: none is.
int titleLevel(const std::vector<Block>& blocks)
{
    if (hasLevel(blocks, 1)) return 1;
    return countLevel(blocks, 2) == 1 && hasLevel(blocks, 3) ? 2 : 0;
}

/// Below a timeline and a list of actions such headings are phases and types, and no sections of their own.
bool isPhase(SectionKind kind, SectionKind above)
{
    using K = SectionKind;
    const bool within = above == K::timeline || above == K::actions;
    return within && (kind == K::detection || kind == K::response || kind == K::trigger || kind == K::impact);
}

/// Builds the parts block by block.
class OutlineBuilder {
public:
    Outline run(std::vector<Block> blocks)
    {
        m_titleLevel = titleLevel(blocks);
        m_out.parts.emplace_back();
        for (Block& block : blocks) {
            if (block.kind == Kind::heading) heading(block.level, block.lines.front());
            else take(std::move(block));
        }
        return std::move(m_out);
    }

private:
    void heading(int level, const std::string& text)
    {
        if (level == m_titleLevel && !m_titled && !isSectionName(text)) {
            m_titled = true;
            m_out.title = text;
            return;
        }
        if (level == m_titleLevel) m_titled = true;
        Part part{level, text, ++m_names > mostNames ? SectionKind::none : sectionOf(text).kind, true, {}};
        while (!m_above.empty() && m_above.back().first >= level) m_above.pop_back();
        const SectionKind above = m_above.empty() ? SectionKind::none : m_above.back().second;
        part.own = part.kind != SectionKind::none && !isPhase(part.kind, above);
        if (!part.own) part.kind = above;
        m_above.emplace_back(level, part.kind);
        m_out.parts.push_back(std::move(part));
    }

    /// A line that is a heading in all but its form begins a part too.
    void take(Block block)
    {
        if (block.kind == Kind::paragraph && m_names < mostNames)
            if (const std::string text = boldHeading(block.lines.front(), m_names); !text.empty()) {
                heading(boldLevel, text);
                block.lines.erase(block.lines.begin());
                if (block.lines.empty()) return;
            }
        m_out.parts.back().blocks.push_back(std::move(block));
    }

    Outline m_out;
    std::vector<std::pair<int, SectionKind>> m_above; ///< the headings that the last one is below, and itself
    int m_titleLevel = 0, m_names = 0;
    bool m_titled = false;
};

}

Outline outlineOf(std::string_view text) { return OutlineBuilder().run(blocksOf(text)); }

std::string firstParagraph(const Part& part)
{
    std::string text;
    for (const Block& block : part.blocks) {
        if (block.kind != Kind::paragraph) continue;
        for (const std::string& line : block.lines) text.append(text.empty() ? "" : " ").append(line);
        break;
    }
    return text;
}

}
