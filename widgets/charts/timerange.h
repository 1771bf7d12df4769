// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

namespace widgets {

/// One end of a range.
enum class Edge { from, to };

/// The range scaled by `factor` around `anchor`, which keeps its place; 5 minutes at least, 10 years at most.
reliability::Range zoomed(reliability::Range range, reliability::Instant anchor, double factor);
/// The range moved by a share of its length; negative: earlier.
reliability::Range panned(reliability::Range range, double share);

/// How far one key press moves an edge where `range` is `width` pixels wide: the first of 1, 5, 15, 30 minutes, 1, 3,
/// 6, 12 and 24 hours that is a pixel or more.
reliability::Milliseconds edgeStep(reliability::Range range, double width);
/// The range with one end at `t`, rounded to whole steps. It stays a step long at least: ends never pass each other.
reliability::Range withEdge(reliability::Range range, Edge edge, reliability::Instant t,
                            reliability::Milliseconds step);

}
