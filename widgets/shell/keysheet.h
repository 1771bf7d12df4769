// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>

namespace widgets {

/// All keys on one sheet: the window's actions that have one, then the keys of lists and charts.
class KeySheet final : public QDialog {
    Q_OBJECT

public:
    KeySheet(const QList<QAction*>& actions, QWidget* parent);
};

}
