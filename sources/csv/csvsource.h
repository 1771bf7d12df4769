// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"
#include "sources/source.h"

namespace sources::csv {

/// Tables of samples or runs in a file of separated values, read by the request's recipe.
class CsvSource final : public Source {
public:
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

/// What an import of the file would give, from its first 200,000 rows; without a budget. Fails when the file can't be
/// read at all; what keeps its rows from being imported stands in the preview.
reliability::Result<reliability::ImportPreview>
preview(const std::string& path, const reliability::ImportRecipe& recipe, const reliability::Zone& zone);

/// A whole file in memory.
struct Table {
    reliability::Samples samples; ///< of all labels, in order of time
    std::vector<reliability::Run> runs;
    Summary summary;
};

/// Reads a file at once, for figures without a workspace. Fails like fetch.
reliability::Result<Table> readSamples(const std::string& path, const reliability::ImportRecipe& recipe,
                                       const reliability::Zone& zone);

}
