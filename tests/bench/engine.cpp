// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The arithmetic on 28 days of minutes: nanoseconds per burn rate (seven windows at every minute), and how many times
// longer the budgets of many objectives take than adding up their numbers. Prints figures, judges nothing.
#include "reliability/budget/account.h"
#include "reliability/budget/burn.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::size_t rows = 28 * 24 * 60;
constexpr std::size_t objectives = 1'000;

double milliseconds(const auto& work)
{
    const std::clock_t begin = std::clock(); // of the process: others on the machine do not count
    work();
    return 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Minutes of a service: about a thousand calls each, one in two thousand bad.
Samples minutes(std::uint64_t seed)
{
    Samples out;
    for (std::size_t i = 0; i < rows; ++i) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        out.at.push_back(static_cast<std::int64_t>(i) * minute);
        out.total.push_back(900 + static_cast<double>(seed >> 57));
        out.bad.push_back((seed >> 40 & 1023) < 512 ? 0 : 1);
    }
    return out;
}

struct Setting {
    Indicator indicator;
    ObjectiveVersion version;
    Zone utc;

    Setting()
    {
        indicator.interval = Milliseconds(minute);
        version.target = *parseTarget("99.9%");
    }
    Question question() const
    {
        return {indicator, version, Phase::production, {static_cast<std::int64_t>(rows) * minute}, utc, {}, {}};
    }
};

}

int main()
{
    const Setting setting;
    const Question question = setting.question();
    std::vector<Samples> all;
    for (std::size_t i = 0; i < objectives; ++i) all.push_back(minutes(i + 1));

    const auto account = Account::open(all.front(), question, question.asOf);
    const Range span{{minute}, question.asOf};
    std::size_t outputs = 0;
    double burn = 1e9;
    for (int repeat = 0; repeat < 5; ++repeat)
        burn = std::min(
            burn, milliseconds([&] {
                outputs = 7 * burnLinesOf(account->ledger(), setting.version.target, span, 1min).front().rates.size();
            }));
    std::printf("burn rates: %.2f ns each (%zu in %.2f ms)\n", burn * 1e6 / double(outputs), outputs, burn);

    double sum = 0, left = 0, adding = 1e9, evaluating = 1e9;
    for (int repeat = 0; repeat < 3; ++repeat) {
        adding = std::min(adding, milliseconds([&] {
                              for (const Samples& s : all)
                                  for (std::size_t i = 0; i < s.at.size(); ++i) sum += s.bad[i] + s.total[i];
                          }));
        evaluating = std::min(evaluating, milliseconds([&] {
                                  for (const Samples& s : all) left += evaluate(s, question)->remaining.value_or(0);
                              }));
    }
    std::printf("%zu objectives: %.0f ms, adding their numbers: %.0f ms, ratio %.1f (check: %.6g, %.6g)\n",
                objectives,
                evaluating,
                adding,
                evaluating / adding,
                sum,
                left);
}
