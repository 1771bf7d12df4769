// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <string>

namespace app {

/// A text of the command line in the program's language; QT_TRANSLATE_NOOP("commands", ...) marks it,
/// which lupdate overlooks inside the brackets of a function that is named tr.
inline QString translated(const char* text) { return QCoreApplication::translate("commands", text); }

/// What an answer says of an optional text: an empty one is none.
inline std::optional<std::string> said(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

}
