// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/drift.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reliability {

namespace {

constexpr int bins = 10;
constexpr double smallestShare = 1e-4;

std::vector<double> sortedNumbers(std::span<const double> values)
{
    std::vector<double> out;
    std::copy_if(values.begin(), values.end(), std::back_inserter(out), [](double x) { return std::isfinite(x); });
    std::sort(out.begin(), out.end());
    return out;
}

/// The nine inner deciles, each once.
std::vector<double> deciles(const std::vector<double>& sorted)
{
    std::vector<double> edges;
    for (int i = 1; i < bins; ++i) {
        const double place = static_cast<double>(sorted.size() - 1) * i / bins;
        const auto low = static_cast<std::size_t>(place);
        const double next = sorted[std::min(low + 1, sorted.size() - 1)];
        edges.push_back(sorted[low] + (next - sorted[low]) * (place - static_cast<double>(low)));
    }
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<double> shares(const std::vector<double>& sorted, const std::vector<double>& edges)
{
    std::vector<double> out(edges.size() + 1, 0);
    for (const double x : sorted)
        ++out[static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), x) - edges.begin())];
    for (double& share : out) share /= static_cast<double>(sorted.size());
    return out;
}

double sum(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

bool sharesOf(std::span<const double> p, std::span<const double> q)
{
    const auto fine = [](double x) { return std::isfinite(x) && x >= 0; };
    return p.size() == q.size() && std::all_of(p.begin(), p.end(), fine) && std::all_of(q.begin(), q.end(), fine) &&
           sum(p) > 0 && sum(q) > 0;
}

std::vector<double> floored(std::span<const double> values)
{
    std::vector<double> out(values.begin(), values.end());
    const double whole = sum(values);
    for (double& x : out) x = std::max(x / whole, smallestShare);
    const double all = sum(out);
    for (double& x : out) x /= all;
    return out;
}

constexpr std::size_t fewest = 20; ///< values, for a score to say something
constexpr Milliseconds firstReference = 28 * dayLength;

std::int64_t floorTo(std::int64_t at, std::int64_t length) { return at - ((at % length) + length) % length; }

std::span<const double> valuesIn(const Samples& samples, Range range)
{
    const auto first = std::ranges::lower_bound(samples.at, range.from.ms) - samples.at.begin();
    const auto last = std::ranges::lower_bound(samples.at, range.to.ms) - samples.at.begin();
    return std::span(samples.value).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
}

std::optional<double> scored(const DriftReference& reference, std::span<const double> current, DriftScore score)
{
    const auto numbers = std::ranges::count_if(current, [](double x) { return std::isfinite(x); });
    if (reference.size() < fewest || static_cast<std::size_t>(numbers) < fewest) return std::nullopt;
    switch (score) {
    case DriftScore::psi: return reference.psi(current);
    case DriftScore::kolmogorovSmirnov: return reference.kolmogorovSmirnov(current);
    case DriftScore::jensenShannon: return reference.jensenShannon(current);
    }
    return std::nullopt;
}

}

DriftReference::DriftReference(std::span<const double> values) : m_sorted(sortedNumbers(values))
{
    if (m_sorted.empty()) return;
    m_edges = deciles(m_sorted);
    m_shares = shares(m_sorted, m_edges);
}

std::optional<double> DriftReference::psi(std::span<const double> current) const
{
    const auto actual = sortedNumbers(current);
    return m_sorted.empty() || actual.empty() ? std::nullopt : psiOfShares(m_shares, shares(actual, m_edges));
}

std::optional<double> DriftReference::jensenShannon(std::span<const double> current) const
{
    const auto actual = sortedNumbers(current);
    return m_sorted.empty() || actual.empty() ? std::nullopt : jensenShannonOfShares(m_shares, shares(actual, m_edges));
}

std::optional<double> DriftReference::kolmogorovSmirnov(std::span<const double> current) const
{
    const auto& a = m_sorted;
    const auto b = sortedNumbers(current);
    if (a.empty() || b.empty()) return std::nullopt;
    double distance = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const double x = std::min(a[i], b[j]);
        while (i < a.size() && a[i] == x) ++i;
        while (j < b.size() && b[j] == x) ++j;
        const double below = static_cast<double>(i) / static_cast<double>(a.size());
        distance = std::max(distance, std::abs(below - static_cast<double>(j) / static_cast<double>(b.size())));
    }
    return distance;
}

bool drifted(double score, ScoreKind kind, double threshold)
{
    return kind == ScoreKind::distance ? score >= threshold : score < threshold;
}

std::optional<double> psiOfShares(std::span<const double> expected, std::span<const double> actual)
{
    if (!sharesOf(expected, actual)) return std::nullopt;
    const auto e = floored(expected), a = floored(actual);
    double out = 0;
    for (std::size_t i = 0; i < e.size(); ++i) out += (a[i] - e[i]) * std::log(a[i] / e[i]);
    return out;
}

std::optional<double> psi(std::span<const double> reference, std::span<const double> current)
{
    return DriftReference(reference).psi(current);
}

std::optional<double> kolmogorovSmirnov(std::span<const double> reference, std::span<const double> current)
{
    return DriftReference(reference).kolmogorovSmirnov(current);
}

std::optional<double> jensenShannonOfShares(std::span<const double> p, std::span<const double> q)
{
    if (!sharesOf(p, q)) return std::nullopt;
    const double sumP = sum(p), sumQ = sum(q);
    double divergence = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double x = p[i] / sumP, y = q[i] / sumQ, middle = (x + y) / 2;
        if (x > 0) divergence += x * std::log2(x / middle) / 2;
        if (y > 0) divergence += y * std::log2(y / middle) / 2;
    }
    return std::sqrt(std::clamp(divergence, 0.0, 1.0));
}

std::optional<double> jensenShannon(std::span<const double> reference, std::span<const double> current)
{
    return DriftReference(reference).jensenShannon(current);
}

Samples driftOf(const DriftInput& input, DriftScore score, Instant now)
{
    Samples out;
    const Samples& all = input.current;
    const std::int64_t length = input.interval.count();
    if (all.at.empty() || length <= 0) return out;
    const bool own = input.reference.at.empty();
    const Instant begin{all.at.front()}, learnt = begin + firstReference;
    const DriftReference reference(own ? valuesIn(all, {begin, learnt}) : std::span(input.reference.value));
    const std::int64_t first = own ? floorTo(learnt.ms + length - 1, length) : floorTo(begin.ms, length);
    for (auto next = std::ranges::lower_bound(all.at, first); next != all.at.end();) {
        const std::int64_t at = floorTo(*next, length);
        if (now.ms < at + length) break;
        if (const auto found = scored(reference, valuesIn(all, {{at}, {at + length}}), score)) {
            out.at.push_back(at);
            out.value.push_back(*found);
        }
        next = std::lower_bound(next, all.at.end(), at + length);
    }
    return out;
}

}
