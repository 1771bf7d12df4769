// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/tablepicture.h"

#include "widgets/charts/charttheme.h"
#include "widgets/charts/smallsvg.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/roles.h"
#include "widgets/parts/icons.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace widgets {

using models::Align;
using models::Table;
using models::TableCell;

namespace {

constexpr int widestCell = 360, longest = 8'000, pixelRatio = 2;
constexpr double glyph = space::m, glyphRoom = space::l;

QFont fontOf(Role role) { return ChartTheme{}.font(role); }
const Colours& light() { return colours(Theme::light); }

double before(const TableCell& cell) { return cell.status ? glyphRoom : 0; }

/// Where the rows and columns of a picture lie.
class Sheet {
public:
    explicit Sheet(const Table& table) : m_table(table), m_widths(table.columns.size(), 0)
    {
        std::vector<TableCell> titles;
        for (const auto& column : table.columns) titles.push_back({column.title, {}});
        m_rows.push_back(titles);
        m_rows.insert(m_rows.end(), table.rows.begin(), table.rows.end());
        for (std::size_t row = 0; row < m_rows.size(); ++row) widen(row);
        for (std::size_t row = 0; row < m_rows.size(); ++row) m_heights.push_back(heightOf(row));
        m_width = std::max(1.0, std::accumulate(m_widths.begin(), m_widths.end(), 0.0));
        m_caption = textSize(table.caption, fontOf(Role::secondary), m_width - 2 * space::s).height() + 2 * space::s;
    }

    QSize size() const
    {
        return {qCeil(m_width), qCeil(m_caption + std::accumulate(m_heights.begin(), m_heights.end(), 0.0))};
    }
    bool isUsable() const { return !m_table.columns.empty() && size().height() <= longest; }

    void paint(QPainter& painter) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), QSizeF(size())), light().surface);
        text(painter,
             {space::s, space::s, m_width - 2 * space::s, m_caption},
             Qt::AlignLeft,
             m_table.caption,
             Role::secondary,
             light().text2);
        double y = m_caption;
        for (std::size_t row = 0; row < m_rows.size(); y += m_heights[row++]) paintRow(painter, row, y);
    }

private:
    static QSizeF textSize(const QString& text, const QFont& font, double width)
    {
        return QFontMetricsF(font).boundingRect({0, 0, std::max(width, 1.0), longest}, Qt::TextWordWrap, text).size();
    }
    static void text(QPainter& painter, const QRectF& rect, int side, const QString& text, Role role,
                     const QColor& colour)
    {
        painter.setFont(fontOf(role));
        painter.setPen(colour);
        painter.drawText(rect, side | Qt::AlignTop | Qt::TextWordWrap, text);
    }

    Role roleOf(std::size_t row, const TableCell& cell) const
    {
        return row == 0 || cell.status ? Role::strong : Role::body;
    }
    std::size_t cells(std::size_t row) const { return std::min(m_rows[row].size(), m_widths.size()); }

    void widen(std::size_t row)
    {
        for (std::size_t i = 0; i < cells(row); ++i) {
            const TableCell& cell = m_rows[row][i];
            const double natural = QFontMetricsF(fontOf(roleOf(row, cell))).horizontalAdvance(cell.text);
            const double wanted = std::min<double>(qCeil(natural), widestCell) + before(cell) + 2 * space::s;
            m_widths[i] = std::max(m_widths[i], wanted);
        }
    }

    double heightOf(std::size_t row) const
    {
        double height = 0;
        for (std::size_t i = 0; i < cells(row); ++i) {
            const TableCell& cell = m_rows[row][i];
            const double room = m_widths[i] - before(cell) - 2 * space::s;
            height = std::max(height, textSize(cell.text, fontOf(roleOf(row, cell)), room).height());
        }
        return height + 2 * space::xs + metric::border;
    }

    void paintRow(QPainter& painter, std::size_t row, double y) const
    {
        double x = 0;
        for (std::size_t i = 0; i < cells(row); x += m_widths[i++]) {
            const TableCell& cell = m_rows[row][i];
            const QRectF room(x + space::s, y + space::xs, m_widths[i] - 2 * space::s, m_heights[row]);
            if (cell.status)
                paintIcon(painter,
                          {room.x(), room.y() + 2, glyph, glyph},
                          glyphOf(*cell.status),
                          light().of(*cell.status).text);
            text(painter,
                 room.adjusted(before(cell), 0, 0, 0),
                 m_table.columns[i].align == Align::end ? Qt::AlignRight : Qt::AlignLeft,
                 cell.text,
                 roleOf(row, cell),
                 cell.status ? light().of(*cell.status).text : light().text1);
        }
        painter.fillRect(QRectF(0, y + m_heights[row] - metric::border, m_width, metric::border),
                         row == 0 ? light().border : light().grid);
    }

    const Table& m_table;
    std::vector<std::vector<TableCell>> m_rows; ///< the titles first
    std::vector<double> m_widths, m_heights;
    double m_width = 0, m_caption = 0;
};

}

Table tableOf(const QAbstractItemModel& model, const QString& caption)
{
    Table table{caption, {}, {}};
    for (int c = 0; c < model.columnCount(); ++c) {
        const int side = model.headerData(c, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        table.columns.push_back(
            {model.headerData(c, Qt::Horizontal).toString(), side & Qt::AlignRight ? Align::end : Align::start});
    }
    for (int r = 0; r < model.rowCount(); ++r) {
        auto& row = table.rows.emplace_back();
        for (int c = 0; c < model.columnCount(); ++c) {
            const QVariant status = model.index(r, c).data(models::StatusRole);
            row.push_back(
                {model.index(r, c).data().toString(),
                 status.isValid() ? std::optional(static_cast<reliability::Status>(status.toInt())) : std::nullopt});
        }
    }
    return table;
}

QByteArray tableSvg(const Table& table)
{
    const Sheet sheet(table);
    if (!sheet.isUsable()) return {};
    return smallSvg(sheet.size(), table.caption, {}, [&](QPainter& painter) { sheet.paint(painter); });
}

QByteArray tablePng(const Table& table)
{
    const Sheet sheet(table);
    if (!sheet.isUsable()) return {};
    QImage image(sheet.size() * pixelRatio, QImage::Format_RGB32);
    if (image.isNull()) return {};
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    sheet.paint(painter);
    painter.end();
    QBuffer buffer;
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

std::unique_ptr<QMimeData> clipboard(const QAbstractItemModel& model, const QString& caption)
{
    auto data = std::make_unique<QMimeData>();
    const Table picture = tableOf(model, caption);
    if (const QByteArray svg = tableSvg(picture); !svg.isEmpty()) data->setData(QStringLiteral("image/svg+xml"), svg);
    if (const QByteArray png = tablePng(picture); !png.isEmpty()) data->setData(QStringLiteral("image/png"), png);
    const models::ChartTable texts = models::tableOf(model);
    data->setText(models::tsv(texts));
    data->setHtml(models::html(texts));
    return data;
}

}
