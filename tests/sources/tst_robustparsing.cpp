// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"
#include "sources/markdown/postmortemssource.h"
#include "tests/sources/inputs.h"
#include "tests/sources/readings.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace sources::markdown;

namespace {

std::string readFileWith(const std::string& bytes, const std::string& name = "f.md")
{
    const inputs::Files files;
    inputs::Sink sink;
    const auto summary = PostmortemsSource().fetch({files.write(name, bytes), {}, {}}, sink, {});
    return summary && !sink.batches.empty() ? readings::shown(sink.batches[0].incidents[0]) : "";
}

}

/// The twelve rules of careful parsing, each by the number it has in the design.
class RobustParsing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rule1_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = "# T\n\n## Timeline\n\n- 2026-06-15 10:00Z - a\n";
        QTest::newRow("1 UTF-8") << text;
        QTest::newRow("1 BOM") << "\xEF\xBB\xBF" + text;
        QTest::newRow("1 CRLF") << QByteArray(text).replace("\n", "\r\n");
        QTest::newRow("1 headings in fences") << text + "\n```\n# no\n## Timeline\n- 11:00 - b\n```\n";
        QTest::newRow("1 UTF-16") << "\xFF\xFE" +
                                         QByteArray(reinterpret_cast<const char*>(QString::fromUtf8(text).utf16()),
                                                    2 * QString::fromUtf8(text).size());
    }
    void rule1()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(QString::fromStdString(readFileWith(bytes.toStdString())),
                 QStringLiteral("title: T\nentry: 2026-06-15T10:00:00Z | 2026-06-15 10:00Z | a\n"
                                "mark: start 2026-06-15T10:00:00Z assumed\n"));
    }
    void rule1FilesWithoutExtension()
    {
        const inputs::Files files;
        files.write("PM-1 - An outage. And more", "# A\n");
        files.write("PM-2", "---\ntitle: B\n---\n");
        files.write("PM-3", "An outage\n=====\n\n## Summary\ntext\n");
        files.write("binary", "MZ\x90");
        inputs::Sink sink;
        QVERIFY(PostmortemsSource().fetch({files.folder(), {}, {}}, sink, {}));
        QCOMPARE(sink.batches.at(0).incidents.size(), std::size_t{3});
    }
    void rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("2 front matter",
            "---\ntitle: \"A: b\"\nseverity: sev3\nmood: x\ntags:\n- a\n---\n# T\n",
            "title: A: b\nseverity: 3\ntag: a\n");
        row("2 not closed is none", "---\ntitle: A\n# T\n", "title: T\n");
        row("2 only in line 1", "\n---\ntitle: A\n---\n# T\n", "title: T\n");
        row("2 folded text and flow list",
            "---\ntitle: >\n  A\n  b\ncategories: [x, 'y, z']\n---\n",
            "title: A b\ntag: x\ntag: y, z\n");
        row("3 title without date", "# 2026-06-15 - T\n", "title: T\n");
        row("3 title without words", "# Incident Report - T\n", "title: T\n");
        row("3 title behind a dash", "# Incident Postmortem – T on 2025‑05‑20\n", "title: T on 2025‑05‑20\n");
        row("3 title behind words and a date", "# Post-Mortem: 2023-08-17 T\n", "title: T\n");
        row("3 a later heading is a section", "# T\n# Stats\n- Category: a\n", "title: T\ntag: a\n");
        row("3 a form's name is no title", "# Postmortem\n## Summary\n", "title: f\n");
        row("4 synonyms",
            "# T\n## Corrective Measures\n- a\n## Contributing Conditions\n- b\n",
            "title: T\ncause: b\naction: a\n");
        row("4 slips of the pen",
            "# T\n## Acton Items\n- a\n## Contributing Faktors\n- b\n",
            "title: T\ncause: b\naction: a\n");
        row("4 Japanese", "# T\n## 再発防止策\n- a\n## 根本原因\n- b\n", "title: T\ncause: b\naction: a\n");
        row("5 a time alone inherits its day",
            "# 2026-06-15 - T\n## Timeline\n- 10:00 - a\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00 | a\nmark: start 2026-06-15T10:00:00Z assumed\n");
        row("5 backwards is the next day",
            "# 2026-06-15 - T\n## Timeline\n- 23:00 - a\n- 00:30 - b\n- 00:20 - c\n",
            "title: T\nentry: 2026-06-15T23:00:00Z | 23:00 | a\nentry: 2026-06-16T00:30:00Z | 00:30 | b\n"
            "entry: 2026-06-16T00:20:00Z | 00:20 | c\nmark: start 2026-06-15T23:00:00Z assumed\n");
        row("5 forms",
            "# T\n**Date**: May 12 2025\n## Timeline\n- 5pm - a\n- 17:14pm - b\n- ~ 17:20 - c\n- 17:30 - 17:40 - d\n",
            "title: T\nentry: 2025-05-12T17:00:00Z | 5pm | a\nentry: 2025-05-12T17:14:00Z | 17:14pm | b\n"
            "entry: 2025-05-12T17:20:00Z ~ | ~ 17:20 | c\nentry: 2025-05-12T17:30:00Z ~ | 17:30 - 17:40 | d\n"
            "mark: start 2025-05-12T17:00:00Z assumed\n");
        row("5 unknown times",
            "# T\n## Timeline\n| Time | Event |\n|--|--|\n| 2026-06-15 --:-- | a |\n| 2X:XX | b |\n| soon | c |\n",
            "title: T\nentry: 2026-06-15 | 2026-06-15 --:-- | a\nentry: 2026-06-15 | 2X:XX | b\nentry: - | soon | c\n");
        row("5 no day anywhere", "# T\n## Timeline\n- 10:00 - a\n", "title: T\nentry: - | 10:00 | a\n");
        row("6 zone in the head",
            "# T\n## Timeline\n| Time (CET) | Event |\n|--|--|\n| 2026-06-15 10:00 | a |\n",
            "title: T\nzone: CET\nentry: 2026-06-15T09:00:00Z | 2026-06-15 10:00 | a\nmark: start 2026-06-15T09:00:00Z "
            "assumed\n");
        row("6 zone in a line",
            "# T\n## Timeline\nAll times in CEST.\n\n- 2026-06-15 10:00 - a\n",
            "title: T\nzone: CEST\nentry: 2026-06-15T08:00:00Z | 2026-06-15 10:00 | a\nmark: start "
            "2026-06-15T08:00:00Z assumed\n");
        row("6 zone in the heading",
            "# T\n## Timeline (JST)\n- 2026-06-15 10:00 - a\n",
            "title: T\nzone: JST\nentry: 2026-06-15T01:00:00Z | 2026-06-15 10:00 | a\nmark: start 2026-06-15T01:00:00Z "
            "assumed\n");
        row("6 an explicit offset wins",
            "# T\n## Timeline (JST)\n- 2026-06-15 10:00+02:00 - a\n",
            "title: T\nzone: JST\nentry: 2026-06-15T08:00:00Z | 2026-06-15 10:00+02:00 | a\n"
            "mark: start 2026-06-15T08:00:00Z assumed\n");
        row("6 a word for two zones asks",
            "# T\n## Timeline (CST)\n- 2026-06-15 10:00 - a\n",
            "title: T\nzone: CST\nentry: 2026-06-15T10:00:00Z | 2026-06-15 10:00 | a\nmark: start 2026-06-15T10:00:00Z "
            "assumed\n"
            "conflict: zone: heading CST /  UTC-6, UTC+8\n");
        row("7 table",
            "# T\n## Timeline\n| Date | Time | Who | What |\n|--|--|--|--|\n| 2026-06-15 | 10:00Z | sre-1 | a |\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 2026-06-15 10:00Z | sre-1 - a\nmark: start 2026-06-15T10:00:00Z "
            "assumed\n");
        row("7 nested below a date",
            "# T\n## Timeline\n- 2026-06-15\n  - 10:00 - a\n    - more\n  - 10:05 - b\n- 2026-06-16:\n  - 09:00 - c\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00 | a\nmore\nentry: 2026-06-15T10:05:00Z | 10:05 | b\n"
            "entry: 2026-06-16T09:00:00Z | 09:00 | c\nmark: start 2026-06-15T10:00:00Z assumed\n");
        row("7 headings",
            "# T\n## Timeline\n### 2026-06-15\n#### 10:00 - a\ntext\n#### 10:05 UTC: b\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00 | a\nentry: 2026-06-15T10:05:00Z | 10:05 UTC | b\n"
            "mark: start 2026-06-15T10:00:00Z assumed\n");
        row("7 paragraphs in bold",
            "# T\n## Timeline\n**2026-06-15**\n\n**10:00** a\n\n**10:05 UTC:** b\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00 | a\nentry: 2026-06-15T10:05:00Z | 10:05 UTC | b\n"
            "mark: start 2026-06-15T10:00:00Z assumed\n");
        row("7 plain lines",
            "# T\nDate: 2026-06-15\n\nTimeline:\n\n10:00 UTC: a\n10:05 UTC: b\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00 UTC | a\nentry: 2026-06-15T10:05:00Z | 10:05 UTC | b\n"
            "mark: start 2026-06-15T10:00:00Z assumed\n");
        row("7 several incidents",
            "# T\n## Timeline\n### October 21, 2025 - A\n**Timeline:**\n\n- **21:45 UTC** - a\n\n"
            "### October 24, 2025 - B\n**Timeline:**\n\n- **18:00 UTC** - b\n- **00:03 UTC (Oct 25)** - c\n",
            "title: T\nentry: 2025-10-21T21:45:00Z | 21:45 UTC | a\nentry: 2025-10-24T18:00:00Z | 18:00 UTC | b\n"
            "entry: 2025-10-25T00:03:00Z | 00:03 UTC (Oct 25) | c\nmark: start 2025-10-21T21:45:00Z assumed\n");
        row("7 entries that name themselves",
            "# 2026-06-15 T\n## Timeline\n- 10:00Z OUTAGE BEGINS x\n- 10:05Z (Detection) y\n"
            "- 10:06Z **Acknowledged:** z\n- 10:10Z Incident declared\n- 10:20Z Mitigated: a\n"
            "- 10:30Z OUTAGE ENDS\n- 11:00Z all is well (resolved)\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 10:00Z | OUTAGE BEGINS x [start]\n"
            "entry: 2026-06-15T10:05:00Z | 10:05Z | (Detection) y [detected]\n"
            "entry: 2026-06-15T10:06:00Z | 10:06Z | **Acknowledged:** z [acknowledged]\n"
            "entry: 2026-06-15T10:10:00Z | 10:10Z | Incident declared [declared]\n"
            "entry: 2026-06-15T10:20:00Z | 10:20Z | Mitigated: a [mitigated]\n"
            "entry: 2026-06-15T10:30:00Z | 10:30Z | OUTAGE ENDS [end]\n"
            "entry: 2026-06-15T11:00:00Z | 11:00Z | all is well (resolved) [resolved]\n"
            "mark: start 2026-06-15T10:00:00Z written\nmark: declared 2026-06-15T10:10:00Z written\n"
            "mark: detected 2026-06-15T10:05:00Z written\nmark: acknowledged 2026-06-15T10:06:00Z written\n"
            "mark: mitigated 2026-06-15T10:20:00Z written\nmark: resolved 2026-06-15T11:00:00Z written\n"
            "mark: end 2026-06-15T10:30:00Z written\n");
        row("7 no section of that name",
            "# T\n## Details of the night\n| Time | Event |\n|--|--|\n| 2026-06-15 10:00Z | a |\n",
            "title: T\nentry: 2026-06-15T10:00:00Z | 2026-06-15 10:00Z | a\nmark: start 2026-06-15T10:00:00Z "
            "assumed\n");
        row("8 table",
            "# T\n## Action items\n| Action Item | Type | Owner | Due Date | Bug # | Done |\n|--|--|--|--|--|--|\n"
            "| a [x](http://y/1) | Prevent | @sre-1 | 2026-07-01 | 5 | done |\n",
            "title: T\naction: a [x](http://y/1) @sre-1 prevent due 2026-07-01 done\n");
        row("8 list",
            "# T\n## Follow-ups\n- a (Jane)\n- b @mle-1 due 2026-07-01\n- [P1] c, owner: sre-1\n- d (done)\n- N/A\n",
            "title: T\naction: a (Jane) @Jane\naction: b @mle-1 due 2026-07-01 @mle-1 due 2026-07-01\n"
            "action: [P1] c, owner: sre-1 @sre-1 P1\naction: d (done) done\n");
        row("8 boxes", "# T\n## To do\n- [x] a\n- [ ] b\n", "title: T\naction: a done\naction: b\n");
        row("8 a sub-heading is the type",
            "# T\n## Action items\n### Prevention\n- a\n### Mitigation\n- b\n**Detection**\n\n- c\n",
            "title: T\naction: a prevent\naction: b mitigate\naction: c detect\n");
        row("9 durations",
            "# T\n## Stats\n- Time to detection: 19 hours 43 minutes.\n- Time to recovery: 11 Days\n",
            "title: T\ntime to detect: 1183\ntime to recover: 15840\n");
        row("9 a stretch",
            "# T\n**Date**: 2026-06-15\n**Duration**: 08:41–09:54 UTC (1 h 13 m)\n",
            "title: T\nmark: start 2026-06-15T08:41:00Z written\nmark: end 2026-06-15T09:54:00Z written\ntime to "
            "recover: 73\n");
        row("9 a Japanese stretch",
            "# T\n- 影響期間: 2026-06-15 23:30 〜 00:10（JST）\n",
            "title: T\nmark: start 2026-06-15T14:30:00Z written\nmark: end 2026-06-15T15:10:00Z written\n");
        row("9 unknown durations", "# T\n## Stats\n- Time to detection: N/A\n- Time to recovery: ?\n", "title: T\n");
        row("11 conflicts",
            "---\ndate: 2026-06-15\n---\n# Outage of 2026-06-12\n## Timeline\n- 2026-06-18 10:00Z - a\n",
            "title: Outage of 2026-06-12\nentry: 2026-06-18T10:00:00Z | 2026-06-18 10:00Z | a\n"
            "mark: start 2026-06-15T00:00:00Z ~ assumed\n"
            "conflict: date: title 2026-06-12 / key 2026-06-15\nconflict: date: key 2026-06-15 / timeline "
            "2026-06-18\n");
        row("11 an end before the start",
            "---\nstart: 2026-06-15 10:00\nend: 2026-06-15 09:00\n---\n# T\n",
            "title: T\nmark: start 2026-06-15T10:00:00Z written\nmark: end 2026-06-15T09:00:00Z written\n"
            "conflict: time-order: start 2026-06-15T10:00:00Z / end 2026-06-15T09:00:00Z\n");
        row("11 a duration that the times deny",
            "---\nstart: 2026-06-15 10:00\ndetected: 2026-06-15 11:00\ntime_to_detect: 5m\n---\n# T\n",
            "title: T\nmark: start 2026-06-15T10:00:00Z written\nmark: detected 2026-06-15T11:00:00Z written\n"
            "time to detect: 5\nconflict: duration: time to detection 5 min / detected 60 min\n");
    }
    void rules()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto read = readPostmortem(text.toStdString(), "f.md", {});
        QVERIFY(read);
        QCOMPARE(QString::fromStdString(readings::shown(*read)), expected);
    }
    void rule10_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("blank");
        const auto row = [](const char* name, const char* text, bool blank) {
            QTest::newRow(name) << QString::fromUtf8(text) << blank;
        };
        row("10 placeholder title", "# Incident Title\n## Summary\n", true);
        row("10 XXX and YYY", "# Outage\n## Stats\n- Category: XXX\n- Time to detection: YYY\n", true);
        row("10 braces", "# {{ title }}\n", true);
        row("10 brackets", "# Outage\n[describe what happened]\n## Timeline\nHH:MM - event\n", true);
        row("10 empty sections", "# Outage\n## Summary\n## Impact\n## Timeline\n## Root causes\n", true);
        row("10 Japanese", "# タイトル\n## 概要\n", true);
        row("10 a time makes a report of it", "# Incident Title\n- 2026-06-15 10:00 a\n", false);
        row("10 a filled one", "# API errors\n## Summary\ntext\n## Impact\ntext\n## Timeline\n## Root causes\n", false);
    }
    void rule10()
    {
        QFETCH(QString, text);
        QFETCH(bool, blank);
        QCOMPARE(isTemplate(text.toStdString()), blank);
    }
    void rule11WarningsNameTheirFiles()
    {
        const inputs::Files files;
        files.write("a.md", "# A\n## Timeline\n| Time | Event |\n|--|--|\n| soon | x |\n| later | y |\n");
        files.write("b.md", "# 2026-06-15 B\n## Timeline\n- 2026-06-18 10:00 x\n");
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({files.folder(), {}, {}}, sink, {});
        QVERIFY(summary);
        const Warning times = inputs::warning(summary->warnings, "timeline-time");
        QCOMPARE(times.count, 2);
        QVERIFY(times.message.ends_with(": a.md"));
        const Warning conflicts = inputs::warning(summary->warnings, "conflict");
        QCOMPARE(conflicts.count, 1);
        QVERIFY(conflicts.message.ends_with(": b.md"));
    }
    void rule12_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("12 front matter with unknown keys") << QStringLiteral(
            "---\nmood: x\ntitle: T\n# a comment\nodd: [1,\n  2]\n---\n# T\n\n## Unheard of\n\ntext  \n\n\n- a\n");
        QTest::newRow("12 no front matter") << QStringLiteral("# T\n\n## Summary\n\n## Unheard of\ntext");
        QTest::newRow("12 CRLF") << QStringLiteral("# T\r\n\r\n## Timeline\r\n\r\n- 2026-06-15 10:00Z a\r\n");
    }
    void rule12()
    {
        QFETCH(QString, text);
        const auto read = readPostmortem(text.toStdString(), "f.md", {});
        const std::string written = writePostmortem(read->incident);
        QCOMPARE(QString::fromStdString(written), text);
        QVERIFY(*readPostmortem(written, "f.md", {}) == *read);
    }
    void causesSayHowSureTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("## Root cause\n- a\n", "cause: a\n");
        row("## Root cause\n- a (potential)\n- data pipeline (known)\n",
            "cause: a (potential) (potential)\ncause: data pipeline (known) [data-pipeline]\n");
        row("## Root cause\n- [model] a (suspected)\n- Suspected: b\n",
            "cause: [model] a (suspected) (potential) [model]\ncause: Suspected: b (potential)\n");
        row("## Possible causes\n- a\n", "cause: a (potential)\n");
        row("## Contributing causes\n| Cause | Class | Known or potential |\n|--|--|--|\n| a | labels | potential |\n| "
            "| | |\n",
            "cause: a (potential) [labels]\n");
        row("## Root cause\nA column changed.\n\nMore text.\n", "cause: A column changed.\n");
        row("## Root cause\nSee below:\n\n- a\n  - nested\n- b\n", "cause: a\ncause: b\n");
    }
    void causesSayHowSureTheyAre()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto read = readPostmortem("# T\n" + text.toStdString(), "f.md", {});
        QCOMPARE(QString::fromStdString(readings::shown(*read)), QStringLiteral("title: T\n") + expected);
    }
    void saysWhoNoticed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("route");
        const auto row = [](const char* text, const char* route) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(route);
        };
        row("---\ndetection: alerting\n---\n", "alert");
        row("**Detected by:** customer", "customer");
        row("## Detection\nA burn-rate alert paged.\n", "alert");
        row("## Detection\nSeen on the KPI dashboard.\n", "kpi");
        row("## Detection\nNo alert fired; a customer wrote.\n", "unknown");
        row("## 検知\nユーザからの問い合わせ\n", "customer");
        row("## Detection\n", "unknown");
    }
    void saysWhoNoticed()
    {
        QFETCH(QString, text);
        QFETCH(QString, route);
        const auto read = readPostmortem(text.toStdString() + "\n", "f.md", {});
        QCOMPARE(QString::fromLatin1(std::string(name(read->incident.reading.detection)).c_str()), route);
    }
};
SHINRAI_TEST(RobustParsing)
#include "tst_robustparsing.moc"
