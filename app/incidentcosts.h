// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measured.h"
#include "reliability/reviewdata.h"

namespace app {

/// The stretch of an incident that counts as of a time, up to it while the incident is open; none before it begins,
/// and none where neither end nor start is said: the first entry of a timeline is no reason to charge all time since.
std::optional<reliability::Range> costedSpan(const reliability::Incident& incident, reliability::Instant asOf);

/// An incident is about the indicators it is linked with, about all of its project where it names none.
bool concerns(const reliability::Incident& incident, const reliability::Indicator& indicator);

/// What has to be read of an objective's samples to know what a span cost it.
reliability::Range samplesFor(const Measured& measured, reliability::Range span);

/// Adds what the span cost one objective; `samples` are those of samplesFor(). Fails as incidentCost() does.
reliability::Result<void> addCost(reliability::IncidentReview& review, const Measured& measured,
                                  const reliability::Samples& samples, reliability::Range span,
                                  const reliability::Project& project, const reliability::Zone& zone);

/// Adds to a cost that addCost() has just added what of it fell into `parts` of the span (sharedParts()).
reliability::Result<void> addShared(reliability::IncidentReview& review, const Measured& measured,
                                    const reliability::Samples& samples, reliability::Range span,
                                    const std::vector<reliability::Range>& parts, const reliability::Project& project,
                                    const reliability::Zone& zone);

/// What an incident costs its project's budgets as of a time, be it stored or only typed so far.
reliability::Result<reliability::IncidentReview>
incidentCosts(storage::Session& session, const reliability::Incident& incident, reliability::Instant asOf);

}
