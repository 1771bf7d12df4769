// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcontroller.h"

#include "app/commands/workspacecall.h"
#include "app/importpreviews.h"
#include "app/incidentcosts.h"
#include "app/incidentviews.h"
#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/seriesfeed.h"
#include "app/shownfigures.h"
#include "app/upkeep.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QEvent>
#include <utility>

namespace app {

using namespace reliability;
using storage::Queue;
using storage::Session;
using widgets::MainWindow;
using widgets::MessageStrip;

namespace {

constexpr std::chrono::seconds watchInterval(3);

/// An older workspace is up to date then, also in what is read from its texts.
Result<std::int64_t> readyForWriting(Session& session)
{
    if (const auto ok = keepUp(session); !ok) return failed(ok);
    return session.rev();
}

}

WindowController::WindowController(MainWindow& window, const QString& stateFolder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_stateFolder(stateFolder)
{
    connectWindow();
    connectReading();
    connectStudies();
    m_window.setPerson(QString::fromStdString(userName()));
    m_window.installEventFilter(this);
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &WindowController::look);
}

WindowController::~WindowController()
{
    for (const auto& task : m_tasks) task->stop.request_stop();
}

void WindowController::connectWindow()
{
    const auto on = [this](auto signal, auto slot) { connect(&m_window, signal, this, slot); };
    on(&MainWindow::editRequested, &WindowController::edit);
    on(&MainWindow::undoRequested, [this] { want(Step::undo); });
    on(&MainWindow::redoRequested, [this] { want(Step::redo); });
    on(&MainWindow::refreshRequested, &WindowController::refresh);
    on(&MainWindow::importRequested, &WindowController::importFrom);
    on(&MainWindow::importUndoRequested, &WindowController::undoImport);
    on(&MainWindow::freezeRequested, &WindowController::freeze);
    on(&MainWindow::verifyRequested, &WindowController::verify);
    on(&MainWindow::reportRequested, &WindowController::writeReport);
    on(&MainWindow::reportPreviewRequested, &WindowController::previewReport);
    on(&MainWindow::cancelRequested, &WindowController::cancel);
    on(&MainWindow::weekRequested, &WindowController::chooseWeek);
    on(&MainWindow::draftChanged, &WindowController::keepDraft);
}

void WindowController::connectReading()
{
    connect(&m_window, &MainWindow::seriesRequested, this, [this](const SeriesRequest& request) {
        if (!m_workspace) return;
        ask(
            *m_workspace,
            m_workspace->reader,
            Queue::people,
            [request, now = actor().now](Session& s) { return answerOf(s, request, now); },
            [this](OpenWorkspace&, const SeriesAnswer& answer) { m_window.setSeries(answer); });
    });
    connect(&m_window, &MainWindow::objectiveRequested, this, [this](const ObjectiveRequest& request) {
        if (!m_workspace) return;
        ask(*m_workspace,
            m_workspace->reader,
            Queue::people,
            m_objectives.job(request),
            [this](OpenWorkspace&, const std::optional<ObjectiveView>& view) {
                if (view) m_window.setObjective(*view);
            });
    });
    // A file may be chosen while the workspace for it is being opened.
    connect(&m_window, &MainWindow::previewRequested, this, [this](const QString& path, const ImportRecipe& recipe) {
        OpenWorkspace* of = m_workspace ? m_workspace.get() : m_next.get();
        if (!of) return;
        ask(
            *of,
            of->reader,
            Queue::people,
            [file = models::utf8(path), recipe](Session& s) -> Result<ImportPreview> {
                return previewImport(s, file, recipe);
            },
            [this](OpenWorkspace&, const ImportPreview& preview) { m_window.setPreview(preview); });
    });
}

// What the editor of a postmortem asks while it is typed.
void WindowController::connectStudies()
{
    connect(&m_window, &MainWindow::costsRequested, this, [this](const Incident& typed) {
        if (!m_workspace || !m_workspace->review) return;
        ask(
            *m_workspace,
            m_workspace->reader,
            Queue::people,
            [typed, asOf = m_workspace->review->asOf](Session& s) { return incidentCosts(s, typed, asOf); },
            [this](OpenWorkspace&, const IncidentReview& costs) { m_window.setCosts(costs); });
    });
    connect(&m_window, &MainWindow::studyRequested, this, [this](const Incident& typed) {
        if (!m_workspace || !m_workspace->review) return;
        ask(
            *m_workspace,
            m_workspace->reader,
            Queue::people,
            [typed, asOf = m_workspace->review->asOf](Session& s) { return studied(s, typed, asOf); },
            [this](OpenWorkspace&, const IncidentStudy& study) { m_window.setStudy(study); });
    });
    connect(&m_window, &MainWindow::historyRequested, this, [this](Uid incident) {
        if (!m_workspace) return;
        ask(
            *m_workspace,
            m_workspace->reader,
            Queue::people,
            [incident](Session& s) { return historyOf(s, incident); },
            [this](OpenWorkspace&, const IncidentHistory& history) { m_window.setHistory(history); });
    });
}

OpenWorkspace* WindowController::find(std::int64_t id)
{
    for (OpenWorkspace* of : {m_workspace.get(), m_next.get()})
        if (of && of->id == id) return of;
    return nullptr;
}

void WindowController::tell(const Error& error, std::function<void()> again)
{
    if (error.code == Code::cancelled) return m_window.showNote(models::sentence(error));
    if (error.code != Code::workspaceBusy || !again) return m_window.showError(error);
    m_window.showStrip(MessageStrip::Kind::error, models::sentence(error), tr("Try again"), std::move(again));
}

void WindowController::open(const QString& path)
{
    leave(std::exchange(m_next, std::make_unique<OpenWorkspace>(++m_opened, path, m_stateFolder)));
    m_next->opening = begin(*m_next, QT_TR_NOOP("Opening %1"), path.section(QLatin1Char('/'), -1));
    load(*m_next);
}

// What is typed is saved before: into the workspace that it belongs to.
void WindowController::enter()
{
    if (m_workspace) m_window.leaveWorkspace();
    leave(std::exchange(m_workspace, std::move(m_next)));
    end(m_workspace->opening);
    m_window.setWorkspacePath(m_workspace->path);
    showUndo();
    offerDrafts();
    tryWriting();
    Q_EMIT opened(m_workspace->path);
}

// Its last writes may wait for another process; the window does not.
void WindowController::leave(std::unique_ptr<OpenWorkspace> left)
{
    using namespace std::chrono_literals;
    std::erase_if(m_leaving, [](const auto& f) { return f.wait_for(0s) == std::future_status::ready; });
    if (!left) return;
    std::erase_if(m_tasks, [this, &left](const auto& task) {
        if (task->workspace != left->id) return false;
        task->stop.request_stop();
        if (task != left->opening)
            m_window.showStrip(MessageStrip::Kind::warning, tr("Stopped: %1").arg(textOf(*task)));
        return true;
    });
    showTask();
    m_leaving.push_back(std::async(std::launch::async, [old = std::move(left)]() mutable { old.reset(); }));
}

void WindowController::notOpened(OpenWorkspace& of, const Error& error)
{
    if (&of == m_workspace.get()) return tell(error);
    leave(std::move(m_next));
    if (m_workspace) tell(error);
    else m_window.showWithout(error);
}

void WindowController::tryWriting()
{
    ask(
        *m_workspace,
        m_workspace->writer,
        Queue::people,
        readyForWriting,
        [](OpenWorkspace&, std::int64_t) {},
        [this](OpenWorkspace&, const Error& error) {
            if (error.code != Code::workspaceReadOnly) return tell(error, [this] { tryWriting(); });
            m_window.showStrip(MessageStrip::Kind::info, tr("This workspace can only be read: changes are off."));
        });
}

Actor WindowController::actor() const
{
    const Instant now = SystemClock().now();
    const auto* review = m_workspace ? m_workspace->review.get() : nullptr;
    return {userName(), review ? asOfDefault(review->workspace, now) : now, {}};
}

void WindowController::refresh()
{
    if (!m_workspace) return;
    if (m_workspace->hasSources) askSources();
    else load(*m_workspace);
}

// One at a time: what changes meanwhile is in the next one.
void WindowController::load(OpenWorkspace& of)
{
    using Load = OpenWorkspace::Load;
    if (of.load != Load::none) {
        of.load = Load::stale;
        return;
    }
    of.load = Load::running;
    ask(
        of,
        of.reader,
        Queue::people,
        [asOf = of.asOf](Session& s) { return loadFigures(s, asOf); },
        [this](OpenWorkspace& at, ShownFigures& figures) {
            if (&at == m_next.get()) enter();
            const bool again = std::exchange(at.load, Load::none) == Load::stale;
            show(at, figures);
            if (again) return load(at);
            // Only now does the window know the project that an import may have made.
            if (const auto imported = std::exchange(at.imported, std::nullopt)) m_window.setImported(*imported);
        },
        [this](OpenWorkspace& at, const Error& error) {
            at.load = Load::none;
            unread(at, error);
        });
}

// Whoever may write brings an older workspace up to date.
void WindowController::unread(OpenWorkspace& of, const Error& error)
{
    if (error.code != Code::workspaceOlder) return notOpened(of, error);
    ask(
        of,
        of.writer,
        Queue::people,
        readyForWriting,
        [this](OpenWorkspace& at, std::int64_t) { load(at); },
        [this](OpenWorkspace& at, const Error& why) { notOpened(at, why); });
}

void WindowController::show(OpenWorkspace& of, ShownFigures& figures)
{
    of.review = figures.now;
    of.rev = figures.rev;
    if (figures.problem) tell(*figures.problem);
    m_window.setImports(std::move(figures.imports));
    of.hasSources = std::ranges::any_of(figures.sources, &SourceState::trusted);
    m_window.setSources(std::move(figures.sources));
    m_window.setReview(std::move(figures.now), std::move(figures.weekly));
    if (figures.newest && !std::exchange(of.weekOffered, true)) offerWeek(*figures.newest);
    m_watch.start();
    Q_EMIT shown();
}

bool WindowController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) look();
    if (event->type() == QEvent::LanguageChange && !m_tasks.empty()) showTask();
    return QObject::eventFilter(watched, event);
}

// Other processes may have written. What can't be read is told once, until it is read again.
void WindowController::look()
{
    if (!m_workspace || m_workspace->load != OpenWorkspace::Load::none) return;
    ask(
        *m_workspace,
        m_workspace->reader,
        Queue::people,
        [](Session& s) { return s.rev(); },
        [this](OpenWorkspace& of, std::int64_t rev) {
            m_watch.start();
            if (rev != of.rev) load(of);
        },
        [this](OpenWorkspace&, const Error& error) {
            m_watch.stop();
            tell(error);
        });
}

void WindowController::chooseWeek(Week week)
{
    if (!m_workspace || !m_workspace->review) return;
    const ReviewData& review = *m_workspace->review;
    const Instant end = range(week, review.zone).to, now = asOfDefault(review.workspace, SystemClock().now());
    m_workspace->asOf = end < now ? std::optional(end) : std::nullopt;
    load(*m_workspace);
}

void WindowController::offerWeek(Week week)
{
    m_window.showStrip(MessageStrip::Kind::info,
                       tr("The newest samples are of %1.").arg(models::week(week)),
                       tr("Go to that week"),
                       [this, week] { chooseWeek(week); });
}

void WindowController::freeze(Week week)
{
    if (!m_workspace) return;
    ++m_workspace->writing;
    ask(
        *m_workspace,
        m_workspace->writer,
        Queue::people,
        [week, by = actor()](Session& s) { return freezeReview(s, week, by); },
        // No step of the undo stack: a snapshot stays as it was seen, what changes later is an addendum.
        [this, week](OpenWorkspace& of, const Review& review) {
            // The page has the hash and verifies it from now on.
            m_window.showNote(tr("Review %1 is frozen: snapshot #%2").arg(models::week(week)).arg(review.number));
            wrote(of);
        },
        [this, week](OpenWorkspace& of, const Error& error) {
            --of.writing;
            tell(error, [this, week] { freeze(week); });
            nextStep(of);
        });
}

void WindowController::verify(Week week)
{
    if (!m_workspace) return;
    const auto check = [week](Session& s) -> Result<std::optional<Error>> {
        const auto review = findReview(s, week);
        if (!review) return failed(review);
        const auto ok = verifyReview(s, *review);
        return ok ? std::optional<Error>() : std::optional(ok.error());
    };
    ask(*m_workspace,
        m_workspace->fetcher,
        Queue::people,
        check,
        [this, week](OpenWorkspace&, const std::optional<Error>& error) { m_window.setVerification(week, error); });
}

}
