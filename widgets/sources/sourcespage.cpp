// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcespage.h"

#include "widgets/models/modeltable.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"
#include "widgets/sources/batchmodel.h"

#include <QPushButton>
#include <QTableView>

namespace widgets {

SourcesPage::SourcesPage(QWidget* parent)
    : Page(parent)
    , m_model(new BatchModel(this))
    , m_table(makeTable(*m_model, "importTable", BatchModel::Source))
    , m_title(new Label(Role::pageTitle))
    , m_summary(new Label(Role::body, Tone::secondary, "importSummary"))
    , m_import(new QPushButton)
{
    m_import->setObjectName(QStringLiteral("importCsvButton"));
    auto* head = new Flow;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_import);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_import, &QPushButton::clicked, this, &SourcesPage::startImport);
    retranslate();
}

QWidget* SourcesPage::mainWidget() { return m_table; }

std::vector<ExportItem> SourcesPage::exportItems() const
{
    return {{QStringLiteral("imports"), models::tableOf(*m_model)}};
}

void SourcesPage::setImports(std::vector<reliability::ImportBatch> batches)
{
    m_batches = std::move(batches);
    if (review()) refresh();
}

void SourcesPage::startImport() { Q_EMIT navigateRequested(Place{Screen::importer}); }

void SourcesPage::retranslate()
{
    m_title->setText(title());
    m_import->setText(tr("Import CSV..."));
    m_table->setAccessibleName(tr("Imports, newest first"));
    m_model->retranslate();
}

void SourcesPage::refresh()
{
    if (m_batches.empty())
        return showEmpty(tr("Nothing was imported yet: a CSV file with times and counts is enough to begin."),
                         {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] { startImport(); }}});
    m_model->show(m_batches, zone());
    m_summary->setText(tr("%n import(s), newest first", nullptr, static_cast<int>(m_batches.size())));
    showReady();
}

}
