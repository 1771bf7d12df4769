// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <QStringList>

namespace models {

/// What a postmortem lacks to be done, a sentence each: a cause that is not unknown; an action, or a written reason
/// why none is needed. `actions` are those that are stored; the text lists more below its heading Actions, where the
/// reason stands too.
QStringList missingForDone(const reliability::Incident& incident, const std::vector<reliability::Action>& actions);

}
