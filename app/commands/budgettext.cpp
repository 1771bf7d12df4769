// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgettext.h"

#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace app {

using namespace reliability;

namespace {

QString pathOf(const Budget& b)
{
    QStringList parts;
    for (const auto& part : {b.project, b.indicator, b.objective})
        if (part) parts << models::text(*part);
    return parts.join(QLatin1Char('/'));
}

QString splitText(const SplitAnswer& split)
{
    std::vector<QStringList> rows;
    for (const SplitPart& part : split.parts)
        rows.push_back({part.value.empty() ? models::missing() : models::text(part.value),
                        models::percent(part.attainment),
                        part.interval
                            ? translated(QT_TRANSLATE_NOOP("commands", "%1 to %2"))
                                  .arg(models::percent(part.interval->low), models::percent(part.interval->high))
                            : models::missing(),
                        models::count(part.counts.total),
                        models::points(part.spent)});
    rows.insert(rows.begin(),
                {models::text(split.label),
                 translated(QT_TRANSLATE_NOOP("commands", "attained")),
                 translated(QT_TRANSLATE_NOOP("commands", "95 % interval")),
                 translated(QT_TRANSLATE_NOOP("commands", "total")),
                 translated(QT_TRANSLATE_NOOP("commands", "spent"))});
    return models::text(split.project + "/" + split.indicator + "/" + split.objective) + QLatin1Char('\n') +
           textTable(rows, {1, 2, 3, 4});
}

}

QString budgetText(const BudgetAnswer& answer, const Zone& zone, Detail detail)
{
    if (answer.objectives.empty())
        return translated(QT_TRANSLATE_NOOP("commands", "No objectives.")) + QLatin1Char('\n');
    std::vector<QStringList> rows{{QString(),
                                   translated(QT_TRANSLATE_NOOP("commands", "target")),
                                   translated(QT_TRANSLATE_NOOP("commands", "attained")),
                                   translated(QT_TRANSLATE_NOOP("commands", "budget left")),
                                   translated(QT_TRANSLATE_NOOP("commands", "left")),
                                   translated(QT_TRANSLATE_NOOP("commands", "status"))}};
    for (const Budget& b : answer.objectives)
        rows.push_back({pathOf(b),
                        models::target(b.target),
                        models::attainment(b),
                        models::remaining(b),
                        models::budgetLeft(b),
                        models::word(b.status)});
    QString out = textTable(rows, {1, 2, 3, 4});
    if (detail == Detail::explained)
        for (const Budget& b : answer.objectives)
            out += QLatin1Char('\n') + pathOf(b) + QLatin1Char('\n') + models::explain(b, zone) + QLatin1Char('\n');
    for (const SplitAnswer& split : answer.splits.value_or(std::vector<SplitAnswer>()))
        out += QLatin1Char('\n') + splitText(split);
    return out;
}

QString countsText(const CountsAnswer& a)
{
    return textTable({{translated(QT_TRANSLATE_NOOP("commands", "attained")), models::percent(a.attainment)},
                      {translated(QT_TRANSLATE_NOOP("commands", "budget left")), models::percent(a.remaining)},
                      {translated(QT_TRANSLATE_NOOP("commands", "burn rate")), models::burn(a.burnRate)},
                      {translated(QT_TRANSLATE_NOOP("commands", "status")), models::word(a.status)}},
                     {1});
}

}
