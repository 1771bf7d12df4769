// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window between workspaces: without one it shows the ways to one.
#include "widgets/page.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/strips.h"

#include <QPushButton>
#include <QStackedWidget>

namespace widgets {

std::vector<PageAction> MainWindow::waysIn()
{
    const bool japanese = m_language == QLatin1String("ja");
    const QString other = japanese ? QStringLiteral("English") : QStringLiteral("\u65E5\u672C\u8A9E");
    return {{tr("Open &sample workspace"), QStringLiteral("emptySampleButton"), [this] { Q_EMIT sampleRequested(); }},
            {tr("&New workspace..."), QStringLiteral("newWorkspaceButton"), [this] { newWorkspace(); }},
            {tr("&Open workspace..."), QStringLiteral("openWorkspaceButton"), [this] { openWorkspace(); }},
            {tr("&Import CSV..."), QStringLiteral("emptyImportButton"), [this] { chooseCsv(); }},
            {other, QStringLiteral("otherLanguageButton"), [this, japanese] {
                 Q_EMIT languageRequested(japanese ? QStringLiteral("en") : QStringLiteral("ja"));
             }}};
}

void MainWindow::showWays(Page& page)
{
    if (m_problem) page.showError(*m_problem, waysIn());
    else
        page.showEmpty(tr("Shinrai is the weekly reliability review of machine learning systems: what each of them may "
                          "still get wrong, what went wrong, and who does what. Nothing leaves this machine."),
                       waysIn());
    if (&page != m_stack->currentWidget()) return;
    QPushButton* first = page.findChildren<QPushButton*>(waysIn().front().objectName).back(); // the newest
    first->show();
    first->setFocus();
}

void MainWindow::showWithout(const std::optional<reliability::Error>& error)
{
    m_without = true;
    m_problem = error;
    for (const auto& [screen, page] : m_pages) showWays(*page);
    enableCommands();
}

// A place inside the old workspace may not be there in the next one.
void MainWindow::leaveWorkspace()
{
    const ScreenEntry& entry = entryOf(place().screen);
    for (const auto& [screen, page] : m_pages) {
        page->hide(); // it saves what is typed
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_strips->clear();
    m_review.reset();
    m_weekly.reset();
    m_imports.clear();
    m_saved.reset();
    m_status->setSaved({});
    m_history = {Place{entry.key != nullptr ? entry.screen : entry.parent}};
    m_at = 0;
    arrive();
}

}
