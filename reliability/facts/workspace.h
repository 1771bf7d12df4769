// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/project.h"

namespace reliability {

/// What the workspace file says of itself; one row.
struct Workspace {
    Id<Workspace> id;
    Uid uid;
    std::int64_t rev = 0;
    std::string name;
    std::string zone = "UTC"; ///< IANA name; review weeks begin on Monday 00:00 in it
    bool sample = false;
    std::optional<Instant> clock; ///< the sample's pinned "now"
    bool operator==(const Workspace&) const = default;
};
template <>
inline constexpr auto fields<Workspace> = Fields{
    field("name", &Workspace::name),
    field("zone", &Workspace::zone),
    field("sample", &Workspace::sample),
    field("clock", &Workspace::clock),
};

}
