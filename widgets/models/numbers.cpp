// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/numbers.h"

#include "reliability/budget/cut.h"
#include "reliability/wide.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace models {

using reliability::Budget;
using reliability::Milliseconds;
using reliability::Wide;

namespace {

constexpr std::int64_t billion = 1'000'000'000;
constexpr double tolerance = 1e-12; // of the total: RatioTimeslices add up doubles

struct Numbers {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

bool whole(double value) { return value == std::floor(value) && std::abs(value) < 9e15; }

QString signedText(QString digits, Minus minus)
{
    if (minus == Minus::true_ && digits.startsWith(u'-')) digits[0] = QChar(u'\u2212');
    return digits;
}

// Halves away from zero; the guard keeps what is a half in decimal from falling short of it in binary. Never "-0".
double rounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double scaled = std::round(value * scale + std::copysign(1e-7, value));
    return scaled == 0 ? 0.0 : scaled / scale;
}

QString fixed(double value, int decimals) { return QString::number(rounded(value, decimals), 'f', decimals); }

QString grouped(QString digits)
{
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    const qsizetype dot = digits.indexOf(u'.');
    for (qsizetype i = (dot < 0 ? digits.size() : dot) - 3; i > first; i -= 3) digits.insert(i, u',');
    return digits;
}

// The total a budget is a share of: what came, or for calendar windows what is expected in the whole period.
double expectedTotal(const Budget& b)
{
    if (b.window.kind == reliability::WindowKind::rolling || !b.budget || b.target.allOrNothing()) return b.total;
    const double total = *b.budget * 1e9 / static_cast<double>(b.target.allowed);
    const double near = std::round(total);
    return std::abs(total - near) <= 1e-9 * std::max(1.0, near) ? near : total;
}

// The sign of R - n/2000, decided in integers where the counts are whole.
int compareHalfTenth(const Budget& b, double total, int n)
{
    return -reliability::compareSpent(b.bad, b.target, total, {2000 - n, 2000});
}

// R in tenths of a percent, halves away from zero, and never on the other side of a cut. Far overdrawn budgets need
// neither.
double shownTenths(const Budget& b, double total)
{
    const double exact = *b.remaining * 1000;
    if (std::abs(exact) > 1e6) return std::round(exact);
    const int sign = exact < 0 ? -1 : 1;
    int tenths = sign * static_cast<int>(std::floor(std::abs(exact)));
    if (sign * compareHalfTenth(b, total, 2 * tenths + sign) >= 0) tenths += sign;
    for (const int cut : {0, 250, 1000}) {
        const int side = compareHalfTenth(b, total, 2 * cut);
        if (side < 0 && tenths >= cut) tenths = cut - 1;
        if (side > 0 && tenths < cut) tenths = cut;
    }
    return tenths;
}

// Decimals of an attainment: max(1, ceil(-log10(1 - T)) - 1) without leaving the integers.
int decimals(reliability::Target target)
{
    if (target.allOrNothing()) return 3;
    int digits = 0;
    for (Wide scaled = target.allowed; scaled < billion; scaled *= 10) ++digits;
    return std::max(1, digits - 1);
}

// How many steps of 1/scale the attainment reaches, never rounded up.
std::int64_t ratioSteps(const Budget& b, std::int64_t scale)
{
    if (!whole(b.good) || !whole(b.total))
        return static_cast<std::int64_t>(std::floor((b.good / b.total + tolerance) * static_cast<double>(scale)));
    const Wide good = static_cast<std::int64_t>(b.good);
    return static_cast<std::int64_t>(good * scale / static_cast<std::int64_t>(b.total));
}

struct Unit {
    std::int64_t ms;
    const char* pattern; // of the number of units alone
    const char* pair;    // with the next smaller one
};

constexpr std::array units{
    Unit{86'400'000, QT_TRANSLATE_NOOP("Numbers", "%1 d"), QT_TRANSLATE_NOOP("Numbers", "%1 d %2 h")},
    Unit{3'600'000, QT_TRANSLATE_NOOP("Numbers", "%1 h"), QT_TRANSLATE_NOOP("Numbers", "%1 h %2 min")},
    Unit{60'000, QT_TRANSLATE_NOOP("Numbers", "%1 min"), QT_TRANSLATE_NOOP("Numbers", "%1 min %2 s")},
    Unit{1'000, QT_TRANSLATE_NOOP("Numbers", "%1 s"), QT_TRANSLATE_NOOP("Numbers", "%1 s")},
};

std::size_t largestUnit(std::int64_t ms)
{
    std::size_t i = 0;
    while (i + 1 < units.size() && ms < units[i].ms) ++i;
    return i;
}

QString countedThings(const Budget& b, const QString& unit)
{
    if (!unit.isEmpty()) return unit;
    return b.unit == reliability::Unit::run ? Numbers::tr("runs") : Numbers::tr("events");
}

}

QString missing() { return QStringLiteral("\u2013"); }

QString attainment(const Budget& b)
{
    if (!b.attainment || b.total <= 0) return missing();
    if (b.bad <= (whole(b.bad) ? 0 : tolerance * b.total)) return QStringLiteral("100 %");
    const int d = decimals(b.target);
    const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10.0, d + 2)));
    const std::int64_t steps = std::min(ratioSteps(b, scale), scale - 1);
    const double unit = static_cast<double>(scale) / 100;
    return QStringLiteral("%1 %").arg(static_cast<double>(steps) / unit, 0, 'f', d);
}

QString target(reliability::Target t) { return text(formatPercent(t)) + QStringLiteral(" %"); }

QString remaining(const Budget& b, Minus minus)
{
    if (!b.remaining || b.target.allOrNothing() || b.total <= 0) return missing();
    const double total = expectedTotal(b);
    const double tenths = shownTenths(b, total);
    if (tenths == 0 && compareHalfTenth(b, total, 0) > 0) return QStringLiteral("<0.1 %");
    return signedText(QString::number(tenths / 10, 'f', 1), minus) + QStringLiteral(" %");
}

QString remaining(double share, Minus minus)
{
    double tenths = std::round(share * 1000);
    for (const double cut : {0.0, 250.0, 1000.0})
        if (share * 1000 < cut && tenths >= cut) tenths = cut - 1;
    if (tenths == 0 && share > 0) return QStringLiteral("<0.1 %");
    return signedText(QString::number(tenths / 10, 'f', 1), minus) + QStringLiteral(" %");
}

QString percent(std::optional<double> fraction, Minus minus)
{
    if (!fraction) return missing();
    return signedText(fixed(*fraction * 100, 1), minus) + QStringLiteral(" %");
}

QString points(std::optional<double> fraction, Minus minus)
{
    if (!fraction) return missing();
    const double pp = *fraction * 100;
    return signedText(grouped(fixed(pp, std::abs(pp) < 100 ? 1 : 0)), minus) + QStringLiteral(" pp");
}

QString delta(std::optional<double> fraction, Minus minus)
{
    const QString plus = fraction && rounded(*fraction * 100, 1) > 0 ? QStringLiteral("+") : QString();
    return plus + points(fraction, minus);
}

QString relative(std::optional<double> now, std::optional<double> before, Minus minus)
{
    if (!now || !before || *before == 0) return missing();
    const double change = (*now - *before) / std::abs(*before) * 100;
    if (!std::isfinite(change)) return missing();
    const QString plus = rounded(change, 1) > 0 ? QStringLiteral("+") : QString();
    return plus + signedText(grouped(fixed(change, std::abs(change) < 100 ? 1 : 0)), minus) + QStringLiteral(" %");
}

QString count(double value, Minus minus)
{
    const bool decimal = !whole(value) && std::abs(value) < 100;
    return signedText(grouped(fixed(value, decimal ? 1 : 0)), minus);
}

QString figure(std::optional<double> value, Minus minus)
{
    if (!value || !std::isfinite(*value)) return missing();
    const double size = std::abs(*value);
    if (size >= 1e15 || (size > 0 && size < 1e-6)) return signedText(QString::number(*value, 'g', 4), minus);
    const int digits = size == 0 ? 0 : std::clamp(3 - static_cast<int>(std::floor(std::log10(size))), 0, 9);
    QString shown = QString::number(rounded(*value, digits), 'f', digits);
    if (shown.contains(u'.'))
        while (shown.endsWith(u'0')) shown.chop(1);
    if (shown.endsWith(u'.')) shown.chop(1);
    return signedText(grouped(shown), minus);
}

QString duration(Milliseconds length)
{
    const std::int64_t ms = std::max<std::int64_t>(0, length.count());
    std::size_t unit = largestUnit(ms);
    const std::int64_t step = units[std::min(unit + 1, units.size() - 1)].ms;
    const std::int64_t shown = (ms + step / 2) / step * step;
    unit = largestUnit(shown);
    const std::int64_t large = shown / units[unit].ms;
    const std::int64_t small = unit + 1 < units.size() ? shown % units[unit].ms / units[unit + 1].ms : 0;
    if (small == 0) return Numbers::tr(units[unit].pattern).arg(large);
    // Minutes and seconds keep two digits behind a larger unit, as on a clock.
    return Numbers::tr(units[unit].pair).arg(large).arg(small, unit == 0 ? 1 : 2, 10, QLatin1Char('0'));
}

QString burn(std::optional<double> rate)
{
    if (!rate) return missing();
    return grouped(fixed(*rate, std::abs(*rate) < 100 ? 1 : 0)) + QStringLiteral("x");
}

QString budgetLeft(const Budget& b, const QString& unit, Minus minus)
{
    if (!b.left || !b.budget) return missing();
    if (b.unit != reliability::Unit::slice || !b.sliceSeconds)
        return Numbers::tr("%1 of %2 %3").arg(count(*b.left, minus), count(*b.budget, minus), countedThings(b, unit));
    const double minutes = *b.sliceSeconds / 60;
    return Numbers::tr("%1 of %2 %3")
        .arg(count(*b.left * minutes, minus), count(*b.budget * minutes, minus), Numbers::tr("min"));
}

}
