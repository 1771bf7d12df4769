// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/modeltable.h"

#include <QAbstractItemModel>

namespace models {
namespace {

QString joined(const ChartTable& table, QChar separator, QString (*cell)(QString))
{
    const auto line = [&](const QStringList& texts) {
        QStringList cells;
        for (const QString& text : texts) cells += cell(text);
        return cells.join(separator) + u'\n';
    };
    QString all = line(table.columns);
    for (const QStringList& row : table.rows) all += line(row);
    return all;
}

QString htmlRow(const QStringList& texts, const QString& tag)
{
    QString row;
    for (const QString& text : texts)
        row += u'<' + tag + u'>' + text.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
    return QStringLiteral("<tr>") + row + QStringLiteral("</tr>\n");
}

}

ChartTable tableOf(const QAbstractItemModel& model)
{
    ChartTable table;
    for (int c = 0; c < model.columnCount(); ++c) table.columns += model.headerData(c, Qt::Horizontal).toString();
    for (int r = 0; r < model.rowCount(); ++r) {
        QStringList& row = table.rows.emplace_back();
        for (int c = 0; c < model.columnCount(); ++c) row += model.index(r, c).data().toString();
    }
    return table;
}

QString tsv(const ChartTable& table)
{
    return joined(table, u'\t', [](QString text) {
        text = spreadsheetText(std::move(text));
        return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    });
}

QString html(const ChartTable& table)
{
    QString all = QStringLiteral("<table>\n") + htmlRow(table.columns, QStringLiteral("th"));
    for (const QStringList& row : table.rows) all += htmlRow(row, QStringLiteral("td"));
    return all + QStringLiteral("</table>\n");
}

QByteArray csv(const ChartTable& table) { return joined(table, u',', csvCell).toUtf8(); }

}
