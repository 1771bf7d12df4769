// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/check.h"

namespace sources::openslo {

/// Reads OpenSLO v1 files, YAML or JSON, and all such files below folders. What is wrong with a file or a document
/// stands in `documents`, never in an error: the others count all the same; a refused document defines nothing.
/// References are resolved in the whole set. A file holds at most 10 MB, a set 64 MB and a million values. Fails with
/// fileMissing for a path that is not there, and with fileInvalid for a folder without YAML or JSON files.
reliability::Result<Definitions> read(const std::vector<std::string>& paths, const Rulebook& rulebook);

/// The same for one text.
Definitions readText(const std::string& text, const std::string& fileName, const Rulebook& rulebook);

}
