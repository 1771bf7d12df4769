// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

#include <array>

class QAction;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace models {
class IncidentFilter;
class IncidentModel;
}

namespace widgets {

class Filtered;
class Label;
class LogActions;
class LogBin;
class LogStatistics;
class SimilarBar;

/// All postmortems, newest first; filters, and what the shown ones cost together. Beside them the actions of all, and
/// what the shown ones have in common, and the bin.
class LogPage final : public Page {
    Q_OBJECT

public:
    explicit LogPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Postmortems"); }
    QString helpId() const override { return QStringLiteral("postmortems"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;
    QWidget* filterBox() override;

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    std::array<QComboBox*, 7> chips() const;
    void fillChips();
    void filter();
    void clear();
    void buildParts(QVBoxLayout& page);
    void nameParts();
    bool isShown(const QWidget* part) const;
    bool isAboutIncidents() const;
    void turn(int part);
    void count();
    const reliability::ProjectReview* chosenProject() const;
    void backfill();
    void compare();
    void openIncident(const reliability::Uid& incident);
    void openRow(const QModelIndex& index);
    void log();
    void remove();

    models::IncidentModel* m_model;
    models::IncidentFilter* m_filter;
    QTableView* m_table;
    Filtered* m_filtered;
    Label* m_title;
    QPushButton* m_log;
    QAction* m_remove;
    QLineEdit* m_text;
    QComboBox* m_project;
    QComboBox* m_symptom;
    QComboBox* m_cause;
    QComboBox* m_tag;
    QComboBox* m_responder;
    QComboBox* m_week;
    QComboBox* m_state;
    Label* m_summary;
    SimilarBar* m_similar;
    LogActions* m_actions;
    LogStatistics* m_statistics;
    LogBin* m_bin;
    QTabBar* m_tabs;
    QWidget* m_chips;
    std::array<QWidget*, 4> m_parts{}; ///< in the order of the tabs
};

}
