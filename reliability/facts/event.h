// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

namespace reliability {

/// Something done to the system.
enum class Change { deploy, config, modelRelease, retraining, dataChange, campaign, environment, maintenance };
template <>
inline constexpr auto names<Change> = std::array{
    Name<Change>{Change::deploy, "deploy"},
    Name<Change>{Change::config, "config"},
    Name<Change>{Change::modelRelease, "model-release", "model_release"},
    Name<Change>{Change::retraining, "retraining", "retrain"},
    Name<Change>{Change::dataChange, "data-change", "data_change"},
    Name<Change>{Change::campaign, "campaign"},
    Name<Change>{Change::environment, "environment"},
    Name<Change>{Change::maintenance, "maintenance"},
};

/// A change of a project's system at a time.
struct Event {
    Id<Event> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string component;
    Change kind = Change::deploy;
    Instant at;
    std::optional<Instant> end;
    std::string title;
    std::string detail;
    std::string source;
    bool operator==(const Event&) const = default;
};
template <>
inline constexpr auto fields<Event> = Fields{
    field("project_id", &Event::project),
    field("component", &Event::component),
    field("kind", &Event::kind),
    field("at", &Event::at),
    field("end_ms", &Event::end),
    field("title", &Event::title),
    field("detail", &Event::detail),
    field("source", &Event::source),
};

enum class RunState { success, failed, error, skipped, running, pending, cancelled };
template <>
inline constexpr auto names<RunState> = std::array{
    Name<RunState>{RunState::success, "success"},
    Name<RunState>{RunState::failed, "failed"},
    Name<RunState>{RunState::error, "error"},
    Name<RunState>{RunState::skipped, "skipped"},
    Name<RunState>{RunState::running, "running"},
    Name<RunState>{RunState::pending, "pending"},
    Name<RunState>{RunState::cancelled, "cancelled"},
};

/// One run of a job, an evaluation or a retraining, with what it measured.
struct Run {
    Id<Run> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Indicator> indicator;
    std::string key; ///< what makes it the same run when it is imported again
    std::optional<Instant> started;
    Instant ended; ///< its stamp
    RunState state = RunState::success;
    std::optional<double> value; ///< the indicator's figure of this run; pass/fail: none
    std::string version;         ///< model version
    bool operator==(const Run&) const = default;
};
template <>
inline constexpr auto fields<Run> = Fields{
    field("indicator_id", &Run::indicator),
    field("key", &Run::key),
    field("started", &Run::started),
    field("ended", &Run::ended),
    field("state", &Run::state),
    field("value", &Run::value),
    field("version", &Run::version),
};

}
