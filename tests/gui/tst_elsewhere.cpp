// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/otherwriter.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"
#include "widgets/page.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

namespace {

const QString wanted = QStringLiteral("Ranking served stale features");

bool tells(const QStringList& strips, pid_t process)
{
    return std::ranges::any_of(strips, [process](const QString& s) { return s.contains(QString::number(process)); });
}

}

/// A workspace that another process writes to: reading goes on, writing waits and says for whom, and nothing is lost.
class Elsewhere : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEditWaitsAndNamesTheHolder()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("busy.shinrai"));
        support::OtherWriter other(workspace.toStdString());
        program.start(workspace);
        const std::size_t before = gui::stored<Incident>(workspace).size();
        QVERIFY(other.hold());
        readsOn(program);
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        auto* title = gui::child<QLineEdit>(program.window(), "titleEdit");
        gui::type(title, wanted);
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        // It waits for the other, and the window stays alive meanwhile.
        QTest::qWait(1000);
        QVERIFY(gui::strips(program.window()).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(tells(gui::strips(program.window()), other.pid()), gui::patience);
        QCOMPARE(title->text(), wanted);
        QCOMPARE(gui::stored<Incident>(workspace).size(), before);
        // New figures don't take the text away.
        QTest::keyClick(&program.window(), Qt::Key_F5);
        QTest::qWait(500);
        QCOMPARE(title->text(), wanted);
        other.end();
        tryAgain(program);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Incident>(workspace).size(), before + 1, gui::patience);
        QCOMPARE(gui::stored<Incident>(workspace).back().title, wanted.toStdString());
        QTRY_VERIFY(gui::strips(program.window()).isEmpty());
    }

    void whatCouldNotBeSavedComesBack()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("lost.shinrai"));
        support::OtherWriter other(workspace.toStdString());
        program.start(workspace);
        QVERIFY(other.hold());
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        gui::type(gui::child<QLineEdit>(program.window(), "titleEdit"), wanted);
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(tells(gui::strips(program.window()), other.pid()), gui::patience);
        other.end();
        program.start(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(gui::strips(program.window()).join(u' ').contains(wanted), gui::patience);
    }

    void openedWhileSomebodyWrites()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("late.shinrai"));
        support::OtherWriter other(workspace.toStdString());
        QVERIFY(other.hold());
        QElapsedTimer clock;
        clock.start();
        program.start(workspace);
        readsOn(program);
        QVERIFY2(clock.elapsed() < storage::usualPatience.count(), "it can be read before the other one is done");
        QTRY_VERIFY_WITH_TIMEOUT(tells(gui::strips(program.window()), other.pid()), gui::patience);
        other.end();
        tryAgain(program);
        QTRY_VERIFY_WITH_TIMEOUT(gui::strips(program.window()).isEmpty(), gui::patience);
        const std::size_t before = gui::stored<Incident>(workspace).size();
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        gui::type(gui::child<QLineEdit>(program.window(), "titleEdit"), wanted);
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Incident>(workspace).size(), before + 1, gui::patience);
    }

private:
    static void readsOn(gui::Program& program)
    {
        program.go(Place{Screen::portfolio});
        QCOMPARE(gui::child<QTableView>(program.window(), "portfolioTable")->model()->rowCount(), 7);
        program.go(Place{.screen = Screen::project, .project = "search-ranking"});
        QCOMPARE(program.window().page().state(), widgets::Page::State::ready);
        const auto* charts = gui::child<widgets::TimeView>(program.window(), "projectCharts");
        QVERIFY(charts);
        QTRY_VERIFY_WITH_TIMEOUT(!charts->spec().lanes.front().series.front().points.empty(), gui::patience);
    }
    static void tryAgain(gui::Program& program)
    {
        auto* again = gui::child<QPushButton>(program.window(), "stripAction");
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
    }
};

SHINRAI_TEST(Elsewhere)
#include "tst_elsewhere.moc"
