// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"

#include <QByteArray>

namespace app {

/// Answers with a file: written to -o, or printed where there is no -o. Under --json a file is needed.
reliability::Result<Outcome> fileOutcome(const Call& call, const QByteArray& bytes);
/// The answer of a call that has written so many bytes to -o, a file or a folder.
Outcome writtenOutcome(const std::string& path, std::int64_t bytes);

}
