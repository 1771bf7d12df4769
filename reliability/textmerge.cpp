// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/textmerge.h"

#include <algorithm>
#include <map>
#include <vector>

namespace reliability {

namespace {

/// A key of the front matter or a section: its name with its number among equal ones, and all of its text.
struct TextPart {
    std::string name;
    std::string_view text;
};

/// Parts in their order, and where each stands.
struct TextParts {
    std::vector<TextPart> all;
    std::map<std::string, std::size_t, std::less<>> places;

    const TextPart* find(const std::string& name) const
    {
        const auto found = places.find(name);
        return found == places.end() ? nullptr : &all[found->second];
    }
    void add(std::string_view name, std::string_view text)
    {
        std::string own(name);
        for (int n = 2; places.contains(own); ++n) own = std::string(name) + '\n' + std::to_string(n);
        places.emplace(own, all.size());
        all.push_back({std::move(own), text});
    }
};

struct SplitText {
    bool fenced = false;
    TextParts keys, sections;
};

std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    return line;
}

std::string_view withoutEnd(std::string_view line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

bool beginsKey(std::string_view line)
{
    return !line.empty() && line.front() != ' ' && line.front() != '\t' && line.front() != '-' && line.front() != '#' &&
           line.find(':') != line.npos;
}

bool isHeading(std::string_view line)
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
}

/// Cuts a text where `begins` says that a part begins; what stands before the first has no name.
template <class Begins, class NameOf>
TextParts cutParts(std::string_view text, Begins begins, NameOf nameOf)
{
    TextParts parts;
    std::string_view rest = text, name;
    std::size_t from = 0;
    while (!rest.empty()) {
        const std::size_t at = text.size() - rest.size();
        const std::string_view line = takeLine(rest);
        if (!begins(line)) continue;
        if (at > from) parts.add(name, text.substr(from, at - from));
        from = at;
        name = nameOf(line);
    }
    if (from < text.size()) parts.add(name, text.substr(from));
    return parts;
}

/// The lines between the two "---"; none: it has no front matter.
std::optional<std::string_view> frontOf(std::string_view text, std::string_view& body)
{
    std::string_view rest = text;
    if (rest.empty() || withoutEnd(takeLine(rest)) != "---") return std::nullopt;
    const std::size_t from = text.size() - rest.size();
    while (!rest.empty()) {
        const std::size_t at = text.size() - rest.size();
        if (withoutEnd(takeLine(rest)) != "---") continue;
        body = rest;
        return text.substr(from, at - from);
    }
    return std::nullopt;
}

SplitText splitText(std::string_view text)
{
    SplitText split;
    std::string_view body = text;
    if (const auto front = frontOf(text, body)) {
        split.fenced = true;
        split.keys = cutParts(*front, beginsKey, [](std::string_view line) { return line.substr(0, line.find(':')); });
    }
    bool code = false;
    split.sections = cutParts(
        body,
        [&](std::string_view line) {
            if (line.starts_with("```") || line.starts_with("~~~")) code = !code;
            return !code && isHeading(line);
        },
        withoutEnd);
    return split;
}

/// Of one part: what is to stand there, empty where it is left out; none where both changed it.
std::optional<std::string_view> chosen(const TextPart* base, const TextPart* ours, const TextPart* theirs)
{
    const auto textOf = [](const TextPart* part) { return part ? part->text : std::string_view(); };
    if (textOf(ours) == textOf(theirs) || textOf(theirs) == textOf(base)) return textOf(ours);
    return textOf(ours) == textOf(base) ? std::optional(textOf(theirs)) : std::nullopt;
}

/// A line end stands between two parts, also where a text ended without one.
void appendPart(std::string& out, std::string_view part)
{
    if (!out.empty() && out.back() != '\n' && !part.empty()) out += '\n';
    out += part;
}

/// The order of ours; what only theirs has stands behind what it stands behind there.
std::vector<std::string> orderOf(const TextParts& ours, const TextParts& theirs)
{
    std::map<std::string, std::vector<std::string>, std::less<>> behind;
    std::string last = "\n"; // no part has this name: before all
    for (const TextPart& part : theirs.all)
        if (ours.find(part.name)) last = part.name;
        else behind[last].push_back(part.name);
    std::vector<std::string> order = behind["\n"];
    for (const TextPart& part : ours.all) {
        order.push_back(part.name);
        if (const auto more = behind.find(part.name); more != behind.end())
            order.insert(order.end(), more->second.begin(), more->second.end());
    }
    return order;
}

bool mergeParts(std::string& out, const TextParts& base, const TextParts& ours, const TextParts& theirs)
{
    std::string merged;
    for (const std::string& name : orderOf(ours, theirs)) {
        const auto part = chosen(base.find(name), ours.find(name), theirs.find(name));
        if (!part) return false;
        appendPart(merged, *part);
    }
    appendPart(out, merged);
    return true;
}

}

std::optional<std::string> mergedText(std::string_view base, std::string_view ours, std::string_view theirs)
{
    if (ours == theirs || theirs == base) return std::string(ours);
    if (ours == base) return std::string(theirs);
    const SplitText a = splitText(base), b = splitText(ours), c = splitText(theirs);
    std::string out;
    if (b.fenced || c.fenced) {
        out = "---\n";
        if (!mergeParts(out, a.keys, b.keys, c.keys)) return std::nullopt;
        appendPart(out, "---\n");
    }
    std::string body;
    if (!mergeParts(body, a.sections, b.sections, c.sections)) return std::nullopt;
    return out + body;
}

}
