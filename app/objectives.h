// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// What putting an objective did.
enum class Put { same, newObjective, newVersion };

/// Saves an objective (found by its indicator and name, or made) and what it asks: the first version holds from the
/// beginning of time, a later one that differs from the one in force holds from its `from`, else from `now`. An equal
/// definition makes no version.
reliability::Result<Put> putObjective(storage::Session& session, reliability::Objective objective,
                                      reliability::ObjectiveVersion version, reliability::Instant now,
                                      const storage::Provenance& by);

/// The versions of an objective in the order in which they hold.
reliability::Result<std::vector<reliability::ObjectiveVersion>>
versionsOf(storage::Session& session, reliability::Id<reliability::Objective> objective);

}
