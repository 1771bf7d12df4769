// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidentstudy.h"
#include "reliability/zone.h"
#include "widgets/models/rowmodel.h"

namespace models {

/// A row of a postmortem's timeline: an entry of the text, or a measured event that is not in the text yet.
struct TimelineRow {
    qint64 id = 0;
    std::optional<reliability::Instant> at;
    QString when; ///< as the text has it; of a measured event its time
    QString what;
    QString source;
    bool proposed = false;
};

/// The measured event as a sentence: "accuracy misses its target: 79.3 %".
QString sentence(const reliability::MeasuredEvent& event);

/// Entries and proposals in true order of time; what has no time stays behind what it follows in the text. An event
/// that an entry of about that time names already is not proposed.
std::vector<TimelineRow> timelineRows(const reliability::IncidentStudy& study, const reliability::Zone& zone);

class TimelineModel final : public RowModel<TimelineRow> {
    Q_OBJECT

public:
    enum ColumnPlace { When, What, Source };
    explicit TimelineModel(QObject* parent = nullptr);
};

}
