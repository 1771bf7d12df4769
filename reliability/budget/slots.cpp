// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/slots.h"

namespace reliability {

std::optional<double> Ledger::coverage(Range window) const
{
    std::int64_t expected = 0, received = 0;
    eachSlot(window, [&](const Slot& slot) {
        ++expected;
        received += slot.received ? 1 : 0;
    });
    if (expected == 0) return std::nullopt;
    return static_cast<double>(received) / static_cast<double>(expected);
}

}
