// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "sources/openslo/definitions.h"

namespace app {

/// How many projects, indicators, objectives and versions of objectives an apply made or changed.
struct Applied {
    std::int64_t projects = 0, indicators = 0, objectives = 0, versions = 0;
    bool operator==(const Applied&) const = default;
};

/// What `apply` answers.
struct ApplyAnswer {
    std::vector<sources::openslo::Document> documents;
    Applied applied;
};

struct ApplyOrder {
    Actor actor;
    std::optional<reliability::Instant> effectiveFrom; ///< of versions that name no date of their own; default now
    std::string reason;
};

/// Brings definitions into a workspace, in the caller's transaction: projects, components, indicators, objectives and
/// versions, over those of the same names. What a definition does not say of a project stays; a new project without a
/// phase starts in technical verification when it has objectives, else in concept verification; a phase that is said
/// without a date holds from the effective date on. Applying an equal
/// definition changes nothing.
reliability::Result<Applied> apply(storage::Session& session, const sources::openslo::Definitions& definitions,
                                   const ApplyOrder& order);

}

namespace reliability {

template <>
inline constexpr auto fields<app::Applied> = Fields{field("projects", &app::Applied::projects),
                                                    field("indicators", &app::Applied::indicators),
                                                    field("objectives", &app::Applied::objectives),
                                                    field("versions", &app::Applied::versions)};
template <>
inline constexpr auto fields<app::ApplyAnswer> =
    Fields{field("documents", &app::ApplyAnswer::documents), field("applied", &app::ApplyAnswer::applied)};

}
