// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"

#include <QElapsedTimer>

namespace app {

/// How far a long command is, on one line of stderr that goes again. Says nothing of work that takes less than
/// 300 ms, where stderr is no terminal, and under --quiet.
class ProgressLine {
public:
    explicit ProgressLine(const Call& call);

    /// `share` of the work done, 0 to 1.
    void show(double share);
    void clear();

private:
    QElapsedTimer m_since;
    bool m_seen; ///< somebody can see it
    int m_percent = -1;
};

}
