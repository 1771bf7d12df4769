// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace reliability {

/// What an ImportRecipe names in place of a column to say that no column has the role: then none is looked for.
inline constexpr std::string_view noColumn = "#0";

}
