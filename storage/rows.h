// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/binding.h"
#include "storage/database.h"
#include "storage/facttables.h"

// Private to storage's .cpp files: a fact in and out of its row. The SQL is made from the table of fields.

namespace storage {

/// `"id", "uid", "rev", "name", ...`
template <class T>
std::string columnsOf()
{
    std::string list = R"("id", "uid", "rev")";
    reliability::forEachField<T>([&](const auto& f) { list.append(", \"").append(f.name).append("\""); });
    return list;
}

/// A SELECT of whole facts; `rest` begins with WHERE or is empty.
template <class T>
Result<Statement> selectRows(Database& database, std::string_view rest)
{
    const std::string sql = "SELECT " + columnsOf<T>() + " FROM \"" + std::string(tableOf<T>) + "\" ";
    return database.prepare(sql + std::string(rest));
}

/// The fact of the statement's row; workspaceCorrupt names the column that doesn't read back.
template <class T>
Result<T> readRow(const Database& database, const Statement& row)
{
    T fact;
    std::string_view wrong;
    int column = 3;
    if (!take(row, 0, fact.id.value)) wrong = "id";
    else if (!take(row, 1, fact.uid)) wrong = "uid";
    else if (!take(row, 2, fact.rev)) wrong = "rev";
    reliability::forEachField<T>([&](const auto& f) {
        if (!take(row, column++, fact.*f.member) && wrong.empty()) wrong = f.name;
    });
    if (wrong.empty()) return fact;
    const std::string where = std::string(tableOf<T>) + "." + std::string(wrong);
    return tl::unexpected<Error>(database.corrupt(where + ", row " + std::to_string(row.integer(0))));
}

/// All facts of a bound SELECT.
template <class T>
Result<std::vector<T>> readRows(const Database& database, Statement& statement)
{
    std::vector<T> facts;
    for (;;) {
        const auto row = statement.step();
        if (!row) return failed(row);
        if (!*row) return facts;
        auto fact = readRow<T>(database, statement);
        if (!fact) return failed(fact);
        facts.push_back(std::move(*fact));
    }
}

/// The one fact of a bound SELECT, none when there is no row.
template <class T>
Result<std::optional<T>> readOne(const Database& database, Statement& statement)
{
    auto facts = readRows<T>(database, statement);
    if (!facts) return failed(facts);
    if (facts->empty()) return std::optional<T>();
    return std::optional<T>(std::move(facts->front()));
}

template <class T>
void bindFields(Statement& statement, const T& fact)
{
    put(statement, ":uid", fact.uid);
    put(statement, ":rev", fact.rev);
    reliability::forEachField<T>(
        [&](const auto& f) { put(statement, (":" + std::string(f.name)).c_str(), fact.*f.member); });
}

/// An INSERT of a fact without its id; run it with bindFields, then Database::lastId.
template <class T>
Result<Statement> insertStatement(Database& database)
{
    std::string names = "uid, rev", values = ":uid, :rev";
    reliability::forEachField<T>([&](const auto& f) {
        names.append(", \"").append(f.name).append("\"");
        values.append(", :").append(f.name);
    });
    return database.prepare("INSERT INTO \"" + std::string(tableOf<T>) + "\"(" + names + ") VALUES (" + values + ")");
}

/// An UPDATE of a fact; `extra` is set too ("deleted = NULL, " or empty).
template <class T>
Result<Statement> updateStatement(Database& database, std::string_view extra = {})
{
    std::string list = std::string(extra) + "uid = :uid, rev = :rev";
    reliability::forEachField<T>(
        [&](const auto& f) { list.append(", \"").append(f.name).append("\" = :").append(f.name); });
    return database.prepare("UPDATE \"" + std::string(tableOf<T>) + "\" SET " + list + " WHERE id = :id");
}

}
