// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <optional>

namespace models {

struct TriageRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    std::size_t place = 0; ///< in the project's triage items
    reliability::Instant asOf;
    std::optional<double> spent; ///< budget, as a fraction: of its incident, else of its indicator in this week
    const reliability::TriageItem& item() const { return project->triage[place]; }
};

/// Items of one state (the inbox by default): largest budget spent first, then the oldest.
class TriageModel final : public RowModel<TriageRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Title, Project, Spent, Age, Symptom, Cause, Who, Owners, State };

    explicit TriageModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data, reliability::TriageState state = reliability::TriageState::inbox);
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

}
