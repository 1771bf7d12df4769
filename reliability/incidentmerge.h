// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

namespace reliability {

/// What two people made of one postmortem, together.
struct IncidentMerge {
    Incident incident;                ///< with the identity and revision of `theirs`; ours where both changed the same
    std::vector<std::string> clashes; ///< names of the fields that both changed to different ends
};

/// The three-way merge: `ours` and `theirs` were both made from `base`. By fields, and the text by its sections
/// (reliability/textmerge.h).
IncidentMerge mergedIncident(const Incident& base, const Incident& ours, const Incident& theirs);

}
