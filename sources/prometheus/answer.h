// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/series.h"

#include <functional>

namespace sources::prometheus {

/// How much one import may hold in memory.
inline constexpr std::size_t maxSeries = 20'000;
inline constexpr std::int64_t maxPoints = 20'000'000;

/// What an answer of query_range says, whether in its envelope, as its data alone, or as a bare array of series.
struct Answer {
    std::string status, errorType, error; ///< as the server names them; empty where it doesn't
    std::vector<std::string> warnings;    ///< the server's own
    std::vector<Series> series;           ///< in the order of the text, points as they come
    std::int64_t points = 0;              ///< that were read, those without a value too
    std::int64_t notFinite = 0;           ///< NaN and infinite ones: no value
    std::int64_t histograms = 0;          ///< series with native histograms, which are left out
};

/// Takes the line and the reason of what can't be read.
using Rejected = std::function<void(std::int64_t line, const char* reason)>;

/// Reads an answer in one pass. What is no series or no point is rejected and the rest read on; after a mistake in the
/// JSON itself, which is rejected too, what came before it stays. False after such a mistake.
bool readAnswer(std::string_view text, Answer& answer, const Rejected& rejected);

}
