// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/meanwhilebar.h"

#include "widgets/models/incidenthistory.h"
#include "widgets/models/text.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/tokens.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

constexpr int textHeight = 96;

/// "Title: one -> two", a line for each field that they changed.
QStringList changesOf(const Incident& base, const Incident& theirs, const ReviewData& review)
{
    QStringList lines;
    for (const models::HistoryRow& row : models::historyRows({theirs.uid, {{{}, {}, {}, base, theirs}}}, review))
        lines += QStringLiteral("%1: %2 \u2192 %3").arg(row.what, row.from, row.to);
    return lines;
}

}

MeanwhileBar::MeanwhileBar(QWidget* parent)
    : QWidget(parent)
    , m_what(new Label(Role::body, Tone::main, "changedMeanwhile"))
    , m_theirs(new QPlainTextEdit)
    , m_mine(new QPushButton)
    , m_take(new QPushButton)
{
    m_what->setWordWrap(true);
    m_theirs->setObjectName(QStringLiteral("theirText"));
    m_theirs->setReadOnly(true);
    m_theirs->setFixedHeight(scaled(textHeight));
    m_mine->setObjectName(QStringLiteral("keepMine"));
    m_take->setObjectName(QStringLiteral("takeTheirs"));
    auto* choices = new Flow;
    choices->setSpacing(scaled(space::s));
    choices->addWidget(m_mine);
    choices->addWidget(m_take);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    lines->addWidget(m_what);
    lines->addWidget(m_theirs);
    lines->addLayout(choices);
    connect(m_mine, &QPushButton::clicked, this, &MeanwhileBar::mineChosen);
    connect(m_take, &QPushButton::clicked, this, &MeanwhileBar::theirsChosen);
    retranslate();
    hide();
}

void MeanwhileBar::tell(const QString& what, const Incident& base, const Incident& theirs, const ReviewData& review)
{
    m_what->setText((QStringList{what} + changesOf(base, theirs, review)).join(QLatin1Char('\n')));
    m_theirs->setPlainText(models::text(theirs.markdown));
    show();
}

void MeanwhileBar::tellMerged(const Incident& base, const Incident& theirs, const ReviewData& review)
{
    tell(tr("Somebody else saved this postmortem meanwhile. What they changed is in it now:"), base, theirs, review);
    for (QWidget* w : std::initializer_list<QWidget*>{m_theirs, m_mine, m_take}) w->hide();
}

void MeanwhileBar::ask(const Incident& base, const Incident& theirs, const ReviewData& review)
{
    tell(
        tr("Somebody else saved this postmortem meanwhile, and changed the same as you. Nothing is saved until you say "
           "what holds. They changed:"),
        base,
        theirs,
        review);
    for (QWidget* w : std::initializer_list<QWidget*>{m_theirs, m_mine, m_take}) w->show();
}

void MeanwhileBar::retranslate()
{
    m_theirs->setAccessibleName(tr("Their text"));
    m_mine->setText(tr("Keep mine where both changed"));
    m_take->setText(tr("Take theirs"));
}

}
