// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/words.h"

#include <QTest>

using namespace models;
using namespace reliability;

class ExplainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulaWithItsNumbers()
    {
        Budget b = support::objective("accuracy", Family::ml, "92%", 25'200, 280'000).now;
        b.version = {support::at("2026-03-02T00:00:00Z"), "mle-1", "agreed\nin W09"};
        b.remainingWithoutCorrections = -0.3;
        b.spentThisWeek = 0.38;
        b.recoveredThisWeek = 0.248;
        b.netThisWeek = -0.132;
        QCOMPARE(explain(b, {}),
                 QStringLiteral("R = 1 − bad / B = 1 − 25,200 / 22,400 = −12.5 %\n"
                                "B = (1 − T) × total = (1 − 92 %) × 280,000 = 22,400 events\n"
                                "A = good / total = 254,800 / 280,000 = 91.0 %\n"
                                "Window: 28 d rolling, 2026-10-26 to 2026-11-23 UTC; Occurrences.\n"
                                "As of Mon 2026-11-23 00:00 UTC.\n"
                                "Objective in force since 2026-03-02 (mle-1: agreed in W09).\n"
                                "Data: coverage 98.0 %; freshness: fresh.\n"
                                "Without corrections R would be −30.0 %.\n"
                                "This week: spent 38.0 pp, recovered 24.8 pp, net −13.2 pp."));
    }

    // Net and volume effect may point to opposite sides; together they are what R did.
    void changeOfTheWeekAddsUp()
    {
        Budget b = support::objective("accuracy", Family::ml, "92%", 25'200, 280'000).now;
        b.spentThisWeek = 0.021;
        b.recoveredThisWeek = 0.12;
        b.netThisWeek = 0.099;
        QVERIFY(!explain(b, {}).contains(QStringLiteral("Change of R")));
        b.volumeEffect = -0.101;
        const QString said = explain(b, {});
        QVERIFY2(said.contains(QStringLiteral("This week: spent 2.1 pp, recovered 12.0 pp, net +9.9 pp.\n"
                                              "Change of R in the week: recovered 12.0 pp \u2212 spent 2.1 pp + volume "
                                              "effect \u221210.1 pp = \u22120.2 pp. ")),
                 qPrintable(said));
    }

    void calendarShowsWhatIsExpected()
    {
        Budget b = support::objective("availability", Family::ordinary, "99%", 5, 1000).now;
        b.window.kind = WindowKind::calendar;
        b.window.length = {1, Length::Unit::month};
        b.budget = 20;
        b.remaining = 0.75;
        const QString said = explain(b, {});
        QVERIFY2(said.contains(QStringLiteral("B = (1 − T) × E = (1 − 99 %) × 2,000 = 20 events")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("calendar month")), qPrintable(said));
    }

    void limitsOfValues()
    {
        Budget b = support::objective("accuracy", Family::ml, "92%", 1, 100).now;
        const auto said = [&](const QString& line) { return explain(b, {}).split(u'\n').contains(line); };
        QVERIFY(!explain(b, {}).contains(QStringLiteral("Good:")));
        b.limit = BudgetLimit{Op::gte, 0.98, "", {}, 0.98};
        QVERIFY(said(QStringLiteral("Good: values at least 0.98.")));
        b.limit = BudgetLimit{Op::lte, 1.25, "v3", 0.08, 0.1};
        QVERIFY(said(QStringLiteral("Good: values at most 0.1 (1.25 of what v3 reached, 0.08).")));
        b.limit = BudgetLimit{Op::gte, 0.98, "v3", {}, {}};
        QVERIFY(said(QStringLiteral("Good: values at least 0.98 of what v3 reached, which is not known.")));
        b.frozenSince = support::at("2026-11-20T00:00:00Z");
        QVERIFY(said(QStringLiteral("The values only repeat since Fri 2026-11-20 00:00 UTC: they are missing from then "
                                    "on.")));
    }

    void withoutData()
    {
        Budget b = support::objective("precision", Family::ml, "90%", 0, 0).now;
        b.reason = Reason::noSamples;
        const QString said = explain(b, {});
        QVERIFY2(said.startsWith(QStringLiteral("R: no data")), qPrintable(said));
        QVERIFY2(said.endsWith(sentence(Reason::noSamples)), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("nan")), qPrintable(said));
    }

    void burnRatesAndAlertsWithTheirFactors()
    {
        Budget b = support::objective("availability", Family::ordinary, "99.9%", 10, 100'000).now;
        b.burnRates = BurnRates{0.0, 1.5, 2.25, {}, 0.5, 1.0, 0.25};
        b.alerts = {{"page", "1h", "5m", 13.44, "quiet"}, {"ticket", "3d", "6h", 0.9333333333, "no_data"}};
        const QString said = explain(b, {});
        QVERIFY2(said.contains(QStringLiteral("Burn rate = (bad / total) / (1 − T): 5m 0.0x, 30m 1.5x, 1h 2.3x, 2h –, "
                                              "6h 0.5x, 1d 1.0x, 3d 0.3x.")),
                 qPrintable(said));
        QVERIFY2(
            said.contains(QStringLiteral("Page when 1h and 5m both burn faster than 13.44x: quiet (2.3x and 0.0x).\n"
                                         "Ticket when 3d and 6h both burn faster than 0.9333x: no data (0.3x and "
                                         "0.5x).")),
            qPrintable(said));
    }

    void forecastsWithTheirReason()
    {
        Budget b = support::objective("availability", Family::ordinary, "99.9%", 10, 100'000).now;
        const auto last = [&] { return explain(b, {}).section(u'\n', -1); };
        b.forecast = Forecast{ForecastState::on, support::at("2026-11-25T12:00:00Z"), {}, {}};
        QCOMPARE(last(),
                 QStringLiteral("Forecast: at the rates of the last 7 days R reaches 0 on Wed 2026-11-25 12:00 UTC."));
        b.forecast->earliest = support::at("2026-11-24T00:00:00Z");
        QVERIFY2(
            last().endsWith(QStringLiteral("; by the worst and the best of the last 4 weeks 2026-11-24 to later.")),
            qPrintable(last()));
        for (const ForecastState state :
             {ForecastState::none, ForecastState::tooEarly, ForecastState::tooFew, ForecastState::exhausted}) {
            b.forecast->state = state;
            QVERIFY2(last().startsWith(QStringLiteral("Forecast: ")) && !last().contains(u'%'), qPrintable(last()));
        }
    }

    void forecasts()
    {
        Budget b = support::objective("accuracy", Family::ml, "92%", 1, 100).now;
        QCOMPARE(forecast(b, {}), QStringLiteral("\u2013"));
        b.forecast = Forecast{};
        QCOMPARE(forecast(b, {}), QStringLiteral("none in 28 d"));
        b.forecast = Forecast{ForecastState::on, support::at("2026-11-25T12:00:00Z"), {}, {}};
        QCOMPARE(forecast(b, {}), QStringLiteral("11-25 (2 d 12 h)"));
        b.forecast->state = ForecastState::tooEarly;
        QCOMPARE(forecast(b, {}), QStringLiteral("too early"));
    }

    void windows()
    {
        QCOMPARE(window({WindowKind::rolling, {7, Length::Unit::day}, {}, {}, "UTC"}), QStringLiteral("7 d rolling"));
        QCOMPARE(window({WindowKind::calendar, {1, Length::Unit::quarter}, {}, {}, "UTC"}),
                 QStringLiteral("calendar quarter"));
        QCOMPARE(window({WindowKind::calendar, {2, Length::Unit::week}, {}, {}, "UTC"}),
                 QStringLiteral("2 wk by the calendar"));
    }
};

SHINRAI_TEST(ExplainTest)
#include "tst_explain.moc"
