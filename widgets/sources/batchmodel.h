// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/zone.h"
#include "widgets/models/rowmodel.h"

namespace widgets {

struct BatchRow {
    reliability::ImportBatch batch;
    reliability::Zone zone;
};

/// The imports of a workspace, newest first.
class BatchModel final : public models::RowModel<BatchRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Source, Started, First, Last, New, Changed, Same, Rejected };

    explicit BatchModel(QObject* parent = nullptr);
    void show(const std::vector<reliability::ImportBatch>& batches, const reliability::Zone& zone);
};

}
