// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/chartfixture.h"

#include <cmath>
#include <random>

namespace fixture {

using models::Band;
using models::ChartSeries;
using models::ChartSpec;
using models::Lane;
using reliability::Instant;
using reliability::Point;

namespace {

constexpr std::int64_t begin = 1'792'972'800'000; // 2026-10-26T00:00:00Z
constexpr int days = 28;
constexpr std::int64_t fiveMinutes = 300'000;

double wave(int i, double size) { return size * std::sin(i * 1.7) * std::cos(i * 0.31); }

std::vector<Point> accuracyPoints(double fallen)
{
    std::vector<Point> points;
    for (int i = 0; i < days; ++i) {
        if (i == 10 || i == 11) continue;
        const double fall = i >= 23 && i <= 25 ? fallen : 0;
        points.push_back({begin + i * day + hour, 0.927 + wave(i, 0.006) - fall});
    }
    return points;
}

std::vector<Point> availabilityPoints()
{
    std::vector<Point> points;
    for (int i = 0; i < days * 288; ++i) {
        if (i > 4200 && i < 4330) continue;
        const bool outage = i > 6900 && i < 6960;
        const double dip = i % 211 == 0 ? 0.0007 : 0;
        points.push_back({begin + i * fiveMinutes, 0.99995 - std::abs(wave(i, 0.0001)) - dip - (outage ? 0.004 : 0)});
    }
    return points;
}

Lane runLane()
{
    Lane runs = lane(QStringLiteral("nightly job duration"), {});
    runs.figure = Lane::Figure::number;
    runs.unit = QStringLiteral("min");
    runs.scale = Lane::Scale::fromZero;
    runs.direction = reliability::Direction::lower;
    runs.targets = {{std::nullopt, 60}};
    ChartSeries& series = runs.series.front();
    series.kind = ChartSeries::Kind::runs;
    for (int i = 0; i < days; ++i)
        series.points.push_back({begin + i * day + 3 * hour, 42 + wave(i, 14) + (i == 19 ? 31 : 0)});
    series.failed = {series.points[8].at, series.points[19].at};
    return runs;
}

Lane kpiLane()
{
    std::vector<Point> points;
    for (int i = 0; i < days; ++i) points.push_back({begin + i * day, 8400 + wave(i, 600) - (i > 22 ? 900 : 0)});
    Lane kpi = lane(QStringLiteral("clicks"), std::move(points));
    kpi.figure = Lane::Figure::number;
    kpi.unit = QStringLiteral("per day");
    kpi.scale = Lane::Scale::fromZero;
    kpi.series.front().style = 2;
    return kpi;
}

void addContext(ChartSpec& spec)
{
    spec.bands = {{Band::Kind::incident,
                   {at("2026-11-18T02:10:00Z"), at("2026-11-20T11:00:00Z")},
                   QStringLiteral("INC-31"),
                   QStringLiteral("Accuracy drop after schema change")},
                  {Band::Kind::excluded,
                   {at("2026-10-30T00:00:00Z"), at("2026-10-31T00:00:00Z")},
                   {},
                   QStringLiteral("maintenance")}};
    spec.markers = {
        {at("2026-11-02T10:00:00Z"), QStringLiteral("deploy"), QStringLiteral("api 4.2")},
        {at("2026-11-17T23:40:00Z"), QStringLiteral("data-change"), QStringLiteral("upstream schema change")},
        {at("2026-11-18T01:00:00Z"), QStringLiteral("retraining"), QStringLiteral("v118")},
        {at("2026-11-20T09:00:00Z"), QStringLiteral("model-release"), QStringLiteral("rollback to v117")}};
    spec.range = {{begin}, {begin + days * day}};
    spec.asOf = Instant{begin + 27 * day + 7 * hour};
    spec.comparison = QStringLiteral("2026-W46");
    spec.project = QStringLiteral("Search ranking");
}

}

Instant at(const char* rfc3339) { return *reliability::parseInstant(rfc3339); }

Lane lane(const QString& title, std::vector<Point> points)
{
    Lane lane;
    lane.title = title;
    ChartSeries series;
    series.name = title;
    series.points = std::move(points);
    lane.series = {series};
    return lane;
}

ChartSpec accuracy()
{
    ChartSpec spec;
    addContext(spec);
    Lane accuracy = lane(QStringLiteral("accuracy"), accuracyPoints(0.09));
    accuracy.note = QStringLiteral("7-day labelled");
    accuracy.step = QStringLiteral("daily runs");
    accuracy.source = QStringLiteral("eval.csv");
    accuracy.targets = {{std::nullopt, 0.92}};
    ChartSeries& series = accuracy.series.front();
    series.gaps = {{{begin + 10 * day}, {begin + 12 * day}}};
    series.lastWeekGaps = series.gaps;
    series.provisionalFrom = Instant{begin + 26 * day};
    for (const Point& p : accuracyPoints(0)) series.lastWeek.push_back({p.at, p.y + 0.004});
    spec.lanes = {accuracy};
    return spec;
}

ChartSpec project()
{
    ChartSpec spec = accuracy();
    Lane availability = lane(QStringLiteral("availability"), availabilityPoints());
    availability.targets = {{std::nullopt, 0.999}, {at("2026-11-09T00:00:00Z"), 0.9985}};
    availability.series.front().gaps = {{{begin + 4201 * fiveMinutes}, {begin + 4330 * fiveMinutes}}};
    spec.lanes.push_back(availability);
    spec.lanes.push_back(runLane());
    spec.lanes.push_back(kpiLane());
    return spec;
}

ChartSpec noise(int count)
{
    ChartSpec spec = accuracy();
    std::mt19937 random(1);
    std::uniform_real_distribution<double> value(0, 1);
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) points.push_back({begin + i * (days * day / count), value(random)});
    spec.lanes = {lane(QStringLiteral("noise"), std::move(points))};
    return spec;
}

}
