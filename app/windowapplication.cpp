// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowapplication.h"

#include "app/sampleworkspace.h"
#include "app/zones.h"
#include "widgets/models/text.h"
#include "widgets/settings/settingspage.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
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

/// Makes the workspace that a newcomer begins with; its weeks begin in the zone of this machine.
Result<QString> ownWorkspace()
{
    const QString path = dataFolder() + QStringLiteral("/workspace.shinrai");
    if (QFileInfo::exists(path)) return path;
    QDir().mkpath(dataFolder());
    Workspace workspace;
    workspace.uid = makeUid();
    workspace.name = "workspace";
    workspace.zone = systemZoneName();
    const auto made = storage::Session::create(models::utf8(path), workspace);
    if (!made) return failed(made);
    return path;
}

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
    const auto on = [this](auto signal, auto slot) { connect(m_window.get(), signal, this, slot); };
    on(&widgets::MainWindow::themeRequested, &WindowApplication::applyTheme);
    on(&widgets::MainWindow::languageRequested, &WindowApplication::applyLanguage);
    on(&widgets::MainWindow::openRequested, &WindowApplication::open);
    connect(m_controller.get(), &WindowController::sampleRequested, this, &WindowApplication::openSample);
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
    if (!m_window->restoreGeometry(QSettings().value(key::geometry).toByteArray())) m_window->resize(1366, 768);
    m_window->QMainWindow::show();
    const QString last = QSettings().value(key::workspace).toString();
    if (!workspace.isEmpty()) return open(QFileInfo(workspace).absoluteFilePath());
    if (QFileInfo::exists(last)) return open(last);
    const auto own = ownWorkspace();
    if (!own) return m_window->showError(own.error());
    open(*own);
}

void WindowApplication::open(const QString& path)
{
    if (QFileInfo::exists(path)) QSettings().setValue(key::workspace, path);
    m_controller->open(path);
}

void WindowApplication::openSample()
{
    const QString path = dataFolder() + QStringLiteral("/sample.shinrai");
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(dataFolder());
        const auto made = makeSampleWorkspace(models::utf8(path), SystemClock().now());
        if (!made) return m_window->showError(made.error());
    }
    open(path);
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
