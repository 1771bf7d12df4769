// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>
#include <filesystem>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using reliability::Code;
using storage::Access;
using storage::Transaction;

class Database : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bindsAndReadsEveryType();
    void refusesUnknownParametersAndValues();
    void createsWithTheSettings();
    void mapsErrors_data();
    void mapsErrors();
    void opensOddNames();
    void refusesWritingToReadOnlyFile();
    void readsFromReadOnlyFolder();
    void transactionRollsBack();
    void transactionsNest();
    void revIsTakenOncePerTransaction();

private:
    support::TempDatabase m_temp;
};

void Database::bindsAndReadsEveryType()
{
    auto database = storage::Database::create(m_temp.path("types.shinrai"));
    VERIFY_RESULT(database);
    VERIFY_RESULT(database->run("CREATE TABLE t(i INTEGER, d REAL, s TEXT, b BLOB, n INTEGER) STRICT"));
    auto insert = database->prepare("INSERT INTO t VALUES (:i, :d, :s, :b, :n)");
    VERIFY_RESULT(insert);
    const storage::Bytes bytes = {0, 255, 7};
    const std::string text("a\0b", 3);
    insert->bind(":i", std::numeric_limits<std::int64_t>::min()).bind(":d", 0.1).bind(":s", text);
    VERIFY_RESULT(insert->bind(":b", storage::BytesView(bytes)).bind(":n", nullptr).run());
    auto select = database->prepare("SELECT i, d, s, b, n FROM t");
    VERIFY_RESULT(select);
    QVERIFY(*select->step());
    QCOMPARE(select->integer(0), std::numeric_limits<std::int64_t>::min());
    QCOMPARE(select->real(1), 0.1);
    QVERIFY(select->text(2) == text);
    QVERIFY(std::ranges::equal(select->blob(3), bytes));
    QVERIFY(select->isNull(4));
    QVERIFY(!*select->step());
}

void Database::refusesUnknownParametersAndValues()
{
    auto database = storage::Database::create(m_temp.path("values.shinrai"));
    VERIFY_RESULT(database);
    VERIFY_RESULT(database->run("CREATE TABLE t(s TEXT NOT NULL, d REAL) STRICT"));
    auto insert = database->prepare("INSERT INTO t VALUES (:s, :d)");
    VERIFY_RESULT(insert);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, insert->bind(":other", 1));
    VERIFY_FAILS(insert->bind(":s", "x").bind(":d", std::numeric_limits<double>::quiet_NaN()).run(), Code::storage);
    VERIFY_FAILS(insert->bind(":s", "x").bind(":d", std::numeric_limits<double>::infinity()).run(), Code::storage);
    VERIFY_RESULT(insert->bind(":s", std::string_view()).bind(":d", 1.5).run());
    QCOMPARE(*database->number("SELECT count(*) FROM t WHERE s = ''"), 1);
}

void Database::createsWithTheSettings()
{
    const std::string path = m_temp.path("settings.shinrai");
    auto database = storage::Database::create(path);
    VERIFY_RESULT(database);
    QCOMPARE(*database->number("PRAGMA application_id"), 0x53484E52);
    QCOMPARE(*database->number("PRAGMA page_size"), 8192);
    QCOMPARE(*database->number("PRAGMA auto_vacuum"), 2);
    QCOMPARE(*database->number("PRAGMA foreign_keys"), 1);
    QCOMPARE(*database->number("PRAGMA synchronous"), 2);
    QCOMPARE(*database->number("PRAGMA trusted_schema"), 0);
    auto mode = database->prepare("PRAGMA journal_mode");
    QVERIFY(*mode->step());
    QVERIFY(mode->text(0) == "wal");
    VERIFY_FAILS(storage::Database::create(path), Code::fileExists);
}

void Database::mapsErrors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << QByteArray("time,good,total\n").repeated(100) << static_cast<int>(Code::workspaceInvalid);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(Code::workspaceInvalid);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) << static_cast<int>(Code::workspaceInvalid);
}

void Database::mapsErrors()
{
    QFETCH(QByteArray, content);
    const std::string path = m_temp.path("odd.shinrai");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QTEST(static_cast<int>(storage::Database::open(path, Access::read).error().code), "code");
    QTEST(static_cast<int>(storage::Database::open(path, Access::write).error().code), "code");
    VERIFY_FAILS(storage::Database::open(m_temp.path("none"), Access::read), Code::workspaceMissing);
    VERIFY_FAILS(storage::Database::open("", Access::read), Code::workspaceMissing);
    VERIFY_FAILS(storage::Database::open(m_temp.folder(), Access::write), Code::fileIsFolder);
    QVERIFY(file.remove());
}

void Database::opensOddNames()
{
    for (const char* name : {"a?mode=memory#50%.shinrai", "file:x.shinrai", "\xE7\xB2\xBE \xE5\xBA\xA6.shinrai"}) {
        VERIFY_RESULT(storage::Database::create(m_temp.path(name)));
        QVERIFY(std::filesystem::exists(m_temp.path(name)));
        VERIFY_RESULT(storage::Database::open(m_temp.path(name), Access::read));
    }
}

namespace {

// The superuser may write everywhere: what others see is seen by a child that is somebody else.
int asSomebody(const std::function<bool()>& holds)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool changed = ::geteuid() != 0 || ::seteuid(65534) == 0;
        ::_exit(changed && holds() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

void permit(const std::string& path, unsigned mode)
{
    std::filesystem::permissions(path, static_cast<std::filesystem::perms>(mode));
}

}

void Database::refusesWritingToReadOnlyFile()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    permit(temp.folder(), 0755);
    permit(temp.path(), 0444);
    const auto refused = [&] {
        const auto database = storage::Database::open(temp.path(), Access::write);
        return !database && database.error().code == Code::workspaceReadOnly;
    };
    QCOMPARE(asSomebody(refused), 0);
}

void Database::readsFromReadOnlyFolder()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    permit(temp.path(), 0444);
    permit(temp.folder(), 0555);
    QVERIFY(!std::filesystem::exists(temp.path() + "-wal"));
    const auto reads = [&] {
        auto session = storage::Session::open(temp.path(), Access::read);
        return session && session->workspace()->name == "reliability of ml";
    };
    QCOMPARE(asSomebody(reads), 0);
    permit(temp.folder(), 0755);
}

void Database::transactionRollsBack()
{
    auto database = storage::Database::create(m_temp.path("rollback.shinrai"));
    VERIFY_RESULT(database->run("CREATE TABLE t(i INTEGER) STRICT"));
    {
        auto transaction = Transaction::begin(*database);
        VERIFY_RESULT(database->run("INSERT INTO t VALUES (31)"));
    }
    QVERIFY(!database->inTransaction());
    QCOMPARE(*database->number("SELECT count(*) FROM t"), 0);
    auto transaction = Transaction::begin(*database);
    VERIFY_RESULT(database->run("INSERT INTO t VALUES (32)"));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(*database->number("SELECT sum(i) FROM t"), 32);
}

void Database::transactionsNest()
{
    auto database = storage::Database::create(m_temp.path("nest.shinrai"));
    VERIFY_RESULT(database->run("CREATE TABLE t(i INTEGER) STRICT"));
    auto outer = Transaction::begin(*database);
    VERIFY_RESULT(database->run("INSERT INTO t VALUES (1)"));
    {
        auto dropped = Transaction::begin(*database);
        VERIFY_RESULT(database->run("INSERT INTO t VALUES (10)"));
    }
    auto kept = Transaction::begin(*database);
    VERIFY_RESULT(database->run("INSERT INTO t VALUES (100)"));
    VERIFY_RESULT(kept->commit());
    VERIFY_RESULT(outer->commit());
    QCOMPARE(*database->number("SELECT sum(i) FROM t"), 101);
}

void Database::revIsTakenOncePerTransaction()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    storage::Database& database = session->database();
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(database.nextRev()));
    const std::int64_t start = *session->rev();
    auto transaction = session->begin();
    {
        auto dropped = session->begin();
        QCOMPARE(*database.nextRev(), start + 1);
    }
    QCOMPARE(*database.nextRev(), start + 1);
    QCOMPARE(*database.nextRev(), start + 1);
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(*session->rev(), start + 1);
}

SHINRAI_TEST(Database)

#include "tst_database.moc"
