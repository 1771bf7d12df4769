// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people change through the window, and take back.
#include "app/commands/workspacecall.h"
#include "app/windowcontroller.h"
#include "storage/undo.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <algorithm>
#include <array>

namespace app {

using namespace reliability;
using storage::Queue;
using storage::Session;
using widgets::MessageStrip;

namespace {

/// After these a step fails for ever; after any other it may be tried again.
constexpr std::array final{Code::changedMeanwhile, Code::alreadyExists, Code::stillUsed, Code::unknownName};

/// What a step takes back or does again: a redo is named after the edit that it restores. Empty when there is nothing.
QString labelOf(const UndoStack& undo, Step step)
{
    const AnyEdit* edit = undo.next(step);
    if (!edit) return {};
    return models::editLabel(step == Step::undo ? *edit : inverseOf(*edit));
}

}

void WindowController::edit(const AnyEdit& wanted)
{
    if (!m_workspace) return;
    ++m_workspace->writing;
    ask(
        *m_workspace,
        m_workspace->writer,
        Queue::people,
        [wanted, by = actor()](Session& s) { return applyEdit(s, wanted, by); },
        [this](OpenWorkspace& of, AnyEdit& saved) {
            savedIncident(of, saved);
            of.undo.done(std::move(saved));
            wrote(of);
        },
        [this, wanted](OpenWorkspace& of, const Error& error) {
            --of.writing;
            const auto* incident = std::get_if<Edit<Incident>>(&wanted);
            const bool late = incident && incident->after && error.code == Code::changedMeanwhile;
            if (late) othersWereFirst(of, *incident->after, error);
            else tell(error, [this, wanted] { edit(wanted); });
            nextStep(of);
        });
}

void WindowController::savedIncident(OpenWorkspace& of, const AnyEdit& saved)
{
    const auto* incident = std::get_if<Edit<Incident>>(&saved);
    if (!incident || !incident->after) return;
    of.journal.drop(*incident->after);
    const auto told = of.refused.find(incident->after->uid);
    if (told == of.refused.end()) return;
    m_window.dropStrip(told->second);
    of.refused.erase(told);
}

// The editor has the text still, and puts it together with what the others saved once that is here.
void WindowController::othersWereFirst(OpenWorkspace& of, const Incident& incident, const Error& error)
{
    const QString text = models::sentence(error);
    of.refused.insert_or_assign(incident.uid, text);
    m_window.showStrip(MessageStrip::Kind::error, text, tr("Open it"), [this, uid = incident.uid] {
        m_window.show(widgets::Place{.screen = widgets::Screen::editor, .incident = uid});
    });
    load(of);
}

void WindowController::want(Step step)
{
    if (!m_workspace) return;
    m_workspace->steps.push_back(step);
    nextStep(*m_workspace);
}

// A step waits for the answers to what was done before it: they say what it takes back.
void WindowController::nextStep(OpenWorkspace& of)
{
    if (of.writing > 0 || of.steps.empty()) return;
    const Step step = of.steps.front();
    of.steps.pop_front();
    const AnyEdit* edit = of.undo.next(step);
    if (!edit) return nextStep(of);
    ++of.writing;
    ask(
        of,
        of.writer,
        Queue::people,
        [wanted = inverseOf(*edit), by = actor()](Session& s) { return applyEdit(s, wanted, by); },
        [this, step](OpenWorkspace& at, AnyEdit& saved) {
            at.undo.stepped(step, std::move(saved));
            wrote(at);
        },
        [this, step](OpenWorkspace& at, const Error& error) { notStepped(at, step, error); });
}

// The steps behind it were meant for what it would have left.
void WindowController::notStepped(OpenWorkspace& of, Step step, const Error& error)
{
    --of.writing;
    of.steps.clear();
    const QString text =
        (step == Step::undo ? tr("Not undone: %1.") : tr("Not redone: %1.")).arg(labelOf(of.undo, step));
    const bool never = std::ranges::find(final, error.code) != final.end();
    if (never) of.undo.drop(step);
    showUndo();
    const auto again = [this, step] { want(step); };
    m_window.showStrip(MessageStrip::Kind::error,
                       QStringLiteral("%1 %2").arg(text, models::sentence(error)),
                       never ? QString() : tr("Try again"),
                       never ? std::function<void()>() : again);
    load(of);
}

void WindowController::undoImport(Id<ImportBatch> batch)
{
    if (!m_workspace) return;
    ++m_workspace->writing;
    const storage::Provenance by{userName(), models::utf8(tr("Undo import")), SystemClock().now(), {}};
    const auto job = [batch, by](Session& s) -> Result<Id<ImportBatch>> {
        if (const auto ok = storage::undoBatch(s, batch, by); !ok) return failed(ok);
        return batch;
    };
    ask(
        *m_workspace,
        m_workspace->writer,
        Queue::people,
        job,
        [this](OpenWorkspace& of, const Id<ImportBatch>&) { wrote(of); },
        [this, batch](OpenWorkspace& of, const Error& error) {
            --of.writing;
            tell(error, [this, batch] { undoImport(batch); });
            nextStep(of);
        });
}

void WindowController::wrote(OpenWorkspace& of)
{
    --of.writing;
    m_window.setSaved(SystemClock().now());
    showUndo();
    load(of);
    nextStep(of);
}

void WindowController::showUndo()
{
    m_window.setUndo(labelOf(m_workspace->undo, Step::undo));
    m_window.setRedo(labelOf(m_workspace->undo, Step::redo));
}

namespace {

/// The postmortem as it stood when the figures were read; none where there is none.
std::optional<Incident> shownIncident(const ReviewData& review, const Incident& wanted)
{
    const auto in = [&wanted](const std::vector<IncidentReview>& incidents) -> std::optional<Incident> {
        for (const IncidentReview& i : incidents)
            if (i.incident.uid == wanted.uid && i.incident.rev == wanted.rev) return i.incident;
        return std::nullopt;
    };
    for (const auto& project : review.projects)
        if (auto found = in(project->incidents)) return found;
    return in(review.unassigned);
}

}

void WindowController::keepDraft(const Incident& draft)
{
    if (!m_workspace) return;
    const auto* review = m_workspace->review.get();
    const Draft whole{draft, review ? shownIncident(*review, draft) : std::nullopt};
    if (const auto kept = m_workspace->journal.keep(whole); !kept) tell(kept.error());
    else m_window.setDraftSaved(SystemClock().now());
}

void WindowController::offerDrafts()
{
    for (const Draft& draft : m_workspace->journal.drafts())
        ask(
            *m_workspace,
            m_workspace->reader,
            Queue::people,
            [uid = draft.typed.uid](Session& s) { return s.store<Incident>().find(uid); },
            [this, draft](OpenWorkspace& of, const std::optional<Incident>& stored) {
                // Saved while the program ended: nobody could take the draft away then.
                if (stored && of.journal.drop(*stored)) return;
                offerDraft(draft, stored);
            });
}

void WindowController::offerDraft(const Draft& draft, const std::optional<Incident>& stored)
{
    const Recovery recovery = recovered(draft, stored);
    QString found = tr("An unsaved draft was found: %1").arg(models::text(draft.typed.title));
    if (recovery.meanwhile == Recovery::Meanwhile::merged)
        found += QLatin1Char(' ') + tr("It was saved by somebody else since: recovering brings both together.");
    if (recovery.meanwhile == Recovery::Meanwhile::clashed)
        found +=
            QLatin1Char(' ') + tr("It was saved by somebody else since: what both changed is as in the draft after "
                                  "recovering, and the other text stays in the history.");
    const Edit<Incident> edited{stored, recovery.incident, models::utf8(tr("Recover draft"))};
    m_window.showStrip(MessageStrip::Kind::info, found, tr("Recover"), [this, edited] { edit(edited); });
}

}
