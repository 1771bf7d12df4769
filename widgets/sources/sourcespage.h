// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/sourcesetup.h"
#include "widgets/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace widgets {

class BatchModel;
class SourceModel;

/// Where the figures come from: the sources that are asked again, and the imports there were.
class SourcesPage final : public Page {
    Q_OBJECT

public:
    explicit SourcesPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Sources"); }
    QString helpId() const override { return QStringLiteral("sources"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;

    void setImports(std::vector<reliability::ImportBatch> batches);
    void setSources(std::vector<reliability::SourceState> sources);

Q_SIGNALS:
    /// All sources are to be asked now.
    void askRequested();
    void undoRequested(reliability::Id<reliability::ImportBatch> batch);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void startImport();
    std::optional<reliability::Id<reliability::ImportBatch>> chosen() const;
    void showChosen();
    void showSources();

    std::vector<reliability::ImportBatch> m_batches;
    std::vector<reliability::SourceState> m_sources;
    SourceModel* m_sourceModel;
    QTableView* m_sourceTable;
    QLabel* m_sourceTitle;
    QLabel* m_importTitle;
    BatchModel* m_model;
    QTableView* m_table;
    QLabel* m_title;
    QLabel* m_summary;
    QPushButton* m_ask;
    QPushButton* m_undo;
    QPushButton* m_import;
};

}
