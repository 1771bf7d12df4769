// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ticks.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"

#include <array>
#include <chrono>
#include <cmath>
#include <functional>

namespace models {

using reliability::Civil;
using reliability::Instant;
using reliability::Range;
using reliability::Zone;

namespace {

constexpr double headroom = 0.06; // of the data's spread, so that lines do not run on the frame

// The smallest 1-2-5 step that is at least `least`.
double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

int decimalsOf(double step) { return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9))); }

// Multiples are counted, not added up: 0.1 + 0.1 + 0.1 is no tick.
std::vector<double> multiples(double low, double high, double step)
{
    std::vector<double> at;
    const double first = std::ceil(low / step - 1e-6), last = std::floor(high / step + 1e-6);
    for (double k = first; k <= last; ++k) at.push_back(k == 0 ? 0.0 : k * step);
    return at;
}

void include(std::optional<Span>& span, double y)
{
    if (!std::isfinite(y)) return;
    if (!span) span = Span{y, y};
    span->low = std::min(span->low, y);
    span->high = std::max(span->high, y);
}

std::optional<Span> extremes(const Lane& lane, Range range)
{
    std::optional<Span> span;
    for (const ChartSeries& s : lane.series) {
        for (const auto& p : s.points)
            if (range.contains({p.at})) include(span, p.y);
        for (const auto& p : s.lastWeek)
            if (range.contains({p.at})) include(span, p.y);
    }
    for (const TargetStep& t : lane.targets)
        if (!t.from || *t.from < range.to) include(span, t.value);
    return span;
}

// A level line gets room on both sides, so that it does not lie on the frame.
Span widened(Span span)
{
    if (span.high > span.low) {
        const double room = (span.high - span.low) * headroom;
        return {span.low - room, span.high + room};
    }
    const double room = span.low == 0 ? 1 : std::abs(span.low) * 0.05;
    return {span.low - room, span.high + room};
}

Span roundedTo(Span span, double step)
{
    return {std::floor(span.low / step + 1e-9) * step, std::ceil(span.high / step - 1e-9) * step};
}

// Rounding both ends outwards may add a step; a span across a multiple of the step may need a few steps up until it has
// no more ticks than wanted. One across 0 never gets along with two: it is as narrow as it can be.
Span rounded(Span span, int most)
{
    constexpr int tries = 9;
    double step = niceStep((span.high - span.low) / std::max(1, most - 1));
    const Span narrowest = roundedTo(span, step);
    for (int i = 0; i < tries; ++i) {
        const Span out = roundedTo(span, step);
        if ((out.high - out.low) / step < most - 1 + 1e-6) return out;
        step = niceStep(step * 1.01);
    }
    return narrowest;
}

struct TimeStep {
    enum class Unit { ms, day, week, month, year };
    Unit unit;
    std::int64_t count;   ///< of the unit
    std::int64_t typical; ///< milliseconds
    int minor;            ///< place of the step of the unlabelled lines between; -1: none
};

constexpr std::int64_t minute = 60'000, hour = 60 * minute, dayMs = 24 * hour;

constexpr std::array timeSteps{
    TimeStep{TimeStep::Unit::ms, 5 * minute, 5 * minute, -1},
    TimeStep{TimeStep::Unit::ms, 15 * minute, 15 * minute, 0},
    TimeStep{TimeStep::Unit::ms, 30 * minute, 30 * minute, 0},
    TimeStep{TimeStep::Unit::ms, hour, hour, 1},
    TimeStep{TimeStep::Unit::ms, 3 * hour, 3 * hour, 3},
    TimeStep{TimeStep::Unit::ms, 6 * hour, 6 * hour, 3},
    TimeStep{TimeStep::Unit::ms, 12 * hour, 12 * hour, 4},
    TimeStep{TimeStep::Unit::day, 1, dayMs, 5},
    TimeStep{TimeStep::Unit::week, 1, 7 * dayMs, 7},
    TimeStep{TimeStep::Unit::week, 2, 14 * dayMs, 8},
    TimeStep{TimeStep::Unit::month, 1, 30 * dayMs, -1},
    TimeStep{TimeStep::Unit::month, 3, 91 * dayMs, 10},
    TimeStep{TimeStep::Unit::month, 6, 182 * dayMs, 10},
    TimeStep{TimeStep::Unit::year, 1, 365 * dayMs, 11},
    TimeStep{TimeStep::Unit::year, 5, 5 * 365 * dayMs, 13},
    TimeStep{TimeStep::Unit::year, 20, 20 * 365 * dayMs, 14},
    TimeStep{TimeStep::Unit::year, 100, 100 * 365 * dayMs, 15},
};

std::int64_t floorTo(std::int64_t value, std::int64_t step) { return value - ((value % step) + step) % step; }

Civil firstOfMonth(Civil c, std::int64_t months)
{
    const auto ymd = reliability::dateOf(c);
    const std::int64_t index = static_cast<int>(ymd.year()) * 12LL + static_cast<unsigned>(ymd.month()) - 1;
    const std::int64_t down = floorTo(index, months);
    return reliability::civil(
        static_cast<int>(floorTo(down, 12) / 12), static_cast<unsigned>(down - floorTo(down, 12)) + 1, 1);
}

constexpr std::int64_t firstMonday = 4 * dayMs; // 1970-01-05

// The border at or before `c`.
Civil borderBefore(Civil c, const TimeStep& step)
{
    switch (step.unit) {
    case TimeStep::Unit::ms: return {floorTo(c.ms, step.count)};
    case TimeStep::Unit::day: return {floorTo(c.ms, dayMs)};
    case TimeStep::Unit::week: return {floorTo(c.ms - firstMonday, 7 * dayMs * step.count) + firstMonday};
    case TimeStep::Unit::month: return firstOfMonth(c, step.count);
    case TimeStep::Unit::year: return firstOfMonth(c, 12 * step.count);
    }
    return c;
}

// Half a step beyond the next border, floored, is that border for steps of any calendar length.
Civil next(Civil border, const TimeStep& step)
{
    return borderBefore({border.ms + step.typical + step.typical / 2}, step);
}

// Calls `visit` for each border in the range; a repeated hour's borders come twice, a skipped one's not at all unless
// it is a day's begin, which then is the first moment of that day.
void eachBorder(Range range, const Zone& zone, const TimeStep& step, const std::function<void(Instant, Civil)>& visit)
{
    const Civil last = zone.civil(range.to);
    for (Civil c = borderBefore(zone.civil(range.from), step); c <= last; c = next(c, step)) {
        const Zone::Local local = zone.local(c);
        const bool whole = step.unit != TimeStep::Unit::ms;
        if (local.kind == Zone::Local::Kind::skipped && !whole && c.ms % dayMs != 0) continue;
        if (range.from <= local.first && local.first <= range.to) visit(local.first, c);
        const bool again = local.kind == Zone::Local::Kind::repeated && !whole;
        if (again && range.from <= local.second && local.second <= range.to) visit(local.second, c);
    }
}

QString monthText(Civil c)
{
    const auto ymd = reliability::dateOf(c);
    return QStringLiteral("%1-%2")
        .arg(static_cast<int>(ymd.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(ymd.month()), 2, 10, QLatin1Char('0'));
}

QString timeText(Civil c)
{
    const std::int64_t ms = c.ms - floorTo(c.ms, dayMs);
    return QStringLiteral("%1:%2")
        .arg(ms / hour, 2, 10, QLatin1Char('0'))
        .arg(ms / minute % 60, 2, 10, QLatin1Char('0'));
}

QString labelOf(Instant t, Civil c, const Zone& zone, const TimeStep& step)
{
    switch (step.unit) {
    case TimeStep::Unit::ms: return c.ms % dayMs == 0 ? dayName(t, zone) : timeText(c);
    case TimeStep::Unit::day:
    case TimeStep::Unit::week: return dayName(t, zone);
    case TimeStep::Unit::month: return monthText(c);
    case TimeStep::Unit::year: return QString::number(static_cast<int>(reliability::dateOf(c).year()));
    }
    return {};
}

constexpr double minorDistance = 10; // pixels, at least

double widthOf(const TimeStep& step, double pixelsPerMs) { return static_cast<double>(step.typical) * pixelsPerMs; }

const TimeStep* minorOf(const TimeStep& step, double pixelsPerMs)
{
    if (step.minor < 0) return nullptr;
    const TimeStep& minor = timeSteps[static_cast<std::size_t>(step.minor)];
    return widthOf(minor, pixelsPerMs) >= minorDistance ? &minor : nullptr;
}

}

ValueTicks niceTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low || !std::isfinite(high - low)) return {};
    ValueTicks ticks;
    ticks.step = niceStep((high - low) / std::max(1, most - 1));
    ticks.at = multiples(low, high, ticks.step);
    while (static_cast<int>(ticks.at.size()) > std::max(2, most)) {
        ticks.step = niceStep(ticks.step * 1.01);
        ticks.at = multiples(low, high, ticks.step);
    }
    ticks.decimals = decimalsOf(ticks.step);
    return ticks;
}

Span spanOf(const Lane& lane, Range range, int most)
{
    if (lane.fixed && lane.fixed->high > lane.fixed->low) return *lane.fixed;
    const std::optional<Span> found = extremes(lane, range);
    if (!found) return {0, 1};
    Span span = widened(*found);
    if (lane.scale == Lane::Scale::fromZero) {
        span.low = found->low < 0 ? span.low : 0;
        span.high = found->high > 0 ? span.high : 0;
    }
    const bool ratio = lane.figure == Lane::Figure::percent;
    if (ratio && found->high <= 1) span.high = std::min(span.high, 1.0);
    if (found->low >= 0) span.low = std::max(span.low, 0.0);
    if (!(span.high > span.low)) span.high = span.low + 1;
    return rounded(span, most);
}

bool isZoomed(Span span) { return span.low > 0 || span.high < 0; }

QString tickText(const Lane& lane, double value, const ValueTicks& ticks)
{
    struct Prefix {
        double factor, least; // four digits are read as they are, seven are not
        const char* letter;
    };
    constexpr std::array prefixes{Prefix{1e9, 1e9, "G"}, Prefix{1e6, 1e6, "M"}, Prefix{1e3, 1e4, "k"}};
    double shown = value, step = ticks.step;
    QString letter;
    if (lane.figure == Lane::Figure::percent) {
        shown *= 100;
        step *= 100;
    } else {
        const double largest = ticks.at.empty() ? 0 : std::max(std::abs(ticks.at.front()), std::abs(ticks.at.back()));
        for (const Prefix& p : prefixes)
            if (largest >= p.least && letter.isEmpty() && step >= p.factor / 100) {
                shown /= p.factor;
                step /= p.factor;
                letter = QLatin1String(p.letter);
            }
    }
    if (shown == 0) return QStringLiteral("0");
    QString digits = QString::number(shown, 'f', decimalsOf(step));
    if (digits.startsWith(u'-')) digits[0] = QChar(u'\u2212');
    return digits + letter;
}

std::vector<TimeTick> timeTicks(Range range, const Zone& zone, double width, double distance)
{
    std::vector<TimeTick> ticks;
    if (range.empty() || width < 1) return ticks;
    const double pixelsPerMs = width / static_cast<double>(range.length().count());
    std::size_t chosen = 0;
    while (chosen + 1 < timeSteps.size() && widthOf(timeSteps[chosen], pixelsPerMs) < distance) ++chosen;
    const TimeStep& step = timeSteps[chosen];
    if (widthOf(step, pixelsPerMs) < distance) return ticks;
    eachBorder(range, zone, step, [&](Instant t, Civil c) { ticks.push_back({t, labelOf(t, c, zone, step)}); });
    if (const TimeStep* minor = minorOf(step, pixelsPerMs))
        eachBorder(range, zone, *minor, [&](Instant t, Civil) { ticks.push_back({t, {}}); });
    std::stable_sort(ticks.begin(), ticks.end(), [](const TimeTick& a, const TimeTick& b) { return a.at < b.at; });
    const auto same = [](const TimeTick& a, const TimeTick& b) { return a.at == b.at; };
    ticks.erase(std::unique(ticks.begin(), ticks.end(), same), ticks.end());
    return ticks;
}

}
