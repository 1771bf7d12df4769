// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokens.h"

#include <QLabel>

class QLayout;

namespace widgets {

enum class Tone { main, secondary, dim };

/// A label of plain text with one of our fonts and tones; it follows changes of theme and text scale.
class Label final : public QLabel {
public:
    explicit Label(Role role, Tone tone = Tone::main, const char* name = "", QWidget* parent = nullptr);

    /// From now on the text gives way where there is no room: it ends in an ellipsis, and the tool tip has all of it.
    void setElided();
    bool isElided() const { return m_room == Room::elided; }

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    QString fitting() const;

    Role m_role;
    Tone m_tone;
    enum class Room { whole, elided } m_room = Room::whole;
};

/// Adds a label after a page's title so that both stand on one line.
void addBesideTitle(QLayout& row, Label* label);

}
