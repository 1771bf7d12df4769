// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/exposition.h"
#include "sources/prometheus/selector.h"
#include "tests/fuzz/failure.h"

#include <cmath>
#include <cstdint>
#include <string>

using namespace sources::prometheus;

/// A page of metrics; its first line also as a selector of series.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::int64_t lastLine = 0;
    const Exposition page = readExposition(text, 7, [&](std::int64_t line, const char* reason) {
        if (line <= lastLine || !reason) fail("lines out of order, or without a reason");
        lastLine = line;
    });
    std::int64_t points = page.notFinite;
    for (const Series& series : page.series) {
        if (nameOf(series).empty()) fail("a series without a name");
        points += static_cast<std::int64_t>(series.points.size());
        for (const Point& point : series.points)
            if (!std::isfinite(point.value) || point.at < 0) fail("a point that is none");
        static_cast<void>(familyOf(page, nameOf(series)));
    }
    if (points != page.samples) fail("samples that are lost");
    const auto selector = Selector::parse(std::string_view(text).substr(0, text.find('\n')));
    if (selector && !page.series.empty()) static_cast<void>(selector->matches(page.series.front().labels));
    return 0;
}
