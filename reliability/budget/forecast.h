// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/account.h"

namespace reliability {

/// When the budget will be used up: the rates of the last 7 days (by hour of the week where 4 weeks of data exist) are
/// replayed in steps of an hour while old days age out of the window, over the next min(W, end of the period), at most
/// 400 days. `earliest` and `latest` come from the worst and the best of the last 4 weeks; none where that week's rates
/// would not use it up. None without units. `zone`: of the hours of the week.
std::optional<Forecast> forecastOf(const Account& account, Instant until, const Zone& zone);

}
