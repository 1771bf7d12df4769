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

BurnRate burn(const Counts& counts, double failure)
{
    return counts.total > 0 ? BurnRate(std::max(counts.bad, 0.0) / (counts.total * failure)) : BurnRate();
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

std::string stateOf(const CountsOf& counts, const Pair& pair, Target target, const Factor& factor, Instant until)
{
    const Counts longCounts = counts({until - pair.longWindow, until});
    const Counts shortCounts = counts({until - pair.shortWindow, until});
    if (factor.value() * target.failure() >= 1) return "unreachable";
    if (longCounts.total <= 0 || shortCounts.total <= 0) return "no_data";
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
    const double failure = target.failure();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].window = lengths[i];
        std::vector<BurnRate>& rates = lines[i].rates;
        if (target.allOrNothing()) rates.resize(times);
        rates.reserve(times);
        Ledger::Sweep sweep(ledger);
        for (Instant until = span.from; rates.size() < times; until = until + step)
            rates.push_back(burn(sweep.sum({until - lengths[i], until}), failure));
    }
    return lines;
}

std::vector<Alert> alertsOf(const CountsOf& counts, Milliseconds step, Target target, Milliseconds window,
                            Instant until)
{
    std::vector<Alert> alerts;
    if (target.allOrNothing()) return alerts;
    for (const Pair& pair : pairs) {
        const Factor factor = factorOf(pair, window);
        const bool tooLong = pair.longWindow * 7 > window;
        if (factor.numerator * 10 <= factor.denominator * 9 || tooLong || step > pair.shortWindow) continue;
        alerts.push_back({std::string(pair.severity),
                          std::string(pair.longName),
                          std::string(pair.shortName),
                          factor.value(),
                          stateOf(counts, pair, target, factor, until)});
    }
    return alerts;
}

}
