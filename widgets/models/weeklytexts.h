// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QStringList>

namespace models {

// What the weekly report and the digest before it both say of a project.

/// Whether a project has a section of its own; the others share one.
bool needsAttention(const reliability::ProjectReview& project);
/// "Owners: mle-1 (MLE), sre-1 (SRE), web-1 (web)".
QString ownersText(const reliability::ProjectReview& project);
/// "Healthy: Mail (82 %), Tags (64 %)", a line for each status of those that need no attention.
QStringList othersTexts(const reliability::ReviewData& data);

}
