// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/objectiveeditor.h"

#include "reliability/budget/versions.h"
#include "widgets/models/objectivetables.h"
#include "widgets/models/words.h"
#include "widgets/objective/objectiveform.h"
#include "widgets/objective/trialpanel.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::chrono::milliseconds rest(250);

std::string keyOf(const ObjectiveView& view) { return format(view.indicator.uid) + '/' + view.objective.name; }

bool same(const std::optional<ObjectiveVersion>& a, const ObjectiveVersion& b) { return a && asksTheSame(*a, b); }

}

ObjectiveEditor::ObjectiveEditor(QWidget* parent)
    : QWidget(parent)
    , m_form(new ObjectiveForm)
    , m_save(new QPushButton)
    , m_note(new Label(Role::secondary, Tone::secondary, "objectiveNote"))
    , m_trial(new TrialPanel)
    , m_versionsHead(new Label(Role::section))
    , m_versions(new models::VersionModel(this))
    , m_versionTable(makeTable(*m_versions, "objectiveVersions", 5))
{
    m_save->setObjectName(QStringLiteral("saveObjective"));
    m_save->setEnabled(false);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    m_note->setWordWrap(true);
    fitRows(*m_versionTable);
    auto* saving = new QHBoxLayout;
    saving->setSpacing(scaled(space::m));
    saving->addWidget(m_save);
    saving->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    column->addWidget(m_form);
    column->addLayout(saving);
    for (QWidget* w : std::initializer_list<QWidget*>{m_trial, m_versionsHead, m_versionTable}) column->addWidget(w);
    connect(m_form, &ObjectiveForm::changed, this, &ObjectiveEditor::touched);
    connect(m_trial, &TrialPanel::targetChosen, m_form, &ObjectiveForm::setTarget);
    connect(m_save, &QPushButton::clicked, this, &ObjectiveEditor::save);
    connect(&m_rest, &QTimer::timeout, this, &ObjectiveEditor::tryRequested);
}

QWidget* ObjectiveEditor::first() const { return m_form->first(); }

const models::AdviceModel& ObjectiveEditor::advice() const { return m_trial->advice(); }

void ObjectiveEditor::leave()
{
    if (m_typed) m_drafts[m_key] = m_form->draft();
    m_rest.stop();
    m_save->setEnabled(false); // until the figures of the other one are there
    m_key.clear();
    m_typed = false;
    m_asked.reset();
    m_saved.reset();
}

std::optional<ObjectiveVersion> ObjectiveEditor::proposed()
{
    m_asked.reset();
    if (m_key.empty() || (!m_typed && !m_form->of().versions.empty())) return m_asked;
    const models::ReadDraft read = m_form->read();
    if (read.wrong.empty()) m_asked = read.version;
    return m_asked;
}

void ObjectiveEditor::show(const ObjectiveView& view, const Zone& zone, Instant asOf)
{
    const bool other = std::exchange(m_key, keyOf(view)) != m_key;
    m_form->setObjective(view.indicator, view.versions, zone);
    m_shown = models::draftOf({view.indicator, view.versions}, asOf);
    if (!view.versions.empty() && same(m_saved, view.versions.back())) m_typed = false;
    m_saved.reset();
    if (const auto kept = m_drafts.find(m_key); other && kept != m_drafts.end()) {
        m_form->setDraft(kept->second);
        m_drafts.erase(kept);
        m_typed = true;
    } else if (!m_typed) {
        m_form->setDraft(m_shown);
    }
    m_tried = m_asked;
    m_refused = view.refused;
    m_trial->show(view);
    m_versions->show(view, zone);
    m_versionsHead->setVisible(!view.versions.empty());
    m_versionTable->setVisible(!view.versions.empty());
    showState();
    const models::ReadDraft read = m_form->read();
    const bool wanted = m_typed || view.versions.empty();
    if (wanted && read.wrong.empty() && !same(m_tried, read.version)) m_rest.start();
}

void ObjectiveEditor::touched()
{
    m_typed = m_form->draft() != m_shown;
    m_saved.reset();
    m_rest.start();
    showState();
}

// Why it can't be saved now; empty: it can.
QString ObjectiveEditor::obstacle(const models::ReadDraft& read) const
{
    if (!read.wrong.empty()) return tr("Mend the marked fields first.");
    const bool tried = same(m_tried, read.version);
    if (tried && m_refused) return models::problemOf(*m_refused).text;
    if (!read.missing.empty()) return read.missing.front().text;
    if (!tried) return tr("Trying it on the history ...");
    return m_saved ? tr("Saving ...") : QString();
}

void ObjectiveEditor::showState()
{
    const models::ReadDraft read = m_form->read();
    std::vector<models::DraftProblem> problems = read.wrong;
    const bool tried = same(m_tried, read.version);
    if (problems.empty() && tried && m_refused) problems.push_back(models::problemOf(*m_refused));
    if (problems.empty() && m_typed) problems = read.missing;
    m_form->showProblems(problems);
    const QString why = obstacle(read);
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why.isEmpty() ? tr("Ctrl+S") : why);
    m_note->setText(why);
    if (!m_typed && !m_form->of().versions.empty()) m_trial->setProposed({});
    else if (!tried) m_trial->setProposed(read.wrong.empty() ? tr("Trying it on the history ...") : QString());
}

void ObjectiveEditor::save()
{
    if (!m_save->isEnabled()) return;
    m_saved = m_form->read().version;
    showState();
    Q_EMIT saveRequested(*m_saved);
}

void ObjectiveEditor::retranslate()
{
    m_save->setText(tr("Save version"));
    m_versionsHead->setText(tr("Versions"));
    m_versionTable->setAccessibleName(tr("Versions of the objective, newest first"));
    m_form->retranslate();
    m_trial->retranslate();
    m_versions->retranslate();
    if (!m_key.empty()) showState();
}

}
