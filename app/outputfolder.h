// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace app {

/// Files of a folder: name and bytes.
using FolderFiles = std::vector<std::pair<QString, QByteArray>>;

/// What becomes of a folder that is there already and not empty.
enum class Existing { refuse, replace };

/// Makes a folder with these files and no others, whole or not at all: it is written beside its place and given its
/// name when it is complete. Replaced is only what looks like it: a folder with nothing in it but files of such
/// endings, for nobody wants to lose others. Fails with fileExists, fileUnwritable, diskFull.
reliability::Result<void> writeFolder(const QString& path, const FolderFiles& files, Existing existing);

}
