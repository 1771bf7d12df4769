// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/rail.h"

#include "widgets/parts/icons.h"
#include "widgets/place.h"
#include "widgets/shell/screens.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>
#include <QtMath>
#include <algorithm>
#include <array>
#include <utility>

namespace widgets {

/// An entry of the rail: a bar and a tint mark the current one, so that colour is not its only sign.
class RailButton final : public QAbstractButton {
public:
    explicit RailButton(const ScreenEntry& of) : entry(of)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override;

    const ScreenEntry& entry;
    int count = 0;
    Rail::Width width = Rail::Width::words;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QRectF pill() const;
    void paintCount(QPainter& painter, const Colours& c) const;
};

// Where words are shown they need their room, and the count beside them.
QSize RailButton::sizeHint() const
{
    const int words = QFontMetrics(widgets::font(Role::strong)).horizontalAdvance(text());
    const int counted = count > 0 ? qCeil(pill().width()) + scaled(space::s) : 0;
    const int room = scaled(2 * (space::s + space::m) + metric::icon + 2 + space::m) + words + counted;
    return {width == Rail::Width::words ? room : scaled(metric::railCollapsed), scaled(metric::rail)};
}

// Where the count stands: after the words, on the corner of the icon alone.
QRectF RailButton::pill() const
{
    const QFontMetrics metrics(widgets::font(Role::smallStrong));
    const double height = metrics.height() + 2;
    const double wide = std::max(height, metrics.horizontalAdvance(QString::number(count)) + double(scaled(space::s)));
    const bool small = width == Rail::Width::icons;
    const double right = QWidget::width() - scaled(small ? space::s : space::s + space::m);
    return {right - wide, small ? 2 : (QWidget::height() - height) / 2, wide, height};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours(palette());
    const QRectF box = QRectF(rect()).adjusted(scaled(space::s), 2, -scaled(space::s), -2);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? c.selection : c.hover);
        painter.drawRoundedRect(box, metric::cardRadius, metric::cardRadius);
    }
    if (isChecked()) {
        painter.setBrush(c.focus);
        const double bar = 3, inset = box.height() / 4;
        painter.drawRoundedRect(QRectF(box.left(), box.top() + inset, bar, box.height() - 2 * inset), 1, 1);
    }
    const int side = scaled(metric::icon) + 2;
    const QColor ink = isChecked() ? c.text1 : c.text2;
    const double left = width == Rail::Width::icons ? box.center().x() - side / 2.0 : box.left() + scaled(space::m);
    paintIcon(painter,
              {left, box.center().y() - side / 2.0, double(side), double(side)},
              QString::fromLatin1(entry.icon),
              ink);
    if (width == Rail::Width::words) {
        painter.setFont(widgets::font(isChecked() ? Role::strong : Role::body));
        painter.setPen(ink);
        painter.drawText(box.adjusted(scaled(space::m) + side + scaled(space::m), 0, 0, 0), Qt::AlignVCenter, text());
    }
    paintCount(painter, c);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.focus, metric::focusRing));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), metric::cardRadius, metric::cardRadius);
}

void RailButton::paintCount(QPainter& painter, const Colours& c) const
{
    if (count == 0) return;
    painter.setFont(widgets::font(Role::smallStrong));
    const QRectF around = pill();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? c.surface : c.grid);
    painter.drawRoundedRect(around, around.height() / 2, around.height() / 2);
    painter.setPen(c.text1);
    painter.drawText(around, Qt::AlignCenter, QString::number(count));
}

Rail::Rail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(space::m), 0, scaled(space::m));
    column->setSpacing(0);
    for (const ScreenEntry& entry : screens()) {
        if (entry.key == nullptr) continue;
        auto* button = new RailButton(entry);
        button->setObjectName(QStringLiteral("rail-") + QString::fromLatin1(entry.icon));
        connect(button, &QAbstractButton::clicked, this, [this, &entry] {
            if (!std::exchange(m_toggled, false)) Q_EMIT chosen(entry.screen);
        });
        connect(button, &QAbstractButton::toggled, this, [this, &entry](bool on) {
            if (on && !m_following) toggle(entry.screen);
        });
        m_buttons.push_back(button);
        if (entry.screen == Screen::settings) column->addStretch();
        column->addWidget(button);
    }
    setWidth(Width::words);
    retranslate();
}

// Screen readers toggle an entry without clicking it; a click toggles it first.
void Rail::toggle(Screen screen)
{
    Q_EMIT chosen(screen);
    m_toggled = true;
    QTimer::singleShot(0, this, [this] { m_toggled = false; });
}

void Rail::setCurrent(Screen screen)
{
    m_following = true;
    const Screen shown = entryOf(screen).key != nullptr ? screen : entryOf(screen).parent;
    for (RailButton* button : m_buttons)
        if (button->entry.screen == shown) button->setChecked(true);
    m_following = false;
}

void Rail::setCount(Screen screen, int count)
{
    for (RailButton* button : m_buttons)
        if (button->entry.screen == screen) button->count = count;
    retranslate();
}

void Rail::setWidth(Width width)
{
    m_width = width;
    for (RailButton* button : m_buttons) button->width = width;
    fit();
}

// As wide as its longest entry, but not narrower than usual.
void Rail::fit()
{
    int widest = m_width == Width::words ? scaled(metric::railWidth - 2 * space::xl) : 0;
    for (RailButton* button : m_buttons) {
        widest = std::max(widest, button->sizeHint().width());
        button->update();
    }
    setFixedWidth(widest);
}

void Rail::retranslate()
{
    for (RailButton* button : m_buttons) {
        const QString title = titleOf(button->entry);
        button->setText(title);
        button->setAccessibleName(button->count > 0 ? tr("%1, %2 open").arg(title).arg(button->count) : title);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(title, QString::fromLatin1(button->entry.key)));
    }
    fit();
}

}
