// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetcounts.h"

#include "app/commands/budgetoptions.h"
#include "reliability/budget/cut.h"

#include <algorithm>
#include <cmath>

namespace app {

using namespace reliability;

namespace {

constexpr double largestCount = 9007199254740992.0; ///< 2^53

struct Given {
    Counts counts;
    ObjectiveVersion version;
    std::optional<double> alert;
};

Result<Given> readCounts(const Call& call)
{
    const auto good = call.number("good"), bad = call.number("bad"), alert = call.number("alert");
    if (!good) return failed(good);
    if (!bad) return failed(bad);
    if (!alert) return failed(alert);
    if (!*good || !*bad) return fail(Code::usage, {"--good and --bad go together"});
    if (**good < 0 || **bad < 0) return fail(Code::countInvalid, {"a count is negative"});
    if (**good > largestCount || **bad > largestCount || **good + **bad > largestCount)
        return fail(Code::countInvalid, {"a count is above 9007199254740992, where counts are no longer exact"});
    const auto version = versionOf(call);
    if (!version) return failed(version);
    if (version->window.calendar()) return fail(Code::windowUnsupported, {format(version->window)});
    return Given{{**good, **bad, **good + **bad}, *version, *alert};
}

/// burn > alert; what only the rounding of decimals parts is equal: 288 of 100000 at 99.9 % burn 2.88, not more.
bool isAbove(double burn, double alert) { return burn - alert > 1e-12 * std::max(burn, std::abs(alert)); }

Status countsStatus(const Counts& counts, Target target)
{
    if (target.allOrNothing()) return counts.bad > 0 ? Status::exhausted : Status::healthy;
    if (compareSpent(counts.bad, target, counts.total) >= 0) return Status::exhausted;
    return compareSpent(counts.bad, target, counts.total, riskCut) > 0 ? Status::atRisk : Status::healthy;
}

}

Result<CountsAnswer> budgetOfCounts(const Call& call)
{
    const auto given = readCounts(call);
    if (!given) return failed(given);
    const Counts& counts = given->counts;
    const Target target = given->version.target;
    CountsAnswer out;
    if (counts.total <= 0) return out;
    const double minutes = std::chrono::duration<double, std::ratio<60>>(given->version.window.fixed()).count();
    out.attainment = counts.good / counts.total;
    out.budget = target.failure() * counts.total;
    out.spent = counts.bad;
    out.left = *out.budget - counts.bad;
    out.budgetMinutes = target.failure() * minutes;
    out.badMinutes = counts.bad / counts.total * minutes;
    out.remainingMinutes = *out.budgetMinutes - *out.badMinutes;
    out.status = countsStatus(counts, target);
    if (target.allOrNothing()) return out;
    out.remaining = remainingOf(counts.bad, target, counts.total);
    out.burnRate = counts.bad / counts.total / target.failure();
    if (given->alert) out.alert = isAbove(*out.burnRate, *given->alert);
    return out;
}

}
