// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"

namespace app {

/// What an import of postmortems would find and do, file by file; nothing is written. Fails as fetchImport() does.
reliability::Result<reliability::DocumentPreviews> previewDocuments(storage::Session& session, const ImportOrder& order,
                                                                    std::stop_token stop = {},
                                                                    const Progress& progress = {});

/// The same of a store of runs: its indicators, its changes, and the rows that are refused.
reliability::Result<reliability::DocumentPreviews> previewStore(storage::Session& session, const ImportOrder& order,
                                                                std::stop_token stop = {},
                                                                const Progress& progress = {});

}
