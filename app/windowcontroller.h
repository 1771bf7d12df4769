// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/objectiveviews.h"
#include "app/openworkspace.h"
#include "widgets/shell/mainwindow.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <future>

namespace app {

struct ReportOrder;
struct SyncOutcome;
struct ShownFigures;

/// Joins the window to a workspace: what the window asks for goes to one of the workspace's threads, and the answers
/// come back to the window's. Nothing here waits for a file.
class WindowController final : public QObject {
    Q_OBJECT

public:
    /// `stateFolder` keeps drafts. The window outlives the controller.
    WindowController(widgets::MainWindow& window, const QString& stateFolder, QObject* parent = nullptr);
    /// Waits for what is being written.
    ~WindowController() override;

    /// Opens a workspace in place of the one that is shown, once its figures are there; a failure is shown and the old
    /// one stays.
    void open(const QString& path);

Q_SIGNALS:
    /// The workspace of this path is the one that is shown.
    void opened(const QString& path);
    /// The figures of the workspace are on the window.
    void shown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Otherwise = std::function<void(OpenWorkspace& of, const reliability::Error& error)>;

    /// Runs `job` in a thread of the workspace with its session. While the workspace is open, `then` gets the answer
    /// here, or `otherwise` the error; without that it is told.
    template <class Job, class Then>
    void ask(OpenWorkspace& of, storage::Writer& thread, storage::Queue queue, Job job, Then then,
             Otherwise otherwise = {});
    OpenWorkspace* find(std::int64_t id);

    /// Shows an error; where another process was in the way, `again` is offered.
    void tell(const reliability::Error& error, std::function<void()> again = {});
    void connectWindow();
    void connectReading();
    void connectStudies();
    void enter();
    void leave(std::unique_ptr<OpenWorkspace> left);
    void notOpened(OpenWorkspace& of, const reliability::Error& error);
    void tryWriting();
    void load(OpenWorkspace& of);
    void unread(OpenWorkspace& of, const reliability::Error& error);
    void show(OpenWorkspace& of, ShownFigures& figures);
    void look();
    void refresh();
    void chooseWeek(reliability::Week week);
    void offerWeek(reliability::Week week);
    void offerDrafts();
    void offerDraft(const Draft& draft, const std::optional<reliability::Incident>& stored);
    void keepDraft(const reliability::Incident& draft);

    void edit(const reliability::AnyEdit& edit);
    void savedIncident(OpenWorkspace& of, const reliability::AnyEdit& saved);
    void othersWereFirst(OpenWorkspace& of, const reliability::Incident& incident, const reliability::Error& error);
    void want(Step step);
    void nextStep(OpenWorkspace& of);
    void notStepped(OpenWorkspace& of, Step step, const reliability::Error& error);
    void undoImport(reliability::Id<reliability::ImportBatch> batch);
    void wrote(OpenWorkspace& of);
    void showUndo();
    void freeze(reliability::Week week);
    void verify(reliability::Week week);
    Actor actor() const;

    /// `what` as in Task.
    std::shared_ptr<Task> begin(const OpenWorkspace& of, const char* what, const QString& name);
    static QString textOf(const Task& task) { return tr(task.what).arg(task.name); }
    void end(const std::shared_ptr<Task>& task);
    void setShare(const std::shared_ptr<Task>& task, double share);
    std::function<void(double)> progressOf(std::shared_ptr<Task> task);
    void showTask();
    void cancel();
    Otherwise ending(std::shared_ptr<Task> task, std::function<void()> again = {});
    void importFrom(const QString& path, const reliability::ImportRecipe& recipe);
    void askSources();
    void tellSync(const std::vector<SyncOutcome>& outcomes);
    void writeReport(reliability::Week week, const widgets::ReportSettings& settings, const QString& format,
                     const QString& path);
    void previewReport(reliability::Week week, const widgets::ReportSettings& settings);
    void read(const std::shared_ptr<ReportOrder>& order);
    void give(const std::shared_ptr<ReportOrder>& order, const reliability::Error& error);
    void draw(const std::shared_ptr<ReportOrder>& order);
    void finish(const std::shared_ptr<ReportOrder>& order);

    widgets::MainWindow& m_window;
    const QString m_stateFolder;
    QTimer m_watch; ///< for what other processes write
    std::vector<std::shared_ptr<Task>> m_tasks;
    std::shared_ptr<Task> m_preview; ///< makes the pages that were asked for last
    std::int64_t m_opened = 0;
    std::vector<std::future<void>> m_leaving;   ///< workspaces whose last writes are on their way
    std::unique_ptr<OpenWorkspace> m_workspace; ///< null: none is shown
    std::unique_ptr<OpenWorkspace> m_next;      ///< is shown once its figures are there
    ObjectiveViews m_objectives;
};

template <class Job, class Then>
void WindowController::ask(OpenWorkspace& of, storage::Writer& thread, storage::Queue queue, Job job, Then then,
                           Otherwise otherwise)
{
    const bool writes = &thread == &of.writer;
    thread.submit(queue, [=, this, id = of.id](reliability::Result<storage::Session>& session) mutable {
        using Answer = decltype(job(*session));
        // shared_ptr: a queued call must be copyable.
        auto answer = std::make_shared<Answer>(session ? job(*session) : Answer(reliability::failed(session)));
        QMetaObject::invokeMethod(
            this,
            [this, id, writes, answer, then, otherwise]() mutable {
                OpenWorkspace* open = find(id);
                if (open && *answer) return then(*open, **answer);
                if (open && otherwise) return otherwise(*open, answer->error());
                if (!*answer && (open || writes)) tell(answer->error());
            },
            Qt::QueuedConnection);
    });
}

}
