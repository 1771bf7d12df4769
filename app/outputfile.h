// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <QByteArray>

#include <QString>

namespace app {

/// Of a table of formats (`name`, and the `ending` of their files' names) the one that a file's name says, in whatever
/// case. Fails with usage, which names all endings.
template <class Formats>
reliability::Result<const typename Formats::value_type*> formatOf(const Formats& formats, const QString& path)
{
    std::string endings;
    for (const auto& format : formats) {
        if (path.endsWith(QLatin1String(format.ending), Qt::CaseInsensitive)) return &format;
        endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
    }
    return reliability::fail(
        reliability::Code::usage,
        {"the ending of \"" + path.toStdString() + "\" is none of " + endings + "; choose one, or say --format"});
}

/// Writes a file whole or not at all, over what was there. Fails with fileIsFolder, fileUnwritable, diskFull.
reliability::Result<void> writeFile(const std::string& path, const QByteArray& bytes);

}
