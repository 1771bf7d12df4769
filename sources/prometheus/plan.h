// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

namespace sources::prometheus {

/// The steps of a pull: ends from first + step to last, on multiples of the step.
struct Plan {
    reliability::Milliseconds step{0};
    std::int64_t from = 0, to = 0; ///< milliseconds; the start of the first step, the end of the last
    bool byDefault = false;        ///< nobody said from when, and nothing is there yet

    std::int64_t steps() const { return step.count() > 0 ? (to - from) / step.count() : 0; }
};

/// What is asked of a server at most, by any answer and series: Prometheus refuses more.
inline constexpr std::int64_t maxPointsOfSeries = 11'000;

/// Plans from the recipe's range, or from what is there already. The newest 30 s are left for the next time: engines
/// hide them, or fill them in with guesses. Steps whose samples may have come late are pulled once more.
Plan planOf(const reliability::ImportRecipe& recipe, std::optional<reliability::Instant> since,
            reliability::Instant now);

/// How many steps one page has, so that its answer is neither refused nor large: grown and shrunk by what came.
class PageSize {
public:
    std::int64_t steps() const { return m_steps; }
    /// An answer of so many bytes came for a page of so many steps.
    void learn(std::size_t bytes, std::int64_t steps);
    /// The server, or we, took less. False when there is no less.
    bool shrink();

private:
    std::int64_t m_steps = 64;
    std::int64_t m_most = maxPointsOfSeries - 1; ///< a range has one point more than steps
};

}
