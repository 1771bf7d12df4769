// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sources::csv {

/// The first rows of a table, from which its layout is guessed.
struct Sample {
    char delimiter = ',';
    bool named = false; ///< the delimiter was given, by the caller or a "sep=" line
    std::size_t skipped = 0;
    std::vector<std::vector<std::string>> rows;
};

/// Splits the beginning of `text` by the delimiter that is named ("," ";" "|" "tab"), else by the one that gives the
/// most even rows. Fails with valueUnknown for another delimiter.
reliability::Result<Sample> sample(std::string_view text, std::string_view delimiter);

/// The name of a delimiter in a recipe: the character, or "tab".
std::string delimiterName(char delimiter);

}
