// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/agenda.h"

#include <QCoreApplication>

namespace widgets {
namespace {

constexpr std::array items{
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Roll call"), 3, Section::rollCall},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Actions from before"), 7, Section::actions},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Since last week"), 3, Section::changes},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Budgets, worst first"), 8, Section::budgets},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Incidents and dips"), 10, Section::incidents},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "ML: evaluations, data"), 5, Section::ml},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Phases and cost"), 3, Section::phases},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Decisions"), 4, Section::decisions},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Read back"), 2, Section::readBack},
};
static_assert(items.size() == sectionCount);

using Column = models::Column<AgendaItem>;
constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Agenda"),
           nullptr,
           models::Align::start,
           [](const AgendaItem& item) { return counted(titleOf(item), item.count); }},
    Column{QT_TRANSLATE_NOOP("tables", "min"),
           QT_TRANSLATE_NOOP("tables", "Planned minutes"),
           models::Align::end,
           [](const AgendaItem& item) { return QString::number(item.minutes); }},
};

QVariant rowValue(const AgendaItem& item, int role)
{
    return role == models::IdRole ? QVariant(QString::fromLatin1(item.text)) : QVariant();
}

}

std::span<const AgendaItem> agenda() { return items; }

QString titleOf(const AgendaItem& item) { return QCoreApplication::translate("agenda", item.text); }

QString counted(const QString& title, std::optional<int> count)
{
    return count ? QStringLiteral("%1 (%2)").arg(title).arg(*count) : title;
}

AgendaModel::AgendaModel(QObject* parent) : RowModel(columns, rowValue, parent)
{
    setRows({items.begin(), items.end()});
}

void AgendaModel::setCounts(const SectionCounts& counts)
{
    std::vector<AgendaItem> counted(items.begin(), items.end());
    for (AgendaItem& item : counted) item.count = counts[static_cast<std::size_t>(item.section)];
    setRows(std::move(counted));
}

}
