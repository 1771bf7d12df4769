// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "tests/reliability/glossaryinput.h"

#include "reliability/budget/budget.h"
#include "reliability/budget/chance.h"
#include "reliability/budget/composite.h"
#include "reliability/budget/incidentcost.h"
#include "reliability/describe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

template <class T>
QJsonObject json(const T& fact)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(canonical(toJson(fact)))).object();
}

/// The members' samples under the case's own rules.
std::optional<QJsonObject> compositeAnswer(const support::GlossaryCase& c, const support::CaseInput& in)
{
    std::vector<Samples> samples;
    std::vector<double> weights;
    std::vector<int> rejected;
    for (const QJsonValue& m : c.options[QStringLiteral("members")].toArray()) {
        const QByteArray csv = m[QStringLiteral("csv")].toString().toUtf8();
        samples.push_back(support::samplesOf(csv, *in.zone, QStringLiteral("last"), rejected));
        weights.push_back(m[QStringLiteral("weight")].toDouble());
    }
    std::vector<CompositeMember> members;
    for (std::size_t i = 0; i < samples.size(); ++i)
        members.push_back({samples[i], in.indicator, in.version, {}, weights[i]});
    const auto composite = evaluateComposite(members, in.question());
    if (!composite) return std::nullopt;
    QJsonObject out = json(composite->budget);
    const QJsonObject whole = json(*composite);
    for (const char* key : {"members", "members_used", "burn"}) out[QLatin1String(key)] = whole[QLatin1String(key)];
    return out;
}

std::optional<QJsonObject> answerOf(const support::GlossaryCase& c)
{
    const support::CaseInput in = support::inputOf(c);
    if (c.options.contains(QStringLiteral("members"))) return compositeAnswer(c, in);
    const auto budget = evaluate(in.samples, in.question());
    if (!budget) return std::nullopt;
    QJsonObject out = json(*budget);
    QJsonArray rejected;
    for (const int line : in.rejectedLines) rejected << line;
    out[QStringLiteral("rejected_lines")] = rejected;
    return out;
}

/// R by the definition, unit by unit, without prefix sums.
std::optional<double> bruteForce(const Samples& s, const std::vector<Range>& out, Range window, Target target)
{
    double bad = 0, total = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const Instant at{s.at[i]};
        if (!window.contains(at) || std::any_of(out.begin(), out.end(), [&](const Range& r) { return r.contains(at); }))
            continue;
        bad += s.bad[i];
        total += s.total[i];
    }
    if (total == 0 || target.allowed == 0) return std::nullopt;
    return 1 - bad / (total * double(target.allowed) / 1e9);
}

}

class BudgetOfGlossary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<int>("index");
        const auto all = support::glossaryCases();
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(qPrintable(all[i].name)) << int(i);
        QVERIFY(all.size() >= 118);
    }
    void cases()
    {
        QFETCH(int, index);
        const support::GlossaryCase c = support::glossaryCases()[std::size_t(index)];
        const auto found = answerOf(c);
        QCOMPARE(!found, c.expect.contains(QStringLiteral("refused")));
        if (!found) return;
        QJsonObject expected = c.expect;
        // Texts are the words' matter; ISO times stand for the one epoch, a forecast for its state.
        for (const char* key : {"attainment_text", "remaining_text"}) expected.remove(QLatin1String(key));
        if (expected.contains(QStringLiteral("mature_to")))
            expected[QStringLiteral("mature_to")] = QString::fromStdString(
                format(Instant{qint64(expected[QStringLiteral("mature_to")].toDouble()) * 1000}));
        if (expected.contains(QStringLiteral("forecast")))
            expected[QStringLiteral("forecast")] =
                QJsonObject{{QStringLiteral("state"), expected[QStringLiteral("forecast")]}};
        const QString different = support::difference(expected, *found);
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }
    void conceptAsksForNoBudget()
    {
        Samples s{{1000}, {5}, {10}, {}};
        const Indicator indicator;
        const ObjectiveVersion version;
        const Zone utc;
        const auto budget = evaluate(s, {indicator, version, Phase::concept_, {2000}, utc, {}, {}});
        QCOMPARE(budget->status, Status::notRequired);
        QVERIFY(!budget->remaining && !budget->budget && !budget->left);
        const auto trial = evaluate(s, {indicator, version, Phase::technical, {2000}, utc, {}, {}});
        QVERIFY(trial->hasFlag("trial"));
        QCOMPARE(trial->status, Status::exhausted);
    }
    void manyFailuresOfFewAreNoChance()
    {
        QVERIFY(*chanceOf(3, Target{50'000'000}, 20) < 0.08);
        QCOMPARE(*chanceOf(0, Target{50'000'000}, 20), 1.0);
        QCOMPARE(*chanceOf(4, Target{1'000'000'000}, 4), 1.0);
        QVERIFY(!chanceOf(1, Target{50'000'000}, 1.5));
        QVERIFY(std::abs(*chanceOf(1, Target{100'000'000}, 1) - 0.1) < 1e-15);
    }
    void incidentsCostTheirSpan()
    {
        const Samples s{{0, 1000, 2000, 3000}, {1, 2, 4, 8}, {100, 100, 100, 100}, {}};
        Indicator indicator;
        ObjectiveVersion version;
        version.target = Target{100'000'000};
        const Zone utc;
        const Question q{indicator, version, Phase::production, {3000}, utc, {}, {}};
        QCOMPARE(**incidentCost(s, q, {{1000}, {3000}}), 6.0 / 30.0);
        const std::vector<Range> corrected{{{1000}, {2000}}};
        QCOMPARE(
            **incidentCost(s, {indicator, version, Phase::production, {3000}, utc, corrected, {}}, {{1000}, {3000}}),
            4.0 / 20.0);
        // Nothing is known of a span without units; of one whose units are all corrected it is known that it is free.
        QVERIFY(!*incidentCost(s, q, {{1001}, {2000}}));
        QVERIFY(!*incidentCost(s, q, {{1001}, {1900}}));
        QCOMPARE(
            **incidentCost(s, {indicator, version, Phase::production, {3000}, utc, corrected, {}}, {{1000}, {2000}}),
            0.0);
        version.target = Target{0};
        QVERIFY(!*incidentCost(s, q, {{1000}, {3000}}));
    }
    void randomSeriesAgreeWithBruteForce()
    {
        std::mt19937 random(7);
        const auto below = [&](int n) { return int(random() % unsigned(n)); };
        for (int round = 0; round < 2000; ++round) {
            Samples s;
            std::int64_t at = below(1000) * 1000;
            for (int i = below(60); i > 0; --i) {
                s.at.push_back(at += 1 + below(3) * 3'600'000);
                s.total.push_back(below(50));
                s.bad.push_back(s.total.back() > 0 ? below(int(s.total.back()) + 1) : 0);
            }
            std::vector<Range> out;
            for (int i = below(4); i > 0; --i) {
                const Instant from{below(200'000) * 1000LL};
                out.push_back({from, from + Milliseconds(below(40'000'000))});
            }
            Indicator indicator;
            ObjectiveVersion version;
            version.target = Target{below(5) == 0 ? 0 : 1 + below(1'000'000'000)};
            version.window = {1 + below(5), below(2) ? Length::Unit::day : Length::Unit::hour};
            const Instant asOf{below(300'000) * 1000LL};
            const Zone utc;
            const auto b = evaluate(s, {indicator, version, Phase::production, asOf, utc, out, 6h});
            QVERIFY(b.has_value());
            const auto expected = bruteForce(s, out, {asOf - version.window.fixed(), asOf}, version.target);
            QCOMPARE(b->remaining.has_value(), expected.has_value());
            if (expected) QVERIFY(std::abs(*b->remaining - *expected) <= 1e-9 * std::max(1.0, std::abs(*expected)));
            if (expected) QVERIFY(std::isfinite(*b->remaining));
            for (const BurnDownPoint& p : *b->burnDown) {
                const auto then = bruteForce(s, out, {p.at - version.window.fixed(), p.at}, version.target);
                QCOMPARE(p.remaining.has_value(), then.has_value());
                if (then) QVERIFY(std::abs(*p.remaining - *then) <= 1e-9 * std::max(1.0, std::abs(*then)));
            }
            QVERIFY(!canonical(toJson(*b)).empty());
            QCOMPARE(b->good + b->bad, b->total);
        }
    }
    // A window of a day, asked at 1:30 of day 8: the slice from 1:00 to 2:00 of day 7 is out of it.
    void slicesAgeOutByTheirStamp()
    {
        Samples s;
        for (int hour = 0; hour < 8 * 24 + 2; ++hour) {
            s.at.push_back(hour * 3'600'000LL);
            s.total.push_back(1);
            s.bad.push_back(hour == 6 * 24 + 1 || hour == 6 * 24 + 23 || hour == 7 * 24 + 1 ? 1 : 0);
        }
        const Indicator indicator;
        ObjectiveVersion version;
        version.target = Target{500'000'000};
        version.window = {1, Length::Unit::day};
        version.method = Method::timeslices;
        version.slice = 1h;
        version.sliceTarget = Target{500'000'000};
        const Zone utc;
        const auto b =
            evaluate(s, {indicator, version, Phase::production, {8 * 86'400'000LL + 5'400'000}, utc, {}, {}});
        QVERIFY(b.has_value());
        // From 2:00 of day 7 to 1:00 of day 8 there are 23 whole hours, none of them bad: all three aged out.
        QCOMPARE(b->total, 23.0);
        QCOMPARE(b->bad, 0.0);
        QCOMPARE(*b->recoveredThisWeek, 3.0 / 11.5);
    }
    // Five minutes hold no slice of an hour, however fine the data: only pairs whose short window holds one are asked.
    void alertPairsAreNoShorterThanASlice()
    {
        Samples s;
        for (int i = 0; i < 28 * 288; ++i) {
            s.at.push_back(i * 300'000LL);
            s.total.push_back(100);
            s.bad.push_back(1);
        }
        const Indicator indicator;
        ObjectiveVersion version;
        version.target = Target{50'000'000};
        version.window = {28, Length::Unit::day};
        version.method = Method::timeslices;
        version.sliceTarget = Target{100'000'000};
        const Zone utc;
        const auto shortWindows = [&](Milliseconds slice) {
            version.slice = slice;
            std::string names;
            const auto b = evaluate(s, {indicator, version, Phase::production, {28 * 86'400'000LL}, utc, {}, {}});
            for (const Alert& alert : *b->alerts) names += alert.shortWindow + ' ';
            return names;
        };
        QCOMPARE(shortWindows(5min), std::string("5m 30m 2h 6h "));
        QCOMPARE(shortWindows(30min), std::string("30m 2h 6h "));
        QCOMPARE(shortWindows(1h), std::string("2h 6h "));
    }
    void windowsAddUp()
    {
        std::mt19937 random(3);
        Samples s;
        for (int i = 0; i < 500; ++i) {
            s.at.push_back(i * 600'000LL);
            s.total.push_back(double(random() % 100));
            s.bad.push_back(std::floor(s.total.back() / 3));
        }
        const Indicator indicator;
        ObjectiveVersion version;
        const Zone utc;
        const auto totals = [&](int hours, Instant asOf) {
            version.window = {hours, Length::Unit::hour};
            return evaluate(s, {indicator, version, Phase::production, asOf, utc, {}, {}})->total;
        };
        const Instant end{500 * 600'000LL};
        for (int hours = 1; hours < 40; ++hours)
            QCOMPARE(totals(hours, end) + totals(40 - hours, end - hours * 1h), totals(40, end));
    }
};

SHINRAI_TEST(BudgetOfGlossary)
#include "tst_budget.moc"
