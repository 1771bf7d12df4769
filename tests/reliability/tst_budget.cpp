// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "tests/support/glossarycases.h"

#include "reliability/budget/budget.h"
#include "reliability/budget/chance.h"
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

/// A case's flags as facts. The reading of files (duplicates, zones, time formats) is the command line's matter.
struct Setup {
    Indicator indicator;
    ObjectiveVersion version;
    std::optional<Milliseconds> burnDown;
    std::vector<Range> corrections;
};

Setup setupOf(const support::GlossaryCase& c)
{
    Setup s;
    for (int i = 0; i + 1 < c.flags.size(); i += 2) {
        const QString flag = c.flags[i];
        const std::string value = c.flags[i + 1].toStdString();
        if (flag == QLatin1String("--target")) s.version.target = *parseTarget(value);
        else if (flag == QLatin1String("--window")) s.version.window = *parseLength(value);
        else if (flag == QLatin1String("--interval")) s.indicator.interval = *parseFixed(value);
        else if (flag == QLatin1String("--method")) s.version.method = *parseName<Method>(value);
        else if (flag == QLatin1String("--slice")) s.version.slice = *parseFixed(value);
        else if (flag == QLatin1String("--slice-target")) s.version.sliceTarget = *parseTarget(value);
        else if (flag == QLatin1String("--op")) s.version.op = parseName<Op>(value);
        else if (flag == QLatin1String("--threshold")) s.version.threshold = std::stod(value);
        else if (flag == QLatin1String("--burn-down")) s.burnDown = *parseFixed(value);
        else if (flag == QLatin1String("--missing")) {
            s.version.missing = *parseName<MissingPolicy>(value.substr(0, value.find(':')));
            if (value.find(':') != std::string::npos) s.version.carry = *parseFixed(value.substr(value.find(':') + 1));
        } else qFatal("flag %s is not known here", qPrintable(flag));
    }
    for (const QJsonValue& v : c.options[QStringLiteral("corrections")].toArray())
        s.corrections.push_back({*parseInstant(v[QStringLiteral("from")].toString().toStdString()),
                                 *parseInstant(v[QStringLiteral("to")].toString().toStdString())});
    const QString delay = c.options[QStringLiteral("label_delay")].toString();
    if (!delay.isEmpty()) s.indicator.labelDelay = *parseFixed(delay.toStdString());
    s.indicator.shape = c.csv.startsWith("time,value") ? Shape::value : Shape::ratio;
    return s;
}

Samples samplesOf(const support::GlossaryCase& c)
{
    Samples out;
    const auto lines = c.csv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split(',');
        if (cells.size() < 2) continue;
        out.at.push_back(parseInstant(cells[0].toStdString())->ms);
        if (cells.size() == 2) out.value.push_back(cells[1].toDouble());
        else {
            out.total.push_back(cells[2].toDouble());
            out.bad.push_back(cells[2].toDouble() - cells[1].toDouble());
        }
    }
    return out;
}

/// What this floor answers: calendar windows, composites, recurring corrections and the reading of odd files are asked
/// elsewhere.
bool answeredHere(const support::GlossaryCase& c)
{
    for (const char* key : {"calendar", "members", "start"})
        if (c.options.contains(QLatin1String(key))) return false;
    for (const QJsonValue& v : c.options[QStringLiteral("corrections")].toArray())
        if (v.toObject().contains(QStringLiteral("freq"))) return false;
    for (const char* flag : {"--calendar", "--duplicates", "--zone"})
        if (c.flags.contains(QLatin1String(flag))) return false;
    return !c.at.isEmpty() && !c.name.startsWith(QLatin1String("epoch")) &&
           !c.name.startsWith(QLatin1String("rejected"));
}

QJsonObject answer(const Budget& budget)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(canonical(toJson(budget)))).object();
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
        int count = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (answeredHere(all[i]) && ++count) QTest::newRow(qPrintable(all[i].name)) << int(i);
        QVERIFY2(count >= 70, qPrintable(QString::number(count)));
    }
    void cases()
    {
        QFETCH(int, index);
        const support::GlossaryCase c = support::glossaryCases()[std::size_t(index)];
        const Setup s = setupOf(c);
        const Zone utc;
        const auto budget = evaluate(samplesOf(c),
                                     {s.indicator,
                                      s.version,
                                      Phase::production,
                                      *parseInstant(c.at.toStdString()),
                                      utc,
                                      s.corrections,
                                      s.burnDown});
        QCOMPARE(!budget, c.expect.contains(QStringLiteral("refused")));
        if (!budget) return;
        QJsonObject expected = c.expect;
        // Texts are the words' matter, and forecasts a later part; ISO times stand for the one epoch.
        for (const char* key : {"attainment_text", "remaining_text", "forecast"}) expected.remove(QLatin1String(key));
        if (expected.contains(QStringLiteral("mature_to")))
            expected[QStringLiteral("mature_to")] = QString::fromStdString(
                format(Instant{qint64(expected[QStringLiteral("mature_to")].toDouble()) * 1000}));
        const QString different = support::difference(expected, answer(*budget));
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
