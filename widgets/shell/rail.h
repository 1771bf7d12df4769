// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace widgets {

class RailButton;
enum class Screen;

/// The screens at the left: icon and word, or icons only when collapsed.
class Rail final : public QWidget {
    Q_OBJECT

public:
    enum class Width { words, icons };

    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(Screen screen);
    /// A number at the end of the entry; 0 shows none.
    void setCount(Screen screen, int count);
    void setWidth(Width width);
    Width railWidth() const { return m_width; }
    void retranslate();

Q_SIGNALS:
    void chosen(widgets::Screen screen);

private:
    void fit();
    void toggle(Screen screen);

    std::vector<RailButton*> m_buttons;
    Width m_width = Width::words;
    bool m_following = false; ///< the entry follows the window, not the other way round
    bool m_toggled = false;   ///< the click that comes now has been told already
};

}
