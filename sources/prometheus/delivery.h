// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/findings.h"
#include "sources/prometheus/counting.h"

namespace sources::prometheus {

/// Which figures an import asks for, and where each stands in a recipe.
enum class Figure { good, bad, total };
inline constexpr std::size_t figureCount = 3;
inline constexpr std::array figures{Figure::good, Figure::bad, Figure::total};

/// What the recipe says of a figure: a selector or an expression; empty: nothing.
const std::string& queryOf(const reliability::ImportRecipe& recipe, Figure figure);

/// True when two of good, bad and total are asked for, false when none is. Fails with usage for one, three, or counts
/// beside a value.
reliability::Result<bool> asksForCounts(const reliability::ImportRecipe& recipe);

/// The labels that split counts into series: those of the recipe, separated by commas.
std::vector<std::string> splitLabels(const reliability::ImportRecipe& recipe);

/// The counts of two figures; the third has none.
using Figures = std::array<std::optional<Counts>, figureCount>;

/// Joins the counts step by step to ratios and pushes them. A step that has a total and nothing of the other figure had
/// none of those: counters come to be at their first event. Steps without a total, and those with more in the part than
/// in all, are rejected under `source`.
reliability::Result<void> pushRatios(const Figures& figures, const std::string& source, Findings& findings,
                                     BatchSink& sink);

/// Pushes one series of values in bounded batches, each stamp earlier by `shift`, for the recipe's indicator or
/// another.
reliability::Result<void> pushSeries(const Series& series, const std::optional<reliability::Indicator>& indicator,
                                     reliability::Milliseconds shift, BatchSink& sink, const std::stop_token& stop);

/// Pushes series of values in bounded batches, each stamp earlier by `shift`. Without an indicator in the recipe each
/// metric becomes one, named like it; then units are by metric. Fails with usage for results without a name.
reliability::Result<void> pushValues(std::vector<Series>&& all, const reliability::ImportRecipe& recipe,
                                     reliability::Milliseconds shift, const std::map<std::string, std::string>& units,
                                     BatchSink& sink, const std::stop_token& stop);

/// What Counting has found, told.
void tell(const Counting& counting, Findings& findings);

}
