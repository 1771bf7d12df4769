// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/glossaryinput.h"
#include "tests/support/testmain.h"

#include "reliability/budget/budget.h"
#include "reliability/series.h"

#include <QStringList>
#include <QTest>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

Instant at(const QString& text) { return *parseInstant(text.toStdString()); }
Instant june(int day, int hour, int minute = 0) { return {civil(2026, 6, unsigned(day), hour, minute).ms}; }

Run run(Instant started, Milliseconds length, RunState state = RunState::success)
{
    Run r;
    r.started = started;
    r.ended = started + length;
    r.state = state;
    return r;
}

/// A nightly job: due at 03:00 from 1 to 7 June, one run missed, one late, one still going.
struct Nightly {
    Schedule schedule = *Schedule::parse("0 3 * * *");
    std::vector<Run> runs;
    Zone utc;

    Nightly()
    {
        for (int day = 1; day <= 6; ++day)
            if (day != 3) runs.push_back(run(june(day, 3), 30min));
        runs[2].state = RunState::failed;      // 4 June
        runs[3].ended = *runs[3].started + 2h; // 5 June: 4 times the median
        runs.push_back(run(june(2, 9), 10min, RunState::cancelled));
    }
    std::vector<ScheduledSlot> slots(Instant until) const
    {
        return slotsOf(schedule, runs, {june(1, 0), june(8, 0)}, utc, until);
    }
};

}

class Schedules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void starts_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("starts");
        const auto row =
            [](const char* name, const char* cron, const char* zone, const char* from, int hours, const char* starts) {
                QTest::newRow(name) << QString::fromLatin1(cron) << QString::fromLatin1(zone)
                                    << QString::fromLatin1(from) << hours << QString::fromLatin1(starts);
            };
        row("half hours", "*/30 * * * *", "UTC", "2026-06-01T00:00:00Z", 2, "01T00:00 01T00:30 01T01:00 01T01:30");
        row("half open", "0 * * * *", "UTC", "2026-06-01T01:00:00Z", 1, "01T01:00");
        row("office hours",
            "15 9-17/4 * * mon-fri",
            "UTC",
            "2026-06-05T00:00:00Z",
            96,
            "05T09:15 05T13:15 05T17:15 08T09:15 08T13:15 08T17:15");
        row("Sunday is 7", "0 0 * * 7", "UTC", "2026-06-01T00:00:00Z", 240, "07T00:00");
        row("either day", "0 0 13 * FRI", "UTC", "2026-06-01T00:00:00Z", 336, "05T00:00 12T00:00 13T00:00");
        row("step of days with weekday", "0 0 */10 * FRI", "UTC", "2026-06-01T00:00:00Z", 720, "");
        row("list", "5,10 0 1 jun,jul *", "UTC", "2026-06-01T00:00:00Z", 24, "01T00:05 01T00:10");
        row("from a minute on", "50/5 0 1 6 *", "UTC", "2026-06-01T00:00:00Z", 24, "01T00:50 01T00:55");
        row("macro", "@daily", "America/New_York", "2026-06-01T00:00:00Z", 48, "01T04:00 02T04:00");
        row("skipped hour moves on", "30 2 * * *", "Europe/Berlin", "2026-03-28T23:00:00Z", 24, "29T01:30");
        row("skipped once for hourly",
            "0 * * * *",
            "Europe/Berlin",
            "2026-03-29T00:00:00Z",
            3,
            "29T00:00 29T01:00 29T02:00");
        row("repeated hour once", "30 2 * * *", "Europe/Berlin", "2026-10-24T22:00:00Z", 24, "25T00:30");
        row("repeated hour twice for hourly",
            "30 * * * *",
            "Europe/Berlin",
            "2026-10-25T00:00:00Z",
            3,
            "25T00:30 25T01:30 25T02:30");
    }
    void starts()
    {
        QFETCH(QString, cron);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(int, hours);
        QFETCH(QString, starts);
        const auto schedule = Schedule::parse(cron.toStdString());
        QVERIFY(schedule.has_value());
        QStringList found;
        for (const Instant t :
             schedule->starts({at(from), at(from) + hours * 1h}, support::zoneOfCase(zone.toStdString())))
            found << QString::fromStdString(format(t)).mid(8, 8);
        QCOMPARE(found.join(QLatin1Char(' ')), starts);
    }
    void refused_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QString>("part");
        QTest::newRow("minute") << "60 * * * *"
                                << "60";
        QTest::newRow("hour") << "0 24 * * *"
                              << "24";
        QTest::newRow("day 0") << "0 0 0 * *"
                               << "0";
        QTest::newRow("month") << "0 0 1 13 *"
                               << "13";
        QTest::newRow("name") << "0 0 * * FOO"
                              << "FOO";
        QTest::newRow("step 0") << "*/0 * * * *"
                                << "*/0";
        QTest::newRow("backwards") << "30-10 * * * *"
                                   << "30-10";
        QTest::newRow("negative") << "-5 * * * *"
                                  << "-5";
        QTest::newRow("four fields") << "0 3 * *"
                                     << "0 3 * *";
        QTest::newRow("empty list part") << "1,,2 * * * *"
                                         << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void refused()
    {
        QFETCH(QString, cron);
        QFETCH(QString, part);
        const auto schedule = Schedule::parse(cron.toStdString());
        QVERIFY(!schedule);
        QCOMPARE(schedule.error().code, Code::valueUnknown);
        QCOMPARE(schedule.error().args[0], part.toStdString());
        QVERIFY(!schedule.error().args[1].empty());
    }
    void states()
    {
        using S = SlotState;
        const Nightly job;
        const auto stateAt = [&](Instant until) {
            std::vector<SlotState> out;
            for (const ScheduledSlot& slot : job.slots(until)) out.push_back(slot.state);
            return out;
        };
        QCOMPARE(stateAt(june(8, 4)), (std::vector{S::met, S::met, S::missed, S::met, S::overdue, S::met, S::missed}));
        // Not over yet: nothing is missed before its time.
        QCOMPARE(stateAt(june(4, 2)), (std::vector{S::met, S::met, S::open, S::open, S::open, S::open, S::open}));
        QCOMPARE(stateAt(june(5, 4))[4], S::open);        // one hour: twice the median
        QCOMPARE(stateAt(june(5, 4, 30))[4], S::overdue); // three times
        QCOMPARE(job.slots(june(5, 4, 40))[4].stamp, june(5, 4, 30));
        QCOMPARE(job.slots(june(6, 0))[4].stamp, june(5, 5)); // a run's stamp is its end
    }
    void runsWithSchedules()
    {
        const Nightly job;
        Indicator indicator;
        indicator.kind = Kind::batch;
        indicator.shape = Shape::run;
        ObjectiveVersion version;
        version.target = *parseTarget("50%");
        version.missing = MissingPolicy::bad;
        version.window = {7, Length::Unit::day};
        auto ordered = job.runs;
        std::sort(ordered.begin(), ordered.end(), [](const Run& a, const Run& b) { return a.ended < b.ended; });
        const Samples samples = samplesOf(ordered, Shape::run);
        const auto slots = job.slots(june(8, 4));
        const Question q{indicator, version, Phase::production, june(8, 0), job.utc, {}, {}, nullptr, slots};
        const auto b = evaluate(samples, q);
        // Good: 1, 2, 6 June. Bad: 3 missed, 4 failed, 5 overdue. The 7th is not over at midnight.
        QCOMPARE(b->unit, Unit::run);
        QCOMPARE(b->good, 3.0);
        QCOMPARE(b->bad, 3.0);
        QCOMPARE(*b->coverage, 5.0 / 6.0);
        QCOMPARE(b->status, Status::exhausted);
        version.missing.reset(); // bad is the default of runs with a schedule
        QCOMPARE(*evaluate(samples, q), *b);
        version.missing = MissingPolicy::ignore;
        QCOMPARE(evaluate(samples, q)->bad, 2.0);
        version.missing = MissingPolicy::bad;
        // The same as of 3 June 12:00: its slot is open, though today it is known as missed.
        const std::vector times{june(3, 12), june(4, 3), june(8, 0)};
        const auto line = remainingAt(samples, q, times);
        QCOMPARE(*(*line)[0], 1.0);
        QCOMPARE(*(*line)[1], 1 - 1 / 1.5);
        QCOMPARE(*(*line)[2], *b->remaining);
    }
    void dueRunsMakeTheBudgetOfAPeriod()
    {
        const Nightly job;
        Indicator indicator;
        indicator.kind = Kind::batch;
        indicator.shape = Shape::run;
        ObjectiveVersion version;
        version.target = *parseTarget("50%");
        version.windowKind = WindowKind::calendar;
        version.window = {1, Length::Unit::week};
        version.missing = MissingPolicy::bad;
        const auto slots = job.slots(june(3, 2));
        const Samples samples = samplesOf(std::span(job.runs).first(2), Shape::run);
        const std::vector<Range> out{{june(6, 0), june(7, 0)}};
        const auto b =
            evaluate(samples, {indicator, version, Phase::production, june(3, 2), job.utc, out, {}, nullptr, slots});
        QCOMPARE(b->total, 2.0);
        QCOMPARE(*b->projected, 6.0); // 7 due, one corrected
        QCOMPARE(*b->budget, 3.0);
    }
    void policiesNeedSomethingDue()
    {
        Indicator indicator;
        indicator.kind = Kind::batch;
        indicator.shape = Shape::run;
        ObjectiveVersion version;
        version.missing = MissingPolicy::bad;
        const Zone utc;
        const auto b = evaluate({{1000}, {}, {}, {1}}, {indicator, version, Phase::production, {2000}, utc, {}, {}});
        QVERIFY(!b);
        QCOMPARE(b.error().code, Code::missingNotAllowed);
    }
};

SHINRAI_TEST(Schedules)
#include "tst_schedule.moc"
