// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importtarget.h"

#include <set>
#include <unordered_map>

namespace app {

/// The actions that the text of a postmortem lists, and those it listed before; a new one had no text before.
struct ListedActions {
    std::vector<reliability::Action> before, now;
};

/// Makes facts of the actions that the text of a stored incident lists. One is the same again by its title, and by its
/// place where the text rewords as many open ones as it leaves out. What the text says anew of one comes in, what
/// people changed since stays; what they deleted stays deleted. One that the text listed before and does not any more
/// goes into the bin, if nobody touched it. New ones are dated `created`.
reliability::Result<void> bringActions(storage::Session& session, const reliability::Incident& incident,
                                       ListedActions listed, const storage::Provenance& by,
                                       reliability::Instant created);

/// Writes the events of an import; the same event again is the same row, and what people changed of it since stays.
class EventImport {
public:
    EventImport(const ImportContext& context, ImportTarget& target) : m_context(context), m_target(target) {}

    reliability::Result<void> write(const std::vector<reliability::NamedEvent>& events);
    /// How many are new, and how many of those that were there differ now.
    std::int64_t added() const { return m_added; }
    std::int64_t updated() const { return m_updated; }

private:
    reliability::Result<void> write(const reliability::NamedEvent& named);
    /// When what holds now began to; none where that is known already.
    reliability::Result<std::optional<reliability::Instant>> sinceWhen(const reliability::Event& wanted);

    const ImportContext& m_context;
    ImportTarget& m_target;
    std::int64_t m_added = 0, m_updated = 0;
};

/// Writes the postmortems of an import with the actions they list. One that comes again brings what its file says anew
/// since it was imported last; what people changed since stays, and where both changed the same a warning says so.
class IncidentImport {
public:
    IncidentImport(const ImportContext& context, ImportTarget& target) : m_context(context), m_target(target) {}

    /// Says what the import will bring in all: a text whose old path is not among it has moved.
    void announce(const std::vector<reliability::Batch>& batches);
    reliability::Result<void> write(const std::vector<reliability::NamedIncident>& incidents);

private:
    reliability::Result<void> write(const reliability::NamedIncident& named);
    reliability::Result<void> actions(ListedActions listed, const reliability::Incident& incident);
    /// Those that its text lists anew, or says otherwise than the text `before`.
    reliability::Result<void> actionsAgain(const reliability::Incident& before);
    /// Counts in the result what became of the actions.
    void tell(const std::vector<reliability::Action>& before, const std::vector<reliability::Action>& after);
    static void identify(reliability::Incident& wanted, const reliability::Incident& stored);
    static void keepWhatWasSaid(reliability::Incident& wanted, const reliability::Incident& said);
    reliability::Result<reliability::Incident> make(reliability::Incident wanted);
    reliability::Result<void> again(reliability::Incident wanted, const reliability::Incident& before);
    reliability::Result<std::optional<reliability::Incident>> stored(const reliability::Incident& wanted);
    reliability::Result<std::optional<reliability::Incident>> moved(const reliability::Incident& wanted);
    reliability::Result<void> loadTexts();
    reliability::Result<std::int64_t> nextNumber();

    const ImportContext& m_context;
    ImportTarget& m_target;
    std::int64_t m_nextNumber = 0; ///< 0: not asked yet
    std::set<std::string> m_keys;  ///< of all that the import brings
    /// Of what is there and not among it, by the hash of the text; none: not asked yet.
    std::optional<std::unordered_multimap<std::size_t, reliability::Id<reliability::Incident>>> m_texts;
};

}
