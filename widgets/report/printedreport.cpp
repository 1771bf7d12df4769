// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/printedreport.h"

#include "widgets/report/printedtable.h"
#include "widgets/report/svgpicture.h"
#include "widgets/report/typeset.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace widgets {

using namespace models;

namespace {

struct Pdf {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr qreal marginMm = 16;
constexpr qreal edge = dots(space::xl); // of head and foot

// Makes the pieces of a report, from top to bottom.
class Composer {
public:
    Composer(const QPagedPaintDevice& device, QSizeF sheet) : m_device(device), m_sheet(sheet) {}

    std::vector<Piece> compose(const Report& report)
    {
        lines({report.title, Role::pageTitle, m_colours.text1}, 0);
        if (!report.mark.isEmpty()) lines({report.mark, Role::section, m_colours.text1}, 0);
        for (const auto& [name, value] : report.meta)
            lines({QStringLiteral("%1: %2").arg(name, value), Role::secondary, m_colours.text2}, 0);
        for (const Block& block : report.blocks) std::visit([this](const auto& b) { add(b); }, block);
        return std::move(m_pieces);
    }

private:
    void put(Piece piece)
    {
        piece.section = m_section;
        m_pieces.push_back(std::move(piece));
    }

    // A line of a paragraph is never alone on a page.
    void lines(const Words& words, qreal above, qreal indent = 0, const QString& label = {})
    {
        const auto text = std::make_shared<const Typeset>(m_device, words, m_sheet.width() - indent);
        const auto mark = std::make_shared<const Typeset>(m_device, Words{label, words.role, words.colour}, indent);
        for (int i = 0, n = text->lines(); i < n; ++i)
            put({text->lineHeight(),
                 [text, mark, i, indent](QPainter& painter, QPointF at) {
                     if (i == 0) mark->draw(painter, 0, at + QPointF(indent - dots(space::l), 0));
                     text->draw(painter, i, at + QPointF(indent, 0));
                 },
                 n > 1 && (i == 0 || i == n - 2) ? Piece::Stays::withNext : Piece::Stays::free,
                 i == 0 ? above : 0});
    }

    void keepWithNext() { m_pieces.back().stays = Piece::Stays::withNext; }

    void add(const models::Heading& h)
    {
        const bool section = h.level <= 2;
        if (section) m_section = h.text;
        const QColor colour = h.status ? m_colours.of(*h.status).text : m_colours.text1;
        lines({h.text, section ? Role::section : Role::strong, colour}, dots(section ? space::l : space::s));
        keepWithNext();
        m_underHeading = m_pieces.size();
    }

    // A heading with one line at a page's end is as lost as the heading alone.
    void add(const Paragraph& p)
    {
        const bool first = m_pieces.size() == m_underHeading;
        lines({p.text, Role::body, m_colours.text1}, dots(space::xs));
        if (first && m_pieces.size() == m_underHeading + 1) keepWithNext();
    }

    void add(const BulletList& l)
    {
        for (const QString& item : l.items) this->item(item, {}, 1, {});
    }

    void item(const QString& text, const QList<QTextLayout::FormatRange>& looks, int depth, const QString& label)
    {
        lines({text, Role::body, m_colours.text1, Qt::AlignLeft, looks},
              dots(space::xs) / 2,
              dots(space::l) * std::clamp(depth, 1, 6),
              label.isEmpty() ? QStringLiteral("\u2022") : label);
    }

    void add(const RichText& rich)
    {
        for (const RichLine& line : rich.lines) {
            Words words{{}, Role::body, m_colours.text1};
            for (const TextRun& run : line.runs) {
                QTextCharFormat format;
                format.setFont(printFont(run.look & TextRun::code ? Role::mono : Role::body));
                if (run.look & TextRun::strong) format.setFontWeight(QFont::DemiBold);
                format.setFontItalic(run.look & TextRun::emphasis);
                words.looks.append({static_cast<int>(words.text.size()), static_cast<int>(run.text.size()), format});
                words.text += run.text;
            }
            add(line, words);
        }
    }

    void add(const RichLine& line, Words words)
    {
        switch (line.kind) {
        case RichLine::Kind::heading: return add(models::Heading{3, words.text, {}});
        case RichLine::Kind::item: return item(words.text, words.looks, line.depth, line.label);
        case RichLine::Kind::quote:
            words.colour = m_colours.text2;
            return lines(words, dots(space::xs), dots(space::l));
        default: return lines(words, dots(space::xs));
        }
    }

    void add(const Table& t)
    {
        if (t.columns.empty()) return;
        if (!t.caption.isEmpty()) {
            lines({Pdf::tr("Table %1. %2").arg(++m_tables).arg(t.caption), Role::secondary, m_colours.text2},
                  dots(space::xs));
            keepWithNext();
        }
        for (Piece& piece : printed(t, m_device, m_sheet.width())) put(std::move(piece));
    }

    void add(const Figure& f)
    {
        const auto picture = std::make_shared<const SvgPicture>(f.svg);
        const auto caption = std::make_shared<const Typeset>(
            m_device,
            Words{Pdf::tr("Figure %1. %2").arg(++m_figures).arg(f.caption), Role::secondary, m_colours.text2},
            m_sheet.width());
        const QSizeF natural = picture->size() * dots(1), room(m_sheet.width(), m_sheet.height() - caption->height());
        const bool large = natural.width() > room.width() || natural.height() > room.height();
        const QSizeF size = large ? natural.scaled(room, Qt::KeepAspectRatio) : natural;
        const qreal unit = natural.isEmpty() ? 0 : size.width() / natural.width() * 72 / 96;
        put({size.height() + caption->height(),
             [picture, caption, size, unit](QPainter& painter, QPointF at) {
                 picture->paint(painter, QRectF(at, size), printFont(Role::small), unit);
                 for (int i = 0; i < caption->lines(); ++i)
                     caption->draw(painter, i, at + QPointF(0, size.height() + i * caption->lineHeight()));
             },
             Piece::Stays::free,
             dots(space::m)});
    }

    const Colours& m_colours = colours(Theme::light);
    const QPagedPaintDevice& m_device;
    QSizeF m_sheet;
    std::vector<Piece> m_pieces;
    QString m_section;
    std::size_t m_underHeading = 0; ///< how many pieces there were after the last heading
    int m_figures = 0, m_tables = 0;
};

// Two texts on one line, each at its side; the left one gives way.
void paintEdge(QPainter& painter, const QRectF& room, QString left, const QString& right, int vertical)
{
    painter.setFont(printFont(Role::small));
    painter.setPen(colours(Theme::light).text2);
    const QFontMetricsF metrics(painter.font(), painter.device());
    left = metrics.elidedText(left, Qt::ElideRight, room.width() - metrics.horizontalAdvance(right) - dots(space::l));
    painter.drawText(room, Qt::AlignLeft | vertical, left);
    painter.drawText(room, Qt::AlignRight | vertical, right);
}

QString joined(const QString& a, const QString& b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : QStringLiteral("%1 \u00B7 %2").arg(a, b);
}

// A repeated head of a table is of no section.
QString sectionOf(const Sheet& sheet)
{
    const auto first = std::ranges::find_if(sheet, [](const Placed& p) { return !p.piece->section.isEmpty(); });
    return first == sheet.end() ? QString() : first->piece->section;
}

}

PrintedReport::PrintedReport(const Report& report, QPageSize::PageSizeId paper)
    : m_title(report.title)
    , m_mark(report.mark)
    , m_source(report.source)
    , m_measure(&m_nowhere)
{
    m_measure.setResolution(dotsPerInch);
    m_measure.setPageLayout(layout(paper));
    const QSizeF sheet(m_measure.width(), m_measure.height() - 2 * edge);
    m_pieces = Composer(m_measure, sheet).compose(report);
    m_sheets = sheetsOf(m_pieces, sheet.height());
}

QPageLayout PrintedReport::layout(QPageSize::PageSizeId paper)
{
    return {QPageSize(paper),
            QPageLayout::Portrait,
            QMarginsF(marginMm, marginMm, marginMm, marginMm),
            QPageLayout::Millimeter};
}

// Above each page but the first, which has the title: the report's title, and the part in which the page begins.
void PrintedReport::paint(QPainter& painter, int page) const
{
    const QRectF paper(0, 0, m_measure.width(), m_measure.height());
    const Sheet& sheet = m_sheets[static_cast<std::size_t>(page)];
    if (page > 0) paintEdge(painter, paper, joined(m_title, m_mark), sectionOf(sheet), Qt::AlignTop);
    for (const Placed& placed : sheet) placed.piece->draw(painter, QPointF(0, edge + placed.y));
    paintEdge(painter,
              paper,
              joined(m_title, m_source.isEmpty() ? m_mark : m_source),
              QStringLiteral("%1 / %2").arg(page + 1).arg(pages()),
              Qt::AlignBottom);
}

// Fonts have the sizes that the paper's dots give them, and are drawn smaller with all the rest.
QImage PrintedReport::image(int page, int width) const
{
    const QRect whole = m_measure.pageLayout().fullRectPixels(dotsPerInch);
    const QRect inside = m_measure.pageLayout().paintRectPixels(dotsPerInch);
    const qreal scale = static_cast<qreal>(width) / whole.width();
    QImage image(width, qRound(whole.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    constexpr int dotsPerMetre = static_cast<int>(dotsPerInch / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    painter.translate(inside.topLeft());
    paint(painter, page);
    return image;
}

}
