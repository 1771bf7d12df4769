// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/keysheet.h"

#include "widgets/parts/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <array>

namespace widgets {
namespace {

struct Key {
    const char* keys;
    const char* text; ///< null: a heading
};

// Keys that belong to what has the focus, so that no action of the window holds them.
constexpr std::array keysOfLists{
    Key{QT_TRANSLATE_NOOP("keysheet", "In triage"), nullptr},
    Key{"J, K", QT_TRANSLATE_NOOP("keysheet", "Next, previous item")},
    Key{"S, C", QT_TRANSLATE_NOOP("keysheet", "Next symptom, next cause")},
    Key{"1, 2, 3, H", QT_TRANSLATE_NOOP("keysheet", "Accept, duplicate, decline, snooze")},
    Key{"X", QT_TRANSLATE_NOOP("keysheet", "Mark several for the next key")},
    Key{QT_TRANSLATE_NOOP("keysheet", "In tables"), nullptr},
    Key{"Enter", QT_TRANSLATE_NOOP("keysheet", "Open")},
    Key{"Ctrl+C", QT_TRANSLATE_NOOP("keysheet", "Copy the table")},
    Key{"I", QT_TRANSLATE_NOOP("keysheet", "What a budget figure is made of, in charts too")},
    Key{QT_TRANSLATE_NOOP("keysheet", "On a chart"), nullptr},
    Key{"Left, Right", QT_TRANSLATE_NOOP("keysheet", "Point by point")},
    Key{"Shift+Left, Shift+Right", QT_TRANSLATE_NOOP("keysheet", "Select a span")},
    Key{"Enter", QT_TRANSLATE_NOOP("keysheet", "Menu of the chart or span: postmortem, zoom, copy")},
    Key{"+, -, 0", QT_TRANSLATE_NOOP("keysheet", "Zoom in, out, whole range")},
    Key{"W", QT_TRANSLATE_NOOP("keysheet", "Last week beside this one")},
    Key{QT_TRANSLATE_NOOP("keysheet", "In a review"), nullptr},
    Key{"Space, Shift+Space", QT_TRANSLATE_NOOP("keysheet", "Next, previous point of the agenda")},
    Key{"G 0 to 9", QT_TRANSLATE_NOOP("keysheet", "That point of the agenda")},
    Key{"D, A, N", QT_TRANSLATE_NOOP("keysheet", "Write a decision, an action, a note")},
    Key{"0 to 9, K", QT_TRANSLATE_NOOP("keysheet", "Roll call: everybody or one person, acknowledge")},
    Key{"1, 2, 3", QT_TRANSLATE_NOOP("keysheet", "Action or earlier decision: done, new date, dropped")},
    Key{"C", QT_TRANSLATE_NOOP("keysheet", "Compare with another review")},
    Key{"Ctrl+Enter", QT_TRANSLATE_NOOP("keysheet", "Freeze the week, later sign it")},
    Key{"P", QT_TRANSLATE_NOOP("keysheet", "Start or pause the clock")},
    Key{QT_TRANSLATE_NOOP("keysheet", "In a postmortem"), nullptr},
    Key{"Ctrl+Enter", QT_TRANSLATE_NOOP("keysheet", "Done")},
};

void addRow(QGridLayout& grid, const QString& keys, const QString& text)
{
    const int row = grid.rowCount();
    auto* key = new Label(Role::mono, Tone::secondary);
    key->setText(keys);
    auto* meaning = new Label(Role::body);
    meaning->setText(text);
    grid.addWidget(key, row, 0);
    grid.addWidget(meaning, row, 1);
}

/// A menu's text without its mnemonic: "&Open..." and "開く(&O)..." alike.
QString plain(const QAction& action)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&|\\.\\.\\."));
    return action.text().remove(mnemonic);
}

QString keysOf(const QAction& action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

}

KeySheet::KeySheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(scaled(space::xl), scaled(space::xl), scaled(space::xl), scaled(space::xl));
    columns->setSpacing(scaled(space::xxl));
    auto* everywhere = new QGridLayout;
    auto* lists = new QGridLayout;
    for (QGridLayout* grid : {everywhere, lists}) {
        grid->setHorizontalSpacing(scaled(space::l));
        grid->setVerticalSpacing(scaled(space::xs));
        columns->addLayout(grid);
    }
    for (const QAction* action : actions)
        if (!action->shortcuts().isEmpty()) addRow(*everywhere, keysOf(*action), plain(*action));
    for (const Key& key : keysOfLists) {
        if (key.text != nullptr) {
            addRow(*lists, QString::fromLatin1(key.keys), QCoreApplication::translate("keysheet", key.text));
            continue;
        }
        auto* heading = new Label(Role::section);
        heading->setText(QCoreApplication::translate("keysheet", key.keys));
        lists->addWidget(heading, lists->rowCount(), 0, 1, 2);
    }
    for (QGridLayout* grid : {everywhere, lists}) grid->setRowStretch(grid->rowCount(), 1);
}

}
