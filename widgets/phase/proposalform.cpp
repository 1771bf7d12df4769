// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/proposalform.h"

#include "reliability/phase/criteria.h"
#include "reliability/phase/proposal.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/label.h"
#include "widgets/phase/formfields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace widgets {

using namespace reliability;

ProposalForm::ProposalForm(QWidget* parent)
    : QWidget(parent)
    , m_head(new Label(Role::section))
    , m_open(new Label(Role::body, Tone::main, "openProposal"))
    , m_proposing(new QWidget)
    , m_to(named<QComboBox>("proposedPhase"))
    , m_reason(named<QLineEdit>("proposalReason"))
    , m_propose(named<QPushButton>("propose"))
    , m_confirming(new QWidget)
    , m_role(named<QComboBox>("confirmingRole"))
    , m_name(named<QLineEdit>("confirmingName"))
    , m_confirm(named<QPushButton>("confirm"))
    , m_withdraw(named<QPushButton>("withdraw"))
    , m_hint(new Label(Role::body, Tone::main, "proposalHint"))
{
    for (Label* label : {m_open, m_hint}) label->setWordWrap(true);
    stack(*m_proposing, {m_to, m_reason, m_propose});
    stack(*m_confirming, {m_role, m_name, m_confirm, m_withdraw});
    stack(*this, {m_head, m_open, m_proposing, m_confirming, m_hint});
    fillRoles(*m_role);
    connect(m_propose, &QPushButton::clicked, this, &ProposalForm::propose);
    connect(m_reason, &QLineEdit::returnPressed, this, &ProposalForm::propose);
    connect(m_confirm, &QPushButton::clicked, this, &ProposalForm::confirm);
    connect(m_name, &QLineEdit::returnPressed, this, &ProposalForm::confirm);
    connect(m_withdraw, &QPushButton::clicked, this, &ProposalForm::withdraw);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ProposalForm::nameRole);
}

void ProposalForm::show(std::shared_ptr<const ProjectReview> project, const Zone& zone)
{
    if (m_project && m_project->project.id != project->project.id) m_reason->clear();
    m_project = std::move(project);
    m_zone = zone;
    say(*m_hint);
    fillPhases();
    showProject();
}

void ProposalForm::showProject()
{
    const PhaseChange* open = openProposal(m_project->phase);
    m_open->setVisible(open != nullptr);
    m_proposing->setVisible(open == nullptr);
    m_confirming->setVisible(open != nullptr);
    if (!open) return;
    m_open->setText(models::changeText(*open) + u'\n' + models::confirmationText(*open, m_zone));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(open->mle.empty() ? ReviewRole::mle : ReviewRole::sre)));
    nameRole();
}

// The phase after this one first, then those before it.
void ProposalForm::fillPhases()
{
    m_to->clear();
    if (!m_project) return;
    const Phase declared = m_project->project.phase;
    const auto add = [this](Phase phase) { m_to->addItem(models::word(phase), static_cast<int>(phase)); };
    if (const auto next = after(declared)) add(*next);
    for (const auto& n : names<Phase>)
        if (n.value < declared) add(n.value);
}

void ProposalForm::nameRole()
{
    if (!m_project) return;
    const bool mle = m_role->currentData().toInt() == static_cast<int>(ReviewRole::mle);
    m_name->setText(models::text(mle ? m_project->project.mle : m_project->project.sre));
}

void ProposalForm::focus() { (m_proposing->isVisible() ? m_reason : m_name)->setFocus(Qt::ShortcutFocusReason); }

void ProposalForm::propose()
{
    if (!m_project) return;
    const auto to = static_cast<Phase>(m_to->currentData().toInt());
    const auto change = proposed(*m_project, to, models::utf8(m_reason->text().trimmed()), {}, {});
    if (!change) {
        say(*m_hint, models::sentence(change.error()));
        return focus();
    }
    m_reason->clear();
    say(*m_hint);
    Q_EMIT editRequested(
        Edit<PhaseChange>{std::nullopt, *change, models::utf8(tr("Propose %1").arg(models::word(to)))});
}

void ProposalForm::confirm()
{
    const PhaseChange* open = m_project ? openProposal(m_project->phase) : nullptr;
    if (!open) return;
    const std::string name = models::utf8(m_name->text().trimmed());
    if (name.empty()) {
        say(*m_hint, tr("Say who confirms it."));
        return focus();
    }
    const auto change = confirmed(*m_project, static_cast<ReviewRole>(m_role->currentData().toInt()), name);
    if (!change) {
        say(*m_hint, models::sentence(change.error()));
        return focus();
    }
    say(*m_hint);
    Q_EMIT editRequested(
        Edit<PhaseChange>{*open, *change, models::utf8(tr("Confirm %1").arg(models::word(open->after)))});
}

void ProposalForm::withdraw()
{
    const PhaseChange* open = m_project ? openProposal(m_project->phase) : nullptr;
    if (open)
        Q_EMIT editRequested(Edit<PhaseChange>{
            *open, std::nullopt, models::utf8(tr("Withdraw the proposal of %1").arg(models::word(open->after)))});
}

void ProposalForm::retranslate()
{
    m_head->setText(tr("Change of phase"));
    m_to->setAccessibleName(tr("Phase to propose"));
    m_reason->setAccessibleName(tr("Reason of the proposal"));
    m_reason->setPlaceholderText(tr("Why it is time"));
    m_propose->setText(tr("Propose change"));
    m_role->setAccessibleName(tr("Role that confirms"));
    m_name->setAccessibleName(tr("Who confirms"));
    m_name->setPlaceholderText(tr("Who confirms"));
    m_confirm->setText(tr("Confirm"));
    m_withdraw->setText(tr("Withdraw"));
    fillPhases();
}

}
