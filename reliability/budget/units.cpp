// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/units.h"

#include "reliability/budget/cut.h"
#include "reliability/series.h"

namespace reliability {

namespace {

/// Every sample as a row: ratios as they are, values and runs judged one by one.
Result<std::vector<UnitRow>> rowsOf(const Samples& samples, const Indicator& indicator, const ObjectiveVersion& version)
{
    std::vector<UnitRow> rows;
    rows.reserve(samples.size());
    if (indicator.shape == Shape::ratio) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            rows.push_back({samples.at[i], samples.bad[i], samples.total[i]});
        return rows;
    }
    const bool passFail = indicator.shape == Shape::run && !version.op;
    if (!passFail && (!version.op || !version.threshold))
        return fail(Code::usage, {"an indicator of values needs an operator and a threshold"});
    const Op op = passFail ? Op::gte : *version.op;
    const double limit = passFail ? 1 : *version.threshold;
    for (std::size_t i = 0; i < samples.size(); ++i)
        rows.push_back({samples.at[i], meets(samples.value[i], op, limit) ? 0.0 : 1.0, 1});
    return rows;
}

UnitRow judged(UnitRow slice, const ObjectiveVersion& version)
{
    const bool traffic = slice.total > 0;
    if (version.method == Method::ratioTimeslices)
        return {slice.at, traffic ? slice.bad / slice.total : 0, traffic ? 1.0 : 0.0};
    const bool good = !traffic || reaches(slice.bad, slice.total, version.sliceTarget.value_or(Target{0}));
    return {slice.at, good ? 0.0 : 1.0, 1};
}

std::int64_t floorTo(std::int64_t at, std::int64_t length) { return at - ((at % length) + length) % length; }

std::vector<UnitRow> sliced(const std::vector<UnitRow>& rows, const ObjectiveVersion& version)
{
    std::vector<UnitRow> sums;
    for (const UnitRow& row : rows) {
        const std::int64_t start = floorTo(row.at, version.slice.count());
        if (sums.empty() || sums.back().at != start) sums.push_back({start, 0, 0});
        sums.back().bad += row.bad;
        sums.back().total += row.total;
    }
    for (UnitRow& slice : sums) slice = judged(slice, version);
    return sums;
}

}

bool meets(double value, Op op, double limit)
{
    switch (op) {
    case Op::lt: return value < limit;
    case Op::lte: return value <= limit;
    case Op::gt: return value > limit;
    case Op::gte: return value >= limit;
    }
    return false;
}

Result<Units> unitsOf(const Samples& samples, const Indicator& indicator, const ObjectiveVersion& version)
{
    auto rows = rowsOf(samples, indicator, version);
    if (!rows) return failed(rows);
    const bool runs = indicator.kind == Kind::batch && indicator.shape != Shape::ratio;
    Units units;
    units.step = indicator.interval.count() > 0 ? indicator.interval : medianStep(samples.at);
    if (version.method == Method::occurrences) {
        units.unit = runs ? Unit::run : Unit::event;
        units.spacing = indicator.interval;
        units.length = runs ? Milliseconds(0) : indicator.interval;
        units.rows = std::move(*rows);
        return units;
    }
    if (version.slice.count() <= 0) return fail(Code::usage, {"a slice method needs the length of a slice"});
    if (version.slice < units.step)
        return fail(Code::sliceTooShort, {formatFixed(version.slice), formatFixed(units.step)});
    units.unit = Unit::slice;
    units.spacing = units.length = version.slice;
    units.rows = sliced(*rows, version);
    return units;
}

}
