// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

/// The imports of the File menu beside the CSV wizard: choose, and read in a strip what came of it.
class Imports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changes()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("changes.shinrai"));
        program.start(workspace);
        const QString file = program.write(QStringLiteral("changes.csv"),
                                           "time,kind,project,component,title\n"
                                           "2026-06-15T09:00:00Z,deploy,shop,api,version 2\n"
                                           "2026-06-16T09:00:00Z,retrain,shop,ranker,weekly\n"
                                           "yesterday,deploy,shop,api,version 3\n");
        run(program, "importChanges", file);
        const QString told = QStringLiteral("changes.csv: 2 changes read, 1 row rejected.");
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()), QStringList{told}, gui::patience);
        QCOMPARE(gui::stored<Event>(workspace).size(), std::size_t(2));
        QCOMPARE(program.window().place().screen, Screen::portfolio);
        QCOMPARE(gui::awaited<QTableView>(program.window(), "portfolioTable")->model()->rowCount(), 1);
    }

    void changesOfTheProjectThatIsShown()
    {
        gui::Program program;
        const QString workspace = program.sample(QStringLiteral("shown.shinrai"));
        program.start(workspace);
        const std::size_t before = gui::stored<Event>(workspace).size();
        program.go(Place{.screen = Screen::project, .project = "search-ranking"});
        const QString file = program.write(QStringLiteral("deploys.csv"),
                                           "time,kind,component,title\n2026-11-20T09:00:00Z,deploy,api,version 2\n");
        run(program, "importChanges", file);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Event>(workspace).size(), before + 1, gui::patience);
        const auto projects = gui::stored<Project>(workspace);
        const auto of = std::ranges::find(projects, gui::stored<Event>(workspace).back().project, &Project::id);
        QVERIFY(of != projects.end());
        QCOMPARE(of->name, std::string("search-ranking"));
    }

    void postmortems()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("notes.shinrai"));
        program.start(workspace);
        QVERIFY(QDir().mkpath(program.path(QStringLiteral("notes"))));
        program.write(QStringLiteral("notes/one.md"),
                      "---\ntitle: Job out of memory\nstart: 2026-06-15T09:00:00Z\n---\n\n# Job out of memory\n\n"
                      "## Summary\n\nThe nightly job ended.\n");
        program.write(QStringLiteral("notes/two.md"), "# Accuracy fell\n\n## Summary\n\nThe join lost rows.\n");
        program.write(QStringLiteral("notes/broken.md"), QByteArray("\x80\x00\x01\x02", 4));
        run(program, "importPostmortems", program.path(QStringLiteral("notes")));
        const QString told = QStringLiteral("notes: 2 postmortems new, 1 row rejected.");
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()), QStringList{told}, gui::patience);
        QCOMPARE(gui::stored<Incident>(workspace).size(), std::size_t(2));
        QCOMPARE(program.window().place().screen, Screen::postmortems);
        QCOMPARE(gui::awaited<QTableView>(program.window(), "incidentTable")->model()->rowCount(), 2);
    }

    void anImportIsTakenBackInTheWindow()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("undo.shinrai"));
        program.start(workspace);
        run(program,
            "importChanges",
            program.write(QStringLiteral("changes.csv"),
                          "time,kind,project,title\n2026-06-15T09:00:00Z,deploy,shop,version 2\n"));
        // Told only when the window has gone where the import leads: from there we go on.
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(QStringLiteral("changes")), gui::patience);
        QCOMPARE(gui::stored<Event>(workspace).size(), std::size_t(1));
        QCOMPARE(gui::stored<Project>(workspace).size(), std::size_t(1));
        program.go(Place{.screen = Screen::sources});
        auto* table = gui::awaited<QTableView>(program.window(), "importTable");
        auto* undo = gui::awaited<QPushButton>(program.window(), "undoImportButton");
        QVERIFY(table && undo);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, gui::patience);
        table->selectRow(0);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Event>(workspace).size(), std::size_t(0), gui::patience);
        QCOMPARE(gui::stored<Project>(workspace).size(), std::size_t(0));
        QTRY_VERIFY_WITH_TIMEOUT(!undo->isEnabled(), gui::patience);
    }

    void anIgnoredColumnStaysIgnored()
    {
        gui::Program program;
        program.start(program.emptyWorkspace(QStringLiteral("roles.shinrai")));
        const QString file = program.write(QStringLiteral("counts.csv"),
                                           "time,good,total,errors\n2026-06-15T09:00:00Z,99,100,1\n"
                                           "2026-06-15T10:00:00Z,98,100,2\n");
        program.go(Place{.screen = Screen::importer, .file = file.toStdString()});
        auto* total = gui::awaited<QComboBox>(program.window(), "role2");
        auto* errors = gui::awaited<QComboBox>(program.window(), "role3");
        auto* result = gui::awaited<QLabel>(program.window(), "importResult");
        QVERIFY(total && errors && result);
        QCOMPARE(total->currentText(), QStringLiteral("total"));
        const QString ready = result->text();
        total->setFocus();
        QTest::keyClick(total, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(result->text() != ready, gui::patience); // one count alone is no ratio
        QCOMPARE(total->currentText(), QStringLiteral("ignore"));
        errors->setFocus();
        QTest::keyClicks(errors, QStringLiteral("bad"));
        QTRY_COMPARE_WITH_TIMEOUT(result->text(), ready, gui::patience);
        QCOMPARE(total->currentText(), QStringLiteral("ignore"));
        QCOMPARE(errors->currentText(), QStringLiteral("bad"));
    }

    void aBadFileIsAnErrorAndChangesNothing()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("bad.shinrai"));
        program.start(workspace);
        run(program, "importChanges", program.write(QStringLiteral("empty.csv"), ""));
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()).size(), 1, gui::patience);
        QVERIFY(gui::strips(program.window()).front().contains(QStringLiteral("empty.csv")));
        QCOMPARE(gui::stored<ImportBatch>(workspace).size(), std::size_t(0));
    }

private:
    static void run(gui::Program& program, const char* action, const QString& path)
    {
        auto* entry = program.window().findChild<QAction*>(QString::fromLatin1(action));
        QVERIFY(entry);
        entry->trigger();
        gui::choose(program.window(), path);
    }
};

SHINRAI_TEST(Imports)
#include "tst_imports.moc"
