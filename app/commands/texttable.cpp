// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/texttable.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct Span {
    ushort from, to;
};

/// Blocks whose characters take two columns of a terminal (Unicode TR 11, the wide ones).
constexpr std::array wide{Span{0x1100, 0x115F},
                          Span{0x2E80, 0xA4CF},
                          Span{0xAC00, 0xD7A3},
                          Span{0xF900, 0xFAFF},
                          Span{0xFE30, 0xFE6F},
                          Span{0xFF00, 0xFF60}};

int widthOf(const QString& text)
{
    int width = 0;
    for (const QChar c : text)
        width += std::any_of(wide.begin(), wide.end(), [&](Span s) { return s.from <= c && c <= s.to; }) ? 2 : 1;
    return width;
}

}

QString textTable(const std::vector<QStringList>& rows, const std::vector<int>& right)
{
    std::vector<int> widths;
    for (const QStringList& row : rows)
        for (int i = 0; i < row.size(); ++i) {
            if (static_cast<std::size_t>(i) == widths.size()) widths.push_back(0);
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], widthOf(row[i]));
        }
    QString out;
    for (const QStringList& row : rows) {
        QString line;
        for (int i = 0; i < row.size(); ++i) {
            const QString padding(widths[static_cast<std::size_t>(i)] - widthOf(row[i]), QLatin1Char(' '));
            const bool flushRight = std::find(right.begin(), right.end(), i) != right.end();
            line += (i > 0 ? QStringLiteral("  ") : QString()) + (flushRight ? padding + row[i] : row[i] + padding);
        }
        while (line.endsWith(QLatin1Char(' '))) line.chop(1);
        out += line + QLatin1Char('\n');
    }
    return out;
}

}
