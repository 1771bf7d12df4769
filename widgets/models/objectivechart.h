// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"
#include "widgets/models/chartspec.h"

namespace models {

/// The lines of one objective on one clock: what is left of its budget (with the version before beside it where there
/// is one), below it the burn rates, or for batch indicators what each week spent. Corrections are bands, changes of
/// the version markers. Without a budget there are no lanes.
ChartSpec objectiveChart(const reliability::ObjectiveView& view, const reliability::Zone& zone);

}
