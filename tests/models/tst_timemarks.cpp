// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/incidenthistory.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/timemarks.h"

#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

const Instant start = at("2026-11-18T02:10:00Z");
const Instant repaired = at("2026-11-18T05:00:00Z");

/// As it is read from a text that says when it was detected and resolved, and no end of the impact.
Incident read()
{
    Incident incident;
    incident.title = "T";
    incident.start = start;
    incident.end = repaired;
    incident.reading.marks = {{MarkKind::start, start, false, MarkOrigin::assumed},
                              {MarkKind::resolved, repaired, false, MarkOrigin::written}};
    incident.markdown = "---\ndate: 18 November 2026\nresolved_at: 2026-11-18 05:00\n---\nText\n";
    return incident;
}

Incident chosen(MarkKind kind, Knowledge knowledge, Instant when = {})
{
    Incident incident = read();
    auto choices = choicesOf(incident);
    for (MarkChoice& choice : choices)
        if (choice.kind == kind) choice = {kind, knowledge, when};
    choose(incident, choices);
    return incident;
}

QString written(const Incident& incident)
{
    return QString::fromStdString(withFrontMatter(incident, "Text\n", read().reading));
}

QString lineOf(const QString& text, const char* key)
{
    for (const QString& line : text.split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String(key) + QLatin1Char(':'))) return line;
    return {};
}

}

/// The times that matter of an incident: how they are set, what becomes of them in the text and in the history.
class TimeMarksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotTouchedStaysAsItIsWritten()
    {
        Incident incident = read();
        choose(incident, choicesOf(incident));
        QVERIFY(incident == read());
        const QString text = written(incident);
        QCOMPARE(lineOf(text, "date"), QStringLiteral("date: 18 November 2026"));
        QCOMPARE(lineOf(text, "resolved_at"), QStringLiteral("resolved_at: 2026-11-18 05:00"));
        for (const char* key : {"start", "end", "resolved", "detected", "unknown_times"})
            QVERIFY2(lineOf(text, key).isEmpty(), key);
    }

    void eachKindOfMarkIsWritten_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("line");
        const auto row = [](MarkKind kind, const char* line) {
            QTest::newRow(line) << static_cast<int>(kind) << QString::fromLatin1(line);
        };
        row(MarkKind::start, "date: ~2026-11-18T03:00:00Z");
        row(MarkKind::declared, "declared: ~2026-11-18T03:00:00Z");
        row(MarkKind::detected, "detected: ~2026-11-18T03:00:00Z");
        row(MarkKind::acknowledged, "acknowledged: ~2026-11-18T03:00:00Z");
        row(MarkKind::mitigated, "mitigated: ~2026-11-18T03:00:00Z");
        row(MarkKind::resolved, "resolved_at: ~2026-11-18T03:00:00Z");
        row(MarkKind::end, "end: ~2026-11-18T03:00:00Z");
    }
    void eachKindOfMarkIsWritten()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, line);
        const Incident incident = chosen(static_cast<MarkKind>(kind), Knowledge::about, at("2026-11-18T03:00:00Z"));
        QVERIFY2(written(incident).contains(line + QLatin1Char('\n')), qPrintable(written(incident)));
        QVERIFY(incident.approximate);
    }

    void unknownIsSaid()
    {
        const Incident incident = chosen(MarkKind::acknowledged, Knowledge::unknown);
        QCOMPARE(incident.reading.unknown, std::vector<MarkKind>{MarkKind::acknowledged});
        QCOMPARE(lineOf(written(incident), "unknown_times"), QStringLiteral("unknown_times: [acknowledged]"));
        const Incident other = chosen(MarkKind::resolved, Knowledge::unknown);
        QVERIFY(!other.reading.mark(MarkKind::resolved));
        QVERIFY(lineOf(written(other), "resolved_at").isEmpty());
    }

    void theEndGoesWithTheRepair()
    {
        const Instant later = at("2026-11-18T06:00:00Z");
        const Incident moved = chosen(MarkKind::resolved, Knowledge::exact, later);
        QCOMPARE(moved.end, std::optional(later));
        QVERIFY(lineOf(written(moved), "end").isEmpty());
        const Incident ended = chosen(MarkKind::end, Knowledge::exact, later);
        QCOMPARE(ended.end, std::optional(later));
        QCOMPARE(ended.reading.mark(MarkKind::resolved)->at, repaired);
        QCOMPARE(lineOf(written(ended), "end"), QStringLiteral("end: 2026-11-18T06:00:00Z"));
    }

    void theHistorySaysFromWhatToWhat()
    {
        ReviewData review;
        IncidentHistory history;
        const Incident after = chosen(MarkKind::acknowledged, Knowledge::about, at("2026-11-18T03:00:00Z"));
        history.changes.push_back({at("2026-11-19T08:00:00Z"), "mle-1", "", std::nullopt, read()});
        history.changes.push_back({at("2026-11-20T09:12:00Z"), "sre-1", "", read(), after});
        history.changes.push_back({at("2026-11-21T09:12:00Z"), "sre-1", "Delete", after, std::nullopt});
        const auto rows = historyRows(history, review);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].what, QStringLiteral("Deleted"));
        QVERIFY(!rows[0].version);
        QCOMPARE(rows[1].who, QStringLiteral("sre-1"));
        QCOMPARE(rows[1].when, QStringLiteral("2026-11-20 09:12"));
        QCOMPARE(rows[1].what, QStringLiteral("Acknowledged"));
        QCOMPARE(rows[1].from, QStringLiteral("not said"));
        QCOMPARE(rows[1].to, QStringLiteral("about 2026-11-18 03:00"));
        QVERIFY(rows[2].version == read());
    }
};

SHINRAI_TEST(TimeMarksTest)
#include "tst_timemarks.moc"
