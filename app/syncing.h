// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "app/trust.h"

namespace app {

/// Remembers what an order imports as a source of this name: a path absolutely, an address as it is, and the recipe.
/// One of the name there is is changed. It is trusted on this machine from then on. Fails with valueUnknown for a name
/// that is no DNS label, and with usage for several paths.
reliability::Result<reliability::SourceSetup> rememberSource(storage::Session& session, const std::string& name,
                                                             const ImportOrder& order, const TrustedSources& trusted);

/// What came of asking one source: a result, or an error.
struct SyncOutcome {
    reliability::SourceSetup source;
    std::optional<reliability::ImportResult> result;
    std::optional<reliability::Error> error;
};

/// Asks the sources of these names, or all where there are none, one after the other, and notes each time. One that
/// fails keeps what it brought before and hinders no other. Fails with unknownName, and with cancelled: what came until
/// then stays.
reliability::Result<std::vector<SyncOutcome>> syncSources(storage::Session& session,
                                                          const std::vector<std::string>& names,
                                                          const TrustedSources& trusted, const Actor& actor,
                                                          std::stop_token stop = {}, const Progress& progress = {});

/// The sources of these names, or all. Fails with unknownName.
reliability::Result<std::vector<reliability::SourceSetup>> sourcesNamed(storage::Session& session,
                                                                        const std::vector<std::string>& names);

/// The recipe of a source as it was remembered. Fails with workspaceCorrupt.
reliability::Result<reliability::ImportRecipe> recipeOf(const reliability::SourceSetup& source);

}
