// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/reviewdata.h"

namespace app {

/// The bytes that a review freezes: its figures, definitions, phases and texts as canonical JSON (RFC 8785), without
/// anything that a later change of the workspace could move.
std::string snapshotOf(const reliability::ReviewData& data);

/// The figures of such bytes; the integer ids of their facts are those of no workspace: 0. Fails with fileInvalid for
/// bytes of another form, zoneUnknown.
reliability::Result<reliability::ReviewData> readSnapshot(std::string_view bytes);

/// SHA-256 as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

}
