// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// The samples of an indicator that is derived from others, from the project's changes or from its incidents, with a
/// stamp in the range, as they are known at `now`: ages and open incidents reach to it, drift is that of intervals over
/// by then. None where what it is derived from has none, is not there, or is derived itself.
reliability::Result<reliability::Samples> derivedSamples(storage::Session& session,
                                                         const reliability::Indicator& indicator,
                                                         reliability::Range range, reliability::Instant now);

/// The values that a stability indicator compares, without frozen ones; none where there are none.
reliability::Result<reliability::Samples>
retrainingsOf(storage::Session& session, const reliability::Indicator& indicator, reliability::Instant now);

}
