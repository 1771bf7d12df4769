// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/rowmodel.h"

#include <span>

namespace widgets {

/// The parts of the review page that an agenda item is about.
enum class Section { summary, actions, changes, projects, incidents, notes };

/// A point of the weekly review with its planned minutes (45 in all).
struct AgendaItem {
    const char* text; ///< source text, context "agenda"
    int minutes;
    Section section;
};

std::span<const AgendaItem> agenda();

/// The agenda as a table: what, and for how long.
class AgendaModel final : public models::RowModel<AgendaItem> {
    Q_OBJECT

public:
    enum ColumnPlace { Item, Minutes };
    explicit AgendaModel(QObject* parent = nullptr);
};

}
