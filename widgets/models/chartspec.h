// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace models {

/// One line of a chart. A point whose y is NaN or infinite is a place without data: the line breaks there.
struct ChartSeries {
    enum class Kind {
        line,
        runs, ///< evaluations, jobs: points joined by a thin line, failing ones with a cross
    };
    QString name;
    Kind kind = Kind::line;
    std::vector<reliability::Point> points;       ///< ascending in time
    std::vector<reliability::Range> gaps;         ///< where samples were due and none came
    std::vector<reliability::Point> lastWeek;     ///< already moved onto the shown range
    std::vector<reliability::Range> lastWeekGaps; ///< moved likewise
    std::vector<std::int64_t> failed;             ///< runs: stamps of failing ones, ascending
    std::optional<reliability::Instant> provisionalFrom;
    int style = 0;                                       ///< place in the table of series colours
    reliability::Id<reliability::Indicator> indicator{}; ///< whose series a new range asks for; 0: never asked
    bool aggregated = false;                             ///< extremes per column, not every sample
    bool awaited = false; ///< asked for and not answered: nobody knows yet whether there is data
};

/// A target from a time on; the first one may hold from the beginning.
struct TargetStep {
    std::optional<reliability::Instant> from;
    double value = 0;
};

/// Lower and upper end of a y-axis.
struct Span {
    double low = 0, high = 1;
    bool operator==(const Span&) const = default;
};

/// One plot of a stack.
struct Lane {
    enum class Figure {
        percent, ///< points and targets are fractions, shown times 100
        number,
    };
    enum class Scale { zoomed, fromZero };
    QString title;
    QString unit;   ///< of numbers; percent lanes say "%"
    QString note;   ///< what the figure covers: "7-day labelled"
    QString step;   ///< aggregation: "daily runs", "max per 2 h shown"
    QString source; ///< "eval.csv"
    Figure figure = Figure::percent;
    Scale scale = Scale::zoomed;
    reliability::Direction direction = reliability::Direction::higher;
    std::vector<ChartSeries> series;
    std::vector<TargetStep> targets; ///< ascending; empty: no target
    QString limit;                   ///< the lane is of R, and this is what its line at 0 is called: "exhausted"
    std::optional<Span> fixed;       ///< a y-range that stays the same between weeks
};

/// A stretch marked across all lanes.
struct Band {
    enum class Kind { incident, excluded, warning };
    Kind kind = Kind::incident;
    reliability::Range range;
    QString id; ///< "INC-31", shown on top; may be empty
    QString text;
};

/// A change, in the lane of markers below the plots.
struct ChangeMarker {
    reliability::Instant at;
    QString glyph; ///< name of an icon: "deploy", "retraining" ...
    QString title;
};

/// The one value behind a chart, its table, CSV, caption, spoken sentence and clipboard.
struct ChartSpec {
    QString project;
    std::vector<Lane> lanes;
    std::vector<Band> bands;
    std::vector<ChangeMarker> markers;
    reliability::Range range;
    reliability::Zone zone;
    std::optional<reliability::Instant> asOf, now;
    QString comparison;    ///< what the dashed line is: "2026-W46"
    bool lastWeek = false; ///< the dashed line is shown
    int figure = 0;        ///< number in a report; 0: none
    QString snapshot;      ///< "#41 (2026-W47)"; empty: live data
};

/// A table of texts: the twin of a chart.
struct ChartTable {
    QStringList columns;
    std::vector<QStringList> rows;
};

/// Fills a line of the lane with the answer to its question: points, gaps, failed runs.
void take(const Lane& lane, ChartSeries& series, const reliability::SeriesAnswer& answer);

/// The target in force at `t`; none before the first step or without targets.
std::optional<double> targetAt(const Lane& lane, reliability::Instant t);
/// True when `y` misses the target at `t`; meeting it exactly is good. False without a target.
bool missesTarget(const Lane& lane, double y, reliability::Instant t);
/// The last finite point in `range`.
std::optional<reliability::Point> lastPoint(const std::vector<reliability::Point>& points, reliability::Range range);

/// True when the range reaches the as-of: only then is the last point shown the last there is.
bool showsLatest(const ChartSpec& spec);
/// The chart with one of its lanes; with none when there is no such lane.
ChartSpec oneLane(ChartSpec spec, std::size_t lane);

/// A y-value with its unit, rounded so that it never crosses the target: "91.9 %", "180 ms".
QString valueText(const Lane& lane, double y);
/// "target 92 %", "limit 250 ms" where lower is better.
QString targetText(const Lane& lane, double target);
/// How the lane's points came about: its step, else that only extremes are shown; empty for every single sample.
QString stepText(const Lane& lane);
/// "accuracy (%)".
QString titleWithUnit(const Lane& lane);
/// "no data 11-12 - 11-13", with times of day for less than a day.
QString gapText(reliability::Range gap, const reliability::Zone& zone);

/// The caption under a figure: title, range and zone, step, target, source, snapshot.
QString caption(const ChartSpec& spec);
/// What a screen reader says: the range, and per lane the last value, target, extreme and gaps.
QString sentence(const ChartSpec& spec);
/// Time and one column a series; values as shown, an en dash where there is none.
ChartTable tableOf(const ChartSpec& spec);
/// The same for machines: RFC 4180 with \n, ISO 8601 times with offset, unrounded values with a dot, ratios as
/// fractions, missing cells empty. Text that a spreadsheet would take for a formula gets an apostrophe.
QByteArray csv(const ChartSpec& spec);
/// A text for a spreadsheet: a hyphen before figures for the true minus, and an apostrophe before what would be taken
/// for a formula. A signed figure with or without a unit ("-12.5 %", "-2,800 of 22,400 events") is none.
QString spreadsheetText(QString text);
/// A text cell for CSV: as spreadsheetText(), quoted where needed.
QString csvCell(QString text);

}
