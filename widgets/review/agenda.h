// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"
#include "widgets/models/rowmodel.h"

#include <array>
#include <span>

namespace widgets {

/// The parts of the review page, in the order of the agenda: each item has one of its own.
enum class Section { rollCall, actions, changes, budgets, incidents, ml, phases, cost, decisions, readBack };
inline constexpr std::size_t sectionCount = 10;

/// How much there is to talk about in each part; none where nothing is counted.
using SectionCounts = std::array<std::optional<int>, sectionCount>;

/// How long the meeting is planned to be: 45 or 30 minutes.
enum class Plan { usual, brief };

/// A point of the weekly review with its planned minutes.
struct AgendaItem {
    const char* text; ///< source text, context "agenda"
    Section section;
    std::array<int, 2> minutes; ///< by plan
};

std::span<const AgendaItem> agenda();
/// "Open actions", in the language of the window.
QString titleOf(const AgendaItem& item);
/// "Open actions (11)"; the title alone where nothing is counted.
QString counted(const QString& title, std::optional<int> count);
/// Minutes of all items.
int plannedMinutes(Plan plan);
/// "2:05", "75:00".
QString clockText(reliability::Milliseconds time);

/// An item while a meeting runs.
struct AgendaRow {
    std::size_t item = 0; ///< place in the agenda
    int minutes = 0;
    std::optional<int> count{};
    reliability::Milliseconds spent{};
    enum class State { ahead, done } state = State::ahead;
};

/// The agenda as a table: what and how much of it, for how long and how long already.
class AgendaModel final : public models::RowModel<AgendaRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Item, Minutes };
    explicit AgendaModel(QObject* parent = nullptr);
    void setCounts(const SectionCounts& counts);
    void setPlan(Plan plan);
    void setSpent(const std::array<reliability::Milliseconds, sectionCount>& spent);
    void setDone(std::size_t item);
    /// Which items are.
    using Done = std::array<bool, sectionCount>;
    Done done() const;
    /// A new meeting: nothing is done, no time spent.
    void reset();

private:
    template <class Change>
    void change(Change change);
};

}
