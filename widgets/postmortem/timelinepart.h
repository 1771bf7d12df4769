// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidentstudy.h"
#include "reliability/zone.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace models {
class TimelineModel;
struct TimelineRow;
}

namespace widgets {

class Label;

/// The timeline of a postmortem in true order of time: what its text says, and what was measured and is not in the text
/// yet. Enter, a double click or the button writes such an event into the text.
class TimelinePart final : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePart(QWidget* parent = nullptr);

    void show(const reliability::IncidentStudy& study, const reliability::Zone& zone);
    /// How many measured events are not in the text.
    int proposals() const;
    void retranslate();

Q_SIGNALS:
    void accepted(const models::TimelineRow& row);

private:
    void accept();
    void enable();

    models::TimelineModel* m_model;
    QTableView* m_table;
    Label* m_empty;
    QPushButton* m_accept;
    reliability::IncidentStudy m_study;
    reliability::Zone m_zone;
};

}
