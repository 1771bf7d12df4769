// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"

#include "widgets/models/text.h"

#include <QCoreApplication>
#include <array>

namespace app {

using namespace reliability;

namespace {

constexpr std::array common{
    Option{"workspace",
           "FILE",
           QT_TRANSLATE_NOOP("commands", "the workspace (default: the environment's SHINRAI_WORKSPACE)")},
    Option{"json", nullptr, QT_TRANSLATE_NOOP("commands", "print one JSON document")},
    Option{"quiet", nullptr, QT_TRANSLATE_NOOP("commands", "print no progress and no warnings")},
    Option{"at", "TIME", QT_TRANSLATE_NOOP("commands", "as of this RFC 3339 time (default: now)")},
    Option{"strict", nullptr, QT_TRANSLATE_NOOP("commands", "any rejection writes nothing and exits 3")},
    Option{"help", nullptr, QT_TRANSLATE_NOOP("commands", "show this help")},
};

QCommandLineOption parserOption(const Option& option)
{
    return {QLatin1String(option.name), QString(), option.value ? QLatin1String(option.value) : QString()};
}

}

std::span<const Option> commonOptions() { return common; }

Result<Call> Call::parse(const Command& command, const QStringList& words)
{
    Call call;
    call.m_command = &command;
    call.m_parser = std::make_shared<QCommandLineParser>();
    call.m_parser->addOption({QStringLiteral("o"), QString(), QStringLiteral("FILE")});
    for (const Option& option : common) call.m_parser->addOption(parserOption(option));
    for (const Option& option : command.options)
        if (qstrcmp(option.name, "o") != 0) call.m_parser->addOption(parserOption(option));
    // The parser wants a program's name in front.
    if (call.m_parser->parse(QStringList{QString()} + words)) return call;
    QString said = call.m_parser->errorText();
    if (said.endsWith(u'.')) said.chop(1); // it becomes a part of our sentence
    return fail(Code::usage, {models::utf8(said)});
}

std::vector<std::string> Call::arguments() const
{
    std::vector<std::string> out;
    for (const QString& word : m_parser->positionalArguments()) out.push_back(models::utf8(word));
    return out;
}

Result<std::string> Call::argument() const
{
    const auto words = arguments();
    if (words.size() == 1) return words.front();
    return fail(Code::usage, {std::string(m_command->name) + " takes " + m_command->arguments});
}

std::optional<std::string> Call::text(const char* option) const
{
    if (!has(option)) return std::nullopt;
    return models::utf8(m_parser->value(QLatin1String(option)));
}

std::vector<std::string> Call::list(const char* option) const
{
    std::vector<std::string> out;
    const QString value = has(option) ? m_parser->value(QLatin1String(option)) : QString();
    for (const QString& item : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
        out.push_back(models::utf8(item.trimmed()));
    return out;
}

Result<std::optional<double>> Call::number(const char* option) const
{
    const auto given = text(option);
    if (!given) return std::optional<double>();
    bool ok = false;
    const double value = models::text(*given).toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return fail(Code::usage, {"--" + std::string(option) + " takes a number, not \"" + *given + "\""});
    return std::optional<double>(value);
}

Result<std::string> Call::workspace() const
{
    if (const auto given = text("workspace")) return *given;
    const QString fromEnvironment = qEnvironmentVariable("SHINRAI_WORKSPACE");
    if (!fromEnvironment.isEmpty()) return models::utf8(fromEnvironment);
    return fail(Code::usage, {"no workspace is named: give --workspace FILE or set SHINRAI_WORKSPACE"});
}

Result<std::optional<Instant>> Call::at() const
{
    return read("at", [](std::string_view s) { return parseInstant(s); });
}

}
