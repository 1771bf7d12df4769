// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "reliability/reviewdata.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace models {
class IncidentHistoryModel;
}

namespace widgets {

class Label;

/// Who changed what of a postmortem, and the way back to how it was.
class HistoryPart final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPart(QWidget* parent = nullptr);

    void show(const reliability::IncidentHistory& history, const reliability::ReviewData& review);
    void retranslate();

Q_SIGNALS:
    /// The postmortem is to be as it was then.
    void restoreRequested(const reliability::Incident& version);

private:
    void restore();
    void enable();

    models::IncidentHistoryModel* m_model;
    QTableView* m_table;
    Label* m_empty;
    QPushButton* m_restore;
};

}
