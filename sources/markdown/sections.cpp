// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/sections.h"

#include "sources/markdown/frontmatter.h"
#include "sources/textstamp.h"

namespace sources::markdown {

namespace {

std::string_view bodyOf(std::string_view text)
{
    const auto front = parseFrontMatter(text);
    return text.substr(front ? front->body : 0);
}

/// Follows code fences; `line` without its line end.
class Fences {
public:
    /// True when the line is a fence or inside of one.
    bool inside(std::string_view line)
    {
        const std::string_view mark = trimmed(line).substr(0, 3);
        const bool fence = mark == "```" || mark == "~~~";
        if (m_open.empty()) {
            if (fence) m_open = mark;
            return fence;
        }
        if (fence && mark == m_open) m_open = {};
        return true;
    }

private:
    std::string_view m_open;
};

template <class Visit>
void eachLine(std::string_view text, Visit visit)
{
    Fences fences;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view whole = text.substr(0, end == std::string_view::npos ? end : end + 1);
        text.remove_prefix(whole.size());
        std::string_view line = whole;
        while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
        visit(whole, fences.inside(line) ? std::string_view() : line);
    }
}

}

Heading headingOf(std::string_view line)
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ' && line[level] != '\t')) return {};
    std::string_view text = trimmed(line.substr(level));
    while (text.ends_with('#')) text.remove_suffix(1);
    return {static_cast<int>(level), trimmed(text)};
}

std::vector<Section> sections(std::string_view text)
{
    std::vector<Section> all(1);
    bool titled = false;
    eachLine(bodyOf(text), [&](std::string_view whole, std::string_view line) {
        const Heading heading = headingOf(line);
        if (heading.level == 1 && !titled) {
            titled = true;
        } else if (heading.level == 1 || heading.level == 2) {
            all.push_back({std::string(heading.text), {}});
        } else {
            all.back().body += whole;
        }
    });
    if (trimmed(all.front().body).empty()) all.erase(all.begin());
    return all;
}

std::string firstHeading(std::string_view text)
{
    std::string title;
    eachLine(bodyOf(text), [&](std::string_view, std::string_view line) {
        const Heading heading = headingOf(line);
        if (title.empty() && heading.level == 1) title = heading.text;
    });
    return title;
}

void forEachLine(std::string_view text, const std::function<void(std::string_view)>& visit)
{
    eachLine(text, [&](std::string_view, std::string_view line) { visit(line); });
}

}
