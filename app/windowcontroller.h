// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/draftjournal.h"
#include "app/edits.h"
#include "app/objectiveviews.h"
#include "storage/writer.h"
#include "widgets/shell/mainwindow.h"

#include <QObject>
#include <functional>
#include <stop_token>

namespace app {

/// Joins the window to a workspace: what the window asks for goes to the reader's or the writer's thread, and the
/// answers come back to the window's.
class WindowController final : public QObject {
    Q_OBJECT

public:
    /// `stateFolder` keeps drafts. The window outlives the controller.
    WindowController(widgets::MainWindow& window, const QString& stateFolder, QObject* parent = nullptr);
    ~WindowController() override;

    /// Opens a workspace in place of the one that is shown; a failure is shown and the old one stays.
    void open(const QString& path);

Q_SIGNALS:
    /// The figures of the workspace are on the window.
    void shown();
    void sampleRequested();

private:
    /// Runs `job` in a thread of its own session and `then` with its result here; an error goes to tell().
    template <class Job, class Then>
    void ask(storage::Writer& thread, storage::Queue queue, Job job, Then then, std::function<void()> again = {});
    /// Shows an error; where another process was in the way, `again` is offered.
    void tell(const reliability::Error& error, std::function<void()> again);
    void connectWindow();
    void refresh();
    void showReview(std::shared_ptr<const reliability::ReviewData> review,
                    std::shared_ptr<const reliability::ReviewData> weekly);
    void offerWeek(reliability::Week week);
    void edit(const reliability::AnyEdit& edit);
    void undo();
    void redo();
    void showUndo();
    void importFrom(const QString& path, const reliability::ImportRecipe& recipe);
    void freeze(reliability::Week week);
    void verify(reliability::Week week);
    void writeReport(reliability::Week week, const QString& path);
    void offerDrafts();
    Actor actor() const;
    bool writable();

    widgets::MainWindow& m_window;
    DraftJournal m_journal;
    UndoStack m_undo;
    QString m_path;
    std::shared_ptr<const reliability::ReviewData> m_review;
    std::optional<reliability::Instant> m_asOf;          ///< of the chosen week; none: now
    std::optional<reliability::ImportResult> m_imported; ///< told once its figures are there
    std::int64_t m_offered = 0;                          ///< generation that was offered the week of its samples
    std::int64_t m_generation = 0;                       ///< answers of a workspace that was left are dropped
    ObjectiveViews m_objectives;
    std::stop_source m_stop;                             ///< of the import that runs
    std::unique_ptr<storage::Writer> m_writer;           ///< null: the workspace can only be read
    std::optional<reliability::Error> m_locked;          ///< why it can only be read
    std::unique_ptr<storage::Writer> m_reader;
};

}
