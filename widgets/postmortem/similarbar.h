// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/similarincidents.h"

#include <QWidget>

class QTimer;

namespace widgets {

class Flow;
class Label;

/// The postmortems most like one, and those of its day in past years, each a button that says why; nothing at all where
/// there is none.
class SimilarBar final : public QWidget {
    Q_OBJECT

public:
    explicit SimilarBar(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review);
    /// What the others are compared with; without an incident the bar is empty.
    void setIncident(const reliability::Incident* incident);
    void retranslate();

Q_SIGNALS:
    void openRequested(const reliability::Uid& incident);

private:
    void work();
    void clear();
    void fill();
    void addButton(const models::SimilarEntry& entry);

    models::SimilarIncidents m_similar;
    std::optional<reliability::Incident> m_incident;
    QTimer* m_work;
    Flow* m_flow;
    Label* m_head;
};

}
