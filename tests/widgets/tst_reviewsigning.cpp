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

/// How a meeting ends: both roles sign, and from then on only addenda come.
class ReviewSigning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPeopleSignByOneKey()
    {
        auto data = complete();
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(child<QTableView>(page, "agenda")->currentIndex().row(), 9);
        QCOMPARE(edits.size(), 0); // it leads there first
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edits.size(), 0); // and asks once
        QVERIFY(child<QLabel>(page, "signProblem")->text().contains(QStringLiteral("MLE mle-1")));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(lastEdit<Signature>(edits).after->role, ReviewRole::mle);
        QCOMPARE(lastEdit<Signature>(edits).after->name, std::string("mle-1"));
        QCOMPARE(lastEdit<Signature>(edits).after->review, data->record);
        data = copy(data);
        data->meeting.signatures = {signedBy(*data, ReviewRole::mle, "mle-1")};
        page.setReview(data);
        QVERIFY(child<QLabel>(page, "signed-mle")->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edits.size(), 1);
        press(Qt::Key_Return); // Enter on the button that was led to does as well
        QCOMPARE(lastEdit<Signature>(edits).after->role, ReviewRole::sre);
        QCOMPARE(edits.size(), 2);
    }

    // What was asked about is what is signed: another name is asked about anew.
    void anotherNameIsAskedAboutAgain()
    {
        ReviewPage page;
        showOn(page, complete());
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_9);
        auto* sign = child<QPushButton>(page, "sign-mle");
        QTest::mouseClick(sign, Qt::LeftButton);
        type(child<QComboBox>(page, "signer-mle")->lineEdit(), QStringLiteral("mle-2"));
        QVERIFY(!child<QLabel>(page, "signProblem")->isVisible());
        QTest::mouseClick(sign, Qt::LeftButton);
        QCOMPARE(edits.size(), 0);
        QTest::mouseClick(sign, Qt::LeftButton);
        QCOMPARE(lastEdit<Signature>(edits).after->name, std::string("mle-2"));
    }

    // A signature may close the record: what was typed just before is stored first.
    void typedNotesAreStoredBeforeASignature()
    {
        ReviewPage page;
        showOn(page, complete());
        QSignalSpy edits(&page, &Page::editRequested);
        QTest::keyClicks(child<QPlainTextEdit>(page, "reviewNotes"), QStringLiteral("Agreed. "));
        page.mainWidget()->setFocus();
        for (int i = 0; i < 3; ++i) press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edits.size(), 2);
        const auto first = std::get<Edit<Review>>(edits.front().front().value<AnyEdit>());
        QVERIFY(first.after->notes.starts_with("Agreed. "));
        QCOMPARE(lastEdit<Signature>(edits).after->role, ReviewRole::mle);
    }

    void onePersonSignsBothOnlyAloneWithAReason()
    {
        auto data = complete();
        data->meeting.signatures = {signedBy(*data, ReviewRole::mle, "mle-1")};
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_9);
        type(child<QComboBox>(page, "signer-sre")->lineEdit(), QStringLiteral("MLE-1"));
        auto* sign = child<QPushButton>(page, "sign-sre");
        QVERIFY(!sign->isEnabled());
        auto* solo = child<QAbstractButton>(page, "signSolo");
        QVERIFY(solo->isVisible());
        QVERIFY(!child<QLabel>(page, "signProblem")->text().isEmpty());
        QTest::keyClick(solo, Qt::Key_Space);
        QVERIFY(!sign->isEnabled());
        type(child<QLineEdit>(page, "soloReason"), QStringLiteral("sre-1 is ill"));
        QVERIFY(sign->isEnabled());
        for (int i = 0; i < 2; ++i) QTest::mouseClick(sign, Qt::LeftButton);
        QVERIFY(lastEdit<Signature>(edits).after->solo);
        QCOMPARE(lastEdit<Signature>(edits).after->reason, std::string("sre-1 is ill"));
    }

    void nobodySignsBeforeIncompleteDataIsAcknowledged()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_9);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!child<QPushButton>(page, "sign-mle")->isEnabled());
        QVERIFY(child<QLabel>(page, "signProblem")->text().contains(QStringLiteral("acknowledge")));
        QCOMPARE(edits.size(), 0);
    }

    void signedIsReadOnlyButForAddenda()
    {
        auto data = complete();
        data->meeting.signatures = {signedBy(*data, ReviewRole::mle, "mle-1"),
                                    signedBy(*data, ReviewRole::sre, "sre-1")};
        data->meeting.changedSince = 3;
        ReviewPage page;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested), places(&page, &Page::navigateRequested);
        page.mainWidget()->setFocus();
        for (const auto key : {Qt::Key_1, Qt::Key_0, Qt::Key_D, Qt::Key_A}) press(key);
        QCOMPARE(edits.size(), 0);
        QVERIFY(!child<QPushButton>(page, "person1")->isEnabled());
        QVERIFY(!child<QPlainTextEdit>(page, "reviewNotes")->isEnabled());
        go(Qt::Key_9);
        QVERIFY(!child<QPushButton>(page, "sign-mle")->isVisible());
        QVERIFY(child<QLabel>(page, "changedSince")->text().contains(u'3'));
        QTest::mouseClick(child<QPushButton>(page, "showChanged"), Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().screen, Screen::portfolio);
        QTest::mouseClick(child<QPushButton>(page, "amendButton"), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("The labels were wrong"));
        press(Qt::Key_Return);
        QCOMPARE(lastEdit<ReviewNote>(edits).after->kind, NoteKind::addendum);
        QCOMPARE(lastEdit<ReviewNote>(edits).after->text, std::string("The labels were wrong"));
    }
};

SHINRAI_TEST(ReviewSigning)
#include "tst_reviewsigning.moc"
