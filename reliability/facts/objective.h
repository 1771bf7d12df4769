// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/duration.h"
#include "reliability/facts/indicator.h"
#include "reliability/target.h"

namespace reliability {

enum class Method { occurrences, timeslices, ratioTimeslices };
template <>
inline constexpr auto names<Method> = std::array{
    Name<Method>{Method::occurrences, "occurrences", "Occurrences"},
    Name<Method>{Method::timeslices, "timeslices", "Timeslices"},
    Name<Method>{Method::ratioTimeslices, "ratio-timeslices", "RatioTimeslices"},
};

enum class Op { lt, lte, gt, gte };
template <>
inline constexpr auto names<Op> = std::array{
    Name<Op>{Op::lt, "lt"},
    Name<Op>{Op::lte, "lte"},
    Name<Op>{Op::gt, "gt"},
    Name<Op>{Op::gte, "gte"},
};

enum class WindowKind { rolling, calendar };
template <>
inline constexpr auto names<WindowKind> = std::array{
    Name<WindowKind>{WindowKind::rolling, "rolling"},
    Name<WindowKind>{WindowKind::calendar, "calendar"},
};

/// What stands in for units that did not come.
enum class MissingPolicy { ignore, good, bad, carry };
template <>
inline constexpr auto names<MissingPolicy> = std::array{
    Name<MissingPolicy>{MissingPolicy::ignore, "ignore"},
    Name<MissingPolicy>{MissingPolicy::good, "good"},
    Name<MissingPolicy>{MissingPolicy::bad, "bad"},
    Name<MissingPolicy>{MissingPolicy::carry, "carry"},
};

/// An objective of an indicator; what it asks stands in its versions.
struct Objective {
    Id<Objective> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Indicator> indicator;
    std::string name; ///< DNS label, unique in the indicator
    std::string displayName;
    std::string description;
    std::optional<Instant> expires; ///< trial objectives of technical verification
    std::string composite;          ///< name of the composite of the project that it is a member of; may be empty
    double compositeWeight = 1;     ///< in it
    std::string extra;
    bool operator==(const Objective&) const = default;
};
template <>
inline constexpr auto fields<Objective> = Fields{
    field("indicator_id", &Objective::indicator),
    field("name", &Objective::name),
    field("display_name", &Objective::displayName),
    field("description", &Objective::description),
    field("expires", &Objective::expires),
    field("composite", &Objective::composite),
    field("composite_weight", &Objective::compositeWeight),
    field("extra", &Objective::extra),
};

/// What an objective asks from a date on. The first version has no `from`: it holds from the beginning of time.
struct ObjectiveVersion {
    Id<ObjectiveVersion> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Objective> objective;
    std::optional<Instant> from;
    Target target{1'000'000};
    WindowKind windowKind = WindowKind::rolling;
    Length window;            ///< rolling: fixed length. calendar: 1d 1w 1M 1Q 1Y, or any from `windowStart`
    std::string windowStart;  ///< OpenSLO calendar startTime, "YYYY-MM-DD HH:MM:SS" in `zone`; may be empty
    std::string zone = "UTC"; ///< IANA zone of a calendar window
    Method method = Method::occurrences;
    Milliseconds slice{0};             ///< slice methods
    std::optional<Target> sliceTarget; ///< Timeslices
    std::optional<Op> op;              ///< value indicators
    std::optional<double> threshold;
    std::string baseline; ///< model version that `threshold` is a share of; empty: the threshold is absolute
    std::optional<MissingPolicy> missing; ///< none: bad for runs with a schedule, else ignore
    Milliseconds carry{0};                ///< with MissingPolicy::carry
    std::int64_t minEvents = 0;           ///< units that a window must have to be judged; 0: any
    std::string author, reason, agreed;
    bool operator==(const ObjectiveVersion&) const = default;
};
template <>
inline constexpr auto fields<ObjectiveVersion> = Fields{
    field("objective_id", &ObjectiveVersion::objective),
    field("from_ms", &ObjectiveVersion::from),
    field("target", &ObjectiveVersion::target),
    field("window_kind", &ObjectiveVersion::windowKind),
    field("window", &ObjectiveVersion::window),
    field("window_start", &ObjectiveVersion::windowStart),
    field("zone", &ObjectiveVersion::zone),
    field("method", &ObjectiveVersion::method),
    field("slice_ms", &ObjectiveVersion::slice),
    field("slice_target", &ObjectiveVersion::sliceTarget),
    field("op", &ObjectiveVersion::op),
    field("threshold", &ObjectiveVersion::threshold),
    field("baseline", &ObjectiveVersion::baseline),
    field("missing", &ObjectiveVersion::missing),
    field("carry_ms", &ObjectiveVersion::carry),
    field("min_events", &ObjectiveVersion::minEvents),
    field("author", &ObjectiveVersion::author),
    field("reason", &ObjectiveVersion::reason),
    field("agreed", &ObjectiveVersion::agreed),
};

/// The version in force at `t`: the last one whose `from` is not later (none has no `from`: before all).
/// `versions` in ascending order of `from`; null when empty.
const ObjectiveVersion* versionAt(const std::vector<ObjectiveVersion>& versions, Instant t);

/// A stretch of time that is left out of the budgets of a project, or of one indicator. One-time here; the recurrence
/// rule is kept as text.
struct Correction {
    Id<Correction> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    Id<Indicator> indicator; ///< 0: all indicators of the project
    Instant from, to;
    std::string recurrence, zone;
    std::string category, reason, author;
    bool operator==(const Correction&) const = default;
};
template <>
inline constexpr auto fields<Correction> = Fields{
    field("project_id", &Correction::project),
    field("indicator_id", &Correction::indicator),
    field("from_ms", &Correction::from),
    field("to_ms", &Correction::to),
    field("recurrence", &Correction::recurrence),
    field("zone", &Correction::zone),
    field("category", &Correction::category),
    field("reason", &Correction::reason),
    field("author", &Correction::author),
};

}
