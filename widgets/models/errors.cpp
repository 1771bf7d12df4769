// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/phasetexts.h"
#include "widgets/models/rejections.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <array>

namespace models {

using reliability::Code;

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

struct Row {
    Code code;
    const char* happened;
    const char* todo;
};

// Of several rows of a code the first counts whose arguments were all given.
constexpr std::array sentences{
    Row{Code::usage,
        QT_TRANSLATE_NOOP("Errors", "The call is not understood: %1."),
        QT_TRANSLATE_NOOP("Errors", "See the help for what is accepted.")},
    Row{Code::cancelled,
        QT_TRANSLATE_NOOP("Errors", "Cancelled; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Start again when you like.")},
    Row{Code::fileMissing,
        QT_TRANSLATE_NOOP("Errors", "There is no file %1."),
        QT_TRANSLATE_NOOP("Errors", "Check the path.")},
    Row{Code::fileIsFolder,
        QT_TRANSLATE_NOOP("Errors", "%1 is a folder."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file in it.")},
    Row{Code::fileUnreadable,
        QT_TRANSLATE_NOOP("Errors", "%1 cannot be read: %2."),
        QT_TRANSLATE_NOOP("Errors", "Check its permissions.")},
    Row{Code::fileUnwritable,
        QT_TRANSLATE_NOOP("Errors", "%1 cannot be written: %2."),
        QT_TRANSLATE_NOOP("Errors", "Choose another place.")},
    Row{Code::fileExists,
        QT_TRANSLATE_NOOP("Errors", "%1 exists already."),
        QT_TRANSLATE_NOOP("Errors", "Choose another name, or remove it first.")},
    Row{Code::fileEmpty,
        QT_TRANSLATE_NOOP("Errors", "%1 is empty."),
        QT_TRANSLATE_NOOP("Errors", "Check how it was exported.")},
    Row{Code::fileBinary,
        QT_TRANSLATE_NOOP("Errors", "%1 is not a text file."),
        QT_TRANSLATE_NOOP("Errors", "Export it as UTF-8 text.")},
    Row{Code::fileTooLarge,
        QT_TRANSLATE_NOOP("Errors", "%1 is larger than %2."),
        QT_TRANSLATE_NOOP("Errors", "Split it into parts.")},
    Row{Code::fileInvalid,
        QT_TRANSLATE_NOOP("Errors", "%1 is not valid in line %2: %3."),
        QT_TRANSLATE_NOOP("Errors", "Correct that line.")},
    Row{Code::fileInvalid,
        QT_TRANSLATE_NOOP("Errors", "%1 is not valid: %3."),
        QT_TRANSLATE_NOOP("Errors", "Correct it and try again.")},
    Row{Code::folderEmpty,
        QT_TRANSLATE_NOOP("Errors", "%1 has no %2 files."),
        QT_TRANSLATE_NOOP("Errors", "Name a folder that has some, or a file.")},
    Row{Code::columnMissing,
        QT_TRANSLATE_NOOP("Errors", "%1 has no column \"%2\"; it has: %3."),
        QT_TRANSLATE_NOOP("Errors", "Name one of these.")},
    Row{Code::columnUnknown,
        QT_TRANSLATE_NOOP("Errors", "No column of %1 looks like \"%2\"."),
        QT_TRANSLATE_NOOP("Errors", "Say which column it is.")},
    Row{Code::columnUnreadable,
        QT_TRANSLATE_NOOP("Errors", "Column \"%2\" of %1 cannot be read: %3."),
        QT_TRANSLATE_NOOP("Errors", "Check its format, or choose another column.")},
    Row{Code::timeUnreadable,
        QT_TRANSLATE_NOOP("Errors", "\"%1\" is not a time."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 2026-06-15T12:00:00Z.")},
    Row{Code::weekUnreadable,
        QT_TRANSLATE_NOOP("Errors", "\"%1\" is not a week."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 2026-W47.")},
    Row{Code::durationUnreadable,
        QT_TRANSLATE_NOOP("Errors", "\"%1\" is not a length of time."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 28d, 5m or 1M.")},
    Row{Code::targetUnreadable,
        QT_TRANSLATE_NOOP("Errors", "\"%1\" is not a target."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 99.9% or 0.999, with at most nine decimals of a fraction.")},
    Row{Code::zoneUnknown,
        QT_TRANSLATE_NOOP("Errors", "There is no time zone \"%1\"."),
        QT_TRANSLATE_NOOP("Errors", "Use a name such as Asia/Tokyo or UTC.")},
    Row{Code::valueUnknown,
        QT_TRANSLATE_NOOP("Errors", "\"%1\" is not allowed here."),
        QT_TRANSLATE_NOOP("Errors", "Allowed are: %2.")},
    Row{Code::sliceTooShort,
        QT_TRANSLATE_NOOP("Errors", "A slice of %1 is shorter than the step of the data, %2."),
        QT_TRANSLATE_NOOP("Errors", "Make the slice at least that long.")},
    Row{Code::missingNotAllowed,
        QT_TRANSLATE_NOOP("Errors", "Missing data of event sums cannot be taken as \"%1\"."),
        QT_TRANSLATE_NOOP("Errors", "Use \"ignore\" for them.")},
    Row{Code::windowUnsupported,
        QT_TRANSLATE_NOOP("Errors", "A window of %1 is not possible here."),
        QT_TRANSLATE_NOOP("Errors", "Rolling windows take s, m, h, d or w; months and longer need a calendar window.")},
    Row{Code::countInvalid,
        QT_TRANSLATE_NOOP("Errors", "The counts are not valid: %1."),
        QT_TRANSLATE_NOOP("Errors", "Counts are numbers from 0 on, and good is never more than total.")},
    Row{Code::workspaceMissing,
        QT_TRANSLATE_NOOP("Errors", "There is no workspace %1."),
        QT_TRANSLATE_NOOP("Errors", "Check the path, or create one.")},
    Row{Code::workspaceInvalid,
        QT_TRANSLATE_NOOP("Errors", "%1 is not a workspace."),
        QT_TRANSLATE_NOOP("Errors", "Choose a .shinrai file.")},
    Row{Code::workspaceNewer,
        QT_TRANSLATE_NOOP("Errors", "%1 was written by a newer program (form %2, this one knows %3)."),
        QT_TRANSLATE_NOOP("Errors", "Update this program to open it.")},
    Row{Code::workspaceOlder,
        QT_TRANSLATE_NOOP("Errors", "%1 is of an older form (%2, this program writes %3)."),
        QT_TRANSLATE_NOOP("Errors", "Open it for writing once to bring it up to date.")},
    Row{Code::workspaceCorrupt,
        QT_TRANSLATE_NOOP("Errors", "%1 is damaged: %2."),
        QT_TRANSLATE_NOOP("Errors", "Open a backup, or repair a copy.")},
    Row{Code::workspaceBusy,
        QT_TRANSLATE_NOOP("Errors", "%1 is being written by %2."),
        QT_TRANSLATE_NOOP("Errors", "Try again when it is done.")},
    Row{Code::workspaceBusy,
        QT_TRANSLATE_NOOP("Errors", "%1 is being written by a program that is not known by name; it is open in %3."),
        QT_TRANSLATE_NOOP("Errors", "Try again when it is done, or close it there.")},
    Row{Code::workspaceBusy,
        QT_TRANSLATE_NOOP("Errors", "%1 is being written by a program that is not known by name."),
        QT_TRANSLATE_NOOP("Errors", "Try again when it is done, or close what else has it open.")},
    Row{Code::workspaceReadOnly,
        QT_TRANSLATE_NOOP("Errors", "%1 is read-only; nothing was saved."),
        QT_TRANSLATE_NOOP("Errors", "Open a copy to change it.")},
    Row{Code::diskFull,
        QT_TRANSLATE_NOOP("Errors", "The disk is full; %1 was not written."),
        QT_TRANSLATE_NOOP("Errors", "Free some space and try again.")},
    Row{Code::storage,
        QT_TRANSLATE_NOOP("Errors", "The workspace could not be used: %1."),
        QT_TRANSLATE_NOOP("Errors", "Try again; if it stays so, check the workspace.")},
    Row{Code::changedMeanwhile,
        QT_TRANSLATE_NOOP("Errors", "The %1 \"%2\" was changed meanwhile; your change was not saved."),
        QT_TRANSLATE_NOOP("Errors", "Look at the new text and repeat your change.")},
    Row{Code::alreadyExists,
        QT_TRANSLATE_NOOP("Errors", "The %1 \"%2\" exists already."),
        QT_TRANSLATE_NOOP("Errors", "Choose another name.")},
    Row{Code::stillUsed,
        QT_TRANSLATE_NOOP("Errors", "The %1 \"%2\" is still used by %3."),
        QT_TRANSLATE_NOOP("Errors", "Remove that first.")},
    Row{Code::unknownName,
        QT_TRANSLATE_NOOP("Errors", "There is no %1 \"%2\"."),
        QT_TRANSLATE_NOOP("Errors", "Nearest: %3.")},
    Row{Code::nameAmbiguous,
        QT_TRANSLATE_NOOP("Errors", "There is more than one %1 \"%2\"."),
        QT_TRANSLATE_NOOP("Errors", "Name one of them: %3.")},
    Row{Code::yamlInvalid,
        QT_TRANSLATE_NOOP("Errors", "%1 is not valid YAML in line %2: %3."),
        QT_TRANSLATE_NOOP("Errors", "Correct that line.")},
    Row{Code::yamlTooComplex,
        QT_TRANSLATE_NOOP("Errors", "%1 holds more than is reasonable, or refers to itself."),
        QT_TRANSLATE_NOOP("Errors", "Split it, and write aliases out.")},
    Row{Code::snapshotMismatch,
        QT_TRANSLATE_NOOP("Errors", "The snapshot of %1 does not match its hash: %2 stored, %3 computed."),
        QT_TRANSLATE_NOOP("Errors", "Do not trust its figures; compare with an export or a backup.")},
    Row{Code::reviewFrozen,
        QT_TRANSLATE_NOOP("Errors", "The review of %1 is closed: what was frozen or signed stays as it is."),
        QT_TRANSLATE_NOOP("Errors",
                          "Add to it with \"review amend --week %1\", or in the window below the signatures.")},
    Row{Code::reviewMissing,
        QT_TRANSLATE_NOOP("Errors", "The week %1 is not frozen: there is no review of it."),
        QT_TRANSLATE_NOOP("Errors", "Freeze it with \"review open --week %1\", or in the window's weekly review.")},
    Row{Code::reasonMissing,
        QT_TRANSLATE_NOOP("Errors", "It says no reason."),
        QT_TRANSLATE_NOOP("Errors", "Say why: the reason stays with it.")},
    Row{Code::expiryMissing,
        QT_TRANSLATE_NOOP("Errors", "The waiver has no date after today."),
        QT_TRANSLATE_NOOP("Errors", "Say until when it holds.")},
    Row{Code::criteriaUnmet,
        QT_TRANSLATE_NOOP("Errors", "These criteria are not met: %1."),
        QT_TRANSLATE_NOOP("Errors", "Meet them, or waive them with a reason and a date.")},
    Row{Code::proposalOpen,
        QT_TRANSLATE_NOOP("Errors", "A change of the phase of %1 is proposed already."),
        QT_TRANSLATE_NOOP("Errors", "Confirm it, or withdraw it first.")},
    Row{Code::proposalClosed,
        QT_TRANSLATE_NOOP("Errors", "No change of the phase of %1 waits to be confirmed."),
        QT_TRANSLATE_NOOP("Errors", "Propose one first.")},
    Row{Code::samePerson,
        QT_TRANSLATE_NOOP("Errors", "%1 stands for the other role already."),
        QT_TRANSLATE_NOOP("Errors", "One MLE and one SRE confirm: two people.")},
    Row{Code::nothingToUndo,
        QT_TRANSLATE_NOOP("Errors", "There is nothing to undo in import %1."),
        QT_TRANSLATE_NOOP("Errors", "Look at the list of imports.")},
    Row{Code::roleSigned,
        QT_TRANSLATE_NOOP("Errors", "The role %1 has signed the review of %2 already."),
        QT_TRANSLATE_NOOP("Errors", "Take that signature back first, or sign for the other role.")},
    Row{Code::soloUnsaid,
        QT_TRANSLATE_NOOP("Errors", "%1 would sign for both roles."),
        QT_TRANSLATE_NOOP("Errors", "Let somebody else sign, or sign solo and say why.")},
    Row{Code::dataIncomplete,
        QT_TRANSLATE_NOOP("Errors", "The data of %1 are not complete."),
        QT_TRANSLATE_NOOP("Errors", "Acknowledge that with a reason before signing.")},
    Row{Code::decisionIncomplete,
        QT_TRANSLATE_NOOP("Errors", "The decision lacks: %1."),
        QT_TRANSLATE_NOOP("Errors",
                          "A decision has an owner and a date, an accepted risk an expiry, a dropped one a reason.")},
    Row{Code::addressInvalid,
        QT_TRANSLATE_NOOP("Errors", "The address %1 is not accepted: %2."),
        QT_TRANSLATE_NOOP("Errors",
                          "Write https://USER@HOST/, postgresql://USER@HOST/DATABASE, odbc:NAME or a file, and name "
                          "the environment variable that holds the password.")},
    Row{Code::queryRefused,
        QT_TRANSLATE_NOOP("Errors", "The query is not run: %1."),
        QT_TRANSLATE_NOOP("Errors", "Write one statement, a SELECT.")},
    Row{Code::databaseRefused,
        QT_TRANSLATE_NOOP("Errors", "%1 does not answer the query: %2."),
        QT_TRANSLATE_NOOP("Errors", "Correct the query or the address, and try again.")},
    Row{Code::driverMissing,
        QT_TRANSLATE_NOOP("Errors", "The driver %1 is not installed."),
        QT_TRANSLATE_NOOP("Errors", "Install the package %2.")},
    Row{Code::sourceUntrusted,
        QT_TRANSLATE_NOOP("Errors", "The source %1 (%2) was not set up on this machine and is not asked."),
        QT_TRANSLATE_NOOP("Errors", "If it is yours, run: shinrai sync --trust %1")},
    Row{Code::serverUnreachable,
        QT_TRANSLATE_NOOP("Errors", "%1 can't be asked: %2."),
        QT_TRANSLATE_NOOP("Errors", "Check the address, and whether the server runs.")},
};

// Where the arguments hold a reader's reason.
constexpr std::pair<Code, qsizetype> reasonPlaces[] = {{Code::fileInvalid, 2},
                                                       {Code::addressInvalid, 1},
                                                       {Code::queryRefused, 0},
                                                       {Code::databaseRefused, 1},
                                                       {Code::serverUnreachable, 1}};

constexpr std::size_t codesWithASentence()
{
    std::size_t codes = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) codes += i == 0 || sentences[i].code != sentences[i - 1].code;
    return codes;
}

static_assert(codesWithASentence() == static_cast<std::size_t>(Code::serverUnreachable) + 1,
              "a sentence for every code");

// Arguments come from files and servers: one line, no control characters, no more than a sentence bears.
QString flattened(std::string_view argument)
{
    QString flat = text(argument).simplified();
    flat.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return flat.size() > 300 ? flat.left(299) + QChar(u'\u2026') : flat;
}

QStringList flattened(const std::vector<std::string>& args)
{
    QStringList list;
    for (const std::string& argument : args) list += flattened(std::string_view(argument));
    return list;
}

// Advice that has no argument to give is left out: "Nearest: ." helps nobody.
bool complete(const QString& pattern, const QStringList& args)
{
    for (int place = 1; place <= 9; ++place)
        if (pattern.contains(u'%' + QString::number(place)) && args.value(place - 1).isEmpty()) return false;
    return true;
}

}

QString sentence(const reliability::Error& error)
{
    QStringList args = flattened(error.args);
    for (const auto& [code, place] : reasonPlaces)
        if (code == error.code && place < args.size())
            args[place] = flattened(utf8(reasonText(error.args[static_cast<std::size_t>(place)])));
    if (error.code == Code::criteriaUnmet) args = {criterionTitles(error.args)};
    const Row* chosen = nullptr;
    for (const Row& row : sentences)
        if (row.code == error.code && (!chosen || !complete(Errors::tr(chosen->happened), args))) chosen = &row;
    if (!chosen) return {};
    const QString happened = filled(Errors::tr(chosen->happened), args);
    const QString todo = Errors::tr(chosen->todo);
    return complete(todo, args) ? happened + Errors::tr(" ", "between two sentences") + filled(todo, args) : happened;
}

}
