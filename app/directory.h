// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// Who does something and when: what every change made through a command or an import is signed with.
struct Actor {
    std::string name;
    reliability::Instant now;
    std::string label; ///< "Import eval.csv"
};

/// Provenance of an actor's change, as part of an import where a batch is given.
storage::Provenance provenance(const Actor& actor, reliability::Id<reliability::ImportBatch> batch = {});

/// The projects and indicators of a workspace by name, in memory; what is made through it joins it.
class Directory {
public:
    static reliability::Result<Directory> load(storage::Session& session);

    const std::vector<reliability::Project>& projects() const { return m_projects; }
    const std::vector<reliability::Indicator>& indicators() const { return m_indicators; }

    const reliability::Project* project(std::string_view name) const;
    const reliability::Project* project(reliability::Id<reliability::Project> id) const;
    const reliability::Indicator* indicator(reliability::Id<reliability::Project> project, std::string_view name) const;
    const reliability::Indicator* indicator(reliability::Id<reliability::Indicator> id) const;

    /// The project or indicator that people mean by a text: its name, else the name that is made of the text, else the
    /// title it is shown under; null when there is none. Fails with nameAmbiguous.
    reliability::Result<const reliability::Project*> meantProject(const std::string& text) const;
    reliability::Result<const reliability::Indicator*> meantIndicator(const reliability::Project& project,
                                                                      const std::string& text) const;
    /// A PROJECT/INDICATOR/... as people write it with the names of what they mean; what is not there stays as it is.
    /// Fails with nameAmbiguous.
    reliability::Result<std::vector<std::string>> named(std::vector<std::string> path) const;

    /// The same, and unknownName with the nearest names when there is none.
    reliability::Result<reliability::Project> needProject(const std::string& name) const;
    reliability::Result<reliability::Indicator> needIndicator(const reliability::Project& project,
                                                              const std::string& name) const;

    /// Saves a project or an indicator over the one of its name, or as a new one.
    reliability::Result<reliability::Project> put(storage::Session& session, reliability::Project project,
                                                  const storage::Provenance& by);
    reliability::Result<reliability::Indicator> put(storage::Session& session, reliability::Indicator indicator,
                                                    const storage::Provenance& by);

private:
    std::vector<reliability::Project> m_projects;
    std::vector<reliability::Indicator> m_indicators;
};

/// Splits PROJECT/INDICATOR/OBJECTIVE; "%2F" is a slash inside a name.
std::vector<std::string> splitPath(std::string_view path);

}
