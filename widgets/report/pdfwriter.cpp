// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pdfwriter.h"

#include "widgets/report/safesvg.h"
#include "widgets/timelesspdf.h"
#include "widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>

namespace widgets {

using namespace models;

namespace {

struct Pdf {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr int dotsPerInch = 600;
constexpr qreal marginMm = 16;
constexpr int svgProperty = QTextFormat::UserProperty + 1;
constexpr int figureObject = QTextFormat::UserObject + 1;

// Pixels at 96 per inch, as tokens count them, in the document's dots.
constexpr qreal dots(qreal pixels) { return pixels * dotsPerInch / 96; }

QFont printFont(Role role)
{
    QFont printed = font(role, 1);
    printed.setPointSizeF(printed.pixelSize() > 0 ? printed.pixelSize() * 0.75 : printed.pointSizeF());
    return printed;
}

// Draws a figure as vectors; too large ones shrink to the page.
class FigureObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    QSizeF intrinsicSize(QTextDocument* document, int, const QTextFormat& format) override
    {
        const QSvgRenderer svg(format.property(svgProperty).toByteArray());
        const QSizeF natural = QSizeF(svg.defaultSize()) * dots(1);
        const QSizeF room(document->pageSize().width(), document->pageSize().height() - dots(metric::chartHeader));
        return natural.width() > room.width() || natural.height() > room.height()
                   ? natural.scaled(room, Qt::KeepAspectRatio)
                   : natural;
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        QSvgRenderer svg(format.property(svgProperty).toByteArray());
        svg.render(painter, rect);
    }
};

// Fills a document with the blocks of a report.
class Composer {
public:
    explicit Composer(QTextDocument& document) : m_cursor(&document) {}

    void compose(const Report& report)
    {
        m_cursor.beginEditBlock(); // laid out once, not after every cell
        line(report.title, Role::pageTitle);
        if (!report.mark.isEmpty()) line(report.mark, Role::section);
        for (const auto& [name, value] : report.meta) line(QStringLiteral("%1: %2").arg(name, value), Role::secondary);
        for (const Block& block : report.blocks) std::visit([this](const auto& b) { add(b); }, block);
        m_cursor.endEditBlock();
    }

private:
    QTextCharFormat text(Role role, std::optional<reliability::Status> status = {}) const
    {
        QTextCharFormat format;
        format.setFont(printFont(role));
        format.setForeground(status ? m_colours.of(*status).text : m_colours.text1);
        return format;
    }

    void line(const QString& content, Role role, std::optional<reliability::Status> status = {}, qreal above = 0)
    {
        QTextBlockFormat block;
        block.setTopMargin(above); // the layout scales margins and paddings, but no sizes
        block.setBottomMargin(space::xs);
        m_first ? m_cursor.setBlockFormat(block) : m_cursor.insertBlock(block);
        m_first = false;
        m_cursor.insertText(QString(content).replace(u'\n', QChar::LineSeparator), text(role, status));
    }

    void add(const models::Heading& h)
    {
        line(h.text, h.level <= 2 ? Role::section : Role::strong, h.status, h.level <= 2 ? space::l : space::s);
    }
    void add(const Paragraph& p) { line(p.text, Role::body); }
    void add(const BulletList& l)
    {
        for (const QString& item : l.items) line(QStringLiteral("\u2022 ") + item, Role::body);
    }

    void add(const Table& t)
    {
        if (t.columns.empty()) return;
        if (!t.caption.isEmpty()) line(t.caption, Role::secondary);
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorderCollapse(true);
        format.setBorder(metric::border);
        format.setBorderBrush(m_colours.grid);
        format.setCellPadding(space::xs);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QTextTable* table =
            m_cursor.insertTable(static_cast<int>(t.rows.size()) + 1, static_cast<int>(t.columns.size()), format);
        for (std::size_t c = 0; c < t.columns.size(); ++c)
            fill(*table, 0, c, {t.columns[c].title, {}}, t.columns[c].align, Role::smallStrong);
        for (std::size_t r = 0; r < t.rows.size(); ++r)
            for (std::size_t c = 0; c < std::min(t.rows[r].size(), t.columns.size()); ++c)
                fill(*table, r + 1, c, t.rows[r][c], t.columns[c].align, Role::small);
        m_cursor.movePosition(QTextCursor::End);
    }

    void fill(QTextTable& table, std::size_t row, std::size_t column, const TableCell& cell, Align align,
              Role role) const
    {
        QTextCursor cursor = table.cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(align == Align::end ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        cursor.insertText(cell.text, text(cell.status ? Role::smallStrong : role, cell.status));
    }

    void add(const Figure& f)
    {
        QTextCharFormat object;
        object.setObjectType(figureObject);
        object.setProperty(svgProperty, safeSvg(f.svg, {}));
        line({}, Role::body, {}, space::s);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
        line(Pdf::tr("Figure %1. %2").arg(++m_figures).arg(f.caption), Role::secondary);
    }

    const Colours& m_colours = colours(Theme::light);
    QTextCursor m_cursor;
    bool m_first = true;
    int m_figures = 0;
};

void paintFoot(QPainter& painter, const QRectF& foot, const QString& title, const QString& page)
{
    painter.setFont(printFont(Role::small));
    painter.setPen(colours(Theme::light).text2);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, page);
}

void paintPages(QPdfWriter& writer, QTextDocument& document, const QString& title)
{
    const QSizeF page = document.pageSize();
    const QRectF foot(0, page.height(), page.width(), writer.height() - page.height());
    QPainter painter(&writer);
    for (int i = 0, count = document.pageCount(); i < count; ++i) {
        if (i > 0) writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, i * page.height()), page));
        painter.restore();
        paintFoot(painter, foot, title, QStringLiteral("%1 / %2").arg(i + 1).arg(count));
    }
}

}

QByteArray writePdf(const Report& report, QPageSize::PageSizeId paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setTitle(report.title);
        writer.setPageLayout({QPageSize(paper),
                              QPageLayout::Portrait,
                              QMarginsF(marginMm, marginMm, marginMm, marginMm),
                              QPageLayout::Millimeter});
        FigureObject figures;
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&writer);
        document.documentLayout()->registerHandler(figureObject, &figures);
        document.setDocumentMargin(0);
        document.setPageSize(QSizeF(writer.width(), writer.height() - dots(space::xl)));
        Composer(document).compose(report);
        paintPages(writer, document, report.title);
    }
    return timeless(bytes);
}

}

#include "pdfwriter.moc"
