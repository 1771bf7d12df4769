// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcespage.h"

#include "widgets/models/modeltable.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"
#include "widgets/sources/batchmodel.h"
#include "widgets/sources/sourcemodel.h"

#include <QPushButton>
#include <QTableView>

namespace widgets {

SourcesPage::SourcesPage(QWidget* parent)
    : Page(parent)
    , m_sourceModel(new SourceModel(this))
    , m_sourceTable(makeTable(*m_sourceModel, "sourceTable", SourceModel::State))
    , m_sourceTitle(new Label(Role::section))
    , m_importTitle(new Label(Role::section))
    , m_model(new BatchModel(this))
    , m_table(makeTable(*m_model, "importTable", BatchModel::Source))
    , m_title(new Label(Role::pageTitle))
    , m_summary(new Label(Role::body, Tone::secondary, "importSummary"))
    , m_ask(new QPushButton)
    , m_undo(new QPushButton)
    , m_import(new QPushButton)
{
    m_ask->setObjectName(QStringLiteral("askSourcesButton"));
    m_undo->setObjectName(QStringLiteral("undoImportButton"));
    m_import->setObjectName(QStringLiteral("importCsvButton"));
    m_summary->setWordWrap(true);
    auto* head = new Flow;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_ask);
    head->addWidget(m_undo);
    head->addWidget(m_import);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addWidget(m_sourceTitle);
    column->addWidget(m_sourceTable, 1);
    column->addWidget(m_importTitle);
    column->addWidget(m_summary);
    column->addWidget(m_table, 2);
    connect(m_import, &QPushButton::clicked, this, &SourcesPage::startImport);
    connect(m_ask, &QPushButton::clicked, this, &SourcesPage::askRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const auto batch = chosen()) Q_EMIT undoRequested(*batch);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SourcesPage::showChosen);
    retranslate();
}

QWidget* SourcesPage::mainWidget() { return m_table; }

std::vector<ExportItem> SourcesPage::exportItems() const
{
    return {{QStringLiteral("sources"), models::tableOf(*m_sourceModel)},
            {QStringLiteral("imports"), models::tableOf(*m_model)}};
}

void SourcesPage::setImports(std::vector<reliability::ImportBatch> batches)
{
    m_batches = std::move(batches);
    if (review()) refresh();
}

void SourcesPage::setSources(std::vector<reliability::SourceState> sources)
{
    m_sources = std::move(sources);
    if (review()) refresh();
}

/// Without a source that is asked again their half of the page is left to the imports.
void SourcesPage::showSources()
{
    m_sourceModel->show(m_sources, review()->zone);
    for (QWidget* part : {static_cast<QWidget*>(m_sourceTitle),
                          static_cast<QWidget*>(m_sourceTable),
                          static_cast<QWidget*>(m_importTitle),
                          static_cast<QWidget*>(m_ask)})
        part->setVisible(!m_sources.empty());
}

void SourcesPage::startImport() { Q_EMIT navigateRequested(Place{Screen::importer}); }

/// The selected import that can be taken back; none where there is none.
std::optional<reliability::Id<reliability::ImportBatch>> SourcesPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    const BatchRow* row = rows.isEmpty() ? nullptr : m_model->row(rows.front());
    return row && !row->batch.undone ? std::optional(row->batch.id) : std::nullopt;
}

void SourcesPage::showChosen()
{
    m_undo->setEnabled(chosen().has_value());
    m_undo->setToolTip(chosen() ? QString() : tr("Select an import that was not taken back."));
}

void SourcesPage::retranslate()
{
    m_title->setText(title());
    m_import->setText(tr("Import CSV..."));
    m_undo->setText(tr("Undo import"));
    m_table->setAccessibleName(tr("Imports, newest first"));
    m_ask->setText(tr("Ask again"));
    m_ask->setToolTip(tr("Asks all sources for what is new (F5)."));
    m_sourceTitle->setText(tr("Asked again"));
    m_importTitle->setText(tr("Imports"));
    m_sourceTable->setAccessibleName(tr("Sources that are asked again, those with trouble first"));
    m_sourceModel->retranslate();
    m_model->retranslate();
}

void SourcesPage::refresh()
{
    showSources();
    if (m_batches.empty() && m_sources.empty())
        return showEmpty(tr("Nothing was imported yet: a CSV file with times and counts is enough to begin."),
                         {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] { startImport(); }}});
    m_model->show(m_batches, *review());
    showChosen();
    QString summary = tr("%n import(s), newest first", nullptr, static_cast<int>(m_batches.size()));
    if (review()->workspace.sample)
        summary +=
            QStringLiteral("   \u00B7   ") + tr("The sample's own figures came with it: no import is listed for them.");
    m_summary->setText(summary);
    showReady();
}

}
