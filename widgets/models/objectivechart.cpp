// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/objectivechart.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace models {

using namespace reliability;

namespace {

struct Objectives {
    Q_DECLARE_TR_FUNCTIONS(Objectives)
};

constexpr int secondStyle = 1, thirdStyle = 2;

double drawn(std::optional<double> figure) { return figure.value_or(std::numeric_limits<double>::quiet_NaN()); }

ChartSeries series(const QString& name, int style)
{
    ChartSeries line;
    line.name = name;
    line.style = style;
    return line;
}

/// Where the version changes the line stands upright.
ChartSeries remainingLine(const ObjectiveView& view)
{
    ChartSeries line = series(asksText(view.versions.back()), 0);
    const VersionedPoint* before = nullptr;
    for (const VersionedPoint& point : view.burnDown) {
        if (point.step && before) line.points.push_back({point.at.ms - 1, drawn(before->remaining)});
        line.points.push_back({point.at.ms, drawn(point.remaining)});
        before = &point;
    }
    return line;
}

Lane remainingLane(const ObjectiveView& view)
{
    Lane lane;
    lane.title = Objectives::tr("Budget left, R");
    lane.note = window(view.budget->window);
    lane.source = text(view.indicator.source);
    lane.targets = {{std::nullopt, 0}};
    lane.limit = Objectives::tr("exhausted");
    lane.series = {remainingLine(view)};
    if (!view.before) return lane;
    ChartSeries before = series(asksText(view.before->version), thirdStyle);
    for (const BurnDownPoint& point : view.burnDownBefore)
        before.points.push_back({point.at.ms, drawn(point.remaining)});
    lane.series.push_back(std::move(before));
    return lane;
}

struct Rate {
    const char* name;
    std::optional<double> BurnRates::*rate;
    int style;
};

constexpr std::array rates{
    Rate{"1 h", &BurnRates::h1, secondStyle},
    Rate{"6 h", &BurnRates::h6, thirdStyle},
    Rate{"3 d", &BurnRates::d3, 0},
};

Lane burnLane(const ObjectiveView& view)
{
    Lane lane;
    lane.title = Objectives::tr("Burn rate");
    lane.unit = QStringLiteral("x");
    lane.step = Objectives::tr("every %1").arg(duration(view.burnStep));
    lane.figure = Lane::Figure::number;
    lane.scale = Lane::Scale::fromZero;
    lane.direction = Direction::lower;
    lane.targets = {{std::nullopt, 1}};
    for (const Rate& rate : rates) {
        ChartSeries line = series(QLatin1String(rate.name), rate.style);
        for (const BurnPoint& point : view.burn) line.points.push_back({point.at.ms, drawn(point.rates.*rate.rate)});
        lane.series.push_back(std::move(line));
    }
    return lane;
}

Lane weeksLane(const ObjectiveView& view)
{
    Lane lane;
    lane.title = Objectives::tr("Budget spent in the 7 days before");
    lane.scale = Lane::Scale::fromZero;
    lane.direction = Direction::lower;
    lane.series = {series(lane.title, 0)};
    lane.series.front().kind = ChartSeries::Kind::runs;
    for (const WeekSpent& week : view.weeks) lane.series.front().points.push_back({week.end.ms, drawn(week.spent)});
    return lane;
}

QString bandText(const ObjectiveView& view, Id<Correction> id)
{
    const auto found = std::ranges::find(view.corrections, id, &Correction::id);
    if (found == view.corrections.end()) return {};
    return text(found->category.empty() ? found->reason : found->category + ": " + found->reason).simplified();
}

void addChanges(ChartSpec& spec, const ObjectiveView& view)
{
    for (std::size_t i = 1; i < view.versions.size(); ++i) {
        const ObjectiveVersion& version = view.versions[i];
        if (!version.from || !spec.range.contains(*version.from)) continue;
        const QString change = QStringLiteral("%1 \u2192 %2").arg(asksText(view.versions[i - 1]), asksText(version));
        spec.markers.push_back({*version.from, QStringLiteral("objective"), change});
    }
}

}

ChartSpec objectiveChart(const ObjectiveView& view, const Zone& zone)
{
    ChartSpec spec;
    spec.project = text(view.project.title() + " - " + view.indicator.title());
    spec.zone = zone;
    if (!view.budget || view.versions.empty()) return spec;
    // The last point is of the as-of itself; ranges end before their end.
    spec.range = {view.span.from, view.span.to + Milliseconds(1)};
    spec.asOf = view.budget->asOf;
    spec.lanes.push_back(remainingLane(view));
    if (!view.burn.empty()) spec.lanes.push_back(burnLane(view));
    if (!view.weeks.empty()) spec.lanes.push_back(weeksLane(view));
    for (const ExcludedSpan& span : view.excluded)
        spec.bands.push_back(
            {Band::Kind::excluded, span.range, Objectives::tr("left out"), bandText(view, span.correction)});
    addChanges(spec, view);
    return spec;
}

}
