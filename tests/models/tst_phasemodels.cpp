// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/criteria.h"
#include "tests/support/testmain.h"
#include "widgets/models/phasemodels.h"
#include "widgets/models/phasetexts.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace models;
using namespace reliability;

namespace {

const Zone utc;
const Instant asOf = *parseInstant("2026-11-23T00:00:00Z");

std::shared_ptr<ProjectReview> project(const char* name, std::optional<Instant> since, Phase phase = Phase::technical)
{
    auto p = std::make_shared<ProjectReview>();
    p->project.name = name;
    p->project.phase = phase;
    p->project.phaseSince = since;
    return p;
}

QString shown(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

PhaseChange change()
{
    PhaseChange c;
    c.before = Phase::technical;
    c.after = Phase::production;
    c.at = asOf;
    c.author = "mle-1";
    c.reason = "held\ntwo windows";
    c.mle = "mle-1";
    return c;
}

}

class PhaseModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingHasAName()
    {
        QSet<QString> seen;
        for (const RubricTest& test : rubric()) {
            const QString title = criterionTitle(test.id);
            QVERIFY2(title.startsWith(QLatin1String(test.id.data())) && title.size() > 8, test.id.data());
            QVERIFY(!seen.contains(title));
            seen += title;
        }
        for (const auto& phase : names<Phase>)
            for (const Criterion& c : criteriaOf(phase.value))
                QVERIFY2(criterionTitle(c.name) != QLatin1String(c.name.data()), c.name.data());
        QCOMPARE(criterionTitle("own thing"), QStringLiteral("own thing"));
        for (const auto& n : names<Standing>) QVERIFY(!word(n.value).isEmpty());
        for (const auto& n : names<Section>) QVERIFY(!word(n.value).isEmpty());
        for (const auto& n : names<Origin>) QVERIFY(!word(n.value).isEmpty());
        for (const auto& n : names<TestBand>) QVERIFY(!word(n.value).isEmpty());
        QCOMPARE(levelText(6), QStringLiteral("6 Application development"));
        for (const std::optional<int> none : {std::optional<int>(), std::optional(-1), std::optional(10)})
            QCOMPARE(levelText(none), QStringLiteral("\u2013"));
    }
    void evidence_data()
    {
        QTest::addColumn<CriterionState>("state");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* text, CriterionState state) { QTest::newRow(text) << state << text; };
        row("18 of 28 d, coverage 96.0 %", {"coverage", "in_progress", {"18", "28", "0.96"}, false});
        row("18 of 28 d, coverage not known: no interval is declared",
            {"coverage", "in_progress", {"18", "28", ""}, false});
        row("not known: no interval is declared", {"freshness", "unmet", {""}, false});
        row("stale, or not there: accuracy", {"freshness", "unmet", {"accuracy"}, false});
        row("18 of 56 d, accuracy", {"windows-held", "in_progress", {"18", "56", "accuracy"}, false});
        row("3 ordinary, 2 ML", {"indicators-both", "met", {"3", "2"}, false});
        row("1.5, more than 2 asked", {"test-score", "unmet", {"1.5", "2"}, false});
        row("\u2013, at least 5 asked", {"level", "unmet", {"", "5"}, false});
        row("until 2026-12-15, SRE sre-1: no time",
            {"runbook", "waived", {"2026-12-15T00:00:00Z", "sre", "no time", "sre-1"}, false});
        row("drill, sre-1 2026-11-01", {"rollback", "met", {"drill", "sre-1", "2026-11-01T00:00:00Z", ""}, true});
        row("drill, sre-1 2026-01-01, over 13 weeks old: show it again",
            {"rollback", "in_progress", {"drill", "sre-1", "2026-01-01T00:00:00Z", "aged"}, true});
        row("\u2013", {"rollback", "unmet", {}, true});
        row("%2 <b>", {"owner-mle", "met", {"%2 <b>"}, false});
    }
    void evidence()
    {
        QFETCH(CriterionState, state);
        QFETCH(QString, text);
        QCOMPARE(evidenceText(state, utc), text);
    }
    void hostileArgumentsAreHarmless()
    {
        // What a snapshot of another version could hold.
        for (const auto& phase : names<Phase>)
            for (const Criterion& c : criteriaOf(phase.value))
                for (std::size_t n = 0; n < 7; ++n)
                    for (const char* state : {"met", "waived", "other"}) {
                        const CriterionState odd{
                            std::string(c.name), state, std::vector<std::string>(n, "%1%9"), c.byHand};
                        QVERIFY(!evidenceText(odd, utc).isEmpty());
                    }
    }
    void changesInWords()
    {
        PhaseChange c = change();
        QCOMPARE(changeText(c), QStringLiteral("Technical verification \u2192 Production, by mle-1: held two windows"));
        QCOMPARE(confirmationText(c, utc), QStringLiteral("proposed 2026-11-23, MLE mle-1, SRE awaited"));
        c.sre = "sre-1";
        c.confirmed = asOf + dayLength;
        QCOMPARE(confirmationText(c, utc), QStringLiteral("confirmed 2026-11-24 by MLE mle-1, SRE sre-1"));
    }
    void theBoardIsSortedByDays()
    {
        ReviewData data;
        data.asOf = asOf;
        auto open = project("b", asOf - 70 * dayLength);
        open->phase.next = {{"runbook", "unmet", {}, false}, {"level", "waived", {}, false}};
        data.projects = {project("a", asOf - dayLength), open, project("c", {}), project("d", asOf, Phase::concept_)};
        BoardModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(data, Phase::technical);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(model, 0, BoardModel::Project), QStringLiteral("b"));
        QCOMPARE(shown(model, 1, BoardModel::Project), QStringLiteral("a"));
        QCOMPARE(shown(model, 2, BoardModel::Project), QStringLiteral("c"));
        QVERIFY(shown(model, 0, BoardModel::Days).startsWith(QStringLiteral("70 d")));
        QCOMPARE(shown(model, 2, BoardModel::Days), QStringLiteral("phase assumed"));
        QCOMPARE(shown(model, 0, BoardModel::Open), QStringLiteral("1 of 2 criteria"));
        QCOMPARE(shown(model, 0, BoardModel::Suggested), QStringLiteral("1 unmet"));
        open->suggestedPhase = Phase::production;
        model.show(data, Phase::technical);
        QCOMPARE(shown(model, 0, BoardModel::Suggested), QStringLiteral("suggested: Production"));
        QCOMPARE(openCriteria(*open), 1);
    }
    void criteriaAreToldByWordAndSign()
    {
        auto p = project("a", asOf);
        p->phase.next = {{"rollback", "unmet", {}, true}};
        p->phase.criteria = {{"owner-mle", "met", {"mle-1"}, false}};
        CriterionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(*p, utc);
        QCOMPARE(shown(model, 0, CriterionModel::For), QStringLiteral("Production"));
        QCOMPARE(shown(model, 1, CriterionModel::For), QStringLiteral("Technical"));
        QCOMPARE(shown(model, 0, CriterionModel::State), QStringLiteral("Unmet"));
        QCOMPARE(shown(model, 0, CriterionModel::By), QStringLiteral("By hand"));
        QCOMPARE(shown(model, 1, CriterionModel::By), QStringLiteral("From the data"));
        QCOMPARE(model.index(0, CriterionModel::State).data(StatusRole).toInt(), int(Status::exhausted));
        QCOMPARE(model.index(1, CriterionModel::State).data(StatusRole).toInt(), int(Status::healthy));
        QVERIFY(!model.index(1, CriterionModel::Evidence).data(StatusRole).isValid());
    }
    void testsAndHistory()
    {
        Evidence e;
        e.item = "O4";
        e.score = 1;
        e.note = "model age";
        e.at = asOf;
        TestModel tests;
        tests.show(testScore(std::array{e}, asOf), utc);
        QCOMPARE(tests.rowCount(), 28);
        QCOMPARE(shown(tests, 24, TestModel::Score), QStringLiteral("1"));
        QCOMPARE(shown(tests, 24, TestModel::From), QStringLiteral("From the data"));
        QCOMPARE(shown(tests, 24, TestModel::Evidence), QStringLiteral("model age"));
        QCOMPARE(shown(tests, 0, TestModel::From), QStringLiteral("No evidence"));
        auto p = project("a", asOf);
        p->phase.history = {change()};
        ChangeModel changes;
        changes.show(*p, utc);
        QCOMPARE(shown(changes, 0, ChangeModel::When), QStringLiteral("2026-11-23"));
    }
};

SHINRAI_TEST(PhaseModels)
#include "tst_phasemodels.moc"
