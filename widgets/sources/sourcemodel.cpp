// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcemodel.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <array>

namespace widgets {
namespace {

using models::Align;
using models::text;
using Column = models::Column<SourceRow>;

/// Names of products: the same in every language.
struct Connector {
    std::string_view name;
    const char* title;
};
constexpr Connector connectors[] = {
    {"csv", "CSV"},
    {"prometheus", "Prometheus"},
    {"openmetrics", "OpenMetrics"},
    {"mlflow", "MLflow"},
    {"sql", "SQL"},
    {"postmortems", "Markdown"},
    {"changes", QT_TRANSLATE_NOOP("sources", "Changes")},
};

QString connectorTitle(const SourceRow& row)
{
    for (const Connector& c : connectors)
        if (c.name == row.state.connector) return QCoreApplication::translate("sources", c.title);
    return text(row.state.connector);
}

/// What is wrong, in the order of how much it needs somebody.
enum class Trouble { failed, untrusted, waiting, none };

Trouble troubleOf(const SourceRow& row)
{
    if (!row.state.trusted) return Trouble::untrusted;
    if (!row.state.last) return Trouble::waiting;
    return row.state.last->failed() ? Trouble::failed : Trouble::none;
}

QString stateText(const SourceRow& row)
{
    switch (troubleOf(row)) {
    case Trouble::failed:
        return QCoreApplication::translate("sources", "failed: %1").arg(text(row.state.last->message));
    case Trouble::untrusted: return QCoreApplication::translate("sources", "not set up on this machine: not asked");
    case Trouble::waiting: return QCoreApplication::translate("sources", "not asked yet");
    case Trouble::none: break;
    }
    return QCoreApplication::translate("sources", "in order");
}

QString countOf(const SourceRow& row, std::int64_t reliability::SourceRun::*member)
{
    return row.state.last ? models::count(static_cast<double>((*row.state.last).*member)) : models::missing();
}

constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Source"),
           nullptr,
           Align::start,
           [](const SourceRow& r) { return text(r.state.setup.name); }},
    Column{QT_TRANSLATE_NOOP("tables", "Kind"), nullptr, Align::start, connectorTitle},
    Column{QT_TRANSLATE_NOOP("tables", "State"), nullptr, Align::start, stateText},
    Column{QT_TRANSLATE_NOOP("tables", "Last asked"),
           nullptr,
           Align::start,
           [](const SourceRow& r) {
               return r.state.last ? models::plainDateTime(r.state.last->started, r.zone) : models::missing();
           }},
    Column{QT_TRANSLATE_NOOP("tables", "New rows"),
           nullptr,
           Align::end,
           [](const SourceRow& r) { return countOf(r, &reliability::SourceRun::rowsNew); }},
    Column{QT_TRANSLATE_NOOP("tables", "Rejected"),
           nullptr,
           Align::end,
           [](const SourceRow& r) { return countOf(r, &reliability::SourceRun::rowsBad); }},
    Column{QT_TRANSLATE_NOOP("tables", "Address"),
           nullptr,
           Align::start,
           [](const SourceRow& r) { return text(r.state.setup.address); }},
};

QVariant sourceValue(const SourceRow& row, int role)
{
    return role == models::IdRole ? QVariant::fromValue<qint64>(row.state.setup.id.value) : QVariant();
}

}

SourceModel::SourceModel(QObject* parent) : RowModel(columns, sourceValue, parent) {}

void SourceModel::show(const std::vector<reliability::SourceState>& sources, const reliability::Zone& zone)
{
    std::vector<SourceRow> rows;
    for (const auto& state : sources) rows.push_back({state, zone});
    std::ranges::sort(rows, {}, [](const SourceRow& row) { return std::pair(troubleOf(row), row.state.setup.name); });
    setRows(std::move(rows));
}

}
