// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sample {

/// Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna) and draws made of nothing but
/// IEEE additions, multiplications and square roots. The distributions of <random> differ between libraries.
class Random {
public:
    /// A stream of its own for each name, so that adding a series does not change the others.
    Random(std::uint64_t seed, std::string_view name);

    std::uint64_t next();
    /// In [0, 1).
    double uniform();
    /// Mean 0, standard deviation 1, within +-6: the sum of twelve uniform draws.
    double normal();
    /// Successes in `n` trials of chance `p`, 0 to n. Exact for means below 20, else rounded from a normal draw.
    std::int64_t binomial(std::int64_t n, double p);
    /// A count of this mean, 0 or more.
    std::int64_t poisson(double mean);

private:
    std::array<std::uint64_t, 4> m_state;
};

}
