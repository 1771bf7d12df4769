// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"

#include "app/importfacts.h"
#include "app/incidentnumber.h"
#include "app/phases.h"
#include "app/readings.h"
#include "app/recordrules.h"
#include "app/zones.h"
#include "reliability/meetingrules.h"

#include <tuple>

namespace app {

using namespace reliability;

namespace {

using app::prepared;

/// What names its author is signed by who makes it.
template <class T>
void sign(T& fact, const storage::Provenance& by)
{
    if constexpr (requires { fact.author; })
        if (fact.author.empty()) fact.author = by.author;
}

/// What a postmortem's text says is read from it when it is saved; a new incident gets its number then.
Result<Incident> prepared(storage::Session& session, const std::optional<Incident>& before, Incident after,
                          const storage::Provenance&)
{
    if (!before || before->markdown != after.markdown) {
        const auto workspace = session.workspace();
        if (!workspace) return failed(workspace);
        const auto zone = zoneNamed(workspace->zone);
        if (!zone) return failed(zone);
        after = readAgain(std::move(after), *zone);
    }
    if (before || after.number) return after;
    const auto number = nextIncidentNumber(session);
    if (!number) return failed(number);
    after.number = *number;
    return after;
}

/// An action is dated when it is made and when it is closed.
Result<Action> prepared(storage::Session&, const std::optional<Action>& before, Action after,
                        const storage::Provenance& by)
{
    if (!before && !after.created) after.created = by.at;
    if (isOpen(after)) after.closed.reset();
    else if ((!before || isOpen(*before)) && !after.closed) after.closed = by.at;
    return after;
}

Result<ReviewNote> prepared(storage::Session&, const std::optional<ReviewNote>&, ReviewNote after,
                            const storage::Provenance& by)
{
    if (after.at == Instant()) after.at = by.at;
    return after;
}

/// A signature says when and what it signs.
Result<Signature> prepared(storage::Session& session, const std::optional<Signature>&, Signature after,
                           const storage::Provenance& by)
{
    const auto review = session.store<Review>().find(after.review);
    if (!review) return failed(review);
    if (*review && after.sha256.empty()) after.sha256 = (*review)->sha256;
    if (after.at == Instant()) after.at = by.at;
    return after;
}

template <class T>
Result<T> prepared(storage::Session&, const std::optional<T>&, T after, const storage::Provenance&)
{
    return after;
}

/// The actions that a text lists are facts once it is saved. Out of the bin they come as they went in.
Result<void> bringListed(storage::Session& session, const Edit<Incident>& edit, const storage::Provenance& by)
{
    if (!edit.after) return {};
    const auto& [before, after] = std::tie(edit.before, *edit.after);
    if (before && before->markdown == after.markdown && before->project == after.project) return {};
    if (!before) {
        const auto changes = session.store<Incident>().history(after.uid);
        if (!changes) return failed(changes);
        if (changes->size() > 1) return {};
    }
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    ListedActions listed{before ? readText(*before, *zone).actions : std::vector<Action>(),
                         readText(after, *zone).actions};
    return bringActions(session, after, std::move(listed), by, by.at);
}

/// What a saved or removed fact brings with it.
template <class T>
Result<void> followed(storage::Session& session, const Edit<T>& edit, const storage::Provenance& by)
{
    if constexpr (std::is_same_v<T, PhaseChange>) return moveProject(session, edit.before, edit.after, by);
    if constexpr (std::is_same_v<T, Incident>) return bringListed(session, edit, by);
    return {};
}

/// What is stored under a fact's identity, where it is just the fact: stored anew, as when it came out of the bin, it
/// is still what an edit was made from. Else the fact, which the store will refuse then.
template <class T>
Result<std::optional<T>> current(storage::Session& session, const std::optional<T>& fact)
{
    if (!fact) return fact;
    auto stored = session.store<T>().find(fact->uid);
    if (!stored) return failed(stored);
    if (!*stored) return fact;
    T same = *fact;
    same.id = (*stored)->id;
    same.rev = (*stored)->rev;
    return same == **stored ? *stored : fact;
}

/// What refers to an incident goes into the bin with it.
template <class T>
Result<void> removeChildren(storage::Session& session, Id<Incident> parent, const storage::Provenance& by)
{
    const auto children = session.store<T>().findBy("incident_id", parent);
    if (!children) return failed(children);
    for (const T& child : *children) {
        if (const auto ok = permit(session, Edit<T>{child, std::nullopt, by.label}); !ok) return ok;
        if (const auto ok = session.store<T>().remove(child, by); !ok) return ok;
    }
    return {};
}

/// The removal that put a fact into the bin; none when it is not there.
template <class T>
Result<std::optional<storage::Change<T>>> removal(storage::Session& session, Uid uid)
{
    auto changes = session.store<T>().history(uid);
    if (!changes) return failed(changes);
    if (changes->empty() || changes->back().after) return std::optional<storage::Change<T>>();
    return std::optional(std::move(changes->back()));
}

/// And comes out of it again with it: what went in the same change.
template <class T>
Result<void> restoreChildren(storage::Session& session, Id<Incident> parent, const storage::Change<Incident>& gone,
                             const storage::Provenance& by)
{
    const auto binned = session.store<T>().removed();
    if (!binned) return failed(binned);
    for (const T& child : *binned) {
        if (child.incident != parent) continue;
        const auto change = removal<T>(session, child.uid);
        if (!change) return failed(change);
        if (!*change ||
            std::tie((*change)->at, (*change)->author, (*change)->label) != std::tie(gone.at, gone.author, gone.label))
            continue;
        if (const auto back = session.store<T>().restore(child.uid, by); !back) return failed(back);
    }
    return {};
}

template <class T>
Result<void> remove(storage::Session& session, const T& fact, const storage::Provenance& by)
{
    if constexpr (std::is_same_v<T, Incident>) {
        if (const auto ok = removeChildren<TriageItem>(session, fact.id, by); !ok) return ok;
        if (const auto ok = removeChildren<Action>(session, fact.id, by); !ok) return ok;
    }
    return session.store<T>().remove(fact, by);
}

template <class T>
Result<T> add(storage::Session& session, const T& fact, const storage::Provenance& by)
{
    return session.store<T>().save({}, fact, by);
}

template <>
Result<Incident> add(storage::Session& session, const Incident& fact, const storage::Provenance& by)
{
    const auto gone = removal<Incident>(session, fact.uid);
    if (!gone) return failed(gone);
    auto saved = session.store<Incident>().save({}, fact, by);
    if (!saved || !*gone) return saved;
    if (const auto ok = restoreChildren<TriageItem>(session, saved->id, **gone, by); !ok) return failed(ok);
    if (const auto ok = restoreChildren<Action>(session, saved->id, **gone, by); !ok) return failed(ok);
    return saved;
}

template <class T>
Result<Edit<T>> applyOne(storage::Session& session, Edit<T> edit, const storage::Provenance& by)
{
    auto before = current(session, edit.before);
    if (!before) return failed(before);
    edit.before = std::move(*before);
    if (!edit.before && !edit.after) return edit;
    if (edit.after) {
        if (edit.after->uid == Uid()) edit.after->uid = makeUid();
        sign(*edit.after, by);
        auto after = prepared(session, edit.before, *edit.after, by);
        if (!after) return failed(after);
        edit.after = std::move(*after);
    }
    if (const auto ok = permit(session, edit); !ok) return failed(ok);
    if (edit.after) {
        auto saved =
            edit.before ? session.store<T>().save(edit.before, *edit.after, by) : add(session, *edit.after, by);
        if (!saved) return failed(saved);
        edit.after = std::move(*saved);
    } else if (const auto ok = remove(session, *edit.before, by); !ok) {
        return failed(ok);
    }
    if (const auto ok = followed(session, edit, by); !ok) return failed(ok);
    return edit;
}

}

template <class T>
Result<Edit<T>> saveEdit(storage::Session& session, const Edit<T>& edit, const Actor& actor)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    Actor labelled = actor;
    labelled.label = edit.label;
    auto done = applyOne(session, edit, provenance(labelled));
    if (!done) return done;
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return done;
}

template Result<Edit<Action>> saveEdit(storage::Session&, const Edit<Action>&, const Actor&);
template Result<Edit<Review>> saveEdit(storage::Session&, const Edit<Review>&, const Actor&);
template Result<Edit<Decision>> saveEdit(storage::Session&, const Edit<Decision>&, const Actor&);
template Result<Edit<Attendance>> saveEdit(storage::Session&, const Edit<Attendance>&, const Actor&);
template Result<Edit<Signature>> saveEdit(storage::Session&, const Edit<Signature>&, const Actor&);
template Result<Edit<ReviewNote>> saveEdit(storage::Session&, const Edit<ReviewNote>&, const Actor&);

Result<AnyEdit> applyEdit(storage::Session& session, const AnyEdit& edit, const Actor& actor)
{
    return std::visit(
        [&](const auto& e) -> Result<AnyEdit> {
            auto done = saveEdit(session, e, actor);
            if (!done) return failed(done);
            return AnyEdit(std::move(*done));
        },
        edit);
}

AnyEdit inverseOf(const AnyEdit& edit)
{
    return std::visit([](const auto& e) { return AnyEdit(inverse(e)); }, edit);
}

void UndoStack::done(AnyEdit edit)
{
    m_done.push_back(std::move(edit));
    m_undone.clear();
}

void UndoStack::stepped(Step step, AnyEdit edit)
{
    drop(step);
    (step == Step::undo ? m_undone : m_done).push_back(std::move(edit));
}

}
