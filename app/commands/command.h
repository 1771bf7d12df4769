// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/result.h"

#include <QString>
#include <span>

namespace app {

class Call;

/// What a command answers: the same figures as JSON and as text.
struct Outcome {
    reliability::Json json;
    QString text;
    int exitStatus = 0;
};

/// An option of a command. Help texts are marked with QT_TRANSLATE_NOOP("commands", ...) and translated when shown.
struct Option {
    const char* name;
    const char* value; ///< what its value is called in the help; null: it takes none
    const char* help;
};

/// Whether a command draws (fonts and pictures) or only computes.
enum class Needs { figures, pictures };

/// One row of the table of commands: help, JSON Schema and documentation are made from it.
struct Command {
    const char* name; ///< "budget", "import csv"
    const char* arguments;
    const char* summary;
    std::span<const Option> options;
    reliability::Result<Outcome> (*run)(const Call&);
    reliability::Json (*schema)(); ///< of the --json answer
    Needs needs = Needs::figures;
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// The command that these words begin with (the longest name wins); null when there is none.
const Command* commandOf(const QStringList& words);

/// Runs the program's command line (without the program's name) and prints to stdout and stderr; returns the exit
/// status of cli.md: 0 done, 1 failed, 2 wrong usage, 3 rejected under --strict, 4 --fail-on matched.
int runCommand(const QStringList& words);

}
