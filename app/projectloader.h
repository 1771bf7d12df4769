// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "storage/session.h"

namespace app {

/// All facts of a workspace, read at once.
struct WorkspaceFacts {
    std::vector<reliability::Project> projects;
    std::vector<reliability::Component> components;
    std::vector<reliability::Indicator> indicators;
    std::vector<reliability::Objective> objectives;
    std::vector<reliability::ObjectiveVersion> versions;
    std::vector<reliability::Correction> corrections;
    std::vector<reliability::Event> events;
    std::vector<reliability::Incident> incidents;
    std::vector<reliability::Action> actions;
    std::vector<reliability::TriageItem> triage;
    std::vector<reliability::Waiver> waivers;
    std::vector<reliability::Review> reviews;
    std::vector<reliability::ReviewNote> notes;
    std::vector<reliability::Decision> decisions;
    std::vector<reliability::PhaseChange> phaseChanges;
    std::vector<reliability::Evidence> evidence;

    static reliability::Result<WorkspaceFacts> load(storage::Session& session);
};

/// The figures of one project.
reliability::Result<reliability::ProjectReview> loadProject(storage::Session& session, const WorkspaceFacts& facts,
                                                            const reliability::Project& project,
                                                            reliability::Instant asOf, const reliability::Zone& zone);

/// The actions of an incident.
std::vector<reliability::Action> actionsOf(const WorkspaceFacts& facts, const reliability::Incident& incident);

}
