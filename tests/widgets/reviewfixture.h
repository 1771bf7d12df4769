// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"
#include "reliability/reviewdata.h"

#include <memory>
#include <vector>

namespace reviewfixture {

/// A review of week 2026-W47 in UTC made by hand: five projects, one of each status, worst first, with budgets whose
/// figures agree; incidents, changes, triage items of every cell, two frozen reviews.
std::shared_ptr<reliability::ReviewData> review();

/// The same workspace before anything is in it.
std::shared_ptr<reliability::ReviewData> empty();

/// The series of an indicator of review(), with a gap where the story has one.
reliability::SeriesAnswer series(const reliability::ReviewData& data, const reliability::SeriesRequest& request);

/// A preview of `nightly_eval.csv` as the reader would give it for `recipe`.
reliability::ImportPreview preview(reliability::ImportRecipe recipe = {});

std::vector<reliability::ImportBatch> imports();

/// "2026-11-16T09:00:00Z"; aborts on anything else.
reliability::Instant at(const char* rfc3339);

}
