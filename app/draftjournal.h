// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <QStringList>

namespace app {

/// What was typed, and what it was made from.
struct Draft {
    reliability::Incident typed;
    std::optional<reliability::Incident> base; ///< as it was stored then; none: it was new, or that isn't known
};

/// The draft as it is to be recovered over what is stored now: as it was typed where nobody saved meanwhile, else
/// merged with that, what both changed as it was typed. Says whether there was such a thing.
struct Recovery {
    reliability::Incident incident;
    enum class Meanwhile { nothing, merged, clashed } meanwhile = Meanwhile::nothing;
};
Recovery recovered(const Draft& draft, const std::optional<reliability::Incident>& stored);

/// What somebody types of a postmortem, kept in the state folder until it is saved: a file a draft and process. What
/// another running window holds is its own: it is neither listed nor dropped here.
class DraftJournal {
public:
    /// `folder` is made when it is needed.
    explicit DraftJournal(QString folder) : m_folder(std::move(folder)) {}

    /// Keeps a draft over an earlier one of the same postmortem. Fails with fileUnwritable, diskFull.
    reliability::Result<void> keep(const Draft& draft);
    /// The postmortem is saved as this: its draft goes, unless more has been typed since. True: there is none now.
    bool drop(const reliability::Incident& saved);
    /// What is there from before; files that don't read back are left where they are.
    std::vector<Draft> drafts() const;

private:
    QString fileOf(reliability::Uid uid) const;
    QStringList files(const QString& pattern) const;

    QString m_folder;
};

/// The folder below the state folder for the drafts of a workspace: another file has another one.
QString draftFolder(const QString& stateFolder, const QString& workspace);

}
