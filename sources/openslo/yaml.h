// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"

namespace sources::openslo {

/// The same value as YAML in block style; texts are quoted wherever a reader of YAML could take them for something
/// else. Ends with a line feed.
std::string yamlOf(const reliability::Json& json);

/// Several documents, "---" between them.
std::string yamlOf(const std::vector<reliability::Json>& documents);

}
