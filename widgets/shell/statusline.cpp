// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/statusline.h"

#include "widgets/parts/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <chrono>

namespace widgets {
namespace {

constexpr int steps = 1000;
constexpr int barWidth = 120;
constexpr std::chrono::seconds noteTime(8);

}

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_saved(new Label(Role::secondary, Tone::secondary, "savedState"))
    , m_asOf(new Label(Role::secondary, Tone::secondary, "dataAsOf"))
    , m_note(new Label(Role::secondary, Tone::main, "statusNote"))
    , m_task(new Label(Role::secondary, Tone::secondary, "progressText"))
    , m_bar(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_person(new Label(Role::secondary, Tone::secondary, "person"))
    , m_noted(new QTimer(this))
{
    setFixedHeight(scaled(metric::row));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(space::l), 0, scaled(space::l), 0);
    row->setSpacing(scaled(space::l));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setFixedSize(scaled(barWidth), scaled(space::s));
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_cancel->setAutoRaise(true);
    row->addWidget(m_saved);
    row->addWidget(m_asOf);
    row->addWidget(m_note);
    row->addStretch();
    for (QWidget* w : std::initializer_list<QWidget*>{m_task, m_bar, m_cancel}) row->addWidget(w);
    row->addWidget(m_person);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelClicked);
    m_noted->setSingleShot(true);
    m_noted->setInterval(noteTime);
    connect(m_noted, &QTimer::timeout, m_note, &QLabel::clear);
    for (Label* label : {m_saved, m_asOf, m_note, m_task, m_person}) label->setElided();
    clearProgress();
    retranslate();
}

void StatusLine::setSaved(const QString& text) { m_saved->setText(text); }
void StatusLine::setAsOf(const QString& text) { m_asOf->setText(text); }
void StatusLine::setPerson(const QString& text) { m_person->setText(text); }

void StatusLine::setProgress(const QString& text, std::optional<double> share)
{
    m_task->setText(share ? tr("%1 %2 %").arg(text).arg(qRound(*share * 100)) : text);
    m_bar->setRange(0, share ? steps : 0);
    if (share) m_bar->setValue(qRound(*share * steps));
    m_bar->setAccessibleName(text);
    for (QWidget* w : std::initializer_list<QWidget*>{m_task, m_bar, m_cancel}) w->show();
}

void StatusLine::setNote(const QString& text)
{
    m_note->setText(text);
    m_noted->start();
}

void StatusLine::clearProgress()
{
    for (QWidget* w : std::initializer_list<QWidget*>{m_task, m_bar, m_cancel}) w->hide();
}

void StatusLine::retranslate()
{
    m_note->clear(); // it says in the former language what is over anyway
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what is going on"));
}

}
