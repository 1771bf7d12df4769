// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// The samples of an indicator in a range, wherever they are kept: chunks of a stream, or runs; derived ones as they
/// are known at `now`.
reliability::Result<reliability::Samples> samplesOf(storage::Session& session, const reliability::Indicator& indicator,
                                                    reliability::Range range, reliability::Instant now);

/// Whether a stream's labels have a value: "clean", "reference", a model version.
bool isLabelled(const storage::StreamInfo& stream, std::string_view value);

/// The samples whose stamp lies in the range.
reliability::Samples slice(const reliability::Samples& samples, reliability::Range range);

/// Everything there is.
inline constexpr reliability::Range allTime{{-62'135'596'800'000}, {253'402'300'800'000}}; // years 1 to 9999

}
