// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QString>

#include <vector>

namespace models {

/// What somebody is asked before the meeting.
struct OwnerQuestion {
    reliability::Id<reliability::Project> project; ///< 0: none
    QString to;                                    ///< handles, or the roles of those whom nobody named: "mle-1, SRE"
    QString text;
    bool operator==(const OwnerQuestion&) const = default;
};

/// The questions of a week in the order of its projects, the gravest kind first: signals in the triage that nobody
/// explained, data that are missing, postmortems of the week that are not done, actions whose day is over. Asked are
/// those who can handle it: the owners of a triage item or of its cell, of the indicator's family, of the action.
std::vector<OwnerQuestion> questions(const reliability::ReviewData& data);

}
