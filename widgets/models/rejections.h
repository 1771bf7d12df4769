// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace models {

/// Why a reader refused a row ("good > total"), in the language of the window; a reason that is not known as it is.
QString reasonText(std::string_view reason);

}
