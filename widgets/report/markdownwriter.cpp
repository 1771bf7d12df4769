// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/markdownwriter.h"

#include "widgets/report/svgpicture.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace widgets {

using namespace models;

namespace {

struct Markdown {
    Q_DECLARE_TR_FUNCTIONS(Markdown)
};

constexpr int pictureWidth = 2 * metric::exportWidth;

bool isMarkup(QChar c) { return QStringView(u"\\`*_{}[]<>#|!~&$").contains(c); }

// A line that begins like a list, a rule or a heading's underline would become one.
QString withoutBlockStart(QString line)
{
    qsizetype sign = 0;
    while (sign < line.size() && line[sign].isDigit()) ++sign;
    const QStringView signs = sign == 0 ? QStringView(u"-+=") : QStringView(u".)");
    if (sign < line.size() && signs.contains(line[sign])) line.insert(sign, u'\\');
    return line;
}

QString escapedPart(const QString& text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control) continue;
        if (isMarkup(c)) escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString escapedLine(const QString& text) { return escapedPart(text.simplified()); }

QString escapedText(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n')) lines += withoutBlockStart(escapedLine(line));
    return lines.join(QStringLiteral("  \n")); // two blanks: a line break that stays
}

// Backticks, more than stand in a row anywhere in the text.
QString fence(const QString& text, int least)
{
    int longest = 0, run = 0;
    for (const QChar c : text) longest = std::max(longest, run = c == u'`' ? run + 1 : 0);
    return QString(std::max(longest + 1, least), u'`');
}

QString codeSpan(const QString& text)
{
    const QString marks = fence(text, 1), line = text.simplified();
    const bool touching = line.startsWith(u'`') || line.endsWith(u'`');
    return marks + (touching ? u' ' + line + u' ' : line) + marks;
}

// Marks that touch a blank would stay asterisks: blanks stand outside.
QString dressed(const TextRun& run)
{
    const QString inside = run.text.trimmed();
    if (inside.isEmpty()) return QStringLiteral(" ");
    const QString mark((run.look & TextRun::strong ? 2 : 0) + (run.look & TextRun::emphasis ? 1 : 0), u'*');
    QStringList lines;
    for (const QString& line : inside.split(u'\n')) lines += escapedPart(line);
    const QString content = run.look & TextRun::code ? codeSpan(inside) : lines.join(QStringLiteral("  \n"));
    return (run.text.front().isSpace() ? QStringLiteral(" ") : QString()) + mark + content + mark +
           (run.text.back().isSpace() ? QStringLiteral(" ") : QString());
}

QString codeBlock(const QString& text)
{
    const QString marks = fence(text, 3);
    return marks + u'\n' + text + u'\n' + marks;
}

// "    - ", "1. ", "- [x] ".
QString itemMark(const RichLine& line)
{
    constexpr int step = 4, deepest = 6;
    const bool counted = line.label.endsWith(u'.');
    const QString mark = counted ? line.label : QString(u'-') + (line.label.isEmpty() ? QString() : u' ' + line.label);
    return QString((std::clamp(line.depth, 1, deepest) - 1) * step, u' ') + mark + u' ';
}

QString richLine(const RichLine& line)
{
    if (line.kind == RichLine::Kind::code) return codeBlock(line.runs.front().text);
    QString content;
    for (const TextRun& run : line.runs) content += dressed(run);
    content = withoutBlockStart(content);
    switch (line.kind) {
    case RichLine::Kind::heading: return QStringLiteral("### ") + content;
    case RichLine::Kind::quote: return QStringLiteral("> ") + content;
    case RichLine::Kind::item: return itemMark(line) + content;
    default: return content;
    }
}

class Writer {
public:
    explicit Writer(QString folder) : m_folder(std::move(folder)) {}

    MarkdownReport write(const Report& report)
    {
        block(QStringLiteral("# ") + escapedLine(report.title));
        if (!report.mark.isEmpty()) block(QStringLiteral("**%1**").arg(escapedLine(report.mark)));
        QStringList meta;
        for (const auto& [name, value] : report.meta)
            meta += QStringLiteral("- %1: %2").arg(escapedLine(name), escapedLine(value));
        if (!meta.isEmpty()) block(meta.join(u'\n'));
        for (const Block& one : report.blocks) std::visit([this](const auto& b) { add(b); }, one);
        m_result.text = m_text.toUtf8();
        return std::move(m_result);
    }

private:
    void block(const QString& text)
    {
        if (!m_text.isEmpty()) m_text += u'\n';
        m_text += text + u'\n';
    }

    void add(const Heading& h) { block(QString(std::clamp(h.level, 2, 4), u'#') + u' ' + escapedLine(h.text)); }
    void add(const Paragraph& p) { block(escapedText(p.text)); }

    void add(const BulletList& l)
    {
        QStringList items;
        for (const QString& item : l.items) items += QStringLiteral("- ") + escapedLine(item);
        block(items.join(u'\n'));
    }

    void add(const RichText& text)
    {
        QStringList items;
        const auto closeList = [&] {
            if (!items.isEmpty()) block(std::exchange(items, {}).join(u'\n'));
        };
        for (const RichLine& line : text.lines) {
            if (line.kind == RichLine::Kind::item) {
                items += richLine(line);
                continue;
            }
            closeList();
            block(richLine(line));
        }
        closeList();
    }

    void add(const Table& t)
    {
        if (!t.caption.isEmpty()) block(Markdown::tr("Table %1. %2").arg(++m_tables).arg(escapedLine(t.caption)));
        QString head = QStringLiteral("|"), rule = QStringLiteral("|");
        for (const TableColumn& c : t.columns) {
            head += QStringLiteral(" %1 |").arg(escapedLine(c.title));
            rule += c.align == Align::end ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
        }
        QStringList lines{head, rule};
        for (const auto& row : t.rows) {
            QString line = QStringLiteral("|");
            for (const TableCell& cell : row) line += QStringLiteral(" %1 |").arg(escapedLine(cell.text));
            lines += line;
        }
        block(lines.join(u'\n'));
    }

    void add(const Figure& f)
    {
        const QString name = QStringLiteral("figure-%1.png").arg(++m_shown);
        if (QByteArray png = pngOf(f.svg, pictureWidth); !png.isEmpty()) {
            const QString folder = QString::fromLatin1(QUrl::toPercentEncoding(m_folder));
            block(QStringLiteral("![%1](%2)").arg(escapedLine(f.alt), folder.isEmpty() ? name : folder + u'/' + name));
            m_result.figures.emplace_back(name, std::move(png));
        }
        block(Markdown::tr("Figure %1. %2").arg(m_shown).arg(escapedLine(f.caption)));
    }

    QString m_folder;
    QString m_text;
    int m_tables = 0, m_shown = 0;
    MarkdownReport m_result;
};

}

MarkdownReport writeMarkdown(const Report& report, const QString& folder) { return Writer(folder).write(report); }

}
