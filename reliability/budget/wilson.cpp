// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/wilson.h"

#include "reliability/budget/account.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace reliability {

namespace {

constexpr double z = 1.959963984540054; // normal quantile of 97.5 %

Samples ordered(const Samples& all)
{
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return all.at[a] < all.at[b]; });
    const auto pick = [&](const auto& column) {
        auto out = column;
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = column[order[i]];
        return out;
    };
    return {pick(all.at), pick(all.bad), pick(all.total), pick(all.value)};
}

}

std::optional<Interval> wilson(double part, double total)
{
    if (!(total > 0)) return std::nullopt;
    const double p = part / total, scale = 1 + z * z / total;
    const double middle = (p + z * z / (2 * total)) / scale;
    const double half = z / scale * std::sqrt(std::max(0.0, p * (1 - p) / total + z * z / (4 * total * total)));
    // At the ends the interval reaches the end itself; rounding must not leave a hair.
    return Interval{part <= 0 ? 0 : std::max(0.0, middle - half), part >= total ? 1 : std::min(1.0, middle + half)};
}

Samples merged(std::span<const LabelledSamples> series)
{
    Samples all;
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    for (const LabelledSamples& s : series) {
        append(all.at, s.samples.at);
        append(all.bad, s.samples.bad);
        append(all.total, s.samples.total);
        append(all.value, s.samples.value);
    }
    return ordered(all);
}

Result<std::vector<SplitPart>> splitBy(const std::string& label, std::span<const LabelledSamples> series,
                                       const Question& q)
{
    const auto whole = evaluate(merged(series), q);
    if (!whole) return failed(whole);
    std::map<std::string, std::vector<LabelledSamples>> groups;
    for (const LabelledSamples& s : series) {
        const auto found = s.labels.find(label);
        groups[found == s.labels.end() ? std::string() : found->second].push_back(s);
    }
    // What did not come belongs to no part; of the due runs only those that came late can be told apart.
    ObjectiveVersion received = q.version;
    received.missing = MissingPolicy::ignore;
    Question own = q.under(received);
    std::vector<ScheduledSlot> late;
    for (const ScheduledSlot& slot : q.slots)
        if (slot.state == SlotState::overdue && slot.ended) late.push_back(slot);
    own.slots = late;
    std::vector<SplitPart> out;
    for (const auto& [value, members] : groups) {
        const auto account = Account::open(merged(members), own, whole->matureTo);
        if (!account) return failed(account);
        SplitPart part{value, account->counts(whole->matureTo), {}, {}, {}};
        if (part.counts.total > 0) part.attainment = part.counts.good / part.counts.total;
        part.interval = wilson(part.counts.good, part.counts.total);
        if (whole->budget && *whole->budget > 0) part.spent = part.counts.bad / *whole->budget;
        out.push_back(part);
    }
    return out;
}

}
