// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowapplication.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace gui {

/// How long something of the program may take, in milliseconds.
inline constexpr int patience = 20'000;

/// The program with its real window, in a home of its own that begins empty and goes with it.
class Program {
public:
    Program();
    ~Program();

    /// Starts it anew on a workspace, as from the command line (empty: without one), and waits until its page shows
    /// something.
    void start(const QString& workspace = {});
    /// Ends it; its home stays.
    void end() { m_application.reset(); }
    widgets::MainWindow& window() { return m_application->window(); }
    /// Goes to a place and waits until its page shows something.
    void go(const widgets::Place& place);

    /// The path of a file in a folder of this program's own.
    QString path(const QString& name) const { return m_home.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;
    QString emptyWorkspace(const QString& name) const;
    /// A copy of the sample workspace, as of 2026-11-25.
    QString sample(const QString& name) const;
    /// Every screen with something on it, for the sample workspace: a project, a postmortem, a table to import.
    std::vector<widgets::Place> everyPlace() const;

private:
    QTemporaryDir m_home;
    std::unique_ptr<app::WindowApplication> m_application;
};

/// What the file holds, as another process sees it.
template <class T>
std::vector<T> stored(const QString& workspace)
{
    auto session = storage::Session::open(workspace.toStdString(), storage::Access::read);
    if (!session) return {};
    const auto all = session->store<T>().all();
    return all ? *all : std::vector<T>();
}

/// The visible child of this name; null when there is none.
template <class T>
T* child(QWidget& parent, const char* name)
{
    for (T* found : parent.findChildren<T*>(QString::fromLatin1(name)))
        if (found->isVisible()) return found;
    return nullptr;
}

/// The same, waited for.
template <class T>
T* awaited(QWidget& parent, const char* name)
{
    T* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = child<T>(parent, name)) != nullptr; }, patience);
    return found;
}

/// Types a text into a field in place of what it holds.
void type(QWidget* field, const QString& text);
/// Chooses a file or folder in the dialog that is open, as somebody does who types its path.
void choose(QWidget& window, const QString& path);
/// What the strips above the page say, newest last.
QStringList strips(QWidget& window);
/// What the status bar says is done.
QString note(QWidget& window);

}
