// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nearest.h"

#include <algorithm>
#include <numeric>

namespace app {

namespace {

std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}

std::string nearest(const std::string& name, const std::vector<std::string>& names)
{
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& candidate : names) {
        const bool begins = !name.empty() && candidate.compare(0, name.size(), name) == 0;
        const std::size_t far = begins ? 0 : distance(name, candidate);
        if (far <= std::max<std::size_t>(2, name.size() / 2)) ranked.emplace_back(far, candidate);
    }
    std::sort(ranked.begin(), ranked.end());
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) out += (i ? ", " : "") + ranked[i].second;
    return out;
}

}
