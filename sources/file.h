// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

#include <functional>

namespace sources {

/// The bytes of a file, BOM included. Takes the largest size to accept, in bytes. Fails with fileMissing,
/// fileIsFolder, fileUnreadable, fileEmpty, fileTooLarge, and with fileBinary when there are NUL bytes (unless the BOM
/// says UTF-16).
reliability::Result<std::string> readFile(const std::string& path, std::int64_t maxBytes);

/// Text of the outside world as UTF-8.
struct Text {
    std::string utf8;     ///< without BOM
    std::string encoding; ///< "UTF-8", "UTF-16", "Shift_JIS" or "EUC-JP"
};

/// Decodes the bytes of a file. `encoding` empty: by BOM, else UTF-8 when valid, else the more plausible of Shift_JIS
/// and EUC-JP. Fails with valueUnknown for an encoding that is not known and with fileInvalid (path, line, reason) for
/// bytes that are not text in it.
reliability::Result<Text> decode(std::string bytes, std::string_view encoding, const std::string& path);

/// SHA-256 of the bytes as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

/// True when the bytes are UTF-8 (no overlong forms, no surrogates); otherwise `at` is where it breaks.
bool validUtf8(std::string_view bytes, std::size_t& at);

/// The file's name without its folders.
std::string fileName(const std::string& path);

/// A short English phrase for a rejection: "not UTF-8 text", "no such file".
std::string reasonOf(const reliability::Error& error);

/// The files below a folder, or the one file that `root` is.
struct Listing {
    std::vector<std::string> files; ///< sorted by path
    std::vector<reliability::Warning> warnings;
    bool folder = false;
};

/// Lists the files below `root` whose path `accept` likes, at most `maxFiles` (more is the warning
/// `too_many_files`). Hidden folders are left out; links to folders and links that leave the folder are not followed
/// (warning `links_skipped`). A single file is taken without asking `accept`. Fails with fileMissing.
reliability::Result<Listing> listFiles(const std::string& root, const std::function<bool(const std::string&)>& accept,
                                       std::size_t maxFiles);

}
