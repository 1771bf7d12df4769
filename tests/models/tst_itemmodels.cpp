// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/models/tabletranslator.h"
#include "tests/support/testmain.h"
#include "widgets/models/budgetmodel.h"
#include "widgets/models/changes.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace reliability;
using Tester = QAbstractItemModelTester;

namespace {

// A model as text, a line each row.
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

QStringList ids(const QAbstractItemModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) list += model.index(row, 0).data().toString();
    return list;
}

}

class ItemModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void portfolio()
    {
        PortfolioModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(support::sampleReview());
        QCOMPARE(dump(model),
                 QStringLiteral(
                     "Search ranking | Production | 41.2 % | −12.5 % | 38.0 pp | −13.2 pp | exhausted | 4 weeks | CTR "
                     "−2.1 % | 1 | fresh\n"
                     "Recommendation | Production | 21.4 % | – | 71.4 pp | −71.4 pp | 11-25 (2 d 12 h) | 4 weeks | – | "
                     "0 | fresh\n"
                     "Spam filter | Technical trial | – | – | – | – | – | – | – | 0 | stale\n"
                     "Price estimate | Production | 88.4 % | 96.0 % | 0.2 pp | 0.0 pp | – | 4 weeks | – | 0 | fresh\n"
                     "Image tagging | Concept | Not required | Not required | – | – | – | – | – | 0 | –"));
    }

    void portfolioRoles()
    {
        PortfolioModel model;
        model.show(support::sampleReview());
        const QModelIndex ml = model.index(0, PortfolioModel::Ml);
        QCOMPARE(ml.data(FigureRole).toDouble(), -0.125);
        QCOMPARE(ml.data(LastWeekRole).toDouble(), 0.007);
        QCOMPARE(ml.data(StatusRole).toInt(), static_cast<int>(Status::exhausted));
        QCOMPARE(ml.data(CaptionRole).toString(), QStringLiteral("accuracy"));
        QVERIFY(ml.data(Qt::ToolTipRole).toString().contains(QStringLiteral("25,200 / 22,400")));
        QCOMPARE(ml.data(Qt::AccessibleTextRole).toString(), QStringLiteral("ML budget left: −12.5 %"));
        const QVariantList weeks = model.index(0, PortfolioModel::Weeks).data(SeriesRole).toList();
        QCOMPARE(weeks.size(), 4);
        QVERIFY(!weeks[1].isValid());
        QCOMPARE(model.index(3, 0).data(IdRole).toLongLong(), 4);
        QCOMPARE(model.index(4, PortfolioModel::Ml).data(SortRole).toDouble(), std::numeric_limits<double>::infinity());
        QVERIFY(!model.index(4, PortfolioModel::Ml).data(FigureRole).isValid());
        QCOMPARE(model.index(4, PortfolioModel::SpentWeek).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("There is no figure."));
    }

    void sameProjectsKeepTheSelection()
    {
        PortfolioModel model;
        model.show(support::sampleReview());
        const QPersistentModelIndex kept = model.index(2, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        model.show(support::sampleReview());
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(kept.isValid());
        ReviewData fewer = support::sampleReview();
        fewer.projects.pop_back();
        model.show(fewer);
        QCOMPARE(reset.size(), 1);
    }

    void speaksTheLanguage()
    {
        PortfolioModel model;
        model.show(support::sampleReview());
        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        const support::TableTranslator translator({{QStringLiteral("Project"), QStringLiteral("プロジェクト")},
                                                   {QStringLiteral("Not required"), QStringLiteral("対象外")}});
        model.retranslate();
        QCOMPARE(headers.size(), 1);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("プロジェクト"));
        QCOMPARE(model.index(4, PortfolioModel::Ml).data().toString(), QStringLiteral("対象外"));
    }

    void countsByStatus()
    {
        const StatusCounts counts = statusCounts(support::sampleReview());
        QCOMPARE(counts.of(Status::exhausted), 1);
        QCOMPARE(counts.of(Status::noData), 0); // a trial
        QCOMPARE(counts.trials, 1);
        QCOMPARE(statusSummary(counts).mid(0, 4),
                 QStringList({QStringLiteral("1 Exhausted"),
                              QStringLiteral("1 At risk"),
                              QStringLiteral("1 Healthy"),
                              QStringLiteral("1 Not required")}));
    }

    void budgets()
    {
        const ReviewData data = support::sampleReview();
        BudgetModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data.projects[0]);
        QCOMPARE(
            dump(model),
            QStringLiteral(
                "accuracy | ML | 91.0 % / 92 % | −12.5 % | −2,800 of 22,400 events | 38.0 pp | Exhausted | −13.2 pp\n"
                "availability | Ordinary | 99.94 % / 99.9 % | 41.2 % | 412 of 1,000 events | 2.0 pp | Healthy | 0.0 "
                "pp"));
        model.show(data.projects[0], Family::ml);
        QCOMPARE(ids(model), QStringList(QStringLiteral("accuracy")));
        model.show(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    // "stale" alone doesn't say whether it is of an hour ago or of last month.
    void staleFiguresSayAsOfWhen()
    {
        ReviewData data = support::sampleReview();
        auto spam = std::make_shared<ProjectReview>(*data.projects[2]);
        ObjectiveReview& o = spam->objectives[0];
        o.now.matureTo = support::at("2026-11-23T00:00:00Z");
        o.indicator.interval = std::chrono::hours(6); // twelve of them ago
        data.projects[2] = spam;
        BudgetModel budgets;
        budgets.show(spam);
        QCOMPARE(budgets.index(0, BudgetModel::Attainment).data(CaptionRole).toString(),
                 QStringLiteral("as of 11-20 00:00"));
        QCOMPARE(budgets.index(0, BudgetModel::Status).data().toString(), QStringLiteral("No data, as of 11-20 00:00"));
        QVERIFY(budgets.index(0, BudgetModel::Remaining).data(StaleRole).toBool());
        PortfolioModel portfolio;
        portfolio.show(data);
        QCOMPARE(portfolio.index(2, PortfolioModel::Data).data(CaptionRole).toString(), QStringLiteral("as of 11-20"));
        QVERIFY(portfolio.index(2, PortfolioModel::Ml).data(StaleRole).toBool());
        QCOMPARE(freshnessText(*spam, data.zone), QStringLiteral("stale, as of 11-20"));
        // What comes as it should says nothing of it.
        QVERIFY(portfolio.index(0, PortfolioModel::Data).data(CaptionRole).toString().isEmpty());
        QVERIFY(!portfolio.index(0, PortfolioModel::Ml).data(StaleRole).toBool());
        budgets.show(data.projects[0]);
        QVERIFY(budgets.index(0, BudgetModel::Attainment).data(CaptionRole).toString().isEmpty());
    }

    void theInboxOfAWeekHasNoSignalsOfTheNext()
    {
        ReviewData data = support::sampleReview();
        TriageModel model;
        model.show(data, TriageState::inbox);
        const int waiting = model.rowCount(), counted = inboxCount(data), tray = triageMatrix(data).tray;
        QCOMPARE(counted, waiting);
        auto search = std::make_shared<ProjectReview>(*data.projects[0]);
        TriageItem later = search->triage[0];
        later.incident = {};
        later.at = data.asOf + dayLength;
        search->triage.push_back(later);
        data.projects[0] = search;
        model.show(data, TriageState::inbox);
        QCOMPARE(model.rowCount(), waiting);
        QCOMPARE(inboxCount(data), counted);
        QCOMPARE(triageMatrix(data).tray, tray);
        data.asOf = data.asOf + 2 * dayLength;
        QCOMPARE(inboxCount(data), counted + 1);
    }

    void incidents()
    {
        IncidentModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(support::sampleReview());
        QCOMPARE(dump(model),
                 QStringLiteral("INC-31 | Accuracy drop <after> schema change | Search ranking | 2026-11-18 02:10 | 2 "
                                "d 9 h | Accuracy drop or "
                                "instability | Both | 2 | 21.9 pp | Draft\n"
                                "INC-40 | Disk of the old host | – | 2026-11-16 08:00 | 6 d 16 h, open | API or job "
                                "errors | Service or "
                                "infrastructure | 2 | – | Draft\n"
                                "INC-12 | Queue full | Search ranking | 2026-06-02 10:00 | 3 h 05 min | API or job "
                                "errors | ML model or "
                                "algorithm | 2 | 192 pp | Draft"));
    }

    void incidentFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QString schema = QStringLiteral("INC-31"), disk = QStringLiteral("INC-40"),
                      queue = QStringLiteral("INC-12");
        QTest::newRow("all") << QString() << QStringList{schema, disk, queue};
        QTest::newRow("case and width") << QStringLiteral("ＱＵＥＵＥ") << QStringList{queue};
        QTest::newRow("kana") << QStringLiteral("きゃんぺーん") << QStringList{schema};
        QTest::newRow("cause by tag") << QStringLiteral("cause:data") << QStringList{schema};
        QTest::newRow("cause by class") << QStringLiteral("cause:ml") << QStringList{queue};
        QTest::newRow("every word") << QStringLiteral("search queue") << QStringList{queue};
        QTest::newRow("by number") << QStringLiteral("inc-40") << QStringList{disk};
        QTest::newRow("nothing") << QStringLiteral("zebra") << QStringList();
        QTest::newRow("while it is typed") << QStringLiteral("sche") << QStringList{schema};
        QTest::newRow("not within a word") << QStringLiteral("chema") << QStringList();
        QTest::newRow("within Japanese") << QString::fromUtf8("ペーン") << QStringList{schema};
        QTest::newRow("a phrase") << QStringLiteral("\"old host\"") << QStringList{disk};
        QTest::newRow("words of no phrase") << QStringLiteral("\"host old\"") << QStringList();
        QTest::newRow("an open quote") << QStringLiteral("\"schema ch") << QStringList{schema};
        QTest::newRow("with a star") << QStringLiteral("queu*") << QStringList{queue};
        QTest::newRow("nothing but signs") << QStringLiteral("\" * \"") << QStringList{schema, disk, queue};
    }
    void incidentFilter()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        IncidentModel model;
        IncidentFilter filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.show(support::sampleReview());
        filter.setText(text);
        QCOMPARE(ids(filter), found);
    }

    void incidentChipsAndSummary()
    {
        IncidentModel model;
        IncidentFilter filter;
        filter.setSourceModel(&model);
        model.show(support::sampleReview());
        QCOMPARE(filter.summary(), QStringLiteral("3 incidents, 214 pp of budget, median 1 d 6 h"));
        filter.setProject(Id<Project>{1});
        filter.setSymptom(Symptom::errors);
        QCOMPARE(ids(filter), QStringList(QStringLiteral("INC-12")));
        filter.setCause(Cause::service);
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(filter.summary(), QStringLiteral("0 incidents"));
        filter.setProject({});
        QCOMPARE(ids(filter), QStringList(QStringLiteral("INC-40")));
        filter.setSymptom({});
        filter.setCause({});
        filter.sort(IncidentModel::BudgetSpent, Qt::AscendingOrder);
        QCOMPARE(ids(filter),
                 QStringList({QStringLiteral("INC-31"), QStringLiteral("INC-12"), QStringLiteral("INC-40")}));
    }

    void incidentsByTagResponderWeekAndState()
    {
        IncidentModel model;
        IncidentFilter filter;
        filter.setSourceModel(&model);
        ReviewData data = support::sampleReview();
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        project->incidents.front().incident.reading.handledBy = "mle-1, sre-1";
        project->incidents.front().incident.state = IncidentState::done;
        data.projects.front() = project;
        model.show(data);
        const QStringList schema{QStringLiteral("INC-31")};
        filter.setTag(QStringLiteral("Data Change"));
        QCOMPARE(ids(filter), schema);
        filter.setTag(QStringLiteral("data"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setTag({});
        filter.setResponder(QStringLiteral("sre-1"));
        QCOMPARE(ids(filter), schema);
        filter.setText(QStringLiteral("responder:mle"));
        QCOMPARE(ids(filter), schema);
        filter.setText({});
        filter.setResponder({});
        filter.setState(IncidentState::done);
        QCOMPARE(ids(filter), schema);
        filter.setState({});
        filter.setWithin(range(*parseWeek("2026-W23"), Zone()));
        QCOMPARE(ids(filter), QStringList(QStringLiteral("INC-12")));
        filter.setWithin(range(*parseWeek("2026-W47"), Zone())); // the open one reaches into it
        QCOMPARE(ids(filter), QStringList({QStringLiteral("INC-31"), QStringLiteral("INC-40")}));
        QCOMPARE(filter.shown().size(), std::size_t(2));
    }

    // A postmortem that is done and doesn't say until when: not still going on, however long ago it was.
    void anEndThatNobodyKnows()
    {
        const Instant asOf = *parseInstant("2026-11-23T00:00:00Z");
        Incident incident;
        incident.start = parseInstant("2026-11-16T08:00:00Z").value();
        QCOMPARE(lengthText(incident, asOf), QStringLiteral("6 d 16 h, open"));
        QVERIFY(touches(incident, {asOf - dayLength, asOf}));
        incident.state = IncidentState::done;
        QCOMPARE(lengthText(incident, asOf), QStringLiteral("end not known"));
        QVERIFY(!touches(incident, {asOf - dayLength, asOf}));
        QVERIFY(touches(incident, {*incident.start, asOf}));
        incident.end = *incident.start + dayLength;
        QCOMPARE(lengthText(incident, asOf), QStringLiteral("1 d"));
    }

    void triage()
    {
        TriageModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const ReviewData data = support::sampleReview();
        model.show(data);
        QCOMPARE(dump(model),
                 QStringLiteral("accuracy below 92 % | Search ranking | 21.9 pp | 4 d 22 h | Accuracy drop or "
                                "instability | Both | Both "
                                "together | – | Inbox\n"
                                "nightly job failed | Search ranking | – | 2 d | API or job errors | Cause unknown | "
                                "Nobody yet | – | Inbox"));
        TriageMatrix expected;
        expected.tray = 1;
        expected.accuracy = {0, 1, 1};
        QVERIFY(triageMatrix(data) == expected);
        model.show(data, TriageState::declined);
        QCOMPARE(ids(model), QStringList(QStringLiteral("old alert")));
    }

    void changes()
    {
        ChangesSinceModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(support::sampleReview());
        QCOMPARE(dump(model),
                 QStringLiteral("Search ranking | At risk → Exhausted | accuracy: R 0.7 % → −12.5 %, net −13.2 pp\n"
                                "Spam filter | precision: no new data | \n"
                                "Price estimate | latency: target 99 % → 99.5 % | sre-1 held for months\n"
                                "Recommendation | Less budget left | nightly job: R 95.0 % → 21.4 %, net −71.4 pp\n"
                                "Search ranking | INC-31 Accuracy drop <after> schema change | 21.9 pp spent"));
    }

    void firstWeekHasNothingToCompare()
    {
        ReviewData data = support::sampleReview();
        auto fresh = std::make_shared<ProjectReview>(*data.projects[0]);
        for (ObjectiveReview& o : fresh->objectives) o.lastWeek.reset();
        fresh->incidents.clear();
        data.projects = {fresh};
        QVERIFY(changesSince(data).empty());
        QVERIFY(!statusLastWeek(*fresh));
    }
};

SHINRAI_TEST(ItemModelsTest)
#include "tst_itemmodels.moc"
