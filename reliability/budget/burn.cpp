// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/burn.h"

#include "reliability/budget/cut.h"
#include "reliability/wide.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reliability {

namespace {

using namespace std::chrono_literals;

struct Pair {
    std::string_view severity, longName, shortName;
    Milliseconds longWindow, shortWindow;
    int percent; ///< share of the budget that the long window may take
};

constexpr std::array pairs{
    Pair{"page", "1h", "5m", 1h, 5min, 2},
    Pair{"page", "6h", "30m", 6h, 30min, 5},
    Pair{"ticket", "1d", "2h", 24h, 2h, 10},
    Pair{"ticket", "3d", "6h", 72h, 6h, 10},
};

constexpr std::array<Milliseconds, 7> lengths{5min, 30min, 1h, 2h, 6h, 24h, 72h};

BurnRate burn(const Counts& counts, double failure) { return BurnRate::of(counts.bad, counts.total, failure); }

/// Beyond as many steps before the first time it is cheaper to search.
constexpr std::size_t mostSteps = 1'000'000;

/// Where in the sums of steps the first time stands, and how many of them a window spans.
struct Place {
    std::size_t first, span;
};

/// Rates at each step: differences of sums at two places, without a branch, so that several are taken at once.
std::vector<BurnRate> stepped(const Ledger::Steps& steps, Milliseconds length, Place place, Target target)
{
    const PrefixSums::Sampled& begins = steps.begins;
    const PrefixSums::Sampled& ends = steps.ends ? *steps.ends : begins;
    const std::size_t times = ends.total.size() - place.first, begin = place.first - place.span;
    std::vector<BurnRate> rates(times);
    if (length < steps.shortest) return rates;
    const double failure = target.failure();
    const double *badTo = ends.bad.data() + place.first, *badFrom = begins.bad.data() + begin;
    const double *totalTo = ends.total.data() + place.first, *totalFrom = begins.total.data() + begin;
    const auto fill = [&](auto failed) {
        for (std::size_t i = 0; i < times; ++i) {
            const double total = totalTo[i] - totalFrom[i];
            rates[i] = BurnRate::of(failed(i), total, failure);
        }
    };
    if (begins.rest.empty()) fill([=](std::size_t i) { return badTo[i] - badFrom[i]; });
    else {
        const double *restTo = ends.rest.data() + place.first, *restFrom = begins.rest.data() + begin;
        fill([=](std::size_t i) { return badTo[i] - badFrom[i] + (restTo[i] - restFrom[i]); });
    }
    return rates;
}

struct Times {
    Instant first;
    Milliseconds step;
    std::size_t count;
};

/// Rates at each step where windows begin between two steps, or units are filled in.
std::vector<BurnRate> swept(const Ledger& ledger, Milliseconds length, Target target, const Times& times)
{
    std::vector<BurnRate> rates;
    rates.reserve(times.count);
    Ledger::Sweep sweep(ledger);
    for (Instant until = times.first; rates.size() < times.count; until = until + times.step)
        rates.push_back(burn(sweep.sum({until - length, until}), target.failure()));
    return rates;
}

/// The factor of a pair as a fraction of integers, so that "greater than the factor" is decided exactly.
struct Factor {
    Wide numerator, denominator;
    double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
};

Factor factorOf(const Pair& pair, Milliseconds window)
{
    return {static_cast<Wide>(pair.percent) * window.count(), static_cast<Wide>(100) * pair.longWindow.count()};
}

/// bad/total/(1 - T) > factor, exactly for whole counts.
bool exceeds(const Counts& counts, Target target, const Factor& factor)
{
    const bool whole =
        counts.bad == std::floor(counts.bad) && counts.total == std::floor(counts.total) && counts.total < 1e12;
    if (!whole) {
        const double cut = factor.value() * target.failure() * counts.total;
        return counts.bad - cut > 1e-12 * counts.total;
    }
    const auto divisor =
        std::gcd(static_cast<std::int64_t>(factor.numerator), static_cast<std::int64_t>(factor.denominator));
    const Wide left = static_cast<Wide>(counts.bad) * 1'000'000'000 * (factor.denominator / divisor);
    const Wide right = static_cast<Wide>(counts.total) * target.allowed * (factor.numerator / divisor);
    return left > right;
}

std::string stateOf(const CountsOf& counts, const Pair& pair, const AlertTerms& terms, const Factor& factor,
                    Instant until)
{
    const Target target = terms.target;
    const Counts longCounts = counts({until - pair.longWindow, until});
    const Counts shortCounts = counts({until - pair.shortWindow, until});
    if (factor.value() * target.failure() >= 1) return "unreachable";
    const auto fewest = static_cast<double>(terms.minEvents.value_or(0));
    if (longCounts.total <= 0 || shortCounts.total <= 0 || longCounts.total < fewest) return "no_data";
    return exceeds(longCounts, target, factor) && exceeds(shortCounts, target, factor) ? "firing" : "quiet";
}

}

BurnRates burnRatesOf(const CountsOf& counts, Target target, Instant until)
{
    if (target.allOrNothing()) return {};
    const auto over = [&](std::size_t i) { return burn(counts({until - lengths[i], until}), target.failure()); };
    return {over(0), over(1), over(2), over(3), over(4), over(5), over(6)};
}

std::array<BurnLine, 7> burnLinesOf(const Ledger& ledger, Target target, Range span, Milliseconds step)
{
    std::array<BurnLine, 7> lines;
    const auto times = static_cast<std::size_t>(std::max<std::int64_t>(span.length() / step + 1, 0));
    const auto before = static_cast<std::size_t>(lengths.back() / step);
    std::optional<Ledger::Steps> steps;
    if (before < mostSteps && !target.allOrNothing())
        steps = ledger.steps(span.from - static_cast<std::int64_t>(before) * step, step, before + times);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].window = lengths[i];
        std::vector<BurnRate>& rates = lines[i].rates;
        if (target.allOrNothing()) rates.resize(times);
        else if (steps && lengths[i] % step == Milliseconds(0))
            rates = stepped(*steps, lengths[i], {before, static_cast<std::size_t>(lengths[i] / step)}, target);
        else rates = swept(ledger, lengths[i], target, {span.from, step, times});
    }
    return lines;
}

std::vector<Alert> alertsOf(const CountsOf& counts, const AlertTerms& terms, Instant until)
{
    std::vector<Alert> alerts;
    if (terms.target.allOrNothing()) return alerts;
    for (const Pair& pair : pairs) {
        const Factor factor = factorOf(pair, terms.window);
        const bool tooLong = pair.longWindow * 7 > terms.window;
        if (factor.numerator * 10 <= factor.denominator * 9 || tooLong || terms.step > pair.shortWindow) continue;
        alerts.push_back({std::string(pair.severity),
                          std::string(pair.longName),
                          std::string(pair.shortName),
                          factor.value(),
                          stateOf(counts, pair, terms, factor, until)});
    }
    return alerts;
}

}
