// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/sourcesetup.h"
#include "reliability/facts/workspace.h"

#include <QString>

namespace app {

/// The sources that were set up on this machine, by somebody who may. A workspace file can come from anybody: what it
/// names is not asked, and no secret is sent there, before its user says so. Kept in the state folder, never in the
/// workspace.
class TrustedSources {
public:
    /// `folder` is made when it is needed.
    explicit TrustedSources(QString folder) : m_folder(std::move(folder)) {}

    /// By workspace, address, and what is asked of it; a change of any of them makes it another source.
    bool knows(const reliability::Workspace& workspace, const reliability::SourceSetup& source) const;
    /// Fails with fileUnwritable.
    reliability::Result<void> add(const reliability::Workspace& workspace,
                                  const reliability::SourceSetup& source) const;

private:
    QString file() const;

    QString m_folder;
};

/// In the state folder of whoever runs this.
TrustedSources trustedSources();

}
