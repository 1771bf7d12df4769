// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace reliability {

/// Labels that say which version of a model it was, in lower case: of runs they become Run::version.
inline constexpr std::array<std::string_view, 4> versionLabels{"version", "model", "model_version", "model-version"};

inline bool namesVersion(std::string_view label)
{
    return std::ranges::find(versionLabels, label) != versionLabels.end();
}

}
