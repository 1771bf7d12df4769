// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/dates.h"
#include "sources/textstamp.h"

namespace sources::csv {

using markdown::DayOrder;

/// A stamp as spreadsheets and people write it: everything that parseTextStamp reads, "01.11.2026 9:05",
/// "2026年11月1日", "Nov 1, 2026", and periods by their start: "2026-W45", "2026-11", "Nov 2026", "2026年11月",
/// "2026-Q4". "3/4/2026" is read by `order`; none where `order` doesn't say, and for any other text.
std::optional<TextStamp> parseWrittenStamp(std::string_view text, DayOrder order);

/// What a stamp tells of the order of day and month: `either` for "3/4/2026"; untold where it has no such numbers.
DayOrder dayOrderOf(std::string_view text);

}
