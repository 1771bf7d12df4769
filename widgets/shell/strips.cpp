// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/strips.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace widgets {
namespace {

constexpr std::size_t mostShown = 2, mostKept = 20;

}

Strips::Strips(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("strips"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

Strips::~Strips()
{
    for (MessageStrip* strip : m_all) strip->disconnect(this);
}

void Strips::add(MessageStrip::Kind kind, const QString& text, const QString& actionLabel, std::function<void()> action)
{
    const auto same = std::ranges::find_if(m_all, [&](const MessageStrip* s) {
        return s->kind() == kind && s->text() == text && s->actionLabel() == actionLabel;
    });
    auto* strip = new MessageStrip(kind, text, actionLabel);
    if (same != m_all.end()) {
        strip->setCount((*same)->count() + 1);
        drop(*same);
    }
    const auto dropped = [this, strip] {
        drop(strip);
        arrange();
    };
    connect(strip, &MessageStrip::closed, this, dropped);
    connect(strip, &MessageStrip::actionClicked, this, dropped);
    if (action) connect(strip, &MessageStrip::actionClicked, this, std::move(action));
    connect(strip, &QObject::destroyed, this, [this, strip] { std::erase(m_all, strip); });
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, strip);
    m_all.insert(m_all.begin(), strip);
    if (m_all.size() > mostKept) drop(m_all.back());
    arrange();
}

// It may be the one whose button was just pressed: it goes when that is done.
void Strips::drop(MessageStrip* strip)
{
    std::erase(m_all, strip);
    strip->hide();
    strip->deleteLater();
}

void Strips::remove(const QString& text)
{
    const auto found = std::ranges::find(m_all, text, &MessageStrip::text);
    if (found == m_all.end()) return;
    drop(*found);
    arrange();
}

void Strips::clear()
{
    while (!m_all.empty()) drop(m_all.back());
}

void Strips::arrange()
{
    for (std::size_t i = 0; i < m_all.size(); ++i) m_all[i]->setVisible(i < mostShown);
}

}
