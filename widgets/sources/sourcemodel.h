// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/sourcesetup.h"
#include "reliability/zone.h"
#include "widgets/models/rowmodel.h"

namespace widgets {

struct SourceRow {
    reliability::SourceState state;
    reliability::Zone zone;
};

/// The sources that are asked again: those that failed first, then those that are not asked, then by name.
class SourceModel final : public models::RowModel<SourceRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Name, Kind, State, Asked, New, Rejected, Address };

    explicit SourceModel(QObject* parent = nullptr);
    /// Times are shown in `zone`.
    void show(const std::vector<reliability::SourceState>& sources, const reliability::Zone& zone);
};

}
