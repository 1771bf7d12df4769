// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"
#include "reliability/facts/objective.h"
#include "reliability/facts/review.h"
#include "reliability/facts/triageitem.h"
#include "reliability/facts/workspace.h"

#include <variant>

namespace reliability {

/// A change somebody makes: before is none for a new fact, after is none for a removed one. The same pair is what the
/// store checks, the undo stack keeps and the history records.
template <class T>
struct Edit {
    std::optional<T> before, after;
    std::string label; ///< for "Undo ...", translated where the edit is made
};

/// Every kind of change people make.
using AnyEdit = std::variant<Edit<Workspace>, Edit<Project>, Edit<Component>, Edit<Indicator>, Edit<Objective>,
                             Edit<ObjectiveVersion>, Edit<Correction>, Edit<Event>, Edit<Incident>, Edit<Action>,
                             Edit<TriageItem>, Edit<Review>, Edit<Decision>, Edit<Attendance>, Edit<Signature>,
                             Edit<ReviewNote>, Edit<PhaseChange>, Edit<Evidence>, Edit<Waiver>>;

/// The edit that takes this one back.
template <class T>
Edit<T> inverse(const Edit<T>& edit)
{
    return {edit.after, edit.before, edit.label};
}

}
