// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "sources/openslo/tree.h"

namespace sources::openslo {

/// The annotation that says whether an SLI's metric is one ("none": it stands for data that were imported).
inline constexpr std::string_view metricKey = "metric", noMetric = "none";

/// Reads an SLI that was judged: `metadata` and `spec` of an SLI document or of an inline indicator. The name is left
/// to the caller, our annotations too.
reliability::Indicator readIndicator(const Tree& metadata, const Tree& spec);

}
