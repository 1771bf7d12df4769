// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/timeline.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/columns.h"
#include "sources/markdown/pairs.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <span>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::size_t mostEntries = 10'000;
constexpr std::size_t longestStatement = 120; ///< bytes of "All times in UTC."; a longer line is prose
constexpr std::size_t mostUntimed = 200;      ///< items of a list without any time before it is no timeline

/// A row before its time is understood.
struct Row {
    std::string written;             ///< the time as it stands there
    std::optional<WrittenTime> time; ///< none: it can't be read
    std::string text;
    bool entry = true; ///< false: a date that holds for the rows below
};

/// Without the signs between a time and what happened.
std::string_view withoutSeparator(std::string_view text)
{
    constexpr std::string_view signs = " \t:-|)],.;>";
    for (;;) {
        const std::size_t at = std::min(text.find_first_not_of(signs), text.size());
        text.remove_prefix(at);
        bool more = false;
        for (const std::string_view dash : {"–", "—", "：", "、", "　", "→"})
            if (text.starts_with(dash)) {
                text.remove_prefix(dash.size());
                more = true;
            }
        if (!more) return text;
    }
}

/// "12:40 - text" in its two parts; nothing where the text begins otherwise.
std::optional<Row> splitTime(const std::string& text)
{
    const auto time = timeAt(text);
    if (!time) return std::nullopt;
    const std::string_view all = text, before = all.substr(0, all.find_first_not_of("*_`"));
    std::string_view rest = withoutSeparator(all.substr(time->length));
    // A time in bold ends with the mark that it begins with.
    if (!before.empty() && rest.starts_with(before)) rest = withoutSeparator(rest.substr(before.size()));
    return Row{std::string(trimmed(plain(all.substr(0, time->length)))), time, std::string(rest), true};
}

/// Collects the rows of all timelines.
class TimelineCollector {
public:
    explicit TimelineCollector(Dating& dating) : m_dating(dating) {}

    void part(const Part& part)
    {
        if (const auto zone = zoneIn(part.heading); zone && part.own) m_dating.setZone(*zone, "heading");
        if (!part.own) heading(part.heading);
        for (const Block& block : part.blocks)
            if (!full()) this->block(block);
    }

    void table(const std::vector<Cells>& rows)
    {
        const TimelineColumns columns = timelineColumns(rows.front());
        if (columns.time < 0) return;
        if (const auto zone = zoneIn(rows.front()[static_cast<std::size_t>(columns.time)]))
            m_dating.setZone(*zone, "table");
        // Some tables have no head.
        const std::string& first = rows.front()[static_cast<std::size_t>(columns.time)];
        for (std::size_t i = timeAt(first) ? 0 : 1; i < rows.size() && !full(); ++i) row(rows[i], columns);
    }

    std::vector<Row> take() { return std::move(m_rows); }

private:
    bool full() const { return m_rows.size() >= mostEntries; }

    void add(Row row)
    {
        if (!full()) m_rows.push_back(std::move(row));
    }

    void block(const Block& block)
    {
        if (!block.rows.empty()) table(block.rows);
        items(block.items);
        for (const std::string& line : block.lines) this->line(line);
    }

    /// A heading below the timeline's: an entry, or a date for the entries below.
    void heading(const std::string& text)
    {
        if (full()) return;
        auto row = splitTime(text);
        if (!row) return;
        row->entry = row->time->time.has_value() && !row->text.empty();
        if (row->time->date && !row->time->time) row->entry = false;
        add(std::move(*row));
    }

    void row(const Cells& cells, const TimelineColumns& columns)
    {
        const auto cell = [&](int column) {
            return column >= 0 && static_cast<std::size_t>(column) < cells.size()
                       ? cells[static_cast<std::size_t>(column)]
                       : std::string();
        };
        std::string written = cell(columns.date);
        written.append(written.empty() || columns.time == columns.date ? "" : " ");
        if (columns.time != columns.date) written += cell(columns.time);
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const int column = static_cast<int>(i);
            if (column == columns.time || column == columns.date || cells[i].empty()) continue;
            text.append(text.empty() ? "" : " - ").append(cells[i]);
        }
        written = trimmed(plain(written));
        if (written.empty() && text.empty()) return;
        add({written, timeAt(written), text, true});
    }

    /// Items with a time are entries, those nested below them are part of their text; a date alone holds for what is
    /// nested below it.
    void items(const std::vector<Item>& items)
    {
        int entryDepth = -1;
        const auto first = std::span(items).first(std::min(items.size(), mostUntimed));
        if (std::ranges::none_of(first, [](const Item& i) { return timeAt(i.text).has_value(); })) return;
        for (const Item& item : items) {
            if (full()) return;
            if (auto row = splitTime(item.text)) {
                const bool dateOnly = row->time->date && !row->time->time && !row->time->timeUnknown;
                row->entry = !(dateOnly && row->text.empty());
                entryDepth = row->entry ? item.depth : -1;
                add(std::move(*row));
            } else if (entryDepth >= 0 && item.depth > entryDepth && !m_rows.empty()) {
                m_rows.back().text.append("\n").append(item.text);
            } else {
                entryDepth = item.depth;
                add({"", std::nullopt, item.text, true});
            }
        }
    }

    /// An entry, a date for the entries below, or what zone their times are in.
    void line(const std::string& text)
    {
        auto row = splitTime(text);
        const bool day = row && row->time->date && !row->time->time && !row->time->timeUnknown;
        const bool stated = (!row || day) && statesZone(row ? row->text : text);
        if (!row) return;
        row->entry = !row->text.empty() && !stated;
        add(std::move(*row));
    }

    bool statesZone(const std::string& text)
    {
        if (text.size() > longestStatement) return false;
        const std::string small = folded(text);
        const bool states = small.find("time") != small.npos || small.find("時") != small.npos ||
                            small.find("zeit") != small.npos || small.starts_with('(');
        const auto zone = states ? zoneIn(text) : std::nullopt;
        if (zone) m_dating.setZone(*zone, "timeline");
        return zone.has_value();
    }

    Dating& m_dating;
    std::vector<Row> m_rows;
};

std::vector<Row> rowsOf(const Outline& outline, Dating& dating)
{
    TimelineCollector collector(dating);
    bool any = false;
    for (const Part& part : outline.parts) {
        if (part.kind != SectionKind::timeline) continue;
        collector.part(part);
        any = true;
    }
    if (any) return collector.take();
    // Without a section of that name a table whose head says time and event is one.
    for (const Part& part : outline.parts)
        for (const Block& block : part.blocks)
            if (!block.rows.empty() && timelineColumns(block.rows.front()).sure) collector.table(block.rows);
    return collector.take();
}

struct Label {
    MarkKind kind;
    std::string_view words; ///< separated by "|", as keyOf() gives them
};
constexpr std::array labels{
    Label{
        MarkKind::start,
        "|outage begins|outage starts|outage started|outage began|problem started|problem starts|impact starts|"
        "impact started|impact begins|impact began|impact start|start of impact|incident start|incident started|start|"
        "発生|障害発生|影響開始|"},
    Label{MarkKind::declared,
          "|incident begins|incident declared|declared|incident opened|incident created|incident "
          "raised|インシデント宣言|宣言|"},
    Label{MarkKind::detected,
          "|detection|detected|discovery|discovered|incident detected|issue detected|検知|検出|発見|"},
    Label{MarkKind::acknowledged, "|acknowledged|acknowledgement|acknowledgment|ack|alert acknowledged|"},
    Label{MarkKind::mitigated,
          "|mitigated|mitigation|outage mitigated|incident mitigated|impact mitigated|暫定復旧|暫定対応|"},
    Label{MarkKind::end,
          "|outage ends|outage ended|outage over|impact ends|impact ended|impact end|end of impact|impact "
          "over|影響終了|"},
    Label{MarkKind::resolved,
          "|resolved|resolution|recovery|recovered|incident ends|incident ended|incident resolved|incident closed|"
          "issue resolved|復旧|完全復旧|解決|"},
};

std::optional<MarkKind> labelled(std::string_view text)
{
    const std::string key = keyOf(text);
    if (key.empty()) return std::nullopt;
    for (const Label& label : labels)
        if (hasWord(label.words, key)) return label.kind;
    return std::nullopt;
}

/// The words in capital letters that a text begins with: "OUTAGE BEGINS backends melt".
std::string_view shouted(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && end < 40) {
        const std::size_t word = std::min(text.find_first_of(" :,-", end), text.size());
        const std::string_view part = text.substr(end, word - end);
        const bool capitals = part.size() > 2 && std::ranges::all_of(part, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!capitals) break;
        end = std::min(word + 1, text.size());
        if (word < text.size() && text[word] != ' ') break;
    }
    return text.substr(0, end);
}

}

std::optional<MarkKind> markIn(std::string_view text)
{
    text = trimmed(text.substr(0, 500));
    if (auto kind = labelled(shouted(text))) return kind;
    if (text.starts_with("**"))
        if (const std::size_t end = text.find("**", 2); end != text.npos)
            if (auto kind = labelled(text.substr(2, end - 2))) return kind;
    for (const std::string_view sign : {":", " - ", " – ", " — ", "："})
        if (const std::size_t end = text.find(sign); end != text.npos && end < 40)
            if (auto kind = labelled(text.substr(0, end))) return kind;
    for (const std::string_view signs : {"()", "[]"})
        if (text.starts_with(signs[0]))
            if (const std::size_t end = text.find(signs[1]); end != text.npos && end < 40)
                if (auto kind = labelled(text.substr(1, end - 1))) return kind;
    while (text.ends_with('.')) text.remove_suffix(1);
    if (text.ends_with(')'))
        if (const std::size_t open = text.rfind('('); open != text.npos)
            if (auto kind = labelled(text.substr(open + 1, text.size() - open - 2))) return kind;
    return text.size() < 40 ? labelled(text) : std::nullopt;
}

std::vector<TimelineEntry> readTimeline(const Outline& outline, Dating& dating)
{
    std::vector<Row> rows = rowsOf(outline, dating);
    for (const Row& row : rows)
        if (row.time) dating.learn(*row.time);
    std::vector<TimelineEntry> entries;
    for (Row& row : rows) {
        const Dated dated = row.time ? dating.date(*row.time) : Dated();
        if (!row.entry) continue;
        TimelineEntry entry{dated.at, std::nullopt, std::move(row.written), std::move(row.text), dated.approximate, {}};
        if (dated.day) entry.date = formatDate(*dated.day);
        entry.kind = markIn(entry.text);
        entries.push_back(std::move(entry));
    }
    return entries;
}

}
