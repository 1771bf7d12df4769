// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace widgets {

/// A row that goes on in a further line where the width ends: large text and long words need no wider window. What
/// comes after addStretch() stands at the right end of its line. An item's vertical alignment holds within its line.
class Flow final : public QLayout {
public:
    explicit Flow(QWidget* parent = nullptr);
    ~Flow() override;

    void addStretch() { m_pushed = count(); }

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// A width with all in one line, and the least one: that of the widest item.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        std::vector<int> items;
        int width = 0, height = 0;
    };
    std::vector<Line> lines(int width) const;
    void place(const Line& line, const QRect& rect) const;
    QSize sizeOf(int index) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_pushed = -1; ///< the first item at the right; none: -1
};

}
