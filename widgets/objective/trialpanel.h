// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace models {
class AdviceModel;
}

namespace widgets {

class Label;

/// How versions would have fared on history: the proposed one, the present one beside it, and other targets.
class TrialPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TrialPanel(QWidget* parent = nullptr);

    void show(const reliability::ObjectiveView& view);
    /// What the proposed version gives is not known: it is being tried, or there is none.
    void setProposed(const QString& instead);
    const models::AdviceModel& advice() const { return *m_advice; }
    void retranslate();

Q_SIGNALS:
    void targetChosen(reliability::Target target);

private:
    void use();

    Label* m_proposed;
    Label* m_present;
    models::AdviceModel* m_advice;
    QTableView* m_table;
    QPushButton* m_use;
};

}
