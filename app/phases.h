// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "storage/session.h"

namespace app {

// The rules of what people decide about phases; app/edits asks them of every edit of these facts.

/// A proposal or a confirmation as it is to be saved: a new one gets its time and the review that is being held, the
/// second role's name the time of the confirmation. Fails with reasonMissing, samePerson, proposalOpen, and
/// changedMeanwhile where the project is in another phase by now.
reliability::Result<reliability::PhaseChange> prepared(storage::Session& session,
                                                       const std::optional<reliability::PhaseChange>& before,
                                                       reliability::PhaseChange after, const storage::Provenance& by);
/// A new waiver needs a reason and an expiry to come: reasonMissing, expiryMissing.
reliability::Result<reliability::Waiver> prepared(storage::Session& session,
                                                  const std::optional<reliability::Waiver>& before,
                                                  reliability::Waiver after, const storage::Provenance& by);
/// New evidence gets its time. Fails with valueUnknown for an item or a score that the rubric does not have, and
/// reasonMissing without a note.
reliability::Result<reliability::Evidence> prepared(storage::Session& session,
                                                    const std::optional<reliability::Evidence>& before,
                                                    reliability::Evidence after, const storage::Provenance& by);

/// A change that both have confirmed moves the project; one that is taken back moves it back to where it was. Part of
/// the transaction that saves the change. Fails with changedMeanwhile where the project has moved since.
reliability::Result<void> moveProject(storage::Session& session, const std::optional<reliability::PhaseChange>& before,
                                      const std::optional<reliability::PhaseChange>& after,
                                      const storage::Provenance& by);

}
