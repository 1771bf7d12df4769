// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/importpreview.h"
#include "sources/source.h"

namespace app {

/// What to import and how.
struct ImportOrder {
    std::vector<std::string> paths;   ///< files or folders: one import
    reliability::ImportRecipe recipe; ///< its connector names the source
    Actor actor;
    enum class Rejections { keepRest, refuseAll } rejections = Rejections::keepRest;
    /// When, by the clock on the wall; the default is the actor's, which a sample has pinned.
    std::optional<reliability::Instant> at = std::nullopt;
};

/// Reports the share of work done, 0 to 1.
using Progress = std::function<void(double)>;

/// What the paths of an order delivered, before it is written.
struct Fetched {
    std::string sha256;
    sources::Summary summary;
    std::vector<reliability::Batch> batches;
};

/// Reads and parses what the order names; the session may be one for reading, and nobody's writing waits meanwhile.
reliability::Result<Fetched> fetchImport(storage::Session& session, const ImportOrder& order, std::stop_token stop = {},
                                         const Progress& progress = {});

/// Writes it in one transaction and as one batch, which undo takes back as a whole: samples, runs, events, postmortems,
/// and the project, indicator and objective they need. Nothing is written when all of it is there already, when it is
/// stopped, and under refuseAll when a row was rejected.
reliability::Result<reliability::ImportResult> writeImport(storage::Session& session, const ImportOrder& order,
                                                           const Fetched& fetched, std::stop_token stop = {},
                                                           const Progress& progress = {});

/// Both, one after the other. Nothing is written when one path fails.
reliability::Result<reliability::ImportResult> importFiles(storage::Session& session, const ImportOrder& order,
                                                           std::stop_token stop = {}, const Progress& progress = {});

}
