// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <QByteArray>

namespace app {

/// Writes a file whole or not at all, over what was there. Fails with fileIsFolder, fileUnwritable, diskFull.
reliability::Result<void> writeFile(const std::string& path, const QByteArray& bytes);

}
