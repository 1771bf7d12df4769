// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/backfill.h"

#include "reliability/budget/ledger.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr std::int64_t mostSlots = 1'000'000; // two years of minutes: of a longer past the last ones

double minutes(Milliseconds length) { return std::chrono::duration<double, std::ratio<60>>(length).count(); }

}

Samples availabilityOf(std::span<const Range> spans, Instant until, Milliseconds step)
{
    Samples out;
    const std::vector<Range> bad = unionOf(spans);
    if (bad.empty() || step.count() <= 0) return out;
    const std::int64_t length = step.count();
    const std::int64_t first = std::max(bad.front().from.ms, until.ms - mostSlots * length);
    auto span = bad.begin();
    for (std::int64_t at = first - ((first % length) + length) % length; at + length <= until.ms; at += length) {
        const Range slot{{at}, {at + length}};
        while (span != bad.end() && span->to <= slot.from) ++span;
        double failed = 0;
        for (auto s = span; s != bad.end() && s->from < slot.to; ++s)
            failed += minutes(intersection(*s, slot).length());
        out.at.push_back(at);
        out.bad.push_back(failed);
        out.total.push_back(minutes(step));
    }
    return out;
}

Indicator backfilledAvailability(Id<Project> project)
{
    Indicator indicator;
    indicator.project = project;
    indicator.name = "availability-from-postmortems";
    indicator.displayName = "Availability (from postmortems)";
    indicator.shape = shapeOf(Derivation::postmortems);
    indicator.unit = "min";
    indicator.interval = std::chrono::hours(1);
    indicator.derivation = Derivation::postmortems;
    indicator.source = "postmortems";
    return indicator;
}

}
