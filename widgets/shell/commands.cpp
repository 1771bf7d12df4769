// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/text.h"
#include "widgets/shell/keysheet.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/screens.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <array>

namespace widgets {
namespace {

constexpr std::array menuTitles{
    QT_TRANSLATE_NOOP("commands", "&File"),
    QT_TRANSLATE_NOOP("commands", "&Edit"),
    QT_TRANSLATE_NOOP("commands", "&View"),
    QT_TRANSLATE_NOOP("commands", "&Go"),
    QT_TRANSLATE_NOOP("commands", "&Help"),
};

QString translated(const char* text) { return QCoreApplication::translate("commands", text); }

QList<QKeySequence> keysOf(const char* keys) { return QKeySequence::listFromString(QString::fromLatin1(keys)); }

}

std::span<const MainWindow::Command> MainWindow::commands()
{
    using W = MainWindow;
    static constexpr std::array table{
        Command{"newWorkspace",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "&New workspace..."),
                "Ctrl+Shift+N",
                &W::newWorkspace,
                Needs::nothing},
        Command{"open",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "&Open workspace..."),
                "Ctrl+O",
                &W::openWorkspace,
                Needs::nothing},
        Command{"openSample",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "Open &sample workspace"),
                nullptr,
                &W::sampleRequested,
                Needs::nothing},
        Command{"importCsv",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "&Import CSV..."),
                "Ctrl+I",
                &W::chooseCsv,
                Needs::nothing},
        Command{"importChanges",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "Import &changes..."),
                nullptr,
                &W::chooseChanges},
        Command{"importPostmortems",
                Menu::file,
                QT_TRANSLATE_NOOP("commands", "Import &postmortems..."),
                nullptr,
                &W::choosePostmortems},
        Command{"export", Menu::file, QT_TRANSLATE_NOOP("commands", "&Export..."), "Ctrl+E", &W::exportPage},
        Command{"quit", Menu::file, QT_TRANSLATE_NOOP("commands", "&Quit"), "Ctrl+Q", &W::quit, Needs::nothing},
        Command{"undo", Menu::edit, QT_TRANSLATE_NOOP("commands", "&Undo"), "Ctrl+Z", &W::undoRequested},
        Command{"redo", Menu::edit, QT_TRANSLATE_NOOP("commands", "&Redo"), "Ctrl+Shift+Z", &W::redoRequested},
        Command{"find", Menu::edit, QT_TRANSLATE_NOOP("commands", "&Filter"), "Ctrl+F", &W::find},
        Command{
            "logPostmortem", Menu::edit, QT_TRANSLATE_NOOP("commands", "&Log postmortem"), "Ctrl+N", &W::logPostmortem},
        Command{"deletePostmortem",
                Menu::edit,
                QT_TRANSLATE_NOOP("commands", "&Delete postmortem"),
                nullptr,
                &W::deletePostmortem},
        Command{"weekBefore", Menu::view, QT_TRANSLATE_NOOP("commands", "&Week before"), "[", &W::weekBefore},
        Command{"weekAfter", Menu::view, QT_TRANSLATE_NOOP("commands", "Week &after"), "]", &W::weekAfter},
        Command{"zone",
                Menu::view,
                QT_TRANSLATE_NOOP("commands", "&Times in UTC or in the workspace's zone"),
                nullptr,
                &W::toggleZone},
        Command{"rail",
                Menu::view,
                QT_TRANSLATE_NOOP("commands", "&Narrow or wide rail"),
                "Ctrl+B",
                &W::toggleRail,
                Needs::nothing},
        Command{"present",
                Menu::view,
                QT_TRANSLATE_NOOP("commands", "&Present on the whole screen"),
                "F11",
                &W::present,
                Needs::nothing},
        Command{"refresh", Menu::view, QT_TRANSLATE_NOOP("commands", "&Refresh"), "F5", &W::refreshRequested},
        Command{"back", Menu::go, QT_TRANSLATE_NOOP("commands", "&Back"), "Alt+Left", &W::back, Needs::nothing},
        Command{
            "forward", Menu::go, QT_TRANSLATE_NOOP("commands", "&Forward"), "Alt+Right", &W::forward, Needs::nothing},
        Command{"thisReview",
                Menu::go,
                QT_TRANSLATE_NOOP("commands", "This week's &review"),
                "Ctrl+R",
                &W::thisReview,
                Needs::nothing},
        Command{"keys", Menu::help, QT_TRANSLATE_NOOP("commands", "&Keys"), "?; F1", &W::showKeys, Needs::nothing},
    };
    return table;
}

// Objects are made once; retranslate() gives them their words.
void MainWindow::addCommands()
{
    std::vector<QMenu*> menus;
    for (std::size_t i = 0; i < menuTitles.size(); ++i) {
        menus.push_back(menuBar()->addMenu(QString()));
        menus.back()->setObjectName(QStringLiteral("menu%1").arg(i));
    }
    for (const Command& command : commands()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(command.name));
        if (command.keys != nullptr) action->setShortcuts(keysOf(command.keys));
        connect(action, &QAction::triggered, this, command.run);
        menus[static_cast<std::size_t>(command.menu)]->addAction(action);
    }
    for (const ScreenEntry& entry : screens()) {
        if (entry.key == nullptr) continue;
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(entry.icon));
        action->setShortcuts(keysOf(entry.key));
        connect(action, &QAction::triggered, this, [this, &entry] { show(Place{entry.screen}); });
        menus[static_cast<std::size_t>(Menu::go)]->addAction(action);
    }
}

void MainWindow::retranslateCommands()
{
    for (std::size_t i = 0; i < menuTitles.size(); ++i)
        findChild<QMenu*>(QStringLiteral("menu%1").arg(i))->setTitle(translated(menuTitles[i]));
    for (const Command& command : commands()) action(command.name).setText(translated(command.text));
    for (const ScreenEntry& entry : screens())
        if (entry.key != nullptr) action(entry.icon).setText(titleOf(entry));
    enableCommands();
}

// Undo and redo have their own rule, back and forward too.
void MainWindow::enableCommands()
{
    for (const Command& command : commands())
        if (command.needs == Needs::figures) action(command.name).setEnabled(m_review != nullptr);
    nameUndo();
}

void MainWindow::nameUndo()
{
    const auto show = [this](const char* name, const QString& plain, const QString& pattern, const QString& label) {
        action(name).setText(label.isEmpty() ? plain : pattern.arg(label));
        action(name).setEnabled(!label.isEmpty());
    };
    show("undo", tr("&Undo"), tr("&Undo: %1"), m_undo);
    show("redo", tr("&Redo"), tr("&Redo: %1"), m_redo);
}

void MainWindow::showKeys()
{
    auto* sheet = new KeySheet(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

}
