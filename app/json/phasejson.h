// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/json/portable.h"
#include "reliability/reviewdata.h"

namespace reliability {

template <>
inline constexpr auto fields<Finding> = Fields{field("rule", &Finding::rule), field("args", &Finding::args)};

}

namespace app {

/// Where a project stands, as a review freezes it.
struct PhaseRecord {
    std::vector<reliability::CriterionState> criteria, next;
    std::vector<double> sections;
    double testScore = 0;
    std::optional<std::int64_t> level;
    std::vector<reliability::Finding> contradictions;
    std::vector<reliability::PhaseChange> history;
    std::vector<reliability::Evidence> evidence;
};

PhaseRecord recordOf(const reliability::PhaseReview& phase);
reliability::PhaseReview phaseOf(PhaseRecord record);

}

template <>
inline constexpr auto reliability::fields<app::PhaseRecord> = Fields{
    field("criteria", &app::PhaseRecord::criteria),
    field("next", &app::PhaseRecord::next),
    field("sections", &app::PhaseRecord::sections),
    field("test_score", &app::PhaseRecord::testScore),
    field("level", &app::PhaseRecord::level),
    field("contradictions", &app::PhaseRecord::contradictions),
    field("history", &app::PhaseRecord::history),
    field("evidence", &app::PhaseRecord::evidence),
};

namespace reliability {

inline bool fromJson(const Json& json, PhaseReview& out)
{
    app::PhaseRecord record;
    return fromJson(json, record) && (out = app::phaseOf(std::move(record)), true);
}

}

namespace app::detail {

template <>
struct Portable<reliability::PhaseReview> {
    static reliability::Json make(const reliability::PhaseReview& phase) { return portable(recordOf(phase)); }
};

}
