// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/random.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sample {

namespace {

std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

std::uint64_t fnv(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

double power(double base, std::int64_t exponent)
{
    double result = 1;
    for (; exponent > 0; exponent >>= 1, base *= base)
        if ((exponent & 1) != 0) result *= base;
    return result;
}

}

Random::Random(std::uint64_t seed, std::string_view name)
{
    std::uint64_t state = seed ^ fnv(name);
    for (std::uint64_t& word : m_state) word = splitmix(state);
}

std::uint64_t Random::next()
{
    auto& s = m_state;
    const std::uint64_t result = std::rotl(s[1] * 5, 7) * 9;
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::normal()
{
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform();
    return sum;
}

std::int64_t Random::binomial(std::int64_t n, double p)
{
    if (n <= 0 || p <= 0) return 0;
    if (p > 0.5) return n - binomial(n, 1 - p);
    const double mean = static_cast<double>(n) * p;
    if (mean >= 20) {
        const double drawn = std::floor(mean + normal() * std::sqrt(mean * (1 - p)) + 0.5);
        return std::clamp(static_cast<std::int64_t>(drawn), std::int64_t{0}, n);
    }
    // Walks the cumulative distribution from 0 upwards.
    double term = power(1 - p, n);
    double left = uniform() - term;
    std::int64_t k = 0;
    while (left > 0 && k < n && term > 0) {
        term *= static_cast<double>(n - k) / static_cast<double>(k + 1) * (p / (1 - p));
        left -= term;
        ++k;
    }
    return k;
}

std::int64_t Random::poisson(double mean)
{
    constexpr std::int64_t trials = 1 << 20;
    return binomial(trials, mean / static_cast<double>(trials));
}

}
