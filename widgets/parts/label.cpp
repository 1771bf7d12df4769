// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLayout>
#include <QStyle>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolTip>

namespace widgets {
namespace {

constexpr int leastLetters = 6;

}

Label::Label(Role role, Tone tone, const char* name, QWidget* parent) : QLabel(parent), m_role(role), m_tone(tone)
{
    setObjectName(QString::fromLatin1(name));
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::setElided()
{
    m_room = Room::elided;
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    if (m_room == Room::whole || wordWrap()) return whole;
    return {std::min(whole.width(), leastLetters * fontMetrics().averageCharWidth()), whole.height()};
}

// The text, or what of it there is room for.
QString Label::fitting() const
{
    if (m_room == Room::whole || wordWrap()) return text();
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

bool Label::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || fitting() == text()) return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void Label::paintEvent(QPaintEvent* event)
{
    const QString shown = fitting();
    if (shown == text()) QLabel::paintEvent(event);
    QStylePainter painter(this);
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
    }
    if (shown == text()) return;
    painter.drawItemText(
        contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) dress();
}

void Label::dress()
{
    const Colours& c = colours(palette());
    const QColor& wanted = m_tone == Tone::main ? c.text1 : m_tone == Tone::secondary ? c.text2 : c.text3;
    if (const QFont f = widgets::font(m_role); f != QLabel::font()) setFont(f);
    if (palette().color(QPalette::WindowText) == wanted) return;
    QPalette dressed = palette();
    dressed.setColor(QPalette::WindowText, wanted);
    setPalette(dressed);
}

void addBesideTitle(QLayout& row, Label* label)
{
    // The title's descent is deeper than that of body text by about its difference in size over four.
    label->setContentsMargins(0, 0, 0, scaled(space::xs) - 1);
    row.addWidget(label);
    row.setAlignment(label, Qt::AlignBottom);
}

}
