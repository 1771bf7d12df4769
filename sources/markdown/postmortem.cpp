// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"

#include "sources/markdown/actions.h"
#include "sources/markdown/causes.h"
#include "sources/markdown/characters.h"
#include "sources/markdown/marks.h"
#include "sources/markdown/timeline.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::array<std::string_view, 9> genericTitles{"postmortem",
                                                        "post-mortem",
                                                        "post mortem",
                                                        "incident report",
                                                        "incident postmortem",
                                                        "障害報告書",
                                                        "障害報告",
                                                        "ポストモーテム",
                                                        "インシデントレポート"};

/// Takes blanks and dashes off the front of a text.
void eatSeparators(std::string_view& text)
{
    for (bool more = true; more;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t:-|_"), text.size()));
        more = text.starts_with("–") || text.starts_with("—") || text.starts_with("：");
        if (more) text.remove_prefix(3);
    }
}

/// A heading without a date or a word such as "Incident report" before it; with one of them alone it stays.
std::string titleOf(std::string_view heading)
{
    const auto skip = [&](std::size_t length) {
        std::string_view rest = heading.substr(length);
        eatSeparators(rest);
        if (!rest.empty()) heading = rest;
    };
    for (const std::string_view word : genericTitles) {
        if (!folded(heading).starts_with(word) || heading.size() <= word.size()) continue;
        const std::string_view rest = trimmed(heading.substr(word.size()));
        std::string_view text = rest;
        eatSeparators(text);
        if (text.size() < rest.size() || timeAt(rest)) skip(word.size());
    }
    if (const auto date = timeAt(heading); date && date->date && date->date->year && date->length < heading.size())
        skip(date->length);
    return std::string(trimmed(heading));
}

bool isGeneric(const std::string& title)
{
    return std::ranges::find(genericTitles, folded(title)) != genericTitles.end();
}

std::string withoutExtension(std::string_view fileName)
{
    const std::size_t dot = fileName.rfind('.');
    const bool extension =
        dot != std::string_view::npos && dot != 0 && fileName.find(' ', dot) == std::string_view::npos;
    return std::string(extension ? fileName.substr(0, dot) : fileName);
}

/// "01494547-7ee9-4169-a0c0-d921fa309d83" names no incident.
bool isNumber(std::string_view stem)
{
    return stem.size() >= 12 && stem.find_first_not_of("0123456789abcdefABCDEF-") == stem.npos;
}

/// The first sentence of the text.
std::string firstSentence(const Outline& outline)
{
    constexpr std::size_t longest = 120;
    for (const Part& part : outline.parts) {
        const std::string text = plain(firstParagraph(part));
        if (text.empty()) continue;
        const std::size_t end = std::min(text.find(". "), text.size());
        if (end <= longest) return text.substr(0, end);
        const std::size_t blank = text.rfind(' ', longest);
        return text.substr(0, blank == text.npos ? 0 : blank) + (blank == text.npos ? "" : " ...");
    }
    return {};
}

/// The line that a text without headings begins with.
std::string firstLine(const Outline& outline)
{
    constexpr std::size_t longest = 100;
    const auto& blocks = outline.parts.front().blocks;
    if (blocks.empty() || blocks.front().lines.size() != 1) return {};
    const std::string text = plain(blocks.front().lines.front());
    const bool prose =
        text.size() > longest || text.find(':') != text.npos || text.ends_with('.') || text.ends_with("。");
    return prose ? std::string() : text;
}

/// Front matter, the first heading, the file's name without its folders, the first sentence where that is a mere
/// number: the first that says something.
void setTitle(Incident& incident, const Outline& outline, std::string_view fileName)
{
    if (incident.title.empty())
        incident.title = titleOf(outline.title.empty() ? firstLine(outline) : plain(outline.title));
    if (!incident.title.empty() && !isGeneric(incident.title)) return;
    const std::string stem = withoutExtension(fileName.substr(fileName.find_last_of('/') + 1));
    std::string named = titleOf(stem);
    if (isNumber(stem))
        if (std::string sentence = firstSentence(outline); !sentence.empty()) named = std::move(sentence);
    if (!named.empty()) incident.title = std::move(named);
}

std::optional<Civil> firstDay(const std::optional<Civil>& keys, std::string_view title, std::string_view file)
{
    if (keys) return keys;
    for (const std::string_view text : {title, file})
        if (const auto date = dateIn(text))
            return civil(*date->year, static_cast<unsigned>(date->month), static_cast<unsigned>(date->day));
    return std::nullopt;
}

/// The text of the first section of a kind.
std::string textOf(const Outline& outline, SectionKind kind)
{
    for (const Part& part : outline.parts) {
        if (part.kind != kind) continue;
        std::string text = firstParagraph(part);
        for (const Block& block : part.blocks)
            for (const Item& item : block.items)
                if (item.depth == 0 && !isNothing(item.text)) text.append(text.empty() ? "" : "\n").append(item.text);
        if (!text.empty()) return text;
    }
    return {};
}

/// The times of the incident itself from the marks.
void setTimes(Incident& incident)
{
    const auto take = [&](std::optional<Instant>& time, std::initializer_list<MarkKind> kinds) {
        for (const MarkKind kind : kinds)
            if (const TimeMark* mark = incident.reading.mark(kind); mark && !time) {
                time = mark->at;
                incident.approximate = incident.approximate || mark->approximate;
            }
    };
    take(incident.start, {MarkKind::start});
    take(incident.detected, {MarkKind::detected});
    take(incident.end, {MarkKind::end, MarkKind::resolved, MarkKind::mitigated});
}

void setCauses(Incident& incident, const Outline& outline)
{
    if (incident.causes.empty()) incident.reading.causes = readCauses(outline);
    for (const std::string& cause : incident.causes) incident.reading.causes.push_back(causeOf(cause));
    if (incident.causes.empty())
        for (const ContributingCause& cause : incident.reading.causes) incident.causes.push_back(cause.text);
}

void setReading(Reading& reading, Said& said, const Outline& outline)
{
    reading.marks = marksOf(said, reading.timeline);
    reading.unknown = std::move(said.unknown);
    reading.timeToDetect = said.toDetect;
    reading.timeToRecover = said.toRecover;
    reading.detection = said.detection;
    reading.trigger = said.trigger.empty() ? textOf(outline, SectionKind::trigger) : std::move(said.trigger);
    reading.surprise = said.surprise.empty() ? textOf(outline, SectionKind::surprise) : std::move(said.surprise);
    reading.handledBy = std::move(said.handledBy);
    reading.shouldHandle = std::move(said.shouldHandle);
}

}

Result<NamedIncident> readPostmortem(std::string_view text, std::string_view fileName, const Zone& zone,
                                     const ZoneLookup& lookup)
{
    if (trimmed(text).empty()) return fail(Code::fileEmpty, {std::string(fileName)});
    const auto front = parseFrontMatter(text);
    const Outline outline = outlineOf(text);
    const Keys keys(front, pairsOf(outline, isKnownKey));
    const auto keyDay = keys.day();
    const auto day = firstDay(keyDay, outline.title, fileName);
    Dating dating(zone, lookup);
    if (const auto named = keys.zone()) dating.setZone(*named, "key");
    if (day) dating.setDay(*day);
    std::vector<TimelineEntry> timeline = readTimeline(outline, dating);
    if (day) dating.setDay(*day);
    Said said = keys.read(dating);

    Incident& incident = said.named.incident;
    incident.reading.timeline = std::move(timeline);
    incident.reading.zone = dating.zoneName();
    incident.reading.readIn = zone.name();
    setReading(incident.reading, said, outline);
    incident.reading.conflicts = dating.conflicts();
    std::ranges::move(conflictsOf(said, incident.reading, outline.title, fileName, keyDay),
                      std::back_inserter(incident.reading.conflicts));
    setTimes(incident);
    setCauses(incident, outline);
    setTitle(incident, outline, fileName);
    if (front) incident.frontMatter = front->text;
    incident.markdown = text;
    incident.sourceFile = fileName;
    if (incident.sourceKey.empty()) incident.sourceKey = fileName;
    said.named.actions = readActions(outline, zone, day);
    return std::move(said.named);
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
    const bool anonymous = incident.sourceKey.empty() && incident.uid != Uid();
    const std::string uuid = anonymous ? "uuid: " + format(incident.uid) + "\n" : "";
    const auto front = parseFrontMatter(incident.markdown);
    if (!anonymous && (front || (incident.frontMatter.empty() && !incident.markdown.empty()))) return incident.markdown;
    std::string lines(front ? front->text : std::string_view(incident.frontMatter));
    if (lines.empty() && incident.markdown.empty()) lines = frontMatterOf(incident);
    if (!lines.empty() && !lines.ends_with('\n')) lines += '\n';
    const std::string body =
        incident.markdown.empty() ? "# " + incident.title + "\n" : incident.markdown.substr(front ? front->body : 0);
    return "---\n" + uuid + lines + "---\n" + body;
}

}
