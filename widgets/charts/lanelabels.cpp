// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/lanepainter.h"

#include "widgets/models/dates.h"

#include <QPainter>

#include <limits>
#include <numeric>

/// The texts beside and above a plot.
namespace widgets {

using models::ChartSeries;
using models::Lane;
using reliability::Point;

namespace {

struct SideLabel {
    double y;
    QString text;
    std::optional<QPen> swatch;
};

QString comparison(const DrawnLane& d)
{
    return d.spec->comparison.isEmpty() ? ChartTexts::tr("last week") : d.spec->comparison;
}

// Beside the plot there is room for a figure; where its unit does not fit, the header names it.
QString besidePlot(const DrawnLane& d, double target)
{
    const QString whole = models::targetText(*d.lane, target);
    const double room = d.frame.side.width() - d.theme.px(space::s);
    if (d.lane->unit.isEmpty() || textWidth(whole, d.theme.font(Role::small)) <= room) return whole;
    Lane plain = *d.lane;
    plain.unit.clear();
    return models::targetText(plain, target);
}

std::vector<SideLabel> sideLabels(const DrawnLane& d)
{
    std::vector<SideLabel> labels;
    if (const auto target = models::targetAt(*d.lane, d.spec->range.to))
        labels.push_back({d.map.y(*target), besidePlot(d, *target), std::nullopt});
    if (d.series.size() < 2) {
        // The only line is named by the header; with last week's beside it that one is named here.
        for (const DrawnSeries& s : d.series)
            if (!s.lastWeek.empty())
                labels.push_back(
                    {d.map.y(s.lastWeek.back().back().y), comparison(d), d.theme.lastWeek(s.series->style)});
        return labels;
    }
    for (const DrawnSeries& s : d.series) {
        const auto& lines = s.provisional.empty() ? s.firm : s.provisional;
        if (!lines.empty())
            labels.push_back(
                {d.map.y(lines.back().back().y), s.series->name, d.theme.line(s.series->style, metric::line)});
    }
    return labels;
}

void paintSwatch(QPainter& painter, const DrawnLane& d, QPointF left, const QPen& pen)
{
    painter.setPen(pen);
    painter.drawLine(left, left + QPointF(d.theme.px(space::l), 0));
}

QString unitText(const Lane& lane) { return lane.figure == Lane::Figure::percent ? QStringLiteral("%") : lane.unit; }

struct HeaderPart {
    QString text;
    Role role;
    QColor colour;
};

bool anyProvisional(const DrawnLane& d)
{
    return std::any_of(d.series.begin(), d.series.end(), [](const DrawnSeries& s) { return !s.provisional.empty(); });
}

std::vector<HeaderPart> headerParts(const DrawnLane& d)
{
    const Colours& c = d.theme.colours();
    std::vector<HeaderPart> parts{{d.lane->title, Role::strong, c.text1}};
    const auto add = [&](const QString& text, const QColor& colour) {
        if (!text.isEmpty()) parts.push_back({text, Role::secondary, colour});
    };
    add(unitText(*d.lane), c.text2);
    add(d.lane->direction == reliability::Direction::lower ? ChartTexts::tr("\u2193 lower is better") : QString(),
        c.text2);
    add(models::isZoomed(d.map.span) ? ChartTexts::tr("zoomed") : QString(), c.text2);
    add(anyProvisional(d) ? ChartTexts::tr("hollow: provisional") : QString(), c.text2);
    add(d.lane->note, c.text3);
    add(models::stepText(*d.lane), c.text3);
    return parts;
}

// The latest point of last week's line that is not later than the last of this one.
std::optional<Point> lastWeekPoint(const ChartSeries& series, const Point& last)
{
    return models::lastPoint(series.lastWeek, {{std::numeric_limits<std::int64_t>::min()}, {last.at + 1}});
}

std::vector<HeaderPart> figureParts(const DrawnLane& d)
{
    if (d.series.size() != 1) return {};
    const ChartSeries& series = *d.series.front().series;
    const auto last = models::lastPoint(series.points, d.spec->range);
    if (!last) return {};
    const Colours& c = d.theme.colours();
    const QString time = models::shortDateTime({last->at}, d.spec->zone);
    const bool latest = models::showsLatest(*d.spec);
    std::vector<HeaderPart> parts{
        {latest ? ChartTexts::tr("last") : ChartTexts::tr("at %1").arg(time), Role::secondary, c.text2},
        {models::valueText(*d.lane, last->y), Role::strong, c.text1}};
    if (latest) parts.push_back({time, Role::secondary, c.text2});
    if (const auto before = lastWeekPoint(series, *last)) {
        parts.push_back({comparison(d) + u' ' + models::valueText(*d.lane, before->y), Role::secondary, c.text2});
    }
    return parts;
}

double widthOf(const std::vector<HeaderPart>& parts, const ChartTheme& theme)
{
    double width = 0;
    for (const HeaderPart& part : parts) width += textWidth(part.text, theme.font(part.role)) + theme.px(space::s);
    return width;
}

}

void paintSideLabels(QPainter& painter, const DrawnLane& d)
{
    const auto labels = sideLabels(d);
    const ChartTheme& theme = d.theme;
    const double height = theme.px(space::l), gap = theme.px(space::s);
    std::vector<double> wishes;
    for (const SideLabel& label : labels) wishes.push_back(label.y);
    const auto middles = spread(wishes, height, d.frame.plot.top() - height / 2, d.frame.plot.bottom() + height / 2);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QRectF box(d.frame.side.left() + gap, middles[i] - height / 2, d.frame.side.width() - gap, height);
        if (labels[i].swatch) {
            paintSwatch(painter, d, {box.left(), middles[i]}, *labels[i].swatch);
            box.setLeft(box.left() + theme.px(space::xl));
        }
        paintText(painter,
                  box,
                  Qt::AlignLeft | Qt::AlignVCenter,
                  labels[i].text,
                  theme.font(Role::small),
                  labels[i].swatch ? theme.colours().text2 : theme.colours().text1);
    }
}

void paintHeader(QPainter& painter, const DrawnLane& d)
{
    const double right = d.frame.header.right() - figuresWidth(d) - d.theme.px(space::l);
    double x = d.frame.header.left();
    for (const HeaderPart& part : headerParts(d)) {
        const QFont font = d.theme.font(part.role);
        const bool title = part.role == Role::strong;
        // What does not fit is left out from the end; only a title is ever cut.
        if (!title && x + textWidth(part.text, font) > right) break;
        const QRectF box(x, d.frame.header.top(), std::max(0.0, right - x), d.frame.header.height());
        x += paintText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, part.text, font, part.colour) +
             d.theme.px(space::s);
    }
    paintFigures(painter, d);
}

double figuresWidth(const DrawnLane& d) { return widthOf(figureParts(d), d.theme); }

void paintFigures(QPainter& painter, const DrawnLane& d)
{
    const auto parts = figureParts(d);
    double x = d.frame.header.right() - widthOf(parts, d.theme) + d.theme.px(space::s);
    for (const HeaderPart& part : parts) {
        const QRectF box(x, d.frame.header.top(), d.frame.header.right() - x + 1, d.frame.header.height());
        x +=
            paintText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, part.text, d.theme.font(part.role), part.colour) +
            d.theme.px(space::s);
    }
}

std::vector<double> spread(const std::vector<double>& wishes, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wishes[a] < wishes[b]; });
    std::vector<double> middles = wishes;
    double least = top + height / 2;
    for (const std::size_t i : order) {
        middles[i] = std::max(middles[i], least);
        least = middles[i] + height;
    }
    double most = bottom - height / 2;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        middles[*it] = std::min(middles[*it], most);
        most = middles[*it] - height;
    }
    return middles;
}

}
