// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/answer.h"

#include <map>

namespace sources::prometheus {

/// What a page of metrics says: the text format 0.0.4 or OpenMetrics 1.0, told apart by the last line "# EOF".
struct Exposition {
    bool openMetrics = false;
    std::map<std::string, std::string> types, units; ///< by family: "counter", "gauge" ...; "seconds"
    std::vector<Series> series;   ///< in the order of the text; points without a time bear `fallback`
    std::int64_t samples = 0;     ///< that were read, those without a value too
    std::int64_t notFinite = 0;   ///< NaN and infinite ones: no value
    std::int64_t withoutTime = 0; ///< that bear `fallback`
    std::int64_t created = 0;     ///< OpenMetrics' times of creation, which are left out
    std::int64_t exemplars = 0;   ///< which are left out
    bool cutOff = false;          ///< the last line has no end, and no "# EOF" is there
};

/// Reads it line by line; what can't be read is rejected by its line. Times are milliseconds in the text format and
/// seconds in OpenMetrics; `fallback` (milliseconds) is that of samples without one.
Exposition readExposition(std::string_view text, std::int64_t fallback, const Rejected& rejected);

/// The family of a sample by its name: of "x_bucket" x, where x is a histogram.
std::string familyOf(const Exposition& page, const std::string& sample);

}
