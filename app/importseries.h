// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importtarget.h"
#include "reliability/reviewdata.h"

#include <span>

namespace app {

/// Writes the samples and the runs of an import into the target's indicator.
class SeriesImport {
public:
    SeriesImport(const ImportContext& context, ImportTarget& target) : m_context(context), m_target(target) {}

    reliability::Result<void> write(const reliability::Batch& batch);

private:
    reliability::Result<void> samples(const reliability::Batch& batch);
    reliability::Result<void> runs(const reliability::Batch& batch);
    reliability::Shape shapeOf(const reliability::Batch& batch, const reliability::Indicator& indicator) const;
    void count(const storage::Merged& merged);
    reliability::Result<void> describe(const reliability::Indicator& indicator, const reliability::Labels& labels,
                                       std::span<const reliability::Point> points);

    const ImportContext& m_context;
    ImportTarget& m_target;
};

}
