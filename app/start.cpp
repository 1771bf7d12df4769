// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/commands/command.h"
#include "app/languages.h"
#include "app/windowapplication.h"

#include <QApplication>
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
QStringList wordsOf(int argc, char** argv)
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

/// What begins with no command and no dash is a workspace to open.
bool opensWindow(const QStringList& words)
{
    return words.isEmpty() || (words.size() == 1 && !commandOf(words) && !words.front().startsWith(QLatin1Char('-')));
}

int runWindow(int argc, char** argv, const QStringList& words)
{
    QApplication application(argc, argv);
    WindowApplication window(application);
    window.show(words.value(0));
    return QApplication::exec();
}

}

int start(int argc, char** argv)
{
    // The same report must be the same bytes, whatever order a hash would have.
    QHashSeed::setDeterministicGlobalSeed();
    introduce();
    const QStringList words = wordsOf(argc, argv);
    return opensWindow(words) ? runWindow(argc, argv, words) : runWithoutDisplay(argc, argv, words);
}

}
