// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/versions.h"

#include "reliability/budget/account.h"

namespace reliability {

Result<std::optional<OtherVersion>> otherVersion(const Samples& samples, const Question& q,
                                                 const std::vector<ObjectiveVersion>& versions)
{
    const ObjectiveVersion* now = versionAt(versions, q.asOf);
    if (!now || !now->from || now == &versions.front()) return std::optional<OtherVersion>();
    const Instant until = q.asOf - q.indicator.labelDelay;
    const auto current = Account::open(samples, q.under(*now), until);
    if (!current) return failed(current);
    const Range window = current->window(until);
    if (*now->from <= q.asOf - window.length()) return std::optional<OtherVersion>();
    const ObjectiveVersion& before = *(now - 1);
    const auto other = Account::open(samples, q.under(before), until);
    if (!other) return failed(other);
    return std::optional(OtherVersion{before, *now->from, other->remaining(until)});
}

bool asksTheSame(const ObjectiveVersion& a, const ObjectiveVersion& b)
{
    ObjectiveVersion other = b;
    other.id = a.id;
    other.uid = a.uid;
    other.rev = a.rev;
    other.objective = a.objective;
    other.from = a.from;
    other.author = a.author;
    other.reason = a.reason;
    other.agreed = a.agreed;
    return a == other;
}

Result<std::vector<VersionedPoint>> remainingByVersion(const Samples& samples, const Question& q,
                                                       const std::vector<ObjectiveVersion>& versions,
                                                       std::span<const Instant> times)
{
    std::vector<VersionedPoint> out;
    if (versions.empty()) return out;
    for (std::size_t begin = 0; begin < times.size();) {
        const ObjectiveVersion* version = versionAt(versions, times[begin]);
        std::size_t end = begin + 1;
        while (end < times.size() && versionAt(versions, times[end]) == version) ++end;
        const auto stretch = times.subspan(begin, end - begin);
        const auto remaining = remainingAt(samples, q.under(*version), stretch);
        if (!remaining) return failed(remaining);
        for (std::size_t i = 0; i < stretch.size(); ++i)
            out.push_back({stretch[i], (*remaining)[i], i == 0 && begin > 0});
        begin = end;
    }
    return out;
}

}
