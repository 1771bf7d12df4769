// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <optional>
#include <set>

namespace models {

struct TriageRow {
    std::shared_ptr<const reliability::ProjectReview> project; ///< without id: of incidents that have no project
    std::size_t place = 0;                                     ///< in the project's triage items
    reliability::Instant asOf;
    std::optional<double> spent; ///< budget, as a fraction: of its incident, else of its indicator in this week
    reliability::Status status = reliability::Status::notRequired; ///< of the objective that `spent` is of
    bool marked = false;
    const reliability::TriageItem& item() const { return project->triage[place]; }
    const reliability::IncidentReview* incident() const;
    /// False for an incident whose times nobody wrote down.
    bool isTimed() const;
};

/// What an item is called: its own words, or those of the rule that made it.
QString triageTitle(const TriageRow& row);

/// Items of one state (the inbox by default): largest budget spent first, then the oldest. Rows can be marked.
class TriageModel final : public RowModel<TriageRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Title, Project, Spent, Age, Symptom, Cause, Who, Owners, State };

    explicit TriageModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data, reliability::TriageState state = reliability::TriageState::inbox);

    /// Marks a row or takes its mark away; marks stay with their items.
    void toggleMark(int row);
    void clearMarks();
    /// The marked rows, the given one where there are none.
    std::vector<TriageRow> chosen(const QModelIndex& current) const;

    /// Rows can be dragged.
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void showMarks();

    std::set<reliability::Uid> m_marks;
};

/// The 2x2 of symptom and cause with the line between its columns and the tray.
struct TriageMatrix {
    struct Line {
        int service = 0, ml = 0, both = 0;
        bool operator==(const Line&) const = default;
    };
    Line errors, accuracy;
    int tray = 0; ///< symptom or cause still missing
    bool operator==(const TriageMatrix&) const = default;
};

/// Counts the items that are open: in the inbox or accepted.
TriageMatrix triageMatrix(const reliability::ReviewData& data);

/// How many items the inbox shows.
int inboxCount(const reliability::ReviewData& data);

}
