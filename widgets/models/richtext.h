// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace models {

/// A stretch of plain text in one look.
struct TextRun {
    enum Look { plain = 0, strong = 1, emphasis = 2, code = 4 };
    QString text;     ///< never markup; line breaks are kept
    int look = plain; ///< sum of Looks
    bool operator==(const TextRun&) const = default;
};

/// One paragraph, or item of a list.
struct RichLine {
    enum class Kind { paragraph, heading, item, code, quote };
    Kind kind = Kind::paragraph;
    int depth = 0; ///< of lists, 1 for the outermost; quotes likewise
    QString label; ///< of items: "1.", "[x]"; empty: a bullet
    std::vector<TextRun> runs;
    bool operator==(const RichLine&) const = default;
};

/// What people typed as Markdown, as the safe part of it: paragraphs, headings, lists, bold, italic, code. HTML stays
/// the characters it is made of, pictures become their name, links their text with the address behind it; nothing is
/// loaded.
std::vector<RichLine> richText(const QString& markdown);

}
