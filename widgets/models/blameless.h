// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace models {

/// Words that put the blame on people, and what to say instead. A hint, never a rule.
struct BlameHint {
    int line = 0; ///< from 1
    QString found, advice;
};

/// The hints for a text, in its order, at most `mostBlameHints`. Code, links and quoted words get none.
std::vector<BlameHint> blameHints(const QString& markdown);
inline constexpr std::size_t mostBlameHints = 20;

/// "Line 12: "should have". Say what made it hard ..." and how many more there are; empty without any.
QString blameText(const std::vector<BlameHint>& hints);

}
