// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/units.h"

#include "reliability/budget/cut.h"
#include "reliability/ml/metric.h"
#include "reliability/series.h"

#include <algorithm>
#include <functional>

namespace reliability {

namespace {

/// What the question's values have to meet; none of counts, and of runs that pass or fail.
Result<std::optional<BudgetLimit>> limitOf(const Question& q)
{
    const ObjectiveVersion& version = q.version;
    if (q.indicator.shape == Shape::ratio || (q.indicator.shape == Shape::run && !version.op))
        return std::optional<BudgetLimit>();
    if (!version.op || !version.threshold)
        return fail(Code::usage, {"an indicator of values needs an operator and a threshold"});
    BudgetLimit out{*version.op, *version.threshold, version.baseline, {}, {}};
    const auto known = std::ranges::find(q.baselines, version.baseline, &BaselineFigure::version);
    if (known != q.baselines.end()) out.reached = known->reached;
    if (version.baseline.empty() || out.reached)
        out.value = MetricLimit{*version.op, *version.threshold, out.reached}.value();
    return std::optional(out);
}

/// Every sample as a row: counts as they are, values and runs judged one by one.
std::vector<UnitRow> rowsOf(const Samples& samples, const Indicator& indicator, const std::optional<BudgetLimit>& limit)
{
    std::vector<UnitRow> rows;
    if (limit && !limit->value) return rows;
    rows.reserve(samples.size());
    if (indicator.shape == Shape::ratio) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            rows.push_back({samples.at[i], samples.bad[i], samples.total[i]});
        return rows;
    }
    const Op op = limit ? limit->op : Op::gte;
    const double figure = limit ? *limit->value : 1;
    for (std::size_t i = 0; i < samples.size(); ++i)
        rows.push_back({samples.at[i], meets(samples.value[i], op, figure) ? 0.0 : 1.0, 1});
    return rows;
}

/// Values that somebody logged once a run, so that many alike mean that nothing was evaluated anew.
bool isLogged(const Indicator& indicator)
{
    return indicator.derivation == Derivation::none && (indicator.kind == Kind::batch || indicator.shape == Shape::run);
}

/// True when a stamp lies in [slot.at, slot.next).
template <class Stamped, class At>
bool anyIn(const ScheduledSlot& slot, const Stamped& ascending, At at)
{
    const auto first = std::ranges::lower_bound(ascending, slot.at.ms, {}, at);
    return first != ascending.end() && std::invoke(at, *first) < slot.next.ms;
}

/// The question's slots; one whose run only brought a frozen value or none is missed as far as its value goes.
std::vector<ScheduledSlot> slotsOf(const Question& q, const Samples& samples, const Units& units)
{
    std::vector<ScheduledSlot> slots(q.slots.begin(), q.slots.end());
    if (units.frozen.empty() && q.invalid.empty()) return slots;
    const auto came = [&](const ScheduledSlot& slot) {
        return anyIn(slot, samples.at, std::identity()) || anyIn(slot, q.invalid, std::identity());
    };
    for (ScheduledSlot& slot : slots)
        if (slot.state == SlotState::met && came(slot) && !anyIn(slot, units.rows, &UnitRow::at))
            slot.state = slot.next <= q.asOf ? SlotState::missed : SlotState::open;
    return slots;
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

/// Finds the slice of ascending stamps, keeping the period of the last one.
class SliceGrid {
public:
    SliceGrid(Milliseconds length, const std::optional<Periods>& periods) : m_length(length.count()), m_periods(periods)
    {}
    /// The start of the slice that holds `at`; none in the remainder at a period's end.
    std::optional<std::int64_t> startOf(std::int64_t at)
    {
        if (!m_periods) return floorTo(at, m_length);
        if (!m_period.contains({at})) m_period = m_periods->containing({at});
        const std::int64_t start = m_period.from.ms + (at - m_period.from.ms) / m_length * m_length;
        if (start + m_length > m_period.to.ms) return std::nullopt;
        return start;
    }

private:
    std::int64_t m_length;
    const std::optional<Periods>& m_periods;
    Range m_period;
};

std::vector<UnitRow> sliced(const std::vector<UnitRow>& rows, const ObjectiveVersion& version,
                            const std::optional<Periods>& periods)
{
    SliceGrid grid(version.slice, periods);
    std::vector<UnitRow> sums;
    for (const UnitRow& row : rows) {
        const auto start = grid.startOf(row.at);
        if (!start) continue;
        if (sums.empty() || sums.back().at != *start) sums.push_back({*start, 0, 0});
        sums.back().bad += row.bad;
        sums.back().total += row.total;
    }
    for (UnitRow& slice : sums) slice = judged(slice, version);
    return sums;
}

/// Overdue runs are bad however they ended, and count while they still go.
void addOverdue(std::vector<UnitRow>& rows, std::span<const ScheduledSlot> slots)
{
    const auto before = [](const UnitRow& row, std::int64_t at) { return row.at < at; };
    for (const ScheduledSlot& slot : slots) {
        if (slot.state != SlotState::overdue) continue;
        const auto row = std::lower_bound(rows.begin(), rows.end(), slot.stamp.ms, before);
        if (slot.ended && row != rows.end() && row->at == slot.stamp.ms) row->bad = row->total;
        else if (!slot.ended) rows.insert(row, {slot.stamp.ms, 1, 1});
    }
}

Result<Units> slicesOf(Units units, const ObjectiveVersion& version, const Question& q)
{
    if (version.slice.count() <= 0) return fail(Code::usage, {"a slice method needs the length of a slice"});
    if (version.slice < units.step)
        return fail(Code::sliceTooShort, {formatFixed(version.slice), formatFixed(units.step)});
    if (version.windowKind == WindowKind::calendar) {
        auto periods = Periods::of(version, q.windowZone ? *q.windowZone : q.zone);
        if (!periods) return failed(periods);
        units.periods = *periods;
    }
    units.unit = Unit::slice;
    units.spacing = units.length = version.slice;
    units.rows = sliced(units.rows, version, units.periods);
    return units;
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

Result<Units> unitsOf(const Samples& samples, const Question& q)
{
    const Indicator& indicator = q.indicator;
    const auto limit = limitOf(q);
    if (!limit) return failed(limit);
    const bool judged = !*limit || (*limit)->value;
    const bool runs = indicator.kind == Kind::batch && indicator.shape != Shape::ratio;
    Units units;
    units.limit = *limit;
    units.step = indicator.interval.count() > 0 ? indicator.interval : medianStep(samples.at);
    if (units.limit && isLogged(indicator)) units.frozen = frozenStretches(samples);
    // Not by ?: which would copy all the samples there are.
    if (units.frozen.empty()) units.rows = rowsOf(samples, indicator, units.limit);
    else units.rows = rowsOf(withoutFrozen(samples), indicator, units.limit);
    if (runs && judged) addOverdue(units.rows, q.slots);
    if (q.version.method != Method::occurrences) return slicesOf(std::move(units), q.version, q);
    units.unit = runs ? Unit::run : Unit::event;
    units.spacing = indicator.interval;
    units.length = runs ? Milliseconds(0) : indicator.interval;
    if (runs && judged) units.slots = slotsOf(q, samples, units);
    return units;
}

}
