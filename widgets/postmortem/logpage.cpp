// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/logpage.h"

#include "widgets/models/incidentmodel.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/filtered.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace widgets {

using namespace reliability;

namespace {

constexpr int textWidth = 280;

QComboBox* chip(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

// Keeps what was chosen while the words change.
void fill(QComboBox& box, const QString& all, const std::vector<std::pair<QString, qint64>>& items)
{
    const QVariant chosen = box.currentData();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(all);
    for (const auto& [text, value] : items) box.addItem(text, value);
    box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
}

template <Named E>
std::vector<std::pair<QString, qint64>> wordsOf()
{
    std::vector<std::pair<QString, qint64>> items;
    for (const auto& n : names<E>) items.emplace_back(models::word(n.value), static_cast<qint64>(n.value));
    return items;
}

template <class E>
std::optional<E> chosen(const QComboBox& box)
{
    return box.currentData().isValid() ? std::optional(static_cast<E>(box.currentData().toLongLong())) : std::nullopt;
}

}

LogPage::LogPage(QWidget* parent)
    : Page(parent)
    , m_model(new models::IncidentModel(this))
    , m_filter(new models::IncidentFilter(this))
    , m_table((m_filter->setSourceModel(m_model), makeTable(*m_filter, "incidentTable", models::IncidentModel::Title)))
    , m_filtered(new Filtered(m_table))
    , m_title(new Label(Role::pageTitle))
    , m_log(new QPushButton)
    , m_remove(new QAction(m_table))
    , m_text(new QLineEdit)
    , m_project(chip("projectChip"))
    , m_symptom(chip("symptomChip"))
    , m_cause(chip("causeChip"))
    , m_summary(new Label(Role::body, Tone::secondary, "incidentSummary"))
{
    m_log->setObjectName(QStringLiteral("logButton"));
    m_text->setObjectName(QStringLiteral("incidentSearch"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(scaled(textWidth));
    m_remove->setObjectName(QStringLiteral("deleteIncident"));
    m_remove->setShortcut(Qt::Key_Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    pairIncidents(*m_table);
    build();
    connect(m_table, &QTableView::activated, this, &LogPage::openRow);
    connect(m_log, &QPushButton::clicked, this, &LogPage::log);
    connect(m_remove, &QAction::triggered, this, &LogPage::remove);
    connect(m_text, &QLineEdit::textChanged, this, &LogPage::filter);
    for (QComboBox* box : {m_project, m_symptom, m_cause})
        connect(box, &QComboBox::currentIndexChanged, this, &LogPage::filter);
    connect(m_filtered, &Filtered::clearClicked, this, &LogPage::clear);
    retranslate();
}

void LogPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_summary);
    head->addStretch();
    head->addWidget(m_log);
    auto* chips = new Flow;
    chips->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{m_text, m_project, m_symptom, m_cause}) chips->addWidget(w);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addLayout(chips);
    column->addWidget(m_filtered, 1);
}

QWidget* LogPage::mainWidget() { return m_table; }

std::vector<ExportItem> LogPage::exportItems() const
{
    return {{QStringLiteral("postmortems"), models::tableOf(*m_filter)}};
}

QWidget* LogPage::filterBox() { return m_text; }

void LogPage::fillChips()
{
    std::vector<std::pair<QString, qint64>> projects;
    if (review())
        for (const auto& p : review()->projects)
            projects.emplace_back(models::text(p->project.title()), p->project.id.value);
    fill(*m_project, tr("All projects"), projects);
    fill(*m_symptom, tr("All symptoms"), wordsOf<Symptom>());
    fill(*m_cause, tr("All causes"), wordsOf<Cause>());
}

void LogPage::filter()
{
    m_filter->setText(m_text->text());
    const QVariant project = m_project->currentData();
    m_filter->setProject(project.isValid() ? std::optional(Id<Project>{project.toLongLong()}) : std::nullopt);
    m_filter->setSymptom(chosen<Symptom>(*m_symptom));
    m_filter->setCause(chosen<Cause>(*m_cause));
    m_summary->setText(m_filter->summary());
}

void LogPage::clear()
{
    for (QComboBox* box : {m_project, m_symptom, m_cause}) box->setCurrentIndex(0);
    m_text->clear();
    m_table->setFocus();
}

void LogPage::openRow(const QModelIndex& index)
{
    if (const auto* row = m_model->row(m_filter->mapToSource(index)))
        Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = row->review->incident.uid});
}

void LogPage::log() { Q_EMIT navigateRequested(Place{Screen::editor}); }

// Undo brings it back; its history stays in any case.
void LogPage::remove()
{
    const auto* row = m_model->row(m_filter->mapToSource(m_table->currentIndex()));
    if (!row) return;
    const Incident& incident = row->review->incident;
    const QString label = tr("Delete postmortem %1").arg(models::text(incident.title));
    Q_EMIT editRequested(Edit<Incident>{incident, {}, models::utf8(label)});
}

void LogPage::retranslate()
{
    m_remove->setText(tr("Delete postmortem"));
    m_title->setText(title());
    m_log->setText(tr("Log postmortem"));
    m_log->setToolTip(tr("Ctrl+N"));
    m_text->setPlaceholderText(tr("Search: words, cause:, tag:, symptom:"));
    m_text->setAccessibleName(tr("Search postmortems"));
    m_project->setAccessibleName(tr("Project"));
    m_symptom->setAccessibleName(tr("Symptom"));
    m_cause->setAccessibleName(tr("Cause"));
    m_table->setAccessibleName(tr("Postmortems, newest first"));
    m_filtered->setSentence(tr("No postmortem matches these filters."));
    m_filtered->setClearText(tr("Clear filters"));
    fillChips();
    m_model->retranslate();
}

void LogPage::refresh()
{
    m_model->show(*review());
    if (m_model->rowCount() == 0)
        return showEmpty(tr("No postmortem yet. Select a dip on a chart and press Enter, or press Ctrl+N."),
                         {{tr("Log postmortem"), QStringLiteral("emptyLogButton"), [this] { log(); }}});
    fillChips();
    filter();
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    showReady();
}

}
