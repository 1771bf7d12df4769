// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/blocks.h"

namespace sources::markdown {

/// Which columns of a table hold the times of a timeline; -1: none does.
struct TimelineColumns {
    int date = -1, time = -1;
    bool sure = false; ///< the head names a time and what happened
};

/// By the table's head; a head that says nothing has its times in the first column.
TimelineColumns timelineColumns(const Cells& head);

}
