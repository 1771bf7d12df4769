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

/// The meeting on the review page: every step by key, every record as the edit that it asks for.
class ReviewMeeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyAStep()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        auto* agenda = child<QTableView>(page, "agenda");
        page.mainWidget()->setFocus();
        for (int item = 1; item < agenda->model()->rowCount(); ++item) {
            press(Qt::Key_Space);
            QCOMPARE(agenda->currentIndex().row(), item);
        }
        press(Qt::Key_Space);
        QCOMPARE(agenda->currentIndex().row(), 9);
        press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(agenda->currentIndex().row(), 8);
        go(Qt::Key_3);
        QCOMPARE(agenda->currentIndex().row(), 3);
        go(Qt::Key_0);
        QCOMPARE(agenda->currentIndex().row(), 0);
    }

    void whatIsLeftBehindIsDone()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        const QAbstractItemModel& items = *child<QTableView>(page, "agenda")->model();
        const auto told = [&](int row) { return items.index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        page.mainWidget()->setFocus();
        QVERIFY(!told(0).endsWith(QStringLiteral(", done")));
        press(Qt::Key_Space);
        QVERIFY(told(0).endsWith(QStringLiteral(", done")));
        go(Qt::Key_5);
        QVERIFY(!told(1).endsWith(QStringLiteral(", done")));
    }

    void planAndPause()
    {
        QCOMPARE(plannedMinutes(Plan::usual), 45);
        QCOMPARE(plannedMinutes(Plan::brief), 30);
        ReviewPage page;
        showOn(page, reviewfixture::review());
        auto* time = child<QLabel>(page, "meetingTime");
        QCOMPARE(time->text(), QStringLiteral("0:00 / 45:00"));
        auto* plan = child<QComboBox>(page, "meetingPlan");
        plan->setFocus();
        QTest::keyClick(plan, Qt::Key_Down);
        QCOMPARE(time->text(), QStringLiteral("0:00 / 30:00"));
        const auto* agenda = child<QTableView>(page, "agenda");
        QCOMPARE(agenda->model()->index(1, AgendaModel::Minutes).data().toString(), QStringLiteral("5"));
        page.mainWidget()->setFocus();
        press(Qt::Key_P);
        QCOMPARE(child<QPushButton>(page, "pauseButton")->text(), QStringLiteral("Pause"));
        QTRY_VERIFY_WITH_TIMEOUT(!time->text().startsWith(QStringLiteral("0:00")), 5000);
        press(Qt::Key_P);
        QCOMPARE(child<QPushButton>(page, "pauseButton")->text(), QStringLiteral("Start"));
    }

    void theClockCountsByItem()
    {
        Milliseconds now{1000};
        MeetingClock clock(3, [&] { return now; });
        now += Milliseconds(500);
        QCOMPARE(clock.total(), Milliseconds(0));
        clock.resume();
        now += Milliseconds(2000);
        clock.go(2);
        now += Milliseconds(300);
        QCOMPARE(clock.spent(0), Milliseconds(2000));
        QCOMPARE(clock.spent(2), Milliseconds(300));
        clock.pause();
        now += Milliseconds(9000);
        QVERIFY(!clock.isRunning());
        QCOMPARE(clock.total(), Milliseconds(2300));
        clock.go(1);
        clock.resume();
        now += Milliseconds(7);
        QCOMPARE(clock.spent(1), Milliseconds(7));
        clock.reset();
        QCOMPARE(clock.total(), Milliseconds(0));
        QCOMPARE(clockText(Milliseconds(4'505'999)), QStringLiteral("75:05"));
    }

    // One key freezes, the page says which and why; nothing can be recorded before.
    void beforeItIsFrozen()
    {
        auto data = copy(reviewfixture::review());
        data->reviews.clear();
        data->record = {};
        data->meeting = {};
        ReviewPage page;
        showOn(page, data);
        QSignalSpy freeze(&page, &ReviewPage::freezeRequested), edits(&page, &Page::editRequested);
        const auto* told = child<QLabel>(page, "reviewState");
        QVERIFY(told->isVisible() && told->text().contains(QStringLiteral("Ctrl+Enter")));
        page.mainWidget()->setFocus();
        for (const auto key : {Qt::Key_D, Qt::Key_A, Qt::Key_N, Qt::Key_1, Qt::Key_0}) press(key);
        QVERIFY(!child<QLineEdit>(page, "recordText")->isVisible());
        QVERIFY(!child<QPushButton>(page, "decideButton")->isEnabled());
        QCOMPARE(edits.size(), 0);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(freeze.size(), 1);
    }

    // The roll call is a step as any other: who freezes the week begins to talk.
    void freezingStartsTheClock()
    {
        auto before = copy(reviewfixture::review());
        const auto frozen = copy(reviewfixture::review());
        before->reviews.clear();
        before->record = {};
        before->meeting = {};
        ReviewPage page;
        showOn(page, before);
        const auto* pause = child<QPushButton>(page, "pauseButton");
        page.mainWidget()->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pause->text(), QStringLiteral("Start"));
        page.setReview(frozen);
        QCOMPARE(pause->text(), QStringLiteral("Pause"));
        // Somebody who only looks at a frozen review measures nothing.
        ReviewPage other;
        showOn(other, frozen);
        other.setReview(copy(frozen));
        QCOMPARE(child<QPushButton>(other, "pauseButton")->text(), QStringLiteral("Start"));
    }

    // A look at another week leaves the meeting where it was; with both signatures it is over.
    void theMeetingGoesOnAfterALookAtAnotherWeek()
    {
        const auto data = complete();
        auto earlier = copy(data);
        earlier->week = plus(data->week, -1);
        ReviewPage page;
        showOn(page, data);
        page.mainWidget()->setFocus();
        press(Qt::Key_Space); // the clock runs, the roll call is done
        auto* model = static_cast<AgendaModel*>(child<QTableView>(page, "agenda")->model());
        const auto* pause = child<QPushButton>(page, "pauseButton");
        QVERIFY(model->done()[0]);
        page.setReview(earlier);
        QVERIFY(!model->done()[0]);
        QCOMPARE(pause->text(), QStringLiteral("Start"));
        page.setReview(copy(data));
        QVERIFY(model->done()[0]);
        QCOMPARE(pause->text(), QStringLiteral("Pause"));
        auto closed = copy(data);
        closed->meeting.signatures = {signedBy(*data, ReviewRole::mle, "mle-1"),
                                      signedBy(*data, ReviewRole::sre, "sre-1")};
        page.setReview(closed);
        QCOMPARE(pause->text(), QStringLiteral("Start"));
        QVERIFY(model->done()[9]);
    }

    void rollCallByKeysAndMouse()
    {
        auto data = copy(reviewfixture::review());
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        press(Qt::Key_2);
        Edit<Attendance> edit = lastEdit<Attendance>(edits);
        QVERIFY(!edit.before);
        QCOMPARE(edit.after->name, std::string("sre-1"));
        QCOMPARE(edit.after->role, ReviewRole::sre);
        QCOMPARE(edit.after->review, data->reviews.front().id);
        data = copy(data);
        data->meeting.attendance = {came(*data, ReviewRole::sre, "sre-1")};
        page.setReview(data);
        auto* second = child<QPushButton>(page, "person2");
        QVERIFY(second->isChecked());
        QTest::mouseClick(second, Qt::LeftButton);
        edit = lastEdit<Attendance>(edits);
        QVERIFY(edit.before && !edit.after);
        QVERIFY(second->isChecked()); // until it is stored
        page.mainWidget()->setFocus();
        press(Qt::Key_0);
        QCOMPARE(edits.size(), 3);
        QCOMPARE(lastEdit<Attendance>(edits).after->name, std::string("mle-1"));
        auto* other = child<QLineEdit>(page, "otherName");
        other->setFocus();
        QTest::keyClicks(other, QStringLiteral("sre-7"));
        child<QComboBox>(page, "otherRole")->setCurrentIndex(1);
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<Attendance>(edits).after->name, std::string("sre-7"));
        QCOMPARE(lastEdit<Attendance>(edits).after->role, ReviewRole::sre);
    }

    void incompleteDataIsAcknowledgedWithAReason()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        const auto* which = child<QLabel>(page, "incompleteData");
        QVERIFY2(which->isVisible() && which->text().contains(QStringLiteral("Spam filter: availability")),
                 qPrintable(which->text()));
        page.mainWidget()->setFocus();
        press(Qt::Key_K);
        press(Qt::Key_Return);
        QCOMPARE(edits.size(), 0);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sensor 12 is replaced"));
        press(Qt::Key_Return);
        const auto edit = lastEdit<ReviewNote>(edits);
        QCOMPARE(edit.after->kind, NoteKind::acknowledgement);
        QCOMPARE(edit.after->text, std::string("sensor 12 is replaced"));
        page.setReview(complete());
        QVERIFY(!child<QLineEdit>(page, "acknowledgeReason")->isVisible());
    }

    void actionsAreClosedInPlace()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_1);
        press(Qt::Key_1);
        QCOMPARE(lastEdit<Action>(edits).after->state, ActionState::done);
        press(Qt::Key_3);
        press(Qt::Key_Return); // no reason, no drop
        QCOMPARE(edits.size(), 1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("the column is gone"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<Action>(edits).after->state, ActionState::dropped);
        QCOMPARE(lastEdit<Action>(edits).after->reason, std::string("the column is gone"));
        QCOMPARE(QApplication::focusWidget(), child<QTableView>(page, "actionTable"));
        press(Qt::Key_2);
        auto* date = child<QDateEdit>(page, "actionDate");
        QVERIFY(date->hasFocus());
        QCOMPARE(date->date(), QDate(2026, 11, 30));
        date->setDate(QDate(2026, 12, 4));
        auto* reason = child<QLineEdit>(page, "actionReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("waits for labels"));
        QTest::mouseClick(child<QPushButton>(page, "actionDo"), Qt::LeftButton);
        QCOMPARE(lastEdit<Action>(edits).after->due, reviewfixture::at("2026-12-04T00:00:00Z"));
        QCOMPARE(lastEdit<Action>(edits).after->state, ActionState::open);
        press(Qt::Key_3);
        press(Qt::Key_Escape);
        QVERIFY(!reason->isVisible());
        QCOMPARE(edits.size(), 3);
    }

    // The row that was asked about is meant, wherever it stands when the figures come anew.
    void anAnswerIsForTheRowThatWasAsked()
    {
        auto data = copy(reviewfixture::review());
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_1);
        const Action asked = data->meeting.pending.front();
        press(Qt::Key_3);
        data = copy(data);
        Action urgent = asked;
        urgent.id = {999};
        urgent.due = data->asOf - 30 * dayLength;
        data->meeting.pending.push_back(urgent);
        page.setReview(data);
        auto* reason = child<QLineEdit>(page, "actionReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("no"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<Action>(edits).before->id, asked.id);
    }

    void comparisonsAreChosen()
    {
        auto data = copy(reviewfixture::review());
        ReviewPage page;
        showOn(page, data);
        page.mainWidget()->setFocus();
        go(Qt::Key_2);
        const auto* note = child<QLabel>(page, "comparisonNote");
        QVERIFY(note->text().startsWith(QStringLiteral("No earlier review; comparing is off.")));
        QVERIFY(!child<QPushButton>(page, "compare1")->isVisible());
        data = copy(data);
        const std::string name = data->projects.front()->project.name;
        data->meeting.comparisons = {
            {1, "2026-W46", 40, {{"remaining", name, "accuracy/accuracy", 0.007, -0.125, "", "", 0.132}}},
            {12,
             "2026-W35",
             29,
             {{"project_new", name, "", {}, {}, "", "production", 1},
              {"phase", name, "", {}, {}, "concept", "technical", 1}}}};
        page.setReview(data);
        auto* table = child<QTableView>(page, "differenceTable");
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(note->text().contains(QStringLiteral("2026-W46")));
        QVERIFY(!child<QPushButton>(page, "compare4")->isEnabled());
        table->setFocus();
        press(Qt::Key_C);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(note->text().contains(QStringLiteral("2026-W35")));
        QTest::mouseClick(child<QPushButton>(page, "compare1"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
    }

    // There may be earlier reviews: what is not frozen is compared with none of them.
    void aWeekIsComparedOnceItIsFrozen()
    {
        auto data = copy(reviewfixture::review());
        data->reviews.clear();
        data->record = {};
        ReviewPage page;
        showOn(page, data);
        page.mainWidget()->setFocus();
        go(Qt::Key_2);
        const QString note = child<QLabel>(page, "comparisonNote")->text();
        QVERIFY2(note.startsWith(QStringLiteral("Freeze the week to compare")), qPrintable(note));
    }

    void healthyProjectsAreOneRowThatOpens()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        page.mainWidget()->setFocus();
        go(Qt::Key_3);
        const auto* table = child<QTableView>(page, "reviewProjects");
        auto* quiet = child<QToolButton>(page, "quietProjects");
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(quiet->text().contains(QStringLiteral("Price estimate")));
        QTest::mouseClick(quiet, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 5);
    }

    // What was open speaks of figures that are gone; a change of language words everything anew.
    void aClosedFormKeepsNoFigures()
    {
        ReviewPage page;
        auto data = copy(reviewfixture::review());
        showOn(page, data);
        page.mainWidget()->setFocus();
        press(Qt::Key_D);
        const auto* text = child<QLineEdit>(page, "recordText");
        QVERIFY(text->isVisible());
        auto thawed = copy(data);
        thawed->reviews.clear();
        thawed->record = {};
        data.reset();
        page.setReview(thawed);
        QVERIFY(!text->isVisible());
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&page, &language);
        QVERIFY(page.state() == Page::State::ready);
        thawed.reset();
        page.setReview(reviewfixture::empty());
        QCoreApplication::sendEvent(&page, &language);
        QVERIFY(page.state() == Page::State::empty);
    }

    // A quiet week is a review too.
    void aQuietWeekIsAReview()
    {
        auto data = copy(reviewfixture::review());
        data->projects = {data->projects[3], data->projects[4]};
        data->meeting = {};
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        QCOMPARE(page.state(), Page::State::ready);
        page.mainWidget()->setFocus();
        for (int item = 0; item < 9; ++item) press(Qt::Key_Space);
        QVERIFY(child<QLabel>(page, "reviewDecisions")->text().contains(QStringLiteral("Nothing was decided")));
        press(Qt::Key_Return, Qt::ControlModifier); // asks
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(lastEdit<Signature>(edits).after->role, ReviewRole::mle);
    }

    // What is typed stays when the figures come anew.
    void aFormSurvivesARefresh()
    {
        ReviewPage page;
        auto data = reviewfixture::review();
        showOn(page, data);
        page.mainWidget()->setFocus();
        press(Qt::Key_D);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("until"));
        data = copy(data);
        ++data->rev;
        page.setReview(data);
        QCOMPARE(child<QLineEdit>(page, "recordText")->text(), QStringLiteral("until"));
        QVERIFY(child<QLineEdit>(page, "recordText")->hasFocus());
    }
};

SHINRAI_TEST(ReviewMeeting)
#include "tst_reviewmeeting.moc"
