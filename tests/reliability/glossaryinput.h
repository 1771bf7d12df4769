// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/glossarycases.h"

#include "reliability/budget/budget.h"

namespace support {

/// Zones of the worked cases as plain offsets, 2026 only: UTC, Europe/Berlin, America/New_York.
const reliability::Zone& zoneOfCase(const std::string& name);

/// A worked case as facts. A small reader of its own, so that the arithmetic is tested without the program's.
struct CaseInput {
    reliability::Indicator indicator;
    reliability::ObjectiveVersion version;
    const reliability::Zone* zone = nullptr;
    reliability::Instant asOf;
    std::optional<reliability::Milliseconds> burnDown;
    std::vector<reliability::Range> corrections;
    reliability::Samples samples;
    std::vector<int> rejectedLines;

    reliability::Question question() const;
};

CaseInput inputOf(const GlossaryCase& c);

/// The samples of a CSV text with a time column and good and total, or value. Appends the lines it refuses.
reliability::Samples samplesOf(const QByteArray& csv, const reliability::Zone& zone, const QString& duplicates,
                               std::vector<int>& rejectedLines);

}
