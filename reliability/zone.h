// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

#include <string>
#include <vector>

namespace reliability {

/// A time zone as a plain value: its name and the instants at which its offset from UTC changes. Made by `app/zones`
/// from the system's tz database; a default Zone is UTC.
class Zone {
public:
    struct Transition {
        Instant at;
        Seconds offset; ///< local minus UTC, from `at` on
        bool operator==(const Transition&) const = default;
    };

    /// What a wall-clock time means in a zone. A repeated hour has two instants, a skipped one none.
    struct Local {
        enum class Kind { unique, repeated, skipped };
        Kind kind = Kind::unique;
        Instant first;  ///< repeated: the first pass. skipped: the instant moved on by the gap
        Instant second; ///< repeated: the second pass, else equal to first
    };

    Zone() = default;
    /// `transitions` in ascending order; `before` is the offset that holds before the first of them.
    Zone(std::string name, Seconds before, std::vector<Transition> transitions);

    const std::string& name() const { return m_name; }
    Seconds offset(Instant t) const;
    Civil civil(Instant t) const { return {t.ms + Milliseconds(offset(t)).count()}; }
    Local local(Civil c) const;
    /// The instant of a wall-clock time: the first pass of a repeated one, a skipped one moved on by the gap.
    Instant instant(Civil c) const { return local(c).first; }
    /// The same wall-clock time `days` calendar days later (negative: earlier).
    Instant addDays(Instant t, int days) const { return instant({civil(t).ms + days * dayLength.count()}); }

    bool operator==(const Zone&) const = default;

private:
    std::string m_name = "UTC";
    Seconds m_before{0};
    std::vector<Transition> m_transitions;
};

}
