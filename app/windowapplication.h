// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/languages.h"
#include "app/windowcontroller.h"

class QApplication;

namespace app {

/// The program with its window: settings, theme, language, and the workspace to begin with.
class WindowApplication final : public QObject {
    Q_OBJECT

public:
    explicit WindowApplication(QApplication& application);
    ~WindowApplication() override;

    /// Shows the window on this workspace; empty: the one shown last, else the own one, made when it is not there yet.
    void show(const QString& workspace);
    widgets::MainWindow& window() { return m_window; }
    WindowController& controller() { return m_controller; }

private:
    void openSample();
    void applyTheme(widgets::ThemeChoice choice);
    void applyLanguage(const QString& language);
    void open(const QString& path);

    QApplication& m_application;
    Languages m_languages;
    widgets::MainWindow m_window;
    WindowController m_controller;
};

}
