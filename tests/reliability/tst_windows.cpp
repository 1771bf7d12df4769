// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/glossaryinput.h"
#include "tests/support/testmain.h"

#include "reliability/budget/account.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

Instant at(const QString& text) { return *parseInstant(text.toStdString()); }
QString text(Instant t) { return QString::fromStdString(format(t)); }

ObjectiveVersion calendar(const char* length, Target target = {20'000'000})
{
    ObjectiveVersion v;
    v.windowKind = WindowKind::calendar;
    v.window = *parseLength(length);
    v.target = target;
    return v;
}

/// One row of `total` events, `bad` of them bad, each `step` from `from` on.
Samples rows(Instant from, int count, double bad, double total, Milliseconds step = dayLength)
{
    Samples s;
    for (int i = 0; i < count; ++i) {
        s.at.push_back((from + i * step).ms);
        s.bad.push_back(bad);
        s.total.push_back(total);
    }
    return s;
}

}

class CalendarWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void periods_data()
    {
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name,
                            const char* length,
                            const char* start,
                            const char* zone,
                            const char* asOf,
                            const char* from,
                            const char* to) {
            QTest::newRow(name) << QString::fromLatin1(length) << QString::fromLatin1(start)
                                << QString::fromLatin1(zone) << QString::fromLatin1(asOf) << QString::fromLatin1(from)
                                << QString::fromLatin1(to);
        };
        const char* berlin = "Europe/Berlin";
        const char* york = "America/New_York";
        row("day at its end", "1d", "", "UTC", "2026-06-15T00:00:00Z", "2026-06-14T00:00:00Z", "2026-06-15T00:00:00Z");
        row("day of 23 h", "1d", "", berlin, "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
        row("day of 25 h", "1d", "", york, "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z");
        row("week of 167 h", "1w", "", berlin, "2026-03-29T12:00:00Z", "2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z");
        row("February", "1M", "", "UTC", "2026-02-10T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        row("leap February", "1M", "", "UTC", "2028-02-29T12:00:00Z", "2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z");
        row("quarter", "1Q", "", berlin, "2026-05-10T00:00:00Z", "2026-03-31T22:00:00Z", "2026-06-30T22:00:00Z");
        row("year", "1Y", "", york, "2026-12-31T23:00:00Z", "2026-01-01T05:00:00Z", "2027-01-01T05:00:00Z");
        row("before the start",
            "1M",
            "2026-06-15 06:00:00",
            "UTC",
            "2026-03-20T00:00:00Z",
            "2026-03-15T06:00:00Z",
            "2026-04-15T06:00:00Z");
        row("two months from the 31st",
            "2M",
            "2025-12-31",
            "UTC",
            "2026-03-01T00:00:00Z",
            "2026-02-28T00:00:00Z",
            "2026-04-30T00:00:00Z");
        row("30 days over a change",
            "30d",
            "2026-03-01",
            berlin,
            "2026-03-15T00:00:00Z",
            "2026-02-28T23:00:00Z",
            "2026-03-30T22:00:00Z");
        row("year from a leap day",
            "1Y",
            "2024-02-29",
            "UTC",
            "2026-03-01T00:00:00Z",
            "2026-02-28T00:00:00Z",
            "2027-02-28T00:00:00Z");
        row("6 hours on the wall",
            "6h",
            "2026-03-29",
            berlin,
            "2026-03-29T03:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-29T04:00:00Z");
    }
    void periods()
    {
        QFETCH(QString, length);
        QFETCH(QString, start);
        QFETCH(QString, zone);
        QFETCH(QString, asOf);
        QFETCH(QString, from);
        QFETCH(QString, to);
        ObjectiveVersion v = calendar(qPrintable(length));
        v.windowStart = start.toStdString();
        const auto periods = Periods::of(v, support::zoneOfCase(zone.toStdString()));
        QVERIFY(periods.has_value());
        QCOMPARE(text(periods->endingBy(at(asOf)).from), from);
        QCOMPARE(text(periods->endingBy(at(asOf)).to), to);
    }
    void periodsFollowEachOther()
    {
        for (const char* length : {"1d", "1w", "1M", "1Q", "1Y"}) {
            const auto periods = Periods::of(calendar(length), support::zoneOfCase("Europe/Berlin"));
            Range period = periods->containing(at(QStringLiteral("2026-01-10T00:00:00Z")));
            for (int i = 0; i < 400; ++i) {
                QCOMPARE(periods->endingBy(period.to), period);
                const Range next = periods->containing(period.to);
                QCOMPARE(next.from, period.to);
                QVERIFY(!next.empty());
                period = next;
            }
        }
    }
    void refused_data()
    {
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("rolling");
        QTest::newRow("hours without a start") << "5h"
                                               << "" << false;
        QTest::newRow("two weeks without a start") << "2w"
                                                   << "" << false;
        QTest::newRow("a century and more") << "101Y"
                                            << "2026-01-01" << false;
        QTest::newRow("no date") << "1M"
                                 << "yesterday" << false;
        QTest::newRow("rolling month") << "1M"
                                       << "" << true;
        QTest::newRow("rolling year") << "1Y"
                                      << "" << true;
    }
    void refused()
    {
        QFETCH(QString, length);
        QFETCH(QString, start);
        QFETCH(bool, rolling);
        ObjectiveVersion v = calendar(qPrintable(length));
        v.windowStart = start.toStdString();
        if (rolling) v.windowKind = WindowKind::rolling;
        const Indicator indicator;
        const Zone utc;
        const auto budget = evaluate({}, {indicator, v, Phase::production, {0}, utc, {}, {}});
        QVERIFY(!budget);
        QVERIFY(budget.error().code == Code::windowUnsupported || budget.error().code == Code::timeUnreadable);
    }
    void zonesOfWindowAndWeekDiffer()
    {
        const Samples s = rows(at(QStringLiteral("2026-06-01T06:00:00Z")), 20, 1, 100);
        const Indicator indicator;
        const ObjectiveVersion v = calendar("1d");
        const Zone utc;
        const auto b = evaluate(s,
                                {indicator,
                                 v,
                                 Phase::production,
                                 at(QStringLiteral("2026-06-15T12:00:00Z")),
                                 utc,
                                 {},
                                 {},
                                 &support::zoneOfCase("America/New_York")});
        QCOMPARE(text(b->window.from), QStringLiteral("2026-06-15T04:00:00Z"));
        QCOMPARE(b->window.zone, std::string("America/New_York"));
        // 7 days before on the wall clock of UTC: in an earlier period, whose R the volume effect does not compare.
        QVERIFY(b->hasFlag("reset"));
        QVERIFY(!b->volumeEffect);
    }
    void newPeriodResets()
    {
        const Samples s = rows(at(QStringLiteral("2026-05-01T00:00:00Z")), 60, 1, 100);
        const Indicator indicator;
        const ObjectiveVersion v = calendar("1M");
        const Zone utc;
        const auto of = [&](const char* t) {
            return *evaluate(s, {indicator, v, Phase::production, at(QString::fromLatin1(t)), utc, {}, {}});
        };
        const Budget third = of("2026-06-04T00:00:00Z");
        QVERIFY(third.hasFlag("reset"));
        QCOMPARE(*third.spentThisWeek, 3.0 / 60.0); // cut at the period's start
        QCOMPARE(*third.recoveredThisWeek, 0.0);
        QVERIFY(of("2026-06-08T00:00:00Z").hasFlag("reset")); // the week began with the period
        const Budget later = of("2026-06-09T00:00:00Z");
        QVERIFY(!later.hasFlag("reset"));
        QVERIFY(std::abs(*later.volumeEffect) < 1e-12);
        QCOMPARE(*later.projected, 3000.0);
    }
    // Slices of which a third was bad, and a budget of a billionth: what rounding leaves would be many points.
    void roundingIsNoVolume()
    {
        const Samples s = rows(at(QStringLiteral("2026-06-01T00:00:00Z")), 25 * 24, 1, 3, std::chrono::hours(1));
        const Indicator indicator;
        ObjectiveVersion v = calendar("1M", {1});
        v.method = Method::ratioTimeslices;
        v.slice = std::chrono::hours(3);
        const Zone utc;
        for (int day = 9; day < 25; ++day) {
            const Instant then = at(QStringLiteral("2026-06-%1T00:00:00Z").arg(day, 2, 10, QLatin1Char('0')));
            const auto b = evaluate(s, {indicator, v, Phase::production, then, utc, {}, {}});
            QVERIFY(b);
            QCOMPARE(*b->volumeEffect, 0.0);
        }
    }
    void burnDownsNeverRise()
    {
        std::mt19937 random(11);
        const auto below = [&](int n) { return int(random() % unsigned(n)); };
        for (int round = 0; round < 300; ++round) {
            Samples s;
            std::int64_t t = at(QStringLiteral("2026-02-01T00:00:00Z")).ms;
            for (int i = 0; i < 200; ++i) {
                s.at.push_back(t += (1 + below(20)) * 3'600'000LL);
                s.total.push_back(below(1000));
                s.bad.push_back(std::floor(s.total.back() * below(40) / 1000.0));
            }
            Indicator indicator;
            static constexpr std::array lengths{"1d", "1w", "1M", "1Q", "1Y"};
            ObjectiveVersion v = calendar(lengths[std::size_t(below(5))], Target{1 + below(500'000'000)});
            if (below(2)) {
                v.method = below(2) ? Method::timeslices : Method::ratioTimeslices;
                v.slice = 24h;
                v.sliceTarget = Target{20'000'000};
            }
            const Instant asOf{t - below(100) * 3'600'000LL};
            const auto b = evaluate(s,
                                    {indicator,
                                     v,
                                     Phase::production,
                                     asOf,
                                     support::zoneOfCase(below(2) ? "Europe/Berlin" : "America/New_York"),
                                     {},
                                     7h});
            QVERIFY(b.has_value());
            std::optional<double> last;
            for (const BurnDownPoint& p : *b->burnDown) {
                QCOMPARE(p.remaining.has_value(), b->remaining.has_value());
                if (!p.remaining) continue;
                QVERIFY(std::isfinite(*p.remaining));
                QVERIFY(!last || *p.remaining <= *last);
                last = p.remaining;
            }
        }
    }
    // Prefix sums of ratios lose nothing that the tolerance of 1e-12 x total would not cover, far into a series.
    void ratioSumsStayExact()
    {
        std::vector<UnitRow> many;
        for (int i = 0; i < 1'000'000; ++i) many.push_back({i, 1.0 / 3, 1});
        PrefixSums sums;
        sums.assign(many);
        QVERIFY(std::abs(sums.between(999'997, 1'000'000).bad - 1) < 3e-12);
        QVERIFY(std::abs(sums.between(0, 999'999).bad - 333'333) < 1e-6);
    }
};

SHINRAI_TEST(CalendarWindows)
#include "tst_windows.moc"
