// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/project.h"
#include "reliability/time.h"

#include <optional>
#include <string>

namespace widgets {

/// What people write into the record of a review.
enum class RecordKind { decision, action, note, annotation, explanation, addendum };

/// What is known of it beforehand: the project that is talked about, the indicator, and since when it stands out.
struct About {
    reliability::Id<reliability::Project> project{};
    std::string indicator{};
    std::optional<reliability::Range> span{};
};

}
