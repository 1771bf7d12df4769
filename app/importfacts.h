// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importtarget.h"

namespace app {

/// Writes the events of an import; the same event again is the same row.
class EventImport {
public:
    EventImport(const ImportContext& context, ImportTarget& target) : m_context(context), m_target(target) {}

    reliability::Result<void> write(const std::vector<reliability::NamedEvent>& events);
    bool changed() const { return m_changed; }

private:
    reliability::Result<void> write(const reliability::NamedEvent& named);

    const ImportContext& m_context;
    ImportTarget& m_target;
    bool m_changed = false;
};

/// Writes the postmortems of an import with the actions they list; one of the same source replaces its earlier text.
class IncidentImport {
public:
    IncidentImport(const ImportContext& context, ImportTarget& target) : m_context(context), m_target(target) {}

    reliability::Result<void> write(const std::vector<reliability::NamedIncident>& incidents);

private:
    reliability::Result<void> write(const reliability::NamedIncident& named);
    reliability::Result<void> actions(const std::vector<reliability::Action>& actions,
                                      const reliability::Incident& incident);
    static void keepWhatIsHere(reliability::Incident& wanted, const reliability::Incident& stored);
    reliability::Result<bool> saidBefore(const reliability::Incident& wanted, const reliability::Incident& before);
    reliability::Result<std::optional<reliability::Incident>> stored(const reliability::Incident& wanted);
    reliability::Result<std::int64_t> nextNumber();

    const ImportContext& m_context;
    ImportTarget& m_target;
    std::int64_t m_nextNumber = 0; ///< 0: not asked yet
};

}
