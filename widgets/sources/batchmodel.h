// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace widgets {

struct BatchRow {
    reliability::ImportBatch batch;
    QString project, indicator; ///< what it was imported into; a dash where the source names that itself
    reliability::Zone zone;
};

/// The imports of a workspace, newest first.
class BatchModel final : public models::RowModel<BatchRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Source, Project, Indicator, Started, First, Last, New, Changed, Same, Rejected, TakenBack };

    explicit BatchModel(QObject* parent = nullptr);
    /// Projects are called as the figures call them; times are shown in the figures' zone.
    void show(const std::vector<reliability::ImportBatch>& batches, const reliability::ReviewData& figures);
};

}
