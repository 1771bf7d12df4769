// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QLineEdit;
class QPushButton;
class QTableView;

namespace models {
class PortfolioModel;
class RowFilter;
}

namespace widgets {

class Filtered;
class Flow;
class Label;

/// All projects, worst first: which one do we talk about, and is our sight of it intact?
class PortfolioPage final : public Page {
    Q_OBJECT

public:
    explicit PortfolioPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Portfolio"); }
    QString helpId() const override { return QStringLiteral("portfolio"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;
    Place postmortemPlace() const override;
    QWidget* filterBox() override;

Q_SIGNALS:
    void sampleRequested();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void dressTable();
    void showSummary();
    void showRange();
    void showFrozen();
    void filter();
    const reliability::ProjectReview* at(const QModelIndex& index) const;

    models::PortfolioModel* m_model;
    models::RowFilter* m_filter;
    QTableView* m_table;
    Filtered* m_filtered;
    Label* m_title;
    Label* m_range;
    Label* m_frozen;
    QPushButton* m_toFrozen;
    QLineEdit* m_text;
    Flow* m_summary;
};

}
