// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/postmortem/logpage.h"
#include "widgets/postmortem/similarbar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace reliability;
using namespace widgets;

/// What stands beside the list of postmortems: those alike, actions, and what incidents have in common.
class LogPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void logTellsSimilarOnes()
    {
        LogPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        IncidentReview another;
        another.incident.uid = uidFrom("like");
        another.incident.title = "Accuracy drop after another schema change";
        data->unassigned.push_back(another);
        showOn(page, data);
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "incidentTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 1).data().toString() == QStringLiteral("Accuracy drop after schema change"))
                table->selectRow(row);
        auto* bar = child<SimilarBar>(page, "similarBar");
        const auto like = [&] { // others were shown for the row that was selected first
            for (auto* button : bar->findChildren<QPushButton*>())
                if (button->isVisible() && button->accessibleName().contains(QStringLiteral("another schema change")))
                    return button;
            return static_cast<QPushButton*>(nullptr);
        };
        QTRY_VERIFY(like());
        auto* button = like();
        QVERIFY(!button->toolTip().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().incident, std::optional(uidFrom("like")));
    }

    void logHasActions()
    {
        LogPage page;
        const auto data = withActions();
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested), places(&page, &Page::navigateRequested);
        auto* tabs = child<QTabBar>(page, "logTabs");
        tabs->setCurrentIndex(1);
        auto* actions = child<QTableView>(page, "actionLog");
        QVERIFY(actions->isVisible());
        QStringList titles; // of open ones
        for (int row = 0; row < actions->model()->rowCount(); ++row)
            titles += actions->model()->index(row, 0).data().toString();
        QCOMPARE(titles.join(u'|'), QStringLiteral("Alert on nulls|Check units"));
        const QString summary = child<QLabel>(page, "actionLogSummary")->text();
        QVERIFY2(summary.startsWith(QStringLiteral("1 of 3 accepted actions are done (33.3 %), 0 dropped, 1 of 2 open "
                                                   "ones overdue")),
                 qPrintable(summary));
        actions->setFocus();
        actions->selectRow(0);
        QTest::keyClick(actions, Qt::Key_1);
        QCOMPARE(lastEdit<Action>(edits).after->state, ActionState::done);
        QTest::keyClick(actions, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        auto* choice = child<QComboBox>(page, "actionChoice");
        choice->setCurrentIndex(2);
        QCOMPARE(actions->model()->rowCount(), 1);
        choice->setCurrentIndex(4);
        QCOMPARE(actions->model()->rowCount(), 4);
    }

    void logHasStatistics()
    {
        LogPage page;
        const auto data = withActions();
        const auto& project = data->projects.front();
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested), places(&page, &Page::navigateRequested);
        auto* tabs = child<QTabBar>(page, "logTabs");
        tabs->setCurrentIndex(2);
        auto* lengths = child<QTableView>(page, "lengthTable");
        QVERIFY(lengths->isVisible());
        QVERIFY(lengths->model()->rowCount() > 0);
        QCOMPARE(lengths->model()->index(0, 1).data().toString(), QStringLiteral("2")); // the third is open
        auto* causes = child<QTableView>(page, "causeShareTable");
        const int all = causes->model()->rowCount();
        QVERIFY(all > 0);
        child<QComboBox>(page, "causeGrouping")->setCurrentIndex(1);
        QVERIFY(causes->model()->rowCount() >= all);
        auto* backfill = child<QPushButton>(page, "backfillButton");
        QVERIFY(!backfill->isVisible());
        auto* chip = child<QComboBox>(page, "projectChip");
        chip->setCurrentIndex(chip->findData(static_cast<qint64>(project->project.id.value)));
        QVERIFY(backfill->isVisible());
        QTest::mouseClick(backfill, Qt::LeftButton);
        QCOMPARE(lastEdit<Indicator>(edits).after->derivation, Derivation::postmortems);
        QCOMPARE(lastEdit<Indicator>(edits).after->project, project->project.id);
        QCOMPARE(places.last().front().value<Place>().project, project->project.name);
        child<QLineEdit>(page, "incidentSearch")->setText(QStringLiteral("nothing of the kind"));
        QCOMPARE(lengths->model()->rowCount(), 0);
        QCOMPARE(page.exportItems().size(), std::size_t(2));
    }

    // By key and by mouse; a log whose last postmortem was deleted still leads to it.
    void whatIsInTheBinCanBeRestored()
    {
        LogPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        BinnedIncident binned;
        binned.incident.id = {7'001};
        binned.incident.uid = uidFrom("binned");
        binned.incident.number = 31;
        binned.incident.title = "Rows were lost";
        binned.at = reviewfixture::at("2026-11-20T10:00:00Z");
        binned.by = "sre-1";
        data->bin = {binned};
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        auto* tabs = child<QTabBar>(page, "logTabs");
        QCOMPARE(tabs->tabText(3), QStringLiteral("In the bin (1)"));
        tabs->setCurrentIndex(3);
        auto* table = child<QTableView>(page, "binTable");
        QVERIFY(table->isVisible());
        QCOMPARE(page.mainWidget(), table);
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells += table->model()->index(0, column).data().toString();
        const QString row = cells.join(u'|');
        QVERIFY2(row.startsWith(QStringLiteral("INC-31|Rows were lost|")), qPrintable(row));
        QVERIFY2(row.contains(QStringLiteral("2026-12-20")), qPrintable(row));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(edits.size(), 1);
        QVERIFY(!lastEdit<Incident>(edits).before);
        QCOMPARE(lastEdit<Incident>(edits).after->title, binned.incident.title);
        QTest::mouseClick(child<QPushButton>(page, "restoreButton"), Qt::LeftButton);
        QCOMPARE(edits.size(), 2);
        QCOMPARE(page.exportItems().size(), std::size_t(1));
        auto none = std::make_shared<ReviewData>(*data);
        none->unassigned.clear();
        for (auto& project : none->projects) {
            auto without = std::make_shared<ProjectReview>(*project);
            without->incidents.clear();
            project = without;
        }
        showOn(page, none);
        QVERIFY(child<QTableView>(page, "binTable")->isVisible());
        auto empty = std::make_shared<ReviewData>(*reviewfixture::review());
        showOn(page, empty);
        QCOMPARE(tabs->tabText(3), QStringLiteral("In the bin"));
        QVERIFY(!child<QPushButton>(page, "restoreButton")->isEnabled());
    }

private:
    /// The usual figures, with four actions in all, of one incident.
    static std::shared_ptr<ReviewData> withActions()
    {
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        const auto add = [&](const char* title, ActionState state, const char* due) {
            Action action;
            action.id = {static_cast<std::int64_t>(900 + project->incidents.front().actions.size())};
            action.uid = uidFrom(title);
            action.incident = project->incidents.front().incident.id;
            action.title = title;
            action.state = state;
            action.due = reviewfixture::at(due);
            project->incidents.front().actions.push_back(action);
        };
        for (IncidentReview& incident : project->incidents) incident.actions.clear();
        add("Check units", ActionState::open, "2026-12-24T00:00:00Z");
        add("Alert on nulls", ActionState::open, "2026-11-02T00:00:00Z");
        add("Contract with upstream", ActionState::idea, "2026-12-01T00:00:00Z");
        add("Roll back", ActionState::done, "2026-11-19T00:00:00Z");
        data->projects.front() = project;
        for (std::size_t p = 1; p < data->projects.size(); ++p) {
            auto other = std::make_shared<ProjectReview>(*data->projects[p]);
            for (IncidentReview& incident : other->incidents) incident.actions.clear();
            data->projects[p] = other;
        }
        data->meeting = {};
        return data;
    }
};

SHINRAI_TEST(LogPageTest)
#include "tst_logpage.moc"
