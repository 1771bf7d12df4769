// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/readout.h"

#include "widgets/charts/timeaxis.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"

#include <QPainter>

#include <cmath>

namespace widgets {

using models::Band;
using models::ChartSpec;
using models::Lane;
using reliability::Instant;
using reliability::Milliseconds;
using reliability::Point;
using reliability::Range;

namespace {

QString timeText(const ChartSpec& spec, Instant t)
{
    const QString time = models::shortDateTime(t, spec.zone).section(u' ', -1);
    return models::dayName(t, spec.zone) + u' ' + time;
}

QString valuesText(const Lane& lane, Instant t, Milliseconds tolerance)
{
    QStringList values;
    for (const models::ChartSeries& series : lane.series) {
        const auto point = nearestPoint(series, t, tolerance);
        const QString value = point ? models::valueText(lane, point->y) : models::missing();
        values += lane.series.size() > 1 ? series.name + u' ' + value : value;
    }
    return values.join(QStringLiteral("   "));
}

// The crosshair stands anywhere; what is read out has a time of its own.
Instant timeOfPoint(const Lane& lane, Instant t, Milliseconds tolerance)
{
    std::optional<Instant> nearest;
    for (const models::ChartSeries& series : lane.series) {
        const auto point = nearestPoint(series, t, tolerance);
        if (point && (!nearest || std::abs(point->at - t.ms) < std::abs(nearest->ms - t.ms))) nearest = {point->at};
    }
    return nearest.value_or(t);
}

// "79.3 %", or "11-18 02:00 79.3 %" where the point lies beside the crosshair.
QString valuesWithTime(const ChartSpec& spec, const Lane& lane, Instant t, Milliseconds tolerance)
{
    const Instant own = timeOfPoint(lane, t, tolerance);
    const QString values = valuesText(lane, t, tolerance);
    return own == t ? values : timeText(spec, own) + u' ' + values;
}

// The marker row names what the crosshair stands on.
QString marksText(const ChartSpec& spec, Instant t, Milliseconds tolerance)
{
    QStringList names;
    for (const models::ChangeMarker& marker : spec.markers)
        if (std::chrono::abs(marker.at - t) <= tolerance) names += marker.title;
    return names.join(QStringLiteral(", "));
}

// What a text of the header covers, and no more: points, lines and the target's label at the top of the plot reach into
// the header's foot.
QRectF inkOf(QRectF row, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double baseline = row.center().y() - metrics.height() / 2 + metrics.ascent();
    row.setBottom(std::min(row.bottom(), baseline + metrics.tightBoundingRect(QStringLiteral("pq,")).bottom() + 1));
    return row;
}

void paintReadout(QPainter& painter, const SeriesChart& chart, const ChartSpec& spec, Instant t)
{
    const ChartTheme& theme = chart.drawn().theme;
    const QFont font = theme.font(Role::strong);
    const QString text = readoutText(spec, *chart.drawn().lane, t, toleranceOf(chart.map(), theme));
    const QRectF header = chart.frame().header;
    const double width =
        std::min(header.width(), std::max(textWidth(text, font), figuresWidth(chart.drawn())) + theme.px(space::l));
    const QRectF box(header.right() - width, header.top(), width, header.height());
    painter.fillRect(inkOf(box, font), theme.colours().surface);
    paintText(painter, box, Qt::AlignRight | Qt::AlignVCenter, text, font, theme.colours().text1);
}

void paintDots(QPainter& painter, const SeriesChart& chart, Instant t)
{
    const ChartTheme& theme = chart.drawn().theme;
    for (const models::ChartSeries& series : chart.drawn().lane->series) {
        const auto point = nearestPoint(series, t, toleranceOf(chart.map(), theme));
        if (!point) continue;
        painter.setPen(QPen(theme.series(series.style), theme.px(metric::line)));
        painter.setBrush(theme.colours().surface);
        painter.drawEllipse(chart.map().at(*point), theme.px(metric::marker + 1), theme.px(metric::marker + 1));
    }
}

void paintMarks(QPainter& painter, const ChartStack& stack, const ChartSpec& spec, Instant t)
{
    const LaneMap& map = stack.chart(0).map();
    const ChartTheme& theme = stack.chart(0).drawn().theme;
    const QString text = marksText(spec, t, toleranceOf(map, theme));
    if (text.isEmpty() || stack.markerRow().isEmpty()) return;
    const QFont font = theme.font(Role::small);
    const double width = std::min(textWidth(text, font) + theme.px(space::s), map.plot.width());
    const double aside = theme.px(metric::icon / 2 + metric::markerCount);
    const double right = map.x(t) + aside + width;
    const double left = right <= stack.markerRow().right() ? right - width : map.x(t) - theme.px(metric::icon) - width;
    const QRectF box(std::max(left, 0.0), stack.markerRow().top() + 1, width, stack.markerRow().height() - 2);
    painter.fillRect(box, theme.colours().surface);
    paintText(painter, box, Qt::AlignCenter, text, font, theme.colours().text1);
}

// A grip on an edge: it can be drawn aside.
void paintHandle(QPainter& painter, const ChartTheme& theme, QPointF centre)
{
    const double width = theme.px(space::s), height = theme.px(space::xl), stroke = height / 4;
    painter.setPen(QPen(theme.colours().focus, theme.px(metric::line)));
    painter.setBrush(theme.colours().surface);
    const double round = theme.px(metric::controlRadius) / 2;
    painter.drawRoundedRect(QRectF(centre - QPointF(width / 2, height / 2), QSizeF(width, height)), round, round);
    painter.setPen(QPen(theme.colours().focus, theme.px(metric::lineThin)));
    painter.drawLine(centre - QPointF(0, stroke), centre + QPointF(0, stroke));
}

void paintSelection(QPainter& painter, const ChartStack& stack, const ChartSpec& spec, const Overlay& overlay)
{
    const Range selection = *overlay.selection, shown = intersection(selection, spec.range);
    if (shown.empty()) return;
    const LaneMap& map = stack.chart(0).map();
    const ChartTheme& theme = stack.chart(0).drawn().theme;
    const QRectF plots = stack.plots();
    const QRectF area(QPointF(map.x(shown.from), plots.top()), QPointF(map.x(shown.to), plots.bottom()));
    QColor fill = theme.colours().focus;
    constexpr double veil = 0.14;
    fill.setAlphaF(static_cast<float>(veil));
    painter.fillRect(area, fill);
    painter.setPen(QPen(theme.colours().focus, theme.px(metric::lineThin)));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.topRight(), area.bottomRight());
    if (overlay.ends == Overlay::Ends::handles) {
        // In each plot: between them are the titles of the lanes.
        for (std::size_t lane = 0; lane < stack.lanes(); ++lane) {
            const double middle = stack.chart(lane).frame().plot.center().y();
            if (shown.from == selection.from) paintHandle(painter, theme, {area.left(), middle});
            if (shown.to == selection.to) paintHandle(painter, theme, {area.right(), middle});
        }
    }
    const QString text = QStringLiteral("%1 \u2013 %2 (%3)")
                             .arg(models::shortDateTime(selection.from, spec.zone),
                                  models::shortDateTime(selection.to, spec.zone),
                                  models::duration(selection.length()));
    const QFont font = theme.font(Role::smallStrong);
    const double width = textWidth(text, font) + theme.px(space::s);
    const double left =
        std::clamp(area.center().x() - width / 2, plots.left(), std::max(plots.left(), stack.strip().right() - width));
    const QRectF box(left, stack.strip().top(), width, stack.strip().height());
    painter.fillRect(box, theme.colours().surface);
    paintText(painter, box, Qt::AlignCenter, text, font, theme.colours().link);
}

}

std::optional<Point> nearestPoint(const models::ChartSeries& series, Instant t, Milliseconds tolerance)
{
    const auto later = std::lower_bound(series.points.begin(),
                                        series.points.end(),
                                        t.ms - tolerance.count(),
                                        [](const Point& p, std::int64_t at) { return p.at < at; });
    std::optional<Point> nearest;
    for (auto p = later; p != series.points.end() && p->at <= t.ms + tolerance.count(); ++p) {
        if (!std::isfinite(p->y)) continue;
        if (!nearest || std::abs(p->at - t.ms) < std::abs(nearest->at - t.ms)) nearest = *p;
    }
    return nearest;
}

std::vector<Instant> stopsOf(const Lane& lane, Range range)
{
    std::vector<Instant> stops;
    for (const models::ChartSeries& series : lane.series)
        for (const Point& p : series.points)
            if (std::isfinite(p.y) && range.contains({p.at})) stops.push_back({p.at});
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

std::vector<Instant> landmarksOf(const ChartSpec& spec)
{
    std::vector<Instant> stops;
    for (const models::ChangeMarker& marker : spec.markers) stops.push_back(marker.at);
    for (const Band& band : spec.bands) stops.push_back(band.range.from);
    std::erase_if(stops, [&](Instant t) { return !spec.range.contains(t); });
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

std::optional<Instant> neighbour(const std::vector<Instant>& stops, std::optional<Instant> from, int step)
{
    if (stops.empty()) return std::nullopt;
    if (!from) return step > 0 ? stops.front() : stops.back();
    if (step > 0) {
        const auto next = std::upper_bound(stops.begin(), stops.end(), *from);
        return next == stops.end() ? stops.back() : *next;
    }
    const auto at = std::lower_bound(stops.begin(), stops.end(), *from);
    return at == stops.begin() ? stops.front() : *std::prev(at);
}

std::vector<const Band*> bandsAt(const ChartSpec& spec, Instant t)
{
    std::vector<const Band*> bands;
    for (const Band& band : spec.bands)
        if (band.range.contains(t)) bands.push_back(&band);
    std::stable_sort(
        bands.begin(), bands.end(), [](const Band* a, const Band* b) { return a->range.length() < b->range.length(); });
    return bands;
}

QString readoutText(const ChartSpec& spec, const Lane& lane, Instant t, Milliseconds tolerance)
{
    return timeText(spec, timeOfPoint(lane, t, tolerance)) + QStringLiteral("   ") + valuesText(lane, t, tolerance);
}

QString readoutSentence(const ChartSpec& spec, Instant t, Milliseconds tolerance)
{
    QStringList parts{timeText(spec, t)};
    for (const Lane& lane : spec.lanes)
        parts += lane.title + QStringLiteral(": ") + valuesWithTime(spec, lane, t, tolerance);
    for (const Band* band : bandsAt(spec, t)) parts += QStringList{band->id, band->text}.join(u' ').trimmed();
    if (const QString marks = marksText(spec, t, tolerance); !marks.isEmpty()) parts += marks;
    return parts.join(QStringLiteral("; "));
}

void paintOverlay(QPainter& painter, const ChartStack& stack, const ChartSpec& spec, const Overlay& overlay)
{
    if (stack.lanes() == 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (overlay.selection) paintSelection(painter, stack, spec, overlay);
    if (!overlay.cursor) return;
    const LaneMap& map = stack.chart(0).map();
    const double x = std::floor(map.x(*overlay.cursor)) + 0.5;
    painter.setPen(QPen(stack.chart(0).drawn().theme.colours().text2, metric::hairline));
    painter.drawLine(QPointF(x, stack.plots().top()), QPointF(x, stack.plots().bottom()));
    for (std::size_t i = 0; i < stack.lanes(); ++i) {
        paintReadout(painter, stack.chart(i), spec, *overlay.cursor);
        paintDots(painter, stack.chart(i), *overlay.cursor);
    }
    paintMarks(painter, stack, spec, *overlay.cursor);
}

Milliseconds toleranceOf(const LaneMap& map, const ChartTheme& theme)
{
    const double share = theme.px(space::s) / std::max(1.0, map.plot.width());
    return Milliseconds(std::llround(share * static_cast<double>(map.range.length().count())));
}

}
