// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

struct BinRow {
    qint64 id = 0;
    reliability::BinnedIncident binned;
    QString project;
    reliability::Zone zone;
};

/// The postmortems in the bin, removed last first, with the day on which they go for good.
class BinModel final : public RowModel<BinRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Number, Title, Project, Deleted, By, Goes };
    explicit BinModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
