// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::prometheus {

/// Reads files in the text exposition format or in OpenMetrics; several files, or those of a folder, are one history.
/// Samples without a time bear the recipe's (`time`, RFC 3339), else their file's, and that is said.
class OpenMetricsSource final : public Source {
public:
    bool joinsPaths() const override { return true; }
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

}
