// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/postmortem/markdowneditor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <cstdlib>

using namespace widgets;
using namespace reliability;

/// The editor of a postmortem: its fields, its text and the preview beside it.
class EditorPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editorKeepsWhatItDoesNotKnow()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        QSignalSpy edits(&page, &Page::editRequested), drafts(&page, &EditorPage::draftChanged);
        auto* title = child<QLineEdit>(page, "titleEdit");
        title->end(false);
        QTest::keyClicks(title, QStringLiteral("!"));
        auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        body->moveCursor(QTextCursor::End);
        QTest::keyClicks(body, QStringLiteral("Typed here."));
        QTRY_COMPARE_WITH_TIMEOUT(drafts.size(), 1, 3000);
        QCOMPARE(edits.size(), 0);
        QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edits.size(), 1);
        const auto edit = lastEdit<Incident>(edits);
        QCOMPARE(edit.before->title, std::string("Accuracy drop after schema change"));
        QCOMPARE(edit.after->title, std::string("Accuracy drop after schema change!"));
        QCOMPARE(edit.after->start, edit.before->start);
        const QString text = QString::fromStdString(edit.after->markdown);
        QVERIFY(text.startsWith(QStringLiteral("---\nteam: ranking\ntitle: Accuracy drop after schema change!\n")));
        QVERIFY(text.endsWith(QStringLiteral("Typed here.")));
    }

    void editorDoneNeedsACause()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::editor, .incident = uidFrom("Nightly job out of memory")});
        QSignalSpy edits(&page, &Page::editRequested);
        QTest::mouseClick(child<QPushButton>(page, "doneButton"), Qt::LeftButton);
        QCOMPARE(edits.size(), 0);
        QVERIFY(child<QLabel>(page, "incidentHint")->isVisible());
        auto* cause = child<QComboBox>(page, "causeBox");
        cause->setCurrentIndex(cause->findData(static_cast<int>(Cause::ml)));
        QTest::mouseClick(child<QPushButton>(page, "doneButton"), Qt::LeftButton);
        QCOMPARE(lastEdit<Incident>(edits).after->state, IncidentState::done);
        QCOMPARE(lastEdit<Incident>(edits).after->cause, Cause::ml);
    }

    void editorOfASpanIsLinked()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        const Range span{reviewfixture::at("2026-11-18T02:00:00Z"), reviewfixture::at("2026-11-18T09:00:00Z")};
        page.open({.screen = Screen::editor, .project = "search-ranking", .indicator = "accuracy", .span = span});
        QTest::keyClicks(child<QLineEdit>(page, "titleEdit"), QStringLiteral("Dip"));
        page.hide();
        QCOMPARE(edits.size(), 1);
        const auto edit = lastEdit<Incident>(edits);
        QVERIFY(!edit.before);
        QCOMPARE(edit.after->start, std::optional(span.from));
        QCOMPARE(edit.after->end, std::optional(span.to));
        QCOMPARE(edit.after->indicators, std::vector<std::string>{"accuracy"});
        QVERIFY(edit.after->project.value != 0);
    }

    void previewNeedsText()
    {
        MarkdownEditor editor("notes");
        editor.resize(800, 200);
        editor.show();
        auto* edit = child<QPlainTextEdit>(editor, "notes");
        auto* view = child<QTextBrowser>(editor, "notesView");
        QVERIFY(view->isHidden());
        QTRY_COMPARE(edit->width(), 800);
        edit->insertPlainText(QStringLiteral("text"));
        QVERIFY(view->isVisible());
        QTRY_VERIFY(std::abs(edit->width() - view->width()) <= 2);
        edit->clear();
        QVERIFY(view->isHidden());
        QTRY_COMPARE(edit->width(), 800);
    }

    void previewFollowsTheText()
    {
        MarkdownEditor editor("notes");
        editor.resize(800, 200);
        editor.show();
        QString text;
        for (int i = 0; i < 200; ++i) text += QStringLiteral("Line %1\n\n").arg(i);
        editor.setText(text);
        const QScrollBar* view = child<QTextBrowser>(editor, "notesView")->verticalScrollBar();
        QScrollBar* edit = child<QPlainTextEdit>(editor, "notes")->verticalScrollBar();
        QTRY_VERIFY(view->maximum() > 100 && edit->maximum() > 100);
        edit->setValue(edit->maximum());
        QTRY_COMPARE(view->value(), view->maximum());
        edit->setValue(edit->maximum() / 2);
        QVERIFY(std::abs(view->value() - view->maximum() / 2) < view->maximum() / 50);
        // Another text begins at its beginning.
        editor.setText(text + QStringLiteral("More"));
        QTRY_COMPARE(view->value(), 0);
    }

    // The sections of text and view are of other lengths: a table takes more room than its lines.
    void previewIsAtTheHeadingOfTheText()
    {
        MarkdownEditor editor("notes");
        editor.resize(800, 200);
        editor.show();
        QString text = QStringLiteral("## Timeline\n\n| When | What |\n|---|---|\n");
        for (int i = 0; i < 40; ++i) text += QStringLiteral("| 02:%1 | Something happened |\n").arg(i);
        text += QStringLiteral("\n## Impact\n\n") + QStringLiteral("One line after the other.\n").repeated(40);
        text += QStringLiteral("\n## Action items\n\n") + QStringLiteral("- Alert\n").repeated(60);
        editor.setText(text);
        auto* view = child<QTextBrowser>(editor, "notesView");
        auto* edit = child<QPlainTextEdit>(editor, "notes");
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 1000 && edit->verticalScrollBar()->maximum() > 100);
        QCOMPARE(view->verticalScrollBar()->value(), 0);
        for (const char* heading : {"Action items", "Impact", "Timeline"}) {
            const QTextBlock block = edit->document()->find(QStringLiteral("## ") + QLatin1String(heading)).block();
            edit->verticalScrollBar()->setValue(block.firstLineNumber());
            const QString top = view->cursorForPosition({view->width() / 2, 10}).block().text();
            QVERIFY2(top == QLatin1String(heading), qPrintable(top));
        }
    }

    // Beside the fields and charts, which scroll by themselves.
    void theTextHasTheHeightOfTheEditor()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.resize(1100, 640);
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        const auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        const auto* facts = child<QScrollArea>(page, "postmortemFacts");
        QTRY_VERIFY(child<QWidget>(page, "incidentChart")->isVisible());
        const auto left = [&](const QWidget* w) { return w->mapTo(&page, QPoint()).x(); };
        QTRY_VERIFY(left(body) >= left(facts) + facts->width());
        QVERIFY2(body->height() > page.height() * 3 / 4, qPrintable(QString::number(body->height())));
        QCOMPARE(facts->horizontalScrollBar()->maximum(), 0);
        QVERIFY(facts->widget()->width() <= facts->viewport()->width());
        QVERIFY(child<QScrollArea>(page, "pageArea")->verticalScrollBar()->maximum() == 0);
    }

    // Where there is no room for two columns, the text is below, and the page scrolls: not the fields in it.
    void sectionsComeIntoView()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.resize(1100, 500);
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        auto* area = page.findChild<QScrollArea*>(QStringLiteral("postmortemFacts"));
        auto* bar = page.findChild<QTabBar*>();
        QVERIFY(area && bar);
        area->verticalScrollBar()->setValue(0);
        bar->setFocus();
        const QRect seen(area->viewport()->mapToGlobal(QPoint()), area->viewport()->size());
        QTRY_VERIFY(seen.contains(bar->mapToGlobal(bar->rect().center())));
        QVERIFY(seen.contains(bar->mapToGlobal(QPoint(bar->width() / 2, bar->height() + 40))));
    }
    void theTextIsBelowInANarrowEditor()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.resize(640, 640);
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        const auto* body = child<QPlainTextEdit>(page, "postmortemBody");
        const auto* facts = child<QScrollArea>(page, "postmortemFacts");
        const auto top = [&](const QWidget* w) { return w->mapTo(&page, QPoint()).y(); };
        QTRY_VERIFY(top(body) >= top(facts) + facts->height());
        QTRY_COMPARE(facts->verticalScrollBar()->maximum(), 0);
        QTRY_VERIFY(child<QScrollArea>(page, "pageArea")->verticalScrollBar()->maximum() > 0);
        QVERIFY(body->height() >= 180);
        page.resize(1100, 640);
        QTRY_VERIFY(top(body) == top(facts));
    }

    void tagsAreShownWhole()
    {
        EditorPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        Incident& incident = project->incidents.front().incident;
        incident.tags = {"data change"};
        data->projects.front() = project;
        showOn(page, data);
        page.open({.screen = Screen::editor, .incident = incident.uid});
        auto* edit = child<QLineEdit>(page, "tagsEdit");
        auto* all = child<QLabel>(page, "allTags");
        QVERIFY(!all->isVisible());
        QTRY_VERIFY(edit->width() > child<QComboBox>(page, "causeBox")->width());
        QStringList tags;
        for (int i = 0; i < 30; ++i) tags += QStringLiteral("schema change %1").arg(i);
        edit->setText(tags.join(QStringLiteral(", ")));
        QTRY_VERIFY(all->isVisible());
        QCOMPARE(all->text(), edit->text());
        QTRY_VERIFY(all->height() >= all->heightForWidth(all->width()));
        QCOMPARE(edit->toolTip(), edit->text());
    }

    void theBorderOfTheEditorIsRemembered()
    {
        const auto shareOf = [](EditorPage& page) {
            auto* columns = child<QSplitter>(page, "editorColumns");
            return static_cast<double>(columns->sizes()[0]) / (columns->sizes()[0] + columns->sizes()[1]);
        };
        double moved = 0;
        {
            EditorPage page;
            showOn(page, reviewfixture::review());
            page.resize(1400, 640);
            page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
            QTRY_VERIFY(shareOf(page) < 0.5);
            QWidget* handle = child<QSplitter>(page, "editorColumns")->handle(1);
            const QPoint grip = handle->rect().center();
            QTest::mousePress(handle, Qt::LeftButton, {}, grip);
            QTest::mouseMove(handle, grip + QPoint(200, 0));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, grip + QPoint(200, 0));
            moved = shareOf(page);
            QVERIFY(moved > 0.5);
        }
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.resize(1400, 640);
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        QTRY_VERIFY(std::abs(shareOf(page) - moved) < 0.02);
        QSettings().remove(QStringLiteral("editorShare"));
    }

    void previewLoadsNothing()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        child<QPlainTextEdit>(page, "postmortemBody")
            ->setPlainText(QStringLiteral("![x](file:///etc/hostname) <b>html</b>"));
        auto* view = child<QTextBrowser>(page, "postmortemBodyView");
        QVERIFY(
            !view->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))).isValid());
        QVERIFY(view->toPlainText().contains(QStringLiteral("<b>html</b>")));
    }

    void frontMatter_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("none") << QStringLiteral("Text\n")
                              << QStringLiteral("---\ntitle: T\nstatus: draft\ntags: [a, \"b: c\"]\n---\nText\n");
        QTest::newRow("unknown keys stay")
            << QStringLiteral("---\nowner: me # why\ntitle: Old\n\nx:\n  - 1\n---\nText")
            << QStringLiteral(
                   "---\nowner: me # why\ntitle: T\n\nx:\n  - 1\nstatus: draft\ntags: [a, \"b: c\"]\n---\nText");
        QTest::newRow("spelling stays, lists are replaced")
            << QStringLiteral("---\nkeywords:\n  - old\n- older\nstate: done\ntitle: >\n  folded\n  text\n---\n")
            << QStringLiteral("---\nkeywords: [a, \"b: c\"]\nstate: draft\ntitle: T\n---\n");
        QTest::newRow("emptied keys go") << QStringLiteral("---\nseverity: 2\nend: 2026-01-01\ntitle: T\n---\n")
                                         << QStringLiteral("---\ntitle: T\nstatus: draft\ntags: [a, \"b: c\"]\n---\n");
        QTest::newRow("a rule is no front matter")
            << QStringLiteral("---\nText")
            << QStringLiteral("---\ntitle: T\nstatus: draft\ntags: [a, \"b: c\"]\n---\n---\nText");
    }
    void frontMatter()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Incident incident;
        incident.title = "T";
        incident.tags = {"a", "b: c"};
        incident.markdown = before.toStdString();
        const std::string once = models::withFrontMatter(incident);
        QCOMPARE(QString::fromStdString(once), after);
        incident.markdown = once;
        QCOMPARE(models::withFrontMatter(incident), once);
    }
};

SHINRAI_TEST(EditorPages)
#include "tst_editorpage.moc"
