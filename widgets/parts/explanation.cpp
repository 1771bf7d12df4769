// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/explanation.h"

#include "widgets/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace widgets {
namespace {

constexpr int widest = 560;

}

Explanation::Explanation(QWidget& owner, const QString& text) : QFrame(&owner, Qt::Popup), m_text(new QLabel(text))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("explanation"));
    setAccessibleName(tr("What the figure is made of"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(QStringLiteral("explanationText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(std::min(scaled(widest), m_text->fontMetrics().size(0, text).width() + space::xs));
    auto* copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("explanationCopy"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        close();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(space::l), scaled(space::m), scaled(space::l), scaled(space::m));
    column->setSpacing(scaled(space::m));
    column->addWidget(m_text);
    column->addWidget(copy, 0, Qt::AlignRight);
    setFocusProxy(copy);
}

QString Explanation::text() const { return m_text->text(); }

void Explanation::open(QWidget& owner, QPoint place, const QString& text)
{
    if (text.isEmpty()) return;
    auto* shown = new Explanation(owner, text);
    const int width = shown->sizeHint().width();
    shown->resize(width, std::max(shown->heightForWidth(width), shown->sizeHint().height()));
    const QRect room = owner.screen()->availableGeometry();
    shown->move(std::max(room.left(), std::min(place.x(), room.right() - shown->width())),
                std::max(room.top(), std::min(place.y(), room.bottom() - shown->height())));
    shown->show();
    shown->setFocus(Qt::PopupFocusReason);
}

}
