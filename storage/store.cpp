// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include "storage/batchitems.h"
#include "storage/rows.h"
#include "storage/search.h"
#include "storage/transaction.h"

#include <sqlite3.h>
#include <stdexcept>

namespace storage {

using reliability::Id;
using reliability::Json;
using reliability::toJson;
using reliability::Uid;

namespace {

template <class T>
std::string kindOf()
{
    return std::string(tableOf<T>);
}

// What people call a fact, for errors.
template <class T>
std::string nameOf(const T& fact)
{
    if constexpr (requires { fact.name; }) return fact.name;
    else if constexpr (requires { fact.title; }) return fact.title;
    else if constexpr (requires { fact.week; }) return fact.week;
    else if constexpr (requires { fact.criterion; }) return fact.criterion;
    else return format(fact.uid);
}

template <class T>
tl::unexpected<Error> refused(const Database& database, const Error& error, const T& fact)
{
    if (sqlite3_extended_errcode(database.handle()) != SQLITE_CONSTRAINT_UNIQUE) return tl::unexpected<Error>(error);
    return fail(Code::alreadyExists, {kindOf<T>(), nameOf(fact)}, error.detail);
}

void putJson(Statement& statement, const char* name, const std::optional<Json>& json)
{
    if (json) statement.bind(name, canonical(*json));
    else statement.bind(name, nullptr);
}

Result<void> remember(Database& database, const Provenance& provenance, const BatchItem& item,
                      const std::optional<Json>& after)
{
    auto insert = database.prepare("INSERT INTO history(rev, fact, uid, at, author, label, before, after) "
                                   "VALUES (:rev, :fact, :uid, :at, :author, :label, :before, :after)");
    if (!insert) return failed(insert);
    putJson(*insert, ":before", item.before);
    putJson(*insert, ":after", after);
    put(*insert, ":uid", item.uid);
    insert->bind(":rev", item.rev).bind(":fact", item.fact).bind(":at", provenance.at.ms);
    return insert->bind(":author", provenance.author).bind(":label", provenance.label).run();
}

template <class T>
BatchItem itemOf(const std::optional<T>& before, const T& after, const Provenance& provenance)
{
    BatchItem item{0, provenance.batch, kindOf<T>(), after.uid, std::nullopt, 0, after.rev};
    if (before) item.before = toJson(*before);
    if (before) item.revBefore = before->rev;
    return item;
}

// The tables whose rows refer to a table: they are read from the schema, so that a new one can't be forgotten.
Result<std::vector<std::pair<std::string, std::string>>> referrers(Database& database, std::string_view table)
{
    auto select = database.prepare(R"(
SELECT child.name, reference."from" FROM sqlite_schema child, pragma_foreign_key_list(child.name) reference
WHERE child.type = 'table' AND reference."table" = :table
  AND EXISTS (SELECT 1 FROM pragma_table_info(child.name) WHERE name = 'deleted')
ORDER BY child.name)");
    if (!select) return failed(select);
    select->bind(":table", table);
    std::vector<std::pair<std::string, std::string>> all;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return all;
        all.emplace_back(select->text(0), select->text(1));
    }
}

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name) text.append(c == '"' ? 2 : 1, c);
    return text + "\"";
}

// The first table with a living row that refers to this one; empty when there is none.
Result<std::string> userOf(Database& database, std::string_view table, std::int64_t id)
{
    const auto tables = referrers(database, table);
    if (!tables) return failed(tables);
    for (const auto& [child, column] : *tables) {
        auto select = database.prepare("SELECT 1 FROM " + quoted(child) + " WHERE " + quoted(column) +
                                       " = :id AND deleted IS NULL LIMIT 1");
        if (!select) return failed(select);
        const auto row = select->bind(":id", id).step();
        if (!row) return failed(row);
        if (*row) return child;
    }
    return std::string();
}

template <class T>
std::string checkedField(std::string_view field)
{
    bool known = false;
    reliability::forEachField<T>([&](const auto& f) { known = known || f.name == field; });
    if (!known) throw std::logic_error("no field " + std::string(field));
    return "WHERE deleted IS NULL AND \"" + std::string(field) + "\" = :value ORDER BY id";
}

template <class T>
Result<std::vector<T>> select(Database& database, std::string_view rest)
{
    auto statement = selectRows<T>(database, rest);
    if (!statement) return failed(statement);
    return readRows<T>(database, *statement);
}

template <class T, class V>
Result<std::vector<T>> selectBy(Database& database, std::string_view rest, const V& value)
{
    auto statement = selectRows<T>(database, rest);
    if (!statement) return failed(statement);
    statement->bind(":value", value);
    return readRows<T>(database, *statement);
}

template <class T, class V>
Result<std::optional<T>> selectOne(Database& database, std::string_view rest, const V& value)
{
    auto facts = selectBy<T>(database, rest, value);
    if (!facts) return failed(facts);
    return facts->empty() ? std::optional<T>() : std::optional<T>(std::move(facts->front()));
}

template <class T>
bool takeFact(const Statement& row, int column, Uid uid, std::optional<T>& out)
{
    if (row.isNull(column)) return true;
    const auto json = parseJson(row.text(column));
    out.emplace().uid = uid;
    return json && fromJson(*json, *out);
}

// The one place where saving a fact reaches what is derived from it.
template <class T>
Result<void> derive(Database& database, const T& fact)
{
    if constexpr (std::is_same_v<T, reliability::Incident>) return indexIncident(database, fact);
    else return {};
}

template <class T>
Result<void> underive(Database& database, const T& fact)
{
    if constexpr (std::is_same_v<T, reliability::Incident>) return unindexIncident(database, fact.id);
    else return {};
}

}

template <class T>
Result<std::vector<T>> Store<T>::all()
{
    return select<T>(m_database, "WHERE deleted IS NULL ORDER BY id");
}

template <class T>
Result<std::vector<T>> Store<T>::removed()
{
    return select<T>(m_database, "WHERE deleted IS NOT NULL ORDER BY id");
}

template <class T>
Result<std::optional<T>> Store<T>::find(Id<T> id)
{
    return selectOne<T>(m_database, "WHERE deleted IS NULL AND id = :value", id.value);
}

template <class T>
Result<std::optional<T>> Store<T>::find(Uid uid)
{
    return selectOne<T>(m_database, "WHERE deleted IS NULL AND uid = :value", BytesView(uid.bytes));
}

template <class T>
Result<std::optional<T>> Store<T>::findRemoved(Uid uid)
{
    return selectOne<T>(m_database, "WHERE deleted IS NOT NULL AND uid = :value", BytesView(uid.bytes));
}

template <class T>
Result<std::vector<T>> Store<T>::findBy(std::string_view field, std::string_view value)
{
    return selectBy<T>(m_database, checkedField<T>(field), value);
}

template <class T>
Result<std::vector<T>> Store<T>::findBy(std::string_view field, std::int64_t value)
{
    return selectBy<T>(m_database, checkedField<T>(field), value);
}

template <class T>
Result<T> Store<T>::current(const T& before)
{
    auto stored = find(before.id);
    if (!stored) return failed(stored);
    if (!*stored || (*stored)->rev != before.rev) return fail(Code::changedMeanwhile, {kindOf<T>(), nameOf(before)});
    return std::move(**stored);
}

template <class T>
Result<T> Store<T>::save(const std::optional<T>& before, const T& after, const Provenance& provenance)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    Result<T> saved;
    if (before) {
        auto stored = current(*before);
        if (!stored) return stored;
        saved = update(*stored, after, provenance);
    } else {
        saved = insert(after, provenance);
    }
    if (!saved) return saved;
    if (auto done = transaction->commit(); !done) return failed(done);
    return saved;
}

template <class T>
Result<T> Store<T>::insert(T fact, const Provenance& provenance)
{
    if (fact.uid == Uid{}) fact.uid = reliability::makeUid();
    auto binned = findRemoved(fact.uid);
    if (!binned) return failed(binned);
    fact.id = *binned ? (*binned)->id : Id<T>{};
    return write(std::nullopt, std::move(fact), provenance);
}

template <class T>
Result<T> Store<T>::update(const T& stored, T fact, const Provenance& provenance)
{
    fact.id = stored.id;
    fact.uid = stored.uid;
    fact.rev = stored.rev;
    if (fact != stored) return write(stored, std::move(fact), provenance);
    if (!provenance.batch) return fact;
    if (auto done = recordItem(m_database, itemOf<T>(stored, fact, provenance)); !done) return failed(done);
    return fact;
}

// A fact that has an id has a row, alive or in the bin; without one it gets a row.
template <class T>
Result<T> Store<T>::write(std::optional<T> stored, T fact, const Provenance& provenance)
{
    const auto rev = m_database.nextRev();
    if (!rev) return failed(rev);
    fact.rev = *rev;
    auto statement = fact.id ? updateStatement<T>(m_database, "deleted = NULL, ") : insertStatement<T>(m_database);
    if (!statement) return failed(statement);
    bindFields(*statement, fact);
    if (fact.id) put(*statement, ":id", fact.id);
    if (auto done = statement->run(); !done) return refused(m_database, done.error(), fact);
    if (!fact.id) fact.id.value = m_database.lastId();
    const BatchItem item = itemOf<T>(stored, fact, provenance);
    auto done = remember(m_database, provenance, item, toJson(fact));
    if (done && provenance.batch) done = recordItem(m_database, item);
    if (done) done = derive(m_database, fact);
    if (!done) return failed(done);
    return fact;
}

template <class T>
Result<void> Store<T>::remove(const T& fact, const Provenance& provenance)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    auto stored = current(fact);
    if (!stored) return failed(stored);
    const auto user = userOf(m_database, tableOf<T>, stored->id.value);
    if (!user) return failed(user);
    if (!user->empty()) return fail(Code::stillUsed, {kindOf<T>(), nameOf(*stored), *user});
    const auto rev = m_database.nextRev();
    if (!rev) return failed(rev);
    auto statement = m_database.prepare("UPDATE \"" + kindOf<T>() + "\" SET deleted = :at, rev = :rev WHERE id = :id");
    if (!statement) return failed(statement);
    statement->bind(":at", provenance.at.ms).bind(":rev", *rev).bind(":id", stored->id.value);
    auto done = statement->run();
    BatchItem item = itemOf<T>(*stored, *stored, provenance);
    item.rev = *rev;
    if (done) done = remember(m_database, provenance, item, std::nullopt);
    if (done) done = underive(m_database, *stored);
    if (!done) return done;
    return transaction->commit();
}

template <class T>
Result<T> Store<T>::restore(Uid uid, const Provenance& provenance)
{
    auto binned = findRemoved(uid);
    if (!binned) return failed(binned);
    if (!*binned) return fail(Code::unknownName, {kindOf<T>(), format(uid), ""});
    return save(std::nullopt, **binned, provenance);
}

template <class T>
Result<std::vector<Change<T>>> Store<T>::history(Uid uid)
{
    auto select = m_database.prepare("SELECT at, author, label, before, after, id FROM history "
                                     "WHERE uid = :uid AND fact = :fact ORDER BY id");
    if (!select) return failed(select);
    put(*select, ":uid", uid);
    select->bind(":fact", tableOf<T>);
    std::vector<Change<T>> changes;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return changes;
        Change<T>& change = changes.emplace_back();
        const bool ok = take(*select, 0, change.at) && take(*select, 1, change.author) &&
                        take(*select, 2, change.label) && takeFact(*select, 3, uid, change.before) &&
                        takeFact(*select, 4, uid, change.after);
        if (!ok) return tl::unexpected<Error>(m_database.corrupt("history, row " + std::to_string(select->integer(5))));
    }
}

template <class T>
Result<std::optional<Provenance>> Store<T>::lastChange(Uid uid)
{
    auto select = m_database.prepare("SELECT at, author, label, id FROM history "
                                     "WHERE uid = :uid AND fact = :fact ORDER BY id DESC LIMIT 1");
    if (!select) return failed(select);
    put(*select, ":uid", uid);
    const auto row = select->bind(":fact", tableOf<T>).step();
    if (!row) return failed(row);
    if (!*row) return std::optional<Provenance>();
    Provenance last;
    if (take(*select, 0, last.at) && take(*select, 1, last.author) && take(*select, 2, last.label)) return last;
    return tl::unexpected<Error>(m_database.corrupt("history, row " + std::to_string(select->integer(3))));
}

template <class T>
Result<std::optional<T>> Store<T>::imported(Uid uid)
{
    auto select = m_database.prepare(R"(
SELECT after, id FROM history WHERE fact = :fact AND uid = :uid
  AND rev = (SELECT rev FROM batch_item WHERE fact = :fact AND uid = :uid ORDER BY id DESC LIMIT 1)
ORDER BY id LIMIT 1)");
    if (!select) return failed(select);
    put(*select, ":uid", uid);
    const auto row = select->bind(":fact", tableOf<T>).step();
    if (!row) return failed(row);
    std::optional<T> fact;
    if (*row && !takeFact(*select, 0, uid, fact))
        return tl::unexpected<Error>(m_database.corrupt("history, row " + std::to_string(select->integer(1))));
    return fact;
}

template class Store<reliability::Workspace>;
template class Store<reliability::Project>;
template class Store<reliability::Component>;
template class Store<reliability::Indicator>;
template class Store<reliability::Objective>;
template class Store<reliability::ObjectiveVersion>;
template class Store<reliability::Correction>;
template class Store<reliability::Event>;
template class Store<reliability::Incident>;
template class Store<reliability::Action>;
template class Store<reliability::TriageItem>;
template class Store<reliability::Review>;
template class Store<reliability::Decision>;
template class Store<reliability::Attendance>;
template class Store<reliability::Signature>;
template class Store<reliability::ReviewNote>;
template class Store<reliability::PhaseChange>;
template class Store<reliability::Evidence>;
template class Store<reliability::Waiver>;
template class Store<reliability::ImportBatch>;
template class Store<reliability::SourceSetup>;
template class Store<reliability::SourceRun>;

}
