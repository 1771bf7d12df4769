// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/changes/changessource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

struct Read {
    Result<sources::Summary> summary;
    std::vector<NamedEvent> events;
};

Read readText(const std::string& text, const std::string& project = {})
{
    const inputs::Files files;
    inputs::Sink sink;
    sources::Request request{files.write("changes.csv", text), {}, inputs::berlin()};
    request.recipe.project = project;
    Read read{sources::changes::ChangesSource().fetch(request, sink, {}), {}};
    for (auto& batch : sink.batches)
        for (auto& event : batch.events) read.events.push_back(std::move(event));
    return read;
}

}

class Changes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEvents()
    {
        const auto read =
            readText("time,kind,project,component,title,end,detail\n"
                     "2026-06-15 12:00,deploy,shop,api,Version 2,,\n"
                     "2026-06-16T00:00:00Z,Data change,shop,,New campaign,2026-06-17T00:00:00Z,more users\n");
        QVERIFY(read.summary);
        QCOMPARE(read.events.size(), std::size_t{2});
        QCOMPARE(read.events[0].project, std::string("shop"));
        QCOMPARE(read.events[0].event.component, std::string("api"));
        QCOMPARE(format(read.events[0].event.at), std::string("2026-06-15T10:00:00Z"));
        QCOMPARE(read.events[0].event.source, std::string("changes.csv"));
        QVERIFY(!read.events[0].event.end);
        QCOMPARE(read.events[1].event.kind, Change::dataChange);
        QCOMPARE(format(*read.events[1].event.end), std::string("2026-06-17T00:00:00Z"));
        QCOMPARE(read.events[1].event.detail, std::string("more users"));
    }
    void readsEpochsAndOtherDelimiters()
    {
        const auto read = readText("title;time;kind\nA;1781521200;retrain\nB;1781521200000;model_release\n", "shop");
        QCOMPARE(read.events.size(), std::size_t{2});
        QCOMPARE(read.events[0].event.at, read.events[1].event.at);
        QCOMPARE(read.events[0].event.kind, Change::retraining);
        QCOMPARE(read.events[1].event.kind, Change::modelRelease);
        QCOMPARE(read.events[1].project, std::string("shop"));
    }
    void rejectsByLine()
    {
        const auto read = readText(
            "time,kind,project,title,end\n2026-06-15,deploy,shop,ok,\nsoon,deploy,shop,x,\n"
            ",deploy,shop,x,\n2026-06-15,magic,shop,x,\n2026-06-15,deploy,,x,\n2026-06-15,deploy,shop,,\n"
            "2026-06-15,deploy,shop,x,2026-06-14\n2026-06-15,deploy,shop,x,never\n2026-03-29 02:30,deploy,shop,x,\n");
        QCOMPARE(inputs::text(read.summary->rejected),
                 "3:unreadable time 4:missing time 5:unknown kind \"magic\"; allowed: " + allowed<Change>() +
                     " 6:missing project 7:missing title 8:end before time 9:unreadable end 10:unreadable time");
        QCOMPARE(read.summary->rejectedCount, 8);
        QCOMPARE(read.summary->rowsRead, 9);
        QCOMPARE(read.events.size(), std::size_t{1});
    }
    void refuses()
    {
        const auto missing = readText("time,title\n2026-06-15,x\n");
        QCOMPARE(missing.summary.error().code, Code::columnMissing);
        QCOMPARE(missing.summary.error().args.at(1), std::string("kind"));
        QCOMPARE(readText("time,kind,title\n").summary.error().code, Code::fileInvalid);
        QCOMPARE(readText("time,kind,title\nx,y,z\n").summary.error().args.at(1), std::string("2"));
    }
};
SHINRAI_TEST(Changes)
#include "tst_changes.moc"
