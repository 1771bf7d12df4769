// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/messagestrip.h"

#include "widgets/parts/icons.h"
#include "widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace widgets {
namespace {

struct Look {
    const char* icon;
    QColor text, fill;
};

Look lookOf(MessageStrip::Kind kind, const Colours& c)
{
    using reliability::Status;
    switch (kind) {
    case MessageStrip::Kind::info: return {"info", c.text1, c.selection};
    case MessageStrip::Kind::warning: return {"at_risk", c.of(Status::atRisk).chipText, c.of(Status::atRisk).chipFill};
    case MessageStrip::Kind::error:
        return {"exhausted", c.of(Status::exhausted).chipText, c.of(Status::exhausted).chipFill};
    }
    return {"info", c.text1, c.selection};
}

}

MessageStrip::MessageStrip(Kind kind, const QString& text, const QString& actionLabel, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_plain(text)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(text, this))
    , m_action(new QPushButton(actionLabel, this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageStrip"));
    m_text->setObjectName(QStringLiteral("stripText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("stripAction"));
    m_action->setVisible(!actionLabel.isEmpty());
    m_close->setObjectName(QStringLiteral("stripClose"));
    m_close->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(space::m), scaled(space::xs), scaled(space::s), scaled(space::xs));
    row->setSpacing(scaled(space::s));
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageStrip::actionClicked);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::closed);
    dress();
}

void MessageStrip::setText(const QString& text)
{
    m_plain = text;
    showText();
}

QString MessageStrip::actionLabel() const { return m_action->text(); }

void MessageStrip::setCount(int count)
{
    m_count = count;
    showText();
}

void MessageStrip::showText()
{
    m_text->setText(m_count > 1 ? tr("%1 (%2 times)").arg(m_plain).arg(m_count) : m_plain);
}

void MessageStrip::dress()
{
    const Look look = lookOf(m_kind, colours(palette()));
    const int size = scaled(metric::icon);
    m_sign->setPixmap(icon(QString::fromLatin1(look.icon), look.text).pixmap(QSize(size, size), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), look.text));
    m_close->setIconSize({size, size});
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close (Esc)"));
    if (m_text->palette().color(QPalette::WindowText) == look.text) return;
    QPalette dressed = m_text->palette();
    dressed.setColor(QPalette::WindowText, look.text);
    m_text->setPalette(dressed);
}

void MessageStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lookOf(m_kind, colours(palette())).fill);
    painter.drawRoundedRect(rect(), metric::cardRadius, metric::cardRadius);
}

void MessageStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) dress();
}

void MessageStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) Q_EMIT closed();
    else QWidget::keyPressEvent(event);
}

}
