// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/facts/sourcesetup.h"
#include "reliability/importpreview.h"
#include "reliability/incidenthistory.h"
#include "reliability/incidentstudy.h"
#include "reliability/objectiveview.h"
#include "reliability/result.h"
#include "reliability/reviewdata.h"
#include "widgets/parts/messagestrip.h"
#include "widgets/place.h"
#include "widgets/report/reportsettings.h"

#include <QFont>
#include <QMainWindow>
#include <functional>
#include <map>
#include <memory>
#include <span>

namespace models {
struct Report;
}

class QAction;
class QStackedWidget;

namespace widgets {

class Page;
class Rail;
class StatusLine;
class Strips;
class TopBar;
struct PageAction;
enum class ThemeChoice;

/// The window around the pages. It is handed plain figures and answers, and asks for everything else by signal: it
/// knows neither store nor source.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum class Menu { file, edit, view, go, help };

    enum class Needs { nothing, figures };

    /// One row of the table of commands: menu bar, keys and key sheet are made from it.
    struct Command {
        const char* name; ///< object name of the action
        Menu menu;
        const char* text; ///< source text, context "commands"
        const char* keys; ///< separated by "; "; null: none
        void (MainWindow::*run)();
        Needs needs = Needs::figures;
    };
    static std::span<const Command> commands();

    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    using QMainWindow::show;
    void show(const Place& place);
    const Place& place() const { return m_history[m_at]; }
    /// The page that is shown.
    Page& page() const;

    /// The figures as of now, or of the week that was asked for; and those of the finished week that the weekly review
    /// is about, as it was frozen where it was.
    void setReview(std::shared_ptr<const reliability::ReviewData> review,
                   std::shared_ptr<const reliability::ReviewData> weekly);
    void setSeries(const reliability::SeriesAnswer& answer);
    void setObjective(const reliability::ObjectiveView& view);
    void setPreview(const reliability::ImportPreview& preview);
    /// The import is done: says so and goes to its project.
    void setImported(const reliability::ImportResult& result);
    void setImports(std::vector<reliability::ImportBatch> batches);
    void setSources(std::vector<reliability::SourceState> sources);
    /// The answer to verifyRequested(): none, the review is as it was frozen.
    void setVerification(reliability::Week week, const std::optional<reliability::Error>& error);
    void setReport(reliability::Week week, const ReportSettings& settings,
                   const reliability::Result<models::Report>& report);

    /// There is no workspace to show: the ways to one, and why where one could not be opened.
    void showWithout(const std::optional<reliability::Error>& error);
    /// Another workspace comes: what is typed is saved, the pages and messages of this one go.
    void leaveWorkspace();

    /// `share` 0 to 1; none: length unknown.
    void setProgress(const QString& text, std::optional<double> share);
    void clearProgress();
    /// A message above the page; `action` runs when its button is pressed.
    void showStrip(MessageStrip::Kind kind, const QString& text, const QString& actionLabel = {},
                   std::function<void()> action = {});
    /// A message that is not true any more goes.
    void dropStrip(const QString& text);
    void showError(const reliability::Error& error);
    /// Something is done: the status bar says it for some seconds.
    void showNote(const QString& text);

    /// What Ctrl+Z takes back and Ctrl+Shift+Z does again; empty: nothing.
    void setUndo(const QString& label);
    void setRedo(const QString& label);
    void setSaved(reliability::Instant at);
    /// The journal has the draft that draftChanged() brought.
    void setDraftSaved(reliability::Instant at);
    /// The answer to costsRequested().
    void setCosts(const reliability::IncidentReview& costs);
    /// The answer to studyRequested().
    void setStudy(const reliability::IncidentStudy& study);
    /// The answer to historyRequested().
    void setHistory(const reliability::IncidentHistory& history);
    /// "mle-1 (MLE)".
    void setPerson(const QString& text);
    void setWorkspacePath(const QString& path);
    /// The zones that a new workspace can have; the first is the one to suggest.
    void setZones(const QStringList& names) { m_zones = names; }
    void setTheme(ThemeChoice choice);
    /// "en", "ja".
    void setLanguage(const QString& language);
    /// Percent; the window measured itself by it when it was made.
    void setTextSize(int percent);

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void seriesRequested(const reliability::SeriesRequest& request);
    void objectiveRequested(const reliability::ObjectiveRequest& request);
    void previewRequested(const QString& path, const reliability::ImportRecipe& recipe);
    void importRequested(const QString& path, const reliability::ImportRecipe& recipe);
    void importUndoRequested(reliability::Id<reliability::ImportBatch> batch);
    void freezeRequested(reliability::Week week);
    void verifyRequested(reliability::Week week);
    void reportRequested(reliability::Week week, const widgets::ReportSettings& settings, const QString& format,
                         const QString& path);
    void reportPreviewRequested(reliability::Week week, const widgets::ReportSettings& settings);
    void weekRequested(reliability::Week week);
    void undoRequested();
    void redoRequested();
    void cancelRequested();
    void refreshRequested();
    void openRequested(const QString& path);
    /// An empty one is to be made, whose weeks begin in this zone, and opened.
    void newRequested(const QString& path, const QString& zone);
    void sampleRequested();
    void themeRequested(widgets::ThemeChoice choice);
    void languageRequested(const QString& language);
    void textSizeRequested(int percent);
    /// A postmortem while it is typed, for the journal; not more than once a second.
    void draftChanged(const reliability::Incident& incident);
    /// What a postmortem costs as it is typed, not more than ten times a second.
    void costsRequested(const reliability::Incident& incident);
    /// What its text says and what was measured around it, as it is typed.
    void studyRequested(const reliability::Incident& incident);
    /// What happened to a postmortem is looked at.
    void historyRequested(reliability::Uid incident);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void addCommands();
    void retranslate();
    QAction& action(const char* name) const;
    Page& pageOf(Screen screen);
    const std::shared_ptr<const reliability::ReviewData>& figuresOf(Screen screen) const;
    template <class P>
    P* made() const;
    void arrive();
    void step(int places);
    void keepPlace();
    void showTrail();
    void showFigures();
    void showSettings();
    void retranslateCommands();
    void nameUndo();
    void enableCommands();
    const reliability::Zone& shownZone() const;
    std::vector<PageAction> waysIn();
    void showWays(Page& page);
    void withWorkspace(std::function<void()> then);

    // What the commands run.
    void newWorkspace();
    void askNew(const QString& title);
    void openWorkspace();
    void chooseCsv();
    void chooseChanges();
    void choosePostmortems();
    void askImport(const char* connector, const QString& path);
    void exportPage();
    void quit();
    void find();
    void back() { step(-1); }
    void forward() { step(1); }
    void weekBefore() { askWeek(-1); }
    void weekAfter() { askWeek(1); }
    void askWeek(int weeks);
    void toggleZone();
    void toggleRail();
    void present();
    void fitRail();
    void thisReview();
    void logPostmortem();
    void deletePostmortem();
    void showKeys();

    enum class Clock { workspace, utc };

    Rail* m_rail;
    TopBar* m_top;
    Strips* m_strips;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    std::map<Screen, Page*> m_pages;
    std::vector<Place> m_history{Place{}};
    std::size_t m_at = 0;
    std::shared_ptr<const reliability::ReviewData> m_review, m_weekly;
    bool m_without = false;                      ///< there is no workspace to wait for
    std::optional<reliability::Error> m_problem; ///< why
    std::function<void()> m_then;                ///< once there are figures
    QStringList m_zones;
    std::vector<reliability::ImportBatch> m_imports;
    std::vector<reliability::SourceState> m_sources;
    Clock m_clock = Clock::workspace;
    enum class RailChoice { fitting, words, icons } m_railChoice = RailChoice::fitting;
    QString m_undo, m_redo, m_path, m_language;
    std::optional<reliability::Instant> m_saved;
    std::optional<ThemeChoice> m_theme;
    int m_textSize = 100;
    std::optional<QFont> m_presented; ///< while a page is presented: the font before
};

}
