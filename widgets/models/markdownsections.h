// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <span>

namespace models {

/// Lines [first, last) below a heading of a Markdown text, down to the next one of its level or above.
struct TextSection {
    qsizetype first = 0, last = 0;
};

/// The first section whose heading begins with one of the names, a number or sign before it left aside. Code between
/// fences has no headings.
std::optional<TextSection> sectionNamed(const QStringList& lines, std::span<const char* const> names);

/// 1 to 6; 0: the line is no heading.
int headingLevel(const QString& line);

}
