// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "storage/database.h"

namespace storage {

/// How a source was read the last time: the import recipe, remembered by source and project.
class RecipeStore {
public:
    explicit RecipeStore(Database& database) : m_database(database) {}

    /// Remembers the recipe of a source (a file's name, a server's address), over an earlier one.
    Result<void> remember(const std::string& source, const reliability::ImportRecipe& recipe);
    /// The recipe of a source and a project's name; none where it was never read.
    Result<std::optional<reliability::ImportRecipe>> recall(const std::string& source, const std::string& project);
    /// The recipe with which a source was read last, into whichever project.
    Result<std::optional<reliability::ImportRecipe>> recallLast(const std::string& source);

private:
    Result<std::optional<reliability::ImportRecipe>> read(Statement& select, const std::string& source);

    Database& m_database;
};

}
