// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/otherwriter.h"
#include "tests/support/testmain.h"
#include "widgets/page.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

using namespace reliability;
using widgets::Page;
using widgets::Place;
using widgets::Screen;

namespace {

const QString typed = QStringLiteral("The join lost its rows");

bool holds(const QString& workspace, const QString& title)
{
    return std::ranges::any_of(gui::stored<Incident>(workspace),
                               [&](const Incident& i) { return i.title == title.toStdString(); });
}

/// A project that another process adds.
void addElsewhere(const QString& workspace, const char* name)
{
    auto session = storage::Session::open(workspace.toStdString(), storage::Access::write);
    QVERIFY(session.has_value());
    Project project;
    project.name = name;
    QVERIFY(session->store<Project>().save({}, project, {"sre-1", "elsewhere", Instant{}, {}}).has_value());
}

}

/// From one workspace to another, none, a wrong one, and one that others write to.
class Workspaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedStaysInItsWorkspace()
    {
        gui::Program program;
        const QString first = program.sample(QStringLiteral("first.shinrai"));
        const QString second = program.sample(QStringLiteral("second.shinrai"));
        typeIn(program, first);
        openByDialog(program, second);
        QTRY_VERIFY_WITH_TIMEOUT(holds(first, typed), gui::patience);
        QCOMPARE(program.window().place().screen, Screen::postmortems);
        QVERIFY(!gui::child<QLineEdit>(program.window(), "titleEdit"));
        // Nothing that is done here reaches back or over.
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        QCOMPARE(gui::child<QLineEdit>(program.window(), "titleEdit")->text(), QString());
        program.go(Place{Screen::portfolio});
        QVERIFY(!holds(second, typed));
        QVERIFY(gui::strips(program.window()).isEmpty());
    }

    void aDraftIsOfferedWhereItBelongs()
    {
        gui::Program program;
        const QString first = program.sample(QStringLiteral("held.shinrai"));
        const QString second = program.sample(QStringLiteral("free.shinrai"));
        support::OtherWriter other(first.toStdString());
        typeIn(program, first);
        QVERIFY(other.hold());
        openByDialog(program, second);
        // It can't be saved there, which is told here; here it is not offered.
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()).size(), 1, gui::patience);
        QVERIFY(gui::strips(program.window()).front().contains(QString::number(other.pid())));
        QVERIFY(!gui::child<QPushButton>(program.window(), "stripAction"));
        other.end();
        QVERIFY(!holds(first, typed));
        openByDialog(program, first);
        QTRY_VERIFY_WITH_TIMEOUT(gui::strips(program.window()).join(u' ').contains(typed), gui::patience);
        QVERIFY(!holds(second, typed));
    }

    void theSampleOpensOnAPlaceThatIsThere()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("own.shinrai"));
        addElsewhere(workspace, "own-project");
        program.start(workspace);
        program.go(Place{.screen = Screen::project, .project = "own-project"});
        program.window().findChild<QAction*>(QStringLiteral("openSample"))->trigger();
        auto* table = gui::awaited<QTableView>(program.window(), "portfolioTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 7, gui::patience);
        QCOMPARE(program.window().place(), Place{});
    }

    void whatCantBeOpenedIsSaidOnThePage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told");
        QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("is a folder");
        QTest::newRow("nothing") << QStringLiteral("gone.shinrai") << QStringLiteral("There is no workspace");
        QTest::newRow("another file") << QStringLiteral("text.shinrai") << QStringLiteral("not a workspace");
    }
    void whatCantBeOpenedIsSaidOnThePage()
    {
        QFETCH(QString, name);
        QFETCH(QString, told);
        gui::Program program;
        QVERIFY(QDir().mkpath(program.path(QStringLiteral("folder"))));
        program.write(QStringLiteral("text.shinrai"), "time,good\n");
        program.start(program.path(name));
        for (const Screen screen : {Screen::portfolio, Screen::review, Screen::triage}) {
            program.go(Place{screen});
            QCOMPARE(program.window().page().state(), Page::State::error);
            QVERIFY(gui::child<QLabel>(program.window(), "pageMessage")->text().contains(told));
        }
        QVERIFY2(!gui::child<QLabel>(program.window(), "week"), "no figures are of no week");
        // From here the ways in lead on, and the wrong path is not what the program begins with next time.
        program.go(Place{Screen::portfolio});
        openByDialog(program, program.sample(QStringLiteral("good.shinrai")));
        QCOMPARE(gui::child<QTableView>(program.window(), "portfolioTable")->model()->rowCount(), 7);
        QVERIFY(gui::child<QLabel>(program.window(), "week"));
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.window().page().state(), Page::State::ready, gui::patience);
    }

    void aWrongOneLeavesTheOldOne()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("stays.shinrai"));
        program.start(workspace);
        Q_EMIT program.window().openRequested(program.write(QStringLiteral("no.shinrai"), "no"));
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()).size(), 1, gui::patience);
        QCOMPARE(program.window().page().state(), Page::State::ready);
        program.start();
        QCOMPARE(program.window().page().state(), Page::State::ready);
    }

    void othersWritesAreShown()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("watched.shinrai"));
        program.start(workspace);
        auto* table = gui::awaited<QTableView>(program.window(), "portfolioTable");
        QVERIFY(table);
        addElsewhere(workspace, "from-elsewhere");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 8, gui::patience);
        QVERIFY(gui::strips(program.window()).isEmpty());
        // What is being typed stays.
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        auto* title = gui::child<QLineEdit>(program.window(), "titleEdit");
        gui::type(title, typed);
        addElsewhere(workspace, "another-one");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 9, gui::patience);
        QCOMPARE(title->text(), typed);
        QVERIFY(title->hasFocus());
    }

    // What the window wrote is in the file when it is closed: a copy of that one file has it.
    void closedItIsOneFile()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("moved.shinrai"));
        typeIn(program, workspace);
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(holds(workspace, typed), gui::patience);
        program.end();
        QCOMPARE(QDir(program.path({})).entryList({QStringLiteral("moved.shinrai*")}, QDir::Files),
                 QStringList{QStringLiteral("moved.shinrai")});
        const QString copy = program.path(QStringLiteral("copy.shinrai"));
        QVERIFY(QFile::copy(workspace, copy));
        QVERIFY(holds(copy, typed));
    }

private:
    static void typeIn(gui::Program& program, const QString& workspace)
    {
        program.start(workspace);
        program.go(Place{.screen = Screen::editor, .project = "search-ranking"});
        gui::type(gui::child<QLineEdit>(program.window(), "titleEdit"), typed);
    }

    static void openByDialog(gui::Program& program, const QString& workspace)
    {
        QTest::keyClick(&program.window(), Qt::Key_O, Qt::ControlModifier);
        gui::choose(program.window(), workspace);
        QTRY_VERIFY_WITH_TIMEOUT(program.window().page().state() == Page::State::ready, gui::patience);
        const auto open = [&] { return QSettings().value(QStringLiteral("workspace")).toString(); };
        QTRY_COMPARE_WITH_TIMEOUT(open(), workspace, gui::patience);
    }
};

SHINRAI_TEST(Workspaces)

/// Undo and redo against answers that are on their way, and against others.
class Steps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_program.reset(); }

    void fastKeysTakeBackOneAfterTheOther()
    {
        start();
        log(QStringLiteral("one"));
        log(QStringLiteral("two"));
        const std::size_t both = count();
        for (int i = 0; i < 2; ++i) QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), both - 2, gui::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!can("undo"), gui::patience);
        for (int i = 0; i < 2; ++i) QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), both, gui::patience);
        QVERIFY(holds(m_workspace, QStringLiteral("one")) && holds(m_workspace, QStringLiteral("two")));
        QVERIFY(gui::strips(window()).isEmpty());
    }

    // The undo of what is not stored yet takes that back, not what was before it.
    void undoWaitsForTheEditBeforeIt()
    {
        start();
        log(QStringLiteral("kept"));
        const std::size_t before = count();
        log(QStringLiteral("taken back"), When::atOnce);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(can("redo"), gui::patience);
        QCOMPARE(count(), before);
        QVERIFY(holds(m_workspace, QStringLiteral("kept")));
    }

    void whatOthersChangedIsNotTakenBack()
    {
        start();
        log(QStringLiteral("mine"));
        {
            auto session = storage::Session::open(m_workspace.toStdString(), storage::Access::write);
            const Incident mine = session->store<Incident>().all()->back();
            Incident theirs = mine;
            theirs.title = "theirs";
            QVERIFY(session->store<Incident>().save(mine, theirs, {"sre-1", "", Instant{}, {}}).has_value());
        }
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(window()).size(), 1, gui::patience);
        QVERIFY(gui::strips(window()).front().contains(QStringLiteral("Not undone")));
        QVERIFY(holds(m_workspace, QStringLiteral("theirs")));
        QVERIFY2(!can("undo"), "it can never be taken back: it is not offered again");
        QVERIFY(!can("redo"));
    }

    void aRedoIsNamedAfterWhatItRestores()
    {
        start();
        log(QStringLiteral("one"));
        const auto text = [this](const char* name) {
            return window().findChild<QAction*>(QString::fromLatin1(name))->text().section(u':', 1);
        };
        const QString done = text("undo");
        QVERIFY(done.contains(QStringLiteral("one")));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(can("redo"), gui::patience);
        QCOMPARE(text("redo"), done);
    }

    // A snapshot stays as it was seen.
    void aFreezingIsNotTakenBack()
    {
        start();
        const std::size_t before = gui::stored<Review>(m_workspace).size();
        Q_EMIT window().freezeRequested({2026, 47});
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Review>(m_workspace).size(), before + 1, gui::patience);
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(window()).contains(QStringLiteral("is frozen")), gui::patience);
        QCOMPARE(gui::strips(window()), QStringList());
        QVERIFY(!can("undo"));
    }

    void aDeletedPostmortemComesBack()
    {
        start();
        m_program->go(Place{Screen::postmortems});
        auto* table = gui::awaited<QTableView>(window(), "incidentTable");
        QVERIFY(table);
        const std::size_t before = count(), items = gui::stored<TriageItem>(m_workspace).size();
        const int rows = table->model()->rowCount();
        for (int row = 0; row < rows; ++row) {
            table->setFocus();
            table->selectRow(0);
            QTest::keyClick(table, Qt::Key_Delete);
            QTRY_COMPARE_WITH_TIMEOUT(count(), before - std::size_t(row) - 1, gui::patience);
            QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows - row - 1, gui::patience);
        }
        QVERIFY(gui::strips(window()).isEmpty());
        QVERIFY(gui::stored<TriageItem>(m_workspace).size() < items);
        for (int row = 0; row < rows; ++row) QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), before, gui::patience);
        QCOMPARE(gui::stored<TriageItem>(m_workspace).size(), items);
    }

private:
    enum class When { stored, atOnce };

    widgets::MainWindow& window() { return m_program->window(); }
    void start()
    {
        m_program = std::make_unique<gui::Program>();
        m_workspace = m_program->sample(QStringLiteral("steps.shinrai"));
        m_program->start(m_workspace);
    }
    std::size_t count() const { return gui::stored<Incident>(m_workspace).size(); }
    bool can(const char* action) { return window().findChild<QAction*>(QString::fromLatin1(action))->isEnabled(); }
    void log(const QString& title, When when = When::stored)
    {
        m_program->go(Place{.screen = Screen::editor, .project = title.toStdString()}); // each a place of its own
        gui::type(gui::child<QLineEdit>(window(), "titleEdit"), title);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        if (when == When::atOnce) return;
        QTRY_VERIFY_WITH_TIMEOUT(holds(m_workspace, title), gui::patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QAction*>(QStringLiteral("undo"))->text().contains(title),
                                 gui::patience);
        m_program->go(Place{Screen::portfolio});
    }

    std::unique_ptr<gui::Program> m_program;
    QString m_workspace;
};

SHINRAI_TEST(Steps)

/// What takes long leaves the window to its user.
class LongTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The file takes far longer to parse than an edit takes to be stored.
    void anEditLandsWhileAnImportGoesOn()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("busy.shinrai"));
        addElsewhere(workspace, "shop");
        program.start(workspace);
        QByteArray rows = "time,project,kind,title\n";
        for (int i = 0; i < 300'000; ++i) rows += "2026-11-16T01:00:00Z,shop,rain,none of the known kinds\n";
        rows += "2026-11-16T01:00:00Z,shop,deploy,the last one\n";
        program.window().findChild<QAction*>(QStringLiteral("importChanges"))->trigger();
        gui::choose(program.window(), program.write(QStringLiteral("long.csv"), rows));
        QVERIFY(gui::child<QToolButton>(program.window(), "cancelButton"));
        program.go(Place{.screen = Screen::editor, .project = "shop"});
        gui::type(gui::child<QLineEdit>(program.window(), "titleEdit"), typed);
        QTest::keyClick(&program.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(holds(workspace, typed), gui::patience);
        QVERIFY2(gui::stored<Event>(workspace).empty(), "the import was quicker: the file is too short for this test");
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Event>(workspace).size(), std::size_t(1), 3 * gui::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!gui::child<QToolButton>(program.window(), "cancelButton"), gui::patience);
    }
};

SHINRAI_TEST(LongTasks)
#include "tst_workspaces.moc"
