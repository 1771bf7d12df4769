// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/objectivetexts.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <array>

namespace models {

using namespace reliability;

namespace {

struct Objectives {
    Q_DECLARE_TR_FUNCTIONS(Objectives)
};

struct AlertWord {
    const char* word;
    const char* text;
};

constexpr std::array alertWords{
    AlertWord{"page", QT_TRANSLATE_NOOP("Objectives", "Page")},
    AlertWord{"ticket", QT_TRANSLATE_NOOP("Objectives", "Ticket")},
    AlertWord{"firing", QT_TRANSLATE_NOOP("Objectives", "firing")},
    AlertWord{"quiet", QT_TRANSLATE_NOOP("Objectives", "quiet")},
    AlertWord{"no_data", QT_TRANSLATE_NOOP("Objectives", "no data")},
    AlertWord{"unreachable", QT_TRANSLATE_NOOP("Objectives", "unreachable: even total failure is below the factor")},
};

struct RecurrenceWord {
    const char* rule;
    const char* text;
};

constexpr std::array recurrences{
    RecurrenceWord{"", QT_TRANSLATE_NOOP("Objectives", "once")},
    RecurrenceWord{"FREQ=DAILY", QT_TRANSLATE_NOOP("Objectives", "daily")},
    RecurrenceWord{"FREQ=WEEKLY", QT_TRANSLATE_NOOP("Objectives", "weekly")},
    RecurrenceWord{"FREQ=MONTHLY", QT_TRANSLATE_NOOP("Objectives", "monthly")},
};

QString joined(const QStringList& parts) { return parts.join(QStringLiteral(", ")); }

QString forecastRange(const Budget& b, const Zone& zone)
{
    if (!b.forecast) return {};
    QStringList ends;
    if (b.forecast->earliest) ends += Objectives::tr("earliest %1").arg(shortDate(*b.forecast->earliest, zone));
    if (b.forecast->latest) ends += Objectives::tr("latest %1").arg(shortDate(*b.forecast->latest, zone));
    return joined(ends);
}

/// What values have to meet where it is a share of what a model version reached.
CaptionedFigure limitFigure(const BudgetLimit& limit)
{
    const QString baseline = text(limit.baseline).simplified();
    const QString share =
        filled(Objectives::tr("%1 of %2, %3"), {figure(limit.threshold), baseline, figure(limit.reached)});
    return {Objectives::tr("Limit"), word(limit.op) + u' ' + figure(limit.value), share};
}

CaptionedFigure burnFigure(const BurnRates& rates)
{
    const std::array<std::pair<const char*, std::optional<double>>, 4> rest{
        {{"5m", rates.m5}, {"30m", rates.m30}, {"6h", rates.h6}, {"3d", rates.d3}}};
    QStringList others;
    for (const auto& [name, rate] : rest) others += QStringLiteral("%1 %2").arg(QLatin1String(name), burn(rate));
    return {Objectives::tr("Burn rate, 1 h"), burn(rates.h1), joined(others)};
}

}

std::vector<CaptionedFigure> objectiveFigures(const ObjectiveView& view, const Zone& zone)
{
    if (!view.budget) return {};
    const Budget& b = *view.budget;
    const QString unit = view.indicator.shape == Shape::ratio ? text(view.indicator.unit) : QString();
    QString net = Objectives::tr("recovered %1, net %2").arg(points(b.recoveredThisWeek), delta(b.netThisWeek));
    if (b.volumeEffect) net += Objectives::tr(", volume effect %1").arg(delta(b.volumeEffect));
    std::vector<CaptionedFigure> figures{
        {Objectives::tr("Attained"), attainment(b), Objectives::tr("target %1").arg(target(b.target))},
        {Objectives::tr("R, budget left"),
         remaining(b),
         Objectives::tr("%1 without corrections").arg(percent(b.remainingWithoutCorrections))},
        {Objectives::tr("Left"), budgetLeft(b, unit), window(b.window)},
        {Objectives::tr("Spent this week"), points(b.spentThisWeek), net},
        {Objectives::tr("Forecast"), forecast(b, zone), forecastRange(b, zone)},
    };
    if (b.burnRates) figures.push_back(burnFigure(*b.burnRates));
    if (b.limit && !b.limit->baseline.empty()) figures.push_back(limitFigure(*b.limit));
    return figures;
}

QString trialText(const Trial& trial)
{
    const WhatIf& found = trial.history;
    if (found.weeks == 0) return Objectives::tr("There is no whole week of data to try it on.");
    const auto times = static_cast<int>(found.exhausted.size());
    const QString spells =
        times == 0
            ? Objectives::tr("never exhausted")
            : Objectives::tr("exhausted %n time(s) (%1 in all)", nullptr, times).arg(duration(trial.exhaustedFor));
    return filled(Objectives::tr("held in %1 of %2 weeks; %3, lowest %4; R today %5"),
                  {count(static_cast<double>(found.held)),
                   count(static_cast<double>(found.weeks)),
                   spells,
                   percent(found.lowest),
                   remaining(trial.now)});
}

QString asksText(const ObjectiveVersion& version)
{
    const BudgetWindow shape{version.windowKind, version.window, {}, {}, version.zone};
    //: %1 target, %2 window: "99.9 % over 28 d rolling"
    return filled(Objectives::tr("%1 over %2"), {target(version.target), window(shape)});
}

QString alertWord(const std::string& word)
{
    for (const AlertWord& known : alertWords)
        if (word == known.word) return Objectives::tr(known.text);
    return text(word);
}

QString recurrenceText(const std::string& recurrence)
{
    for (const RecurrenceWord& known : recurrences)
        if (recurrence == known.rule) return Objectives::tr(known.text);
    return text(recurrence).simplified();
}

const std::vector<std::string>& plainRecurrences()
{
    static const std::vector<std::string> rules([] {
        std::vector<std::string> all;
        for (const RecurrenceWord& known : recurrences) all.emplace_back(known.rule);
        return all;
    }());
    return rules;
}

}
