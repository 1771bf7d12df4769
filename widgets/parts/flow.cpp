// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/flow.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace widgets {

Flow::Flow(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

Flow::~Flow() = default;

// A layout outside would keep the places it has found, were it not told.
void Flow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

int Flow::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem* Flow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* Flow::takeAt(int index)
{
    if (index < 0 || index >= count()) return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem* item = at->release();
    m_items.erase(at);
    if (index < m_pushed) --m_pushed;
    invalidate();
    return item;
}

QSize Flow::sizeOf(int index) const
{
    const QLayoutItem& item = *m_items[static_cast<std::size_t>(index)];
    return item.sizeHint().expandedTo(item.minimumSize()).boundedTo(item.maximumSize());
}

std::vector<Flow::Line> Flow::lines(int width) const
{
    std::vector<Line> all;
    for (int i = 0; i < count(); ++i) {
        if (m_items[static_cast<std::size_t>(i)]->isEmpty()) continue;
        const QSize size = sizeOf(i).boundedTo({width, QWIDGETSIZE_MAX});
        if (all.empty() || all.back().width + spacing() + size.width() > width) all.emplace_back();
        Line& line = all.back();
        line.width += size.width() + (line.items.empty() ? 0 : spacing());
        line.height = std::max(line.height, size.height());
        line.items.push_back(i);
    }
    return all;
}

int Flow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const std::vector<Line> all = lines(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom() + std::max(0, static_cast<int>(all.size()) - 1) * spacing();
    for (const Line& line : all) height += line.height;
    return height;
}

QSize Flow::sizeHint() const
{
    QSize size;
    for (const Line& line : lines(QWIDGETSIZE_MAX)) size = QSize(line.width, line.height);
    return size.grownBy(contentsMargins());
}

QSize Flow::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize().boundedTo(item->maximumSize()));
    return size.grownBy(contentsMargins());
}

void Flow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    QRect rest = rect.marginsRemoved(contentsMargins());
    rest.adjust(0, std::max(0, rect.height() - heightForWidth(rect.width())) / 2, 0, 0);
    for (const Line& line : lines(rest.width())) {
        place(line, {rest.topLeft(), QSize(rest.width(), line.height)});
        rest.setTop(rest.top() + line.height + spacing());
    }
}

void Flow::place(const Line& line, const QRect& rect) const
{
    int x = rect.left();
    bool left = true;
    for (const int i : line.items) {
        if (left && m_pushed >= 0 && i >= m_pushed) {
            x += rect.width() - line.width;
            left = false;
        }
        QLayoutItem& item = *m_items[static_cast<std::size_t>(i)];
        const QSize size = sizeOf(i).boundedTo({rect.width(), QWIDGETSIZE_MAX});
        const Qt::Alignment across = item.alignment() & Qt::AlignVertical_Mask;
        const int spare = line.height - size.height();
        const int y = across & Qt::AlignTop ? 0 : across & Qt::AlignBottom ? spare : spare / 2;
        const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
        item.setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, rect.top() + y), size)));
        x += size.width() + spacing();
    }
}

}
