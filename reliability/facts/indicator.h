// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/project.h"

#include <map>

namespace reliability {

enum class Family { ordinary, ml, kpi };
template <>
inline constexpr auto names<Family> = std::array{
    Name<Family>{Family::ordinary, "ordinary"},
    Name<Family>{Family::ml, "ml"},
    Name<Family>{Family::kpi, "kpi"},
};

enum class Kind { online, batch };
template <>
inline constexpr auto names<Kind> = std::array{
    Name<Kind>{Kind::online, "online"},
    Name<Kind>{Kind::batch, "batch"},
};

/// What one sample of an indicator is.
enum class Shape {
    ratio, ///< columns bad and total: events
    value, ///< one number, good when it meets the objective's op and threshold
    run,   ///< passed (value 1) or failed (0), stamped with the run's end
    rated, ///< a weekly judgement 1 to 5 by people; never a budget
};
template <>
inline constexpr auto names<Shape> = std::array{
    Name<Shape>{Shape::ratio, "ratio"},
    Name<Shape>{Shape::value, "value"},
    Name<Shape>{Shape::run, "run"},
    Name<Shape>{Shape::rated, "rated"},
};

enum class Direction { higher, lower };
template <>
inline constexpr auto names<Direction> = std::array{
    Name<Direction>{Direction::higher, "higher"},
    Name<Direction>{Direction::lower, "lower"},
};

/// What the samples of an indicator are.
enum class Derivation {
    none,        ///< imported
    stability,   ///< of retrainings: runs of another indicator's values, good when not worse than those before
    robustness,  ///< to noise: perturbed values of another indicator against its clean ones, stream by stream
    throughput,  ///< of another indicator's runs: items a second
    duration,    ///< of another indicator's runs: seconds
    successDays, ///< of another indicator's runs: days, good with `tolerance` (default: 1) successes or more
    modelAge,    ///< days since the last model release of the project
    dataAge,     ///< days since the last data change of the project
    numeric,     ///< numerical stability: runs of another indicator's values, good where they are numbers at all
    driftPsi,    ///< of another indicator's values against its reference stream: population stability index
    driftKs,     ///< the same: Kolmogorov-Smirnov distance
    driftJs,     ///< the same: Jensen-Shannon distance
    postmortems, ///< availability backfilled from the spans of incidents: minutes
};
template <>
inline constexpr auto names<Derivation> = std::array{
    Name<Derivation>{Derivation::none, "none"},
    Name<Derivation>{Derivation::stability, "stability"},
    Name<Derivation>{Derivation::robustness, "robustness"},
    Name<Derivation>{Derivation::throughput, "throughput"},
    Name<Derivation>{Derivation::duration, "duration"},
    Name<Derivation>{Derivation::successDays, "success-days"},
    Name<Derivation>{Derivation::modelAge, "model-age"},
    Name<Derivation>{Derivation::dataAge, "data-age"},
    Name<Derivation>{Derivation::numeric, "numeric-stability"},
    Name<Derivation>{Derivation::driftPsi, "drift-psi"},
    Name<Derivation>{Derivation::driftKs, "drift-ks"},
    Name<Derivation>{Derivation::driftJs, "drift-js"},
    Name<Derivation>{Derivation::postmortems, "postmortems"},
};
/// The shape of what is derived.
constexpr Shape shapeOf(Derivation derivation)
{
    switch (derivation) {
    case Derivation::stability:
    case Derivation::numeric: return Shape::run;
    case Derivation::throughput:
    case Derivation::duration:
    case Derivation::modelAge:
    case Derivation::dataAge:
    case Derivation::driftPsi:
    case Derivation::driftKs:
    case Derivation::driftJs: return Shape::value;
    default: return Shape::ratio;
    }
}

enum class Stamp { start, end };
template <>
inline constexpr auto names<Stamp> = std::array{
    Name<Stamp>{Stamp::start, "start"},
    Name<Stamp>{Stamp::end, "end"},
};

/// A measured series of a project.
struct Indicator {
    Id<Indicator> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string name; ///< DNS label, unique in the project
    std::string displayName;
    std::string description;
    Family family = Family::ordinary;
    Kind kind = Kind::online;
    Shape shape = Shape::ratio;
    Direction direction = Direction::higher;
    std::string unit;
    std::string component;    ///< name of a component, may be empty
    std::string source;       ///< name of the source it comes from, for "source eval.csv"
    Milliseconds interval{0}; ///< declared spacing of units; 0: not declared
    std::string schedule;     ///< cron text of scheduled runs
    Milliseconds labelDelay{0};
    std::optional<double> tolerance; ///< of stability and robustness; successes a day
    Derivation derivation = Derivation::none;
    std::string derivedFrom; ///< name of an indicator of the project, where one is needed
    std::string extra;
    bool operator==(const Indicator&) const = default;

    const std::string& title() const { return displayName.empty() ? name : displayName; }
};
template <>
inline constexpr auto fields<Indicator> = Fields{
    field("project_id", &Indicator::project),
    field("name", &Indicator::name),
    field("display_name", &Indicator::displayName),
    field("description", &Indicator::description),
    field("family", &Indicator::family),
    field("kind", &Indicator::kind),
    field("shape", &Indicator::shape),
    field("direction", &Indicator::direction),
    field("unit", &Indicator::unit),
    field("component", &Indicator::component),
    field("source", &Indicator::source),
    field("interval_ms", &Indicator::interval),
    field("schedule", &Indicator::schedule),
    field("label_delay_ms", &Indicator::labelDelay),
    field("tolerance", &Indicator::tolerance),
    field("derivation", &Indicator::derivation),
    field("derived_from", &Indicator::derivedFrom),
    field("extra", &Indicator::extra),
};

using Labels = std::map<std::string, std::string>;

/// Decoded columns of one series, in ascending order of stamps (equal stamps only where duplicates are kept).
/// Ratio: bad and total, events. Other shapes: value. Unused columns are empty.
struct Samples {
    std::vector<std::int64_t>
        at; ///< stamps: milliseconds since 1970 UTC; the START of what a sample covers, a run's end
    std::vector<double> bad, total, value;
    bool operator==(const Samples&) const = default;
    std::size_t size() const { return at.size(); }
};

}
