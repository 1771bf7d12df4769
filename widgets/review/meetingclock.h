// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

#include <functional>
#include <vector>

namespace widgets {

/// How long a meeting has talked about each point of its agenda. It is not kept: nobody is measured by it.
class MeetingClock {
public:
    /// A clock that only goes forward.
    using Ticks = std::function<reliability::Milliseconds()>;

    explicit MeetingClock(std::size_t items, Ticks ticks = steady());

    /// From now on the time goes to this item.
    void go(std::size_t item);
    void pause();
    void resume();
    bool isRunning() const { return m_since.has_value(); }
    /// All of it back to nothing, and not running.
    void reset();

    reliability::Milliseconds spent(std::size_t item) const;
    reliability::Milliseconds total() const;

private:
    static Ticks steady();
    void keep();

    Ticks m_ticks;
    std::vector<reliability::Milliseconds> m_spent;
    std::size_t m_item = 0;
    std::optional<reliability::Milliseconds> m_since; ///< none: it does not run
};

}
