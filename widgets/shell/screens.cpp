// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/screens.h"

#include "widgets/objective/objectivepage.h"
#include "widgets/phase/boardpage.h"
#include "widgets/phase/phasepage.h"
#include "widgets/portfolio/portfoliopage.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/postmortem/logpage.h"
#include "widgets/project/projectpage.h"
#include "widgets/review/reviewpage.h"
#include "widgets/settings/settingspage.h"
#include "widgets/shell/exportdialogs.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/sources/importpage.h"
#include "widgets/sources/sourcespage.h"
#include "widgets/triage/triagepage.h"

#include <QAction>
#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace widgets {
namespace {

template <class P>
Page* plain(MainWindow&)
{
    return new P;
}

Page* portfolio(MainWindow& window)
{
    auto* page = new PortfolioPage;
    QObject::connect(page, &PortfolioPage::sampleRequested, &window, &MainWindow::sampleRequested);
    return page;
}

Page* project(MainWindow& window)
{
    auto* page = new ProjectPage;
    QObject::connect(page, &ProjectPage::exportRequested, &window, [&window] {
        window.findChild<QAction*>(QStringLiteral("export"), Qt::FindDirectChildrenOnly)->trigger();
    });
    QObject::connect(
        page,
        &ProjectPage::chartExportRequested,
        &window,
        [&window](const QString& name, const models::ChartSpec& chart) { askChartFile(window, name, chart); });
    return page;
}

Page* review(MainWindow& window)
{
    auto* page = new ReviewPage;
    QObject::connect(page, &ReviewPage::freezeRequested, &window, &MainWindow::freezeRequested);
    QObject::connect(page, &ReviewPage::verifyRequested, &window, &MainWindow::verifyRequested);
    QObject::connect(
        page, &ReviewPage::reportRequested, &window, [&window](reliability::Week week) { askReport(window, week); });
    QObject::connect(page, &ReviewPage::presentRequested, &window, [&window] {
        window.findChild<QAction*>(QStringLiteral("present"), Qt::FindDirectChildrenOnly)->trigger();
    });
    return page;
}

Page* editor(MainWindow& window)
{
    auto* page = new EditorPage;
    QObject::connect(page, &EditorPage::draftChanged, &window, &MainWindow::draftChanged);
    QObject::connect(page, &EditorPage::costsRequested, &window, &MainWindow::costsRequested);
    QObject::connect(page, &EditorPage::studyRequested, &window, &MainWindow::studyRequested);
    QObject::connect(page, &EditorPage::historyRequested, &window, &MainWindow::historyRequested);
    return page;
}

Page* importer(MainWindow& window)
{
    auto* page = new ImportPage;
    QObject::connect(page, &ImportPage::previewRequested, &window, &MainWindow::previewRequested);
    QObject::connect(page, &ImportPage::importRequested, &window, &MainWindow::importRequested);
    return page;
}

Page* sources(MainWindow& window)
{
    auto* page = new SourcesPage;
    QObject::connect(page, &SourcesPage::askRequested, &window, &MainWindow::refreshRequested);
    QObject::connect(page, &SourcesPage::undoRequested, &window, &MainWindow::importUndoRequested);
    return page;
}

Page* objective(MainWindow& window)
{
    auto* page = new ObjectivePage;
    QObject::connect(page, &ObjectivePage::objectiveRequested, &window, &MainWindow::objectiveRequested);
    return page;
}

Page* settings(MainWindow& window)
{
    auto* page = new SettingsPage;
    QObject::connect(page, &SettingsPage::themeRequested, &window, &MainWindow::themeRequested);
    QObject::connect(page, &SettingsPage::languageRequested, &window, &MainWindow::languageRequested);
    QObject::connect(page, &SettingsPage::textSizeRequested, &window, &MainWindow::textSizeRequested);
    return page;
}

constexpr std::array table{
    ScreenEntry{Screen::portfolio,
                Screen::portfolio,
                "portfolio",
                QT_TRANSLATE_NOOP("screens", "Portfolio"),
                "Ctrl+1",
                portfolio},
    ScreenEntry{
        Screen::triage, Screen::triage, "triage", QT_TRANSLATE_NOOP("screens", "Triage"), "Ctrl+2", plain<TriagePage>},
    ScreenEntry{
        Screen::review, Screen::review, "review", QT_TRANSLATE_NOOP("screens", "Weekly review"), "Ctrl+3", review},
    ScreenEntry{Screen::postmortems,
                Screen::postmortems,
                "postmortem",
                QT_TRANSLATE_NOOP("screens", "Postmortems"),
                "Ctrl+4",
                plain<LogPage>},
    ScreenEntry{
        Screen::sources, Screen::sources, "sources", QT_TRANSLATE_NOOP("screens", "Sources"), "Ctrl+5", sources},
    ScreenEntry{
        Screen::phases, Screen::phases, "phase", QT_TRANSLATE_NOOP("screens", "Phases"), "Ctrl+7", plain<BoardPage>},
    ScreenEntry{
        Screen::settings, Screen::settings, "settings", QT_TRANSLATE_NOOP("screens", "Settings"), "Ctrl+6", settings},
    ScreenEntry{
        Screen::project, Screen::portfolio, "project", QT_TRANSLATE_NOOP("screens", "Project"), nullptr, project},
    ScreenEntry{
        Screen::editor, Screen::postmortems, "postmortem", QT_TRANSLATE_NOOP("screens", "Postmortem"), nullptr, editor},
    ScreenEntry{
        Screen::importer, Screen::sources, "sources", QT_TRANSLATE_NOOP("screens", "Import CSV"), nullptr, importer},
    ScreenEntry{Screen::objective,
                Screen::portfolio,
                "objective",
                QT_TRANSLATE_NOOP("screens", "Objective"),
                nullptr,
                objective},
    ScreenEntry{
        Screen::phase, Screen::phases, "phase", QT_TRANSLATE_NOOP("screens", "Phase"), nullptr, plain<PhasePage>},
};

}

std::span<const ScreenEntry> screens() { return table; }

const ScreenEntry& entryOf(Screen screen) { return *std::ranges::find(table, screen, &ScreenEntry::screen); }

QString titleOf(const ScreenEntry& entry) { return QCoreApplication::translate("screens", entry.title); }

}
