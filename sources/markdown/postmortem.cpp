// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"

#include "sources/markdown/actions.h"
#include "sources/markdown/frontmatter.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

using Values = std::vector<std::string>;

/// What the front matter is read into.
struct Reading {
    NamedIncident& named;
    const Zone& zone;
};

/// A time as people write it; "~" and "ca." before it, or a missing time of day, make it approximate.
void setTime(std::optional<Instant>& time, const Values& values, Reading& reading)
{
    if (time || values.empty()) return;
    std::string_view text = values.front();
    bool approximate = false;
    for (const std::string_view about : {"~", "ca.", "approx.", "about "})
        if (text.starts_with(about)) {
            text = trimmed(text.substr(about.size()));
            approximate = true;
        }
    const auto stamp = parseTextStamp(text);
    if (!stamp) return;
    time = instantOf(*stamp, reading.zone);
    reading.named.incident.approximate =
        reading.named.incident.approximate || (time && (approximate || stamp->dateOnly));
}

void setText(std::string& text, const Values& values)
{
    if (text.empty() && !values.empty()) text = values.front();
}

void addAll(std::vector<std::string>& list, const Values& values)
{
    for (const std::string& value : values)
        if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// "SEV1", "sev-2" and "P3" become "1", "2", "3"; anything else stays as written.
std::string severityOf(std::string_view text)
{
    const std::string word = lower(text);
    for (const std::string_view prefix : {"severity", "sev", "p"}) {
        if (!word.starts_with(prefix)) continue;
        const std::string_view rest = std::string_view(word).substr(prefix.size());
        const std::size_t digit = rest.find_first_not_of("- ");
        if (digit != std::string_view::npos && digit + 1 == rest.size() && rest[digit] >= '1' && rest[digit] <= '5')
            return std::string(rest.substr(digit));
    }
    return std::string(text);
}

IncidentState stateOf(std::string_view text)
{
    const std::string word = lower(text);
    if (const auto state = parseName<IncidentState>(word)) return *state;
    if (word.find("draft") != std::string::npos || word.find("open") != std::string::npos) return IncidentState::draft;
    return word.find("review") != std::string::npos ? IncidentState::inReview : IncidentState::done;
}

template <class E>
void setEnum(E& value, const Values& values)
{
    if (values.empty()) return;
    if (const auto parsed = parseName<E>(lower(values.front()))) value = *parsed;
}

/// Keys of front matter, the surest spelling first, and what they say.
struct Key {
    std::string_view name;
    void (*apply)(Reading&, const Values&);
};
constexpr auto start = [](Reading& r, const Values& v) { setTime(r.named.incident.start, v, r); };
constexpr auto detected = [](Reading& r, const Values& v) { setTime(r.named.incident.detected, v, r); };
constexpr auto end = [](Reading& r, const Values& v) { setTime(r.named.incident.end, v, r); };
constexpr auto severity = [](Reading& r, const Values& v) {
    if (!v.empty() && r.named.incident.severity.empty()) r.named.incident.severity = severityOf(v.front());
};
constexpr auto tags = [](Reading& r, const Values& v) { addAll(r.named.incident.tags, v); };
constexpr auto key = [](Reading& r, const Values& v) { setText(r.named.incident.sourceKey, v); };
constexpr Key keys[] = {
    {"start", start},
    {"start_time", start},
    {"started_at", start},
    {"impact_start", start},
    {"date", start},
    {"end", end},
    {"end_time", end},
    {"resolved_at", end},
    {"impact_end", end},
    {"detected", detected},
    {"detected_at", detected},
    {"detection_time", detected},
    {"severity", severity},
    {"sev", severity},
    {"priority", severity},
    {"tags", tags},
    {"categories", tags},
    {"keywords", tags},
    {"root_cause_category", tags},
    {"uuid", key},
    {"id", key},
    {"title", [](Reading& r, const Values& v) { setText(r.named.incident.title, v); }},
    {"project", [](Reading& r, const Values& v) { setText(r.named.project, v); }},
    {"symptom", [](Reading& r, const Values& v) { setEnum(r.named.incident.symptom, v); }},
    {"cause", [](Reading& r, const Values& v) { setEnum(r.named.incident.cause, v); }},
    {"causes", [](Reading& r, const Values& v) { addAll(r.named.incident.causes, v); }},
    {"indicators", [](Reading& r, const Values& v) { addAll(r.named.incident.indicators, v); }},
    {"status",
     [](Reading& r, const Values& v) {
         if (!v.empty()) r.named.incident.state = stateOf(v.front());
     }},
};

/// A heading without a date or a word such as "Incident report" before it.
std::string titleOf(std::string_view heading)
{
    constexpr std::string_view between = " \t:-|";
    const auto skip = [&](std::size_t length) {
        const std::size_t next = heading.find_first_not_of(between, length);
        if (next != std::string_view::npos) heading.remove_prefix(next);
    };
    for (const std::string_view word : {"incident report", "postmortem", "post-mortem"})
        if (lower(heading).starts_with(word) && heading.size() > word.size() &&
            heading.find_first_of(":-|", word.size()) < heading.size())
            skip(word.size());
    const auto stamp = parseTextStamp(heading.substr(0, 10));
    if (stamp && stamp->dateOnly && heading.size() > 10) skip(10);
    return std::string(trimmed(heading));
}

std::string withoutExtension(std::string_view fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? fileName : fileName.substr(0, dot));
}

bool digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size()) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(at + count),
                       [](char c) { return c >= '0' && c <= '9'; });
}

/// True when a date (2026-11-16) or a time of day (12:05) stands somewhere.
bool hasTime(std::string_view text)
{
    for (std::size_t i = text.find_first_of("-:"); i != std::string_view::npos; i = text.find_first_of("-:", i + 1)) {
        if (text[i] == ':' && i >= 1 && digits(text, i - 1, 1) && digits(text, i + 1, 2)) return true;
        if (text[i] == '-' && i >= 4 && digits(text, i - 4, 4) && digits(text, i + 1, 2)) return true;
    }
    return false;
}

bool placeholder(std::string_view title)
{
    const std::string word = lower(title);
    for (const std::string_view beginning :
         {"title", "incident title", "postmortem template", "post-mortem template", "template"})
        if (word.starts_with(beginning)) return true;
    for (const std::string_view part : {"{{", "<title", "[title", "xxx", "yyyy"})
        if (word.find(part) != std::string::npos) return true;
    return word.empty();
}

void readFrontMatter(const FrontMatter& front, Reading& reading)
{
    reading.named.incident.frontMatter = front.text;
    for (const Key& k : keys)
        if (const Values* values = front.find(k.name)) k.apply(reading, *values);
}

}

bool isTemplate(std::string_view text)
{
    const auto front = parseFrontMatter(text);
    const auto* title = front ? front->find("title") : nullptr;
    const std::string heading =
        title && !title->empty() && !title->front().empty() ? title->front() : firstHeading(text);
    return placeholder(heading) && !hasTime(text);
}

Result<NamedIncident> readPostmortem(std::string_view text, std::string_view fileName, const Zone& zone)
{
    if (trimmed(text).empty()) return fail(Code::fileEmpty, {std::string(fileName)});
    NamedIncident named;
    Incident& incident = named.incident;
    incident.state = IncidentState::done;
    Reading reading{named, zone};
    if (const auto front = parseFrontMatter(text)) readFrontMatter(*front, reading);
    if (incident.title.empty()) incident.title = titleOf(firstHeading(text));
    if (incident.title.empty()) incident.title = withoutExtension(fileName);
    incident.markdown = text;
    incident.sourceFile = fileName;
    if (incident.sourceKey.empty()) incident.sourceKey = fileName;
    const std::vector<Section> all = sections(text);
    if (const Section* causes = findSection(all, "contributing|root cause|causes"); causes && incident.causes.empty())
        for (const ListItem& item : listItems(causes->body)) incident.causes.push_back(item.text);
    named.actions = readActions(all, zone);
    return named;
}

namespace {

void line(std::string& out, std::string_view name, std::string_view value)
{
    if (!value.empty()) out.append(name).append(": ").append(yamlScalar(value)).append("\n");
}

void list(std::string& out, std::string_view name, const std::vector<std::string>& values)
{
    if (values.empty()) return;
    out.append(name).append(":\n");
    for (const std::string& value : values) out.append("  - ").append(yamlScalar(value)).append("\n");
}

std::string frontMatterOf(const Incident& incident)
{
    const auto time = [](const std::optional<Instant>& t) { return t ? format(*t) : std::string(); };
    std::string out;
    line(out, "title", incident.title);
    line(out, "id", incident.sourceKey);
    line(out, "status", name(incident.state));
    line(out, "severity", incident.severity);
    line(out, "start", time(incident.start));
    line(out, "detected_at", time(incident.detected));
    line(out, "end", time(incident.end));
    line(out, "symptom", incident.symptom == Symptom::none ? "" : name(incident.symptom));
    line(out, "cause", incident.cause == Cause::unknown ? "" : name(incident.cause));
    list(out, "causes", incident.causes);
    list(out, "tags", incident.tags);
    list(out, "indicators", incident.indicators);
    return out;
}

}

std::string writePostmortem(const Incident& incident)
{
    if (parseFrontMatter(incident.markdown)) return incident.markdown;
    if (incident.frontMatter.empty() && !incident.markdown.empty()) return incident.markdown;
    std::string front = incident.frontMatter.empty() ? frontMatterOf(incident) : incident.frontMatter;
    if (!front.ends_with('\n')) front += '\n';
    const std::string body = incident.markdown.empty() ? "# " + incident.title + "\n" : incident.markdown;
    return "---\n" + front + "---\n" + body;
}

}
