// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::changes {

/// Changes done to systems, from a table with the columns time, kind, project, component, title and, where there are,
/// end and detail. Rows without a project belong to the recipe's.
class ChangesSource final : public Source {
public:
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

}
