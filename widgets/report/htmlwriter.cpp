// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/htmlwriter.h"

#include "widgets/parts/icons.h"
#include "widgets/report/safesvg.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <utility>

namespace widgets {

using namespace models;
using reliability::Status;

namespace {

struct Html {
    Q_DECLARE_TR_FUNCTIONS(Html)
};

// toHtmlEscaped leaves the characters that XML forbids, and the apostrophe.
QString escaped(const QString& text)
{
    QString plain = text;
    plain.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    plain.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool pair = plain[i].isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate();
        if (pair) ++i;
        else if (plain[i].isSurrogate()) plain[i] = QChar::ReplacementCharacter;
    }
    return plain.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

QString statusClass(Status status) { return QStringLiteral("s%1").arg(static_cast<int>(status)); }

QString colourRules(const Colours& c)
{
    QString rules = QStringLiteral("body{background:%1;color:%2}th,td{border-color:%3}thead th{background:%4}"
                                   "figcaption,dt,caption,.path{color:%5}")
                        .arg(c.surface.name(), c.text1.name(), c.grid.name(), c.window.name(), c.text2.name());
    for (const auto& status : reliability::names<Status>) {
        const StatusColours& s = c.of(status.value);
        rules += QStringLiteral(".%1{color:%2;background:%3}")
                     .arg(statusClass(status.value), s.chipText.name(), s.chipFill.name());
    }
    return rules;
}

// As a string of a style sheet: whatever is no letter or digit by its number.
QString cssString(const QString& text)
{
    QString quoted;
    for (const uint c : text.toUcs4())
        quoted += QChar::isLetterOrNumber(c) ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1)
                                             : QStringLiteral("\\%1 ").arg(c, 0, 16);
    return u'"' + quoted + u'"';
}

QString pageRule(const QString& mark, QPageSize::PageSizeId paper)
{
    return QStringLiteral("@page{size:%1;margin:16mm;@top-right{content:%2}@bottom-right{content:counter(page) \" / \" "
                          "counter(pages)}}")
        .arg(QLatin1String(paper == QPageSize::Letter ? "letter" : "A4"), cssString(mark));
}

QString styleSheet()
{
    const QString fixed = QStringLiteral(R"(
body,figure text{font-family:Inter,'Noto Sans','Noto Sans CJK JP',sans-serif}
body{font-size:13px;line-height:1.4;max-width:1080px;margin:24px auto;padding:0 16px}
:lang(ja){line-height:1.6}
h1{font-size:24px}
h2{font-size:15px;margin:24px 0 8px}
h3,h4{font-size:13px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}
dt,dd{margin:0}
dd{overflow-wrap:anywhere}
p,pre,blockquote,li{white-space:pre-wrap}
pre,code{font-family:'DejaVu Sans Mono',monospace;font-size:12px}
blockquote{margin:8px 16px}
.labelled{list-style:none;margin-left:-16px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:start;padding:4px 0;max-width:calc(100vw - 32px)}
th,td{border-bottom:1px solid;padding:6px 8px;text-align:start;vertical-align:top;font-variant-numeric:tabular-nums}
th{font-weight:600}
.end{text-align:end}
td.end,.chip{white-space:nowrap}
.chip{border-radius:4px;padding:2px 6px}
.chip svg{width:11px;height:11px;vertical-align:-1px}
.mark{border:2px solid;padding:4px 12px;display:inline-block;font-weight:600}
figure{margin:16px 0;break-inside:avoid}
figure svg{max-width:100%;height:auto;background:white}
tr{break-inside:avoid}
thead{display:table-header-group}
h2,h3{break-after:avoid}
@media screen{figure svg{min-width:560px}}
@media print{body{max-width:none;margin:0}.scroll{overflow:visible}}
)");
    return fixed + colourRules(colours(Theme::light)) +
           QStringLiteral("@media screen and (prefers-color-scheme:dark){%1}").arg(colourRules(colours(Theme::dark)));
}

QString chip(const QString& text, std::optional<Status> status)
{
    if (!status) return escaped(text);
    QFile glyph(QStringLiteral(":/icons/%1.svg").arg(glyphOf(*status)));
    const bool found = glyph.open(QIODevice::ReadOnly);
    return QStringLiteral("<span class=\"chip %1\">%2 %3</span>")
        .arg(statusClass(*status),
             found ? QString::fromUtf8(safeSvg(glyph.readAll(), {})).trimmed() : QString(),
             escaped(text));
}

QString dressed(const TextRun& run)
{
    QString html = escaped(run.text);
    for (const auto& [look, tag] :
         {std::pair{TextRun::code, "code"}, {TextRun::emphasis, "em"}, {TextRun::strong, "strong"}})
        if (run.look & look) html = QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
    return html;
}

// Lines of rich text; lists open and close by their depth.
class RichHtml {
public:
    QString write(const RichText& text)
    {
        for (const RichLine& line : text.lines) add(line);
        toDepth(0);
        return m_html;
    }

private:
    void add(const RichLine& line)
    {
        QString content;
        for (const TextRun& run : line.runs)
            content += line.kind == RichLine::Kind::code ? escaped(run.text) : dressed(run);
        if (line.kind == RichLine::Kind::item) return addItem(line, content);
        toDepth(0);
        const QLatin1String tag(line.kind == RichLine::Kind::heading ? "h3"
                                : line.kind == RichLine::Kind::code  ? "pre"
                                : line.kind == RichLine::Kind::quote ? "blockquote"
                                                                     : "p");
        m_html += QStringLiteral("<%1>%2</%1>\n").arg(tag, content);
    }

    void addItem(const RichLine& line, const QString& content)
    {
        toDepth(std::clamp(line.depth, 1, deepest));
        m_html += line.label.isEmpty()
                      ? QStringLiteral("<li>%1").arg(content)
                      : QStringLiteral("<li class=\"labelled\">%1 %2").arg(escaped(line.label), content);
    }

    // Afterwards an item of this depth may begin; a list within a list stands in the item before it.
    void toDepth(int depth)
    {
        if (m_depth >= depth && m_depth > 0) m_html += QStringLiteral("</li>");
        for (; m_depth > depth; --m_depth)
            m_html += m_depth > 1 ? QStringLiteral("</ul></li>") : QStringLiteral("</ul>\n");
        for (; m_depth < depth; ++m_depth)
            m_html += m_depth + 1 < depth ? QStringLiteral("<ul><li>") : QStringLiteral("<ul>");
    }

    static constexpr int deepest = 6;
    QString m_html;
    int m_depth = 0;
};

class Writer {
public:
    QByteArray write(const Report& report, QPageSize::PageSizeId paper)
    {
        const QString title = escaped(report.title);
        m_html = QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\">\n<head>\n"
                                "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
                                "initial-scale=1\"/>\n<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n")
                     .arg(escaped(report.language), title, styleSheet() + pageRule(report.mark, paper));
        line(QStringLiteral("<h1>%1</h1>").arg(title));
        if (!report.mark.isEmpty()) line(QStringLiteral("<p class=\"mark\">%1</p>").arg(escaped(report.mark)));
        writeMeta(report);
        for (const Block& block : report.blocks) std::visit([this](const auto& b) { add(b); }, block);
        m_html += QStringLiteral("</main>\n</body>\n</html>\n");
        return m_html.toUtf8();
    }

private:
    void line(const QString& html) { m_html += html + u'\n'; }

    void writeMeta(const Report& report)
    {
        if (report.meta.empty()) return;
        line(QStringLiteral("<dl>"));
        for (const auto& [name, value] : report.meta)
            line(QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(escaped(name), escaped(value)));
        line(QStringLiteral("</dl>"));
    }

    void add(const Heading& h)
    {
        line(QStringLiteral("<h%1>%2</h%1>").arg(std::clamp(h.level, 2, 4)).arg(chip(h.text, h.status)));
    }

    void add(const Paragraph& p) { line(QStringLiteral("<p>%1</p>").arg(escaped(p.text))); }

    void add(const BulletList& l)
    {
        line(QStringLiteral("<ul>"));
        for (const QString& item : l.items) line(QStringLiteral("<li>%1</li>").arg(escaped(item)));
        line(QStringLiteral("</ul>"));
    }

    void add(const RichText& text) { m_html += RichHtml().write(text); }

    void add(const Table& t)
    {
        const QString caption =
            t.caption.isEmpty() ? QString() : escaped(Html::tr("Table %1. %2").arg(++m_tables).arg(t.caption));
        line(scrolling(caption.isEmpty() ? escaped(Html::tr("Table")) : caption) + QStringLiteral("<table>"));
        if (!caption.isEmpty()) line(QStringLiteral("<caption>%1</caption>").arg(caption));
        m_html += QStringLiteral("<thead><tr>");
        for (const TableColumn& c : t.columns)
            m_html += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(alignment(c.align), escaped(c.title));
        line(QStringLiteral("</tr></thead>\n<tbody>"));
        for (const auto& row : t.rows) addRow(t, row);
        line(QStringLiteral("</tbody></table></div>"));
    }

    /// What is wider than a small screen scrolls; without a mouse it must take the focus for that.
    static QString scrolling(const QString& name)
    {
        return QStringLiteral("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">").arg(name);
    }

    void addRow(const Table& t, const std::vector<TableCell>& row)
    {
        m_html += QStringLiteral("<tr>");
        for (std::size_t i = 0; i < row.size() && i < t.columns.size(); ++i) {
            const QString content = chip(row[i].text, row[i].status);
            m_html += i == 0 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(content)
                             : QStringLiteral("<td%1>%2</td>").arg(alignment(t.columns[i].align), content);
        }
        line(QStringLiteral("</tr>"));
    }

    void add(const Figure& f)
    {
        const QString caption = escaped(Html::tr("Figure %1. %2").arg(++m_figures).arg(f.caption));
        const QByteArray svg = safeSvg(f.svg, QStringLiteral("f%1-").arg(m_figures));
        line(QStringLiteral("<figure aria-label=\"%1\">").arg(escaped(f.alt)));
        // Its letters would be too small to read in the width of a phone: it scrolls there, as tables do.
        line(scrolling(caption));
        line(QString::fromUtf8(svg));
        line(QStringLiteral("</div>"));
        line(QStringLiteral("<figcaption>") + caption + QStringLiteral("</figcaption></figure>"));
    }

    static QString alignment(Align align) { return align == Align::end ? QStringLiteral(" class=\"end\"") : QString(); }

    QString m_html;
    int m_figures = 0, m_tables = 0;
};

}

QByteArray writeHtml(const Report& report, QPageSize::PageSizeId paper) { return Writer().write(report, paper); }

}
