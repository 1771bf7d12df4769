// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/reading.h"
#include "sources/markdown/dates.h"

namespace sources::markdown {

/// What a written time comes to.
struct Dated {
    std::optional<reliability::Instant> at; ///< none: no time of day, or no date is known
    std::optional<reliability::Civil> day;  ///< midnight of the day it names or inherits
    bool approximate = false;
};

/// Knows what the lines around a time say: zone, day, the order of day and month. Times are given in the order of the
/// text, for a time alone belongs to the day of the one before, and to the next day when it is more than 6 hours
/// earlier.
class Dating {
public:
    /// `own` is the zone of times that name none; `lookup` finds zones by their names and may be empty.
    Dating(reliability::Zone own, ZoneLookup lookup);

    /// The zone that a text names for its times; an ambiguous or unknown one is a conflict, and the own one holds.
    void setZone(const ZoneWord& zone, std::string_view place);
    /// The day that the document is of: gives a time without date its day, a date without year its year.
    void setDay(reliability::Civil day);
    /// Learns the order of day and month from a date that tells it: by a day above 12.
    void learn(const WrittenTime& written);

    Dated date(const WrittenTime& written);
    /// The start of a day.
    reliability::Instant midnight(reliability::Civil day) { return instant(day, std::nullopt); }

    /// The zone's name as the text has it; empty when it names none.
    const std::string& zoneName() const { return m_zoneName; }
    /// What can be understood in two ways, each once.
    const std::vector<reliability::Conflict>& conflicts() const { return m_conflicts; }

private:
    std::optional<reliability::Civil> dayOf(const WrittenDate& date);
    int yearFor(int month, int day) const;
    void goTo(int weekday);
    reliability::Instant instant(reliability::Civil civil, const std::optional<ZoneWord>& zone);
    std::optional<reliability::Zone> zoneOf(const ZoneWord& word, std::string_view place);
    void clash(reliability::ConflictKind kind, std::string_view place, std::string says, std::string otherSays);

    reliability::Zone m_own;
    ZoneLookup m_lookup;
    std::optional<reliability::Zone> m_zone;
    std::string m_zoneName;
    std::optional<reliability::Civil> m_document, m_day;
    std::optional<reliability::Milliseconds> m_last; ///< time of day of the time before
    DayOrder m_order = DayOrder::untold;
    std::vector<reliability::Conflict> m_conflicts;
};

}
