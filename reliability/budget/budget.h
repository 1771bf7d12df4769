// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/schedule.h"
#include "reliability/facts/objective.h"
#include "reliability/ml/stability.h"
#include "reliability/zone.h"

#include <map>
#include <span>

namespace reliability {

/// In order of severity, worst first.
enum class Status { exhausted, atRisk, noData, healthy, notRequired };
template <>
inline constexpr auto names<Status> = std::array{
    Name<Status>{Status::exhausted, "exhausted"},
    Name<Status>{Status::atRisk, "at_risk"},
    Name<Status>{Status::noData, "no_data"},
    Name<Status>{Status::healthy, "healthy"},
    Name<Status>{Status::notRequired, "not_required"},
};

/// Why a status is what it is, where the figures alone do not say it.
enum class Reason { conceptPhase, noObjective, noSamples, noBaseline, fewEvents, stale, lowCoverage };
template <>
inline constexpr auto names<Reason> = std::array{
    Name<Reason>{Reason::conceptPhase, "concept_phase"},
    Name<Reason>{Reason::noObjective, "no_objective"},
    Name<Reason>{Reason::noSamples, "no_samples"},
    Name<Reason>{Reason::noBaseline, "no_baseline"},
    Name<Reason>{Reason::fewEvents, "few_events"},
    Name<Reason>{Reason::stale, "stale"},
    Name<Reason>{Reason::lowCoverage, "low_coverage"},
};

enum class Unit { event, slice, run };
template <>
inline constexpr auto names<Unit> = std::array{
    Name<Unit>{Unit::event, "event"},
    Name<Unit>{Unit::slice, "slice"},
    Name<Unit>{Unit::run, "run"},
};

enum class FreshState { fresh, late, stale };
template <>
inline constexpr auto names<FreshState> = std::array{
    Name<FreshState>{FreshState::fresh, "fresh"},
    Name<FreshState>{FreshState::late, "late"},
    Name<FreshState>{FreshState::stale, "stale"},
};

enum class ForecastState { on, none, tooEarly, tooFew, exhausted };
template <>
inline constexpr auto names<ForecastState> = std::array{
    Name<ForecastState>{ForecastState::on, "on"},
    Name<ForecastState>{ForecastState::none, "none"},
    Name<ForecastState>{ForecastState::tooEarly, "too_early"},
    Name<ForecastState>{ForecastState::tooFew, "too_few"},
    Name<ForecastState>{ForecastState::exhausted, "exhausted"},
};

/// Good, bad and all units of a stretch of time.
struct Counts {
    double good = 0, bad = 0, total = 0;
    bool operator==(const Counts&) const = default;
};
template <>
inline constexpr auto fields<Counts> =
    Fields{field("good", &Counts::good), field("bad", &Counts::bad), field("total", &Counts::total)};

template <>
inline constexpr auto fields<Range> = Fields{
    field("from", &Range::from),
    field("to", &Range::to),
};

struct BudgetWindow {
    WindowKind kind = WindowKind::rolling;
    Length length;
    Instant from, to;
    std::string zone = "UTC";
    bool operator==(const BudgetWindow&) const = default;
};
template <>
inline constexpr auto fields<BudgetWindow> = Fields{field("kind", &BudgetWindow::kind),
                                                    field("length", &BudgetWindow::length),
                                                    field("from", &BudgetWindow::from),
                                                    field("to", &BudgetWindow::to),
                                                    field("zone", &BudgetWindow::zone)};

struct BurnRates {
    std::optional<double> m5, m30, h1, h2, h6, d1, d3;
    bool operator==(const BurnRates&) const = default;
};
template <>
inline constexpr auto fields<BurnRates> = Fields{field("5m", &BurnRates::m5),
                                                 field("30m", &BurnRates::m30),
                                                 field("1h", &BurnRates::h1),
                                                 field("2h", &BurnRates::h2),
                                                 field("6h", &BurnRates::h6),
                                                 field("1d", &BurnRates::d1),
                                                 field("3d", &BurnRates::d3)};

struct Alert {
    std::string severity, longWindow, shortWindow;
    double factor = 0;
    std::string state;
    bool operator==(const Alert&) const = default;
};
template <>
inline constexpr auto fields<Alert> = Fields{field("severity", &Alert::severity),
                                             field("long", &Alert::longWindow),
                                             field("short", &Alert::shortWindow),
                                             field("factor", &Alert::factor),
                                             field("state", &Alert::state)};

struct Forecast {
    ForecastState state = ForecastState::none;
    std::optional<Instant> at, earliest, latest;
    bool operator==(const Forecast&) const = default;
};
template <>
inline constexpr auto fields<Forecast> = Fields{field("state", &Forecast::state),
                                                field("at", &Forecast::at),
                                                field("earliest", &Forecast::earliest),
                                                field("latest", &Forecast::latest)};

struct Freshness {
    std::optional<double> ratio;
    std::optional<FreshState> state;
    bool operator==(const Freshness&) const = default;
};
template <>
inline constexpr auto fields<Freshness> = Fields{field("ratio", &Freshness::ratio), field("state", &Freshness::state)};

struct BudgetVersion {
    std::optional<Instant> from;
    std::string author, reason;
    bool operator==(const BudgetVersion&) const = default;
};
template <>
inline constexpr auto fields<BudgetVersion> = Fields{field("from", &BudgetVersion::from),
                                                     field("author", &BudgetVersion::author),
                                                     field("reason", &BudgetVersion::reason)};

/// What the version before the one in force gives, for one window after the change.
struct VersionBefore {
    Instant until; ///< when it was replaced
    Target target;
    std::optional<double> remaining;
    bool operator==(const VersionBefore&) const = default;
};
template <>
inline constexpr auto fields<VersionBefore> = Fields{
    field("until", &VersionBefore::until),
    field("target", &VersionBefore::target),
    field("remaining", &VersionBefore::remaining),
};

struct BurnDownPoint {
    Instant at;
    std::optional<double> remaining;
    bool operator==(const BurnDownPoint&) const = default;
};
template <>
inline constexpr auto fields<BurnDownPoint> =
    Fields{field("t", &BurnDownPoint::at), field("remaining", &BurnDownPoint::remaining)};

/// What a model version reached: the figure that the thresholds of `ObjectiveVersion::baseline` are shares of.
struct BaselineFigure {
    std::string version; ///< never empty
    double reached = 0;
    bool operator==(const BaselineFigure&) const = default;
};

/// What values have to meet.
struct BudgetLimit {
    Op op = Op::gte;
    double threshold = 0;
    std::string baseline;          ///< model version that the threshold is a share of; empty: it is absolute
    std::optional<double> reached; ///< what that version reached; none: not known
    std::optional<double> value;   ///< the figure to meet; none: nothing can be judged
    bool operator==(const BudgetLimit&) const = default;
};
template <>
inline constexpr auto fields<BudgetLimit> = Fields{field("op", &BudgetLimit::op),
                                                   field("threshold", &BudgetLimit::threshold),
                                                   field("baseline", &BudgetLimit::baseline),
                                                   field("reached", &BudgetLimit::reached),
                                                   field("value", &BudgetLimit::value)};

/// The error budget of one objective at one as-of, with everything it was computed from: explain formats this, it
/// never recomputes. Shares are fractions; what does not apply is none. No member is ever NaN or infinite.
struct Budget {
    std::optional<std::string> project, indicator, objective;
    Family family = Family::ordinary;
    Kind kind = Kind::online;
    Unit unit = Unit::event;
    std::optional<double> sliceSeconds;
    Target target;
    BudgetWindow window;
    Method method = Method::occurrences;
    Instant asOf;
    Instant matureTo;
    double good = 0, bad = 0, total = 0;
    double invalid = 0; ///< units that came without a figure: missing, and counted
    std::optional<std::int64_t> minEvents;
    Counts provisional;
    std::optional<double> attainment, budget, spent, left, remaining, remainingWithoutCorrections;
    std::optional<double> spentThisWeek, recoveredThisWeek, netThisWeek, volumeEffect;
    std::optional<BurnRates> burnRates;
    std::optional<std::vector<Alert>> alerts;
    std::optional<Forecast> forecast;
    std::optional<double> coverage, windowFilled;
    Freshness freshness;
    bool lowVolume = false;
    std::optional<double> confidence;
    Status status = Status::noData;
    std::optional<Reason> reason;
    /// "stale", "trial", "reset", "could_be_chance", "phase_assumed", "composite", "frozen", "not_computed"
    std::vector<std::string> flags;
    BudgetVersion version;
    std::optional<VersionBefore> before;
    std::optional<std::vector<BurnDownPoint>> burnDown;
    std::optional<BudgetLimit> limit;   ///< of values
    std::optional<Instant> frozenSince; ///< the latest value repeats those before: missing from here on
    std::vector<Range> excluded;        ///< what corrections leave out of the window's data: ascending, disjoint
    std::optional<Stability> stability; ///< of retrainings
    // For explain, not in the JSON answer:
    std::optional<double> projected; ///< E, the units of the whole period
    std::string source, metric;      ///< of the indicator: where its samples come from, and `extra`, its query
    bool operator==(const Budget&) const = default;

    bool hasFlag(std::string_view flag) const;
};
template <>
inline constexpr auto fields<Budget> = Fields{
    field("project", &Budget::project),
    field("indicator", &Budget::indicator),
    field("objective", &Budget::objective),
    field("family", &Budget::family),
    field("kind", &Budget::kind),
    field("unit", &Budget::unit),
    field("slice_seconds", &Budget::sliceSeconds),
    field("target", &Budget::target),
    field("window", &Budget::window),
    field("method", &Budget::method),
    field("as_of", &Budget::asOf),
    field("mature_to", &Budget::matureTo),
    field("good", &Budget::good),
    field("bad", &Budget::bad),
    field("total", &Budget::total),
    field("invalid", &Budget::invalid),
    field("min_events", &Budget::minEvents),
    field("provisional", &Budget::provisional),
    field("attainment", &Budget::attainment),
    field("budget", &Budget::budget),
    field("spent", &Budget::spent),
    field("left", &Budget::left),
    field("remaining", &Budget::remaining),
    field("remaining_without_corrections", &Budget::remainingWithoutCorrections),
    field("spent_this_week", &Budget::spentThisWeek),
    field("recovered_this_week", &Budget::recoveredThisWeek),
    field("net_this_week", &Budget::netThisWeek),
    field("volume_effect", &Budget::volumeEffect),
    field("burn_rates", &Budget::burnRates),
    field("alerts", &Budget::alerts),
    field("forecast", &Budget::forecast),
    field("coverage", &Budget::coverage),
    field("window_filled", &Budget::windowFilled),
    field("freshness", &Budget::freshness),
    field("low_volume", &Budget::lowVolume),
    field("confidence", &Budget::confidence),
    field("status", &Budget::status),
    field("reason", &Budget::reason),
    field("flags", &Budget::flags),
    field("version", &Budget::version),
    field("version_before", &Budget::before),
    field("burn_down", &Budget::burnDown),
    field("limit", &Budget::limit),
    field("frozen_since", &Budget::frozenSince),
    field("excluded", &Budget::excluded),
    field("stability", &Budget::stability),
};

/// What a budget is asked of. References must outlive the call.
struct Question {
    const Indicator& indicator;
    const ObjectiveVersion& version;
    Phase phase = Phase::production;
    Instant asOf;
    const Zone& zone;                   ///< of the week's days
    std::span<const Range> corrections; ///< act as their union
    std::optional<Milliseconds> burnDownStep;
    const Zone* windowZone = nullptr;               ///< the version's zone, of calendar windows; null: `zone`
    std::span<const ScheduledSlot> slots = {};      ///< of runs with a schedule: from the first run to the window's end
    std::span<const BaselineFigure> baselines = {}; ///< of the model versions that thresholds are shares of
    std::span<const std::int64_t> invalid = {};     ///< stamps of units without a figure, ascending
    const std::map<std::string, Zone>* zones = nullptr; ///< of all versions; null: windowZone is that of each
    const Samples* retrainings = nullptr;               ///< the values that stability compares

    /// The same question under another version, as of another time.
    Question under(const ObjectiveVersion& other) const { return under(other, asOf); }
    Question under(const ObjectiveVersion& other, Instant then) const
    {
        return {indicator,
                other,
                phase,
                then,
                zone,
                corrections,
                burnDownStep,
                zoneOf(other),
                slots,
                baselines,
                invalid,
                zones,
                retrainings};
    }

private:
    const Zone* zoneOf(const ObjectiveVersion& other) const
    {
        const auto known = zones ? zones->find(other.zone) : decltype(zones->end())();
        return zones && known != zones->end() ? &known->second : windowZone;
    }
};

/// The error budget of `samples` (ascending stamps; all there are, also before the window) as glossary.md defines it.
/// Fails with sliceTooShort, missingNotAllowed, windowUnsupported, valueUnknown; never for want of data.
Result<Budget> evaluate(const Samples& samples, const Question& question);

/// R as of each of `times` (ascending), with the question's version throughout; none where there was nothing. One pass
/// over the samples; calendar windows each with the projection of that time. Fails as evaluate does.
Result<std::vector<std::optional<double>>> remainingAt(const Samples& samples, const Question& question,
                                                       std::span<const Instant> times);

}
