// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/agenda.h"

#include "widgets/parts/icons.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <numeric>

namespace widgets {
namespace {

using reliability::Milliseconds;

constexpr std::array items{
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Roll call"), Section::rollCall, {3, 2}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Actions from before"), Section::actions, {7, 5}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Since last week"), Section::changes, {3, 2}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Budgets, worst first"), Section::budgets, {8, 5}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Incidents and dips"), Section::incidents, {10, 7}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "ML: evaluations, data"), Section::ml, {5, 3}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Phases"), Section::phases, {2, 1}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Over-reliability, cost"), Section::cost, {1, 1}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Decisions"), Section::decisions, {4, 2}},
    AgendaItem{QT_TRANSLATE_NOOP("agenda", "Read back and sign"), Section::readBack, {2, 2}},
};
static_assert(items.size() == sectionCount);

constexpr std::size_t place(Plan plan) { return static_cast<std::size_t>(plan); }

QString itemText(const AgendaRow& row)
{
    return QStringLiteral("%1  %2").arg(row.item).arg(counted(titleOf(items[row.item]), row.count));
}

QString timeText(const AgendaRow& row)
{
    const QString planned = QString::number(row.minutes);
    return row.spent < std::chrono::seconds(1) ? planned : QStringLiteral("%1 / %2").arg(clockText(row.spent), planned);
}

QVariant itemValue(const AgendaRow& row, int role)
{
    const bool done = row.state == AgendaRow::State::done;
    if (role == Qt::DecorationRole) {
        const Colours& c = colours(QGuiApplication::palette());
        return icon(done ? QStringLiteral("check") : QStringLiteral("not_required"), done ? c.text1 : c.text3);
    }
    if (role != Qt::AccessibleTextRole) return {};
    return done ? QCoreApplication::translate("agenda", "%1, done").arg(itemText(row)) : itemText(row);
}

using Column = models::Column<AgendaRow>;
constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Agenda"), nullptr, models::Align::start, itemText, itemValue},
    Column{QT_TRANSLATE_NOOP("tables", "min"),
           QT_TRANSLATE_NOOP("tables", "Time spent and planned minutes"),
           models::Align::end,
           timeText},
};

QVariant rowValue(const AgendaRow& row, int role)
{
    return role == models::IdRole ? QVariant(static_cast<qint64>(row.item)) : QVariant();
}

}

std::span<const AgendaItem> agenda() { return items; }

QString titleOf(const AgendaItem& item) { return QCoreApplication::translate("agenda", item.text); }

QString counted(const QString& title, std::optional<int> count)
{
    return count ? QStringLiteral("%1 (%2)").arg(title).arg(*count) : title;
}

int plannedMinutes(Plan plan)
{
    return std::accumulate(items.begin(), items.end(), 0, [plan](int sum, const AgendaItem& item) {
        return sum + item.minutes[place(plan)];
    });
}

QString clockText(Milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

AgendaModel::AgendaModel(QObject* parent) : RowModel(columns, rowValue, parent)
{
    std::vector<AgendaRow> all;
    for (std::size_t i = 0; i < items.size(); ++i) all.push_back({i, items[i].minutes[place(Plan::usual)]});
    setRows(std::move(all));
}

template <class Change>
void AgendaModel::change(Change change)
{
    std::vector<AgendaRow> all = rows();
    for (AgendaRow& row : all) change(row);
    setRows(std::move(all));
}

void AgendaModel::setCounts(const SectionCounts& counts)
{
    change([&](AgendaRow& row) { row.count = counts[static_cast<std::size_t>(items[row.item].section)]; });
}

void AgendaModel::setPlan(Plan plan)
{
    change([plan](AgendaRow& row) { row.minutes = items[row.item].minutes[place(plan)]; });
}

void AgendaModel::setSpent(const std::array<Milliseconds, sectionCount>& spent)
{
    change([&](AgendaRow& row) { row.spent = spent[row.item]; });
}

void AgendaModel::setDone(std::size_t item)
{
    change([item](AgendaRow& row) {
        if (row.item == item) row.state = AgendaRow::State::done;
    });
}

AgendaModel::Done AgendaModel::done() const
{
    Done out{};
    for (const AgendaRow& row : rows()) out[row.item] = row.state == AgendaRow::State::done;
    return out;
}

void AgendaModel::reset()
{
    change([](AgendaRow& row) {
        row.state = AgendaRow::State::ahead;
        row.spent = {};
    });
}

}
