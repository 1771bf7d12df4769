// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/timelinemodel.h"
#include "widgets/models/timelinetext.h"

#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

TimelineEntry entry(const char* time, const char* written, const char* what)
{
    TimelineEntry e;
    if (*time) e.time = at(time);
    e.written = written;
    e.text = what;
    return e;
}

const std::vector<TimelineEntry> two{entry("2026-11-18T02:00:00Z", "02:00", "first"),
                                     entry("2026-11-18T04:00:00Z", "04:00", "second")};

}

/// The timeline of a postmortem: in its order, and with an entry more.
class TimelineText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entryIsWritten_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* before, const char* time, const char* after) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromLatin1(time) << QString::fromUtf8(after);
        };
        row("between items",
            "## Timeline\n\n* 02:00 - first\n  goes on\n* 04:00 - second\n\n## Why\n",
            "2026-11-18T03:00:00Z",
            "## Timeline\n\n* 02:00 - first\n  goes on\n* T - new | thing\n* 04:00 - second\n\n## Why\n");
        row("a numbered heading",
            "# T\n### 2. Timeline (UTC)\n- 02:00 - first\n- 04:00 - second\n",
            "2026-11-18T05:00:00Z",
            "# T\n### 2. Timeline (UTC)\n- 02:00 - first\n- 04:00 - second\n- T - new | thing\n");
        row("before the first item",
            "## Timeline\n- 02:00 - first\n- 04:00 - second\n",
            "2026-11-18T01:00:00Z",
            "## Timeline\n- T - new | thing\n- 02:00 - first\n- 04:00 - second\n");
        row("row of a table",
            "## タイムライン\n\n| Who | When | What |\n|---|---|---|\n| a | 02:00 | first |\n| b | 04:00 | second |\n",
            "2026-11-18T05:00:00Z",
            "## タイムライン\n\n| Who | When | What |\n|---|---|---|\n| a | 02:00 | first |\n| b | 04:00 | second |\n"
            "|  | T | new / thing |\n");
        row("an empty section",
            "## Timeline\n\n## Why\n\nBecause.\n",
            "2026-11-18T05:00:00Z",
            "## Timeline\n\n- T - new | thing\n\n## Why\n\nBecause.\n");
        row("none",
            "## Why\n\nBecause.\n```\n## Timeline\n```\n",
            "2026-11-18T05:00:00Z",
            "## Why\n\nBecause.\n```\n## Timeline\n```\n\n## TL\n\n- T - new | thing\n");
    }
    void entryIsWritten()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, time);
        QFETCH(const QString, after);
        const std::string text =
            withTimelineEntry(before.toStdString(), two, {at(time.toLatin1().constData()), "T", "new | thing"}, "TL");
        QCOMPARE(QString::fromStdString(text), after);
    }

    void rowsAreInTrueOrder()
    {
        IncidentStudy study;
        study.incident.reading.timeline = {entry("2026-11-18T04:00:00Z", "04:00", "second"),
                                           entry("", "--:--", "after it, nobody knows when"),
                                           entry("2026-11-18T02:00:00Z", "02:00", "accuracy fell")};
        study.measured = {{MeasuredKind::fell, at("2026-11-18T02:00:30Z"), "Accuracy", 0.5, {}},
                          {MeasuredKind::change, at("2026-11-18T03:00:00Z"), "v118", {}, Change::retraining},
                          {MeasuredKind::failedRun, at("2026-11-18T05:00:00Z"), "nightly", {}, {}}};
        const auto rows = timelineRows(study, Zone());
        QStringList what;
        for (const TimelineRow& row : rows) what += (row.proposed ? QStringLiteral("+") : QString()) + row.what;
        QCOMPARE(what,
                 (QStringList{QStringLiteral("accuracy fell"),
                              QStringLiteral("+Retraining: v118"),
                              QStringLiteral("second"),
                              QStringLiteral("after it, nobody knows when"),
                              QStringLiteral("+nightly: run failed")}));
    }
    // An entry that names one objective is not about another; one that names none is about all.
    void ofSeveralObjectivesEachIsNamed()
    {
        IncidentStudy study;
        const auto fell = [](const char* objective) {
            return MeasuredEvent{MeasuredKind::fell, at("2026-11-18T02:00:00Z"), "Accuracy", 0.5, {}, objective};
        };
        study.measured = {fell("usual"), fell("strict")};
        QCOMPARE(sentence(study.measured.back()), QStringLiteral("Accuracy (strict) misses its target: 50.0 %"));
        QCOMPARE(timelineRows(study, Zone()).size(), std::size_t(2));
        study.incident.reading.timeline = {
            entry("2026-11-18T02:00:00Z", "02:00", "Accuracy (usual) misses its target")};
        const auto rows = timelineRows(study, Zone());
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY(rows.back().proposed && rows.back().what.contains(QStringLiteral("strict")));
        study.incident.reading.timeline.front().text = "accuracy fell";
        QCOMPARE(timelineRows(study, Zone()).size(), std::size_t(1));
    }
};

SHINRAI_TEST(TimelineText)
#include "tst_timelinetext.moc"
