// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/facts/edit.h"

namespace app {

/// Saves what an edit asks for; returns the edit as it is stored now (with ids and revisions), which is what undo takes
/// back. A new incident gets the next number, and a fact without author is signed; an incident that is removed takes
/// its triage items and actions with it, and brings them back. Fails with changedMeanwhile when somebody else was
/// faster, and as app/recordrules.h says with what the record of a review does not allow.
reliability::Result<reliability::AnyEdit> applyEdit(storage::Session& session, const reliability::AnyEdit& edit,
                                                    const Actor& actor);

/// The same for an edit whose kind is known.
template <class T>
reliability::Result<reliability::Edit<T>> saveEdit(storage::Session& session, const reliability::Edit<T>& edit,
                                                   const Actor& actor);

/// The edit that takes this one back.
reliability::AnyEdit inverseOf(const reliability::AnyEdit& edit);

enum class Step { undo, redo };

/// What people did and can take back, in memory: an edit enters only after the store confirmed it.
class UndoStack {
public:
    void done(reliability::AnyEdit edit);
    /// The edit whose inverse a step applies; none when there is nothing.
    const reliability::AnyEdit* next(Step step) const { return of(step).empty() ? nullptr : &of(step).back(); }
    /// The store confirmed the inverse: `edit` is what it saved.
    void stepped(Step step, reliability::AnyEdit edit);
    /// The step can't be made any more.
    void drop(Step step) { of(step).pop_back(); }

private:
    using Edits = std::vector<reliability::AnyEdit>;
    const Edits& of(Step step) const { return step == Step::undo ? m_done : m_undone; }
    Edits& of(Step step) { return step == Step::undo ? m_done : m_undone; }

    Edits m_done, m_undone;
};

}
