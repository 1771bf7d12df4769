// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/postmortem/editorpage.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace widgets;
using namespace reliability;
using reviewfixture::at;

/// What stands with the fields of a postmortem: its text, its times, its history.
class PostmortemSections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<EditorPage>();
        showOn(*m_page, reviewfixture::review());
        m_stored = reviewfixture::review()->projects.front()->incidents.front().incident;
        m_page->open({.screen = Screen::editor, .incident = m_stored.uid});
    }
    void cleanup() { m_page.reset(); }

    void keysReachEverySection()
    {
        auto* sections = child<QTabWidget>(*m_page, "postmortemSections");
        for (int i = sections->count() - 1; i >= 0; --i) {
            QTest::keyClick(m_page.get(), Qt::Key(Qt::Key_2 + i), Qt::AltModifier);
            QCOMPARE(sections->currentIndex(), i);
            for (QWidget* w : sections->currentWidget()->findChildren<QWidget*>())
                if (w->isVisible() && w->focusPolicy() != Qt::NoFocus && !w->objectName().startsWith(u"qt_"))
                    QVERIFY2(!w->accessibleName().isEmpty() || qobject_cast<QPushButton*>(w),
                             qPrintable(w->objectName()));
        }
        QTest::keyClick(m_page.get(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(child<QPlainTextEdit>(*m_page, "postmortemBody")->hasFocus());
    }

    void aMarkIsSetByKeys()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        QTest::keyClick(m_page.get(), Qt::Key_2, Qt::AltModifier);
        auto* knowledge = child<QComboBox>(*m_page, "acknowledgedMark");
        auto* time = child<QDateTimeEdit>(*m_page, "acknowledgedMarkTime");
        QCOMPARE(knowledge->currentText(), QStringLiteral("Not said"));
        QVERIFY(!time->isEnabled());
        knowledge->setFocus();
        QTest::keyClick(knowledge, Qt::Key_Down);
        QTest::keyClick(knowledge, Qt::Key_Down);
        QCOMPARE(knowledge->currentText(), QStringLiteral("About"));
        QVERIFY(time->isEnabled());
        QCOMPARE(time->dateTime().toMSecsSinceEpoch(), m_stored.start->ms); // where the eye begins
        time->setFocus();
        time->setSelectedSection(QDateTimeEdit::HourSection);
        QTest::keyClick(time, Qt::Key_Up);
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        QCOMPARE(edits.size(), 1);
        const auto edit = lastEdit<Incident>(edits);
        const TimeMark* mark = edit.after->reading.mark(MarkKind::acknowledged);
        QVERIFY(mark && mark->approximate);
        QCOMPARE(mark->at, *m_stored.start + Milliseconds(3'600'000));
        QVERIFY(edit.after->markdown.find("acknowledged: ~" + format(mark->at)) != std::string::npos);
        QVERIFY(!edit.before->reading.mark(MarkKind::acknowledged)); // what undo brings back
    }

    void unknownStaysUnknown()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        auto* knowledge = child<QComboBox>(*m_page, "detectedMark");
        knowledge->setCurrentIndex(3);
        Q_EMIT knowledge->activated(3);
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        const auto edit = lastEdit<Incident>(edits);
        QVERIFY(!edit.after->detected);
        QVERIFY(edit.after->markdown.find("unknown_times: [detected]\n") != std::string::npos);
        answer(*edit.after);
        QCOMPARE(knowledge->currentText(), QStringLiteral("Unknown"));
    }

    // Saved, the times that were the text's are those that the text says now.
    void timesOfTheTextComeBackWithTheAnswer()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        child<QPlainTextEdit>(*m_page, "postmortemBody")->appendPlainText(QStringLiteral("More."));
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        Incident saved = *lastEdit<Incident>(edits).after;
        saved.start = *saved.start - Milliseconds(600'000);
        saved.rev += 1;
        answer(saved);
        QCOMPARE(child<QDateTimeEdit>(*m_page, "startEdit")->dateTime().toMSecsSinceEpoch(), saved.start->ms);
        m_page->hide();
        QCOMPARE(edits.size(), 1);
    }

    // Start and end stand in two places and say the same.
    void startAndEndGoTogether()
    {
        auto* start = child<QDateTimeEdit>(*m_page, "startEdit");
        auto* mark = child<QDateTimeEdit>(*m_page, "startMarkTime");
        QCOMPARE(mark->dateTime(), start->dateTime());
        start->setDateTime(start->dateTime().addSecs(600));
        QCOMPARE(mark->dateTime(), start->dateTime());
        mark->setDateTime(mark->dateTime().addSecs(600));
        QCOMPARE(start->dateTime(), mark->dateTime());
    }

    // A measured event goes into the text by Enter, at its place in time, and the text's own undo takes it out again.
    void aProposalIsWrittenIntoTheText()
    {
        auto* body = child<QPlainTextEdit>(*m_page, "postmortemBody");
        body->setPlainText(QStringLiteral("## Timeline\n\n- 2026-11-18 02:00 - first\n- 2026-11-18 09:00 - last\n"));
        QSignalSpy asked(m_page.get(), &EditorPage::studyRequested);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 3000);
        IncidentStudy study;
        study.incident = asked.front().front().value<Incident>();
        study.incident.reading.timeline = {
            {at("2026-11-18T02:00:00Z"), "2026-11-18", "2026-11-18 02:00", "first", false, {}},
            {at("2026-11-18T09:00:00Z"), "2026-11-18", "2026-11-18 09:00", "last", false, {}}};
        study.measured = {{MeasuredKind::fell, at("2026-11-18T02:10:00Z"), "accuracy", 0.793, {}}};
        m_page->setStudy(study);
        auto* sections = child<QTabWidget>(*m_page, "postmortemSections");
        const int section = sectionOf("timelineTable");
        QCOMPARE(sections->tabText(section), QStringLiteral("Timeline (1 proposed)"));
        sections->setCurrentIndex(section);
        auto* table = child<QTableView>(*m_page, "timelineTable");
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(!child<QPushButton>(*m_page, "acceptEvent")->isEnabled());
        table->selectRow(1);
        QVERIFY(child<QPushButton>(*m_page, "acceptEvent")->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        const QString with = QStringLiteral("## Timeline\n\n- 2026-11-18 02:00 - first\n"
                                            "- 2026-11-18 02:10 - accuracy misses its target: 79.3 %\n"
                                            "- 2026-11-18 09:00 - last\n");
        QCOMPARE(body->toPlainText(), with);
        QCOMPARE(sections->tabText(section), QStringLiteral("Timeline"));
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 2, 3000);
        body->undo();
        QVERIFY(!body->toPlainText().contains(QStringLiteral("02:10")));
    }

    // A start that is only the first entry stays where it is when an earlier event becomes the first.
    void anEarlierEventDoesNotMoveTheStart()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        Incident assumed = m_stored;
        assumed.reading.marks = {{MarkKind::start, *m_stored.start, false, MarkOrigin::assumed}};
        answer(assumed);
        IncidentStudy study;
        study.incident = assumed;
        study.measured = {
            {MeasuredKind::change, *m_stored.start - Milliseconds(7'200'000), "v118", {}, Change::deploy}};
        m_page->setStudy(study);
        child<QTabWidget>(*m_page, "postmortemSections")->setCurrentIndex(sectionOf("timelineTable"));
        child<QTableView>(*m_page, "timelineTable")->selectRow(0);
        QTest::mouseClick(child<QPushButton>(*m_page, "acceptEvent"), Qt::LeftButton);
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        const auto edit = lastEdit<Incident>(edits);
        QVERIFY(edit.after->start == m_stored.start);
        QVERIFY(edit.after->markdown.find("start: ~" + format(*m_stored.start) + "\n") != std::string::npos);
        QVERIFY(edit.after->markdown.find("Deploy: v118") != std::string::npos);
    }

    // Several causes, known and potential; what the known ones say is offered, and set by people.
    void causesLeadToTheCell()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        auto* sections = child<QTabWidget>(*m_page, "postmortemSections");
        sections->setCurrentIndex(sectionOf("causeTable"));
        auto* table = child<QTableView>(*m_page, "causeTable");
        QVERIFY(!table->isVisible());
        QVERIFY(child<QLabel>(*m_page, "causesEmpty")->isVisible());
        const auto add = [&](const char* text, CauseClass kind, Certainty certainty) {
            auto* kinds = child<QComboBox>(*m_page, "causeClass");
            auto* certainties = child<QComboBox>(*m_page, "causeCertainty");
            kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
            certainties->setCurrentIndex(certainties->findData(static_cast<int>(certainty)));
            auto* edit = child<QLineEdit>(*m_page, "causeEdit");
            edit->clear();
            QTest::keyClicks(edit, QString::fromLatin1(text));
            QTest::keyClick(edit, Qt::Key_Return);
        };
        auto* cause = child<QComboBox>(*m_page, "causeBox");
        cause->setCurrentIndex(cause->findData(static_cast<int>(Cause::ml)));
        Q_EMIT cause->activated(cause->currentIndex());
        add("Config was not checked", CauseClass::change, Certainty::known);
        add("Labels came late", CauseClass::labels, Certainty::potential);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->isVisible());
        auto* side = child<QPushButton>(*m_page, "takeSide");
        QVERIFY(side->isVisible());
        QVERIFY(child<QLabel>(*m_page, "triageCell")->text().contains(QStringLiteral("ML engineers can handle it.")));
        QTest::mouseClick(side, Qt::LeftButton);
        QCOMPARE(cause->currentData().toInt(), static_cast<int>(Cause::service));
        QVERIFY(!side->isVisible());
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        const auto edit = lastEdit<Incident>(edits);
        QCOMPARE(edit.after->causes,
                 (std::vector<std::string>{"Config was not checked (change)", "Labels came late (potential, labels)"}));
        QVERIFY(edit.after->markdown.find(
                    "causes: [Config was not checked (change), \"Labels came late (potential, labels)\"]\n") !=
                std::string::npos);
        table->selectRow(0);
        QTest::mouseClick(child<QPushButton>(*m_page, "removeCause"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void conflictsAreShownAsLongAsTheyLast()
    {
        auto* shown = child<QLabel>(*m_page, "incidentConflicts");
        QVERIFY(!shown->isVisible());
        IncidentStudy study;
        study.incident = m_stored;
        study.incident.reading.conflicts.assign(5, {ConflictKind::date, "title", "2026-06-15", "file", "2026-06-18"});
        m_page->setStudy(study);
        QVERIFY(shown->isVisible());
        QVERIFY(shown->text().startsWith(
            QStringLiteral("The dates differ: the title says 2026-06-15, the file's name says 2026-06-18.")));
        QCOMPARE(shown->text().count(QLatin1Char('\n')), 3);
        study.incident.reading.conflicts.clear();
        m_page->setStudy(study);
        QVERIFY(!shown->isVisible());
    }

    // A hint below the text; Done and Save go on.
    void wordingIsHintedAndNeverStopsAnybody()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        auto* hint = child<QLabel>(*m_page, "wordingHint");
        QVERIFY(!hint->isVisible());
        auto* body = child<QPlainTextEdit>(*m_page, "postmortemBody");
        body->setPlainText(QStringLiteral("It was human error.\n"));
        QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible(), 3000);
        QVERIFY(hint->text().contains(QStringLiteral("\"human error\"")));
        QTest::keySequence(m_page.get(), QKeySequence::Save);
        QCOMPARE(edits.size(), 1);
        body->setPlainText(QStringLiteral("A unit changed.\n"));
        QTRY_VERIFY_WITH_TIMEOUT(!hint->isVisible(), 3000);
    }

    void doneSaysWhatIsMissing()
    {
        QSignalSpy edits(m_page.get(), &Page::editRequested);
        m_page->open({.screen = Screen::editor, .project = "search-ranking"});
        auto* hint = child<QLabel>(*m_page, "incidentHint");
        auto* done = child<QPushButton>(*m_page, "doneButton");
        QTest::mouseClick(done, Qt::LeftButton);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text().count(QStringLiteral("Done needs")), 2);
        auto* cause = child<QComboBox>(*m_page, "causeBox");
        cause->setCurrentIndex(cause->findData(static_cast<int>(Cause::service)));
        QTest::mouseClick(done, Qt::LeftButton);
        QCOMPARE(hint->text().count(QStringLiteral("Done needs")), 1);
        QCOMPARE(edits.size(), 0);
        auto* body = child<QPlainTextEdit>(*m_page, "postmortemBody");
        body->moveCursor(QTextCursor::End);
        body->insertPlainText(QStringLiteral("None needed, because it was a drill.\n"));
        QVERIFY(!hint->isVisible());
        QTest::mouseClick(done, Qt::LeftButton);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(lastEdit<Incident>(edits).after->state, IncidentState::done);
        body->setPlainText(QStringLiteral("# Nothing to do any more\n"));
        QTest::mouseClick(done, Qt::LeftButton); // "Save" by now
        QCOMPARE(edits.size(), 2);
    }

    void theHistoryIsAskedForAndShown()
    {
        QSignalSpy asked(m_page.get(), &EditorPage::historyRequested), edits(m_page.get(), &Page::editRequested);
        QCOMPARE(asked.size(), 0);
        child<QTabWidget>(*m_page, "postmortemSections")->setCurrentIndex(sectionOf("incidentHistory"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<Uid>(), m_stored.uid);
        auto* table = child<QTableView>(*m_page, "incidentHistory");
        QVERIFY(!table->isVisible());
        QVERIFY(child<QLabel>(*m_page, "incidentHistoryEmpty")->isVisible());

        Incident old = m_stored;
        old.title = "Older title";
        old.id = {};
        old.rev = 0;
        Incident now = m_stored;
        now.id = {};
        now.rev = 0;
        m_page->setHistory({m_stored.uid,
                            {{at("2026-11-20T08:00:00Z"), "mle-1", "", std::nullopt, old},
                             {at("2026-11-20T09:00:00Z"), "sre-1", "", old, now}}});
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->isVisible());
        const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, 1), QStringLiteral("sre-1"));
        QCOMPARE(cell(0, 3), QStringLiteral("Older title"));
        QCOMPARE(cell(0, 4), QString::fromStdString(m_stored.title));
        auto* restore = child<QPushButton>(*m_page, "restoreVersion");
        QVERIFY(!restore->isEnabled());
        table->selectRow(1);
        QVERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(lastEdit<Incident>(edits).before->title, m_stored.title);
        QCOMPARE(lastEdit<Incident>(edits).after->title, std::string("Older title"));
        QCOMPARE(lastEdit<Incident>(edits).after->id, lastEdit<Incident>(edits).before->id);

        m_page->setHistory({makeUid(), {}});
        QCOMPARE(table->model()->rowCount(), 2);
    }

    // Whoever comes to a postmortem that was deleted is told by whom, and can take it out of the bin.
    void aDeletedOneComesBack()
    {
        QSignalSpy asked(m_page.get(), &EditorPage::historyRequested), edits(m_page.get(), &Page::editRequested);
        Incident gone;
        gone.uid = makeUid();
        gone.number = 99;
        gone.title = "Lost";
        m_page->open({.screen = Screen::editor, .incident = gone.uid});
        QCOMPARE(m_page->state(), Page::State::empty);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!child<QPushButton>(*m_page, "restorePostmortem"));
        m_page->setHistory({gone.uid,
                            {{at("2026-11-20T08:00:00Z"), "mle-1", "", std::nullopt, gone},
                             {at("2026-11-20T09:00:00Z"), "sre-1", "", gone, std::nullopt}}});
        auto* restore = child<QPushButton>(*m_page, "restorePostmortem");
        QVERIFY(restore);
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY(!lastEdit<Incident>(edits).before);
        QVERIFY(lastEdit<Incident>(edits).after == gone);
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        project->incidents.push_back({gone, {}, {}, {}});
        data->projects.front() = project;
        m_page->setReview(data);
        QCOMPARE(m_page->state(), Page::State::ready);
        QVERIFY(m_page->title().contains(QStringLiteral("Lost")));
    }

private:
    int sectionOf(const char* widget) const
    {
        auto* sections = m_page->findChild<QTabWidget*>(QStringLiteral("postmortemSections"));
        const auto* wanted = m_page->findChild<QWidget*>(QString::fromLatin1(widget));
        for (int i = 0; i < sections->count(); ++i)
            if (sections->widget(i)->isAncestorOf(wanted)) return i;
        return -1;
    }

    /// What is stored now, as the next figures bring it.
    void answer(const Incident& stored)
    {
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        project->incidents.front().incident = stored;
        data->projects.front() = project;
        m_page->setReview(data);
    }

    std::unique_ptr<EditorPage> m_page;
    Incident m_stored;
};

SHINRAI_TEST(PostmortemSections)
#include "tst_postmortemsections.moc"
