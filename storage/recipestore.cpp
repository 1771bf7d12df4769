// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recipestore.h"

#include "storage/binding.h"
#include "storage/transaction.h"

namespace storage {

using reliability::ImportRecipe;

Result<void> RecipeStore::remember(const std::string& source, const ImportRecipe& recipe)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    auto upsert = m_database.prepare(R"(
INSERT INTO recipe(rev, source_key, project, mapping) VALUES (:rev, :source, :project, :mapping)
ON CONFLICT(source_key, project) DO UPDATE SET rev = excluded.rev, mapping = excluded.mapping)");
    if (!upsert) return failed(upsert);
    const auto rev = m_database.nextRev();
    if (!rev) return failed(rev);
    upsert->bind(":rev", *rev).bind(":source", source).bind(":project", recipe.project);
    if (auto done = upsert->bind(":mapping", canonical(reliability::toJson(recipe))).run(); !done) return done;
    return transaction->commit();
}

Result<std::optional<ImportRecipe>> RecipeStore::recall(const std::string& source, const std::string& project)
{
    auto select = m_database.prepare("SELECT mapping FROM recipe WHERE source_key = :source AND project = :project");
    if (!select) return failed(select);
    select->bind(":source", source).bind(":project", project);
    return read(*select, source);
}

Result<std::optional<ImportRecipe>> RecipeStore::recallLast(const std::string& source)
{
    auto select = m_database.prepare("SELECT mapping FROM recipe WHERE source_key = :source ORDER BY rev DESC LIMIT 1");
    if (!select) return failed(select);
    select->bind(":source", source);
    return read(*select, source);
}

Result<std::optional<ImportRecipe>> RecipeStore::read(Statement& select, const std::string& source)
{
    const auto row = select.step();
    if (!row) return failed(row);
    std::optional<ImportRecipe> recipe;
    if (!*row) return recipe;
    const auto json = parseJson(select.text(0));
    if (!json || !fromJson(*json, recipe.emplace()))
        return tl::unexpected<Error>(m_database.corrupt("recipe of " + source));
    return recipe;
}

}
