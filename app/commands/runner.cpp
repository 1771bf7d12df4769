// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/exitstatus.h"
#include "app/commands/said.h"
#include "app/nearest.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>
#include <cstdio>

namespace app {

using namespace reliability;

namespace {

/// What the caller wrote wrongly, as against what went wrong while it was done.
constexpr std::array wrongUsage{Code::usage,
                                Code::targetUnreadable,
                                Code::durationUnreadable,
                                Code::valueUnknown,
                                Code::zoneUnknown,
                                Code::timeUnreadable,
                                Code::weekUnreadable,
                                Code::missingNotAllowed,
                                Code::windowUnsupported};

void print(std::FILE* to, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
}

int report(const Error& error)
{
    print(stderr, QStringLiteral("shinrai: ") + models::sentence(error) + QLatin1Char('\n'));
    return std::find(wrongUsage.begin(), wrongUsage.end(), error.code) == wrongUsage.end() ? failedStatus : usageStatus;
}

QString optionLines(std::span<const Option> options)
{
    QString out;
    for (const Option& option : options) {
        QString head =
            (qstrlen(option.name) == 1 ? QStringLiteral("-") : QStringLiteral("--")) + QLatin1String(option.name);
        if (option.value) head += QLatin1Char(' ') + QLatin1String(option.value);
        out += QStringLiteral("  %1 %2\n").arg(head, -24).arg(translated(option.help));
    }
    return out;
}

/// The commands whose names begin with these words, one a line.
QString commandLines(const QString& begin)
{
    QString out;
    for (const Command& command : commands())
        if (QLatin1String(command.name).startsWith(begin))
            out += QStringLiteral("  %1 %2\n").arg(QLatin1String(command.name), -20).arg(translated(command.summary));
    return out;
}

/// The commands that begin with a whole word, such as those of "import"; empty when there is none.
QString commandsOf(const QString& word) { return commandLines(word + QLatin1Char(' ')); }

QString moreHelp()
{
    return translated(QT_TRANSLATE_NOOP("commands", "shinrai COMMAND --help shows a command's options.")) +
           QLatin1Char('\n');
}

QString helpOf(const Command& command)
{
    const QString further = commandsOf(QLatin1String(command.name));
    return QStringLiteral("shinrai %1 %2\n\n%3\n\n")
               .arg(QLatin1String(command.name), QLatin1String(command.arguments), translated(command.summary)) +
           optionLines(command.options) + optionLines(commonOptions()) +
           (further.isEmpty() ? QString() : QLatin1Char('\n') + further);
}

QString overview()
{
    return translated(QT_TRANSLATE_NOOP("commands",
                                        "shinrai [WORKSPACE] [--review] opens the window, at the weekly review; "
                                        "with a command it runs without a display.")) +
           QStringLiteral("\n\n") + commandLines({}) + moreHelp();
}

bool broughtTogether(const char* name, const QStringList& words)
{
    const QStringList parts = QString::fromLatin1(name).split(QLatin1Char(' '));
    return words.mid(0, parts.size()) == parts;
}

/// The commands that these words were perhaps meant to be; a command has one or two words.
std::string commandMeant(const QStringList& words)
{
    std::vector<std::string> names;
    for (const Command& command : commands()) names.emplace_back(command.name);
    const std::string both = nearest(models::utf8(words.mid(0, 2).join(QLatin1Char(' '))), names);
    return both.empty() ? nearest(models::utf8(words.front()), names) : both;
}

Error unknownCommand(const QStringList& words)
{
    std::string message = "there is no command \"" + models::utf8(words.join(QLatin1Char(' '))) + '"';
    if (const std::string names = commandMeant(words); !names.empty()) message += "; nearest: " + names;
    return {Code::usage, {std::move(message)}, {}};
}

/// Half a command lists the whole ones; it is wrong usage where nobody asked for help.
int runNone(const QStringList& words)
{
    const QString whole = commandsOf(words.front());
    if (whole.isEmpty() || !words.value(1, QStringLiteral("-")).startsWith(QLatin1Char('-')))
        return report(unknownCommand(words));
    const bool asked = words.contains(QStringLiteral("--help"));
    print(asked ? stdout : stderr, QStringLiteral("shinrai %1 ...\n\n").arg(words.front()) + whole + moreHelp());
    return asked ? doneStatus : usageStatus;
}

int run(const Command& command, const QStringList& words)
{
    const auto call = Call::parse(command, words.mid(QString::fromLatin1(command.name).split(QLatin1Char(' ')).size()));
    if (!call) return report(call.error());
    if (call->has("help")) return print(stdout, helpOf(command)), doneStatus;
    const auto outcome = command.run(*call);
    if (!outcome) return report(outcome.error());
    if (call->has("json")) print(stdout, models::text(readable(outcome->json)) + QLatin1Char('\n'));
    else print(stdout, outcome->text);
    // What could not be written was not answered.
    if (std::fflush(stdout) != 0) return failedStatus;
    return outcome->exitStatus;
}

}

const Command* commandOf(const QStringList& words)
{
    const Command* found = nullptr;
    for (const Command& command : commands())
        if (broughtTogether(command.name, words) && (!found || qstrlen(command.name) > qstrlen(found->name)))
            found = &command;
    return found;
}

int runCommand(const QStringList& words)
{
    const QString first = words.value(0);
    if (words.isEmpty() || first == QLatin1String("--help")) return print(stdout, overview()), doneStatus;
    if (first == QLatin1String("--version"))
        return print(stdout, QStringLiteral("shinrai ") + QCoreApplication::applicationVersion() + QLatin1Char('\n')),
               doneStatus;
    const Command* command = commandOf(words);
    return command ? run(*command, words) : runNone(words);
}

}
