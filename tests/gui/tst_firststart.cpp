// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"
#include "widgets/page.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

/// What somebody does who has never seen the program: from nothing to a chart for the report.
class FirstStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginsEmptyWithItsWaysIn()
    {
        gui::Program program;
        program.start();
        QCOMPARE(program.window().place().screen, Screen::portfolio);
        QCOMPARE(program.window().page().state(), widgets::Page::State::empty);
        QVERIFY(gui::awaited<QPushButton>(program.window(), "emptyImportButton"));
        QVERIFY(gui::awaited<QPushButton>(program.window(), "emptySampleButton"));
        for (const Screen screen : {Screen::review, Screen::postmortems, Screen::sources, Screen::triage}) {
            program.go(Place{screen});
            QCOMPARE(program.window().page().state(), widgets::Page::State::empty);
            QVERIFY(!gui::child<QLabel>(program.window(), "pageMessage")->text().isEmpty());
        }
    }

    void fromNothingToAChart()
    {
        gui::Program program;
        program.start();
        openSample(program);
        importTable(program);
        logPostmortem(program);
        exportCharts(program);
        // It comes back to the same workspace.
        const QString title = program.window().windowTitle();
        program.start();
        QCOMPARE(program.window().windowTitle(), title);
    }

private:
    static void openSample(gui::Program& program)
    {
        auto* sample = gui::awaited<QPushButton>(program.window(), "emptySampleButton");
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        auto* table = gui::awaited<QTableView>(program.window(), "portfolioTable");
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 7);
        QVERIFY(table->model()->index(0, 0).data().toString().contains(QStringLiteral("Search")));
        QVERIFY(gui::child<QWidget>(program.window(), "sampleBadge"));
    }

    // Four days of hourly counts, one row of which can't be: 99 % good against a target of 98 %.
    static void importTable(gui::Program& program)
    {
        QByteArray rows = "time,good,total,note\n";
        for (int hour = 0; hour < 96; ++hour)
            rows += QStringLiteral("2026-11-%1T%2:00:00Z,99,100,\n")
                        .arg(16 + hour / 24)
                        .arg(hour % 24, 2, 10, QLatin1Char('0'))
                        .toUtf8();
        rows += "2026-11-20T00:00:00Z,120,100,more good than there were\n";
        const QString csv = program.write(QStringLiteral("checkout.csv"), rows);
        QTest::keyClick(&program.window(), Qt::Key_I, Qt::ControlModifier);
        gui::choose(program.window(), csv);
        auto* button = gui::awaited<QPushButton>(program.window(), "importButton");
        QVERIFY(button);
        gui::type(gui::child<QComboBox>(program.window(), "projectBox")->lineEdit(), QStringLiteral("checkout"));
        gui::type(gui::child<QLineEdit>(program.window(), "indicatorEdit"), QStringLiteral("availability"));
        gui::type(gui::child<QLineEdit>(program.window(), "targetEdit"), QStringLiteral("98"));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), gui::patience);
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(program.window().place().project, std::string("checkout"), gui::patience);
        QVERIFY(gui::strips(program.window()).join(u' ').contains(QStringLiteral("96 rows new, 1 row rejected")));
        auto* budgets = gui::awaited<QTableView>(program.window(), "ordinaryBudgets");
        QVERIFY(budgets);
        QCOMPARE(budgets->model()->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < budgets->model()->columnCount(); ++column)
            cells += budgets->model()->index(0, column).data().toString();
        // 9 504 of 9 600 good: half of the 192 bad ones that 98 % allows.
        QVERIFY2(cells.contains(QStringLiteral("99.0 % / 98 %")), qPrintable(cells.join(QStringLiteral(" | "))));
        QVERIFY2(cells.contains(QStringLiteral("50.0 %")), qPrintable(cells.join(QStringLiteral(" | "))));
    }

    static void logPostmortem(gui::Program& program)
    {
        QTest::keyClick(&program.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(program.window().place().screen, Screen::editor);
        gui::type(gui::awaited<QLineEdit>(program.window(), "titleEdit"), QStringLiteral("Payments timed out"));
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        program.go(Place{.screen = Screen::project, .project = "checkout"});
        auto* incidents = gui::awaited<QTableView>(program.window(), "projectIncidents");
        QVERIFY(incidents);
        QCOMPARE(incidents->model()->rowCount(), 1);
    }

    static void exportCharts(gui::Program& program)
    {
        const QString folder = program.path(QStringLiteral("report"));
        QVERIFY(QDir().mkpath(folder));
        QTest::keyClick(&program.window(), Qt::Key_E, Qt::ControlModifier);
        gui::choose(program.window(), folder);
        QTRY_VERIFY_WITH_TIMEOUT(gui::strips(program.window()).join(u' ').contains(folder), gui::patience);
        QFile svg(folder + QStringLiteral("/checkout_availability.svg"));
        QVERIFY2(svg.open(QIODevice::ReadOnly), qPrintable(QDir(folder).entryList().join(u' ')));
        const QByteArray picture = svg.readAll();
        QVERIFY(picture.contains("<text") && !picture.contains("nan"));
    }
};

SHINRAI_TEST(FirstStart)
#include "tst_firststart.moc"
