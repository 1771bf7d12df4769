// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace models {

using namespace reliability;

namespace {

struct Explain {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

struct UnitWords {
    Length::Unit unit;
    const char* pattern;
    const char* one; // the calendar period of one such unit
};

constexpr std::array unitWords{
    UnitWords{
        Length::Unit::second, QT_TRANSLATE_NOOP("Explain", "%1 s"), QT_TRANSLATE_NOOP("Explain", "calendar second")},
    UnitWords{
        Length::Unit::minute, QT_TRANSLATE_NOOP("Explain", "%1 min"), QT_TRANSLATE_NOOP("Explain", "calendar minute")},
    UnitWords{Length::Unit::hour, QT_TRANSLATE_NOOP("Explain", "%1 h"), QT_TRANSLATE_NOOP("Explain", "calendar hour")},
    UnitWords{Length::Unit::day, QT_TRANSLATE_NOOP("Explain", "%1 d"), QT_TRANSLATE_NOOP("Explain", "calendar day")},
    UnitWords{Length::Unit::week, QT_TRANSLATE_NOOP("Explain", "%1 wk"), QT_TRANSLATE_NOOP("Explain", "calendar week")},
    UnitWords{
        Length::Unit::month, QT_TRANSLATE_NOOP("Explain", "%1 mo"), QT_TRANSLATE_NOOP("Explain", "calendar month")},
    UnitWords{Length::Unit::quarter,
              QT_TRANSLATE_NOOP("Explain", "%1 qtr"),
              QT_TRANSLATE_NOOP("Explain", "calendar quarter")},
    UnitWords{Length::Unit::year, QT_TRANSLATE_NOOP("Explain", "%1 yr"), QT_TRANSLATE_NOOP("Explain", "calendar year")},
};

const UnitWords& wordsOf(Length::Unit unit)
{
    for (const UnitWords& words : unitWords)
        if (words.unit == unit) return words;
    return unitWords.front();
}

// Figures of a formula are shown exactly: whole counts grouped, others to the last digit that a double holds.
QString exact(double value)
{
    return value == std::floor(value) && std::abs(value) < 9e15 ? count(value, Minus::true_)
                                                                : QString::number(value, 'g', 12);
}

QString formula(const Budget& b)
{
    if (b.total <= 0) return Explain::tr("R: no data in the window, so there is no ratio.");
    if (b.target.allOrNothing())
        return Explain::tr("The target allows no failures: %1 bad of %2.").arg(exact(b.bad), exact(b.total));
    if (!b.budget && b.remaining && b.attainment)
        return QStringLiteral("R = 1 \u2212 (1 \u2212 A) / (1 \u2212 T) = 1 \u2212 %1 / %2 = %3")
            .arg(exact(1 - *b.attainment), exact(b.target.failure()), remaining(b));
    if (!b.budget) return Explain::tr("R: no budget applies.");
    return QStringLiteral("R = 1 \u2212 bad / B = 1 \u2212 %1 / %2 = %3")
        .arg(exact(b.bad), exact(*b.budget), remaining(b));
}

QString budgetLine(const Budget& b)
{
    if (!b.budget || b.target.allOrNothing()) return {};
    const bool calendar = b.window.kind == WindowKind::calendar;
    const double units = calendar ? *b.budget / b.target.failure() : b.total;
    const double near = std::round(units);
    return QStringLiteral("B = (1 \u2212 T) \u00D7 %1 = (1 \u2212 %2) \u00D7 %3 = %4 %5")
        .arg(calendar ? QStringLiteral("E") : QStringLiteral("total"),
             target(b.target),
             exact(std::abs(units - near) < 1e-6 ? near : units),
             exact(*b.budget),
             word(b.unit));
}

QString attainmentLine(const Budget& b)
{
    if (!b.attainment) return {};
    if (b.hasFlag("composite") && !b.budget)
        return Explain::tr("A = weighted mean of what the members attain = %1").arg(attainment(b));
    return QStringLiteral("A = good / total = %1 / %2 = %3").arg(exact(b.good), exact(b.total), attainment(b));
}

QString limitLine(const Budget& b)
{
    if (!b.limit) return {};
    const QString op = word(b.limit->op), threshold = exact(b.limit->threshold);
    if (b.limit->baseline.empty()) return Explain::tr("Good: values %1 %2.").arg(op, threshold);
    const QString baseline = text(b.limit->baseline).simplified();
    if (!b.limit->reached || !b.limit->value)
        return filled(Explain::tr("Good: values %1 %2 of what %3 reached, which is not known."),
                      {op, threshold, baseline});
    return filled(Explain::tr("Good: values %1 %2 (%3 of what %4 reached, %5)."),
                  {op, exact(*b.limit->value), threshold, baseline, exact(*b.limit->reached)});
}

QString frozenLine(const Budget& b, const Zone& zone)
{
    if (!b.frozenSince) return {};
    return Explain::tr("The values only repeat since %1: they are missing from then on.")
        .arg(dateTime(*b.frozenSince, zone));
}

QString windowLine(const Budget& b, const Zone& zone)
{
    const QString shape =
        b.sliceSeconds
            ? Explain::tr("%1 of %2").arg(word(b.method), duration(Milliseconds(std::llround(*b.sliceSeconds * 1000))))
            : word(b.method);
    return Explain::tr("Window: %1, %2; %3.")
        .arg(window(b.window), longRange({b.window.from, b.window.to}, zone), shape);
}

QString asOfLine(const Budget& b, const Zone& zone)
{
    if (b.matureTo == b.asOf) return Explain::tr("As of %1.").arg(dateTime(b.asOf, zone));
    return Explain::tr("As of %1, labels complete to %2; %3 newer units are provisional.")
        .arg(dateTime(b.asOf, zone), dateTime(b.matureTo, zone), exact(b.provisional.total));
}

QString versionLine(const Budget& b, const Zone& zone)
{
    const QString since = b.version.from ? Explain::tr("Objective in force since %1").arg(date(b.version.from, zone))
                                         : Explain::tr("First version of the objective");
    const QString author = text(b.version.author).simplified();
    const QString reason = text(b.version.reason).simplified();
    if (author.isEmpty() && reason.isEmpty()) return since + u'.';
    return since + QStringLiteral(" (%1).").arg(reason.isEmpty()   ? author
                                                : author.isEmpty() ? reason
                                                                   : author + QStringLiteral(": ") + reason);
}

QString dataLine(const Budget& b)
{
    QStringList parts;
    if (b.coverage && b.hasFlag("composite")) parts += Explain::tr("members with data %1").arg(percent(b.coverage));
    else if (b.coverage) parts += Explain::tr("coverage %1").arg(percent(b.coverage));
    if (b.windowFilled) parts += Explain::tr("window filled %1").arg(percent(b.windowFilled));
    if (b.freshness.state) parts += Explain::tr("freshness: %1").arg(word(*b.freshness.state));
    if (b.invalid > 0) parts += Explain::tr("%1 invalid units").arg(exact(b.invalid));
    return parts.isEmpty() ? QString() : Explain::tr("Data: %1.").arg(parts.join(QStringLiteral("; ")));
}

constexpr std::size_t mostStretches = 5; // that are named

/// The stretches that corrections leave out, and what R would be with them.
QStringList correctionLines(const Budget& b, const Zone& zone)
{
    QStringList lines;
    if (!b.excluded.empty()) {
        QStringList stretches;
        Milliseconds out{0};
        for (const Range& range : b.excluded) {
            if (stretches.size() < static_cast<qsizetype>(mostStretches)) stretches += longRange(range, zone);
            out += range.length();
        }
        if (b.excluded.size() > mostStretches) stretches += QStringLiteral("\u2026");
        lines +=
            filled(Explain::tr("Corrections leave out %1: %2."), {duration(out), stretches.join(QStringLiteral("; "))});
    }
    if (b.remainingWithoutCorrections)
        lines += Explain::tr("Without corrections R would be %1.").arg(percent(b.remainingWithoutCorrections));
    return lines;
}

/// Texts of a query's members: "query: sum(rate(x[5m]))".
QString queryOf(const QJsonObject& metric)
{
    const QJsonObject spec = metric[QLatin1String("metricSource")][QLatin1String("spec")].toObject();
    QStringList parts;
    for (auto member = spec.begin(); member != spec.end(); ++member)
        parts += QStringLiteral("%1 = %2").arg(member.key(), member.value().toVariant().toString().simplified());
    return parts.join(QStringLiteral(", "));
}

/// Where the samples come from: the source, and the query of the definition.
QString sourceLine(const Budget& b)
{
    const QJsonObject extra = QJsonDocument::fromJson(QByteArray::fromStdString(b.metric)).object();
    QStringList parts;
    if (!b.source.empty()) parts += text(b.source).simplified();
    if (const QString query = queryOf(extra[QLatin1String("thresholdMetric")].toObject()); !query.isEmpty())
        parts += query;
    const QJsonObject ratio = extra[QLatin1String("ratioMetric")].toObject();
    for (const char* metric : {"good", "bad", "raw", "total"})
        if (const QString query = queryOf(ratio[QLatin1String(metric)].toObject()); !query.isEmpty())
            parts += QStringLiteral("%1: %2").arg(QLatin1String(metric), query);
    return parts.isEmpty() ? QString() : Explain::tr("Source: %1.").arg(parts.join(QStringLiteral("; ")));
}

QString stabilityLine(const Budget& b)
{
    if (!b.stability || b.stability->runs == 0) return {};
    const auto figure = [](std::optional<double> value) { return value ? exact(*value) : missing(); };
    return filled(Explain::tr("Last %1 retrainings: standard deviation %2 (%3 of the mean), largest step %4."),
                  {exact(static_cast<double>(b.stability->runs)),
                   figure(b.stability->deviation),
                   percent(b.stability->variation),
                   figure(b.stability->largestStep)});
}

QString beforeLine(const Budget& b, const Zone& zone)
{
    if (!b.before) return {};
    return filled(Explain::tr("Under the version before, in force until %1 (target %2), R would be %3."),
                  {date(b.before->until, zone), target(b.before->target), percent(b.before->remaining)});
}

QString fewestLine(const Budget& b)
{
    if (!b.minEvents) return {};
    return Explain::tr("Judged from %1 units on.").arg(exact(static_cast<double>(*b.minEvents)));
}

QString weekLine(const Budget& b)
{
    if (!b.spentThisWeek) return {};
    return Explain::tr("This week: spent %1, recovered %2, net %3.")
        .arg(points(b.spentThisWeek), points(b.recoveredThisWeek), delta(b.netThisWeek));
}

/// Net alone is not what R did: a week that gives back much may have less traffic too, and with it less budget.
QString changeLine(const Budget& b)
{
    if (!b.netThisWeek || !b.volumeEffect) return {};
    return Explain::tr(
               "Change of R in the week: recovered %1 \u2212 spent %2 + volume effect %3 = %4. The volume effect "
               "is the budget itself, which grows and shrinks with the units in the window.")
        .arg(points(b.recoveredThisWeek),
             points(b.spentThisWeek),
             delta(b.volumeEffect),
             delta(*b.netThisWeek + *b.volumeEffect));
}

struct BurnWindow {
    const char* name; // as alerts name it
    std::optional<double> BurnRates::*rate;
};

constexpr std::array burnWindows{BurnWindow{"5m", &BurnRates::m5},
                                 BurnWindow{"30m", &BurnRates::m30},
                                 BurnWindow{"1h", &BurnRates::h1},
                                 BurnWindow{"2h", &BurnRates::h2},
                                 BurnWindow{"6h", &BurnRates::h6},
                                 BurnWindow{"1d", &BurnRates::d1},
                                 BurnWindow{"3d", &BurnRates::d3}};

QString burnOver(const BurnRates& rates, const std::string& name)
{
    for (const BurnWindow& window : burnWindows)
        if (name == window.name) return burn(rates.*window.rate);
    return missing();
}

QString burnLine(const Budget& b)
{
    if (!b.burnRates || b.target.allOrNothing()) return {};
    QStringList parts;
    for (const BurnWindow& window : burnWindows)
        parts += QStringLiteral("%1 %2").arg(QLatin1String(window.name), burn(b.burnRates.value().*window.rate));
    return Explain::tr("Burn rate = (bad / total) / (1 \u2212 T): %1.").arg(parts.join(QStringLiteral(", ")));
}

QStringList alertLines(const Budget& b)
{
    QStringList lines;
    if (!b.alerts || !b.burnRates) return lines;
    for (const Alert& a : *b.alerts)
        //: %1 page or ticket, %2 and %3 lengths such as 1h and 5m, %4 a factor, %5 firing or quiet, %6 and %7 burn
        //: rates
        lines += filled(Explain::tr("%1 when %2 and %3 both burn faster than %4: %5 (%6 and %7)."),
                        {alertWord(a.severity),
                         text(a.longWindow),
                         text(a.shortWindow),
                         QStringLiteral("%1x").arg(QString::number(a.factor, 'g', 4)),
                         alertWord(a.state),
                         burnOver(*b.burnRates, a.longWindow),
                         burnOver(*b.burnRates, a.shortWindow)});
    return lines;
}

struct ForecastReason {
    ForecastState state;
    const char* text;
};

constexpr std::array forecastReasons{
    ForecastReason{
        ForecastState::none,
        QT_TRANSLATE_NOOP("Explain", "Forecast: none: at the rates of the last 7 days R stays above 0 in the window.")},
    ForecastReason{ForecastState::tooEarly,
                   QT_TRANSLATE_NOOP("Explain", "Forecast: too early: there are less than 7 days of data.")},
    ForecastReason{ForecastState::tooFew,
                   QT_TRANSLATE_NOOP("Explain", "Forecast: too few: less than 3 bad units, or low volume.")},
    ForecastReason{ForecastState::exhausted, QT_TRANSLATE_NOOP("Explain", "Forecast: R is at or below 0 already.")},
};

QString forecastLine(const Budget& b, const Zone& zone)
{
    if (!b.forecast) return {};
    const Forecast& f = *b.forecast;
    for (const ForecastReason& reason : forecastReasons)
        if (f.state == reason.state) return Explain::tr(reason.text);
    if (!f.at) return {};
    const QString when =
        Explain::tr("Forecast: at the rates of the last 7 days R reaches 0 on %1").arg(dateTime(*f.at, zone));
    if (!f.earliest && !f.latest) return when + u'.';
    const auto end = [&](const std::optional<Instant>& at) { return at ? date(*at, zone) : Explain::tr("later"); };
    return when +
           Explain::tr("; by the worst and the best of the last 4 weeks %1 to %2.").arg(end(f.earliest), end(f.latest));
}

QString chanceLine(const Budget& b)
{
    if (!b.lowVolume) return {};
    if (!b.confidence) return Explain::tr("Low volume: less than five failures are allowed in the window.");
    return Explain::tr("Low volume: a system that just meets its target would do as badly with a chance of %1.")
        .arg(percent(b.confidence));
}

}

QString length(Length length) { return Explain::tr(wordsOf(length.unit).pattern).arg(length.count); }

QString window(const BudgetWindow& window)
{
    if (window.kind == WindowKind::rolling) return Explain::tr("%1 rolling").arg(length(window.length));
    if (window.length.count == 1) return Explain::tr(wordsOf(window.length.unit).one);
    return Explain::tr("%1 by the calendar").arg(length(window.length));
}

QString forecast(const Budget& b, const Zone& zone)
{
    if (!b.forecast) return missing();
    const Forecast& f = *b.forecast;
    if (f.state == ForecastState::none) return Explain::tr("none in %1").arg(length(b.window.length));
    if (f.state != ForecastState::on || !f.at) return word(f.state);
    return QStringLiteral("%1 (%2)").arg(shortDate(*f.at, zone), duration(*f.at - b.asOf));
}

QString freshness(const Budget& b) { return b.freshness.state ? word(*b.freshness.state) : missing(); }

QString explain(const Budget& b, const Zone& zone)
{
    QStringList lines{formula(b),
                      budgetLine(b),
                      attainmentLine(b),
                      limitLine(b),
                      windowLine(b, zone),
                      asOfLine(b, zone),
                      versionLine(b, zone),
                      beforeLine(b, zone),
                      sourceLine(b),
                      dataLine(b),
                      fewestLine(b),
                      stabilityLine(b),
                      frozenLine(b, zone)};
    lines += correctionLines(b, zone);
    lines += {weekLine(b), changeLine(b), burnLine(b)};
    lines += alertLines(b);
    lines += {forecastLine(b, zone), chanceLine(b)};
    if (b.reason) lines += sentence(*b.reason);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}
