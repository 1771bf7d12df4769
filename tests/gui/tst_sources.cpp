// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/syncing.h"
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

namespace {

constexpr const char* firstDays = "time,good,total\n2026-11-16,9,10\n2026-11-17,8,10\n";

/// A workspace with one source that is asked again.
void remember(const QString& workspace, const QString& file)
{
    auto session = storage::Session::open(workspace.toStdString(), storage::Access::write);
    QVERIFY(session.has_value());
    ImportRecipe recipe;
    recipe.project = "shop";
    recipe.indicator = "availability";
    const app::ImportOrder order{{file.toStdString()}, recipe, {"mle-1", SystemClock().now(), "Import"}};
    QVERIFY(app::importFiles(*session, order).has_value());
    QVERIFY(app::rememberSource(*session, "eval", order, app::trustedSources()).has_value());
}

QString stateOf(gui::Program& program)
{
    const auto* table = program.window().findChild<QTableView*>(QStringLiteral("sourceTable"));
    return table && table->model()->rowCount() == 1 ? table->model()->index(0, 2).data().toString() : QString();
}

}

/// Sources that the window asks again.
class SourcesAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNewComesWithF5()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("again.shinrai"));
        const QString file = program.write(QStringLiteral("eval.csv"), firstDays);
        remember(workspace, file);
        program.start(workspace);
        program.go(Place{.screen = Screen::sources});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(program), QStringLiteral("not asked yet"), gui::patience);
        program.write(QStringLiteral("eval.csv"), QByteArray(firstDays) + "2026-11-18,7,10\n");
        QTest::keyClick(&program.window(), Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(program), QStringLiteral("in order"), gui::patience);
        const auto runs = gui::stored<SourceRun>(workspace);
        QCOMPARE(runs.size(), std::size_t(1));
        QCOMPARE(runs[0].rowsNew, 1);
    }

    void oneThatFailsIsAStripAndARow()
    {
        gui::Program program;
        const QString workspace = program.emptyWorkspace(QStringLiteral("fails.shinrai"));
        const QString file = program.write(QStringLiteral("eval.csv"), firstDays);
        remember(workspace, file);
        QVERIFY(QFile::remove(file));
        program.start(workspace);
        program.go(Place{.screen = Screen::sources});
        auto* ask = gui::awaited<QPushButton>(program.window(), "askSourcesButton");
        QTest::mouseClick(ask, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(program).startsWith(QStringLiteral("failed: ")), gui::patience);
        QTRY_COMPARE_WITH_TIMEOUT(gui::strips(program.window()).size(), 1, gui::patience);
        QVERIFY(gui::strips(program.window()).front().contains(QStringLiteral("eval")));
        program.write(QStringLiteral("eval.csv"), firstDays);
        QTest::mouseClick(ask, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(program), QStringLiteral("in order"), gui::patience);
    }
};

SHINRAI_TEST(SourcesAgain)
#include "tst_sources.moc"
