// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/markdownsections.h"

#include "widgets/models/text.h"

#include <algorithm>

namespace models {

namespace {

bool isFence(const QString& line) { return line.trimmed().startsWith(u"```") || line.trimmed().startsWith(u"~~~"); }

bool isNamed(const QString& line, std::span<const char* const> names)
{
    QString heading = fold(line.mid(headingLevel(line)));
    while (!heading.isEmpty() && !heading.front().isLetter()) heading.remove(0, 1);
    return std::ranges::any_of(names, [&](const char* name) { return heading.startsWith(fold(text(name))); });
}

}

int headingLevel(const QString& line)
{
    int level = 0;
    while (level < line.size() && line[level] == u'#') ++level;
    return level <= 6 && level < line.size() && line[level] == u' ' ? level : 0;
}

std::optional<TextSection> sectionNamed(const QStringList& lines, std::span<const char* const> names)
{
    std::optional<TextSection> section;
    int level = 0;
    bool fenced = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isFence(lines[i])) fenced = !fenced;
        const int here = fenced ? 0 : headingLevel(lines[i]);
        if (here == 0) continue;
        if (section && here <= level) {
            section->last = i;
            return section;
        }
        if (section || !isNamed(lines[i], names)) continue;
        section = TextSection{i + 1, lines.size()};
        level = here;
    }
    return section;
}

}
