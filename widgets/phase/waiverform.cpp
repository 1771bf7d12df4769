// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/waiverform.h"

#include "reliability/phase/criteria.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"
#include "widgets/phase/formfields.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

namespace widgets {

using namespace reliability;

namespace {

constexpr int usualDays = 28;

QDate dayOf(Instant t, const Zone& zone)
{
    const auto date = dateOf(zone.civil(t));
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

Instant startOf(QDate day, const Zone& zone)
{
    return zone.instant(civil(day.year(), unsigned(day.month()), unsigned(day.day())));
}

}

WaiverForm::WaiverForm(QWidget* parent)
    : QWidget(parent)
    , m_head(new Label(Role::section))
    , m_criterion(named<QComboBox>("waivedCriterion"))
    , m_reason(named<QLineEdit>("waiverReason"))
    , m_untilHead(new Label(Role::secondary, Tone::secondary))
    , m_until(named<QDateEdit>("waiverUntil"))
    , m_role(named<QComboBox>("waiverRole"))
    , m_waive(named<QPushButton>("waive"))
    , m_hint(new Label(Role::body, Tone::main, "waiverHint"))
{
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setCalendarPopup(true);
    m_untilHead->setBuddy(m_until);
    m_hint->setWordWrap(true);
    stack(*this, {m_head, m_criterion, m_reason, m_untilHead, m_until, m_role, m_hint, m_waive});
    fillRoles(*m_role);
    connect(m_reason, &QLineEdit::returnPressed, this, &WaiverForm::waive);
    connect(m_waive, &QPushButton::clicked, this, &WaiverForm::waive);
}

void WaiverForm::show(const ProjectReview& project, const Zone& zone, Instant asOf)
{
    m_zone = zone;
    if (m_project != project.project.id) {
        m_reason->clear();
        m_until->setMinimumDate(dayOf(asOf, zone).addDays(1));
        m_until->setDate(dayOf(asOf, zone).addDays(usualDays));
    }
    m_project = project.project.id;
    m_phase = std::make_shared<const PhaseReview>(project.phase);
    say(*m_hint);
    fillCriteria();
}

void WaiverForm::fillCriteria()
{
    const QString chosen = m_criterion->currentData().toString();
    m_criterion->clear();
    if (!m_phase) return;
    for (const auto* list : {&m_phase->next, &m_phase->criteria})
        for (const CriterionState& c : *list)
            if (standingOf(c) != Standing::met && m_criterion->findData(models::text(c.criterion)) < 0)
                m_criterion->addItem(models::criterionTitle(c.criterion), models::text(c.criterion));
    m_criterion->setCurrentIndex(std::max(0, m_criterion->findData(chosen)));
    m_waive->setEnabled(m_criterion->count() > 0);
}

bool WaiverForm::choose(std::string_view criterion)
{
    const int at = m_criterion->findData(models::text(criterion));
    if (at >= 0) m_criterion->setCurrentIndex(at);
    return at >= 0;
}

void WaiverForm::ask(std::string_view criterion)
{
    const bool open = choose(criterion);
    say(*m_hint,
        open ? QString()
             : models::filled(tr("\"%1\" is met: there is nothing to waive."), {models::criterionTitle(criterion)}));
    if (open) focus();
}

void WaiverForm::focus() { m_reason->setFocus(Qt::ShortcutFocusReason); }

void WaiverForm::waive()
{
    if (m_criterion->currentIndex() < 0) return;
    if (m_reason->text().trimmed().isEmpty()) {
        say(*m_hint, tr("Say why: the reason stays with the waiver."));
        return focus();
    }
    Waiver waiver;
    waiver.project = m_project;
    waiver.criterion = models::utf8(m_criterion->currentData().toString());
    waiver.reason = models::utf8(m_reason->text().trimmed());
    waiver.role = static_cast<ReviewRole>(m_role->currentData().toInt());
    waiver.expires = startOf(m_until->date(), m_zone);
    m_reason->clear();
    say(*m_hint);
    Q_EMIT editRequested(
        Edit<Waiver>{std::nullopt, waiver, models::utf8(tr("Waive %1").arg(models::criterionTitle(waiver.criterion)))});
}

void WaiverForm::retranslate()
{
    m_head->setText(tr("Waive a criterion"));
    m_criterion->setAccessibleName(tr("Criterion to waive"));
    m_reason->setAccessibleName(tr("Reason of the waiver"));
    m_reason->setPlaceholderText(tr("Why it need not be met"));
    m_untilHead->setText(tr("Until"));
    m_until->setAccessibleName(tr("Until"));
    m_role->setAccessibleName(tr("Role that waives it"));
    m_waive->setText(tr("Waive"));
    fillCriteria();
}

}
