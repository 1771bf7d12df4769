// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importfacts.h"

#include "app/incidentnumber.h"
#include "reliability/describe.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<void> EventImport::write(const std::vector<NamedEvent>& events)
{
    for (const NamedEvent& named : events)
        if (const auto ok = write(named); !ok) return ok;
    m_context.result.events += static_cast<std::int64_t>(events.size());
    return {};
}

Result<void> EventImport::write(const NamedEvent& named)
{
    const auto owner = m_target.projectOf(named.project);
    if (!owner) return failed(owner);
    if (!*owner) return fail(Code::usage, {"a change names no project; give --project"});
    Event wanted = named.event;
    wanted.project = (*owner)->id;
    wanted.uid = uidFrom((*owner)->name + '\n' + std::string(name(wanted.kind)) + '\n' + format(wanted.at) + '\n' +
                         wanted.component + '\n' + wanted.title);
    const auto before = m_context.session.store<Event>().find(wanted.uid);
    if (!before) return failed(before);
    if (*before) {
        wanted.id = (*before)->id;
        wanted.rev = (*before)->rev;
        if (wanted == **before) return {};
    }
    const auto saved = m_context.session.store<Event>().save(*before, wanted, m_context.by());
    if (!saved) return failed(saved);
    m_changed = true;
    return {};
}

Result<void> IncidentImport::write(const std::vector<NamedIncident>& incidents)
{
    for (const NamedIncident& named : incidents)
        if (const auto ok = write(named); !ok) return ok;
    m_context.result.documents += static_cast<std::int64_t>(incidents.size());
    return {};
}

/// The identity of the stored incident, and what people found out of it that the file does not say.
void IncidentImport::keepWhatIsHere(Incident& wanted, const Incident& stored)
{
    wanted.id = stored.id;
    wanted.uid = stored.uid;
    wanted.rev = stored.rev;
    wanted.number = stored.number;
    if (!wanted.project) wanted.project = stored.project;
    if (wanted.symptom == Symptom::none) wanted.symptom = stored.symptom;
    if (wanted.cause == Cause::unknown) wanted.cause = stored.cause;
    if (wanted.indicators.empty()) wanted.indicators = stored.indicators;
}

Result<std::optional<Incident>> IncidentImport::stored(const Incident& wanted)
{
    if (wanted.sourceKey.empty()) return std::optional<Incident>();
    const auto known = m_context.session.store<Incident>().findBy("source_key", wanted.sourceKey);
    if (!known) return failed(known);
    // The same key in another project is another postmortem.
    const auto same = std::ranges::find_if(*known, [&](const Incident& incident) {
        return !wanted.project || !incident.project || incident.project == wanted.project;
    });
    return same == known->end() ? std::nullopt : std::optional(*same);
}

Result<std::int64_t> IncidentImport::nextNumber()
{
    if (m_nextNumber > 0) return m_nextNumber++;
    const auto number = nextIncidentNumber(m_context.session);
    if (number) m_nextNumber = *number + 1;
    return number;
}

Result<void> IncidentImport::write(const NamedIncident& named)
{
    Incident wanted = named.incident;
    const auto owner = m_target.projectOf(named.project);
    if (!owner) return failed(owner);
    if (*owner) wanted.project = (*owner)->id;
    const auto before = stored(wanted);
    if (!before) return failed(before);
    if (*before) {
        keepWhatIsHere(wanted, **before);
        const auto known = saidBefore(wanted, **before);
        if (!known) return failed(known);
        if (*known) return ++m_context.result.unchanged, Result<void>();
    } else {
        const auto number = nextNumber();
        if (!number) return failed(number);
        wanted.uid = makeUid();
        wanted.number = *number;
    }
    const auto saved = m_context.session.store<Incident>().save(*before, wanted, m_context.by());
    if (!saved) return failed(saved);
    ++(*before ? m_context.result.updated : m_context.result.added);
    return actions(named.actions, *saved);
}

/// Whether the file says only what it, or a person after it, said before: then nothing is new.
Result<bool> IncidentImport::saidBefore(const Incident& wanted, const Incident& before)
{
    if (wanted == before) return true;
    const auto history = m_context.session.store<Incident>().history(before.uid);
    if (!history) return failed(history);
    return std::ranges::any_of(*history, [&](const storage::Change<Incident>& change) {
        if (!change.after) return false;
        Incident then = *change.after;
        keepWhatIsHere(then, before);
        return then == wanted;
    });
}

Result<void> IncidentImport::actions(const std::vector<Action>& actions, const Incident& incident)
{
    for (Action wanted : actions) {
        wanted.incident = incident.id;
        wanted.project = incident.project;
        wanted.uid = uidFrom(format(incident.uid) + '\n' + wanted.title);
        const auto before = m_context.session.store<Action>().find(wanted.uid);
        if (!before) return failed(before);
        if (*before) continue; // its state is people's from now on
        const auto saved = m_context.session.store<Action>().save({}, wanted, m_context.by());
        if (!saved) return failed(saved);
    }
    return {};
}

}
