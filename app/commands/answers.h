// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/wilson.h"
#include "reliability/importpreview.h"
#include "reliability/reviewdata.h"

namespace app {

// What commands answer with --json: a described struct each, from which the JSON and its schema are made.

/// `--split-by LABEL`: one objective's units by the values of the label.
struct SplitAnswer {
    std::string project, indicator, objective, label;
    std::vector<reliability::SplitPart> parts;
};

struct BudgetAnswer {
    reliability::Instant asOf;
    std::vector<reliability::Budget> objectives;
    std::optional<std::vector<SplitAnswer>> splits;
};

/// `budget --good N --bad N`: figures of plain counts.
struct CountsAnswer {
    std::optional<double> attainment, burnRate, budget, spent, left, remaining;
    std::optional<double> budgetMinutes, badMinutes, remainingMinutes;
    std::optional<bool> alert;
    reliability::Status status = reliability::Status::noData;
};

struct FindingAnswer {
    std::string rule, message;
};

struct ProjectStatus {
    std::string project;
    reliability::Phase phase = reliability::Phase::concept_;
    reliability::Status status = reliability::Status::noData;
    bool trial = false;
    std::optional<std::string> worst; ///< INDICATOR/OBJECTIVE
    std::optional<std::string> mle, sre, web;
    std::vector<reliability::Budget> objectives;
    std::vector<FindingAnswer> findings;
    std::optional<reliability::Phase> suggestedPhase;
};

struct StatusAnswer {
    reliability::Instant asOf;
    std::vector<ProjectStatus> projects;
};

}

namespace reliability {

template <>
inline constexpr auto fields<app::SplitAnswer> = Fields{field("project", &app::SplitAnswer::project),
                                                        field("indicator", &app::SplitAnswer::indicator),
                                                        field("objective", &app::SplitAnswer::objective),
                                                        field("label", &app::SplitAnswer::label),
                                                        field("parts", &app::SplitAnswer::parts)};
template <>
inline constexpr auto fields<app::BudgetAnswer> = Fields{field("as_of", &app::BudgetAnswer::asOf),
                                                         field("objectives", &app::BudgetAnswer::objectives),
                                                         field("splits", &app::BudgetAnswer::splits)};

template <>
inline constexpr auto fields<app::CountsAnswer> = Fields{
    field("attainment", &app::CountsAnswer::attainment),
    field("burn_rate", &app::CountsAnswer::burnRate),
    field("budget", &app::CountsAnswer::budget),
    field("spent", &app::CountsAnswer::spent),
    field("left", &app::CountsAnswer::left),
    field("remaining", &app::CountsAnswer::remaining),
    field("budget_minutes", &app::CountsAnswer::budgetMinutes),
    field("bad_minutes", &app::CountsAnswer::badMinutes),
    field("remaining_minutes", &app::CountsAnswer::remainingMinutes),
    field("alert", &app::CountsAnswer::alert),
    field("status", &app::CountsAnswer::status),
};

template <>
inline constexpr auto fields<app::FindingAnswer> =
    Fields{field("rule", &app::FindingAnswer::rule), field("message", &app::FindingAnswer::message)};

template <>
inline constexpr auto fields<app::ProjectStatus> = Fields{
    field("project", &app::ProjectStatus::project),
    field("phase", &app::ProjectStatus::phase),
    field("status", &app::ProjectStatus::status),
    field("trial", &app::ProjectStatus::trial),
    field("worst", &app::ProjectStatus::worst),
    field("mle", &app::ProjectStatus::mle),
    field("sre", &app::ProjectStatus::sre),
    field("web", &app::ProjectStatus::web),
    field("objectives", &app::ProjectStatus::objectives),
    field("findings", &app::ProjectStatus::findings),
    field("suggested_phase", &app::ProjectStatus::suggestedPhase),
};

template <>
inline constexpr auto fields<app::StatusAnswer> =
    Fields{field("as_of", &app::StatusAnswer::asOf), field("projects", &app::StatusAnswer::projects)};

}
