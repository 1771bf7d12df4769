// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"

#include "app/incidentnumber.h"

namespace app {

using namespace reliability;

namespace {

/// What names its author is signed by who makes it.
template <class T>
void sign(T& fact, const storage::Provenance& by)
{
    if constexpr (requires { fact.author; })
        if (fact.author.empty()) fact.author = by.author;
}

/// A new incident gets its number when it is first saved.
Result<Incident> prepared(storage::Session& session, const std::optional<Incident>& before, Incident after)
{
    if (before || after.number) return after;
    const auto number = nextIncidentNumber(session);
    if (!number) return failed(number);
    after.number = *number;
    return after;
}

template <class T>
Result<T> prepared(storage::Session&, const std::optional<T>&, T after)
{
    return after;
}

template <class T>
Result<AnyEdit> applyOne(storage::Session& session, Edit<T> edit, const storage::Provenance& by)
{
    auto store = session.store<T>();
    if (!edit.after) {
        if (!edit.before) return AnyEdit(std::move(edit));
        if (const auto ok = store.remove(*edit.before, by); !ok) return failed(ok);
        return AnyEdit(std::move(edit));
    }
    if (edit.after->uid == Uid()) edit.after->uid = makeUid();
    sign(*edit.after, by);
    auto after = prepared(session, edit.before, *edit.after);
    if (!after) return failed(after);
    auto saved = store.save(edit.before, *after, by);
    if (!saved) return failed(saved);
    edit.after = std::move(*saved);
    return AnyEdit(std::move(edit));
}

/// What is stored now under the fact's identity, for an inverse whose own copy is of an older revision.
template <class T>
Edit<T> inverseOfOne(const Edit<T>& edit)
{
    Edit<T> back = inverse(edit);
    if (back.before && back.after) {
        back.after->id = back.before->id;
        back.after->rev = back.before->rev;
    }
    return back;
}

/// Tells the edits of a fact that it is stored under another revision now.
template <class T>
void follow(std::vector<AnyEdit>& edits, const Edit<T>& saved)
{
    if (!saved.after) return;
    for (AnyEdit& edit : edits) {
        auto* same = std::get_if<Edit<T>>(&edit);
        if (!same || !same->after || same->after->uid != saved.after->uid) continue;
        same->after->id = saved.after->id;
        same->after->rev = saved.after->rev;
    }
}

void followAny(std::vector<AnyEdit>& edits, const AnyEdit& saved)
{
    std::visit([&](const auto& e) { follow(edits, e); }, saved);
}

}

Result<AnyEdit> applyEdit(storage::Session& session, const AnyEdit& edit, const Actor& actor)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    auto done = std::visit(
        [&](const auto& e) {
            Actor labelled = actor;
            labelled.label = e.label;
            return applyOne(session, e, provenance(labelled));
        },
        edit);
    if (!done) return done;
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return done;
}

AnyEdit inverseOf(const AnyEdit& edit)
{
    return std::visit([](const auto& e) { return AnyEdit(inverseOfOne(e)); }, edit);
}

void UndoStack::done(AnyEdit edit)
{
    m_done.push_back(std::move(edit));
    m_undone.clear();
}

void UndoStack::undone(AnyEdit edit)
{
    m_done.pop_back();
    followAny(m_done, edit);
    m_undone.push_back(std::move(edit));
}

void UndoStack::redone(AnyEdit edit)
{
    m_undone.pop_back();
    followAny(m_undone, edit);
    m_done.push_back(std::move(edit));
}

}
