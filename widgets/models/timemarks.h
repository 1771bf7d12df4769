// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <QString>

namespace reliability {
class Zone;
}

namespace models {

/// How a time of an incident is known: not at all because nobody has said it yet, exactly, about, or it is said that
/// nobody knows.
enum class Knowledge { notSaid, exact, about, unknown };
QString word(Knowledge knowledge);

/// One of the times that matter, as a form shows and sets it. `at` counts where it is known.
struct MarkChoice {
    reliability::MarkKind kind = reliability::MarkKind::start;
    Knowledge knowledge = Knowledge::notSaid;
    reliability::Instant at;
    bool operator==(const MarkChoice&) const = default;
};

/// A choice for each kind of mark, in their order. Start, end and detection are the incident's own, the others its
/// reading's.
std::vector<MarkChoice> choicesOf(const reliability::Incident& incident);

/// Sets the incident's times and its reading's marks to what was chosen. A mark that is as it was keeps its origin. An
/// end that was that of the repair goes with it. The text says so after withFrontMatter().
void choose(reliability::Incident& incident, const std::vector<MarkChoice>& choices);

/// "2026-11-18 02:10", "about 2026-11-18 02:10", "unknown", "not said".
QString markText(const MarkChoice& choice, const reliability::Zone& zone);

}
