// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importfacts.h"

#include "app/incidentnumber.h"
#include "app/readings.h"
#include "app/zones.h"
#include "reliability/describe.h"
#include "reliability/meetingrules.h"
#include "reliability/textmerge.h"
#include "widgets/models/postmortemtext.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// The same of the text, by its sections and the keys of its front matter; the reading is that of the text that has
/// been read. False where both changed the same part.
bool mergeTexts(Incident& both, const Incident& saidBefore, const Incident& wanted)
{
    auto text = mergedText(saidBefore.markdown, both.markdown, wanted.markdown);
    if (!text) return false;
    if (*text == wanted.markdown) {
        both.reading = wanted.reading;
        both.frontMatter = wanted.frontMatter;
    }
    both.markdown = std::move(*text);
    return true;
}

/// The three-way merge of a fact that its file brings again: what the file says anew against what it said before, and
/// what people changed since. Of what both changed to different ends it has what people made of it.
template <class T>
struct Merged {
    T both;
    bool clash = false;
};

template <class T>
Merged<T> merged(const T& saidBefore, const T& wanted, const T& stored)
{
    Merged<T> out{stored};
    auto& [both, clash] = out;
    forEachField<T>([&](const auto& f) {
        const auto &said = saidBefore.*f.member, &says = wanted.*f.member, &here = stored.*f.member;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(said)>, Reading>) return; // it follows the text
        if (f.name == "markdown" || f.name == "front_matter") return;                       // merged by its parts
        if (says == said) return;
        if (here == said) both.*f.member = says;
        else clash = clash || here != says;
    });
    if constexpr (std::is_same_v<T, Incident>) clash = !mergeTexts(both, saidBefore, wanted) || clash;
    return out;
}

/// What the text says that was put together of two.
Result<void> readMerged(const ImportContext& context, Incident& both)
{
    const auto workspace = context.session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    both = readAgain(std::move(both), *zone);
    both.frontMatter = models::splitFrontMatter(both.markdown).frontMatter;
    return {};
}

enum class Came { same, changed, clash };

/// Brings `wanted`, which has the identity of `stored`, over it.
template <class T>
Result<Came> bring(const ImportContext& context, const T& saidBefore, const T& wanted, const T& stored)
{
    auto [both, clash] = merged(saidBefore, wanted, stored);
    if (clash) return Came::clash;
    if constexpr (std::is_same_v<T, Incident>)
        if (both.markdown != stored.markdown && both.markdown != wanted.markdown)
            if (const auto ok = readMerged(context, both); !ok) return failed(ok);
    if (both == stored && wanted != stored) return Came::same;
    auto store = context.session.store<T>();
    const auto saved = store.save(stored, wanted, context.by());
    if (!saved) return failed(saved);
    if (wanted == stored) return Came::same;
    // What the file says is in the history now, to be compared with the next time; what people changed goes over it.
    if (both != wanted)
        if (const auto kept = store.save(*saved, both, provenance(context.order.actor)); !kept) return failed(kept);
    return Came::changed;
}

/// What the last import of a fact said of it; the fact itself where none is known.
template <class T>
Result<T> saidBefore(const ImportContext& context, const T& stored)
{
    const auto said = context.session.store<T>().imported(stored.uid);
    if (!said) return failed(said);
    return said->value_or(stored);
}

const Action* actionTitled(const std::vector<Action>& actions, const std::string& title)
{
    const auto found = std::ranges::find(actions, title, &Action::title);
    return found == actions.end() ? nullptr : &*found;
}

/// With what ties them to their incident; one that is listed twice is one.
void settleListed(std::vector<Action>& actions, const Incident& incident)
{
    std::set<std::string> titles;
    std::erase_if(actions, [&](const Action& a) { return a.title.empty() || !titles.insert(a.title).second; });
    for (Action& action : actions) {
        action.incident = incident.id;
        action.project = incident.project;
        action.uid = uidFrom(format(incident.uid) + '\n' + action.title);
    }
}

/// Brings the actions of one text to the facts that there are of its incident.
struct Bringing {
    storage::Session& session;
    const std::vector<Action>& stored;
    const storage::Provenance& by;
    Instant created;

    const Action* factOf(const Action& listed) const
    {
        if (const Action* same = actionTitled(stored, listed.title)) return same;
        const auto found = std::ranges::find(stored, listed.uid, &Action::uid);
        return found == stored.end() ? nullptr : &*found;
    }
    Result<void> bring(const Action* before, const Action& now) const
    {
        const Action* fact = factOf(before ? *before : now);
        if (!fact) return make(before, now);
        return before ? change(*before, now, *fact) : Result<void>(); // its state is people's from now on
    }
    /// Nobody touched what is still as the text said it.
    Result<void> drop(const Action& listed) const
    {
        const Action* fact = factOf(listed);
        if (!fact || settledAs(listed, *fact) != *fact) return {};
        const auto removed = session.store<Action>().remove(*fact, by);
        return removed || removed.error().code == Code::stillUsed ? Result<void>() : removed;
    }

private:
    /// What the text says of a fact, with what it can't say.
    static Action settledAs(Action listed, const Action& fact)
    {
        listed.id = fact.id;
        listed.uid = fact.uid;
        listed.rev = fact.rev;
        listed.created = fact.created;
        listed.closed = fact.closed;
        listed.project = fact.project;
        return listed;
    }
    /// One that was listed before without being there was deleted, or comes from a time when texts made no facts.
    Result<void> make(const Action* before, Action now) const
    {
        if (before) {
            const auto binned = session.store<Action>().removed();
            if (!binned) return failed(binned);
            for (const Action& gone : *binned)
                if (gone.incident == now.incident && (gone.uid == before->uid || gone.title == before->title))
                    return {};
        }
        now.created = created; // when one that is done was closed nobody says
        if (const auto saved = session.store<Action>().save({}, now, by); !saved) return failed(saved);
        return {};
    }
    Result<void> change(const Action& before, const Action& now, const Action& fact) const
    {
        Action said = settledAs(before, fact), says = settledAs(now, fact);
        says.project = now.project;
        Action both = merged(said, says, fact).both;
        if (both == fact) return {};
        if (isOpen(both)) both.closed.reset();
        else if (isOpen(fact)) both.closed = by.at;
        if (const auto saved = session.store<Action>().save(fact, both, by); !saved) return failed(saved);
        return {};
    }
};

void warnOfClash(const ImportContext& context, const std::string& title)
{
    context.result.warnings.push_back(
        {"edited-here", 1, '"' + title + "\" was changed here and in its file: what is here stays"});
}

}

Result<void> bringActions(storage::Session& session, const Incident& incident, ListedActions listed,
                          const storage::Provenance& by, Instant created)
{
    const auto stored = session.store<Action>().findBy("incident_id", incident.id);
    if (!stored) return failed(stored);
    settleListed(listed.before, incident);
    settleListed(listed.now, incident);
    const Bringing bringing{session, *stored, by, created};
    std::vector<Action> left = listed.before;
    std::erase_if(left, [&](const Action& a) { return actionTitled(listed.now, a.title); });
    std::vector<Action> fresh = listed.now;
    std::erase_if(fresh, [&](const Action& a) { return actionTitled(listed.before, a.title); });
    const bool reworded = left.size() == fresh.size() && std::ranges::all_of(left, [&](const Action& a) {
                              const Action* fact = bringing.factOf(a);
                              return fact && isOpen(*fact);
                          });
    for (const Action& now : listed.now) {
        const auto place = std::ranges::find(fresh, now.uid, &Action::uid) - fresh.begin();
        const bool isFresh = place < std::ssize(fresh);
        const Action* before = !isFresh ? actionTitled(listed.before, now.title) : reworded ? &left[place] : nullptr;
        if (const auto ok = bringing.bring(before, now); !ok) return ok;
    }
    if (reworded) return {};
    for (const Action& gone : left)
        if (const auto ok = bringing.drop(gone); !ok) return ok;
    return {};
}

Result<void> EventImport::write(const std::vector<NamedEvent>& events)
{
    for (const NamedEvent& named : events)
        if (const auto ok = write(named); !ok) return ok;
    m_context.result.events += static_cast<std::int64_t>(events.size());
    return {};
}

// A snapshot has no history: what it shows anew happened after what was known last, and before it was taken.
Result<std::optional<Instant>> EventImport::sinceWhen(const Event& wanted)
{
    const auto all = m_context.session.store<Event>().findBy("project_id", wanted.project);
    if (!all) return failed(all);
    std::optional<Event> last;
    for (const Event& event : *all) {
        if (event.kind != wanted.kind) continue;
        const auto said = saidBefore(m_context, event);
        if (!said) return failed(said);
        if (said->detail == wanted.detail && (!last || last->at < said->at)) last = *said;
    }
    if (!last) return std::optional(wanted.at);
    if (last->title == wanted.title) return std::optional<Instant>();
    return std::optional(last->at < wanted.at ? wanted.at : m_context.order.at.value_or(m_context.order.actor.now));
}

Result<void> EventImport::write(const NamedEvent& named)
{
    const auto owner = m_target.projectOf(named.project);
    if (!owner) return failed(owner);
    if (!*owner) return fail(Code::usage, {"a change names no project; give --project"});
    Event wanted = named.event;
    wanted.project = (*owner)->id;
    if (named.current) {
        const auto since = sinceWhen(wanted);
        if (!since) return failed(since);
        if (!*since) return {};
        wanted.at = **since;
    }
    wanted.uid = uidFrom((*owner)->name + '\n' + std::string(name(wanted.kind)) + '\n' + format(wanted.at) + '\n' +
                         wanted.component + '\n' + wanted.title + (named.current ? '\n' + wanted.detail : ""));
    const auto before = m_context.session.store<Event>().find(wanted.uid);
    if (!before) return failed(before);
    if (!*before) {
        const auto saved = m_context.session.store<Event>().save({}, wanted, m_context.by());
        if (!saved) return failed(saved);
        ++m_added;
        return {};
    }
    wanted.id = (*before)->id;
    wanted.rev = (*before)->rev;
    const auto said = saidBefore(m_context, **before);
    if (!said) return failed(said);
    const auto came = bring(m_context, *said, wanted, **before);
    if (!came) return failed(came);
    if (*came == Came::clash) warnOfClash(m_context, wanted.title);
    m_updated += *came == Came::changed;
    return {};
}

void IncidentImport::announce(const std::vector<Batch>& batches)
{
    for (const Batch& batch : batches)
        for (const NamedIncident& named : batch.incidents) m_keys.insert(named.incident.sourceKey);
}

Result<void> IncidentImport::write(const std::vector<NamedIncident>& incidents)
{
    for (const NamedIncident& named : incidents)
        if (const auto ok = write(named); !ok) return ok;
    m_context.result.documents += static_cast<std::int64_t>(incidents.size());
    return {};
}

void IncidentImport::identify(Incident& wanted, const Incident& stored)
{
    wanted.id = stored.id;
    wanted.uid = stored.uid;
    wanted.rev = stored.rev;
    wanted.number = stored.number;
    if (!wanted.project) wanted.project = stored.project;
}

/// What a file does not say any more is no news.
void IncidentImport::keepWhatWasSaid(Incident& wanted, const Incident& said)
{
    if (wanted.symptom == Symptom::none) wanted.symptom = said.symptom;
    if (wanted.cause == Cause::unknown) wanted.cause = said.cause;
    if (wanted.indicators.empty()) wanted.indicators = said.indicators;
}

Result<std::optional<Incident>> IncidentImport::stored(const Incident& wanted)
{
    if (wanted.sourceKey.empty()) return std::optional<Incident>();
    // One that was written here is known by its uid.
    if (const auto uid = parseUid(wanted.sourceKey)) {
        auto own = m_context.session.store<Incident>().find(*uid);
        if (!own || *own) return own;
    }
    const auto known = m_context.session.store<Incident>().findBy("source_key", wanted.sourceKey);
    if (!known) return failed(known);
    // The same key in another project is another postmortem.
    const auto same = std::ranges::find_if(*known, [&](const Incident& incident) {
        return !wanted.project || !incident.project || incident.project == wanted.project;
    });
    return same == known->end() ? moved(wanted) : std::optional(*same);
}

Result<void> IncidentImport::loadTexts()
{
    const auto all = m_context.session.store<Incident>().all();
    if (!all) return failed(all);
    m_texts.emplace();
    for (const Incident& incident : *all)
        if (!incident.sourceKey.empty() && !m_keys.contains(incident.sourceKey))
            m_texts->emplace(std::hash<std::string>()(incident.markdown), incident.id);
    return {};
}

/// The postmortem of the same text whose file is not where it was.
Result<std::optional<Incident>> IncidentImport::moved(const Incident& wanted)
{
    if (wanted.sourceKey != wanted.sourceFile) return std::optional<Incident>();
    if (!m_texts)
        if (const auto ok = loadTexts(); !ok) return failed(ok);
    const auto [first, last] = m_texts->equal_range(std::hash<std::string>()(wanted.markdown));
    for (auto at = first; at != last; ++at) {
        const auto incident = m_context.session.store<Incident>().find(at->second);
        if (!incident) return failed(incident);
        if (!*incident || (*incident)->markdown != wanted.markdown) continue;
        if (wanted.project && (*incident)->project && (*incident)->project != wanted.project) continue;
        m_texts->erase(at);
        return *incident;
    }
    return std::optional<Incident>();
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
    if (*before) return again(std::move(wanted), **before);
    const auto saved = make(std::move(wanted));
    if (!saved) return failed(saved);
    ++m_context.result.added;
    return actions({{}, named.actions}, *saved);
}

Result<Incident> IncidentImport::make(Incident wanted)
{
    const auto number = nextNumber();
    if (!number) return failed(number);
    wanted.uid = parseUid(wanted.sourceKey).value_or(makeUid());
    wanted.number = *number;
    return m_context.session.store<Incident>().save({}, wanted, m_context.by());
}

Result<void> IncidentImport::again(Incident wanted, const Incident& before)
{
    auto said = saidBefore(m_context, before);
    if (!said) return failed(said);
    identify(*said, before);
    identify(wanted, before);
    keepWhatWasSaid(wanted, *said);
    const auto came = bring(m_context, *said, wanted, before);
    if (!came) return failed(came);
    ++(*came == Came::changed ? m_context.result.updated : m_context.result.unchanged);
    if (*came == Came::clash) warnOfClash(m_context, before.title);
    return *came == Came::changed ? actionsAgain(before) : Result<void>();
}

// What people wrote into the text here was brought when they saved it: the text as it was is what is compared with.
Result<void> IncidentImport::actionsAgain(const Incident& before)
{
    const auto now = m_context.session.store<Incident>().find(before.uid);
    if (!now) return failed(now);
    if (!*now || (*now)->markdown == before.markdown) return {};
    const auto workspace = m_context.session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    return actions({readText(before, *zone).actions, readText(**now, *zone).actions}, **now);
}

// The text dates its actions by the incident alone.
Result<void> IncidentImport::actions(ListedActions listed, const Incident& incident)
{
    auto store = m_context.session.store<Action>();
    const auto before = store.findBy("incident_id", incident.id);
    if (!before) return failed(before);
    const Instant created = incident.start.value_or(m_context.order.actor.now);
    if (const auto ok = bringActions(m_context.session, incident, std::move(listed), m_context.by(), created); !ok)
        return ok;
    const auto after = store.findBy("incident_id", incident.id);
    if (!after) return failed(after);
    tell(*before, *after);
    return {};
}

void IncidentImport::tell(const std::vector<Action>& before, const std::vector<Action>& after)
{
    ImportResult& result = m_context.result;
    std::int64_t stayed = 0;
    for (const Action& action : after) {
        const auto was = std::ranges::find(before, action.uid, &Action::uid);
        if (was == before.end()) ++result.actionsAdded;
        else {
            ++stayed;
            result.actionsUpdated += *was != action;
        }
    }
    result.actionsRemoved += static_cast<std::int64_t>(before.size()) - stayed;
}

}
