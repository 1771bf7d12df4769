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

/// What a key is to say, empty: nothing. None: its line stays as it stands, and where there is none none is added.
using Value = std::optional<std::string>;

Value text(const std::string& s) { return s.empty() ? s : scalar(s); }

bool isUnknown(const Reading& reading, MarkKind kind)
{
    return std::ranges::find(reading.unknown, kind) != reading.unknown.end();
}

// A time that the text gives already stays as it is written there, be that a day, another zone or a line of the
// timeline.
Value time(const Incident& i, const Reading& read, MarkKind kind, const std::optional<Instant>& at)
{
    if (!at || isUnknown(i.reading, kind)) return std::string();
    const TimeMark* mark = i.reading.mark(kind);
    const bool approximate = mark && mark->approximate;
    if (const TimeMark* said = read.mark(kind); said && said->at == *at && said->approximate == approximate) return {};
    return (approximate ? "~" : "") + format(*at);
}

Value mark(const Incident& i, const Reading& read, MarkKind kind)
{
    const TimeMark *now = i.reading.mark(kind), *said = read.mark(kind);
    if (!now && !said && !isUnknown(i.reading, kind)) return {};
    return time(i, read, kind, now ? std::optional(now->at) : std::nullopt);
}

// Where the text names no end of the impact, that of the repair is it.
Value endOf(const Incident& i, const Reading& read)
{
    const TimeMark* repaired = i.reading.mark(MarkKind::resolved);
    if (!repaired) repaired = i.reading.mark(MarkKind::mitigated);
    const bool follows = repaired && i.end == repaired->at && !i.reading.mark(MarkKind::end);
    return follows ? Value() : time(i, read, MarkKind::end, i.end);
}

Value unknownOf(const Incident& i, const Reading& read)
{
    if (i.reading.unknown == read.unknown) return {};
    std::vector<std::string> words;
    for (const MarkKind kind : i.reading.unknown) words.emplace_back(name(kind));
    return list(words);
}

template <Named E>
Value unless(E value, E none)
{
    return value == none ? std::string() : std::string(name(value));
}

struct Key {
    std::string_view name;
    std::array<std::string_view, 5> spellings; ///< other spellings found in the wild
    Value (*value)(const Incident&, const Reading& read);
};

template <MarkKind kind>
constexpr auto markOf = [](const Incident& i, const Reading& read) { return mark(i, read, kind); };

constexpr std::array keys{
    Key{"title", {}, [](const Incident& i, const Reading&) { return text(i.title); }},
    Key{"status", {"state"}, [](const Incident& i, const Reading&) { return Value(name(i.state)); }},
    Key{"severity", {"sev", "priority"}, [](const Incident& i, const Reading&) { return text(i.severity); }},
    Key{"start",
        {"start_time", "started_at", "impact_start", "date"},
        [](const Incident& i, const Reading& read) { return time(i, read, MarkKind::start, i.start); }},
    Key{"declared", {"declared_at"}, markOf<MarkKind::declared>},
    Key{"detected",
        {"detected_at", "detection_time"},
        [](const Incident& i, const Reading& read) { return time(i, read, MarkKind::detected, i.detected); }},
    Key{"acknowledged", {"acknowledged_at", "ack_time"}, markOf<MarkKind::acknowledged>},
    Key{"mitigated", {"mitigated_at", "mitigation_time"}, markOf<MarkKind::mitigated>},
    Key{"resolved", {"resolved_at", "resolution_time"}, markOf<MarkKind::resolved>},
    Key{"end", {"end_time", "ended_at", "impact_end"}, endOf},
    Key{"unknown_times", {}, unknownOf},
    Key{"symptom", {}, [](const Incident& i, const Reading&) { return unless(i.symptom, Symptom::none); }},
    Key{"cause", {}, [](const Incident& i, const Reading&) { return unless(i.cause, Cause::unknown); }},
    Key{"causes",
        {},
        [](const Incident& i, const Reading& read) {
            return i.reading.causes == read.causes ? Value() : Value(list(i.causes));
        }},
    Key{"tags", {"keywords", "categories"}, [](const Incident& i, const Reading&) { return Value(list(i.tags)); }},
    Key{"indicators", {}, [](const Incident& i, const Reading&) { return Value(list(i.indicators)); }},
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

std::string replaced(const Lines& lines, const Incident& incident, const Reading& read)
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
        const Value value = key->value(incident, read);
        if (!value) {
            out += lines[i];
            continue;
        }
        out += written(trimmed(lines[i].substr(0, lines[i].find(':'))), *value);
        while (i + 1 < lines.size() && continues(lines[i + 1])) ++i;
    }
    for (std::size_t k = 0; k < keys.size(); ++k)
        if (!seen[k]) out += written(keys[k].name, keys[k].value(incident, read).value_or(std::string()));
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
    return withFrontMatter(incident, splitFrontMatter(incident.markdown).body, incident.reading);
}

std::string withFrontMatter(const Incident& incident, std::string_view body, const Reading& read)
{
    const PostmortemText parts = splitFrontMatter(incident.markdown);
    std::string lines(parts.fenced ? parts.frontMatter
                      : splitFrontMatter(incident.frontMatter).fenced
                          ? splitFrontMatter(incident.frontMatter).frontMatter
                          : std::string_view(incident.frontMatter));
    if (!lines.empty() && lines.back() != '\n') lines += '\n';
    return "---\n" + replaced(linesOf(lines), incident, read) + "---\n" + std::string(body);
}

}
