// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/commands/command.h"
#include "app/languages.h"
#include "app/windowapplication.h"

#include <QApplication>
#include <QFileInfo>
#include <QHashSeed>
#include <array>
#include <cstdio>

namespace app {

namespace {

void introduce()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shinrai"));
    QCoreApplication::setApplicationName(QStringLiteral("shinrai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHINRAI_VERSION));
}

/// The words behind the program's name, before there is an application to ask.
QStringList argumentWords(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    return words;
}

/// What Qt says of the surroundings it runs in, and no caller of a command can use.
constexpr std::array surroundings{"QStandardPaths: XDG_RUNTIME_DIR not set",
                                  "This plugin does not support propagateSizeHints()"};

/// Keeps stderr to what a command has to say: scripts read it.
void tellQuietly(QtMsgType, const QMessageLogContext&, const QString& message)
{
    for (const char* noise : surroundings)
        if (message.startsWith(QLatin1String(noise))) return;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

int runWithoutDisplay(int argc, char** argv, const QStringList& words)
{
    const Command* command = commandOf(words);
    Languages languages; // commands speak English: scripts read them
    if (!command || command->needs == Needs::figures) {
        const QCoreApplication application(argc, argv);
        languages.use(QStringLiteral("en"));
        return runCommand(words);
    }
    qInstallMessageHandler(tellQuietly);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    languages.use(QStringLiteral("en"));
    return runCommand(words);
}

/// A file that is there, or a path to one: neither a command nor one that is mistyped.
bool namesFile(const QString& word)
{
    const bool path = word.contains(QLatin1Char('/')) || word.endsWith(QLatin1String(".shinrai"));
    return !word.startsWith(QLatin1Char('-')) && (path || QFileInfo::exists(word));
}

/// What the window begins with.
struct WindowCall {
    QString workspace;
    widgets::Place place;
};

/// None: the words name a command, or nothing that a window could open.
std::optional<WindowCall> windowCall(QStringList words)
{
    WindowCall call;
    if (words.removeAll(QStringLiteral("--review")) > 0) call.place.screen = widgets::Screen::review;
    if (words.size() > 1 || (words.size() == 1 && (commandOf(words) || !namesFile(words.front())))) return std::nullopt;
    call.workspace = words.value(0);
    return call;
}

int runWindow(int argc, char** argv, const WindowCall& call)
{
    QApplication application(argc, argv);
    WindowApplication window(application);
    window.show(call.workspace, call.place);
    return QApplication::exec();
}

}

int start(int argc, char** argv)
{
    // The same report must be the same bytes, whatever order a hash would have.
    QHashSeed::setDeterministicGlobalSeed();
    introduce();
    const QStringList words = argumentWords(argc, argv);
    const auto window = windowCall(words);
    return window ? runWindow(argc, argv, *window) : runWithoutDisplay(argc, argv, words);
}

}
