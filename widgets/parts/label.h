// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokens.h"

#include <QLabel>

class QHBoxLayout;

namespace widgets {

enum class Tone { main, secondary, dim };

/// A label of plain text with one of our fonts and tones; it follows changes of theme and text scale.
class Label final : public QLabel {
public:
    explicit Label(Role role, Tone tone = Tone::main, const char* name = "", QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    Role m_role;
    Tone m_tone;
};

/// Adds a label after a page's title so that both stand on one line.
void addBesideTitle(QHBoxLayout& row, Label* label);

}
