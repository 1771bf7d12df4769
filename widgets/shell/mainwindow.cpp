// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/words.h"
#include "widgets/objective/objectivepage.h"
#include "widgets/page.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/report/reportdialog.h"
#include "widgets/review/reviewpage.h"
#include "widgets/settings/settingspage.h"
#include "widgets/shell/rail.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/strips.h"
#include "widgets/shell/topbar.h"
#include "widgets/sources/importpage.h"
#include "widgets/sources/sourcespage.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace widgets {
namespace {

QFrame* rule(QFrame::Shape shape)
{
    auto* line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(shape == QFrame::HLine ? metric::border : QWIDGETSIZE_MAX);
    if (shape == QFrame::VLine) line->setFixedWidth(metric::border);
    return line;
}

QVBoxLayout* tight(QWidget* parent = nullptr)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

}

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_rail(new Rail)
    , m_top(new TopBar)
    , m_strips(new Strips)
    , m_stack(new QStackedWidget)
    , m_status(new StatusLine)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Shinrai"));
    setAcceptDrops(true);
    build();
    addCommands();
    connect(m_rail, &Rail::chosen, this, [this](Screen screen) { show(Place{screen}); });
    connect(m_top, &TopBar::backClicked, this, &MainWindow::back);
    connect(m_top, &TopBar::forwardClicked, this, &MainWindow::forward);
    connect(m_top, &TopBar::parentClicked, this, [this] { show(Place{entryOf(place().screen).parent}); });
    connect(m_top, &TopBar::weekBefore, this, &MainWindow::weekBefore);
    connect(m_top, &TopBar::weekAfter, this, &MainWindow::weekAfter);
    connect(m_top, &TopBar::zoneClicked, this, &MainWindow::toggleZone);
    connect(m_status, &StatusLine::cancelClicked, this, &MainWindow::cancelRequested);
    retranslate();
    arrive();
}

// Pages save what is typed when they are hidden: while they are whole.
MainWindow::~MainWindow() { hide(); }

void MainWindow::build()
{
    auto* all = new QWidget;
    auto* lines = tight(all);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(rule(QFrame::VLine));
    auto* right = tight();
    right->addWidget(m_top);
    right->addWidget(rule(QFrame::HLine));
    right->addWidget(m_strips);
    right->addWidget(m_stack, 1);
    columns->addLayout(right, 1);
    lines->addLayout(columns, 1);
    lines->addWidget(rule(QFrame::HLine));
    lines->addWidget(m_status);
    setCentralWidget(all);
}

QAction& MainWindow::action(const char* name) const
{
    return *findChild<QAction*>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
}

Page& MainWindow::page() const { return *m_pages.at(place().screen); }

template <class P>
P* MainWindow::made() const
{
    return m_stack->findChild<P*>();
}

// Pages are made when they are first needed: the window is there sooner.
Page& MainWindow::pageOf(Screen screen)
{
    if (const auto found = m_pages.find(screen); found != m_pages.end()) return *found->second;
    Page* page = entryOf(screen).make(*this);
    m_pages.emplace(screen, page);
    m_stack->addWidget(page);
    connect(page, &Page::editRequested, this, &MainWindow::editRequested);
    connect(page, &Page::seriesRequested, this, &MainWindow::seriesRequested);
    connect(page, &Page::navigateRequested, this, qOverload<const Place&>(&MainWindow::show));
    connect(page, &Page::titleChanged, this, &MainWindow::showTrail);
    if (auto* sources = screen == Screen::sources ? made<SourcesPage>() : nullptr) {
        sources->setImports(m_imports);
        sources->setSources(m_sources);
    }
    if (screen == Screen::settings) showSettings();
    if (m_review) {
        if (m_clock == Clock::utc) page->setZone(reliability::Zone());
        page->setReview(figuresOf(screen));
    }
    return *page;
}

const std::shared_ptr<const reliability::ReviewData>& MainWindow::figuresOf(Screen screen) const
{
    return screen == Screen::review ? m_weekly : m_review;
}

// What was begun as a new postmortem is that postmortem when one comes back to it, not a new one again.
void MainWindow::keepPlace()
{
    Place& at = m_history[m_at];
    const auto* editor = made<EditorPage>();
    if (editor && at.screen == Screen::editor && !at.incident) at.incident = editor->writing();
}

void MainWindow::show(const Place& place)
{
    keepPlace();
    if (place == this->place()) return arrive();
    m_history.resize(m_at + 1);
    m_history.push_back(place);
    ++m_at;
    arrive();
}

void MainWindow::step(int places)
{
    const auto wanted = static_cast<std::ptrdiff_t>(m_at) + places;
    if (wanted < 0 || wanted >= std::ssize(m_history)) return;
    keepPlace();
    m_at = static_cast<std::size_t>(wanted);
    arrive();
}

void MainWindow::arrive()
{
    Page& page = pageOf(place().screen);
    m_stack->setCurrentWidget(&page);
    page.open(place());
    if (m_without) showWays(page);
    if (QWidget* main = page.mainWidget(); main && page.state() == Page::State::ready)
        main->setFocus(Qt::OtherFocusReason);
    m_rail->setCurrent(place().screen);
    showTrail();
}

void MainWindow::showTrail()
{
    const ScreenEntry& entry = entryOf(place().screen);
    m_top->setTrail(entry.parent == entry.screen ? QString() : titleOf(entryOf(entry.parent)), page().title());
    m_top->setHistory(m_at, m_history.size() - 1 - m_at);
    if (m_review) m_top->setWeek(figuresOf(place().screen)->week);
    action("back").setEnabled(m_at > 0);
    action("forward").setEnabled(m_at + 1 < m_history.size());
}

const reliability::Zone& MainWindow::shownZone() const
{
    static const reliability::Zone utc;
    return m_clock == Clock::utc || !m_review ? utc : m_review->zone;
}

void MainWindow::setReview(std::shared_ptr<const reliability::ReviewData> review,
                           std::shared_ptr<const reliability::ReviewData> weekly)
{
    const bool first = m_review == nullptr;
    m_review = std::move(review);
    m_weekly = std::move(weekly);
    m_without = false;
    enableCommands();
    for (const auto& [screen, page] : m_pages) page->setReview(figuresOf(screen));
    if (QWidget* main = page().mainWidget(); main && first) main->setFocus(Qt::OtherFocusReason);
    showFigures();
    showTrail();
    if (const auto then = std::exchange(m_then, {})) then();
}

void MainWindow::showFigures()
{
    if (!m_review) return;
    m_top->setZone(models::zoneLabel(shownZone(), m_review->asOf));
    m_top->setWorkspace(m_review->workspace);
    m_rail->setCount(Screen::triage, models::inboxCount(*m_review));
    m_status->setAsOf(tr("Data as of %1").arg(models::dateTime(m_review->asOf, shownZone())));
    if (m_saved) setSaved(*m_saved);
    showSettings();
    const QString name = models::text(m_review->workspace.name);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Shinrai") : tr("%1 - Shinrai").arg(name));
}

void MainWindow::showSettings()
{
    auto* page = made<SettingsPage>();
    if (page == nullptr) return;
    page->setPath(m_path);
    if (m_theme) page->setTheme(*m_theme);
    page->setLanguage(m_language);
    page->setTextSize(m_textSize);
}

void MainWindow::setSeries(const reliability::SeriesAnswer& answer)
{
    for (const auto& [screen, page] : m_pages) page->setSeries(answer);
}

void MainWindow::setObjective(const reliability::ObjectiveView& view)
{
    if (auto* page = made<ObjectivePage>()) page->setObjective(view);
}

void MainWindow::setPreview(const reliability::ImportPreview& preview)
{
    if (auto* page = made<ImportPage>()) page->setPreview(preview);
}

void MainWindow::setImported(const reliability::ImportResult& result)
{
    const auto added = static_cast<int>(result.added);
    const auto events = static_cast<int>(result.events);
    const QString what = result.documents > 0 ? tr("%1: %n postmortem(s) new, ", nullptr, added)
                         : events > 0         ? tr("%1: %n change(s) read, ", nullptr, events)
                                              : tr("%1: %n row(s) new, ", nullptr, added);
    const QString told = what.arg(models::text(result.source)) +
                         tr("%n row(s) rejected.", nullptr, static_cast<int>(result.rejected.size()));
    if (result.rejected.empty()) showNote(told);
    else showStrip(MessageStrip::Kind::warning, told);
    if (!result.series.empty()) return show(Place{.screen = Screen::project, .project = result.series.front().project});
    show(Place{result.documents > 0 ? Screen::postmortems : Screen::portfolio});
}

void MainWindow::setImports(std::vector<reliability::ImportBatch> batches)
{
    m_imports = std::move(batches);
    if (auto* page = made<SourcesPage>()) page->setImports(m_imports);
}

void MainWindow::setSources(std::vector<reliability::SourceState> sources)
{
    m_sources = std::move(sources);
    if (auto* page = made<SourcesPage>()) page->setSources(m_sources);
}

void MainWindow::setVerification(reliability::Week week, const std::optional<reliability::Error>& error)
{
    if (auto* page = made<ReviewPage>()) page->setVerification(week, error);
}

void MainWindow::setReport(reliability::Week week, const ReportSettings& settings,
                           const reliability::Result<models::Report>& report)
{
    auto* dialog = findChild<ReportDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog && dialog->week() == week) dialog->setReport(settings, report);
}

void MainWindow::setProgress(const QString& text, std::optional<double> share) { m_status->setProgress(text, share); }
void MainWindow::clearProgress() { m_status->clearProgress(); }

void MainWindow::showStrip(MessageStrip::Kind kind, const QString& text, const QString& actionLabel,
                           std::function<void()> action)
{
    m_strips->add(kind, text, actionLabel, std::move(action));
}

void MainWindow::dropStrip(const QString& text) { m_strips->remove(text); }

void MainWindow::showNote(const QString& text) { m_status->setNote(text); }

void MainWindow::showError(const reliability::Error& error)
{
    showStrip(MessageStrip::Kind::error, models::sentence(error));
}

void MainWindow::setUndo(const QString& label)
{
    m_undo = label;
    nameUndo();
}

void MainWindow::setRedo(const QString& label)
{
    m_redo = label;
    nameUndo();
}

void MainWindow::setSaved(reliability::Instant at)
{
    m_saved = at;
    m_status->setSaved(tr("Saved %1").arg(models::shortDateTime(at, shownZone())));
}

void MainWindow::setDraftSaved(reliability::Instant at)
{
    if (auto* page = made<EditorPage>()) page->setDraftSaved(at);
}

void MainWindow::setCosts(const reliability::IncidentReview& costs)
{
    if (auto* page = made<EditorPage>()) page->setCosts(costs);
}

void MainWindow::setStudy(const reliability::IncidentStudy& study)
{
    if (auto* page = made<EditorPage>()) page->setStudy(study);
}

void MainWindow::setHistory(const reliability::IncidentHistory& history)
{
    if (auto* page = made<EditorPage>()) page->setHistory(history);
}

void MainWindow::setPerson(const QString& text) { m_status->setPerson(text); }

void MainWindow::setWorkspacePath(const QString& path)
{
    m_path = path;
    showSettings();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_theme = choice;
    showSettings();
}

void MainWindow::setTextSize(int percent)
{
    m_textSize = percent;
    showSettings();
}

void MainWindow::setLanguage(const QString& language)
{
    m_language = language;
    showSettings();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::retranslate()
{
    retranslateCommands();
    m_rail->retranslate();
    m_top->retranslate();
    m_status->retranslate();
    if (m_saved) setSaved(*m_saved);
    showFigures();
    if (!m_pages.empty()) showTrail();
    if (m_without)
        for (const auto& [screen, page] : m_pages) showWays(*page);
}

}
