// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sources::markdown {

using Cells = std::vector<std::string>;

/// An item of a list, its wrapped lines joined by blanks.
struct Item {
    std::string text;            ///< without marker and box
    int depth = 0;               ///< 0: at the left margin
    std::optional<bool> checked; ///< of an item with a box
    bool operator==(const Item&) const = default;
};

/// A piece of a Markdown text.
struct Block {
    enum class Kind { heading, paragraph, list, table };
    Kind kind = Kind::paragraph;
    int level = 0;                  ///< of a heading, 1 to 6
    std::vector<std::string> lines; ///< a heading's text; a paragraph's lines without blanks around them
    std::vector<Item> items;        ///< of a list
    std::vector<Cells> rows;        ///< of a table, its head first, without the line of dashes; at most 64 cells a row
    bool operator==(const Block&) const = default;
};

/// The pieces of a text in their order, front matter left out. Code between fences and comments (<!-- -->) are left
/// out too, quotes are read without their marks. Headings may be underlined. Takes time and memory in proportion to
/// the text.
std::vector<Block> blocksOf(std::string_view text);

/// The cells of a table line "| a | b |"; "\|" is no border.
Cells cellsOf(std::string_view line);

}
