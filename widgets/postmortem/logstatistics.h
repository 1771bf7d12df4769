// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/causehistory.h"
#include "widgets/page.h"

class QComboBox;
class QPushButton;
class QTableView;

namespace models {
class CauseShareModel;
struct IncidentRow;
class SpreadModel;
}

namespace widgets {

class Label;

/// What incidents have in common: how long they take, by their definitions and by who noticed, and which causes come
/// back.
class LogStatistics final : public QWidget {
    Q_OBJECT

public:
    explicit LogStatistics(QWidget* parent = nullptr);

    /// The incidents that are counted; quarters are those of the zone.
    void show(const std::vector<const models::IncidentRow*>& rows, const reliability::Zone& zone);
    /// The project that alone is counted, whose past availability may be made a series; null: several are.
    void setProject(const reliability::ProjectReview* project);
    void retranslate();
    QTableView& table() const { return *m_spreadTable; }
    std::vector<ExportItem> exportItems() const;

Q_SIGNALS:
    void availabilityRequested();

private:
    void build();
    void group();

    models::SpreadModel* m_spreads;
    models::CauseShareModel* m_causes;
    QTableView* m_spreadTable;
    QTableView* m_causeTable;
    Label* m_lengths;
    Label* m_sides;
    QComboBox* m_grouping;
    QPushButton* m_backfill;
    std::vector<reliability::CauseCell> m_cells;
};

}
