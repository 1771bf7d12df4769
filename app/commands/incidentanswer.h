// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/causehistory.h"
#include "reliability/incidentstatistics.h"

namespace app {

struct ActionAnswer {
    std::string title, kind, owner;
    std::optional<reliability::Instant> due;
    reliability::ActionState state = reliability::ActionState::open;
};

/// What an incident took of one objective's budget; `excess` is what the usual rate does not explain.
struct CostAnswer {
    std::string indicator, objective;
    std::optional<double> spent, excess;
};

/// One incident as `incidents` prints it.
struct IncidentAnswer {
    std::string id; ///< "INC-12"
    reliability::Uid uid;
    std::string title;
    std::optional<std::string> project;
    reliability::IncidentState status = reliability::IncidentState::draft;
    std::string severity;
    std::optional<reliability::Instant> start, detected, end;
    bool approximate = false;
    reliability::Symptom symptom = reliability::Symptom::none;
    reliability::Cause cause = reliability::Cause::unknown;
    std::vector<std::string> causes, tags;
    std::optional<double> budgetSpent;
    std::vector<CostAnswer> costs; ///< of each objective
    std::vector<ActionAnswer> actions;
    std::vector<reliability::TimelineEntry> timeline;
    std::string sourceFile, frontMatter;
    std::vector<reliability::Conflict> conflicts;
    std::string zone; ///< of the times, as the text names it
    std::vector<reliability::TimeMark> marks;
    reliability::Detection detection = reliability::Detection::unknown;
    std::string trigger, surprise;
    std::vector<reliability::ContributingCause> contributing; ///< `causes` with certainty and class
    std::optional<reliability::Instant> deleted; ///< when it went into the bin; none of one that is not there
};

struct IncidentsAnswer {
    std::vector<IncidentAnswer> incidents; ///< newest start first
    std::optional<reliability::IncidentStatistics> statistics;
    std::optional<std::vector<reliability::CauseCell>> causes; ///< which come back
    std::optional<reliability::CauseSides> sides;
};

IncidentAnswer incidentAnswer(const reliability::IncidentReview& incident, const std::string& project);

}

namespace reliability {

template <>
inline constexpr auto fields<app::ActionAnswer> = Fields{field("title", &app::ActionAnswer::title),
                                                         field("kind", &app::ActionAnswer::kind),
                                                         field("owner", &app::ActionAnswer::owner),
                                                         field("due", &app::ActionAnswer::due),
                                                         field("state", &app::ActionAnswer::state)};
template <>
inline constexpr auto fields<app::CostAnswer> = Fields{
    field("indicator", &app::CostAnswer::indicator),
    field("objective", &app::CostAnswer::objective),
    field("spent", &app::CostAnswer::spent),
    field("excess", &app::CostAnswer::excess),
};
template <>
inline constexpr auto fields<app::IncidentAnswer> = Fields{
    field("id", &app::IncidentAnswer::id),
    field("uid", &app::IncidentAnswer::uid),
    field("title", &app::IncidentAnswer::title),
    field("project", &app::IncidentAnswer::project),
    field("status", &app::IncidentAnswer::status),
    field("severity", &app::IncidentAnswer::severity),
    field("start", &app::IncidentAnswer::start),
    field("detected", &app::IncidentAnswer::detected),
    field("end", &app::IncidentAnswer::end),
    field("approximate", &app::IncidentAnswer::approximate),
    field("symptom", &app::IncidentAnswer::symptom),
    field("cause", &app::IncidentAnswer::cause),
    field("causes", &app::IncidentAnswer::causes),
    field("tags", &app::IncidentAnswer::tags),
    field("budget_spent", &app::IncidentAnswer::budgetSpent),
    field("costs", &app::IncidentAnswer::costs),
    field("actions", &app::IncidentAnswer::actions),
    field("timeline", &app::IncidentAnswer::timeline),
    field("source_file", &app::IncidentAnswer::sourceFile),
    field("front_matter", &app::IncidentAnswer::frontMatter),
    field("conflicts", &app::IncidentAnswer::conflicts),
    field("zone", &app::IncidentAnswer::zone),
    field("marks", &app::IncidentAnswer::marks),
    field("detection", &app::IncidentAnswer::detection),
    field("trigger", &app::IncidentAnswer::trigger),
    field("surprise", &app::IncidentAnswer::surprise),
    field("contributing", &app::IncidentAnswer::contributing),
    field("deleted", &app::IncidentAnswer::deleted),
};
template <>
inline constexpr auto fields<app::IncidentsAnswer> = Fields{field("incidents", &app::IncidentsAnswer::incidents),
                                                            field("statistics", &app::IncidentsAnswer::statistics),
                                                            field("causes", &app::IncidentsAnswer::causes),
                                                            field("cause_sides", &app::IncidentsAnswer::sides)};

}
