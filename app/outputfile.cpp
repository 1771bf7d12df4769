// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outputfile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace app {

using namespace reliability;

Result<void> writeFile(const std::string& path, const QByteArray& bytes)
{
    const QString name = QString::fromStdString(path);
    if (QFileInfo(name).isDir()) return fail(Code::fileIsFolder, {path});
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)) return fail(Code::fileUnwritable, {path, file.errorString().toStdString()});
    if (file.write(bytes) == bytes.size() && file.commit()) return {};
    const bool full = QStorageInfo(QFileInfo(name).absolutePath()).bytesAvailable() < bytes.size();
    if (full) return fail(Code::diskFull, {path});
    return fail(Code::fileUnwritable, {path, file.errorString().toStdString()});
}

}
