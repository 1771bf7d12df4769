// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/templates.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/frontmatter.h"
#include "sources/markdown/outline.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

namespace {

bool digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size()) return false;
    return std::ranges::all_of(text.substr(at, count), [](char c) { return c >= '0' && c <= '9'; });
}

/// True when a date (2026-11-16, 2026年) or a time of day (12:05) stands somewhere.
bool hasTime(std::string_view text)
{
    for (std::size_t i = text.find_first_of("-:/"); i != text.npos; i = text.find_first_of("-:/", i + 1)) {
        if (text[i] == ':' && i >= 1 && digits(text, i - 1, 1) && digits(text, i + 1, 2)) return true;
        const bool year = i >= 4 && digits(text, i - 4, 4) && digits(text, i + 1, 2);
        // The year in an address is no date of the incident.
        if (year && (text[i] == '-' || (i + 3 < text.size() && text[i + 3] == '/' && digits(text, i + 4, 2))) &&
            !(i >= 5 && text[i - 5] == '/'))
            return true;
    }
    for (std::size_t i = text.find("年"); i != text.npos; i = text.find("年", i + 1))
        if (i >= 4 && digits(text, i - 4, 4)) return true;
    return false;
}

bool placeholderTitle(std::string_view title)
{
    const std::string word = folded(trimmed(plain(title)));
    for (const std::string_view beginning : {"title",
                                             "incident title",
                                             "postmortem template",
                                             "post-mortem template",
                                             "template",
                                             "incident name",
                                             "name of the incident",
                                             "タイトル",
                                             "件名"})
        if (word.starts_with(beginning)) return true;
    for (const std::string_view part : {"{{", "<title", "[title", "xxx", "yyyy", "[incident", "<incident", "template"})
        if (word.find(part) != std::string::npos) return true;
    return word.empty();
}

/// How many kinds of marks that want to be filled in stand at the beginning of a text.
int marks(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> words{
        "xxx", "yyy", "{{", "hh:mm", "dd/mm", "mm/dd", "[insert", "[describe", "<insert"};
    const std::string start = folded(text.substr(0, 100'000));
    return static_cast<int>(
        std::ranges::count_if(words, [&](std::string_view word) { return start.find(word) != std::string::npos; }));
}

bool isEmpty(const Part& part)
{
    return std::ranges::all_of(part.blocks, [](const Block& block) {
        const bool item = std::ranges::any_of(block.items, [](const Item& i) { return !i.text.empty(); });
        return block.lines.empty() && !item && block.rows.size() < 2;
    });
}

bool nearlyAllEmpty(const Outline& outline)
{
    const auto headed = std::ranges::count_if(outline.parts, [](const Part& p) { return !p.heading.empty(); });
    const auto empty =
        std::ranges::count_if(outline.parts, [](const Part& p) { return !p.heading.empty() && isEmpty(p); });
    return headed >= 4 && empty * 10 >= headed * 8;
}

}

bool isTemplate(std::string_view text)
{
    if (trimmed(text).empty() || hasTime(text)) return false;
    const auto front = parseFrontMatter(text);
    const auto* title = front ? front->find("title") : nullptr;
    const bool named = title && !title->empty() && !title->front().empty();
    const Outline outline = outlineOf(text);
    if (placeholderTitle(named ? title->front() : outline.title)) return true;
    // A draft that was begun from a template has its title, and little else yet.
    return marks(text) >= 2 || (!named && nearlyAllEmpty(outline));
}

namespace {

using TemplateValues = std::map<std::string, std::string, std::less<>>;

std::string withValues(std::string_view text, const TemplateValues& values)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find("{{"), close = open == text.npos ? text.npos : text.find("}}", open);
        out += text.substr(0, close == text.npos ? close : open);
        if (close == text.npos) break;
        const auto value = values.find(trimmed(text.substr(open + 2, close - open - 2)));
        if (value != values.end()) out += value->second;
        text.remove_prefix(close + 2);
    }
    return out;
}

/// The line of the first heading of level 1; `text`'s length where there is none.
std::size_t titleLine(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("# ")) return at;
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return text.size();
}

}

std::string fillTemplate(std::string_view text, const TemplateValues& values)
{
    const auto title = values.find("title");
    const std::size_t line = titleLine(text);
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const bool named =
        title == values.end() || line == text.size() || !placeholderTitle(text.substr(line + 2, end - line - 2));
    if (named) return withValues(text, values);
    return withValues(text.substr(0, line), values) + "# " + title->second + withValues(text.substr(end), values);
}

}
