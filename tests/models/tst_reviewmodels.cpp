// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/actions.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/reviewmodels.h"
#include "widgets/models/words.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace models;
using namespace reliability;
using Tester = QAbstractItemModelTester;

namespace {

QString dump(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines.join(u'\n');
}

}

/// The tables of the weekly review.
class ReviewModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // In a zone ahead of UTC a due date begins and ends earlier.
    void actionsAreDueByDays_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("state");
        QTest::newRow("the day before") << QStringLiteral("2026-11-22T00:00:00Z") << QStringLiteral("Open, overdue");
        QTest::newRow("the day itself") << QStringLiteral("2026-11-23T00:00:00Z") << QStringLiteral("Open");
        QTest::newRow("a moment too few") << QStringLiteral("2026-11-22T00:00:00.001Z") << QStringLiteral("Open");
        QTest::newRow("none") << QString() << QStringLiteral("Open");
    }
    void actionsAreDueByDays()
    {
        QFETCH(QString, due);
        QFETCH(QString, state);
        ReviewData data = support::sampleReview();
        Action action;
        action.title = "Look";
        if (!due.isEmpty()) action.due = support::at(qPrintable(due));
        data.unassigned[0].actions = {action};
        ActionsModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ActionsModel::State).data().toString(), state);
        QCOMPARE(model.index(0, ActionsModel::Incident).data().toString(), QStringLiteral("INC-40"));
        QCOMPARE(model.index(0, ActionsModel::Owner).data().toString(), QStringLiteral("\u2013"));
    }

    void rollCall()
    {
        RollCallModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(support::sampleReview());
        QCOMPARE(dump(model),
                 QStringLiteral("Search ranking | mle-1 | sre-1 | \u2013 | fresh\n"
                                "Recommendation | mle-1 | sre-1 | \u2013 | fresh\n"
                                "Spam filter | mle-1 | sre-1 | \u2013 | stale\n"
                                "Price estimate | mle-1 | sre-1 | \u2013 | fresh\n"
                                "Image tagging | mle-1 | sre-1 | \u2013 | \u2013"));
        QVERIFY(model.index(2, RollCallModel::Data).data(StatusRole).isValid());
        QVERIFY(!model.index(0, RollCallModel::Data).data(StatusRole).isValid());
    }

    void phases()
    {
        ReviewData data = support::sampleReview();
        auto price = std::make_shared<ProjectReview>(*data.projects[3]);
        price->findings = {{"over_reliable", {"latency"}}};
        auto tagging = std::make_shared<ProjectReview>(*data.projects[4]);
        tagging->project.phaseSince.reset();
        auto spam = std::make_shared<ProjectReview>(*data.projects[2]);
        spam->suggestedPhase = Phase::concept_;
        data.projects[2] = spam;
        data.projects[3] = price;
        data.projects[4] = tagging;
        PhaseModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        // Search ranking is only over its budget, Price estimate is a matter of cost.
        QCOMPARE(dump(model),
                 QStringLiteral("Spam filter | Technical verification | Concept verification | \u2013\n"
                                "Image tagging | Concept verification (assumed) | \u2013 | \u2013"));
        CostModel cost;
        const Tester costTester(&cost, Tester::FailureReportingMode::QtTest);
        cost.show(data);
        QVERIFY2(dump(cost).startsWith(QStringLiteral("Price estimate | latency kept more than 90 %")),
                 qPrintable(dump(cost)));
        QCOMPARE(cost.rowCount(), 1);
    }

    // A change of phase that waits for a role is on the agenda, and what this review decided of it stands there too.
    void proposedPhases()
    {
        ReviewData data = support::sampleReview();
        auto price = std::make_shared<ProjectReview>(*data.projects[3]);
        PhaseChange change;
        change.before = Phase::production;
        change.after = Phase::technical;
        change.author = "mle-1";
        change.reason = "two windows lost";
        change.at = support::at("2026-11-20T09:00:00Z");
        price->phase.history = {change};
        data.projects = {price};
        PhaseModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        const QString row = QStringLiteral("Price estimate | Production | \u2013 | Production \u2192 Technical "
                                           "verification, by mle-1: two windows lost (%1).");
        QCOMPARE(dump(model), row.arg(QStringLiteral("proposed 2026-11-20, MLE awaited, SRE awaited")));
        change.project = price->project.id;
        change.mle = "mle-1";
        change.sre = "sre-1";
        change.confirmed = support::at("2026-11-23T09:00:00Z");
        data.meeting.changes = {change};
        model.show(data);
        QCOMPARE(dump(model), row.arg(QStringLiteral("confirmed 2026-11-23 by MLE mle-1, SRE sre-1")));
    }

    void mlEventsOfTheWeek()
    {
        ReviewData data = support::sampleReview();
        auto search = std::make_shared<ProjectReview>(*data.projects.front());
        Event event;
        event.kind = Change::retraining;
        event.title = "too early";
        event.at = support::at("2026-11-15T23:59:59Z");
        search->changes.push_back(event);
        event.kind = Change::deploy;
        event.at = support::at("2026-11-17T00:00:00Z");
        search->changes.push_back(event);
        data.projects.front() = search;
        MlEventModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        QCOMPARE(dump(model),
                 QStringLiteral("2026-11-17 23:40 | Search ranking | Data change | upstream schema change"));
    }

    void anAssumedPhaseIsTold()
    {
        ReviewData data = support::sampleReview();
        auto spam = std::make_shared<ProjectReview>(*data.projects[2]);
        spam->project.phaseSince.reset();
        data.projects[2] = spam;
        PortfolioModel model;
        model.show(data);
        QCOMPARE(model.index(2, PortfolioModel::Phase).data().toString(), QStringLiteral("Technical trial (assumed)"));
        QVERIFY(
            model.index(2, PortfolioModel::Phase).data(Qt::ToolTipRole).toString().contains(QStringLiteral("assumed")));
        QCOMPARE(phaseText(spam->project), QStringLiteral("Technical verification (assumed)"));
        QCOMPARE(phaseText(data.projects[0]->project), QStringLiteral("Production"));
    }

    void costsNameIndicatorsByTheirTitles()
    {
        const ReviewData data = support::sampleReview();
        ProjectReview project = *data.projects.front();
        Indicator indicator;
        indicator.name = "accuracy";
        indicator.displayName = "Application accuracy";
        project.indicators = {indicator};
        IncidentReview review = project.incidents.front();
        QCOMPARE(costText(review, &project), QStringLiteral("Application accuracy 21.9 pp"));
        review.costs.push_back({"gone", "slo", 0.1});
        review.costs.push_back({"unknown", "slo", std::nullopt});
        QCOMPARE(costText(review, &project), QStringLiteral("Application accuracy 21.9 pp, gone 10.0 pp"));
        QCOMPARE(costText(review, nullptr), QStringLiteral("accuracy 21.9 pp, gone 10.0 pp"));
        review.costs.push_back({"gone", "strict", 0.2});
        QCOMPARE(costText(review, nullptr),
                 QStringLiteral("accuracy 21.9 pp, gone (slo) 10.0 pp, gone (strict) 20.0 pp"));
    }
};

SHINRAI_TEST(ReviewModelsTest)
#include "tst_reviewmodels.moc"
