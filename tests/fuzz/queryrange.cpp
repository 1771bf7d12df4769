// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/answer.h"
#include "tests/fuzz/failure.h"

#include <cmath>
#include <cstdint>
#include <string>

using namespace sources::prometheus;

/// A saved answer of query_range.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    Answer answer;
    std::int64_t rejected = 0;
    const bool whole = readAnswer(text, answer, [&](std::int64_t line, const char* reason) {
        if (line < 1 || !reason) fail("rejected without a place or a reason");
        ++rejected;
    });
    if (!whole && rejected == 0) fail("a mistake that is not told");
    std::int64_t points = answer.notFinite;
    for (Series& series : answer.series) {
        if (series.points.empty()) fail("a series of nothing");
        for (const auto& [label, value] : series.labels)
            if (value.empty()) fail("a label of nothing");
        points += static_cast<std::int64_t>(series.points.size());
        const auto before = series.points.size();
        if (fold(series.points) + static_cast<std::int64_t>(series.points.size()) != static_cast<std::int64_t>(before))
            fail("points that are lost");
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            if (!std::isfinite(series.points[i].value)) fail("a value that is none");
            if (series.points[i].at < 0 || (i > 0 && series.points[i].at <= series.points[i - 1].at))
                fail("times out of order");
        }
    }
    if (points > answer.points) fail("more points than there are");
    return 0;
}
