// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/charts/timeview.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/parts/explanation.h"
#include "widgets/parts/statuschip.h"
#include "widgets/portfolio/portfoliopage.h"
#include "widgets/project/projectpage.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

using namespace widgets;
using namespace reliability;

namespace {

const Range dip{reviewfixture::at("2026-11-18T02:00:00Z"), reviewfixture::at("2026-11-20T11:00:00Z")};

void rightClick(QWidget& widget, QPoint place)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
    QApplication::sendEvent(&widget, &event);
}

QAction* choice(QMenu& menu, const char* name) { return menu.findChild<QAction*>(QString::fromLatin1(name)); }

}

/// Portfolio and project: what their charts and figures do under the hand.
class BudgetPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<ProjectPage>();
        showOn(*m_page, reviewfixture::review());
        go("search-ranking");
        m_charts = child<TimeView>(*m_page, "projectCharts");
        m_charts->setFocus();
    }
    void cleanup() { m_page.reset(); }

    // A zoom that goes along to the next project hides what failed there.
    void eachProjectOpensAtItsWholeRange()
    {
        const Range whole = m_charts->spec().range;
        QTest::keyClick(m_charts, Qt::Key_Plus);
        QTest::keyClick(m_charts, Qt::Key_PageUp);
        QVERIFY(m_charts->isZoomed());
        go("recommendation");
        QCOMPARE(m_charts->spec().range, whole);
        QVERIFY(!m_charts->cursor());
        QCOMPARE(m_charts->currentLane(), std::size_t{0});
    }

    void zoomIsSaidAndTakenBack_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("button") << 0;
        QTest::newRow("key") << 1;
        QTest::newRow("double click") << 2;
        QTest::newRow("menu") << 3;
    }
    void zoomIsSaidAndTakenBack()
    {
        QFETCH(int, way);
        auto* words = child<QLabel>(*m_page, "shownSpan");
        auto* reset = child<QPushButton>(*m_page, "resetZoom");
        const Range whole = m_charts->spec().range;
        const QString wholeWords = words->text();
        QTest::qWait(50); // until the page is laid out
        const QPoint place = words->mapTo(m_page.get(), QPoint());
        const QPoint charts = m_charts->mapTo(m_page.get(), QPoint());
        QCOMPARE(wholeWords, QStringLiteral("2026-10-26 to 2026-11-23 UTC (28 d)"));
        QVERIFY(!reset->isVisible());
        QTest::keyClick(m_charts, Qt::Key_Plus);
        QVERIFY(reset->isVisible());
        QCOMPARE(words->text(), QStringLiteral("Zoomed in time: 2026-11-02 to 2026-11-16 UTC (14 d of 28 d)"));
        QCoreApplication::processEvents();
        QCOMPARE(words->mapTo(m_page.get(), QPoint()).x(), place.x());
        QCOMPARE(m_charts->mapTo(m_page.get(), QPoint()), charts);
        if (way == 0) QTest::mouseClick(reset, Qt::LeftButton);
        if (way == 1) QTest::keyClick(m_charts, Qt::Key_0);
        if (way == 2) QTest::mouseDClick(m_charts, Qt::LeftButton, {}, m_charts->rect().center());
        if (way == 3) choice(menu(), "zoomBack")->trigger();
        QCOMPARE(m_charts->spec().range, whole);
        QCOMPARE(words->text(), wholeWords);
        QVERIFY(!reset->isVisible());
    }

    void rightClickOnASpanAsksWhatToDo()
    {
        QSignalSpy places(m_page.get(), &Page::navigateRequested);
        m_charts->setSelection(dip);
        rightClick(*m_charts, m_charts->rect().center());
        QCOMPARE(places.size(), 0);
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("chartMenu"));
        QVERIFY(menu && menu->isVisible());
        for (const char* name : {"logSpan", "zoomToSpan", "besideLastWeek", "asTable", "explainLane", "copyChart"})
            QVERIFY2(choice(*menu, name), name);
        choice(*menu, "zoomToSpan")->trigger();
        QCOMPARE(m_charts->spec().range, dip);
        QVERIFY(!m_charts->selection());
    }

    void theMenuIsThereWithoutAMouse_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Menu") << Qt::Key_Menu;
    }
    void theMenuIsThereWithoutAMouse()
    {
        QFETCH(Qt::Key, key);
        QSignalSpy places(m_page.get(), &Page::navigateRequested);
        m_charts->setSelection(dip);
        if (key == Qt::Key_Return) {
            QTest::keyClick(m_charts, key);
        } else {
            const QPoint place = m_charts->rect().center();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_charts->mapToGlobal(place));
            QApplication::sendEvent(m_charts, &event);
        }
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("chartMenu"));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->activeAction(), choice(*menu, "logSpan"));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto place = places.front().front().value<Place>();
        QCOMPARE(place.screen, Screen::editor);
        QCOMPARE(place.span, std::optional(dip));
        QCOMPARE(place.indicator, std::string("accuracy"));
    }

    void theMenuCopiesAndExports()
    {
        QTest::keyClick(m_charts, Qt::Key_Down);
        choice(menu(), "copyChart")->trigger();
        QVERIFY(
            QGuiApplication::clipboard()->mimeData()->text().startsWith(QStringLiteral("Search ranking - stability")));
        MainWindow window;
        const auto data = reviewfixture::review();
        window.setReview(data, data);
        window.show(Place{.screen = Screen::project, .project = "search-ranking"});
        window.QWidget::show();
        QVERIFY(!window.findChild<QFileDialog*>());
        Q_EMIT window.findChild<ProjectPage*>()->exportRequested();
        QVERIFY(window.findChild<QFileDialog*>());
    }

    // With both families, and figures that a spreadsheet reads as such.
    void budgetsAreExported()
    {
        QByteArray budgets;
        for (const ExportItem& item : m_page->exportItems())
            if (item.name == QStringLiteral("search-ranking_budgets"))
                budgets = models::csv(std::get<models::ChartTable>(item.content));
        QCOMPARE(budgets.count('\n'), 7);
        QVERIFY2(budgets.contains("accuracy,ML,91.0 % / 92 %,-12.5 %,"), budgets.constData());
        QVERIFY(!budgets.contains("\xE2\x88\x92"));
    }

    // New figures came while another page was shown.
    void chipsDoNotHeapUp()
    {
        QStackedWidget pages;
        auto* portfolio = new PortfolioPage;
        pages.addWidget(portfolio);
        pages.addWidget(new QWidget);
        pages.resize(1100, 700);
        pages.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pages));
        portfolio->setReview(reviewfixture::review());
        QTRY_VERIFY(chipsStandApart(*portfolio));
        pages.setCurrentIndex(1);
        QCoreApplication::processEvents();
        portfolio->setReview(reviewfixture::review());
        QCoreApplication::processEvents();
        pages.setCurrentIndex(0);
        QCoreApplication::processEvents();
        QVERIFY(chipsStandApart(*portfolio));
    }

    void textsPartInTwoLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char* name, const char* text, const char* lines) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(lines);
        };
        row("one word", "exhausted", "exhausted");
        row("short", "too early", "too early");
        row("middle", "too few failures", "too few|failures");
        row("date", "11-25 (2 d 12 h)", "11-25|(2 d 12 h)");
        row("length", "none in 28 d", "none in|28 d");
        row("share", "Clicks on tags 0.0 %", "Clicks on|tags 0.0 %");
        row("name", "Click-through rate of the beta \u22122.1 %", "Click-through rate|of the beta \u22122.1 %");
        row("no blanks",
            "\u5931\u6557\u304C\u5C11\u306A\u3059\u304E\u308B",
            "\u5931\u6557\u304C\u5C11\u306A\u3059\u304E\u308B");
        row("only a figure", "0.0 %", "0.0 %");
        row("nothing", "", "");
    }
    void textsPartInTwoLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, lines);
        QCOMPARE(TwoLineDelegate::lines(text).join(u'|'), lines);
    }

    // In the smallest window, with the rail of icons: the last columns are in sight, long names end in an ellipsis.
    void longNamesLeaveTheColumnsInSight()
    {
        auto data = reviewfixture::review();
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        project->project.displayName = std::string(150, 'n');
        for (KpiReview& kpi : project->kpis) kpi.indicator.displayName = std::string(100, 'k');
        QVERIFY(!project->kpis.empty());
        data->projects.front() = project;
        PortfolioPage page;
        showOn(page, data);
        page.resize(scaled(1280 - metric::railCollapsed), scaled(600));
        auto* table = child<QTableView>(page, "portfolioTable");
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        const QAbstractItemView& view = *table;
        for (const int column : {models::PortfolioModel::Project, models::PortfolioModel::KpiWeek})
            QVERIFY(table->columnWidth(column) < view.sizeHintForColumn(column));
        for (const int column : {models::PortfolioModel::Incidents, models::PortfolioModel::Data})
            QVERIFY(table->columnWidth(column) >= view.sizeHintForColumn(column));
    }

    void portfolioFiguresAreExplained_data()
    {
        using M = models::PortfolioModel;
        QTest::addColumn<int>("column");
        for (const int column : {M::Project, M::Ordinary, M::Ml, M::SpentWeek, M::Forecast, M::Weeks})
            QTest::addRow("column %d", column) << column;
    }
    void portfolioFiguresAreExplained()
    {
        QFETCH(int, column);
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        auto* table = child<QTableView>(page, "portfolioTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, column));
        const QString hover = table->currentIndex().data(Qt::ToolTipRole).toString();
        QVERIFY2(hover.contains(QStringLiteral("R = 1 \u2212 bad / B = 1 \u2212 ")), qPrintable(hover));
        QTest::keyClick(table, Qt::Key_I);
        auto* shown = page.findChild<Explanation*>();
        QVERIFY(shown && shown->isVisible());
        QCOMPARE(shown->text(), hover);
        QTest::mouseClick(child<QPushButton>(*shown, "explanationCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), hover);
        QTRY_VERIFY(!page.findChild<Explanation*>());
    }

    void projectFiguresAreExplained_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("ordinary") << QStringLiteral("ordinaryBudgets");
        QTest::newRow("ML") << QStringLiteral("mlBudgets");
    }
    void projectFiguresAreExplained()
    {
        QFETCH(QString, table);
        auto* view = m_page->findChild<QTableView*>(table);
        for (int column = 0; column < view->model()->columnCount(); ++column)
            QVERIFY(view->model()->index(0, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("R = ")));
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_I);
        auto* shown = m_page->findChild<Explanation*>();
        QVERIFY(shown && shown->isVisible());
        QCOMPARE(shown->text(), view->currentIndex().data(Qt::ToolTipRole).toString());
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<Explanation*>());
        // And by the mouse.
        rightClick(*view->viewport(), view->visualRect(view->currentIndex()).center());
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("tableMenu"));
        QVERIFY(menu && menu->isVisible());
        const auto actions = menu->actions();
        const auto explain = std::ranges::find_if(
            actions, [](const QAction* action) { return action->text().startsWith(QStringLiteral("Explain")); });
        QVERIFY(explain != actions.end());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*explain).center());
        QVERIFY(m_page->findChild<Explanation*>());
    }

    void chartsAreExplained()
    {
        QTest::keyClick(m_charts, Qt::Key_I);
        auto* shown = m_page->findChild<Explanation*>();
        QVERIFY(shown);
        QVERIFY(shown->text().startsWith(QStringLiteral("accuracy\nR = 1 \u2212 bad / B = 1 \u2212 25,200 / 22,400")));
        shown->close();
        QTRY_VERIFY(!m_page->findChild<Explanation*>());
        m_page->activateWindow(); // as a window manager does
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_charts->setFocus();
        for (int i = 0; i < 9; ++i) QTest::keyClick(m_charts, Qt::Key_Down);
        QTest::keyClick(m_charts, Qt::Key_I);
        shown = m_page->findChild<Explanation*>();
        QVERIFY(shown && shown->text().contains(QStringLiteral("CTR")));
    }

    // A title is data: it is never read as a document.
    void explanationsArePlain()
    {
        const QString text = QStringLiteral("<img src='file:///etc/hostname'><b>x</b>");
        Explanation::open(*m_page, {}, text);
        auto* shown = m_page->findChild<QLabel*>(QStringLiteral("explanationText"));
        QVERIFY(shown);
        QCOMPARE(shown->textFormat(), Qt::PlainText);
        QCOMPARE(shown->text(), text);
        Explanation::open(*m_page, {}, {});
        QCOMPARE(m_page->findChildren<Explanation*>().size(), 1);
    }

private:
    void go(const char* project) { m_page->open({.screen = Screen::project, .project = project}); }

    QMenu& menu()
    {
        m_charts->setFocus();
        QTest::keyClick(m_charts, Qt::Key_Return);
        return *m_page->findChild<QMenu*>(QStringLiteral("chartMenu"));
    }

    static bool chipsStandApart(const PortfolioPage& page)
    {
        QRegion taken;
        const auto chips = page.findChildren<StatusChip*>();
        for (const StatusChip* chip : chips) {
            if (!chip->isVisible() || chip->width() < chip->sizeHint().width()) return false;
            if (taken.intersects(chip->geometry())) return false;
            taken += chip->geometry();
        }
        return chips.size() > 3;
    }

    std::unique_ptr<ProjectPage> m_page;
    TimeView* m_charts = nullptr;
};

SHINRAI_TEST(BudgetPages)
#include "tst_budgetpages.moc"
