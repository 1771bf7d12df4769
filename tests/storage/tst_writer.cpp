// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <future>

using namespace reliability;
using storage::Queue;
using support::by;
using support::Unique;

class Writer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peopleFirst();
    void endsWithEverythingDone();
    void writesFromManyThreads();
    void startFails();
};

// The first job holds the thread until all others are queued.
void Writer::peopleFirst()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    std::vector<std::string> order;
    std::promise<void> queued;
    {
        storage::Writer writer(std::move(*session));
        writer.submit(Queue::bulk, [&](storage::Session&) { queued.get_future().wait(); });
        for (const char* name : {"import 1", "import 2"})
            writer.submit(Queue::bulk, [&order, name](storage::Session&) { order.emplace_back(name); });
        for (const char* name : {"edit 1", "edit 2"})
            writer.submit(Queue::people, [&order, name](storage::Session&) { order.emplace_back(name); });
        queued.set_value();
    }
    QVERIFY(order == std::vector<std::string>({"edit 1", "edit 2", "import 1", "import 2"}));
}

void Writer::endsWithEverythingDone()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    auto started = storage::Writer::start(temp.path());
    VERIFY_RESULT(started);
    for (int i = 1; i <= 50; ++i)
        (*started)->submit(i % 2 ? Queue::people : Queue::bulk, [i](storage::Session& session) {
            VERIFY_RESULT(session.store<Project>().save({}, Unique::fact<Project>(i), by("job")));
        });
    started->reset();
    auto session = storage::Session::open(temp.path(), storage::Access::write);
    QCOMPARE(session->store<Project>().all()->size(), 50U);
    QCOMPARE(*session->database().number("SELECT count(*) FROM holder"), 1);
}

void Writer::writesFromManyThreads()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    std::atomic<int> done = 0;
    {
        storage::Writer writer(std::move(*session));
        std::vector<std::jthread> threads;
        for (int t = 1; t <= 4; ++t)
            threads.emplace_back([&writer, &done, t] {
                for (int i = 0; i < 10; ++i)
                    writer.submit(Queue::people, [&done, seed = t * 100 + i](storage::Session& s) {
                        done += s.store<Project>().save({}, Unique::fact<Project>(seed), by("job")).has_value();
                    });
            });
    }
    QCOMPARE(done.load(), 40);
}

void Writer::startFails()
{
    const support::TempDatabase temp;
    VERIFY_FAILS(storage::Writer::start(temp.path()), Code::workspaceMissing);
}

SHINRAI_TEST(Writer)

#include "tst_writer.moc"
