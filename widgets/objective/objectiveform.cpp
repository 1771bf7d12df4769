// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/objectiveform.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/objective/checkedfield.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/wallclock.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::DraftField;

namespace {

constexpr std::array usualPeriods{
    Length{1, Length::Unit::day},
    Length{1, Length::Unit::week},
    Length{1, Length::Unit::month},
    Length{1, Length::Unit::quarter},
    Length{1, Length::Unit::year},
};

template <Named E>
void fillWords(QComboBox& box)
{
    const int current = box.currentIndex();
    box.clear();
    for (const auto& n : names<E>) box.addItem(models::word(n.value), static_cast<int>(n.value));
    box.setCurrentIndex(std::max(current, 0));
}

template <class E>
void choose(QComboBox& box, E value)
{
    box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

template <class E>
E chosen(const QComboBox& box)
{
    return static_cast<E>(box.currentData().toInt());
}

}

ObjectiveForm::ObjectiveForm(QWidget* parent)
    : QWidget(parent)
    , m_target(edit("objectiveTarget"))
    , m_windowKind(box("objectiveWindowKind"))
    , m_length(edit("objectiveLength"))
    , m_period(box("objectivePeriod"))
    , m_zoneName(edit("objectiveZone"))
    , m_method(box("objectiveMethod"))
    , m_slice(edit("objectiveSlice"))
    , m_sliceTarget(edit("objectiveSliceTarget"))
    , m_op(box("objectiveOp"))
    , m_threshold(edit("objectiveThreshold"))
    , m_missing(box("objectiveMissing"))
    , m_carry(edit("objectiveCarry"))
    , m_minEvents(edit("objectiveMinEvents"))
    , m_from(timeEdit("objectiveFrom"))
    , m_reason(edit("objectiveReason"))
{
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &ObjectiveForm::touched);
    build();
    retranslate();
}

QLineEdit* ObjectiveForm::edit(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::textEdited, this, &ObjectiveForm::touched);
    return edit;
}

QComboBox* ObjectiveForm::box(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    connect(box, &QComboBox::activated, this, &ObjectiveForm::touched);
    return box;
}

void ObjectiveForm::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(scaled(space::m));
    const auto row = [&](std::initializer_list<QWidget*> fields) {
        QLayout* line = fieldRow(fields);
        for (QWidget* field : fields) line->setAlignment(field, Qt::AlignTop);
        rows->addLayout(line);
    };
    row({checkedField(m_target, 96),
         checkedField(m_windowKind, 136),
         checkedField(m_length, 96),
         checkedField(m_period, 192),
         checkedField(m_zoneName, 168),
         checkedField(m_op, 136),
         checkedField(m_threshold, 112)});
    row({checkedField(m_method, 168),
         checkedField(m_slice, 96),
         checkedField(m_sliceTarget, 112),
         checkedField(m_missing, 304),
         checkedField(m_carry, 112),
         checkedField(m_minEvents, 112)});
    row({checkedField(m_from, 176), checkedField(m_reason, 392)});
}

void ObjectiveForm::setObjective(const Indicator& indicator, std::vector<ObjectiveVersion> versions, const Zone& zone)
{
    m_indicator = indicator;
    m_versions = std::move(versions);
    m_zone = zone;
    showFields();
}

void ObjectiveForm::fillPeriods(Length wanted)
{
    m_periods.assign(usualPeriods.begin(), usualPeriods.end());
    if (std::ranges::find(m_periods, wanted) == m_periods.end()) m_periods.push_back(wanted);
    m_period->clear();
    for (const Length length : m_periods) m_period->addItem(models::window({WindowKind::calendar, length, {}, {}, {}}));
    m_period->setCurrentIndex(static_cast<int>(std::ranges::find(m_periods, wanted) - m_periods.begin()));
}

void ObjectiveForm::setDraft(const models::ObjectiveDraft& draft)
{
    const QSignalBlocker quiet(this);
    m_target->setText(draft.target);
    choose(*m_windowKind, draft.windowKind);
    m_length->setText(draft.length);
    fillPeriods(draft.period);
    m_zoneName->setText(draft.zone);
    choose(*m_method, draft.method);
    m_slice->setText(draft.slice);
    m_sliceTarget->setText(draft.sliceTarget);
    choose(*m_op, draft.op);
    m_threshold->setText(draft.threshold);
    choose(*m_missing, draft.missing);
    m_carry->setText(draft.carry);
    m_minEvents->setText(draft.minEvents);
    m_fromShown = draft.from;
    if (draft.from) m_from->setDateTime(wallClock(*draft.from, m_zone));
    m_reason->setText(draft.reason);
    showFields();
}

models::ObjectiveDraft ObjectiveForm::draft() const
{
    models::ObjectiveDraft draft;
    draft.target = m_target->text();
    draft.windowKind = chosen<WindowKind>(*m_windowKind);
    draft.length = m_length->text();
    draft.period = m_periods[static_cast<std::size_t>(std::max(m_period->currentIndex(), 0))];
    draft.zone = m_zoneName->text();
    draft.method = chosen<Method>(*m_method);
    draft.slice = m_slice->text();
    draft.sliceTarget = m_sliceTarget->text();
    draft.op = chosen<Op>(*m_op);
    draft.threshold = m_threshold->text();
    draft.missing = chosen<MissingPolicy>(*m_missing);
    draft.carry = m_carry->text();
    draft.minEvents = m_minEvents->text();
    if (m_fromShown) draft.from = instantOf(*m_from, m_fromShown, m_zone);
    draft.reason = m_reason->text();
    return draft;
}

void ObjectiveForm::setTarget(Target target)
{
    m_target->setText(models::text(formatPercent(target)));
    touched();
}

void ObjectiveForm::touched()
{
    showFields();
    Q_EMIT changed();
}

void ObjectiveForm::showFields()
{
    const models::ObjectiveDraft now = draft();
    const bool rolling = now.windowKind == WindowKind::rolling;
    setFieldVisible(m_length, rolling);
    setFieldVisible(m_period, !rolling);
    for (const DraftField field : {DraftField::zone,
                                   DraftField::slice,
                                   DraftField::sliceTarget,
                                   DraftField::threshold,
                                   DraftField::carry,
                                   DraftField::from})
        setFieldVisible(fieldOf(field), models::applies(field, now, of()));
    setFieldVisible(m_op, models::applies(DraftField::threshold, now, of()));
}

QWidget* ObjectiveForm::fieldOf(DraftField field) const
{
    switch (field) {
    case DraftField::target: return m_target;
    case DraftField::window:
        return chosen<WindowKind>(*m_windowKind) == WindowKind::rolling ? static_cast<QWidget*>(m_length)
                                                                        : static_cast<QWidget*>(m_period);
    case DraftField::zone: return m_zoneName;
    case DraftField::slice: return m_slice;
    case DraftField::sliceTarget: return m_sliceTarget;
    case DraftField::threshold: return m_threshold;
    case DraftField::missing: return m_missing;
    case DraftField::carry: return m_carry;
    case DraftField::minEvents: return m_minEvents;
    case DraftField::from: return m_from;
    case DraftField::reason: return m_reason;
    case DraftField::whole: break;
    }
    return nullptr;
}

void ObjectiveForm::showProblems(const std::vector<models::DraftProblem>& problems)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_target,
                                                          m_length,
                                                          m_period,
                                                          m_zoneName,
                                                          m_slice,
                                                          m_sliceTarget,
                                                          m_threshold,
                                                          m_missing,
                                                          m_carry,
                                                          m_minEvents,
                                                          m_from,
                                                          m_reason}) {
        const auto here = [&](const models::DraftProblem& p) { return fieldOf(p.field) == field; };
        const auto found = std::ranges::find_if(problems, here);
        setProblem(field, found == problems.end() ? QString() : found->text);
    }
}

QWidget* ObjectiveForm::first() const { return m_target; }

void ObjectiveForm::retranslate()
{
    fillWords<WindowKind>(*m_windowKind);
    fillWords<Method>(*m_method);
    fillWords<Op>(*m_op);
    fillWords<MissingPolicy>(*m_missing);
    fillPeriods(m_periods.empty() ? usualPeriods[2]
                                  : m_periods[static_cast<std::size_t>(std::max(m_period->currentIndex(), 0))]);
    const std::array<std::pair<QWidget*, QString>, 15> captions{{{m_target, tr("Target %")},
                                                                 {m_windowKind, tr("Window")},
                                                                 {m_length, tr("Length")},
                                                                 {m_period, tr("Period")},
                                                                 {m_zoneName, tr("Zone")},
                                                                 {m_op, tr("Good when")},
                                                                 {m_threshold, tr("Limit")},
                                                                 {m_method, tr("Method")},
                                                                 {m_slice, tr("Slice")},
                                                                 {m_sliceTarget, tr("Slice target %")},
                                                                 {m_missing, tr("Missing data")},
                                                                 {m_carry, tr("Carry for")},
                                                                 {m_minEvents, tr("Fewest units")},
                                                                 {m_from, tr("Holds from")},
                                                                 {m_reason, tr("Reason")}}};
    for (const auto& [field, text] : captions) setCaption(field, text);
    m_target->setToolTip(QStringLiteral("E"));
    m_length->setPlaceholderText(QStringLiteral("28d"));
    m_slice->setPlaceholderText(QStringLiteral("5m"));
    m_carry->setPlaceholderText(QStringLiteral("2h"));
    m_minEvents->setPlaceholderText(QStringLiteral("0"));
    m_reason->setPlaceholderText(tr("agreed with the users in the review of W47"));
}

}
