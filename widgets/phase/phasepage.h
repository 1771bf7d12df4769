// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QBoxLayout;
class QTableView;

namespace models {
class ChangeModel;
class CriterionModel;
class TestModel;
}

namespace widgets {

class EvidenceForm;
class Label;
class ProposalForm;
class StatusChip;
class WaiverForm;

/// One project: what its phase asks, how it stands on the way to the next one, and the ways to change that.
class PhasePage final : public Page {
    Q_OBJECT

public:
    explicit PhasePage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("phase"); }
    std::vector<ExportItem> exportItems() const override;
    Place postmortemPlace() const override { return {.screen = Screen::editor, .project = m_name}; }
    void open(const Place& place) override;
    QWidget* mainWidget() override;

protected:
    void retranslate() override;
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::shared_ptr<const reliability::ProjectReview> wanted() const;
    void build();
    void connectAll();
    void addKey(Qt::Key key, std::function<void()> run);
    void chooseCriterion();
    void chooseOpen();
    void showHead();
    void showTables();

    std::string m_name; ///< of the project that is asked for; empty: the first
    std::shared_ptr<const reliability::ProjectReview> m_project;
    Label* m_title;
    StatusChip* m_status;
    Label* m_since;
    Label* m_asked;
    Label* m_hints;
    Label* m_criteriaHead;
    models::CriterionModel* m_criteria;
    QTableView* m_criteriaTable;
    Label* m_historyHead;
    models::ChangeModel* m_history;
    QTableView* m_historyTable;
    Label* m_testsHead;
    models::TestModel* m_tests;
    QTableView* m_testTable;
    EvidenceForm* m_evidence;
    WaiverForm* m_waiver;
    ProposalForm* m_proposal;
    QBoxLayout* m_columns;
};

}
