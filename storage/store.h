// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/facttables.h"

namespace storage {

/// Who changes something, why and when; with a batch the change belongs to that import and goes with its undo.
struct Provenance {
    std::string author, label;
    Instant at;
    reliability::Id<reliability::ImportBatch> batch;
};

/// One change in the history of a fact: before is none where it was made or restored, after where it was removed.
template <class T>
struct Change {
    Instant at;
    std::string author, label;
    std::optional<T> before, after; ///< without id and rev
};

/// The facts of one kind, with the same verbs for every kind. A save and its history row happen together.
/// Every call can fail with workspaceCorrupt (a row that doesn't read back) and the codes of statement.h.
template <class T>
class Store {
public:
    explicit Store(Database& database) : m_database(database) {}

    /// All facts that are not removed, in the order of their making.
    Result<std::vector<T>> all();
    /// Those in the bin.
    Result<std::vector<T>> removed();
    /// The fact, none when there is none or it is removed.
    Result<std::optional<T>> find(reliability::Id<T> id);
    Result<std::optional<T>> find(reliability::Uid uid);
    /// The facts whose field has just this value. The field is a name of fields<T>; another one throws
    /// std::logic_error.
    Result<std::vector<T>> findBy(std::string_view field, std::string_view value);
    Result<std::vector<T>> findBy(std::string_view field, std::int64_t value);
    template <class P>
    Result<std::vector<T>> findBy(std::string_view field, reliability::Id<P> parent)
    {
        return findBy(field, parent.value);
    }

    /// Saves `after` over `before`, or as a new fact where before is none (a removed fact with its uid comes back
    /// then), and returns it with id, uid and rev. Fails with changedMeanwhile when the stored rev is not before's any
    /// more, alreadyExists when its name is taken. Nothing is written where nothing differs.
    Result<T> save(const std::optional<T>& before, const T& after, const Provenance& provenance);

    /// Puts the fact into the bin. Fails with changedMeanwhile, and with stillUsed while others refer to it.
    Result<void> remove(const T& fact, const Provenance& provenance);
    /// Takes a fact out of the bin as it was. Fails with unknownName, alreadyExists.
    Result<T> restore(reliability::Uid uid, const Provenance& provenance);

    /// What happened to a fact, oldest first.
    Result<std::vector<Change<T>>> history(reliability::Uid uid);
    /// Who changed a fact last, and when, without reading what it was; none where nothing is known of it.
    Result<std::optional<Provenance>> lastChange(reliability::Uid uid);
    /// The fact as the last import that was not undone brought it, without id and rev, whatever the same transaction
    /// made of it afterwards; none of one that no import brought.
    Result<std::optional<T>> imported(reliability::Uid uid);

private:
    Result<std::optional<T>> findRemoved(reliability::Uid uid);
    Result<T> current(const T& before);
    Result<T> insert(T fact, const Provenance& provenance);
    Result<T> update(const T& stored, T fact, const Provenance& provenance);
    Result<T> write(std::optional<T> stored, T fact, const Provenance& provenance);

    Database& m_database;
};

}
