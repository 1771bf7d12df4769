// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/maintenance.h"

#include "storage/backup.h"
#include "storage/chunks.h"
#include "storage/samplemerge.h"
#include "storage/streams.h"

#include <limits>

namespace storage {

using reliability::Range;
using reliability::Samples;

namespace {

using Findings = std::vector<CheckFinding>;

constexpr Range always{{std::numeric_limits<std::int64_t>::min()}, {std::numeric_limits<std::int64_t>::max()}};

// What is wrong with a file that SQLite can't read any further is a finding, not a failure.
bool isFinding(const Error& error) { return error.code == Code::workspaceCorrupt; }

std::string textOf(const Error& error) { return error.args.empty() ? error.detail : error.args.back(); }

Result<void> checkStructure(Database& database, Findings& findings)
{
    auto statement = database.prepare("PRAGMA quick_check");
    if (!statement) return failed(statement);
    for (;;) {
        const auto row = statement->step();
        if (!row) return failed(row);
        if (!*row) return {};
        if (statement->text(0) != "ok") findings.push_back({CheckKind::structure, std::string(statement->text(0))});
    }
}

Result<void> checkReferences(Database& database, Findings& findings)
{
    auto statement = database.prepare("PRAGMA foreign_key_check");
    if (!statement) return failed(statement);
    for (;;) {
        const auto row = statement->step();
        if (!row) return failed(row);
        if (!*row) return {};
        const std::string child(statement->text(0)), parent(statement->text(2));
        findings.push_back(
            {CheckKind::reference,
             child + ", row " + std::to_string(statement->integer(1)) + ": refers to a missing row of " + parent});
    }
}

Result<void> checkFacts(Session& session, Findings& findings)
{
    Result<void> result;
    forEachFact([&]<class T>(std::type_identity<T>) {
        const auto facts = session.store<T>().all();
        if (facts || !result) return;
        if (isFinding(facts.error())) findings.push_back({CheckKind::row, textOf(facts.error())});
        else result = failed(facts);
    });
    return result;
}

void compareDays(const StreamInfo& stream, const Samples& samples, const std::vector<DaySum>& stored,
                 Findings& findings)
{
    const std::vector<DaySum> computed =
        stream.step < reliability::dayLength ? daySumsOf(samples) : std::vector<DaySum>();
    if (computed == stored) return;
    const auto [left, right] = std::ranges::mismatch(computed, stored);
    const std::int64_t day = left != computed.end() ? left->day : right->day;
    findings.push_back({CheckKind::daySum,
                        "stream " + std::to_string(stream.id.value) + ": sums of day " +
                            reliability::formatDate({day * reliability::dayLength.count()})});
}

Result<void> checkStream(Database& database, const StreamInfo& stream, Findings& findings)
{
    const auto rows = chunkRows(database, stream, always);
    if (!rows) return failed(rows);
    Samples all;
    bool sound = true;
    for (const ChunkRow& row : *rows) {
        const auto part = decodeChunk(database, stream, row);
        const bool ordered = part && (all.at.empty() || all.at.back() < part->at.front());
        if (!part) findings.push_back({CheckKind::chunk, textOf(part.error())});
        else if (!ordered)
            findings.push_back({CheckKind::chunk, "chunk " + std::to_string(row.id) + ": overlaps another one"});
        sound = sound && ordered;
        if (ordered) append(all, *part, 0, part->size());
    }
    const auto days = readDaySums(database, stream.id);
    if (!days && !isFinding(days.error())) return failed(days);
    if (!days) findings.push_back({CheckKind::daySum, textOf(days.error())});
    else if (sound) compareDays(stream, all, *days, findings);
    return {};
}

Result<void> checkStreams(Database& database, Findings& findings)
{
    const auto streams = selectStreams(database, "WHERE :id = 0", 0);
    if (!streams) return failed(streams);
    for (const StreamInfo& stream : *streams)
        if (auto done = checkStream(database, stream, findings); !done) return done;
    return {};
}

}

Result<std::vector<CheckFinding>> check(Session& session)
{
    Findings findings;
    Database& database = session.database();
    auto done = checkStructure(database, findings);
    if (done) done = checkReferences(database, findings);
    if (done) done = checkFacts(session, findings);
    if (done) done = checkStreams(database, findings);
    if (done) return findings;
    if (!isFinding(done.error())) return failed(done);
    findings.push_back({CheckKind::structure, textOf(done.error())});
    return findings;
}

Result<void> backup(const std::string& path, const std::string& target)
{
    auto database = Database::open(path, Access::read);
    if (!database) return failed(database);
    return copyTo(*database, target, Existing::refuse);
}

}
