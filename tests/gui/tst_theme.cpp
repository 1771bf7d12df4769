// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/settings/settingspage.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QSettings>
#include <QTableView>

using widgets::Place;
using widgets::Screen;
using widgets::Theme;
using widgets::ThemeChoice;

namespace {

Theme shown() { return widgets::themeOf(QApplication::palette()); }

}

/// "As the system" means the desktop's theme, whatever the program has set before. The desktop of tests is light.
class SystemTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { widgets::applyTheme(*qApp, Theme::light); }

    void isTheDesktopsAfterDark()
    {
        gui::Program program;
        program.start(program.emptyWorkspace(QStringLiteral("theme.shinrai")));
        QCOMPARE(shown(), Theme::light);
        program.go(Place{Screen::settings});
        auto* box = gui::child<QComboBox>(program.window(), "themeCombo");
        QVERIFY(box);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(shown(), Theme::dark);
        QTest::keyClick(box, Qt::Key_Home);
        QCOMPARE(shown(), Theme::light);
        QCOMPARE(box->currentIndex(), static_cast<int>(ThemeChoice::system));
    }

    void isTheDesktopsOnceMoreInADarkProgram()
    {
        gui::Program program;
        widgets::applyTheme(*qApp, Theme::dark);
        QCOMPARE(widgets::desktopTheme(), Theme::light);
        QCOMPARE(shown(), Theme::dark); // asking changes nothing
        program.start(program.emptyWorkspace(QStringLiteral("again.shinrai")));
        QCOMPARE(shown(), Theme::light);
    }

    void textSizeAppliesAtOnce()
    {
        gui::Program program;
        program.start(program.sample(QStringLiteral("size.shinrai")));
        program.go(Place{Screen::settings});
        const QSize usual = gui::child<QComboBox>(program.window(), "textSizeCombo")->size();
        const widgets::MainWindow* before = &program.window();
        QTest::keyClick(gui::child<QComboBox>(program.window(), "textSizeCombo"), Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(&program.window() != before, gui::patience);
        QCOMPARE(widgets::scale(), 2.0);
        QCOMPARE(program.window().place().screen, Screen::settings);
        auto* box = gui::awaited<QComboBox>(program.window(), "textSizeCombo");
        QVERIFY(box);
        QCOMPARE(box->currentData().toInt(), 200);
        QCOMPARE(box->width(), 2 * usual.width());
        program.go(Place{Screen::portfolio});
        QVERIFY(gui::awaited<QTableView>(program.window(), "portfolioTable"));
    }

    void theOwnChoiceIsKept()
    {
        gui::Program program;
        QSettings().setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        program.start(program.emptyWorkspace(QStringLiteral("dark.shinrai")));
        QCOMPARE(shown(), Theme::dark);
    }
};

SHINRAI_TEST(SystemTheme)
#include "tst_theme.moc"
