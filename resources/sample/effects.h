// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/week.h"

#include <span>
#include <string_view>
#include <vector>

namespace sample {

/// What an incident (or a change, or chance) does to an indicator's data. `amount` is added to the share of bad events
/// (ratio) or to the value; a run that ends in the span fails when the amount is 1. The pseudo-indicator "traffic"
/// scales a project's requests by 1 + amount. Times as in dates.h.
struct Effect {
    std::string_view incident; ///< id of the postmortem; empty: no incident was declared
    std::string_view project, indicator;
    std::string_view from, to;
    double amount;
};

/// Samples that never came: all of a project's in the span, or one indicator's.
struct Gap {
    std::string_view incident;
    std::string_view project, indicator; ///< no indicator: all of them but business figures
    std::string_view from, to;
};

std::span<const Effect> effects();
std::span<const Gap> gaps();

/// The effects on one indicator, with their times resolved; asked once per unit of its series.
class Story {
public:
    Story(reliability::Week last, std::string_view project, std::string_view indicator);

    /// The sum of the amounts, each times the share of `unit` that it covers.
    double added(reliability::Range unit) const;
    /// Whether a run that ends at `t` fails.
    bool fails(reliability::Instant t) const;

    /// When an effect acts.
    static reliability::Range spanOf(reliability::Week last, const Effect& effect);

private:
    struct Pulse {
        reliability::Range span;
        double amount;
    };
    std::vector<Pulse> m_pulses;
};

/// The spans in which an indicator has no samples.
std::vector<reliability::Range> gapsIn(reliability::Week last, std::string_view project, std::string_view indicator,
                                       bool business);

}
