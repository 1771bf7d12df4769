// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/delivery.h"

namespace sources::prometheus {

/// The series of files, merged by their labels.
class SeriesPool {
public:
    /// Fails with usage when there are too many series.
    reliability::Result<void> add(Series&& series);
    bool empty() const { return m_series.empty(); }
    /// All of them, sorted by labels, their points by time; of several points of a time the last one given holds.
    std::vector<Series> take(Findings& findings);

private:
    std::map<reliability::Labels, std::vector<Point>> m_series;
};

/// What is known of the series besides them.
struct Background {
    std::string source;                                   ///< their file or folder, for messages
    std::map<std::string, std::string> types;             ///< by metric: "counter" ...
    std::map<std::string, std::string> units;             ///< by metric
    reliability::Stamp stamp = reliability::Stamp::start; ///< what a stamp marks, where the recipe doesn't say
};

/// Pushes what the recipe asks for of the series: two of good, bad and total by selectors, or values, by a selector or
/// by names of metrics (* and ?); without any all of them. Returns the recipe with what was found, and the shape.
/// Fails with usage for texts that are no selectors of files, and with fileInvalid where nothing is selected.
reliability::Result<Summary> pushSelected(std::vector<Series>&& all, const reliability::ImportRecipe& recipe,
                                          const Background& background, Findings& findings, BatchSink& sink,
                                          const std::stop_token& stop);

}
