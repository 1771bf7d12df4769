// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "sources/csv/cells.h"

#include <array>

namespace sources::csv {

/// What a column is for.
enum class Role { time, end, good, bad, total, value, pass, label, truth, prediction, bucket };
inline constexpr std::size_t roleCount = 11;

/// How a table is to be read: what the recipe says, and what was detected where it is silent.
struct Layout {
    char delimiter = ',';
    bool header = true;
    std::size_t leadingRows = 1;      ///< rows before the data: the header, a "sep=;" line
    std::vector<std::string> columns; ///< header names, "#1" ... without a header
    std::array<std::optional<std::size_t>, roleCount> roles;
    reliability::Shape shape = reliability::Shape::ratio;
    bool runs = false;        ///< rows are runs: outcomes, or values of batch jobs
    bool predictions = false; ///< rows are predictions: events, good where they agree with the truth
    bool histogram = false;   ///< rows are buckets: counts of events up to a bound
    NumberStyle numbers;
    TimeFormat time = TimeFormat::text, end = TimeFormat::text;
    DayOrder order = DayOrder::untold;          ///< of stamps such as "3/4/2026"
    std::vector<reliability::Warning> warnings; ///< what was detected

    std::optional<std::size_t> at(Role role) const { return roles[static_cast<std::size_t>(role)]; }
};

/// Finds out how `text` is laid out, from its first 200 rows. A column named in the recipe wins; "#n" is a position,
/// and a role of reliability::noColumn stays without one.
/// Fails with columnMissing (a named column is absent), columnUnknown (no column fits a role), columnUnreadable
/// (nothing tells whether the day or the month stands first), usage (roles that exclude each other) and valueUnknown
/// (delimiter).
reliability::Result<Layout> detect(std::string_view text, const reliability::ImportRecipe& recipe,
                                   const std::string& path);

/// The recipe with everything that was detected filled in.
reliability::ImportRecipe filled(const reliability::ImportRecipe& recipe, const Layout& layout);

}
