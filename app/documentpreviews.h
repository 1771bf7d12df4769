// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"

namespace app {

/// What an import of postmortems would find and do, file by file; nothing is written. Fails as fetchImport() does.
reliability::Result<reliability::DocumentPreviews> previewDocuments(storage::Session& session, const ImportOrder& order,
                                                                    std::stop_token stop = {},
                                                                    const Progress& progress = {});

}
