// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timeaxis.h"

#include "widgets/models/dates.h"
#include "widgets/parts/icons.h"

#include <QPainter>

namespace widgets {

using models::Band;
using models::ChartSpec;

namespace {

void paintMargin(QPainter& painter, const QRectF& row, const LaneMap& map, const QString& text, const ChartTheme& theme)
{
    const QRectF box(row.left(), row.top(), map.plot.left() - row.left() - theme.px(space::s), row.height());
    paintText(painter, box, Qt::AlignRight | Qt::AlignVCenter, text, theme.font(Role::small), theme.colours().text3);
}

struct Name {
    double x;
    QString text;
    QColor colour;
};

std::vector<Name> stripNames(const ChartSpec& spec, const LaneMap& map, const ChartTheme& theme)
{
    std::vector<Name> names;
    for (const Band& band : spec.bands)
        if (!band.id.isEmpty() && !intersection(band.range, spec.range).empty())
            names.push_back({map.x(band.range.from), band.id, theme.colours().text1});
    const auto moment = [&](std::optional<reliability::Instant> t, const QString& text) {
        if (t && spec.range.from <= *t && *t <= spec.range.to)
            names.push_back({map.x(*t) - textWidth(text, theme.font(Role::small)) / 2, text, theme.colours().text3});
    };
    moment(spec.asOf, ChartTexts::tr("as of"));
    moment(spec.now, ChartTexts::tr("now"));
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.x < b.x; });
    return names;
}

std::vector<models::TimeTick> ticksOf(const ChartSpec& spec, const LaneMap& map, const ChartTheme& theme)
{
    return models::timeTicks(spec.range, spec.zone, map.plot.width(), theme.px(metric::labelDistance));
}

}

void paintTimeAxis(QPainter& painter, const QRectF& row, const LaneMap& map, const ChartSpec& spec,
                   const ChartTheme& theme)
{
    painter.setPen(QPen(theme.colours().border, metric::hairline));
    painter.drawLine(QPointF(map.plot.left(), row.top()), QPointF(map.plot.right(), row.top()));
    for (const auto& tick : ticksOf(spec, map, theme)) {
        const double x = map.x(tick.at), length = theme.px(tick.label.isEmpty() ? space::xs / 2 : space::xs);
        painter.drawLine(QPointF(x, row.top()), QPointF(x, row.top() + length));
    }
    paintDates(painter, row.adjusted(0, theme.px(space::xs), 0, 0), map, spec, theme);
}

void paintDates(QPainter& painter, const QRectF& row, const LaneMap& map, const ChartSpec& spec,
                const ChartTheme& theme)
{
    const Colours& c = theme.colours();
    const QFont font = theme.font(Role::small);
    for (const auto& tick : ticksOf(spec, map, theme)) {
        const double x = map.x(tick.at), width = textWidth(tick.label, font);
        if (tick.label.isEmpty() || x + width / 2 > row.right()) continue;
        paintText(painter, {x - width / 2, row.top(), width, row.height()}, Qt::AlignCenter, tick.label, font, c.text2);
    }
    const QRectF end = row.adjusted(map.plot.right(), 0, -theme.px(space::s), 0);
    paintText(
        painter, end, Qt::AlignRight | Qt::AlignVCenter, models::zoneLabel(spec.zone, spec.range.to), font, c.text2);
}

void paintStrip(QPainter& painter, const QRectF& row, const LaneMap& map, const ChartSpec& spec,
                const ChartTheme& theme)
{
    const QFont font = theme.font(Role::small);
    double free = map.plot.left();
    for (const Name& name : stripNames(spec, map, theme)) {
        const double width = textWidth(name.text, font);
        const double x = std::clamp(name.x, map.plot.left(), std::max(map.plot.left(), row.right() - width));
        if (x < free) continue;
        paintText(painter,
                  {x, row.top(), width, row.height()},
                  Qt::AlignLeft | Qt::AlignVCenter,
                  name.text,
                  font,
                  name.colour);
        free = x + width + theme.px(space::s);
    }
}

std::vector<MarkerGroup> groupedMarkers(const ChartSpec& spec, const LaneMap& map, const ChartTheme& theme)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < spec.markers.size(); ++i)
        if (spec.range.contains(spec.markers[i].at)) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return spec.markers[a].at < spec.markers[b].at;
    });
    std::vector<MarkerGroup> groups;
    for (const std::size_t i : order) {
        const double x = map.x(spec.markers[i].at);
        const double width =
            theme.px(metric::icon + (groups.empty() || groups.back().places.size() < 2 ? 2 : metric::markerCount));
        if (groups.empty() || x >= groups.back().x + width) groups.push_back({x, {}});
        groups.back().places.push_back(i);
    }
    return groups;
}

namespace {

// The title beside the glyph where there is room up to the next one, else only how many more stand for it.
QString markerText(const ChartSpec& spec, const MarkerGroup& group, const ChartTheme& theme, double room)
{
    const qsizetype more = std::ssize(group.places) - 1;
    const QString count = more > 0 ? u'+' + QString::number(more) : QString();
    const QString title = (spec.markers[group.places.front()].title + u' ' + count).trimmed();
    return textWidth(title, theme.font(Role::small)) <= room ? title : count;
}

}

void paintMarkerLane(QPainter& painter, const QRectF& row, const LaneMap& map, const ChartSpec& spec,
                     const ChartTheme& theme)
{
    const Colours& c = theme.colours();
    const double size = theme.px(metric::icon);
    painter.setPen(QPen(c.grid, metric::hairline));
    painter.drawLine(QPointF(map.plot.left(), row.top()), QPointF(map.plot.right(), row.top()));
    const std::vector<MarkerGroup> groups = groupedMarkers(spec, map, theme);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const QRectF box(groups[i].x - size / 2, row.center().y() - size / 2, size, size);
        paintIcon(painter, box, spec.markers[groups[i].places.front()].glyph, c.text2);
        const double end = i + 1 < groups.size() ? groups[i + 1].x - size : row.right();
        const QString text = markerText(spec, groups[i], theme, end - box.right() - theme.px(space::xs));
        const QRectF beside(
            box.right() + theme.px(space::xs), row.top(), textWidth(text, theme.font(Role::small)), row.height());
        paintText(painter, beside, Qt::AlignLeft | Qt::AlignVCenter, text, theme.font(Role::small), c.text2);
    }
    paintMargin(painter, row, map, ChartTexts::tr("changes"), theme);
}

}
