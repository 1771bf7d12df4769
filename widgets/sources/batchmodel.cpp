// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/batchmodel.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <functional>

namespace widgets {
namespace {

using models::Align;
using models::text;
using Column = models::Column<BatchRow>;

QString day(const std::optional<reliability::Instant>& t, const BatchRow& row) { return models::date(t, row.zone); }
QString number(std::int64_t n) { return models::count(static_cast<double>(n)); }

constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Source"),
           nullptr,
           Align::start,
           [](const BatchRow& r) { return text(r.batch.source); }},
    Column{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, [](const BatchRow& r) { return r.project; }},
    Column{
        QT_TRANSLATE_NOOP("tables", "Indicator"), nullptr, Align::start, [](const BatchRow& r) { return r.indicator; }},
    Column{QT_TRANSLATE_NOOP("tables", "Imported"),
           nullptr,
           Align::start,
           [](const BatchRow& r) { return models::plainDateTime(r.batch.started, r.zone); }},
    Column{QT_TRANSLATE_NOOP("tables", "First point"),
           nullptr,
           Align::start,
           [](const BatchRow& r) { return day(r.batch.first, r); }},
    Column{QT_TRANSLATE_NOOP("tables", "Last point"),
           nullptr,
           Align::start,
           [](const BatchRow& r) { return day(r.batch.last, r); }},
    Column{QT_TRANSLATE_NOOP("tables", "New rows"),
           nullptr,
           Align::end,
           [](const BatchRow& r) { return number(r.batch.rowsNew); }},
    Column{QT_TRANSLATE_NOOP("tables", "Changed"),
           nullptr,
           Align::end,
           [](const BatchRow& r) { return number(r.batch.rowsChanged); }},
    Column{QT_TRANSLATE_NOOP("tables", "Same"),
           QT_TRANSLATE_NOOP("tables", "Rows that were there before"),
           Align::end,
           [](const BatchRow& r) { return number(r.batch.rowsSame); }},
    Column{QT_TRANSLATE_NOOP("tables", "Rejected"),
           nullptr,
           Align::end,
           [](const BatchRow& r) { return number(r.batch.rowsBad); }},
    Column{QT_TRANSLATE_NOOP("tables", "Taken back"),
           nullptr,
           Align::start,
           [](const BatchRow& r) {
               return r.batch.undone ? models::plainDateTime(*r.batch.undone, r.zone) : models::missing();
           }},
};

/// What the recipe of an import says; it is kept as JSON.
QString said(const reliability::ImportBatch& batch, const char* field)
{
    const auto recipe = QJsonDocument::fromJson(QByteArray::fromStdString(batch.mapping)).object();
    const QString text = recipe.value(QLatin1String(field)).toString();
    return text.isEmpty() ? models::missing() : text;
}

QString projectOf(const reliability::ImportBatch& batch, const reliability::ReviewData& figures)
{
    for (const auto& p : figures.projects)
        if (batch.project && p->project.id == batch.project) return text(p->project.title());
    return said(batch, "project");
}

QVariant rowValue(const BatchRow& row, int role)
{
    return role == models::IdRole ? QVariant::fromValue<qint64>(row.batch.id.value) : QVariant();
}

}

BatchModel::BatchModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void BatchModel::show(const std::vector<reliability::ImportBatch>& batches, const reliability::ReviewData& figures)
{
    std::vector<BatchRow> rows;
    for (const auto& batch : batches)
        rows.push_back({batch, projectOf(batch, figures), said(batch, "indicator"), figures.zone});
    std::ranges::sort(
        rows, std::greater(), [](const BatchRow& row) { return std::pair(row.batch.started, row.batch.id.value); });
    setRows(std::move(rows));
}

}
