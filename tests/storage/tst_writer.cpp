// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>
#include <future>

using namespace reliability;
using storage::Queue;
using support::by;
using support::Unique;
using Opened = Result<storage::Session>;

class Writer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peopleFirst();
    void endsWithEverythingDone();
    void writesFromManyThreads();
    void aWorkspaceThatIsNotThereIsToldToEachJob();
    void nobodyWaitsForTheFileButTheThread();
};

// The first job holds the thread until all others are queued.
void Writer::peopleFirst()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    std::vector<std::string> order;
    std::promise<void> queued;
    {
        storage::Writer writer(temp.path());
        writer.submit(Queue::bulk, [&](Opened&) { queued.get_future().wait(); });
        for (const char* name : {"import 1", "import 2"})
            writer.submit(Queue::bulk, [&order, name](Opened&) { order.emplace_back(name); });
        for (const char* name : {"edit 1", "edit 2"})
            writer.submit(Queue::people, [&order, name](Opened&) { order.emplace_back(name); });
        queued.set_value();
    }
    QVERIFY(order == std::vector<std::string>({"edit 1", "edit 2", "import 1", "import 2"}));
}

void Writer::endsWithEverythingDone()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    {
        storage::Writer writer(temp.path());
        for (int i = 1; i <= 50; ++i)
            writer.submit(i % 2 ? Queue::people : Queue::bulk, [i](Opened& session) {
                VERIFY_RESULT(session->store<Project>().save({}, Unique::fact<Project>(i), by("job")));
            });
    }
    auto session = storage::Session::open(temp.path(), storage::Access::write);
    QCOMPARE(session->store<Project>().all()->size(), 50U);
    QCOMPARE(*session->database().number("SELECT count(*) FROM holder"), 1);
}

void Writer::writesFromManyThreads()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    std::atomic<int> done = 0;
    {
        storage::Writer writer(temp.path());
        std::vector<std::jthread> threads;
        for (int t = 1; t <= 4; ++t)
            threads.emplace_back([&writer, &done, t] {
                for (int i = 0; i < 10; ++i)
                    writer.submit(Queue::people, [&done, seed = t * 100 + i](Opened& s) {
                        done += s->store<Project>().save({}, Unique::fact<Project>(seed), by("job")).has_value();
                    });
            });
    }
    QCOMPARE(done.load(), 40);
}

// And once it is there, the next job has it.
void Writer::aWorkspaceThatIsNotThereIsToldToEachJob()
{
    const support::TempDatabase temp;
    storage::Writer writer(temp.path());
    const auto codeOf = [&writer] {
        std::promise<std::optional<Code>> told;
        writer.submit(Queue::people, [&told](Opened& session) {
            told.set_value(session ? std::nullopt : std::optional(session.error().code));
        });
        return told.get_future().get();
    };
    QCOMPARE(codeOf(), std::optional(Code::workspaceMissing));
    QCOMPARE(codeOf(), std::optional(Code::workspaceMissing));
    VERIFY_RESULT(temp.create());
    QCOMPARE(codeOf(), std::optional<Code>());
}

void Writer::nobodyWaitsForTheFileButTheThread()
{
    const support::TempDatabase temp;
    auto other = temp.create();
    VERIFY_RESULT(other);
    const auto held = other->begin();
    VERIFY_RESULT(held);
    QElapsedTimer clock;
    clock.start();
    std::promise<std::optional<Code>> told;
    storage::Writer writer(temp.path(), storage::Access::write, Milliseconds(600));
    writer.submit(Queue::people, [&told](Opened& session) {
        told.set_value(session ? std::nullopt : std::optional(session.error().code));
    });
    QVERIFY(clock.elapsed() < 300);
    QCOMPARE(told.get_future().get(), std::optional(Code::workspaceBusy));
    QVERIFY(clock.elapsed() >= 500);
}

SHINRAI_TEST(Writer)

#include "tst_writer.moc"
