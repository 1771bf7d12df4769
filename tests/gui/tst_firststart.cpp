// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/zones.h"
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"
#include "widgets/page.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <array>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

namespace {

constexpr std::array ways{"emptySampleButton", "newWorkspaceButton", "openWorkspaceButton", "emptyImportButton"};

}

/// What somebody does who has never seen the program: from nothing to a chart for the report.
class FirstStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginsWithItsWaysIn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Japanese") << QStringLiteral("ja");
    }
    void beginsWithItsWaysIn()
    {
        QFETCH(QString, language);
        gui::Program program;
        QSettings().setValue(QStringLiteral("language"), language);
        program.start();
        program.window().resize(1280, 720);
        for (const Screen screen :
             {Screen::review, Screen::postmortems, Screen::sources, Screen::triage, Screen::portfolio}) {
            program.go(Place{screen});
            QCOMPARE(program.window().page().state(), widgets::Page::State::empty);
            QVERIFY(gui::child<QLabel>(program.window(), "pageMessage")->text().contains(QStringLiteral("Shinrai")));
        }
        QVERIFY(!gui::child<QLabel>(program.window(), "week"));
        QStringList letters;
        for (const char* name : ways) {
            auto* way = gui::child<QPushButton>(program.window(), name);
            QVERIFY2(way, name);
            QVERIFY2(way->visibleRegion().boundingRect() == way->rect(), name);
            const QString letter = QKeySequence::mnemonic(way->text()).toString();
            QVERIFY2(!letter.isEmpty() && !letters.contains(letter), name);
            letters += letter;
        }
        for (const QAction* menu : program.window().menuBar()->actions())
            QVERIFY2(!letters.contains(QKeySequence::mnemonic(menu->text()).toString()), qPrintable(menu->text()));
        auto* first = gui::child<QPushButton>(program.window(), ways.front());
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(gui::child<QPushButton>(program.window(), ways[1])->hasFocus());
        // What needs figures is off until there are some.
        for (const char* name : {"export", "logPostmortem", "refresh", "weekBefore"})
            QVERIFY2(!program.window().findChild<QAction*>(QString::fromLatin1(name))->isEnabled(), name);
        QLocale::setDefault(QLocale::c());
    }

    void aNewWorkspaceByKeys()
    {
        gui::Program program;
        program.start();
        QTest::keyClick(&program.window(), Qt::Key_N, Qt::AltModifier);
        const QString file = program.path(QStringLiteral("team.shinrai"));
        gui::choose(program.window(), file);
        QTRY_VERIFY_WITH_TIMEOUT(program.window().windowTitle().contains(QStringLiteral("team")), gui::patience);
        QVERIFY(QFile::exists(file));
        QCOMPARE(program.window().page().state(), widgets::Page::State::empty);
        QVERIFY(program.window().findChild<QAction*>(QStringLiteral("logPostmortem"))->isEnabled());
        // What is there already is not overwritten.
        QTest::keyClick(&program.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        gui::choose(program.window(), program.sample(QStringLiteral("kept.shinrai")));
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()).size(), 1, gui::patience);
        QCOMPARE(gui::stored<Project>(program.path(QStringLiteral("kept.shinrai"))).size(), std::size_t(7));
    }

    void aTableAsksForItsWorkspace()
    {
        gui::Program program;
        program.start();
        QTest::keyClick(gui::child<QPushButton>(program.window(), "emptyImportButton"), Qt::Key_Space);
        auto* zone = gui::awaited<QComboBox>(program.window(), "workspaceZone");
        QVERIFY(zone);
        QCOMPARE(zone->currentText().toStdString(), app::systemZoneName());
        zone->setCurrentText(QStringLiteral("Asia/Tokyo"));
        const QString file = program.path(QStringLiteral("team.shinrai"));
        gui::choose(program.window(), file);
        gui::choose(program.window(),
                    program.write(QStringLiteral("first.csv"), "time,good,total\n2026-11-16T01:00:00Z,9,10\n"));
        QVERIFY(gui::awaited<QPushButton>(program.window(), "importButton"));
        QCOMPARE(program.window().place().screen, Screen::importer);
        auto session = storage::Session::open(file.toStdString(), storage::Access::read);
        QCOMPARE(session->workspace()->zone, std::string("Asia/Tokyo"));
    }

    // Who leaves the question gets no workspace, and no import later on.
    void anImportIsLeft()
    {
        gui::Program program;
        program.start();
        QTest::keyClick(gui::child<QPushButton>(program.window(), "emptyImportButton"), Qt::Key_Space);
        QVERIFY(gui::awaited<QComboBox>(program.window(), "workspaceZone"));
        program.window().findChild<QFileDialog*>()->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!program.window().findChild<QFileDialog*>(), gui::patience);
        QCOMPARE(program.window().page().state(), widgets::Page::State::empty);
        openSample(program);
        QVERIFY(!program.window().findChild<QFileDialog*>());
        QCOMPARE(program.window().place().screen, Screen::portfolio);
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
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(folder), gui::patience);
        QFile svg(folder + QStringLiteral("/checkout_availability.svg"));
        QVERIFY2(svg.open(QIODevice::ReadOnly), qPrintable(QDir(folder).entryList().join(u' ')));
        const QByteArray picture = svg.readAll();
        QVERIFY(picture.contains("<text") && !picture.contains("nan"));
    }
};

SHINRAI_TEST(FirstStart)
#include "tst_firststart.moc"
