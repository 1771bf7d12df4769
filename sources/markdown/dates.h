// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"
#include "sources/markdown/zonewords.h"

namespace sources::markdown {

/// Which of day and month stands first in numbers with "/" or "-" between; `either`: "03/04/2021" doesn't tell.
enum class DayOrder { untold, dayFirst, monthFirst, either };

/// A date as people write it.
struct WrittenDate {
    std::optional<int> year; ///< none: "19. April"
    int month = 1, day = 1;
    DayOrder order = DayOrder::untold; ///< either: month and day are as if the month stood first
    bool operator==(const WrittenDate&) const = default;
};

/// A time as a text gives it, without what the lines around it say. At least one of date, time and timeUnknown is
/// there.
struct WrittenTime {
    std::optional<WrittenDate> date;
    std::optional<int> weekday; ///< 0 is Monday; said instead of a date: "Mon 10:15"
    std::optional<reliability::Milliseconds> time;  ///< since midnight; 24:00 is the day's end
    bool timeUnknown = false;                       ///< a time of day stands there and can't be read: "--:--", "14:??"
    bool approximate = false;                       ///< "~", "ca.", "10:45~", or a range, of which this is the start
    std::optional<reliability::Milliseconds> until; ///< the end of a range, where it names a time of day ...
    std::optional<WrittenDate> untilDate;           ///< ... and its date, where it names one
    std::optional<ZoneWord> zone;
    std::size_t length = 0; ///< bytes of the text that it takes
};

/// The time that a text begins with, words such as "about" and "on Friday," before it included: ISO, "May 12 2025",
/// "12th of May", "19. April", "29/11/2019", "2025年5月12日 14時30分", with "9:05", "17:14pm", "0930 UTC", "9h30",
/// "noon",
/// "--:--", ranges. None where it begins otherwise ("20202-01-16", "20xx-MM-DD").
std::optional<WrittenTime> timeAt(std::string_view text);

/// The same of a text that is nothing but a time: a table's cell, the value of a key.
std::optional<WrittenTime> timeOf(std::string_view text);

/// The first full date that stands anywhere in a text, also "20260615" and "2026_06_15": of titles and file names.
std::optional<WrittenDate> dateIn(std::string_view text);

/// True for a date there is.
bool isDate(int year, int month, int day);

}
