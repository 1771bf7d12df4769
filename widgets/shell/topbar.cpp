// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/topbar.h"

#include "widgets/models/dates.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/label.h"
#include "widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace widgets {
namespace {

QToolButton* button(const char* name)
{
    auto* b = new QToolButton;
    b->setObjectName(QString::fromLatin1(name));
    b->setAutoRaise(true);
    return b;
}

}

/// A word on a tinted pill.
class Badge final : public QWidget {
public:
    Badge() { setObjectName(QStringLiteral("sampleBadge")); }

    void setText(const QString& text)
    {
        setAccessibleName(text);
        const QFontMetrics metrics(widgets::font(Role::smallStrong));
        setFixedSize(metrics.horizontalAdvance(text) + scaled(space::xl), scaled(metric::chipHeight));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours& c = colours(palette());
        painter.setPen(QPen(c.incident.edge, metric::border));
        painter.setBrush(c.incident.fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
        painter.setPen(c.text1);
        painter.setFont(widgets::font(Role::smallStrong));
        painter.drawText(rect(), Qt::AlignCenter, accessibleName());
    }
};

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_back(button("backButton"))
    , m_forward(button("forwardButton"))
    , m_parent(button("trailParent"))
    , m_separator(new Label(Role::body, Tone::dim, "trailSeparator"))
    , m_title(new Label(Role::strong, Tone::main, "trailTitle"))
    , m_sample(new Badge)
    , m_before(button("weekBefore"))
    , m_week(new Label(Role::body, Tone::main, "week"))
    , m_after(button("weekAfter"))
    , m_zone(button("zoneButton"))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(space::m), scaled(space::s), scaled(space::xl), scaled(space::s));
    row->setSpacing(scaled(space::xs));
    m_sample->hide();
    m_title->setElided();
    m_separator->setText(QStringLiteral("\u203A"));
    for (QWidget* w : std::initializer_list<QWidget*>{m_back, m_forward, m_parent, m_separator, m_title})
        row->addWidget(w);
    m_separator->setMargin(scaled(space::xs));
    row->addStretch();
    row->addWidget(m_sample);
    row->addSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{m_before, m_week, m_after}) row->addWidget(w);
    row->addSpacing(scaled(space::m));
    row->addWidget(m_zone);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backClicked);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardClicked);
    connect(m_parent, &QToolButton::clicked, this, &TopBar::parentClicked);
    connect(m_before, &QToolButton::clicked, this, &TopBar::weekBefore);
    connect(m_after, &QToolButton::clicked, this, &TopBar::weekAfter);
    connect(m_zone, &QToolButton::clicked, this, &TopBar::zoneClicked);
    for (QWidget* w : std::initializer_list<QWidget*>{m_before, m_week, m_after, m_zone}) w->hide();
    showIcons();
    retranslate();
}

void TopBar::setTrail(const QString& parent, const QString& title)
{
    m_parent->setText(parent);
    m_parent->setVisible(!parent.isEmpty());
    m_separator->setVisible(!parent.isEmpty());
    m_title->setText(title);
}

void TopBar::setHistory(std::size_t before, std::size_t after)
{
    m_back->setEnabled(before > 0);
    m_forward->setEnabled(after > 0);
}

void TopBar::setWeek(reliability::Week week)
{
    m_shown = week;
    m_week->setText(tr("Review week %1").arg(models::week(week)));
    for (QWidget* w : std::initializer_list<QWidget*>{m_before, m_week, m_after}) w->show();
}

void TopBar::setZone(const QString& label)
{
    m_zone->setText(label);
    m_zone->show();
}

void TopBar::setWorkspace(const reliability::Workspace& workspace) { m_sample->setVisible(workspace.sample); }

void TopBar::retranslate()
{
    m_sample->setText(tr("Sample"));
    m_sample->setToolTip(tr("A sample workspace: safe to change, nothing in it is real."));
    if (m_shown) setWeek(*m_shown);
    const std::array<std::pair<QToolButton*, QString>, 5> tips{{{m_back, tr("Back (Alt+Left)")},
                                                                {m_forward, tr("Forward (Alt+Right)")},
                                                                {m_before, tr("Week before ([)")},
                                                                {m_after, tr("Week after (])")},
                                                                {m_zone, tr("Show times in the other zone")}}};
    for (const auto& [button, tip] : tips) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    }
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showIcons();
}

void TopBar::showIcons()
{
    const Colours& c = colours(palette());
    const std::array<std::pair<QToolButton*, const char*>, 4> icons{
        {{m_back, "back"}, {m_forward, "forward"}, {m_before, "back"}, {m_after, "forward"}}};
    for (const auto& [button, name] : icons) button->setIcon(icon(QString::fromLatin1(name), c.text2));
}

}
