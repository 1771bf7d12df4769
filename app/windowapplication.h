// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/languages.h"
#include "app/windowcontroller.h"

#include <functional>
#include <future>
#include <memory>

class QApplication;

namespace app {

/// The program with its window: settings, theme, language, and the workspace to begin with.
class WindowApplication final : public QObject {
    Q_OBJECT

public:
    explicit WindowApplication(QApplication& application);
    ~WindowApplication() override;

    /// Shows the window at this place of this workspace; empty: the one shown last, else the own one, and where there
    /// is none of them yet, the ways to one.
    void show(const QString& workspace, const widgets::Place& place = {});
    /// Another text size makes another window and controller.
    widgets::MainWindow& window() { return *m_window; }
    WindowController& controller() { return *m_controller; }

private:
    void makeWindow();
    void fitScreen();
    void openSample();
    void create(const QString& path, const QString& zone);
    void make(const QString& path, std::function<reliability::Result<void>()> job);
    void applyTheme(widgets::ThemeChoice choice);
    void applyLanguage(const QString& language);
    void applyTextSize(int percent);

    QApplication& m_application;
    Languages m_languages;
    std::unique_ptr<widgets::MainWindow> m_window;
    std::unique_ptr<WindowController> m_controller;
    std::future<void> m_making; ///< a workspace
};

}
