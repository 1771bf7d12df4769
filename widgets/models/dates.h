// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/week.h"

#include <QString>

#include <optional>

namespace models {

/// Dates as people read them, in the zone that is passed; order and signs follow the language of the window.

/// "Mon 2026-11-16 09:00 UTC", in Japanese "2026年11月16日(月) 18:00 JST".
QString dateTime(reliability::Instant t, const reliability::Zone& zone);
/// "2026-11-16 09:00", without day name and zone: for tables whose head names the zone.
QString plainDateTime(reliability::Instant t, const reliability::Zone& zone);
/// "11-16 09:00".
QString shortDateTime(reliability::Instant t, const reliability::Zone& zone);
/// "2026-11-16"; none: missing.
QString date(std::optional<reliability::Instant> t, const reliability::Zone& zone);
/// "11-16", in Japanese "11/16(月)".
QString shortDate(reliability::Instant t, const reliability::Zone& zone);
/// "Mon 11-16": names of days on an axis.
QString dayName(reliability::Instant t, const reliability::Zone& zone);

/// First and last day of a half-open range: "11-16 - 11-22", in Japanese "11/16〜11/22".
QString shortRange(reliability::Range range, const reliability::Zone& zone);
/// For captions and heads: "2026-11-16 to 2026-11-23 UTC", with times of day where a border is no midnight.
QString longRange(reliability::Range range, const reliability::Zone& zone);

/// "2026-W47".
QString week(reliability::Week week);
/// What the clock of the zone is called at that time: "UTC", "JST", else "UTC+5:30".
QString zoneLabel(const reliability::Zone& zone, reliability::Instant t);
/// ISO 8601 with offset for CSV: "2026-11-16T18:00:00+09:00".
QString isoTime(reliability::Instant t, const reliability::Zone& zone);

}
