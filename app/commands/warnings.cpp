// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/warnings.h"

#include <cstdio>

namespace app {

using namespace reliability;

void tellWarnings(const Call& call, const std::vector<Warning>& warnings, const std::vector<Rejection>& rejected)
{
    constexpr std::size_t shown = 10;
    if (call.has("quiet")) return;
    for (const Warning& w : warnings) {
        const std::string count = w.count > 1 ? " (" + std::to_string(w.count) + " x)" : "";
        std::fprintf(stderr, "%s: %s%s\n", w.code.c_str(), w.message.c_str(), count.c_str());
    }
    for (std::size_t i = 0; i < std::min(shown, rejected.size()); ++i)
        std::fprintf(stderr,
                     "%s:%lld: %s\n",
                     rejected[i].file.c_str(),
                     static_cast<long long>(rejected[i].line),
                     rejected[i].reason.c_str());
    if (rejected.size() > shown) std::fprintf(stderr, "... %zu more\n", rejected.size() - shown);
}

}
