// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"
#include "reliability/facts/objective.h"
#include "reliability/facts/review.h"
#include "reliability/facts/sourcesetup.h"
#include "reliability/facts/triageitem.h"
#include "reliability/facts/workspace.h"

#include <string_view>
#include <tuple>
#include <type_traits>

namespace storage {

/// The table of a fact, also its kind in history and errors.
template <class T>
inline constexpr std::string_view tableOf = {};
template <>
inline constexpr std::string_view tableOf<reliability::Workspace> = "workspace";
template <>
inline constexpr std::string_view tableOf<reliability::Project> = "project";
template <>
inline constexpr std::string_view tableOf<reliability::Component> = "component";
template <>
inline constexpr std::string_view tableOf<reliability::Indicator> = "indicator";
template <>
inline constexpr std::string_view tableOf<reliability::Objective> = "objective";
template <>
inline constexpr std::string_view tableOf<reliability::ObjectiveVersion> = "objective_version";
template <>
inline constexpr std::string_view tableOf<reliability::Correction> = "correction";
template <>
inline constexpr std::string_view tableOf<reliability::Event> = "event";
template <>
inline constexpr std::string_view tableOf<reliability::Incident> = "incident";
template <>
inline constexpr std::string_view tableOf<reliability::Action> = "action";
template <>
inline constexpr std::string_view tableOf<reliability::TriageItem> = "triage_item";
template <>
inline constexpr std::string_view tableOf<reliability::Review> = "review";
template <>
inline constexpr std::string_view tableOf<reliability::Decision> = "decision";
template <>
inline constexpr std::string_view tableOf<reliability::Attendance> = "attendance";
template <>
inline constexpr std::string_view tableOf<reliability::Signature> = "signature";
template <>
inline constexpr std::string_view tableOf<reliability::ReviewNote> = "review_note";
template <>
inline constexpr std::string_view tableOf<reliability::PhaseChange> = "phase_change";
template <>
inline constexpr std::string_view tableOf<reliability::Evidence> = "evidence";
template <>
inline constexpr std::string_view tableOf<reliability::Waiver> = "waiver";
template <>
inline constexpr std::string_view tableOf<reliability::ImportBatch> = "import_batch";
template <>
inline constexpr std::string_view tableOf<reliability::SourceSetup> = "source";
template <>
inline constexpr std::string_view tableOf<reliability::SourceRun> = "source_run";
template <>
inline constexpr std::string_view tableOf<reliability::Run> = "run";

/// All facts that a Store keeps, parents before their children.
using Facts =
    std::tuple<reliability::Workspace, reliability::Project, reliability::Component, reliability::Indicator,
               reliability::Objective, reliability::ObjectiveVersion, reliability::Correction, reliability::Event,
               reliability::Incident, reliability::Review, reliability::Action, reliability::TriageItem,
               reliability::Decision, reliability::Attendance, reliability::Signature, reliability::ReviewNote,
               reliability::PhaseChange, reliability::Evidence, reliability::Waiver, reliability::ImportBatch,
               reliability::SourceSetup, reliability::SourceRun>;

/// Calls visit(std::type_identity<T>) for every fact.
template <class Visitor>
void forEachFact(Visitor&& visit)
{
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (visit(std::type_identity<T>{}), ...);
    }(std::type_identity<Facts>{});
}

}
