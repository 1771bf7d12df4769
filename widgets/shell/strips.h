// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/messagestrip.h"

#include <functional>
#include <vector>

namespace widgets {

/// The messages above the page: the two newest of those nobody has closed, newest first; equal ones are one that
/// counts.
class Strips final : public QWidget {
    Q_OBJECT

public:
    explicit Strips(QWidget* parent = nullptr);
    ~Strips() override;

    /// `action` runs when the button is pressed; without `actionLabel` there is none.
    void add(MessageStrip::Kind kind, const QString& text, const QString& actionLabel, std::function<void()> action);
    /// Takes back what says this, where it is not closed yet.
    void remove(const QString& text);
    void clear();

private:
    void drop(MessageStrip* strip);
    void arrange();

    std::vector<MessageStrip*> m_all; ///< newest first
};

}
