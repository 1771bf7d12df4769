// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <span>

namespace reliability {

/// Who can handle a cell of the 2x2 of symptom and cause. "Alone can not": two owners, one MLE and one SRE.
enum class Responder { webAlone, webNotAlone, mleNotAlone, mleAlone, together, undecided };
template <>
inline constexpr auto names<Responder> = std::array{
    Name<Responder>{Responder::webAlone, "web_engineers"},
    Name<Responder>{Responder::webNotAlone, "not_web_engineers_alone"},
    Name<Responder>{Responder::mleNotAlone, "not_ml_engineers_alone"},
    Name<Responder>{Responder::mleAlone, "ml_engineers"},
    Name<Responder>{Responder::together, "together"},
    Name<Responder>{Responder::undecided, "undecided"},
};

/// The cell's responder (glossary: triage cell). Cause `both` needs both sides; without a symptom or a cause it is
/// undecided (the tray).
Responder responder(Symptom symptom, Cause cause);

/// The side that a class of causes is of; unknown for what is not sorted, and for a data pipeline: people assign that.
Cause sideOf(CauseClass kind);
/// The side that the known causes are of together. Potential ones say nothing yet.
Cause sideOf(std::span<const ContributingCause> causes);

/// True where an item needs two owners, one MLE and one SRE.
bool needsTwoOwners(Symptom symptom, Cause cause);

}
