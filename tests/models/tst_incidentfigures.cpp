// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/actionlog.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/incidentstatistics.h"
#include "widgets/models/portfoliomodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

using Tester = QAbstractItemModelTester;

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

/// The tables below the log: how long incidents take, which causes come back, and what became of actions.
class IncidentFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lengths()
    {
        IncidentStatistics statistics;
        statistics.duration = spreadOf({std::chrono::minutes(30), std::chrono::minutes(90)});
        statistics.detect = spreadOf({std::chrono::minutes(10)});
        statistics.byDetection = {{Detection::alert, 1, spreadOf({std::chrono::minutes(10)}), {}}};
        SpreadModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(spreadRows(statistics));
        QCOMPARE(model.rowCount(), 3); // no incident has the others
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, SpreadModel::What), QStringLiteral("Duration"));
        QCOMPARE(cell(0, SpreadModel::Count), QStringLiteral("2"));
        QCOMPARE(cell(0, SpreadModel::Median), duration(std::chrono::minutes(60)));
        QCOMPARE(cell(0, SpreadModel::P90), duration(std::chrono::minutes(90)));
        QCOMPARE(cell(1, SpreadModel::Definition),
                 QStringLiteral("from the start of the impact until it was detected"));
        QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), cell(1, SpreadModel::Definition));
        QCOMPARE(cell(2, SpreadModel::What), QStringLiteral("Detection, noticed by: Alert"));
        QVERIFY(!model.headerData(SpreadModel::P90, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }

    void causes()
    {
        CauseCell many, few;
        many.kind = CauseClass::dataPipeline;
        many.n = 4;
        many.of = 5;
        many.share = 0.8;
        many.potential = 2;
        many.budgetSpent = 0.4;
        few.kind = CauseClass::model;
        few.project = "shop";
        few.quarter = "2026-Q4";
        few.n = 1;
        few.of = 2;
        few.usualN = 1;
        few.usualOf = 8;
        few.usual = 0.125;
        CauseShareModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows({many, few});
        QCOMPARE(
            dump(model),
            QStringLiteral("All | All | Data pipeline | 4 | 4 of 5, 80.0 % | – | 40.0 pp\n"
                           "2026-Q4 | shop | Model, hyperparameter, retraining | 1 | 1 of 2, too few for a share | "
                           "1 of 8, 12.5 % | –"));
        QVERIFY(!model.index(0, CauseShareModel::Count).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void sidesSayWhatIsPublished()
    {
        CauseSides sides;
        sides.n = 7;
        sides.unknown = 1;
        sides.service = 3;
        const QString text = sidesText(sides);
        QVERIFY(text.startsWith(QStringLiteral("Cause known of 6 of 7: service or infrastructure 3,")));
        QVERIFY(text.contains(QStringLiteral("60 of 96")));
    }

    void countedOnesHaveTheirProjectsName()
    {
        IncidentModel model;
        model.show(support::sampleReview());
        std::vector<const IncidentRow*> rows;
        for (const IncidentRow& row : model.rows()) rows.push_back(&row);
        const auto counted = countedOf(rows);
        QCOMPARE(counted.size(), std::size_t(3));
        QCOMPARE(counted[0].project, std::string("Search ranking"));
        QCOMPARE(counted[1].project, std::string());
    }

    void portfolioSaysWhatTheWeeksIncidentsTook()
    {
        ReviewData data = support::sampleReview();
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        project->incidents[0].costs = {{"accuracy", "accuracy", 0.219}};
        data.projects.front() = project;
        PortfolioModel model;
        model.show(data);
        const QModelIndex cell = model.index(0, PortfolioModel::Incidents);
        QCOMPARE(cell.data().toString(), QStringLiteral("1"));
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(QStringLiteral("INC-31 Accuracy drop")) &&
                     tip.endsWith(QStringLiteral(": accuracy 21.9 pp")),
                 qPrintable(tip));
        project->incidents[1].incident.start = at("2026-11-19T00:00:00Z");
        project->incidents[1].incident.end = at("2026-11-19T03:05:00Z");
        model.show(data);
        QVERIFY(model.index(0, PortfolioModel::Incidents)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .section(u'\n', 2)
                    .startsWith(QStringLiteral("2 incidents, 214 pp of budget")));
    }

    void actions()
    {
        const ReviewData data = reviewWithActions();
        ActionLogModel model;
        ActionLogFilter filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.show(data);
        QCOMPARE(titles(filter), QStringLiteral("late soon"));
        filter.choose(ActionChoice::overdue);
        QCOMPARE(titles(filter), QStringLiteral("late"));
        filter.choose(ActionChoice::ideas);
        QCOMPARE(titles(filter), QStringLiteral("maybe"));
        filter.choose(ActionChoice::closed);
        QCOMPARE(titles(filter), QStringLiteral("done gone"));
        filter.choose(ActionChoice::all);
        QCOMPARE(filter.rowCount(), 5);
        QCOMPARE(dump(model).section(u'\n', 0, 0),
                 QStringLiteral("late | sre-1 | 2026-11-02 | Open, overdue | P0 | prevent | the alert fires | 21 d | "
                                "INC-31 | Search ranking"));
        QCOMPARE(actionsSummary(statisticsOf(model.rows())),
                 QStringLiteral("1 of 4 accepted actions are done (25.0 %), 1 dropped, 1 of 2 open ones overdue; open "
                                "for 21 d (median), at most 21 d; 1 ideas that are no action yet"));
        QCOMPARE(actionsSummary({}), QStringLiteral("No action yet."));
    }

    void whatWaitsIsAsItStandsToday()
    {
        ReviewData data = reviewWithActions();
        Action now = data.projects.front()->incidents.front().actions[1];
        now.title = "late, renamed";
        Action ofReview;
        ofReview.uid = uidFrom("ofReview");
        ofReview.title = "of a review";
        data.meeting.pending = {now, ofReview};
        const auto rows = allActions(data);
        QCOMPARE(rows.size(), std::size_t(6));
        QCOMPARE(rows.front().action.title, std::string("late, renamed"));
        QVERIFY(std::ranges::any_of(rows, [](const OpenAction& r) { return r.action.title == "of a review"; }));
    }

private:
    static QString titles(const QAbstractItemModel& model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) out += model.index(row, 0).data().toString();
        return out.join(u' ');
    }

    static ReviewData reviewWithActions()
    {
        ReviewData data = support::sampleReview();
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        const auto add = [&](const char* title, ActionState state) -> Action& {
            Action action;
            action.uid = uidFrom(title);
            action.id = {static_cast<std::int64_t>(1 + project->incidents.front().actions.size())};
            action.title = title;
            action.state = state;
            project->incidents.front().actions.push_back(action);
            return project->incidents.front().actions.back();
        };
        add("soon", ActionState::open).due = at("2026-12-01T00:00:00Z");
        Action& late = add("late", ActionState::open);
        late.due = at("2026-11-02T00:00:00Z");
        late.created = at("2026-11-02T00:00:00Z");
        late.owner = "sre-1";
        late.priority = "P0";
        late.kind = "prevent";
        late.doneTest = "the alert fires";
        add("done", ActionState::done);
        add("maybe", ActionState::idea);
        add("gone", ActionState::dropped).reason = "not worth it";
        data.projects.front() = project;
        return data;
    }
};

SHINRAI_TEST(IncidentFiguresTest)
#include "tst_incidentfigures.moc"
