// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/rowmodel.h"

#include <array>
#include <span>

namespace widgets {

/// The parts of the review page, in the order of the agenda: each item has one of its own.
enum class Section { rollCall, actions, changes, budgets, incidents, ml, phases, decisions, readBack };
inline constexpr std::size_t sectionCount = 9;

/// How much there is to talk about in each part; none where nothing is counted.
using SectionCounts = std::array<std::optional<int>, sectionCount>;

/// A point of the weekly review with its planned minutes (45 in all).
struct AgendaItem {
    const char* text; ///< source text, context "agenda"
    int minutes;
    Section section;
    std::optional<int> count{};
};

std::span<const AgendaItem> agenda();
/// "Open actions", in the language of the window.
QString titleOf(const AgendaItem& item);
/// "Open actions (11)"; the title alone where nothing is counted.
QString counted(const QString& title, std::optional<int> count);

/// The agenda as a table: what and how much of it, and for how long.
class AgendaModel final : public models::RowModel<AgendaItem> {
    Q_OBJECT

public:
    enum ColumnPlace { Item, Minutes };
    explicit AgendaModel(QObject* parent = nullptr);
    void setCounts(const SectionCounts& counts);
};

}
