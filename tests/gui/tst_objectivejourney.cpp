// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"
#include "widgets/page.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using gui::child;
using gui::patience;
using widgets::Place;
using widgets::Screen;

/// From a budget of the project page to its objective, by keys alone: another target is tried, saved and taken back.
class ObjectiveJourney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTargetIsChangedAndTakenBack()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("objective.shinrai"));
        program.start(workspace);
        widgets::MainWindow& window = program.window();
        program.go(Place{.screen = Screen::project, .project = "search-ranking"});
        auto* budgets = child<QTableView>(window, "mlBudgets");
        QVERIFY(budgets);
        budgets->setFocus();
        budgets->setCurrentIndex(budgets->model()->index(0, 0));
        QTest::keyClick(budgets, Qt::Key_Return);
        QTRY_COMPARE(window.place().screen, Screen::objective);
        const std::string indicator = window.place().indicator;
        auto* chart = gui::awaited<widgets::TimeView>(window, "objectiveCharts");
        QVERIFY(chart);
        QTRY_VERIFY(chart->hasFocus());
        const auto versions = [&] { return gui::stored<ObjectiveVersion>(workspace).size(); };
        const std::size_t before = versions();
        QTest::keyClick(chart, Qt::Key_E);
        auto* target = child<QLineEdit>(window, "objectiveTarget");
        QVERIFY(target && target->hasFocus());
        const QString old = target->text();
        gui::type(target, QStringLiteral("81.5"));
        auto* proposed = gui::awaited<QLabel>(window, "trialProposed");
        QVERIFY(proposed);
        QTRY_VERIFY_WITH_TIMEOUT(proposed->text().startsWith(QStringLiteral("Proposed, 81.5 %")), patience);
        gui::type(child<QLineEdit>(window, "objectiveReason"), QStringLiteral("tried in a journey"));
        auto* save = child<QPushButton>(window, "saveObjective");
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
        QTest::keyClick(target, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(versions(), before + 1, patience);
        const ObjectiveVersion saved = gui::stored<ObjectiveVersion>(workspace).back();
        QVERIFY(saved.target == *parseTarget("81.5%"));
        QCOMPARE(saved.reason, std::string("tried in a journey"));
        QVERIFY(!saved.author.empty() && saved.from.has_value());
        auto* table = child<QTableView>(window, "objectiveVersions");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), QStringLiteral("81.5 %"), patience);
        const auto* undo = window.findChild<QAction*>(QStringLiteral("undo"));
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(versions(), before, patience);
        QTRY_COMPARE_WITH_TIMEOUT(target->text(), old, patience);
        QCOMPARE(window.place().indicator, indicator);
    }
    void aSpanIsLeftOut()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("correction.shinrai"));
        program.start(workspace);
        widgets::MainWindow& window = program.window();
        program.go(Place{.screen = Screen::objective,
                         .project = "search-ranking",
                         .indicator = "application-accuracy",
                         .objective = "application-accuracy-28d"});
        auto* chart = gui::awaited<widgets::TimeView>(window, "objectiveCharts");
        QVERIFY(chart);
        const auto corrections = [&] { return gui::stored<Correction>(workspace).size(); };
        const std::size_t before = corrections(), bands = chart->spec().bands.size();
        const Range span{*parseInstant("2026-11-18T02:00:00Z"), *parseInstant("2026-11-20T12:00:00Z")};
        chart->setSelection(span);
        QTest::mouseClick(child<QPushButton>(window, "addCorrection"), Qt::LeftButton);
        gui::type(gui::awaited<QLineEdit>(window, "correctionReason"), QStringLiteral("a known drill"));
        QTest::mouseClick(child<QPushButton>(window, "saveCorrection"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(corrections(), before + 1, patience);
        const Correction saved = gui::stored<Correction>(workspace).back();
        QVERIFY((Range{saved.from, saved.to}) == span);
        QTRY_COMPARE_WITH_TIMEOUT(chart->spec().bands.size(), bands + 1, patience);
        const auto* undo = window.findChild<QAction*>(QStringLiteral("undo"));
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(corrections(), before, patience);
        QTRY_COMPARE_WITH_TIMEOUT(chart->spec().bands.size(), bands, patience);
    }
};

SHINRAI_TEST(ObjectiveJourney)
#include "tst_objectivejourney.moc"
