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

/// Fetches everything first, then writes it in one transaction and as one batch, which undo takes back as a whole:
/// samples, runs, events, postmortems, and the project, indicator and objective they need. Nothing is written when all
/// of it is there already, when one path fails or the fetch is stopped, and under refuseAll when a row was rejected.
reliability::Result<reliability::ImportResult> importFiles(storage::Session& session, const ImportOrder& order,
                                                           std::stop_token stop = {}, const Progress& progress = {});

}
