// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"

#include <QWidget>
#include <memory>

class QPushButton;
class QTableView;

namespace models {
class AlertModel;
struct CaptionedFigure;
}

namespace widgets {

class Flow;
class Label;
class StatusChip;

/// The head of the page of an objective: what it is of, its status, its figures with how they came about, its alerts.
class ObjectiveHead final : public QWidget {
    Q_OBJECT

public:
    explicit ObjectiveHead(QWidget* parent = nullptr);

    void show(const reliability::ObjectiveView& view, const reliability::Zone& zone);
    const models::AlertModel& alerts() const { return *m_alerts; }
    void toggleExplain();
    void retranslate();

private:
    void build();
    QWidget* block(const models::CaptionedFigure& figure) const;
    void showFigures(const std::vector<models::CaptionedFigure>& figures);

    Label* m_title;
    StatusChip* m_status;
    Label* m_phase;
    QPushButton* m_why;
    QWidget* m_figures;
    Flow* m_row;
    Label* m_explain;
    models::AlertModel* m_alerts;
    QTableView* m_alertTable;
    Label* m_noAlerts;
};

}
