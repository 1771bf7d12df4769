// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowapplication.h"

#include "app/readings.h"
#include "app/sampleworkspace.h"
#include "app/zones.h"
#include "widgets/models/text.h"
#include "widgets/settings/settingspage.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <array>

namespace app {

using namespace reliability;
using widgets::ThemeChoice;

namespace {

struct ThemeName {
    ThemeChoice choice;
    const char* name;
};

constexpr std::array themes{ThemeName{ThemeChoice::system, "system"},
                            ThemeName{ThemeChoice::light, "light"},
                            ThemeName{ThemeChoice::dark, "dark"}};

namespace key {
const QString theme = QStringLiteral("theme");
const QString language = QStringLiteral("language");
const QString workspace = QStringLiteral("workspace");
const QString geometry = QStringLiteral("geometry");
const QString textSize = QStringLiteral("textSize"); // percent
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/shinrai");
}

ThemeChoice storedTheme()
{
    const QString name = QSettings().value(key::theme).toString();
    for (const ThemeName& t : themes)
        if (name == QLatin1String(t.name)) return t.choice;
    return ThemeChoice::system;
}

QString storedLanguage() { return QSettings().value(key::language, QLocale().name().left(2)).toString(); }

widgets::Theme themeFor(ThemeChoice choice)
{
    if (choice == ThemeChoice::system) return widgets::desktopTheme();
    return choice == ThemeChoice::dark ? widgets::Theme::dark : widgets::Theme::light;
}

int storedTextSize() { return QSettings().value(key::textSize, 100).toInt(); }

QString ownPath() { return dataFolder() + QStringLiteral("/workspace.shinrai"); }

/// An empty workspace.
Result<void> makeWorkspace(const QString& path, const std::string& zone)
{
    if (const auto known = zoneNamed(zone); !known) return failed(known);
    QDir().mkpath(QFileInfo(path).absolutePath());
    Workspace workspace;
    workspace.uid = makeUid();
    workspace.name = models::utf8(QFileInfo(path).completeBaseName());
    workspace.zone = zone;
    const auto made = createWorkspace(models::utf8(path), workspace);
    if (!made) return failed(made);
    return {};
}

Result<void> makeSample(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const auto made = makeSampleWorkspace(models::utf8(path), SystemClock().now());
    if (!made) return failed(made);
    return {};
}

/// What a window manager may put around a window: its size is not known before the window is shown.
constexpr QMargins usualFrame(4, 36, 4, 4);
constexpr QSize usualSize(1366, 768), leastSize(1280, 680);

}

WindowApplication::WindowApplication(QApplication& application) : m_application(application)
{
    m_languages.use(storedLanguage());
    makeWindow();
}

WindowApplication::~WindowApplication() { QSettings().setValue(key::geometry, m_window->saveGeometry()); }

// Windows measure themselves by the text when they are made.
void WindowApplication::makeWindow()
{
    widgets::applyTheme(m_application, themeFor(storedTheme()), storedTextSize());
    m_window = std::make_unique<widgets::MainWindow>();
    m_controller = std::make_unique<WindowController>(
        *m_window, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    m_window->setTheme(storedTheme());
    m_window->setLanguage(storedLanguage());
    m_window->setTextSize(storedTextSize());
    QStringList zones;
    for (const std::string& name : zoneNames()) zones += models::text(name);
    m_window->setZones(zones);
    const auto on = [this](auto signal, auto slot) { connect(m_window.get(), signal, this, slot); };
    on(&widgets::MainWindow::themeRequested, &WindowApplication::applyTheme);
    on(&widgets::MainWindow::languageRequested, &WindowApplication::applyLanguage);
    on(&widgets::MainWindow::openRequested, [this](const QString& path) { m_controller->open(path); });
    on(&widgets::MainWindow::newRequested, &WindowApplication::create);
    on(&widgets::MainWindow::sampleRequested, &WindowApplication::openSample);
    connect(m_controller.get(), &WindowController::opened, this, [](const QString& path) {
        QSettings().setValue(key::workspace, path);
    });
    // Queued: the window that asks goes.
    connect(m_window.get(),
            &widgets::MainWindow::textSizeRequested,
            this,
            &WindowApplication::applyTextSize,
            Qt::QueuedConnection);
}

void WindowApplication::show(const QString& workspace, const widgets::Place& place)
{
    m_window->show(place);
    if (!m_window->restoreGeometry(QSettings().value(key::geometry).toByteArray())) fitScreen();
    const QString last = QSettings().value(key::workspace).toString();
    QString path = !workspace.isEmpty() ? QFileInfo(workspace).absoluteFilePath() : last;
    if (path.isEmpty() && QFileInfo::exists(ownPath())) path = ownPath();
    if (path.isEmpty()) m_window->showWithout({});
    m_window->QMainWindow::show();
    if (!path.isEmpty()) m_controller->open(path);
}

void WindowApplication::fitScreen()
{
    const QSize room = m_window->screen()->availableGeometry().marginsRemoved(usualFrame).size();
    m_window->resize(usualSize.boundedTo(room).expandedTo(leastSize));
}

// In a thread: it takes as long as a disk takes, and the sample some seconds.
void WindowApplication::make(const QString& path, std::function<Result<void>()> job)
{
    using namespace std::chrono_literals;
    if (m_making.valid() && m_making.wait_for(0s) != std::future_status::ready) return;
    m_window->setProgress(tr("Making %1").arg(QFileInfo(path).fileName()), std::nullopt);
    m_making = std::async(std::launch::async, [this, path, job = std::move(job)] {
        const Result<void> made = job();
        const auto error = made ? std::nullopt : std::optional(made.error());
        QMetaObject::invokeMethod(
            this,
            [this, path, error] {
                m_window->clearProgress();
                if (error) m_window->showError(*error);
                else m_controller->open(path);
            },
            Qt::QueuedConnection);
    });
}

void WindowApplication::create(const QString& path, const QString& zone)
{
    make(path, [path, name = models::utf8(zone)] { return makeWorkspace(path, name); });
}

void WindowApplication::openSample()
{
    const QString path = dataFolder() + QStringLiteral("/sample.shinrai");
    if (QFileInfo::exists(path)) return m_controller->open(path);
    make(path, [path] { return makeSample(path); });
}

void WindowApplication::applyTheme(ThemeChoice choice)
{
    for (const ThemeName& t : themes)
        if (t.choice == choice) QSettings().setValue(key::theme, QLatin1String(t.name));
    widgets::applyTheme(m_application, themeFor(choice), storedTextSize());
    m_window->setTheme(choice);
}

void WindowApplication::applyLanguage(const QString& language)
{
    QSettings().setValue(key::language, language);
    m_languages.use(language);
    m_window->setLanguage(language);
}

void WindowApplication::applyTextSize(int percent)
{
    if (percent == storedTextSize()) return;
    QSettings().setValue(key::textSize, percent);
    QSettings().setValue(key::geometry, m_window->saveGeometry());
    const widgets::Place place = m_window->place();
    m_window->hide(); // pages save what is typed
    m_controller.reset();
    const auto before = std::move(m_window);
    makeWindow();
    show({}, place);
}

}
