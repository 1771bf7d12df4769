// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/maintenance.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <filesystem>
#include <fstream>
#include <random>

using namespace reliability;
using storage::Access;
using storage::CheckKind;

class Maintenance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundWorkspaceHasNoFindings();
    void findsPlantedCorruption_data();
    void findsPlantedCorruption();
    void backsUpWhileInUse();
    void backupDoesNotReplace();
    void noiseInTheFileNeverCrashes();

private:
    static void fill(storage::Session& session);
};

void Maintenance::fill(storage::Session& session)
{
    const auto parents = support::Parents::in(session);
    const auto batch = parents.batch(session, "a.csv");
    Samples samples;
    for (int i = 0; i < 5'000; ++i) {
        samples.at.push_back(1'750'032'000'000 + i * 60'000);
        samples.bad.push_back(i % 3);
        samples.total.push_back(100 + i % 17);
    }
    VERIFY_RESULT(
        session.series().merge(parents.indicator.id, {}, Shape::ratio, Milliseconds(60'000), samples, batch.id));
    VERIFY_RESULT(session.store<Incident>().save({}, support::Unique::fact<Incident>(9), support::by("new")));
}

void Maintenance::soundWorkspaceHasNoFindings()
{
    const support::TempDatabase temp;
    {
        auto session = temp.create();
        fill(*session);
    }
    auto session = storage::Session::open(temp.path(), Access::read);
    const auto findings = storage::check(*session);
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 0U);
}

void Maintenance::findsPlantedCorruption_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const char* sql, CheckKind kind) {
        QTest::newRow(name) << QByteArray(sql) << static_cast<int>(kind);
    };
    row("flipped byte",
        "UPDATE chunk SET data = CAST(substr(data, 1, 30) || x'a5' || substr(data, 32) AS BLOB) WHERE id = 2",
        CheckKind::chunk);
    row("wrong count", "UPDATE chunk SET n = n + 1 WHERE id = 1", CheckKind::chunk);
    row("moved chunk", "UPDATE chunk SET t0 = t0 + 900000000 WHERE id = 1", CheckKind::chunk);
    row("other shape", "UPDATE stream SET shape = 'value'", CheckKind::chunk);
    row("day sum", "UPDATE day_sum SET bad = bad + 1 WHERE day = (SELECT max(day) FROM day_sum)", CheckKind::daySum);
    row("missing day", "DELETE FROM day_sum WHERE day = (SELECT max(day) FROM day_sum)", CheckKind::daySum);
    row("extra day", "INSERT INTO day_sum(stream_id, day, n) SELECT id, 4711, 1 FROM stream", CheckKind::daySum);
    row("orphan", "UPDATE indicator SET project_id = 4711", CheckKind::reference);
    row("hostile row", "UPDATE incident SET state = 'asleep'", CheckKind::row);
}

void Maintenance::findsPlantedCorruption()
{
    QFETCH(QByteArray, sql);
    const support::TempDatabase temp;
    auto session = temp.create();
    fill(*session);
    VERIFY_RESULT(session->database().run("PRAGMA foreign_keys = OFF"));
    VERIFY_RESULT(session->database().run(sql.toStdString()));
    const auto findings = storage::check(*session);
    VERIFY_RESULT(findings);
    QVERIFY(!findings->empty());
    for (const auto& finding : *findings) QTEST(static_cast<int>(finding.kind), "kind");
    QVERIFY(!findings->front().text.empty());
}

void Maintenance::backsUpWhileInUse()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    fill(*session);
    const auto before = session->store<Project>().all();
    auto open = session->begin();
    VERIFY_RESULT(session->store<Project>().save({}, support::Unique::fact<Project>(77), support::by("not committed")));
    VERIFY_RESULT(storage::backup(temp.path(), temp.path("copy.shinrai")));
    auto copy = storage::Session::open(temp.path("copy.shinrai"), Access::write);
    VERIFY_RESULT(copy);
    QVERIFY(*copy->store<Project>().all() == *before);
    QCOMPARE(storage::check(*copy)->size(), 0U);
    QCOMPARE(copy->series().streams(copy->store<Indicator>().all()->front().id)->front().count, 5'000);
}

void Maintenance::backupDoesNotReplace()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    std::ofstream(temp.path("copy.shinrai")) << "precious";
    VERIFY_FAILS(storage::backup(temp.path(), temp.path("copy.shinrai")), Code::fileExists);
    QCOMPARE(std::filesystem::file_size(temp.path("copy.shinrai")), 8U);
    VERIFY_FAILS(storage::backup(temp.path(), temp.path("no/folder.shinrai")), Code::fileUnwritable);
    VERIFY_FAILS(storage::backup(temp.path("none"), temp.path("copy2")), Code::workspaceMissing);
}

// Pages overwritten with noise: opening or checking says so or finds nothing to say, and goes on living.
void Maintenance::noiseInTheFileNeverCrashes()
{
    const support::TempDatabase temp;
    {
        auto session = temp.create();
        fill(*session);
    }
    std::mt19937 random(5);
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(temp.path()));
    int noticed = 0;
    for (int round = 0; round < 40; ++round) {
        const std::string noisy = temp.path("noisy.shinrai");
        std::filesystem::copy_file(temp.path(), noisy, std::filesystem::copy_options::overwrite_existing);
        {
            std::fstream file(noisy, std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(100 + random() % (size - 100 - 8192));
            for (int i = 0; i < 8192; ++i) file.put(static_cast<char>(random()));
        }
        auto session = storage::Session::open(noisy, Access::read);
        const auto findings =
            session ? storage::check(*session) : Result<std::vector<storage::CheckFinding>>(failed(session));
        noticed += !findings || !findings->empty();
    }
    QVERIFY2(noticed >= 20, std::to_string(noticed).c_str());
}

SHINRAI_TEST(Maintenance)

#include "tst_maintenance.moc"
