// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/reviewdata.h"

#include <map>

namespace app {

/// The SHA-256 of each chart's line, by the chart's name.
using ChartDigests = std::map<std::string, std::string>;

/// The bytes that a review freezes: its figures, definitions, phases and texts as canonical JSON (RFC 8785), without
/// anything that a later change of the workspace could move; and the digests of the lines kept beside them, so that one
/// hash covers all that a review shows.
std::string snapshotOf(const reliability::ReviewData& data, const ChartDigests& charts = {});

/// The figures of such bytes; the integer ids of their facts are those of no workspace: 0. Fails with fileInvalid for
/// bytes of another form, zoneUnknown.
reliability::Result<reliability::ReviewData> readSnapshot(std::string_view bytes);

/// The digests that such bytes hold. Fails with fileInvalid for bytes of another form.
reliability::Result<ChartDigests> digestsIn(std::string_view bytes);

/// The digest of a chart's line: of its points and gaps as they are drawn, however they are stored.
std::string digestOf(const reliability::SeriesAnswer& line);

/// SHA-256 as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

}
