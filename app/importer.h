// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/importpreview.h"
#include "sources/source.h"

namespace app {

/// What to import and how.
struct ImportOrder {
    std::string path;
    reliability::ImportRecipe recipe; ///< its connector names the source
    Actor actor;
    enum class Rejections { keepRest, refuseAll } rejections = Rejections::keepRest;
};

/// Reports the share of work done, 0 to 1.
using Progress = std::function<void(double)>;

/// Fetches everything first, then writes it in one transaction: samples, runs, events, postmortems, and the project,
/// indicator and objective they need. Nothing is written when all of it is there already, when the fetch is stopped,
/// and under refuseAll when a row was rejected.
reliability::Result<reliability::ImportResult> importFile(storage::Session& session, const ImportOrder& order,
                                                          std::stop_token stop = {}, const Progress& progress = {});

}
