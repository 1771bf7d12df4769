// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sources::markdown {

/// The block between two lines `---` at the top of a text.
struct FrontMatter {
    std::string_view text; ///< verbatim, without the marks
    std::size_t body = 0;  ///< where the text after it begins
    /// Keys in their order with their values: one for a scalar, several for a list. All is text.
    std::vector<std::pair<std::string, std::vector<std::string>>> entries;

    /// The values of a key; null when it is not there.
    const std::vector<std::string>* find(std::string_view key) const;
};

/// Reads the front matter; none when line 1 is not `---` or no second mark closes it. A small subset of YAML: scalars,
/// quoted scalars, flow and block lists, folded text; what is nested deeper is kept as text.
std::optional<FrontMatter> parseFrontMatter(std::string_view text);

/// A scalar as front matter writes it, quoted where it must be.
std::string yamlScalar(std::string_view value);

}
