// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/evidenceform.h"

#include "reliability/phase/criteria.h"
#include "reliability/phase/rubric.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"
#include "widgets/phase/formfields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace widgets {

using namespace reliability;

namespace {

std::vector<std::string_view> items()
{
    std::vector<std::string_view> out{levelItem, onCallItem};
    for (const Criterion& c : criteriaOf(Phase::production))
        if (c.byHand && isEvidenceItem(c.name)) out.push_back(c.name);
    for (const RubricTest& test : rubric()) out.push_back(test.id);
    return out;
}

}

EvidenceForm::EvidenceForm(QWidget* parent)
    : QWidget(parent)
    , m_head(new Label(Role::section))
    , m_item(named<QComboBox>("evidenceItem"))
    , m_score(named<QComboBox>("evidenceScore"))
    , m_note(named<QLineEdit>("evidenceNote"))
    , m_record(named<QPushButton>("recordEvidence"))
    , m_hint(new Label(Role::body, Tone::main, "evidenceHint"))
{
    stack(*this, {m_head, m_item, m_score, m_note, m_hint, m_record});
    m_hint->setWordWrap(true);
    connect(m_item, &QComboBox::currentIndexChanged, this, &EvidenceForm::fillScores);
    connect(m_note, &QLineEdit::returnPressed, this, &EvidenceForm::record);
    connect(m_record, &QPushButton::clicked, this, &EvidenceForm::record);
    fillItems();
}

void EvidenceForm::show(const ProjectReview& project)
{
    if (m_project != project.project.id) m_note->clear();
    m_project = project.project.id;
    say(*m_hint);
}

std::string EvidenceForm::item() const { return models::utf8(m_item->currentData().toString()); }

bool EvidenceForm::choose(std::string_view item)
{
    const int at = m_item->findData(models::text(item == "level" ? levelItem : item));
    if (at >= 0) m_item->setCurrentIndex(at);
    return at >= 0;
}

void EvidenceForm::ask(std::string_view item)
{
    const bool byHand = choose(item);
    say(*m_hint,
        byHand ? QString()
               : models::filled(tr("\"%1\" is shown by the data: nothing is entered by hand."),
                                {models::criterionTitle(item)}));
    if (byHand) focus();
}

void EvidenceForm::focus() { m_note->setFocus(Qt::ShortcutFocusReason); }

void EvidenceForm::fillItems()
{
    const QSignalBlocker quiet(m_item);
    const int current = std::max(0, m_item->currentIndex());
    m_item->clear();
    for (const std::string_view one : items()) m_item->addItem(models::criterionTitle(one), models::text(one));
    m_item->setCurrentIndex(current);
    fillScores();
}

void EvidenceForm::fillScores()
{
    m_score->clear();
    if (item() == levelItem) {
        for (int level = 0; level <= 9; ++level) m_score->addItem(models::levelText(level), double(level));
        return;
    }
    m_score->addItem(tr("1: done, automated or repeated"), 1.0);
    m_score->addItem(tr("0.5: done by hand, documented"), 0.5);
    m_score->addItem(tr("0: not done"), 0.0);
}

void EvidenceForm::record()
{
    if (m_note->text().trimmed().isEmpty()) {
        say(*m_hint, tr("Say what shows it, such as a link."));
        return focus();
    }
    Evidence evidence;
    evidence.project = m_project;
    evidence.item = item();
    evidence.score = m_score->currentData().toDouble();
    evidence.note = models::utf8(m_note->text().trimmed());
    m_note->clear();
    say(*m_hint);
    Q_EMIT editRequested(Edit<Evidence>{
        std::nullopt, evidence, models::utf8(tr("Evidence of %1").arg(models::criterionTitle(evidence.item)))});
}

void EvidenceForm::retranslate()
{
    m_head->setText(tr("Evidence by hand"));
    m_item->setAccessibleName(tr("What it is evidence of"));
    m_score->setAccessibleName(tr("Score"));
    m_note->setAccessibleName(tr("Note: what shows it"));
    m_note->setPlaceholderText(tr("What shows it: a link, a date, a note"));
    m_record->setText(tr("Record evidence"));
    fillItems();
}

}
