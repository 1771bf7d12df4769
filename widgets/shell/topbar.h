// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/workspace.h"
#include "reliability/week.h"
#include "widgets/place.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace widgets {

class Badge;
class Label;

/// Where we are, which week, in which zone; and the mark of a sample workspace.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    /// `parent` is empty on the screens of the rail.
    void setTrail(const QString& parent, const QString& title);
    /// How many places lie before and after this one.
    void setHistory(std::size_t before, std::size_t after);
    void setWeek(reliability::Week week);
    void setZone(const QString& label);
    void setWorkspace(const reliability::Workspace& workspace);
    void retranslate();

Q_SIGNALS:
    void backClicked();
    void forwardClicked();
    void parentClicked();
    void weekBefore();
    void weekAfter();
    void zoneClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcons();

    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_parent;
    QLabel* m_separator;
    Label* m_title;
    Badge* m_sample;
    QToolButton* m_before;
    QLabel* m_week;
    QToolButton* m_after;
    QToolButton* m_zone;
    std::optional<reliability::Week> m_shown; ///< none: there are no figures yet
};

}
