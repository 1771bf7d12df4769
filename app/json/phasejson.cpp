// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json/phasejson.h"

#include <algorithm>

namespace app {

using namespace reliability;

PhaseRecord recordOf(const PhaseReview& phase)
{
    PhaseRecord out;
    out.criteria = phase.criteria;
    out.next = phase.next;
    out.sections.assign(phase.sections.begin(), phase.sections.end());
    out.testScore = phase.testScore;
    if (phase.level) out.level = *phase.level;
    out.contradictions = phase.contradictions;
    out.history = phase.history;
    out.evidence = phase.evidence;
    return out;
}

PhaseReview phaseOf(PhaseRecord record)
{
    PhaseReview out;
    out.criteria = std::move(record.criteria);
    out.next = std::move(record.next);
    std::copy_n(record.sections.begin(), std::min(record.sections.size(), out.sections.size()), out.sections.begin());
    out.testScore = record.testScore;
    if (record.level) out.level = static_cast<int>(std::clamp<std::int64_t>(*record.level, 0, 9));
    out.contradictions = std::move(record.contradictions);
    out.history = std::move(record.history);
    out.evidence = std::move(record.evidence);
    return out;
}

}
