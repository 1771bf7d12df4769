// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/markdownwriter.h"

#include "widgets/report/safesvg.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace widgets {

using namespace models;

namespace {

struct Markdown {
    Q_DECLARE_TR_FUNCTIONS(Markdown)
};

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

QString escapedLine(const QString& text)
{
    const QString line = text.simplified();
    QString escaped;
    for (const QChar c : line) {
        if (c.category() == QChar::Other_Control) continue;
        if (isMarkup(c)) escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString escapedText(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n')) lines += withoutBlockStart(escapedLine(line));
    return lines.join(QStringLiteral("  \n")); // two blanks: a line break that stays
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

    void add(const Table& t)
    {
        if (!t.caption.isEmpty()) block(escapedLine(t.caption));
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
        const QString name = QStringLiteral("figure-%1.svg").arg(m_result.figures.size() + 1);
        const QString path = QString::fromLatin1(QUrl::toPercentEncoding(m_folder)) + u'/' + name;
        block(QStringLiteral("![%1](%2)").arg(escapedLine(f.alt), path));
        block(Markdown::tr("Figure %1. %2").arg(m_result.figures.size() + 1).arg(escapedLine(f.caption)));
        m_result.figures.emplace_back(name, safeSvg(f.svg, {}));
    }

    QString m_folder;
    QString m_text;
    MarkdownReport m_result;
};

}

MarkdownReport writeMarkdown(const Report& report, const QString& folder) { return Writer(folder).write(report); }

}
