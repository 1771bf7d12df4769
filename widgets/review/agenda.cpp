// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/agenda.h"

#include <QCoreApplication>
#include <array>

namespace widgets {
namespace {

constexpr std::array items{
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Roll call"), 3, Section::summary},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Actions from before"), 7, Section::actions},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Since last week"), 3, Section::changes},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Budgets, worst first"), 8, Section::projects},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Incidents and dips"), 10, Section::incidents},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "ML: evaluations, data"), 5, Section::projects},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Phases and cost"), 3, Section::projects},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Decisions"), 4, Section::notes},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Read back"), 2, Section::notes},
};

QString translated(const char* text) { return QCoreApplication::translate("agenda", text); }

using Column = models::Column<AgendaItem>;
constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Agenda"),
           nullptr,
           models::Align::start,
           [](const AgendaItem& item) { return translated(item.text); }},
    Column{QT_TRANSLATE_NOOP("tables", "Minutes"),
           nullptr,
           models::Align::end,
           [](const AgendaItem& item) { return QString::number(item.minutes); }},
};

QVariant rowValue(const AgendaItem& item, int role)
{
    return role == models::IdRole ? QVariant(QString::fromLatin1(item.text)) : QVariant();
}

}

std::span<const AgendaItem> agenda() { return items; }

AgendaModel::AgendaModel(QObject* parent) : RowModel(columns, rowValue, parent)
{
    setRows({items.begin(), items.end()});
}

}
