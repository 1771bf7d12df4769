// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/postmortemtext.h"

#include <algorithm>
#include <array>
#include <optional>

namespace models {

using namespace reliability;

namespace {

using Lines = std::vector<std::string_view>;

// Each line with its line end; joined they are the text again.
Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

bool isPlain(std::string_view text)
{
    constexpr std::string_view special = "-?:,[]{}#&*!|>'\"%@` ";
    const auto unsafe = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    const bool word =
        text == "true" || text == "false" || text == "null" || text == "yes" || text == "no" || text == "~";
    return !text.empty() && !word && special.find(text.front()) == text.npos && text.back() != ' ' &&
           text.back() != ':' && text.find(": ") == text.npos && text.find(" #") == text.npos &&
           text.find_first_of("[]{},\"") == text.npos && std::none_of(text.begin(), text.end(), unsafe);
}

std::string escaped(char c)
{
    constexpr std::string_view hexDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') return {'\\', c};
    if (c == '\n') return "\\n";
    if (byte >= 0x20 && byte != 0x7f) return {c};
    return {'\\', 'x', hexDigits[byte >> 4], hexDigits[byte & 15]};
}

// A YAML scalar: as it is where that is safe, else in double quotes.
std::string scalar(std::string_view text)
{
    if (isPlain(text)) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += escaped(c);
    return quoted + '"';
}

std::string list(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "[" : ", ") + scalar(item);
    return text.empty() ? text : text + "]";
}

std::string time(const std::optional<Instant>& t) { return t ? format(*t) : std::string(); }
std::string text(const std::string& s) { return s.empty() ? s : scalar(s); }

// The first entry of a timeline, taken for the start because nothing else says one, is not written as one.
std::string startOf(const Incident& i)
{
    const TimeMark* mark = i.reading.mark(MarkKind::start);
    const bool assumed = mark && mark->origin == MarkOrigin::assumed && mark->at == i.start;
    return assumed ? std::string() : time(i.start);
}

template <Named E>
std::string unless(E value, E none)
{
    return value == none ? std::string() : std::string(name(value));
}

struct Key {
    std::string_view name;
    std::array<std::string_view, 5> spellings; ///< other spellings found in the wild
    std::string (*value)(const Incident&);
};

constexpr std::array keys{
    Key{"title", {}, [](const Incident& i) { return text(i.title); }},
    Key{"status", {"state"}, [](const Incident& i) { return std::string(name(i.state)); }},
    Key{"severity", {"sev", "priority"}, [](const Incident& i) { return text(i.severity); }},
    Key{"start", {"start_time", "started_at", "impact_start", "date"}, startOf},
    Key{"detected", {"detected_at", "detection_time"}, [](const Incident& i) { return time(i.detected); }},
    Key{"end", {"end_time", "resolved_at", "ended_at", "impact_end"}, [](const Incident& i) { return time(i.end); }},
    Key{"symptom", {}, [](const Incident& i) { return unless(i.symptom, Symptom::none); }},
    Key{"cause", {}, [](const Incident& i) { return unless(i.cause, Cause::unknown); }},
    Key{"tags", {"keywords", "categories"}, [](const Incident& i) { return list(i.tags); }},
    Key{"indicators", {}, [](const Incident& i) { return list(i.indicators); }},
};

const Key* keyOf(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == line.npos) return nullptr;
    const std::string_view word = trimmed(line.substr(0, colon));
    const auto found = std::find_if(keys.begin(), keys.end(), [word](const Key& key) {
        return !word.empty() && (key.name == word || std::ranges::find(key.spellings, word) != key.spellings.end());
    });
    return found == keys.end() ? nullptr : &*found;
}

// A line that goes on with the value of the key above: indented, or an item of a list.
bool continues(std::string_view line)
{
    return !trimmed(line).empty() && (line.front() == ' ' || line.front() == '\t' || line.starts_with("- "));
}

std::string written(std::string_view spelling, const std::string& value)
{
    return value.empty() ? std::string() : std::string(spelling) + ": " + value + "\n";
}

std::string replaced(const Lines& lines, const Incident& incident)
{
    std::string out;
    std::array<bool, keys.size()> seen{};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Key* key = keyOf(lines[i]);
        const std::size_t place = key ? static_cast<std::size_t>(key - keys.data()) : 0;
        if (!key || seen[place]) {
            out += lines[i];
            continue;
        }
        seen[place] = true;
        out += written(trimmed(lines[i].substr(0, lines[i].find(':'))), key->value(incident));
        while (i + 1 < lines.size() && continues(lines[i + 1])) ++i;
    }
    for (std::size_t k = 0; k < keys.size(); ++k)
        if (!seen[k]) out += written(keys[k].name, keys[k].value(incident));
    return out;
}

}

PostmortemText splitFrontMatter(std::string_view markdown)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::string_view text = markdown.starts_with(mark) ? markdown.substr(mark.size()) : markdown;
    const Lines lines = linesOf(text);
    if (lines.empty() || trimmed(lines.front()) != "---") return {{}, markdown, false};
    std::size_t at = lines.front().size();
    for (std::size_t i = 1; i < lines.size(); at += lines[i++].size())
        if (trimmed(lines[i]) == "---")
            return {
                text.substr(lines.front().size(), at - lines.front().size()), text.substr(at + lines[i].size()), true};
    return {{}, markdown, false};
}

std::string withFrontMatter(const Incident& incident)
{
    return withFrontMatter(incident, splitFrontMatter(incident.markdown).body);
}

std::string withFrontMatter(const Incident& incident, std::string_view body)
{
    const PostmortemText parts = splitFrontMatter(incident.markdown);
    std::string lines(parts.fenced ? parts.frontMatter
                      : splitFrontMatter(incident.frontMatter).fenced
                          ? splitFrontMatter(incident.frontMatter).frontMatter
                          : std::string_view(incident.frontMatter));
    if (!lines.empty() && lines.back() != '\n') lines += '\n';
    return "---\n" + replaced(linesOf(lines), incident) + "---\n" + std::string(body);
}

}
