// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/similarbar.h"

#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/tokens.h"

#include <QPushButton>
#include <QTimer>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::size_t readAtOnce = 16; // a few milliseconds
constexpr int nameWidth = 240;

}

SimilarBar::SimilarBar(QWidget* parent)
    : QWidget(parent)
    , m_work(new QTimer(this))
    , m_flow(new Flow(this))
    , m_head(new Label(Role::body, Tone::secondary, "similarHead"))
{
    setObjectName(QStringLiteral("similarBar"));
    m_work->setSingleShot(true);
    m_flow->setContentsMargins(0, 0, 0, scaled(space::s));
    m_flow->setSpacing(scaled(space::s));
    m_flow->addWidget(m_head);
    connect(m_work, &QTimer::timeout, this, &SimilarBar::work);
    retranslate();
    hide();
}

void SimilarBar::setReview(const ReviewData& review)
{
    m_similar.setReview(review);
    m_work->start(0);
}

void SimilarBar::setIncident(const Incident* incident)
{
    m_incident = incident ? std::optional(*incident) : std::nullopt;
    m_work->start(0);
}

// Reads between two events until all is read: who goes through the list quickly waits for nothing.
void SimilarBar::work()
{
    if (!m_incident) return clear();
    if (!m_similar.readSome(readAtOnce)) return m_work->start(0);
    clear();
    fill();
}

void SimilarBar::clear()
{
    for (QPushButton* button : findChildren<QPushButton*>()) {
        m_flow->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    hide();
}

void SimilarBar::fill()
{
    const auto entries = m_similar.entriesFor(*m_incident);
    for (const models::SimilarEntry& entry : entries) addButton(entry);
    setVisible(!entries.empty());
}

void SimilarBar::addButton(const models::SimilarEntry& entry)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("similarIncident"));
    const QString name = button->fontMetrics().elidedText(entry.name, Qt::ElideRight, scaled(nameWidth));
    button->setText(QStringLiteral("%1 (%2)").arg(name, entry.why).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(QStringLiteral("%1 (%2)").arg(entry.name, entry.why));
    button->setToolTip(entry.name + u'\n' + entry.tip);
    m_flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, uid = entry.uid] { Q_EMIT openRequested(uid); });
}

void SimilarBar::retranslate()
{
    m_head->setText(tr("Similar:"));
    m_work->start(0);
}

}
