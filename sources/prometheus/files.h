// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/findings.h"

namespace sources::prometheus {

/// Takes the path and the text of a file.
using TakeFile = std::function<reliability::Result<void>(const std::string& path, const std::string& text)>;

/// Hands on the texts of the request's files and of those in its folders that `accept` likes, sorted by name in each.
/// One that can't be read is rejected and hides no other; a path that isn't there fails.
reliability::Result<void> readFiles(const Request& request, const std::function<bool(const std::string&)>& accept,
                                    Findings& findings, BatchSink& sink, const std::stop_token& stop,
                                    const TakeFile& take);

/// Why there is nothing to import: what was rejected first, else that no point or sample was there.
tl::unexpected<reliability::Error> nothingRead(const Request& request, const Findings& findings, const char* kind);

}
