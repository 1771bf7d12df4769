// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::prometheus {

/// Reads what Prometheus and its kin answer to range queries: files that were saved, merged by labels, or a live server
/// where the path is an address.
class PrometheusSource final : public Source {
public:
    bool joinsPaths() const override { return true; }
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

}
