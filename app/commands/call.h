// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "reliability/duration.h"
#include "reliability/names.h"
#include "reliability/target.h"

#include <QCommandLineParser>
#include <optional>

namespace app {

/// A command with the words it was called with, its options read by type.
class Call {
public:
    /// Fails with usage for options that the command does not have.
    static reliability::Result<Call> parse(const Command& command, const QStringList& words);

    const Command& command() const { return *m_command; }
    /// Whether the caller named the option; false too for one that the command does not know.
    bool has(const char* option) const { return m_parser->optionNames().contains(QLatin1String(option)); }
    /// The words that are no options.
    std::vector<std::string> arguments() const;
    /// The one argument that the command needs; usage error when there is none or more.
    reliability::Result<std::string> argument() const;
    std::optional<std::string> text(const char* option) const;
    std::vector<std::string> list(const char* option) const; ///< comma-separated

    /// An option read by `reader`; none when it is not given, its error when it can't be read.
    template <class Parse>
    auto read(const char* option, Parse reader) const
        -> reliability::Result<std::optional<std::decay_t<decltype(*reader(std::string_view()))>>>
    {
        using Value = std::decay_t<decltype(*reader(std::string_view()))>;
        const auto given = text(option);
        if (!given) return std::optional<Value>();
        auto value = reader(*given);
        if (!value) return reliability::failed(value);
        return std::optional<Value>(*value);
    }
    /// An option that is one of an enum's names.
    template <reliability::Named E>
    reliability::Result<std::optional<E>> choice(const char* option) const
    {
        const auto given = text(option);
        if (!given) return std::optional<E>();
        const auto value = reliability::parseName<E>(*given);
        if (!value) return reliability::fail(reliability::Code::valueUnknown, {*given, reliability::allowed<E>()});
        return std::optional<E>(value);
    }
    reliability::Result<std::optional<double>> number(const char* option) const;

    /// The workspace named by --workspace, or by SHINRAI_WORKSPACE; usage error when neither is.
    reliability::Result<std::string> workspace() const;
    /// --at; none when it is not given.
    reliability::Result<std::optional<reliability::Instant>> at() const;

private:
    const Command* m_command = nullptr;
    std::shared_ptr<QCommandLineParser> m_parser;
};

/// Options that every command has.
std::span<const Option> commonOptions();

}
