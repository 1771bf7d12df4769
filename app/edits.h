// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/facts/edit.h"

namespace app {

/// Saves what an edit asks for; returns the edit as it is stored now (with ids and revisions), which is what undo takes
/// back. A new incident gets the next number, and a fact without author is signed. Fails with changedMeanwhile when somebody else was faster.
reliability::Result<reliability::AnyEdit> applyEdit(storage::Session& session, const reliability::AnyEdit& edit,
                                                    const Actor& actor);

/// The edit that takes this one back.
reliability::AnyEdit inverseOf(const reliability::AnyEdit& edit);

/// What people did and can take back, in memory: an edit enters only after the store confirmed it. Taking one back
/// gives its fact a new revision, which the edits before it are told.
class UndoStack {
public:
    void done(reliability::AnyEdit edit);
    /// The last edit, whose inverse is to be applied; none when there is nothing.
    const reliability::AnyEdit* undoable() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const reliability::AnyEdit* redoable() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
    /// The store confirmed the inverse: `edit` is what it saved.
    void undone(reliability::AnyEdit edit);
    void redone(reliability::AnyEdit edit);

private:
    std::vector<reliability::AnyEdit> m_done, m_undone;
};

}
