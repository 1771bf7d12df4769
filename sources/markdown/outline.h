// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/blocks.h"
#include "sources/markdown/headings.h"

namespace sources::markdown {

/// A heading and the blocks down to the next one.
struct Part {
    int level = 0;                        ///< 1 to 6; 7: a line in bold or with a colon that is the name of a section
    std::string heading;                  ///< empty: what stands before the first heading
    SectionKind kind = SectionKind::none; ///< its own, else that of the part it is below
    bool own = false;                     ///< the kind is told by its own heading
    std::vector<Block> blocks;
};

/// A postmortem's text as its headings divide it.
struct Outline {
    std::string title; ///< the first heading of level 1, or the only one of level 2 above deeper ones; may be empty
    std::vector<Part> parts; ///< in the order of the text; the first one has no heading
};

Outline outlineOf(std::string_view text);

/// The first block of a part that is a paragraph, its lines joined by blanks; empty when there is none.
std::string firstParagraph(const Part& part);

}
