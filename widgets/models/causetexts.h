// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <QString>

namespace models {

/// The text of a cause without what is said of it in brackets behind: "Join came late (potential, model)".
std::string plainCause(std::string_view text);
/// The same with certainty and class behind, as the reader understands it.
std::string spelledCause(const reliability::ContributingCause& cause);

/// Where a text disagrees with itself and what to do about it, as a sentence.
QString sentence(const reliability::Conflict& conflict);

}
