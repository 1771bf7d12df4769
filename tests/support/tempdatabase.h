// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QTemporaryDir>

namespace support {

/// A workspace file in a folder of its own that goes with this object.
class TempDatabase {
public:
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string path(const std::string& file = "w.shinrai") const { return folder() + "/" + file; }

    /// Makes the workspace file and opens it for writing.
    reliability::Result<storage::Session> create() const
    {
        reliability::Workspace workspace;
        workspace.name = "reliability of ml";
        workspace.zone = "Asia/Tokyo";
        return storage::Session::create(path(), workspace);
    }

private:
    QTemporaryDir m_folder;
};

}
