// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/editorcolumns.h"

#include "widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <algorithm>

namespace widgets {

namespace {

constexpr int leastText = 360, leastTextHeight = 200;
constexpr int permille = 1000, usualShare = 450; // of the facts

QString shareKey() { return QStringLiteral("editorShare"); }

/// As wide as what it holds needs: it never scrolls sideways.
class FactsArea final : public QScrollArea {
public:
    explicit FactsArea(QWidget* facts)
    {
        setObjectName(QStringLiteral("postmortemFacts"));
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(facts);
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
                QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

}

EditorColumns::EditorColumns(QWidget* facts, QWidget* text, QWidget* parent)
    : QSplitter(parent)
    , m_area(new FactsArea(facts))
{
    setObjectName(QStringLiteral("editorColumns"));
    setChildrenCollapsible(false);
    setHandleWidth(scaled(space::m));
    addWidget(m_area);
    addWidget(text);
    text->setMinimumSize(scaled(leastText), scaled(leastTextHeight));
    setStretchFactor(1, 1);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { reveal(now); });
    connect(this, &QSplitter::splitterMoved, this, [this] {
        const QList<int> now = sizes();
        if (orientation() == Qt::Horizontal)
            QSettings().setValue(shareKey(), permille * now[0] / std::max(1, now[0] + now[1]));
    });
}

int EditorColumns::besideWidth() const
{
    return m_area->minimumSizeHint().width() + handleWidth() + widget(1)->minimumWidth();
}

// Side by side is no need: below each other they take the wider of both.
QSize EditorColumns::minimumSizeHint() const
{
    const QSize least = QSplitter::minimumSizeHint();
    return {std::max(m_area->minimumSizeHint().width(), widget(1)->minimumWidth()), least.height()};
}

void EditorColumns::resizeEvent(QResizeEvent* event)
{
    fit();
    QSplitter::resizeEvent(event);
}

bool EditorColumns::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) fit();
    return QSplitter::event(event);
}

// Below each other the page scrolls, and not the facts in it.
void EditorColumns::fit()
{
    const Qt::Orientation wanted = width() < besideWidth() ? Qt::Vertical : Qt::Horizontal;
    const bool turned = wanted != orientation();
    const QLayout* facts = m_area->widget()->layout();
    const int height = wanted == Qt::Vertical && facts ? facts->totalHeightForWidth(width()) : 0;
    if (m_area->minimumHeight() != height) m_area->setMinimumHeight(height);
    if (turned) setOrientation(wanted);
    if (turned || !m_shared) share();
}

void EditorColumns::share()
{
    m_shared = isVisible();
    if (orientation() == Qt::Vertical) return setSizes({m_area->minimumHeight(), leastTextHeight});
    const int facts = std::clamp(QSettings().value(shareKey(), usualShare).toInt(), 0, permille);
    const int room = std::max(width() - handleWidth(), 2);
    setSizes({room * facts / permille, room * (permille - facts) / permille});
}

/// What has the focus is seen; of tabs what stands below them, too.
void EditorColumns::reveal(QWidget* focused)
{
    if (!focused || !m_area->widget()->isAncestorOf(focused)) return;
    const QWidget* tabs = qobject_cast<QTabBar*>(focused) ? focused->parentWidget() : nullptr;
    if (!tabs) return m_area->ensureWidgetVisible(focused);
    const int top = tabs->mapTo(m_area->widget(), QPoint()).y(), bottom = top + tabs->height();
    QScrollBar* bar = m_area->verticalScrollBar();
    if (top < bar->value() || bottom > bar->value() + m_area->viewport()->height()) bar->setValue(top);
}

}
