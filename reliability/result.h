// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace reliability {

/// What went wrong, as a word and its arguments; `models/words` makes the sentence ("what happened, what to do").
enum class Code {
    usage, ///< args: what is wrong with the call
    cancelled,
    fileMissing,        ///< args: path
    fileIsFolder,       ///< args: path
    fileUnreadable,     ///< args: path, reason
    fileUnwritable,     ///< args: path, reason
    fileExists,         ///< args: path
    fileEmpty,          ///< args: path
    fileBinary,         ///< args: path
    fileTooLarge,       ///< args: path, limit
    fileInvalid,        ///< args: path, line, reason
    folderEmpty,        ///< args: path, kind of the files it should have
    columnMissing,      ///< args: path, column, columns there are
    columnUnknown,      ///< args: path, role that no column could be found for
    columnUnreadable,   ///< args: path, column, reason
    timeUnreadable,     ///< args: text
    weekUnreadable,     ///< args: text
    durationUnreadable, ///< args: text
    targetUnreadable,   ///< args: text
    zoneUnknown,        ///< args: name
    valueUnknown,       ///< args: text, allowed values
    sliceTooShort,      ///< args: slice, step of the data
    missingNotAllowed,  ///< args: policy; event sums accept `ignore` only
    windowUnsupported,  ///< args: window
    countInvalid,       ///< args: reason
    workspaceMissing,   ///< args: path
    workspaceInvalid,   ///< args: path
    workspaceNewer,     ///< args: path, its version, our version
    workspaceOlder,     ///< args: path, its version, our version; opening it for writing migrates it
    workspaceCorrupt,   ///< args: path, finding
    workspaceBusy,      ///< args: path, holder
    workspaceReadOnly,  ///< args: path
    diskFull,           ///< args: path
    storage,            ///< args: what was tried; detail: SQLite's message
    changedMeanwhile,   ///< args: kind, name
    alreadyExists,      ///< args: kind, name
    stillUsed,          ///< args: kind, name, by what
    unknownName,        ///< args: kind, name, nearest names
    nameAmbiguous,      ///< args: kind, title, names of all that have it
    yamlInvalid,        ///< args: path, line, reason
    yamlTooComplex,     ///< args: path
    snapshotMismatch,   ///< args: week, stored hash, computed hash
    reviewFrozen,       ///< args: week
    reviewMissing,      ///< args: week
    reasonMissing,      ///< no args: what changes what is asked needs one
    expiryMissing,      ///< no args: a waiver ends, and not before now
    criteriaUnmet,      ///< args: names of the criteria
    proposalOpen,       ///< args: project
    proposalClosed,     ///< args: project; there is nothing that could be confirmed
    samePerson,         ///< args: name; the other role has it already
    nothingToUndo,      ///< args: batch
    roleSigned,         ///< args: role, week
    soloUnsaid,         ///< args: name of who would sign for both roles
    dataIncomplete,     ///< args: path of an objective
    decisionIncomplete, ///< args: what it lacks
    addressInvalid,     ///< args: address, reason
    queryRefused,       ///< args: reason
    databaseRefused,    ///< args: address, what the database says
    driverMissing,      ///< args: driver, package that brings it
    sourceUntrusted,    ///< args: source, address
    serverUnreachable,  ///< args: address, reason
};

struct Error {
    Code code = Code::usage;
    std::vector<std::string> args;
    std::string detail; ///< technical text for "Details"; may be empty
    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. A struct and not an alias, so that a dropped one warns.
template <class T>
struct [[nodiscard]] Result : tl::expected<T, Error> {
    using tl::expected<T, Error>::expected;
};

/// Makes the failing side of any Result: `return fail(Code::fileMissing, {path});`
inline tl::unexpected<Error> fail(Code code, std::vector<std::string> args = {}, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(args), std::move(detail)});
}

/// Passes on the error of another Result.
template <class T>
tl::unexpected<Error> failed(const Result<T>& result)
{
    return tl::unexpected<Error>(result.error());
}

}
