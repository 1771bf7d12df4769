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

WindowApplication::WindowApplication(QApplication& application)
    : m_application(application)
    , m_controller(m_window, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
{
    connect(&m_window, &widgets::MainWindow::themeRequested, this, &WindowApplication::applyTheme);
    connect(&m_window, &widgets::MainWindow::languageRequested, this, &WindowApplication::applyLanguage);
    connect(&m_window, &widgets::MainWindow::openRequested, this, &WindowApplication::open);
    connect(&m_controller, &WindowController::sampleRequested, this, &WindowApplication::openSample);
    applyTheme(storedTheme());
    applyLanguage(QSettings().value(key::language, QLocale().name().left(2)).toString());
}

WindowApplication::~WindowApplication() { QSettings().setValue(key::geometry, m_window.saveGeometry()); }

void WindowApplication::show(const QString& workspace)
{
    if (!m_window.restoreGeometry(QSettings().value(key::geometry).toByteArray())) m_window.resize(1366, 768);
    m_window.QMainWindow::show();
    const QString last = QSettings().value(key::workspace).toString();
    if (!workspace.isEmpty()) return open(QFileInfo(workspace).absoluteFilePath());
    if (QFileInfo::exists(last)) return open(last);
    const auto own = ownWorkspace();
    if (!own) return m_window.showError(own.error());
    open(*own);
}

void WindowApplication::open(const QString& path)
{
    if (QFileInfo::exists(path)) QSettings().setValue(key::workspace, path);
    m_controller.open(path);
}

void WindowApplication::openSample()
{
    const QString path = dataFolder() + QStringLiteral("/sample.shinrai");
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(dataFolder());
        const auto made = makeSampleWorkspace(models::utf8(path), SystemClock().now());
        if (!made) return m_window.showError(made.error());
    }
    open(path);
}

void WindowApplication::applyTheme(ThemeChoice choice)
{
    for (const ThemeName& t : themes)
        if (t.choice == choice) QSettings().setValue(key::theme, QLatin1String(t.name));
    const bool dark = choice == ThemeChoice::dark ||
                      (choice == ThemeChoice::system &&
                       QPalette().window().color().lightness() < QPalette().windowText().color().lightness());
    widgets::applyTheme(m_application, dark ? widgets::Theme::dark : widgets::Theme::light);
    m_window.setTheme(choice);
}

void WindowApplication::applyLanguage(const QString& language)
{
    QSettings().setValue(key::language, language);
    m_languages.use(language);
    m_window.setLanguage(language);
}

}
