// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/readbackpart.h"

#include "widgets/models/actions.h"
#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/recordmodels.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/review/signoff.h"
#include "widgets/review/tableblock.h"
#include "widgets/shell/wrappedrows.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

QPushButton* button(const char* name)
{
    auto* b = new QPushButton;
    b->setObjectName(QString::fromLatin1(name));
    return b;
}

}

ReadBackPart::ReadBackPart(QWidget* parent)
    : ReviewPart(parent)
    , m_summary(new Label(Role::body, Tone::main, "reviewRecord"))
    , m_record(new Label(Role::body, Tone::main, "reviewDecisions"))
    , m_hash(new QLineEdit)
    , m_noteModel(new models::NoteModel(this))
    , m_notes(new TableBlock(*m_noteModel, "noteTable", models::NoteModel::Text))
    , m_sign(new SignOff)
    , m_amend(button("amendButton"))
    , m_changed(new Label(Role::body, Tone::main, "changedSince"))
    , m_show(button("showChanged"))
{
    for (Label* label : {m_summary, m_record, m_changed}) label->setWordWrap(true);
    m_hash->setObjectName(QStringLiteral("reviewHash"));
    m_hash->setReadOnly(true);
    build();
    wrapRows(m_notes->table());
    connect(m_sign, &SignOff::editRequested, this, &ReviewPart::editRequested);
    connect(m_amend, &QPushButton::clicked, this, [this] { Q_EMIT recordWanted(RecordKind::addendum, {}); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT navigateRequested(Place{Screen::portfolio}); });
}

void ReadBackPart::build()
{
    auto* since = new Flow;
    since->setSpacing(scaled(space::s));
    since->addWidget(m_changed);
    since->addWidget(m_show);
    auto* after = new Flow;
    after->addWidget(m_amend);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::m));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_record, m_notes, m_sign, m_summary, m_hash})
        lines->addWidget(widget);
    lines->addLayout(since);
    lines->addLayout(after);
}

void ReadBackPart::setReview(const ReviewData& review)
{
    keep(review);
    m_noteModel->show(review);
    m_sign->setReview(review);
    showRecord();
    const bool closed = isSigned(review.meeting.signatures);
    m_amend->setVisible(closed);
    const auto changed = static_cast<int>(review.meeting.changedSince);
    m_changed->setText(tr("Data changed since: %n figure(s) would be different today.", nullptr, changed));
    m_changed->setVisible(changed > 0);
    m_show->setVisible(changed > 0);
}

void ReadBackPart::showRecord()
{
    const Review* frozen = models::frozenOf(*review());
    m_record->setText(models::readBack(*review()).join(u'\n'));
    m_record->setVisible(frozen);
    m_notes->setVisible(frozen);
    m_summary->setText(models::recordSummary(*review()).join(u'\n'));
    m_hash->setText(frozen ? models::text(frozen->sha256) : QString());
    m_hash->setVisible(frozen);
}

void ReadBackPart::signNext() { m_sign->signNext(); }

void ReadBackPart::retranslate()
{
    m_noteModel->retranslate();
    m_sign->retranslate();
    m_notes->setTexts(tr("Notes"), tr("Notes, oldest first"), tr("No note: N writes one."));
    m_hash->setAccessibleName(tr("SHA-256 of the snapshot"));
    m_amend->setText(tr("Amend..."));
    m_amend->setToolTip(tr("A signed review changes no more: a dated addendum stands below it."));
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Today's figures"));
    if (review()) setReview(*review());
}

}
