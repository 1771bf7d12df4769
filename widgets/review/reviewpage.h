// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/review/agenda.h"

#include <map>

class QPushButton;
class QScrollArea;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace models {
class ChangesSinceModel;
class IncidentModel;
class PortfolioModel;
class RowFilter;
}

namespace widgets {

class Label;
class MarkdownEditor;

/// The weekly review: what changed, the worst first, incidents, notes; frozen, and verified later.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("review"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;

    /// Asks where to, then for the report.
    void exportReport();
    void setVerification(reliability::Week week, const std::optional<reliability::Error>& error);

Q_SIGNALS:
    void freezeRequested(reliability::Week week);
    void verifyRequested(reliability::Week week);
    void reportRequested(reliability::Week week, const QString& path);

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeTables();
    void build();
    QVBoxLayout* sections(QWidget* inside);
    void addSteps();
    void step(int items);
    void showSection(int item);
    const reliability::Review* frozen() const;
    void showHead();
    void showNotes(const reliability::Review* snapshot);
    void showActions();
    void showProjects();
    void saveNotes();

    Label* m_title;
    Label* m_range;
    Label* m_snapshot;
    Label* m_verified;
    QPushButton* m_freeze;
    QPushButton* m_verify;
    QPushButton* m_export;
    AgendaModel* m_agendaModel;
    QTableView* m_agenda;
    QScrollArea* m_area;
    std::map<Section, Label*> m_heads;
    Label* m_actions;
    models::ChangesSinceModel* m_changes;
    QTableView* m_changeTable;
    models::PortfolioModel* m_projects;
    models::RowFilter* m_flagged;
    QTableView* m_projectTable;
    Label* m_quiet;
    models::IncidentModel* m_incidents;
    models::RowFilter* m_ofWeek;
    QTableView* m_incidentTable;
    MarkdownEditor* m_notes;
    std::optional<reliability::Review> m_noted; ///< whose notes are shown, as they are stored
    QTimer* m_delay;
};

}
