// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcontroller.h"

#include "app/commands/workspacecall.h"
#include "app/importer.h"
#include "app/importpreviews.h"
#include "app/outputfile.h"
#include "app/reportfile.h"
#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/seriesfeed.h"
#include "app/shownfigures.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <utility>

namespace app {

using namespace reliability;
using storage::Queue;
using widgets::MainWindow;
using widgets::MessageStrip;

namespace {

/// A thread of its own for reading: one session, jobs in order.
Result<std::unique_ptr<storage::Writer>> startReader(const std::string& path)
{
    auto session = storage::Session::open(path, storage::Access::read);
    if (!session) return failed(session);
    return std::make_unique<storage::Writer>(std::move(*session));
}

}

WindowController::WindowController(MainWindow& window, const QString& stateFolder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_journal(stateFolder + QStringLiteral("/drafts"))
{
    connectWindow();
    m_window.setPerson(QString::fromStdString(userName()));
}

WindowController::~WindowController() { m_stop.request_stop(); }

template <class Job, class Then>
void WindowController::ask(storage::Writer& thread, Queue queue, Job job, Then then, std::function<void()> again)
{
    const auto generation = m_generation;
    thread.submit(queue, [this, generation, job, then, again](storage::Session& session) mutable {
        // shared_ptr: a queued call must be copyable.
        auto result = std::make_shared<decltype(job(session))>(job(session));
        QMetaObject::invokeMethod(
            this,
            [this, generation, result, then, again]() mutable {
                if (generation != m_generation) return;
                if (!*result) tell(result->error(), again);
                else then(*result);
            },
            Qt::QueuedConnection);
    });
}

void WindowController::connectWindow()
{
    const auto on = [this](auto signal, auto slot) { connect(&m_window, signal, this, slot); };
    on(&MainWindow::editRequested, &WindowController::edit);
    on(&MainWindow::undoRequested, &WindowController::undo);
    on(&MainWindow::redoRequested, &WindowController::redo);
    on(&MainWindow::refreshRequested, &WindowController::refresh);
    on(&MainWindow::importRequested, &WindowController::importFrom);
    on(&MainWindow::freezeRequested, &WindowController::freeze);
    on(&MainWindow::verifyRequested, &WindowController::verify);
    on(&MainWindow::reportRequested, &WindowController::writeReport);
    on(&MainWindow::sampleRequested, &WindowController::sampleRequested);
    on(&MainWindow::cancelRequested, [this] { m_stop.request_stop(); });
    on(&MainWindow::seriesRequested, [this](const SeriesRequest& request) {
        if (!m_reader) return;
        ask(
            *m_reader,
            Queue::people,
            [request](storage::Session& s) { return answerOf(s, request); },
            [this](const auto& answer) { m_window.setSeries(*answer); });
    });
    on(&MainWindow::objectiveRequested, [this](const ObjectiveRequest& request) {
        if (!m_reader) return;
        ask(*m_reader, Queue::people, m_objectives.job(request), [this](const auto& view) {
            if (*view) m_window.setObjective(**view);
        });
    });
    on(&MainWindow::previewRequested, [this](const QString& path, const ImportRecipe& recipe) {
        if (!m_reader) return;
        ask(
            *m_reader,
            Queue::people,
            [file = models::utf8(path), recipe](storage::Session& s) -> Result<ImportPreview> {
                return previewImport(s, file, recipe);
            },
            [this](const auto& preview) { m_window.setPreview(*preview); });
    });
    on(&MainWindow::weekRequested, [this](Week week) {
        if (!m_review) return;
        const Instant end = range(week, m_review->zone).to, now = asOfDefault(m_review->workspace, SystemClock().now());
        m_asOf = end < now ? std::optional(end) : std::nullopt;
        refresh();
    });
    on(&MainWindow::draftChanged, [this](const Incident& draft) {
        if (const auto kept = m_journal.keep(draft); !kept) m_window.showError(kept.error());
        else m_window.setDraftSaved(SystemClock().now());
    });
}

void WindowController::open(const QString& path)
{
    const std::string file = models::utf8(path);
    auto writer = storage::Writer::start(file);
    const bool readOnly = !writer && writer.error().code == Code::workspaceReadOnly;
    const bool busy = !writer && writer.error().code == Code::workspaceBusy;
    if (!writer && !readOnly && !busy) return m_window.showError(writer.error());
    auto reader = startReader(file);
    if (!reader) return m_window.showError(reader.error());
    m_locked = writer ? std::nullopt : std::optional(writer.error());
    m_writer = writer ? std::move(*writer) : nullptr;
    m_reader = std::move(*reader);
    ++m_generation;
    m_undo = {};
    m_path = path;
    m_asOf.reset();
    m_window.setWorkspacePath(path);
    if (readOnly) m_window.showStrip(MessageStrip::Kind::info, tr("This workspace can only be read: changes are off."));
    if (busy) writable();
    showUndo();
    refresh();
    offerDrafts();
}

Actor WindowController::actor() const
{
    const Instant now = SystemClock().now();
    return {userName(), m_review ? asOfDefault(m_review->workspace, now) : now, {}};
}

void WindowController::tell(const Error& error, std::function<void()> again)
{
    if (error.code != Code::workspaceBusy || !again) return m_window.showError(error);
    m_window.showStrip(MessageStrip::Kind::error, models::sentence(error), tr("Try again"), std::move(again));
}

bool WindowController::writable()
{
    if (m_writer) return true;
    if (m_locked) tell(*m_locked, [this] { open(m_path); });
    return false;
}

void WindowController::refresh()
{
    if (!m_reader) return;
    ask(
        *m_reader,
        Queue::people,
        [asOf = m_asOf](storage::Session& session) { return loadFigures(session, asOf); },
        [this](auto& figures) {
            if (figures->problem) m_window.showError(*figures->problem);
            showReview(std::move(figures->now), std::move(figures->weekly));
            if (figures->newest) offerWeek(*figures->newest);
        });
    ask(
        *m_reader,
        Queue::people,
        [](storage::Session& s) { return s.store<ImportBatch>().all(); },
        [this](auto& batches) { m_window.setImports(std::move(*batches)); });
}

void WindowController::showReview(std::shared_ptr<const ReviewData> review, std::shared_ptr<const ReviewData> weekly)
{
    m_review = std::move(review);
    m_window.setReview(m_review, std::move(weekly));
    // Only now does the window know the project that an import may have made.
    if (const auto imported = std::exchange(m_imported, std::nullopt)) m_window.setImported(*imported);
    Q_EMIT shown();
}

void WindowController::offerWeek(Week week)
{
    if (std::exchange(m_offered, m_generation) == m_generation) return;
    m_window.showStrip(MessageStrip::Kind::info,
                       tr("The newest samples are of %1.").arg(models::week(week)),
                       tr("Go to that week"),
                       [this, week] { Q_EMIT m_window.weekRequested(week); });
}

void WindowController::edit(const AnyEdit& wanted)
{
    if (!writable()) return;
    ask(
        *m_writer,
        Queue::people,
        [wanted, by = actor()](storage::Session& s) { return applyEdit(s, wanted, by); },
        [this](auto& saved) {
            if (const auto* incident = std::get_if<Edit<Incident>>(&*saved); incident && incident->after)
                m_journal.drop(*incident->after);
            m_undo.done(std::move(*saved));
            m_window.setSaved(SystemClock().now());
            showUndo();
            refresh();
        },
        [this, wanted] { edit(wanted); });
}

void WindowController::undo()
{
    if (!m_undo.undoable() || !writable()) return;
    ask(
        *m_writer,
        Queue::people,
        [wanted = inverseOf(*m_undo.undoable()), by = actor()](storage::Session& s) {
            return applyEdit(s, wanted, by);
        },
        [this](auto& saved) {
            m_undo.undone(std::move(*saved));
            showUndo();
            refresh();
        });
}

void WindowController::redo()
{
    if (!m_undo.redoable() || !writable()) return;
    ask(
        *m_writer,
        Queue::people,
        [wanted = inverseOf(*m_undo.redoable()), by = actor()](storage::Session& s) {
            return applyEdit(s, wanted, by);
        },
        [this](auto& saved) {
            m_undo.redone(std::move(*saved));
            showUndo();
            refresh();
        });
}

void WindowController::showUndo()
{
    const auto label = [](const AnyEdit* edit) { return edit ? models::editLabel(*edit) : QString(); };
    m_window.setUndo(label(m_undo.undoable()));
    m_window.setRedo(label(m_undo.redoable()));
}

void WindowController::importFrom(const QString& path, const ImportRecipe& recipe)
{
    if (!writable()) return;
    m_stop = std::stop_source();
    const QString doing = tr("Importing %1").arg(path.section(QLatin1Char('/'), -1));
    m_window.setProgress(doing, std::nullopt);
    Actor by = actor();
    by.label = models::utf8(doing);
    const Progress progress = [this, doing](double share) {
        QMetaObject::invokeMethod(
            this, [this, doing, share] { m_window.setProgress(doing, share); }, Qt::QueuedConnection);
    };
    // The progress goes whatever becomes of the import.
    const auto run = [order = ImportOrder{models::utf8(path), recipe, by}, stop = m_stop.get_token(), progress, this](
                         storage::Session& s) {
        auto result = importFile(s, order, stop, progress);
        QMetaObject::invokeMethod(
            this, [this] { m_window.clearProgress(); }, Qt::QueuedConnection);
        return result;
    };
    ask(*m_writer, Queue::bulk, run, [this](const auto& result) {
        m_imported = *result;
        refresh();
    });
}

void WindowController::freeze(Week week)
{
    if (!writable()) return;
    ask(
        *m_writer,
        Queue::people,
        [week, by = actor()](storage::Session& s) { return freezeReview(s, week, by); },
        [this](const auto&) {
            m_window.setSaved(SystemClock().now());
            refresh();
        });
}

void WindowController::verify(Week week)
{
    if (!m_reader) return;
    const auto check = [week](storage::Session& s) -> Result<std::optional<Error>> {
        const auto review = findReview(s, week);
        if (!review) return failed(review);
        const auto bytes = snapshotBytes(s, *review);
        if (!bytes) return failed(bytes);
        const auto ok = verifyReview(*review, *bytes);
        return ok ? std::optional<Error>() : std::optional(ok.error());
    };
    ask(*m_reader, Queue::people, check, [this, week](const auto& error) { m_window.setVerification(week, *error); });
}

void WindowController::writeReport(Week week, const QString& path)
{
    if (!m_reader) return;
    ask(
        *m_reader,
        Queue::people,
        [week](storage::Session& s) { return loadReport(s, week); },
        [this, path](const auto& data) {
            const auto files = reportFiles(*data, reportFormatOf(path), path);
            if (!files) return m_window.showError(files.error());
            if (const auto ok = writeFigures(*files, path); !ok) return m_window.showError(ok.error());
            if (const auto ok = writeFile(models::utf8(path), files->report); !ok)
                return m_window.showError(ok.error());
            m_window.showStrip(MessageStrip::Kind::info, tr("The report is written: %1").arg(path));
        });
}

void WindowController::offerDrafts()
{
    for (const Incident& draft : m_journal.drafts())
        ask(
            *m_reader,
            Queue::people,
            [draft](storage::Session& s) { return s.store<Incident>().find(draft.uid); },
            [this, draft](const auto& stored) {
                // Saved while the program ended: nobody could take the draft away then.
                if (*stored && m_journal.drop(**stored)) return;
                Incident after = draft;
                if (*stored) {
                    after.rev = (*stored)->rev;
                    after.number = (*stored)->number;
                }
                const Edit<Incident> recovery{*stored, after, models::utf8(tr("Recover draft"))};
                m_window.showStrip(MessageStrip::Kind::info,
                                   tr("An unsaved draft was found: %1").arg(models::text(draft.title)),
                                   tr("Recover"),
                                   [this, recovery] { edit(recovery); });
            });
}

}
