// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "widgets/models/rowmodel.h"

namespace models {

struct CauseRow {
    qint64 id = 0;
    reliability::ContributingCause cause;
};

/// The contributing causes of an incident: what, of which class and so of which side, how sure.
class CauseModel final : public RowModel<CauseRow> {
    Q_OBJECT

public:
    enum ColumnPlace { What, Class, Side, Sureness };
    explicit CauseModel(QObject* parent = nullptr);
    void show(const std::vector<reliability::ContributingCause>& causes);
};

}
