// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/facts/objective.h"

namespace reliability {

const ObjectiveVersion* versionAt(const std::vector<ObjectiveVersion>& versions, Instant t)
{
    const ObjectiveVersion* inForce = versions.empty() ? nullptr : &versions.front();
    for (const ObjectiveVersion& version : versions)
        if (!version.from || *version.from <= t) inForce = &version;
    return inForce;
}

}
