// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/correctionform.h"

#include "reliability/budget/recurrence.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/objective/checkedfield.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/wallclock.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

template <class W>
W* named(const char* name)
{
    auto* widget = new W;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

}

CorrectionForm::CorrectionForm(QWidget* parent)
    : QWidget(parent)
    , m_from(timeEdit("correctionFrom"))
    , m_to(timeEdit("correctionTo"))
    , m_repeats(named<QComboBox>("correctionRepeats"))
    , m_rule(named<QLineEdit>("correctionRule"))
    , m_zoneBox(named<QComboBox>("correctionZone"))
    , m_of(named<QComboBox>("correctionOf"))
    , m_category(named<QLineEdit>("correctionCategory"))
    , m_reason(named<QLineEdit>("correctionReason"))
    , m_save(named<QPushButton>("saveCorrection"))
    , m_cancel(named<QPushButton>("cancelCorrection"))
{
    build();
    for (QDateTimeEdit* edit : {m_from, m_to})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &CorrectionForm::touched);
    for (QLineEdit* edit : {m_rule, m_reason}) connect(edit, &QLineEdit::textEdited, this, &CorrectionForm::touched);
    connect(m_repeats, &QComboBox::activated, this, &CorrectionForm::touched);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saved(typed()); });
    connect(m_cancel, &QPushButton::clicked, this, &CorrectionForm::cancelled);
    retranslate();
}

void CorrectionForm::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(scaled(space::m));
    const auto row = [&](std::initializer_list<QWidget*> fields) {
        QLayout* line = fieldRow(fields);
        for (QWidget* field : fields) line->setAlignment(field, Qt::AlignTop);
        rows->addLayout(line);
    };
    row({checkedField(m_from, 176),
         checkedField(m_to, 176),
         checkedField(m_repeats, 136),
         checkedField(m_rule, 240),
         checkedField(m_zoneBox, 200)});
    row({checkedField(m_of, 184), checkedField(m_category, 168), checkedField(m_reason, 392)});
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(space::s));
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    rows->addLayout(buttons);
}

void CorrectionForm::show(const Correction& correction, Id<Indicator> indicator, const Zone& zone,
                          const std::vector<std::string>& zones)
{
    m_shown = correction;
    m_indicator = indicator;
    m_zone = zone;
    const QSignalBlocker quietFrom(m_from), quietTo(m_to);
    m_from->setDateTime(wallClock(correction.from, zone));
    m_to->setDateTime(wallClock(correction.to, zone));
    const auto& plain = models::plainRecurrences();
    m_repeats->setCurrentIndex(static_cast<int>(std::ranges::find(plain, correction.recurrence) - plain.begin()));
    m_rule->setText(models::text(correction.recurrence));
    m_zoneBox->clear();
    for (const std::string& name : zones) m_zoneBox->addItem(models::text(name));
    const QString own = models::text(correction.zone);
    if (!own.isEmpty() && m_zoneBox->findText(own) < 0) m_zoneBox->addItem(own);
    m_zoneBox->setCurrentIndex(std::max(0, m_zoneBox->findText(own)));
    m_of->setCurrentIndex(correction.indicator ? 0 : 1);
    m_category->setText(models::text(correction.category));
    m_reason->setText(models::text(correction.reason));
    touched();
    m_from->setFocus(Qt::OtherFocusReason);
}

void CorrectionForm::setSpan(Range span)
{
    m_shown.from = span.from;
    m_shown.to = span.to;
    m_from->setDateTime(wallClock(span.from, m_zone));
    m_to->setDateTime(wallClock(span.to, m_zone));
}

std::string CorrectionForm::recurrence() const
{
    const auto& plain = models::plainRecurrences();
    const auto place = static_cast<std::size_t>(std::max(m_repeats->currentIndex(), 0));
    return place < plain.size() ? plain[place] : models::utf8(m_rule->text().trimmed());
}

Correction CorrectionForm::typed() const
{
    Correction correction = m_shown;
    correction.from = instantOf(*m_from, m_shown.from, m_zone);
    correction.to = instantOf(*m_to, m_shown.to, m_zone);
    correction.recurrence = recurrence();
    correction.zone = correction.recurrence.empty() ? m_shown.zone : models::utf8(m_zoneBox->currentText());
    correction.indicator = m_of->currentIndex() == 0 ? m_indicator : Id<Indicator>();
    correction.category = models::utf8(m_category->text().trimmed());
    correction.reason = models::utf8(m_reason->text().trimmed());
    return correction;
}

void CorrectionForm::touched()
{
    const Correction now = typed();
    const bool other = m_repeats->currentIndex() == m_repeats->count() - 1;
    setFieldVisible(m_rule, other);
    setFieldVisible(m_zoneBox, m_repeats->currentIndex() > 0);
    const auto rule = other ? parseRecurrence(now.recurrence) : Result<Recurrence>();
    setProblem(m_to, now.to <= now.from ? tr("It has to end after it begins.") : QString());
    setProblem(m_rule, rule ? QString() : models::sentence(rule.error()));
    setProblem(m_reason, now.reason.empty() ? tr("Say why it is left out.") : QString());
    const bool good = now.from < now.to && rule && !now.reason.empty();
    m_save->setEnabled(good);
    m_save->setToolTip(good ? QString() : tr("Mend the marked fields first."));
}

void CorrectionForm::fillRepeats()
{
    const int current = m_repeats->currentIndex();
    m_repeats->clear();
    for (const std::string& rule : models::plainRecurrences()) m_repeats->addItem(models::recurrenceText(rule));
    m_repeats->addItem(tr("by a rule"));
    m_repeats->setCurrentIndex(std::max(current, 0));
}

void CorrectionForm::retranslate()
{
    fillRepeats();
    const int of = std::max(m_of->currentIndex(), 0);
    m_of->clear();
    m_of->addItems({tr("this indicator"), tr("the whole project")});
    m_of->setCurrentIndex(of);
    const std::array<std::pair<QWidget*, QString>, 8> captions{{{m_from, tr("From")},
                                                                {m_to, tr("To")},
                                                                {m_repeats, tr("Repeats")},
                                                                {m_rule, tr("Rule (RRULE)")},
                                                                {m_zoneBox, tr("Zone of the repetition")},
                                                                {m_of, tr("Left out of")},
                                                                {m_category, tr("Category")},
                                                                {m_reason, tr("Reason")}}};
    for (const auto& [field, text] : captions) setCaption(field, text);
    m_rule->setPlaceholderText(QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
    m_category->setPlaceholderText(tr("maintenance"));
    m_save->setText(tr("Save correction"));
    m_cancel->setText(tr("Cancel"));
}

}
