// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/modeltable.h"
#include "widgets/place.h"
#include "widgets/review/agenda.h"

#include <QWidget>

class QAbstractItemModel;
class QLineEdit;
class QSpacerItem;
class QTableView;
class QVBoxLayout;

namespace models {
class ActionsModel;
class ChangesSinceModel;
class IncidentModel;
class MlEventModel;
class PhaseModel;
class PortfolioModel;
class RollCallModel;
class RowFilter;
}

namespace widgets {

class Label;

/// What the agenda leads through: a heading and a table for each item, one below the other.
class ReviewSections final : public QWidget {
    Q_OBJECT

public:
    /// `notes` stands with the decisions.
    explicit ReviewSections(QWidget* notes, QWidget* parent = nullptr);

    /// `home`: the zone whose weeks are reviewed.
    void show(const reliability::ReviewData& review, const reliability::Zone& home);
    void retranslate();

    /// How high the window onto the parts is: the last one too can stand at its top.
    void setRoom(int height);
    /// Where a part begins, in this widget's pixels.
    int top(Section section) const;
    const SectionCounts& counts() const { return m_counts; }
    const std::vector<QTableView*>& tables() const { return m_tables; }
    models::ChartTable changes() const;
    models::ChartTable budgets() const;

Q_SIGNALS:
    void navigateRequested(const widgets::Place& place);

private:
    struct Part {
        Label* head;
        Label* none; ///< said where the table has no row; null: nothing is said
    };
    QTableView* table(QAbstractItemModel& model, const char* name, int stretch);
    void makeTables();
    void build(QWidget* notes);
    Part addPart(QVBoxLayout& lines, std::vector<QWidget*> widgets);
    void openOnEnter();
    void openProject(const reliability::ProjectReview* project);
    void openIncident(const reliability::IncidentReview& review);
    void showBudgets(const reliability::ReviewData& review);
    void showDecisions(const reliability::ReviewData& review);
    void showRecord(const reliability::ReviewData& review);
    void count();
    void nameParts();

    models::RollCallModel* m_rollCall;
    models::ActionsModel* m_actions;
    models::ChangesSinceModel* m_changes;
    models::PortfolioModel* m_projects;
    models::RowFilter* m_flagged;
    models::IncidentModel* m_incidents;
    models::RowFilter* m_ofWeek;
    models::MlEventModel* m_ml;
    models::PhaseModel* m_phases;
    std::vector<QTableView*> m_tables; ///< in the order of their sections
    Label* m_quiet;
    Label* m_decisions;
    Label* m_record;
    QLineEdit* m_hash;
    std::array<Part, sectionCount> m_parts{};
    QSpacerItem* m_tail = nullptr; ///< the room below the last part; the layout's
    SectionCounts m_counts;
    QString m_before; ///< the week before
};

}
