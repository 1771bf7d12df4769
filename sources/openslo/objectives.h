// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/judge.h"

namespace sources::openslo {

/// Reads what all objectives of an SLO that was judged share: time window and budgeting method.
reliability::ObjectiveVersion readTerms(Judge& judge, const Tree& spec);

/// Reads one objective at `path` into the terms of its SLO: target, slices, and for a value indicator op and value.
/// `shape` none: the indicator is not known here. What the rules let pass and nothing can be made of is a warning.
reliability::ObjectiveVersion readObjective(Judge& judge, const Tree& objective, const std::string& path,
                                            reliability::ObjectiveVersion terms,
                                            std::optional<reliability::Shape> shape);

}
