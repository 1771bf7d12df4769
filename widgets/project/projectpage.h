// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QPushButton;
class QTableView;

namespace models {
class BudgetModel;
class IncidentModel;
class RowFilter;
}

namespace widgets {

class Label;
class NewObjectiveButton;
class SpanLine;
class StatusChip;
class TimeView;

/// One project: budgets of both families side by side, all its lines on one clock, its incidents.
class ProjectPage final : public Page {
    Q_OBJECT

public:
    explicit ProjectPage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("project"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;
    Place postmortemPlace() const override;
    void open(const Place& place) override;
    void setSeries(const reliability::SeriesAnswer& answer) override;

Q_SIGNALS:
    /// Everything of the page into files, as Ctrl+E does.
    void exportRequested();
    /// One chart into a file; `name` is what to call it, without ending.
    void chartExportRequested(const QString& name, const models::ChartSpec& chart);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void connectAll();
    QWidget* family(Label* heading, QTableView* table);
    QTableView* budgetTable(models::BudgetModel& model, const char* name);
    std::shared_ptr<const reliability::ProjectReview> wanted() const;
    void showHeader();
    void showBudgets();
    void showCharts();
    void openIncident(const reliability::Incident& incident);
    void menu(QPoint global);
    void explainLane();
    void exportLane();
    QString laneName(const models::Lane& lane) const;

    std::string m_name; ///< empty: the worst
    std::shared_ptr<const reliability::ProjectReview> m_project;
    Label* m_title;
    StatusChip* m_status;
    Label* m_phase;
    Label* m_owners;
    QPushButton* m_log;
    NewObjectiveButton* m_new;
    Label* m_findings;
    models::BudgetModel* m_ordinary;
    models::BudgetModel* m_ml;
    Label* m_ordinaryHead;
    Label* m_mlHead;
    QWidget* m_budgets;
    Label* m_kpi;
    TimeView* m_charts;
    SpanLine* m_span;
    Label* m_incidentsHead;
    models::IncidentModel* m_incidents;
    models::RowFilter* m_own;
    QTableView* m_incidentTable;
};

}
