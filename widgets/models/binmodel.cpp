// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/binmodel.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <array>

namespace models {

using namespace reliability;

namespace {

QVariant deletedValue(const BinRow& row, int role)
{
    return role == SortRole ? QVariant(static_cast<qint64>(row.binned.at.ms)) : QVariant();
}

using C = Column<BinRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Id"),
      nullptr,
      Align::start,
      [](const BinRow& r) { return incidentId(r.binned.incident); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Title"),
      nullptr,
      Align::start,
      [](const BinRow& r) { return text(r.binned.incident.title).simplified(); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const BinRow& r) { return r.project.isEmpty() ? missing() : r.project; },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Deleted"),
      nullptr,
      Align::start,
      [](const BinRow& r) { return plainDateTime(r.binned.at, r.zone); },
      deletedValue},
    C{QT_TRANSLATE_NOOP("tables", "By"),
      nullptr,
      Align::start,
      [](const BinRow& r) { return text(r.binned.by); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Goes for good"),
      QT_TRANSLATE_NOOP("tables", "From this day on it can't be restored any more; its history stays"),
      Align::start,
      [](const BinRow& r) { return date(r.binned.at + binTime, r.zone); },
      nullptr},
};

QVariant rowValue(const BinRow& row, int role) { return role == IdRole ? QVariant(row.id) : QVariant(); }

}

BinModel::BinModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void BinModel::show(const ReviewData& data)
{
    std::vector<BinRow> rows;
    for (const BinnedIncident& binned : data.bin) {
        BinRow row{binned.incident.id.value, binned, {}, data.zone};
        for (const auto& project : data.projects)
            if (project->project.id == binned.incident.project) row.project = text(project->project.title());
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

}
