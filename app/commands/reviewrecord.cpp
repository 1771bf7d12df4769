// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people record in a review: `review sign`, `decide`, `note`, `attend`, `amend`.
#include "app/commands/commandlist.h"
#include "app/commands/recordanswer.h"
#include "app/commands/reviewcall.h"
#include "app/edits.h"
#include "app/json/schema.h"

namespace app {

using namespace reliability;

namespace {

/// Saves a fact over the one it replaces and answers with the record of its review.
template <class T>
Result<Outcome> record(ReviewCall& of, std::optional<T> before, const std::optional<T>& after, const char* label)
{
    const Edit<T> edit{std::move(before), after, std::string(label) + " " + of.review.week};
    const auto done = saveEdit(of.w.session, edit, of.w.actor(edit.label));
    if (!done) return failed(done);
    return recordOutcome(of.w, of.review);
}

Result<ReviewRole> roleOf(const Call& call)
{
    const auto role = call.choice<ReviewRole>("role");
    if (!role) return failed(role);
    if (!*role) return fail(Code::usage, {"say with --role whether it is the mle or the sre"});
    return **role;
}

/// The project of --project; none: all of them.
Result<Id<Project>> projectGiven(const Call& call, storage::Session& session)
{
    const auto given = call.text("project");
    if (!given) return Id<Project>();
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(*given);
    if (!project) return failed(project);
    return project->id;
}

/// The decision that the options describe.
Result<Decision> wantedDecision(const Call& call, ReviewCall& of)
{
    const auto kind = call.choice<DecisionKind>("kind");
    if (!kind) return failed(kind);
    if (!*kind) return fail(Code::usage, {"a decision needs --kind: " + allowed<DecisionKind>()});
    const auto project = projectGiven(call, of.w.session);
    if (!project) return failed(project);
    const auto due = dayOption(call, "due", of.w.zone), expires = dayOption(call, "expires", of.w.zone);
    if (!due) return failed(due);
    if (!expires) return failed(expires);
    Decision decision;
    decision.review = of.review.id;
    decision.project = *project;
    decision.kind = **kind;
    decision.text = textOption(call, "text");
    decision.owner = textOption(call, "owner");
    decision.due = *due;
    decision.expires = *expires;
    return decision;
}

/// What became of a decision; of whichever review it is.
Result<Outcome> setDecision(const Call& call)
{
    const auto state = call.choice<DecisionState>("state");
    if (!state) return failed(state);
    if (!*state) return fail(Code::usage, {"--set needs --state: " + allowed<DecisionState>()});
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto before = factOfNumber<Decision>(w->session, "decision", *call.text("set"));
    if (!before) return failed(before);
    const auto review = w->session.store<Review>().find(before->review);
    if (!review) return failed(review);
    if (!*review) return fail(Code::unknownName, {"review", "", ""});
    Decision after = *before;
    after.state = **state;
    after.outcome = call.text("outcome").value_or(after.outcome);
    ReviewCall of{std::move(*w), **review};
    return record<Decision>(of, *before, after, "Outcome of a decision of review");
}

Result<Outcome> writeNote(const Call& call, NoteKind kind, const char* label)
{
    const auto text = call.argument();
    if (!text) return failed(text);
    auto of = openReview(call, storage::Access::write);
    if (!of) return failed(of);
    const auto project = projectGiven(call, of->w.session);
    if (!project) return failed(project);
    const auto from = dayOption(call, "from", of->w.zone), to = dayOption(call, "to", of->w.zone);
    if (!from) return failed(from);
    if (!to) return failed(to);
    ReviewNote note;
    note.review = of->review.id;
    note.project = *project;
    note.indicator = textOption(call, "indicator");
    note.kind = kind;
    note.author = textOption(call, "author");
    note.text = *text;
    note.from = *from;
    note.to = *to;
    return record<ReviewNote>(*of, {}, note, label);
}

}

Result<Outcome> runReviewSign(const Call& call)
{
    const auto role = roleOf(call);
    if (!role) return failed(role);
    auto of = openReview(call, storage::Access::write);
    if (!of) return failed(of);
    Signature signature;
    signature.review = of->review.id;
    signature.role = *role;
    signature.name = textOption(call, "name");
    signature.solo = call.has("solo");
    signature.reason = textOption(call, "reason");
    return record<Signature>(*of, {}, signature, "Sign review");
}

Result<Outcome> runReviewAttend(const Call& call)
{
    const auto role = roleOf(call);
    if (!role) return failed(role);
    auto of = openReview(call, storage::Access::write);
    if (!of) return failed(of);
    Attendance wanted;
    wanted.review = of->review.id;
    wanted.role = *role;
    wanted.name = textOption(call, "name");
    if (!call.has("remove")) return record<Attendance>(*of, {}, wanted, "Roll call of review");
    const auto all = of->w.session.store<Attendance>().findBy("review_id", of->review.id);
    if (!all) return failed(all);
    for (const Attendance& a : *all)
        if (a.role == wanted.role && a.name == wanted.name)
            return record<Attendance>(*of, a, std::nullopt, "Roll call of review");
    return fail(Code::unknownName, {"attendance", wanted.name, ""});
}

Result<Outcome> runReviewDecide(const Call& call)
{
    if (call.has("set")) return setDecision(call);
    auto of = openReview(call, storage::Access::write);
    if (!of) return failed(of);
    const auto decision = wantedDecision(call, *of);
    if (!decision) return failed(decision);
    return record<Decision>(*of, {}, *decision, "Decide in review");
}

Result<Outcome> runReviewNote(const Call& call)
{
    const auto kind = call.choice<NoteKind>("kind");
    if (!kind) return failed(kind);
    if (*kind == NoteKind::addendum) return fail(Code::usage, {"review amend adds an addendum"});
    return writeNote(call, kind->value_or(NoteKind::note), "Note in review");
}

Result<Outcome> runReviewAmend(const Call& call) { return writeNote(call, NoteKind::addendum, "Amend review"); }

Json schemaOfRecord() { return schemaDocument<RecordAnswer>(); }

}
