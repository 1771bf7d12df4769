// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/chartspec.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <functional>
#include <map>

namespace models {

using reliability::Direction;
using reliability::Instant;
using reliability::Point;
using reliability::Range;

namespace {

struct Chart {
    Q_DECLARE_TR_FUNCTIONS(chart)
};

// Decimals of a percentage beside its target: the rule of attainments, max(1, ceil(-log10(1 - T)) - 1).
int percentDecimals(double target)
{
    if (target >= 1) return 3;
    if (target <= 0) return 1;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(1 - target) - 1e-9)) - 1, 1, 6);
}

// What makes a spreadsheet take a text for a formula, in Japanese ones the wide forms too.
constexpr QStringView formulaStarts = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

QString shownMinus(QString digits)
{
    if (digits.startsWith(u'-')) digits[0] = QChar(u'\u2212');
    return digits;
}

// Towards the bad side, so that 91.96 % of a 92 % target is not shown as 92.0 %.
double roundedBadly(double value, int decimals, Direction direction)
{
    const double scale = std::pow(10.0, decimals);
    const double guard = 1e-7;
    const double steps =
        direction == Direction::higher ? std::floor(value * scale + guard) : std::ceil(value * scale - guard);
    return steps == 0 ? 0.0 : steps / scale;
}

QString percentText(const Lane& lane, double y)
{
    if (!lane.limit.isEmpty()) return remaining(y);
    const double target = lane.targets.empty() ? 0 : lane.targets.back().value;
    const int decimals = percentDecimals(target);
    if (y == 1) return QStringLiteral("100 %");
    const double shown =
        lane.targets.empty() ? std::round(y * 1000) / 10 : roundedBadly(y * 100, decimals, lane.direction);
    return shownMinus(QString::number(shown == 0 ? 0.0 : shown, 'f', decimals)) + QStringLiteral(" %");
}

// Trailing zeros go: "99.9", "100".
QString shortest(double value)
{
    QString digits = QString::number(value, 'f', 9);
    while (digits.endsWith(u'0')) digits.chop(1);
    if (digits.endsWith(u'.')) digits.chop(1);
    return shownMinus(digits);
}

QString withUnit(const QString& figure, const QString& unit) { return unit.isEmpty() ? figure : figure + u' ' + unit; }

// A figure of four digits may fall on the target although its value does not.
QString numberText(const Lane& lane, double y)
{
    QString shown = figure(y);
    for (const TargetStep& t : lane.targets)
        if (y != t.value && shown == figure(t.value)) shown = shownMinus(QString::number(y, 'g', 8));
    return withUnit(shown, lane.unit);
}

QStringList laneTitles(const ChartSpec& spec)
{
    QStringList titles;
    for (const Lane& lane : spec.lanes)
        titles += lane.note.isEmpty() ? lane.title : QStringLiteral("%1 (%2)").arg(lane.title, lane.note);
    return titles;
}

QString joined(const QStringList& parts, const QString& separator)
{
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty() && !filled.contains(part)) filled += part;
    return filled.join(separator);
}

template <class Of>
QStringList each(const ChartSpec& spec, Of text)
{
    QStringList list;
    for (const Lane& lane : spec.lanes) list += std::invoke(text, lane);
    return list;
}

QString captionTarget(const ChartSpec& spec)
{
    if (spec.lanes.size() != 1 || spec.lanes.front().targets.empty()) return {};
    const Lane& lane = spec.lanes.front();
    return targetText(lane, lane.targets.back().value);
}

QString prefixed(const QString& pattern, const QString& text) { return text.isEmpty() ? QString() : pattern.arg(text); }

// The worst point of a lane in the range: the lowest, or the highest where lower is better.
std::optional<Point> worstPoint(const Lane& lane, Range range)
{
    std::optional<Point> worst;
    for (const Point& p : lane.series.front().points) {
        if (!std::isfinite(p.y) || !range.contains({p.at})) continue;
        const bool worse = !worst || (lane.direction == Direction::higher ? p.y < worst->y : p.y > worst->y);
        if (worse) worst = p;
    }
    return worst;
}

QString verdict(const Lane& lane, const Point& last)
{
    const auto target = targetAt(lane, {last.at});
    if (!target) return {};
    const bool missed = missesTarget(lane, last.y, {last.at});
    return targetText(lane, *target) + u' ' + (missed ? Chart::tr("missed") : Chart::tr("met"));
}

QString gapsText(const Lane& lane, const ChartSpec& spec)
{
    QStringList texts;
    for (const Range& gap : lane.series.front().gaps)
        if (const Range shown = intersection(gap, spec.range); !shown.empty()) texts += gapText(shown, spec.zone);
    constexpr qsizetype most = 3;
    if (texts.size() > most) return Chart::tr("no data in %1 places").arg(texts.size());
    return texts.join(QStringLiteral(", "));
}

QString laneSentence(const Lane& lane, const ChartSpec& spec)
{
    const auto last = lane.series.empty() ? std::nullopt : lastPoint(lane.series.front().points, spec.range);
    if (!last) return Chart::tr("%1: no data.").arg(lane.title);
    const Point worst = *worstPoint(lane, spec.range);
    const QString extreme =
        (lane.direction == Direction::higher ? Chart::tr("lowest %1 on %2") : Chart::tr("highest %1 on %2"))
            .arg(valueText(lane, worst.y), shortDate({worst.at}, spec.zone));
    const QString now = (showsLatest(spec) ? Chart::tr("last %1 on %2") : Chart::tr("%1 on %2"))
                            .arg(valueText(lane, last->y), shortDate({last->at}, spec.zone));
    return Chart::tr("%1: %2.").arg(
        lane.title, joined({now, verdict(lane, *last), extreme, gapsText(lane, spec)}, QStringLiteral("; ")));
}

QString incidentsText(const ChartSpec& spec)
{
    QStringList ids;
    for (const Band& band : spec.bands)
        if (band.kind == Band::Kind::incident && !intersection(band.range, spec.range).empty()) ids += band.id;
    return prefixed(Chart::tr("Incidents: %1."), ids.join(QStringLiteral(", ")));
}

QString columnTitle(const Lane& lane, const ChartSeries& series)
{
    const bool named = lane.series.size() > 1 && !series.name.isEmpty();
    return named ? QStringLiteral("%1 %2").arg(titleWithUnit(lane), series.name) : titleWithUnit(lane);
}

// One row a stamp; each series fills its column. `text` makes a cell of a value.
template <class Text>
std::map<std::int64_t, QStringList> cellsOf(const ChartSpec& spec, const QString& nothing, const Text& text)
{
    qsizetype columns = 0, column = 0;
    for (const Lane& lane : spec.lanes) columns += static_cast<qsizetype>(lane.series.size());
    std::map<std::int64_t, QStringList> rows;
    for (const Lane& lane : spec.lanes)
        for (const ChartSeries& series : lane.series) {
            for (const Point& p : series.points) {
                if (!spec.range.contains({p.at})) continue;
                QStringList& row = rows.try_emplace(p.at, QStringList(columns, nothing)).first->second;
                if (std::isfinite(p.y)) row[column] = text(lane, p.y);
            }
            ++column;
        }
    return rows;
}

}

void take(const Lane& lane, ChartSeries& series, const reliability::SeriesAnswer& answer)
{
    series.points = answer.points;
    series.gaps = answer.gaps;
    series.aggregated = answer.aggregated;
    series.awaited = false;
    series.failed.clear();
    if (series.kind != ChartSeries::Kind::runs) return;
    // A run passes or fails; a figure of a run fails by its limit.
    const bool verdicts = lane.figure == Lane::Figure::percent;
    for (const Point& point : series.points)
        if (verdicts ? point.y <= 0 : missesTarget(lane, point.y, {point.at})) series.failed.push_back(point.at);
}

std::optional<double> targetAt(const Lane& lane, Instant t)
{
    std::optional<double> value;
    for (const TargetStep& step : lane.targets)
        if (!step.from || *step.from <= t) value = step.value;
    return value;
}

bool missesTarget(const Lane& lane, double y, Instant t)
{
    const auto target = targetAt(lane, t);
    if (!target) return false;
    return lane.direction == Direction::higher ? y < *target : y > *target;
}

std::optional<Point> lastPoint(const std::vector<Point>& points, Range range)
{
    const auto usable = [&](const Point& p) { return std::isfinite(p.y) && range.contains({p.at}); };
    const auto last = std::find_if(points.rbegin(), points.rend(), usable);
    return last == points.rend() ? std::nullopt : std::optional(*last);
}

bool showsLatest(const ChartSpec& spec) { return spec.asOf && spec.range.to >= *spec.asOf; }

ChartSpec oneLane(ChartSpec spec, std::size_t lane)
{
    if (lane >= spec.lanes.size()) spec.lanes.clear();
    else spec.lanes = {spec.lanes[lane]};
    return spec;
}

QString valueText(const Lane& lane, double y)
{
    if (!std::isfinite(y)) return missing();
    return lane.figure == Lane::Figure::percent ? percentText(lane, y) : numberText(lane, y);
}

QString targetText(const Lane& lane, double target)
{
    if (!lane.limit.isEmpty()) return lane.limit;
    const QString value = lane.figure == Lane::Figure::percent ? shortest(target * 100) + QStringLiteral(" %")
                                                               : withUnit(figure(target), lane.unit);
    return (lane.direction == Direction::higher ? Chart::tr("target %1") : Chart::tr("limit %1")).arg(value);
}

QString stepText(const Lane& lane)
{
    const bool thinned =
        std::any_of(lane.series.begin(), lane.series.end(), [](const auto& s) { return s.aggregated; });
    return lane.step.isEmpty() && thinned ? Chart::tr("lowest and highest of each pixel shown") : lane.step;
}

QString titleWithUnit(const Lane& lane)
{
    const QString unit = lane.figure == Lane::Figure::percent ? QStringLiteral("%") : lane.unit;
    return unit.isEmpty() ? lane.title : QStringLiteral("%1 (%2)").arg(lane.title, unit);
}

QString gapText(Range gap, const reliability::Zone& zone)
{
    if (gap.length() >= reliability::dayLength) return Chart::tr("no data %1").arg(shortRange(gap, zone));
    const QString from = shortDateTime(gap.from, zone), to = shortDateTime(gap.to, zone);
    const bool sameDay = from.section(u' ', 0, -2) == to.section(u' ', 0, -2);
    return Chart::tr("no data %1").arg(from + u'\u2013' + (sameDay ? to.section(u' ', -1) : to));
}

QString caption(const ChartSpec& spec)
{
    const QString number = spec.figure > 0 ? Chart::tr("Figure %1. ").arg(spec.figure) : QString();
    const QString title = joined({spec.project, laneTitles(spec).join(QStringLiteral(", "))}, QStringLiteral(" - "));
    const QString covered = joined(
        {longRange(spec.range, spec.zone), joined(each(spec, stepText), QStringLiteral(", "))}, QStringLiteral(", "));
    const QString rest =
        joined({covered,
                captionTarget(spec),
                prefixed(Chart::tr("source %1"), joined(each(spec, &Lane::source), QStringLiteral(", "))),
                prefixed(Chart::tr("dashed: %1"), spec.lastWeek ? spec.comparison : QString()),
                prefixed(Chart::tr("snapshot %1"), spec.snapshot)},
               QStringLiteral("; "));
    return Chart::tr("%1%2. %3.").arg(number, title, rest);
}

QString sentence(const ChartSpec& spec)
{
    QStringList parts{joined({spec.project, longRange(spec.range, spec.zone)}, QStringLiteral(", ")) + u'.'};
    for (const Lane& lane : spec.lanes) parts += laneSentence(lane, spec);
    const auto shown = std::count_if(
        spec.markers.begin(), spec.markers.end(), [&](const ChangeMarker& m) { return spec.range.contains(m.at); });
    parts += incidentsText(spec);
    parts += shown > 0 ? Chart::tr("Changes: %1.").arg(shown) : QString();
    return joined(parts, QStringLiteral(" "));
}

ChartTable tableOf(const ChartSpec& spec)
{
    ChartTable table;
    table.columns += Chart::tr("Time (%1)").arg(zoneLabel(spec.zone, spec.range.to));
    for (const Lane& lane : spec.lanes)
        for (const ChartSeries& series : lane.series) table.columns += columnTitle(lane, series);
    for (auto& [at, cells] : cellsOf(spec, missing(), valueText)) {
        table.rows.push_back({plainDateTime({at}, spec.zone)});
        table.rows.back() += cells;
    }
    return table;
}

QString spreadsheetText(QString text)
{
    static const QRegularExpression minus(QStringLiteral("\u2212(?=[0-9])"));
    static const QRegularExpression figure(QStringLiteral("^[+-][0-9][0-9,.]*( [\\p{L}0-9,.% ]+)?$"));
    text.replace(minus, QStringLiteral("-"));
    const bool risky = !text.isEmpty() && formulaStarts.contains(text.front());
    if (risky && !figure.match(text).hasMatch()) text.prepend(u'\'');
    return text;
}

QString csvCell(QString text)
{
    text = spreadsheetText(std::move(text));
    const bool special = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!special) return text;
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QByteArray csv(const ChartSpec& spec)
{
    QStringList head{QStringLiteral("time")};
    for (const Lane& lane : spec.lanes)
        for (const ChartSeries& series : lane.series) {
            Lane machine = lane;
            if (lane.figure == Lane::Figure::percent) machine.unit = QStringLiteral("fraction");
            machine.figure = Lane::Figure::number;
            head += csvCell(columnTitle(machine, series));
        }
    QString text = head.join(u',') + u'\n';
    const auto number = [](const Lane&, double y) { return QString::number(y, 'g', QLocale::FloatingPointShortest); };
    for (const auto& [at, cells] : cellsOf(spec, QString(), number))
        text += isoTime({at}, spec.zone) + u',' + cells.join(u',') + u'\n';
    return text.toUtf8();
}

}
