// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/timelinetext.h"

#include "widgets/models/markdownsections.h"
#include "widgets/models/text.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

/// What timelines are called; the reader knows more names, which then get a section of ours.
constexpr std::array timelineNames{"timeline",
                                   "time line",
                                   "incident timeline",
                                   "detailed timeline",
                                   "chronology",
                                   "sequence of events",
                                   "chain of events",
                                   "event log",
                                   "zeitleiste",
                                   "zeitverlauf",
                                   "chronologie",
                                   "verlauf",
                                   "タイムライン",
                                   "時系列",
                                   "経過",
                                   "経緯"};

bool isRow(const QString& line) { return line.trimmed().startsWith(u'|'); }

/// "  - " of an item, "12. " of a numbered one; empty: it is none.
QString markerOf(const QString& line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace()) ++at;
    const qsizetype from = at;
    while (at < line.size() && line[at].isDigit()) ++at;
    const bool numbered = at > from && at < line.size() && (line[at] == u'.' || line[at] == u')');
    const bool bullet = at == from && at < line.size() && QStringLiteral("-*+").contains(line[at]);
    if (!numbered && !bullet) return {};
    return at + 1 < line.size() && line[at + 1] == u' ' ? line.left(at + 2) : QString();
}

qsizetype indentOf(const QString& line) { return line.size() - QStringView(line).trimmed().size(); }

/// The cells of a row of a table: what stands between its bars.
QStringList cellsOf(const QString& line)
{
    QString inner = line.trimmed().mid(1);
    if (inner.endsWith(u'|')) inner.chop(1);
    return inner.split(u'|');
}

/// A row like this one: the time in the cell that has it there, what happened in the next one.
QString rowLike(const QString& row, const QString& written, const QString& when, const QString& what)
{
    const QStringList cells = cellsOf(row);
    qsizetype time = 0;
    for (qsizetype i = 0; i < cells.size() && !written.isEmpty(); ++i)
        if (written.contains(cells[i].trimmed()) && !cells[i].trimmed().isEmpty()) time = i;
    QString out;
    for (qsizetype i = 0; i < std::max<qsizetype>(cells.size(), time + 2); ++i)
        out += QStringLiteral("| ") + (i == time ? when : i == time + 1 ? what : QString()) + QStringLiteral(" ");
    return row.left(row.indexOf(u'|')) + out + QStringLiteral("|");
}

/// The line of each entry, where it is found: in the order of the text.
std::vector<qsizetype> linesOf(const QStringList& lines, const TextSection& section,
                               const std::vector<TimelineEntry>& timeline)
{
    std::vector<qsizetype> found;
    qsizetype at = section.first;
    for (const TimelineEntry& entry : timeline) {
        const QString what = text(std::string_view(entry.text).substr(0, entry.text.find('\n'))).left(40);
        qsizetype line = at;
        while (line < section.last && !(lines[line].contains(what) && !what.isEmpty())) ++line;
        found.push_back(line < section.last ? line : -1);
        if (line < section.last) at = line;
    }
    return found;
}

/// After which line the entry goes, and like which one it is written.
struct Spot {
    qsizetype after = -1, like = -1;
    QString written; ///< the time of the row that it is like
};

Spot spotOf(const QStringList& lines, const TextSection& section, const std::vector<TimelineEntry>& timeline,
            Instant at)
{
    const auto found = linesOf(lines, section, timeline);
    Spot spot;
    std::optional<Instant> latest;
    for (std::size_t i = 0; i < timeline.size(); ++i) {
        const auto& time = timeline[i].time;
        if (found[i] < 0 || !time) continue;
        const bool before = *time <= at;
        if (!before && spot.like < 0) spot = {found[i] - 1, found[i], text(timeline[i].written)};
        if (!before || (latest && *time < *latest)) continue;
        latest = time;
        spot = {found[i], found[i], text(timeline[i].written)};
    }
    if (spot.like >= 0) return spot;
    for (qsizetype i = section.first; i < section.last; ++i)
        if (isRow(lines[i]) || !markerOf(lines[i]).isEmpty()) spot = {i, i, {}};
    return spot;
}

/// Past the lines that go on with the item or paragraph.
qsizetype endOf(const QStringList& lines, const TextSection& section, qsizetype line)
{
    if (isRow(lines[line])) return line;
    const qsizetype indent = indentOf(lines[line]);
    const bool item = !markerOf(lines[line]).isEmpty();
    while (line + 1 < section.last && !lines[line + 1].trimmed().isEmpty() &&
           (!item || indentOf(lines[line + 1]) > indent || markerOf(lines[line + 1]).isEmpty()) &&
           headingLevel(lines[line + 1]) == 0)
        ++line;
    return line;
}

/// Where nothing shows the manner: an item below what stands there.
void append(QStringList& lines, qsizetype end, const QString& item)
{
    while (end > 0 && lines[end - 1].trimmed().isEmpty()) --end;
    lines.insert(end, item);
    lines.insert(end, QString());
    if (end + 2 >= lines.size() || !lines[end + 2].trimmed().isEmpty()) lines.insert(end + 2, QString());
}

}

std::string withTimelineEntry(std::string_view body, const std::vector<TimelineEntry>& timeline, const NewEntry& entry,
                              std::string_view heading)
{
    QStringList lines = text(body).split(u'\n');
    const QString when = text(entry.when), what = text(entry.what).simplified();
    const QString item = when + QStringLiteral(" - ") + what;
    const auto section = sectionNamed(lines, timelineNames);
    if (!section) {
        append(lines, lines.size(), QStringLiteral("## ") + text(heading));
        append(lines, lines.size(), QStringLiteral("- ") + item);
        return utf8(lines.join(u'\n'));
    }
    const Spot spot = spotOf(lines, *section, timeline, entry.at);
    if (spot.like < 0) {
        append(lines, section->last, QStringLiteral("- ") + item);
        return utf8(lines.join(u'\n'));
    }
    const QString& like = lines[spot.like];
    const QString marker = markerOf(like);
    const bool row = isRow(like);
    const QString line = row ? rowLike(like, spot.written, when, QString(what).replace(u'|', u'/')) : marker + item;
    const qsizetype after = spot.after == spot.like ? endOf(lines, *section, spot.after) : spot.after;
    if (row || !marker.isEmpty()) lines.insert(after + 1, line);
    else append(lines, after + 1, line);
    return utf8(lines.join(u'\n'));
}

}
