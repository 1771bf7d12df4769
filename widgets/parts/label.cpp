// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace widgets {

Label::Label(Role role, Tone tone, const char* name, QWidget* parent) : QLabel(parent), m_role(role), m_tone(tone)
{
    setObjectName(QString::fromLatin1(name));
    setTextFormat(Qt::PlainText);
    dress();
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

void addBesideTitle(QHBoxLayout& row, Label* label)
{
    // The title's descent is deeper than that of body text by about its difference in size over four.
    label->setContentsMargins(0, 0, 0, scaled(space::xs) - 1);
    row.addWidget(label, 0, Qt::AlignBottom);
}

}
