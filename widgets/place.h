// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/id.h"
#include "reliability/facts/incident.h"
#include "reliability/week.h"

#include <optional>
#include <string>

namespace widgets {

enum class Screen {
    portfolio,
    triage,
    review,
    postmortems,
    sources,
    settings,
    project,
    editor,
    importer,
    objective,
    phases,
    phase
};

/// Where the window is: what back and forward go through, and what a page asks for when it wants to leave.
struct Place {
    Screen screen = Screen::portfolio;
    std::string project{};                      ///< name; project, objective, phase, editor of a new postmortem
    std::optional<reliability::Uid> incident{}; ///< editor; none: a new postmortem
    std::string indicator{};                    ///< objective; editor: linked to the new postmortem
    std::optional<reliability::Range> span{};   ///< editor: its start and end
    std::optional<reliability::Week> week{};    ///< review
    std::string file{};                         ///< importer
    std::string objective{};                    ///< objective; none: the one that `indicator` is to get
    reliability::Symptom symptom{};             ///< editor: what was seen of the new postmortem
    bool operator==(const Place&) const = default;
};

}
