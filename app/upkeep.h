// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// What the first writer of a while does before it writes: texts are read again where a newer reader finds more in
/// them, and what has been in the bin for 30 days goes.
reliability::Result<void> keepUp(storage::Session& session);

}
