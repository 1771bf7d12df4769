// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/review/reviewpage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace widgets;
using namespace reliability;

/// What is typed outlives answers, refreshes and changes of place that come in between.
class Unsaved : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The answer to the first of two saves must not take the second text away.
    void aSecondSaveIsNotLost()
    {
        EditorPage page;
        const auto data = reviewfixture::review();
        const Incident stored = data->projects.front()->incidents.front().incident;
        page.open(Place{.screen = Screen::editor, .incident = stored.uid});
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        body->appendPlainText(QStringLiteral("FIRST"));
        QTest::keySequence(&page, QKeySequence::Save);
        body->appendPlainText(QStringLiteral("SECOND"));
        QTest::keySequence(&page, QKeySequence::Save);
        QCOMPARE(edits.size(), 2);

        const auto afterFirst = std::get<Edit<Incident>>(edits[0][0].value<AnyEdit>());
        auto answer = std::make_shared<ReviewData>(*data);
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        project->incidents.front().incident = *afterFirst.after;
        project->incidents.front().incident.rev = stored.rev + 5;
        answer->projects.front() = project;
        page.setReview(answer);
        QVERIFY(body->toPlainText().contains(QStringLiteral("SECOND")));
        QCOMPARE(edits.size(), 3);
        QVERIFY(lastEdit<Incident>(edits).after->markdown.find("SECOND") != std::string::npos);
        QCOMPARE(lastEdit<Incident>(edits).before->rev, stored.rev + 5);
    }

    // Somebody else saved another part: it is in the text, is said, and is not taken away by the next save.
    void whatOthersSavedGoesTogether()
    {
        EditorPage page;
        const auto data = reviewfixture::review();
        const Incident stored = data->projects.front()->incidents.front().incident;
        page.open(Place{.screen = Screen::editor, .incident = stored.uid});
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        body->appendPlainText(QStringLiteral("\n## Mine\n\nAAA"));
        QTest::keySequence(&page, QKeySequence::Save); // refused by the store
        Incident theirs = stored;
        theirs.severity = stored.severity == "2" ? "3" : "2";
        page.setReview(savedAs(*data, theirs));
        const auto* told = child<QLabel>(page, "changedMeanwhile");
        QVERIFY(told->isVisible() && told->text().contains(QStringLiteral("Severity")));
        QVERIFY(!child<QPushButton>(page, "keepMine")->isVisible());
        QVERIFY(body->toPlainText().contains(QStringLiteral("AAA")));
        QTest::keySequence(&page, QKeySequence::Save);
        const auto edit = lastEdit<Incident>(edits);
        QCOMPARE(edit.before->rev, stored.rev + 5);
        QCOMPARE(edit.after->severity, theirs.severity);
        QVERIFY(edit.after->markdown.find("AAA") != std::string::npos);
    }

    // The same part: nothing is saved before it is said which of both holds.
    void whatBothChangedIsAsked()
    {
        EditorPage page;
        const auto data = reviewfixture::review();
        const Incident stored = data->projects.front()->incidents.front().incident;
        page.open(Place{.screen = Screen::editor, .incident = stored.uid});
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        body->appendPlainText(QStringLiteral("AAA"));
        Incident theirs = stored;
        theirs.markdown += "\nBBB\n";
        page.setReview(savedAs(*data, theirs));
        QVERIFY(child<QPlainTextEdit>(page, "theirText")->toPlainText().contains(QStringLiteral("BBB")));
        for (int i = 0; i < 2; ++i) QTest::keySequence(&page, QKeySequence::Save);
        page.setReview(savedAs(*data, theirs));
        QTest::keySequence(&page, QKeySequence::Save);
        QCOMPARE(edits.size(), 0);
        QTest::mouseClick(child<QPushButton>(page, "keepMine"), Qt::LeftButton);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(lastEdit<Incident>(edits).before->rev, stored.rev + 5);
        QVERIFY(lastEdit<Incident>(edits).after->markdown.find("AAA") != std::string::npos);
        QVERIFY(!child<QLabel>(page, "changedMeanwhile")->isVisible());
    }

    void theirsIsTaken()
    {
        EditorPage page;
        const auto data = reviewfixture::review();
        const Incident stored = data->projects.front()->incidents.front().incident;
        page.open(Place{.screen = Screen::editor, .incident = stored.uid});
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested);
        auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        body->appendPlainText(QStringLiteral("AAA"));
        Incident theirs = stored;
        theirs.markdown += "\nBBB\n";
        page.setReview(savedAs(*data, theirs));
        QTest::mouseClick(child<QPushButton>(page, "takeTheirs"), Qt::LeftButton);
        QVERIFY(body->toPlainText().contains(QStringLiteral("BBB")));
        QVERIFY(!body->toPlainText().contains(QStringLiteral("AAA")));
        page.hide();
        QCOMPARE(edits.size(), 0);
    }

    // Typed in one week and gone to another at once: the text is saved where it was begun.
    void reviewNotesStayWithTheirWeek()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        const std::string begunIn = format(reviewfixture::review()->week);
        QTest::keyClicks(child<QPlainTextEdit>(page, "reviewNotes"), QStringLiteral("Agreed. "));
        auto before = std::make_shared<ReviewData>(*reviewfixture::review());
        before->week = plus(before->week, -1);
        Review other;
        other.uid = makeUid();
        other.week = format(before->week);
        other.notes = "Of the other week.";
        before->reviews = {other};
        page.setReview(before);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(lastEdit<Review>(edits).after->week, begunIn);
        QVERIFY(lastEdit<Review>(edits).after->notes.starts_with("Agreed. "));
        QCOMPARE(child<QPlainTextEdit>(page, "reviewNotes")->toPlainText(), QStringLiteral("Of the other week."));
        page.hide();
        QCOMPARE(edits.size(), 1);
    }

    // A refresh that does not have the typed text yet leaves it, and asks again with the new revision.
    void reviewNotesSurviveARefresh()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        QTest::keyClicks(child<QPlainTextEdit>(page, "reviewNotes"), QStringLiteral("Agreed. "));
        page.hide();
        page.show();
        auto again = std::make_shared<ReviewData>(*reviewfixture::review());
        for (Review& r : again->reviews) r.rev += 7;
        page.setReview(again);
        QVERIFY(child<QPlainTextEdit>(page, "reviewNotes")->toPlainText().startsWith(QStringLiteral("Agreed. ")));
        page.hide();
        QCOMPARE(edits.size(), 2);
        QCOMPARE(lastEdit<Review>(edits).before->rev, again->reviews.front().rev);
    }

    // Somebody else stored notes while these were typed: none of them goes.
    void reviewNotesOfOthersStay()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        auto* notes = child<QPlainTextEdit>(page, "reviewNotes");
        QTest::keyClicks(notes, QStringLiteral("Agreed. "));
        auto theirs = std::make_shared<ReviewData>(*reviewfixture::review());
        theirs->reviews.front().rev += 7;
        theirs->reviews.front().notes = "Of somebody else.";
        page.setReview(theirs);
        page.hide();
        QCOMPARE(edits.size(), 1);
        const auto edit = lastEdit<Review>(edits);
        QCOMPARE(edit.before->notes, "Of somebody else.");
        QVERIFY(edit.after->notes.starts_with("Of somebody else.\n\nAgreed. "));

        // What this page stored itself is not somebody else's: it is typed on.
        page.show();
        QTest::keyClicks(notes, QStringLiteral("And: "));
        const QString typed = notes->toPlainText();
        auto own = std::make_shared<ReviewData>(*theirs);
        own->reviews.front() = *edit.after;
        own->reviews.front().rev += 1;
        page.setReview(own);
        QCOMPARE(notes->toPlainText(), typed);
    }

private:
    /// The figures after somebody saved the first postmortem of the first project.
    static std::shared_ptr<ReviewData> savedAs(const ReviewData& data, const Incident& incident)
    {
        auto answer = std::make_shared<ReviewData>(data);
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        project->incidents.front().incident = incident;
        project->incidents.front().incident.rev = incident.rev + 5;
        answer->projects.front() = project;
        return answer;
    }
};

SHINRAI_TEST(Unsaved)
#include "tst_unsaved.moc"
