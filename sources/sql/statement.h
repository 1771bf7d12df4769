// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <string_view>

namespace sources::sql {

/// The one reading statement that a text is: it begins with SELECT, WITH, VALUES or TABLE, and holds no semicolon but
/// one at its end, which is cut off. A definition file that somebody sent may bring the text, so what could be a second
/// statement is refused even where it would stand in quotes. Fails with queryRefused.
reliability::Result<std::string> readingStatement(std::string_view text);

}
