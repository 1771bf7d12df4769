// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/lanepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numeric>

namespace widgets {

using models::Band;
using models::ChartSeries;
using models::Lane;
using reliability::Instant;
using reliability::Point;
using reliability::Range;

namespace {

void splitProvisional(DrawnSeries& drawn)
{
    if (!drawn.series->provisionalFrom) return;
    std::vector<Polyline> firm;
    for (const Polyline& segment : drawn.firm) {
        auto [before, after] = splitAt(segment, *drawn.series->provisionalFrom);
        if (!before.empty()) firm.push_back(std::move(before));
        if (!after.empty()) drawn.provisional.push_back(std::move(after));
    }
    drawn.firm = std::move(firm);
}

DrawnSeries drawnSeries(const ChartSeries& series, const models::ChartSpec& spec, const Lane& lane, double width)
{
    DrawnSeries drawn;
    drawn.series = &series;
    drawn.firm = segmentsOf(series.points, series.gaps, spec.range, width);
    if (spec.lastWeek) drawn.lastWeek = segmentsOf(series.lastWeek, series.lastWeekGaps, spec.range, width);
    for (const Polyline& segment : drawn.firm)
        for (Miss& miss : missesOf(segment, lane)) drawn.misses.push_back(std::move(miss));
    for (const Range& gap : series.gaps)
        if (const Range shown = intersection(gap, spec.range); !shown.empty()) drawn.gaps.push_back(shown);
    splitProvisional(drawn);
    return drawn;
}

const BandColours& bandColours(Band::Kind kind, const Colours& c)
{
    switch (kind) {
    case Band::Kind::incident: return c.incident;
    case Band::Kind::excluded: return c.excluded;
    case Band::Kind::warning: return c.warning;
    }
    return c.incident;
}

QRectF columnOf(const LaneMap& map, Range range)
{
    const double left = map.x(range.from);
    return {left, map.plot.top(), std::max(1.0, map.x(range.to) - left), map.plot.height()};
}

void paintBands(QPainter& painter, const DrawnLane& d)
{
    for (const Band& band : d.spec->bands) {
        if (intersection(band.range, d.spec->range).empty()) continue;
        const BandColours& c = bandColours(band.kind, d.theme.colours());
        const QRectF column = columnOf(d.map, band.range);
        painter.fillRect(column, c.fill);
        const QPen edge(c.edge, metric::hairline);
        if (band.kind == Band::Kind::excluded) paintHatch(painter, column, edge, d.theme.px(metric::hatch));
        painter.setPen(edge);
        painter.drawLine(column.topLeft(), column.bottomLeft());
        painter.drawLine(column.topRight(), column.bottomRight());
    }
}

// Runs have crosses instead: a stretch between two of them would say that it was missed all the while.
void paintMisses(QPainter& painter, const DrawnLane& d)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(d.theme.colours().below.fill);
    for (const DrawnSeries& s : d.series) {
        if (s.series->kind == ChartSeries::Kind::runs) continue;
        for (const Miss& miss : s.misses) {
            QPolygonF area;
            for (const Point& p : miss.line) area += d.map.at(p);
            area += d.map.at({miss.line.back().at, miss.target});
            area += d.map.at({miss.line.front().at, miss.target});
            painter.drawPolygon(area);
        }
    }
}

void paintMissLines(QPainter& painter, const DrawnLane& d)
{
    painter.setBrush(Qt::NoBrush);
    for (const DrawnSeries& s : d.series) {
        if (s.series->kind == ChartSeries::Kind::runs) continue;
        painter.setPen(d.theme.solid(s.series->style, metric::lineHeavy));
        for (const Miss& miss : s.misses) {
            QPolygonF line;
            for (const Point& p : miss.line) line += d.map.at(p);
            painter.drawPolyline(line);
        }
    }
}

void paintGaps(QPainter& painter, const DrawnLane& d)
{
    const Colours& c = d.theme.colours();
    for (const DrawnSeries& s : d.series)
        for (const Range& gap : s.gaps) {
            const QRectF column = columnOf(d.map, gap);
            painter.fillRect(column, c.gap.fill);
            paintHatch(painter, column, QPen(c.gap.edge, metric::hairline), d.theme.px(metric::hatch));
        }
}

// The text of a gap stands in it, or beside it where it is narrow; texts that would meet are left to the table.
void paintGapTexts(QPainter& painter, const DrawnLane& d)
{
    const QFont font = d.theme.font(Role::small);
    const double height = d.theme.px(space::l), least = d.theme.px(space::m);
    double free = d.map.plot.left();
    for (const DrawnSeries& s : d.series)
        for (const Range& gap : s.gaps) {
            const QRectF column = columnOf(d.map, gap);
            const QString text = models::gapText(gap, d.spec->zone);
            const double width = textWidth(text, font) + d.theme.px(space::s);
            const double left =
                std::clamp(column.center().x() - width / 2, d.map.plot.left(), d.map.plot.right() - width);
            if (column.width() < least || left < free || width > d.map.plot.width()) continue;
            const QRectF box(left, d.map.plot.bottom() - height - d.theme.px(space::xs), width, height);
            painter.fillRect(box, d.theme.colours().surface);
            paintText(painter, box, Qt::AlignCenter, text, font, d.theme.colours().text2);
            free = left + width;
        }
}

void paintTicks(QPainter& painter, const DrawnLane& d)
{
    const Colours& c = d.theme.colours();
    const QFont font = d.theme.font(Role::small);
    const double height = d.theme.px(space::l), gap = d.theme.px(space::s);
    const QPen hair(c.grid, metric::hairline);
    for (const models::TimeTick& t : d.times) {
        if (t.label.isEmpty()) continue;
        painter.setPen(hair);
        painter.drawLine(QPointF(d.map.x(t.at), d.map.plot.top()), QPointF(d.map.x(t.at), d.map.plot.bottom()));
    }
    for (const double value : d.values.at) {
        const double y = d.map.y(value);
        painter.setPen(hair);
        painter.drawLine(QPointF(d.map.plot.left(), y), QPointF(d.map.plot.right(), y));
        paintText(painter,
                  {0, y - height / 2, d.map.plot.left() - gap, height},
                  Qt::AlignRight | Qt::AlignVCenter,
                  models::tickText(*d.lane, value, d.values),
                  font,
                  c.text2);
    }
}

// A zigzag across the foot of the axis: it does not begin at zero.
void paintBrokenAxis(QPainter& painter, const DrawnLane& d)
{
    const double x = d.map.plot.left(), foot = d.map.plot.bottom(), step = d.theme.px(space::xs);
    const Colours& c = d.theme.colours();
    painter.setPen(QPen(c.border, metric::hairline));
    painter.setBrush(Qt::NoBrush);
    if (!models::isZoomed(d.map.span)) return painter.drawLine(QPointF(x, d.map.plot.top()), QPointF(x, foot));
    QPolygonF axis{QPointF(x, d.map.plot.top()),
                   QPointF(x, foot - 4 * step),
                   QPointF(x - step, foot - 3.25 * step),
                   QPointF(x + step, foot - 1.75 * step),
                   QPointF(x, foot - step),
                   QPointF(x, foot)};
    painter.drawPolyline(axis);
}

void paintNothing(QPainter& painter, const DrawnLane& d)
{
    const bool any = std::any_of(d.series.begin(), d.series.end(), [](const DrawnSeries& s) {
        return !s.firm.empty() || !s.provisional.empty() || s.series->awaited;
    });
    if (any) return;
    const Colours& c = d.theme.colours();
    paintHatch(painter, d.map.plot, QPen(c.gap.edge, metric::hairline), d.theme.px(metric::hatch));
    const QString text = ChartTexts::tr("no data in this range");
    const double width = textWidth(text, d.theme.font(Role::body)) + d.theme.px(space::xl),
                 height = d.theme.px(space::xl);
    const QRectF box(d.map.plot.center() - QPointF(width / 2, height / 2), QSizeF(width, height));
    painter.fillRect(box, c.surface);
    paintText(painter, box, Qt::AlignCenter, text, d.theme.font(Role::body), c.text2);
}

QPen targetPen(const ChartTheme& theme)
{
    QPen pen(theme.colours().text1, theme.px(metric::lineTarget), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    return pen;
}

// On a ground of its own, since the line may run there too; left out where it does not fit.
void paintOldTarget(QPainter& painter, const DrawnLane& d, const QRectF& above, const QString& text)
{
    const QFont font = d.theme.font(Role::small);
    const double width = textWidth(text, font) + d.theme.px(space::s);
    if (width > above.width()) return;
    const QRectF box(above.right() - width, above.top(), width, above.height() - d.theme.px(metric::lineTarget));
    painter.fillRect(box, d.theme.colours().surface);
    paintText(painter, box, Qt::AlignCenter, text, font, d.theme.colours().text2);
}

// A level line a step; where the target changed, the joint is upright and marked, the old target named above it.
void paintTargets(QPainter& painter, const DrawnLane& d)
{
    const auto& steps = d.lane->targets;
    const ChartTheme& theme = d.theme;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Instant from = steps[i].from.value_or(d.spec->range.from);
        const Instant to = i + 1 < steps.size() ? steps[i + 1].from.value_or(from) : d.spec->range.to;
        const Range shown = intersection({from, to}, d.spec->range);
        if (shown.empty()) continue;
        const double y = d.map.y(steps[i].value), left = d.map.x(shown.from), right = d.map.x(shown.to);
        painter.setPen(targetPen(theme));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        if (i + 1 >= steps.size() || to > d.spec->range.to) continue;
        painter.drawLine(QPointF(right, y), QPointF(right, d.map.y(steps[i + 1].value)));
        const double height = theme.px(space::l);
        const QRectF above(left, y - height, right - left - theme.px(space::xs), height);
        const QString old = models::targetText(*d.lane, steps[i].value);
        paintOldTarget(painter, d, above, old);
        paintMarker(painter,
                    {right, d.map.y(steps[i + 1].value)},
                    Marker::diamond,
                    theme.px(metric::marker),
                    theme.colours().text1,
                    theme.colours().surface,
                    Fill::solid);
    }
}

Marker markerOf(int style)
{
    return seriesMarks[static_cast<std::size_t>(std::max(style, 0)) % seriesMarks.size()].marker;
}

std::size_t countOf(const std::vector<Polyline>& segments)
{
    return std::accumulate(segments.begin(), segments.end(), std::size_t{0}, [](std::size_t sum, const Polyline& s) {
        return sum + s.size();
    });
}

// Runs show every point while there is room; lines only those that stand alone.
void paintPoints(QPainter& painter, const DrawnLane& d, const DrawnSeries& s, const std::vector<Polyline>& segments,
                 Fill fill)
{
    const ChartTheme& theme = d.theme;
    const double room = 4 * metric::marker;
    const bool few = theme.px(room) * static_cast<double>(countOf(segments)) <= d.map.plot.width();
    const bool all = few && (s.series->kind == ChartSeries::Kind::runs || fill == Fill::hollow);
    for (const Polyline& segment : segments)
        for (const Point& p : segment) {
            const bool real = std::binary_search(s.series->points.begin(),
                                                 s.series->points.end(),
                                                 p,
                                                 [](const Point& a, const Point& b) { return a.at < b.at; });
            if ((!all || !real) && segment.size() > 1) continue;
            paintMarker(painter,
                        d.map.at(p),
                        markerOf(s.series->style),
                        theme.px(metric::marker),
                        theme.series(s.series->style),
                        theme.colours().surface,
                        fill);
        }
}

// Failing runs: a filled point twice the size with a cross in it; one a pixel column is enough.
void paintFailures(QPainter& painter, const DrawnLane& d, const DrawnSeries& s)
{
    const ChartTheme& theme = d.theme;
    double drawn = -1;
    const double radius = theme.px(metric::marker) * 1.8, arm = radius * 0.5;
    for (const Point& p : s.series->points) {
        if (!std::isfinite(p.y) || !d.spec->range.contains({p.at})) continue;
        if (!std::binary_search(s.series->failed.begin(), s.series->failed.end(), p.at)) continue;
        const QPointF c = d.map.at(p);
        if (c.x() < drawn + 1) continue;
        drawn = c.x();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colours().of(reliability::Status::exhausted).text);
        painter.drawEllipse(c, radius, radius);
        painter.setPen(QPen(theme.colours().surface, theme.px(metric::lineTarget), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
        painter.drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
    }
}

void paintMoments(QPainter& painter, const DrawnLane& d)
{
    const auto line = [&](std::optional<Instant> t, Qt::PenStyle style) {
        if (!t || *t < d.spec->range.from || *t > d.spec->range.to) return;
        painter.setPen(QPen(d.theme.colours().text3, metric::hairline, style));
        painter.drawLine(QPointF(d.map.x(*t), d.map.plot.top()), QPointF(d.map.x(*t), d.map.plot.bottom()));
    };
    line(d.spec->asOf, Qt::SolidLine);
    line(d.spec->now, Qt::DotLine);
}

}

DrawnLane drawnLane(const models::ChartSpec& spec, const Lane& lane, const LaneFrame& frame, const ChartTheme& theme)
{
    DrawnLane d;
    d.spec = &spec;
    d.lane = &lane;
    d.frame = frame;
    d.theme = theme;
    const int most = std::clamp(static_cast<int>(frame.plot.height() / theme.px(metric::valueTickDistance)) + 1, 2, 9);
    d.map = {frame.plot, spec.range, models::spanOf(lane, spec.range, most)};
    d.values = models::niceTicks(d.map.span.low, d.map.span.high, most);
    d.times = models::timeTicks(spec.range, spec.zone, frame.plot.width(), theme.px(metric::labelDistance));
    for (const ChartSeries& series : lane.series)
        d.series.push_back(drawnSeries(series, spec, lane, frame.plot.width()));
    return d;
}

void paintBehind(QPainter& painter, const DrawnLane& d)
{
    paintBands(painter, d);
    paintTicks(painter, d);
    paintMisses(painter, d);
    paintGaps(painter, d);
    paintBrokenAxis(painter, d);
    paintNothing(painter, d);
}

void paintFront(QPainter& painter, const DrawnLane& d)
{
    paintMissLines(painter, d);
    paintMoments(painter, d);
    paintTargets(painter, d);
    for (const DrawnSeries& s : d.series) {
        paintPoints(painter, d, s, s.firm, Fill::solid);
        paintPoints(painter, d, s, s.provisional, Fill::hollow);
        paintFailures(painter, d, s);
    }
    paintGapTexts(painter, d);
    paintSideLabels(painter, d);
}

}
