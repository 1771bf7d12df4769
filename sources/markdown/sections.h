// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sources::markdown {

/// A heading of a Markdown text and what stands below it.
struct Section {
    std::string heading; ///< empty: what stands before the first heading
    std::string body;    ///< verbatim, deeper headings included
    bool operator==(const Section&) const = default;
};

/// Splits a text at its headings of level 1 and 2; the first level 1 heading is the title and no section. Front matter
/// is left out; headings inside of code fences are text.
std::vector<Section> sections(std::string_view text);

/// The first level 1 heading, empty when there is none.
std::string firstHeading(std::string_view text);

/// Level (1 to 6) and text of a heading line; level 0 for any other line.
struct Heading {
    int level = 0;
    std::string_view text;
};
Heading headingOf(std::string_view line);

/// Calls visit(line) for each line of the text that stands outside of code fences, without its line end. A line of a
/// fence is an empty one.
void forEachLine(std::string_view text, const std::function<void(std::string_view)>& visit);

}
