// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/judge.h"

#include "reliability/budget/cut.h"

namespace reliability {

namespace {

bool exhausted(Target target, Spent spent)
{
    return target.allOrNothing() ? spent.bad > 0 : compareSpent(spent.bad, target, spent.of) >= 0;
}

/// R < 0.25, or the forecast falls before as-of + 7 d.
bool atRisk(const Budget& b, Spent spent)
{
    if (b.forecast && b.forecast->at && *b.forecast->at < b.asOf + 7 * dayLength) return true;
    return !b.target.allOrNothing() && compareSpent(spent.bad, b.target, spent.of, riskCut) > 0;
}

/// Units enough to say anything.
bool enough(const Budget& b) { return b.total > 0 && b.total >= static_cast<double>(b.minEvents.value_or(0)); }

Reason reasonOfNothing(const Budget& b)
{
    if (b.total > 0) return Reason::fewEvents;
    return b.limit && !b.limit->baseline.empty() && !b.limit->reached ? Reason::noBaseline : Reason::noSamples;
}

}

void judge(Budget& out, Phase phase, Spent spent)
{
    const bool stale = out.freshness.state == FreshState::stale;
    const bool thin = out.coverage && *out.coverage < 0.5;
    const auto set = [&](Status status, std::optional<Reason> reason = {}) {
        out.status = status;
        out.reason = reason;
    };
    if (phase == Phase::concept_) set(Status::notRequired, Reason::conceptPhase);
    else if (!enough(out)) set(Status::noData, reasonOfNothing(out));
    else if (exhausted(out.target, spent)) set(Status::exhausted);
    else if (stale) set(Status::noData, Reason::stale);
    else if (thin) set(Status::noData, Reason::lowCoverage);
    else if (atRisk(out, spent)) set(Status::atRisk);
    else set(Status::healthy);
    if (stale) out.flags.push_back("stale");
    if (phase == Phase::technical) out.flags.push_back("trial");
    if (out.status == Status::exhausted && out.confidence && *out.confidence >= 0.05)
        out.flags.push_back("could_be_chance");
    if (out.status == Status::notRequired) out.remaining = out.budget = out.left = std::nullopt;
}

}
