// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands of the window do.
#include "widgets/models/text.h"
#include "widgets/page.h"
#include "widgets/review/reviewpage.h"
#include "widgets/shell/exportdialogs.h"
#include "widgets/shell/exporter.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/rail.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/topbar.h"
#include "widgets/sources/importpage.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <utility>

namespace widgets {
namespace {

constexpr int narrowWindow = 1340;
constexpr double presentedType = 1.25;

// Not exec(): the window lives on beneath it.
QFileDialog* dialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode)
{
    auto* d = new QFileDialog(parent, title);
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setFileMode(mode);
    d->open();
    return d;
}

// A line below the file's name; the first zone is chosen.
QComboBox* addZone(QFileDialog& dialog, const QString& caption, const QStringList& zones)
{
    auto* box = new QComboBox(&dialog);
    box->setObjectName(QStringLiteral("workspaceZone"));
    box->addItems(zones);
    box->setAccessibleName(caption);
    auto* label = new QLabel(caption, &dialog);
    label->setBuddy(box);
    if (auto* grid = qobject_cast<QGridLayout*>(dialog.layout())) {
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
    }
    return box;
}

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}

void MainWindow::newWorkspace() { askNew(tr("New workspace")); }

// One dialog for file and zone: the weeks of a workspace can't be cut otherwise later on.
void MainWindow::askNew(const QString& title)
{
    m_then = {};
    auto* d = new QFileDialog(this, title);
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setOption(QFileDialog::DontUseNativeDialog);  // it has no place for the zone
    d->setOption(QFileDialog::DontConfirmOverwrite); // a file that is there is refused
    d->setFileMode(QFileDialog::AnyFile);
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setDefaultSuffix(QStringLiteral("shinrai"));
    d->setNameFilter(tr("Workspaces (*.shinrai)"));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = QStringLiteral("workspace.shinrai");
    if (documents.exists()) d->setDirectory(documents);
    if (!d->directory().exists(name)) d->selectFile(name);
    const QComboBox* zone = addZone(*d, tr("Weeks begin in"), m_zones);
    connect(d, &QFileDialog::fileSelected, this, [this, zone](const QString& path) {
        Q_EMIT newRequested(path, zone->currentText());
    });
    connect(d, &QDialog::rejected, this, [this] { m_then = {}; });
    d->open();
}

void MainWindow::openWorkspace()
{
    auto* d = dialog(this, tr("Open workspace"), QFileDialog::ExistingFile);
    d->setNameFilter(tr("Workspaces (*.shinrai)"));
    connect(d, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
}

// What needs a workspace where there is none asks for a new one first.
void MainWindow::withWorkspace(std::function<void()> then)
{
    if (!m_without) return then();
    askNew(tr("First: a new workspace for what is imported"));
    m_then = std::move(then);
}

void MainWindow::chooseCsv()
{
    withWorkspace([this] {
        show(Place{Screen::importer});
        if (auto* importer = qobject_cast<ImportPage*>(&page())) importer->chooseFile();
    });
}

void MainWindow::chooseChanges()
{
    auto* d = dialog(this, tr("Import changes"), QFileDialog::ExistingFile);
    d->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(d, &QFileDialog::fileSelected, this, [this](const QString& file) { askImport("changes", file); });
}

void MainWindow::choosePostmortems()
{
    auto* d = dialog(this, tr("Import a folder of postmortems"), QFileDialog::Directory);
    d->setOption(QFileDialog::ShowDirsOnly);
    connect(d, &QFileDialog::fileSelected, this, [this](const QString& folder) { askImport("postmortems", folder); });
}

// What names no project belongs to the one that is shown.
void MainWindow::askImport(const char* connector, const QString& path)
{
    reliability::ImportRecipe recipe;
    recipe.connector = connector;
    if (place().screen == Screen::project) recipe.project = place().project;
    Q_EMIT importRequested(path, recipe);
}

void MainWindow::exportPage()
{
    if (auto* review = qobject_cast<ReviewPage*>(&page())) return review->exportReport();
    const std::vector<ExportItem> items = page().exportItems();
    if (items.empty()) return showNote(tr("There is nothing to export here."));
    auto* d = dialog(this, tr("Export to a folder"), QFileDialog::Directory);
    d->setOption(QFileDialog::ShowDirsOnly);
    connect(d, &QFileDialog::fileSelected, this, [this, items](const QString& folder) {
        const auto write = [this, folder, items] {
            const auto written = exportTo(folder, items);
            if (!written) return showError(written.error());
            showNote(tr("%n file(s) written to %1.", nullptr, *written).arg(folder));
        };
        const QStringList replaced = replacedIn(folder, items);
        if (replaced.isEmpty()) return write();
        askReplace(*this, tr("Export to a folder"), replaced, write);
    });
}

void MainWindow::quit() { close(); }

void MainWindow::find()
{
    if (QWidget* box = page().filterBox()) box->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::askWeek(int weeks)
{
    if (m_review) Q_EMIT weekRequested(reliability::plus(figuresOf(place().screen)->week, weeks));
}

void MainWindow::toggleZone()
{
    m_clock = m_clock == Clock::utc ? Clock::workspace : Clock::utc;
    const auto zone = m_clock == Clock::utc ? std::optional(reliability::Zone()) : std::nullopt;
    for (const auto& [screen, page] : m_pages) page->setZone(zone);
    showFigures();
}

void MainWindow::toggleRail()
{
    m_railChoice = m_rail->railWidth() == Rail::Width::words ? RailChoice::icons : RailChoice::words;
    fitRail();
}

// A narrow window gives the words' room to the page, unless the user chose.
void MainWindow::fitRail()
{
    const bool narrow =
        m_railChoice == RailChoice::fitting ? width() < scaled(narrowWindow) : m_railChoice == RailChoice::icons;
    m_rail->setWidth(narrow ? Rail::Width::icons : Rail::Width::words);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

// The page alone on the whole screen, in larger type; the same key takes it back. The menu bar stays where it is, at no
// height: hidden, its keys would be dead.
void MainWindow::present()
{
    const bool begins = !m_presented;
    const QFont wanted = std::exchange(m_presented, begins ? std::optional(QApplication::font()) : std::nullopt)
                             .value_or(widgets::font(Role::body, scale() * presentedType));
    for (QWidget* part : std::initializer_list<QWidget*>{m_rail, m_top, m_status}) part->setVisible(!begins);
    menuBar()->setMaximumHeight(begins ? 0 : QWIDGETSIZE_MAX);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, begins));
    QApplication::setFont(wanted);
}

void MainWindow::thisReview() { show(Place{Screen::review}); }

void MainWindow::logPostmortem() { show(page().postmortemPlace()); }

void MainWindow::deletePostmortem()
{
    if (auto* remove = page().findChild<QAction*>(QStringLiteral("deleteIncident"))) return remove->trigger();
    showNote(tr("Choose a postmortem in the log first."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty()) return;
    withWorkspace([this, path] { show(Place{.screen = Screen::importer, .file = models::utf8(path)}); });
}

}
