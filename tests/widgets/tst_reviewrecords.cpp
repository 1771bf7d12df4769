// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/meetingprobe.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/review/agenda.h"
#include "widgets/review/meetingclock.h"
#include "widgets/review/reviewpage.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace widgets;
using namespace reliability;
using namespace meeting;

/// What the meeting records: decisions, actions and notes, and what becomes of earlier ones.
class ReviewRecordsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The project is the one that is shown; text and Enter are enough.
    void aDecisionTakesTwoKeysAndAText()
    {
        ReviewPage page;
        auto data = reviewfixture::review();
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_3);
        press(Qt::Key_D);
        QVERIFY(child<QLineEdit>(page, "recordText")->hasFocus());
        press(Qt::Key_Return);
        QCOMPARE(edits.size(), 0); // it lacks its text
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("until R > 0"));
        press(Qt::Key_Return);
        const Decision made = *lastEdit<Decision>(edits).after;
        QCOMPARE(made.kind, DecisionKind::freeze);
        QCOMPARE(made.project, data->projects[0]->project.id);
        QCOMPARE(made.review, data->reviews[0].id);
        QCOMPARE(made.text, std::string("until R > 0"));
        QCOMPARE(made.owner, std::string("mle-1"));
        QCOMPARE(made.due, reviewfixture::at("2026-11-30T00:00:00Z"));
        QVERIFY(!made.expires);
        QCOMPARE(QApplication::focusWidget(), child<QTableView>(page, "reviewProjects"));
        press(Qt::Key_Down);
        press(Qt::Key_D);
        auto* kind = child<QComboBox>(page, "recordDecision");
        QVERIFY(!child<QDateEdit>(page, "recordExpires")->isVisible());
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down); // from reliability work to the risk
        QVERIFY(child<QDateEdit>(page, "recordExpires")->isVisible());
        type(child<QLineEdit>(page, "recordText"), QStringLiteral("one more week"));
        QTest::mouseClick(child<QPushButton>(page, "recordWrite"), Qt::LeftButton);
        QCOMPARE(lastEdit<Decision>(edits).after->kind, DecisionKind::acceptRisk);
        QCOMPARE(lastEdit<Decision>(edits).after->project, data->projects[1]->project.id);
        QCOMPARE(lastEdit<Decision>(edits).after->expires, reviewfixture::at("2026-12-21T00:00:00Z"));
    }

    void actionsNotesAndExplanations()
    {
        ReviewPage page;
        auto data = copy(reviewfixture::review());
        auto search = std::make_shared<ProjectReview>(*data->projects[0]);
        for (IncidentReview& each : search->incidents) each.incident.indicators.clear();
        data->projects[0] = search;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_3);
        press(Qt::Key_A);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Check units"));
        type(child<QLineEdit>(page, "recordTest"), QStringLiteral("a test fails on metres"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<Action>(edits).after->title, std::string("Check units"));
        QCOMPARE(lastEdit<Action>(edits).after->doneTest, std::string("a test fails on metres"));
        QCOMPARE(lastEdit<Action>(edits).after->kind, std::string("prevent"));
        press(Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Labels come late"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<ReviewNote>(edits).after->kind, NoteKind::note);
        QCOMPARE(lastEdit<ReviewNote>(edits).after->project, search->project.id);
        press(Qt::Key_N);
        press(Qt::Key_Escape);
        QVERIFY(!child<QLineEdit>(page, "recordText")->isVisible());
        go(Qt::Key_4);
        auto* dips = child<QTableView>(page, "dipTable");
        QVERIFY(dips->model()->rowCount() > 0);
        dips->setFocus();
        dips->selectRow(0);
        press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a column changed its unit"));
        press(Qt::Key_Return);
        const ReviewNote said = *lastEdit<ReviewNote>(edits).after;
        QCOMPARE(said.kind, NoteKind::explanation);
        QCOMPARE(said.indicator, std::string("accuracy"));
        QCOMPARE(said.from, reviewfixture::at("2026-11-18T02:10:00Z")); // since when the triage knows it
        QCOMPARE(said.to, reviewfixture::at("2026-11-23T00:00:00Z"));
    }

    void earlierDecisionsAreClosed()
    {
        auto data = copy(reviewfixture::review());
        Decision earlier;
        earlier.id = {5};
        earlier.uid = uidFrom("earlier");
        earlier.project = data->projects[0]->project.id;
        earlier.kind = DecisionKind::acceptRisk;
        earlier.text = "Wait for labels";
        earlier.owner = "mle-1";
        earlier.due = earlier.expires = data->asOf - dayLength;
        data->meeting.earlier = {earlier};
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_8);
        auto* table = child<QTableView>(page, "earlierDecisions");
        QVERIFY(table->model()->index(0, 6).data().toString().contains(QStringLiteral("expired 2026-11-22")));
        table->setFocus();
        press(Qt::Key_1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("labels came"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<Decision>(edits).after->state, DecisionState::done);
        QCOMPARE(lastEdit<Decision>(edits).after->outcome, std::string("labels came"));
    }
};

SHINRAI_TEST(ReviewRecordsPage)
#include "tst_reviewrecords.moc"
