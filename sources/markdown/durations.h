// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

#include <optional>
#include <string_view>

namespace sources::markdown {

/// A duration as people write it: "19 hours 43 minutes.", "11 Days", "5m", "1h30m", "1:30", "1.5 hours", "~ 2 weeks",
/// "PT1H30M", "4時間42分"; a number alone counts minutes. What follows in brackets is a remark. Of a stretch from one
/// time to another ("08:41 to 09:54 UTC (1 h 13 m)") what stands in brackets counts, else the way from one to the
/// other. None for "N/A", "?", "TBD", and for what is no duration.
std::optional<reliability::Milliseconds> durationOf(std::string_view text);

}
