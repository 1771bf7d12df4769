// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/otherwriter.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace reliability;
using storage::Access;
using support::by;
using support::Unique;

class Session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAWorkspace();
    void createLeavesNothingHalf();
    void createDoesNotReplace();
    void refusesOtherFiles();
    void secondWriterWaitsAndNamesTheHolder();
    void whoIsOnlyOpenIsNotNamed();
    void secondWriterSucceedsOnceTheFirstIsDone();
    void readersWorkWhileSomebodyWrites();
    void readerSeesOneState();
    void readingWritesNothing();
    void theLastOneLeavesOneFile();
    void aReaderLeavesTheLogToOthers();
    void deadHoldersAreForgotten();
    void movedSessionKeepsItsStores();
};

namespace {

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const std::string& folder)
{
    const std::filesystem::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}

void Session::createsAWorkspace()
{
    const support::TempDatabase temp;
    Workspace workspace = Unique::fact<Workspace>(3);
    {
        auto session = storage::Session::create(temp.path(), workspace);
        VERIFY_RESULT(session);
        QVERIFY(*session->rev() > 0);
    }
    auto session = storage::Session::open(temp.path(), Access::read);
    VERIFY_RESULT(session);
    const auto stored = session->workspace();
    VERIFY_RESULT(stored);
    workspace.id = stored->id;
    workspace.rev = stored->rev;
    QVERIFY(*stored == workspace);
}

void Session::createLeavesNothingHalf()
{
    const support::TempDatabase temp;
    Workspace impossible;
    VERIFY_FAILS(storage::Session::create(temp.path("no/such/folder.shinrai"), impossible), Code::fileUnwritable);
    QCOMPARE(filesIn(temp.folder()), 0U);
    std::filesystem::create_symlink("/nowhere/else", temp.path());
    VERIFY_FAILS(storage::Session::create(temp.path(), impossible), Code::fileExists);
    QCOMPARE(filesIn(temp.folder()), 1U);
}

void Session::createDoesNotReplace()
{
    const support::TempDatabase temp;
    std::ofstream(temp.path()) << "precious";
    const auto refused = storage::Session::create(temp.path(), {});
    VERIFY_FAILS(refused, Code::fileExists);
    QCOMPARE(refused.error().args.front(), temp.path());
    QCOMPARE(bytesOf(temp.path()), std::string("precious"));
    QCOMPARE(filesIn(temp.folder()), 1U);
}

void Session::refusesOtherFiles()
{
    const support::TempDatabase temp;
    std::ofstream(temp.path()) << "time,good,total\n1,2,3\n";
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::write), Code::workspaceInvalid);
    VERIFY_FAILS(storage::Session::open(temp.path("none.shinrai"), Access::read), Code::workspaceMissing);
}

void Session::secondWriterWaitsAndNamesTheHolder()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    VERIFY_RESULT(session);
    support::OtherWriter other(temp.path());
    QVERIFY(other.hold());
    QElapsedTimer timer;
    timer.start();
    const auto refused = storage::Session::open(temp.path(), Access::write, Milliseconds(300));
    VERIFY_FAILS(refused, Code::workspaceBusy);
    QVERIFY(timer.elapsed() >= 290);
    const std::string holder = refused.error().args.at(1);
    QVERIFY2(holder.starts_with(std::to_string(other.pid()) + " ("), holder.c_str());
}

// Two have it open, one of them writes: this process, whose other session waits in vain. The idle one is not to blame.
void Session::whoIsOnlyOpenIsNotNamed()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    support::OtherWriter idle(temp.path());
    QVERIFY(idle.open());
    auto session = storage::Session::open(temp.path(), Access::write);
    VERIFY_RESULT(session);
    const auto transaction = session->begin();
    VERIFY_RESULT(transaction);
    const auto refused = storage::Session::open(temp.path(), Access::write, Milliseconds(50));
    VERIFY_FAILS(refused, Code::workspaceBusy);
    const auto& args = refused.error().args;
    QVERIFY2(args.at(1).starts_with(std::to_string(getpid()) + " ("), args.at(1).c_str());
    QVERIFY2(args.at(2).starts_with(std::to_string(idle.pid()) + " ("), args.at(2).c_str());
}

void Session::secondWriterSucceedsOnceTheFirstIsDone()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    auto transaction = session->begin();
    std::jthread second([&] {
        auto other = storage::Session::open(temp.path(), Access::write);
        VERIFY_RESULT(other->store<Project>().save({}, Unique::fact<Project>(11), by("second")));
    });
    QTest::qSleep(200);
    VERIFY_RESULT(session->store<Project>().save({}, Unique::fact<Project>(12), by("first")));
    VERIFY_RESULT(transaction->commit());
    second.join();
    QCOMPARE(session->store<Project>().all()->size(), 2U);
}

void Session::readersWorkWhileSomebodyWrites()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    support::OtherWriter other(temp.path());
    QVERIFY(other.hold());
    auto reader = storage::Session::open(temp.path(), Access::read, Milliseconds(0));
    VERIFY_RESULT(reader);
    QCOMPARE(reader->workspace()->name, std::string("reliability of ml"));
    VERIFY_FAILS(reader->store<Project>().save({}, Unique::fact<Project>(1), by("no")), Code::workspaceReadOnly);
}

void Session::readerSeesOneState()
{
    const support::TempDatabase temp;
    auto writer = temp.create();
    auto reader = storage::Session::open(temp.path(), Access::read);
    auto reading = reader->begin();
    const std::int64_t before = *reader->rev();
    VERIFY_RESULT(writer->store<Project>().save({}, Unique::fact<Project>(21), by("new")));
    QCOMPARE(*reader->rev(), before);
    QCOMPARE(reader->store<Project>().all()->size(), 0U);
    VERIFY_RESULT(reading->commit());
    QCOMPARE(*reader->rev(), before + 1);
    QCOMPARE(reader->store<Project>().all()->size(), 1U);
}

void Session::readingWritesNothing()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    const std::string before = bytesOf(temp.path());
    {
        auto reader = storage::Session::open(temp.path(), Access::read);
        VERIFY_RESULT(reader->store<Project>().all());
    }
    QVERIFY(bytesOf(temp.path()) == before);
}

// As a window closes: what reads may be the last to go, and a copy of the one file has everything.
void Session::theLastOneLeavesOneFile()
{
    const support::TempDatabase temp;
    {
        std::optional<Result<storage::Session>> writer(temp.create());
        auto reader = storage::Session::open(temp.path(), Access::read);
        VERIFY_RESULT(reader);
        QCOMPARE(reader->store<Project>().all()->size(), 0U);
        VERIFY_RESULT((*writer)->store<Project>().save({}, Unique::fact<Project>(41), by("kept")));
        writer.reset();
    }
    QCOMPARE(filesIn(temp.folder()), 1U);
    {
        VERIFY_RESULT(storage::Session::open(temp.path(), Access::read));
    }
    QCOMPARE(filesIn(temp.folder()), 1U);
    std::filesystem::copy_file(temp.path(), temp.path("copy.shinrai"));
    auto copy = storage::Session::open(temp.path("copy.shinrai"), Access::read);
    VERIFY_RESULT(copy);
    QCOMPARE(copy->store<Project>().all()->size(), 1U);
}

void Session::aReaderLeavesTheLogToOthers()
{
    const support::TempDatabase temp;
    auto writer = temp.create();
    VERIFY_RESULT(writer->store<Project>().save({}, Unique::fact<Project>(42), by("first")));
    {
        VERIFY_RESULT(storage::Session::open(temp.path(), Access::read));
    }
    VERIFY_RESULT(writer->store<Project>().save({}, Unique::fact<Project>(43), by("second")));
    auto reader = storage::Session::open(temp.path(), Access::read);
    VERIFY_RESULT(reader);
    QCOMPARE(reader->store<Project>().all()->size(), 2U);
}

void Session::deadHoldersAreForgotten()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    const auto holders = [&] { return *session->database().number("SELECT count(*) FROM holder"); };
    QCOMPARE(holders(), 1);
    {
        support::OtherWriter other(temp.path());
        QVERIFY(other.hold());
        QCOMPARE(holders(), 2);
    }
    QCOMPARE(holders(), 2);
    {
        VERIFY_RESULT(storage::Session::open(temp.path(), Access::write));
    }
    QCOMPARE(holders(), 1);
}

void Session::movedSessionKeepsItsStores()
{
    const support::TempDatabase temp;
    auto created = temp.create();
    auto store = created->store<Project>();
    auto transaction = created->begin();
    const storage::Session moved = std::move(*created);
    VERIFY_RESULT(store.save({}, Unique::fact<Project>(31), by("moved")));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(store.all()->size(), 1U);
}

SHINRAI_TEST(Session)

#include "tst_session.moc"
