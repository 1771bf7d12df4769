// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/projectcharts.h"
#include "widgets/portfolio/portfoliopage.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/postmortem/logpage.h"
#include "widgets/postmortem/markdowneditor.h"
#include "widgets/project/projectpage.h"
#include "widgets/review/reviewpage.h"
#include "widgets/triage/triagepage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <cstdlib>

using namespace widgets;
using namespace reliability;

namespace {

QStringList firstColumn(const QAbstractItemModel& model)
{
    QStringList texts;
    for (int r = 0; r < model.rowCount(); ++r) texts += model.index(r, 0).data().toString();
    return texts;
}

}

/// The screens with real widgets and real keys.
class Pages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void portfolioIsWorstFirst()
    {
        PortfolioPage page;
        QCOMPARE(page.state(), Page::State::loading);
        showOn(page, reviewfixture::review());
        QCOMPARE(page.state(), Page::State::ready);
        QCOMPARE(firstColumn(*child<QTableView>(page, "portfolioTable")->model()),
                 QStringList({QStringLiteral("Search ranking"),
                              QStringLiteral("Recommendation"),
                              QStringLiteral("Spam filter"),
                              QStringLiteral("Price estimate"),
                              QStringLiteral("Image tagging")}));
    }

    // Figures that go on changing don't pass for those that were signed.
    void portfolioOfAFrozenWeekSaysSo()
    {
        PortfolioPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        data->record = {};
        showOn(page, data);
        QCOMPARE(child<QLabel>(page, "portfolioFrozen")->text(),
                 QStringLiteral("Today's figures: review 2026-W47 is frozen as snapshot #%1")
                     .arg(data->reviews.front().number));
        QSignalSpy places(&page, &Page::navigateRequested);
        child<QPushButton>(page, "frozenFiguresButton")->click();
        QCOMPARE(places.last().front().value<Place>().screen, Screen::review);
        auto open = std::make_shared<ReviewData>(*data);
        open->reviews.clear();
        page.setReview(open);
        QVERIFY(child<QLabel>(page, "portfolioFrozen")->isHidden());
        QVERIFY(child<QPushButton>(page, "frozenFiguresButton")->isHidden());
    }

    // "This week" are the seven days up to the as-of, and the heading says which.
    void portfolioOfARunningWeekNamesTheDaysItCounts()
    {
        PortfolioPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        showOn(page, data);
        auto* range = child<QLabel>(page, "portfolioRange");
        QVERIFY2(range->text().startsWith(QLatin1String("11-16 - 11-22, worst first")), qPrintable(range->text()));
        auto running = std::make_shared<ReviewData>(*data);
        running->asOf = reviewfixture::at("2026-11-24T00:00:00Z");
        running->week = {2026, 48};
        page.setReview(running);
        QVERIFY2(range->text().startsWith(QLatin1String("7 days, 11-17 - 11-23, worst first")),
                 qPrintable(range->text()));
    }

    void portfolioEnterOpensTheProject()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "portfolioTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto place = places.front().front().value<Place>();
        QCOMPARE(place.screen, Screen::project);
        QCOMPARE(place.project, std::string("recommendation"));
    }

    void portfolioFilterAndItsEmptyState()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        auto* box = child<QLineEdit>(page, "portfolioFilter");
        auto* table = child<QTableView>(page, "portfolioTable");
        QTest::keyClicks(box, QStringLiteral("SPAM"));
        QCOMPARE(firstColumn(*table->model()), QStringList(QStringLiteral("Spam filter")));
        QTest::keyClicks(box, QStringLiteral("xyz"));
        auto* clear = child<QPushButton>(page, "clearFilter");
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 5);
        QVERIFY(table->isVisible());
    }

    void portfolioEmptyOffersTwoWays()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::empty());
        QCOMPARE(page.state(), Page::State::empty);
        QSignalSpy places(&page, &Page::navigateRequested), sample(&page, &PortfolioPage::sampleRequested);
        QTest::mouseClick(child<QPushButton>(page, "emptyImportButton"), Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().screen, Screen::importer);
        QTest::mouseClick(child<QPushButton>(page, "emptySampleButton"), Qt::LeftButton);
        QCOMPARE(sample.size(), 1);
    }

    void errorStateNamesCauseAndKeepsAnAction()
    {
        PortfolioPage page;
        page.show();
        int pressed = 0;
        page.showError({Code::workspaceCorrupt, {"team.shinrai", "page 7 is torn"}, {}},
                       {{QStringLiteral("Open backup"), QStringLiteral("backup"), [&] { ++pressed; }}});
        QCOMPARE(page.state(), Page::State::error);
        QVERIFY(child<QLabel>(page, "pageMessage")->text().contains(QStringLiteral("page 7 is torn")));
        QTest::mouseClick(child<QPushButton>(page, "backup"), Qt::LeftButton);
        QCOMPARE(pressed, 1);
    }

    void copyGivesTextAndHtml()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        auto* table = child<QTableView>(page, "portfolioTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->text().startsWith(QStringLiteral("Project\tPhase")));
        QCOMPARE(data->text().count(u'\n'), 6);
        QVERIFY(data->html().contains(QStringLiteral("<td>Search ranking</td>")));
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains(">Search ranking</text>"));
        QVERIFY(!QImage::fromData(data->data(QStringLiteral("image/png"))).isNull());
    }

    void projectChartsFollowTheBudgets()
    {
        const auto data = reviewfixture::review();
        const auto spec = models::projectCharts(*data->projects.front(), models::usualRange(data->asOf), data->zone);
        QCOMPARE(spec.lanes.size(), std::size_t(7));
        QCOMPARE(spec.lanes.front().title, QStringLiteral("accuracy"));
        QCOMPARE(spec.lanes.front().targets.front().value, 0.92);
        QCOMPARE(spec.lanes.back().title, QStringLiteral("CTR"));
        QVERIFY(spec.lanes.back().targets.empty());
        QCOMPARE(spec.bands.size(), std::size_t(2));
        QCOMPARE(spec.markers.size(), std::size_t(4));
        const auto idea = models::projectCharts(*data->projects.back(), models::usualRange(data->asOf), data->zone);
        QCOMPARE(idea.lanes.size(), std::size_t(1));
    }

    void projectAsksForItsSeriesAndLogsThePostmortem()
    {
        ProjectPage page;
        QSignalSpy series(&page, &Page::seriesRequested), places(&page, &Page::navigateRequested);
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::project, .project = "recommendation"});
        QTRY_VERIFY(series.size() >= 4);
        QCOMPARE(child<QLabel>(page, "projectTitle")->text(), QStringLiteral("Recommendation"));
        QTest::mouseClick(child<QPushButton>(page, "projectLogButton"), Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().project, std::string("recommendation"));
    }

    void projectOfConceptHasNoBudget()
    {
        ProjectPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::project, .project = "image-tagging"});
        QVERIFY(!child<QTableView>(page, "ordinaryBudgets")->isVisible());
        QVERIFY(child<QLabel>(page, "projectFindings")
                    ->text()
                    .contains(QStringLiteral("Budgets start in technical verification")));
    }

    void triageKeysMoveTheItem()
    {
        TriagePage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        auto* table = child<QTableView>(page, "triageTable");
        table->setFocus();
        const int first = table->currentIndex().row();
        QTest::keyClick(table, Qt::Key_J);
        QCOMPARE(table->currentIndex().row(), first + 1);
        QTest::keyClick(table, Qt::Key_C);
        const auto moved = lastEdit<TriageItem>(edits);
        QVERIFY(moved.before && moved.after);
        QCOMPARE(moved.before->uid, moved.after->uid);
        QVERIFY(moved.before->cause != moved.after->cause);
        QVERIFY(!moved.label.empty());
        TriageItem back = *moved.after;
        back.cause = moved.before->cause;
        QCOMPARE(back, *moved.before);
        QTest::keyClick(table, Qt::Key_H);
        QCOMPARE(lastEdit<TriageItem>(edits).after->state, TriageState::snoozed);
        QCOMPARE(lastEdit<TriageItem>(edits).after->snoozedUntil, reviewfixture::at("2026-11-30T00:00:00Z"));
    }

    void triageNeedsTwoOwnersWhereOneSideAloneCanNot()
    {
        TriagePage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        auto* table = child<QTableView>(page, "triageTable");
        for (int row = 0; table->model()->index(row, 0).data().toString() != QStringLiteral("accuracy below 92 %");
             ++row)
            table->selectRow(row + 1);
        child<QLineEdit>(page, "sreOwner")->clear();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QCOMPARE(edits.size(), 0);
        QVERIFY(!child<QLabel>(page, "triageHint")->text().isEmpty());
        QTest::keyClicks(child<QLineEdit>(page, "sreOwner"), QStringLiteral("sre-2"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QCOMPARE(lastEdit<TriageItem>(edits).after->owners, std::string("mle-1, sre-2"));
        QCOMPARE(lastEdit<TriageItem>(edits).after->state, TriageState::accepted);
    }

    void triageInboxZero()
    {
        TriagePage page;
        showOn(page, reviewfixture::empty());
        QCOMPARE(page.state(), Page::State::empty);
    }

    void logFiltersAndOpens()
    {
        LogPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "incidentTable");
        QCOMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(child<QLineEdit>(page, "incidentSearch"), QStringLiteral("memory"));
        QCOMPARE(table->model()->rowCount(), 1);
        auto* week = child<QComboBox>(page, "weekChip");
        QVERIFY(week->count() > 1);
        week->setCurrentIndex(week->count() - 1);
        child<QComboBox>(page, "stateChip")->setCurrentIndex(1);
        child<QLineEdit>(page, "incidentSearch")->clear();
        QVERIFY(table->model()->rowCount() < 3);
        week->setCurrentIndex(0);
        child<QComboBox>(page, "stateChip")->setCurrentIndex(0);
        QCOMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(child<QLineEdit>(page, "incidentSearch"), QStringLiteral("memory"));
        QCOMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.front().front().value<Place>().incident, std::optional(uidFrom("Nightly job out of memory")));
    }

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

    void reviewFreezesVerifiesAndSteps()
    {
        auto data = reviewfixture::review();
        ReviewPage page;
        showOn(page, data);
        QVERIFY(!child<QPushButton>(page, "freezeButton")->isVisible());
        QSignalSpy verify(&page, &ReviewPage::verifyRequested), freeze(&page, &ReviewPage::freezeRequested);
        QTest::mouseClick(child<QPushButton>(page, "verifyButton"), Qt::LeftButton);
        QCOMPARE(verify.front().front().value<Week>(), (Week{2026, 47}));
        page.setVerification({2026, 47}, Error{Code::snapshotMismatch, {"2026-W47", "aa", "bb"}, {}});
        QVERIFY(!child<QLabel>(page, "reviewVerified")->text().isEmpty());
        auto* agenda = child<QTableView>(page, "agenda");
        agenda->setFocus();
        QTest::keyClick(agenda, Qt::Key_Space);
        QCOMPARE(agenda->currentIndex().row(), 1);
        QTest::keyClick(agenda, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(agenda->currentIndex().row(), 0);
        data = std::make_shared<ReviewData>(*data);
        data->reviews.clear();
        page.setReview(data);
        QTest::mouseClick(child<QPushButton>(page, "freezeButton"), Qt::LeftButton);
        QCOMPARE(freeze.front().front().value<Week>(), (Week{2026, 47}));
    }

    void reviewNotesBecomeAnEdit()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        QTest::keyClicks(child<QPlainTextEdit>(page, "reviewNotes"), QStringLiteral("Agreed. "));
        page.hide();
        QCOMPARE(edits.size(), 1);
        QVERIFY(lastEdit<Review>(edits).after->notes.starts_with("Agreed. "));
        QCOMPARE(lastEdit<Review>(edits).after->sha256, lastEdit<Review>(edits).before->sha256);
    }
};

SHINRAI_TEST(Pages)
#include "tst_pages.moc"
