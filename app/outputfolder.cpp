// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outputfolder.h"

#include "app/outputfile.h"
#include "widgets/models/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>

namespace app {

using namespace reliability;

namespace {

constexpr std::array ourEndings{"md", "png", "svg", "csv"};

bool isOurs(const QFileInfo& file)
{
    const bool known =
        std::ranges::any_of(ourEndings, [&](const char* ending) { return file.suffix() == QLatin1String(ending); });
    return known && file.isFile() && !file.isSymLink();
}

/// What stands against a folder in this place.
Result<void> checkPlace(const QString& path, Existing existing)
{
    const QFileInfo place(path);
    if (!place.exists() && !place.isSymLink()) return {};
    if (place.isSymLink() || !place.isDir()) return fail(Code::fileExists, {models::utf8(path)});
    const QFileInfoList held =
        QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!held.isEmpty() && existing == Existing::refuse) return fail(Code::fileExists, {models::utf8(path)});
    for (const QFileInfo& file : held)
        if (!isOurs(file))
            return fail(
                Code::fileUnwritable,
                {models::utf8(path), "it holds \"" + models::utf8(file.fileName()) + "\", which is of no report"});
    return {};
}

/// Gives a folder the name of its place. What stood there is left under the folder's own name; systems that can't
/// exchange two names have none there for a moment.
bool takePlace(const QByteArray& folder, const QByteArray& place)
{
    if (!QFileInfo::exists(QFile::decodeName(place))) return std::rename(folder.constData(), place.constData()) == 0;
    if (renameat2(AT_FDCWD, folder.constData(), AT_FDCWD, place.constData(), RENAME_EXCHANGE) == 0) return true;
    const QByteArray aside = folder + ".before";
    if (std::rename(place.constData(), aside.constData()) != 0) return false;
    if (std::rename(folder.constData(), place.constData()) == 0) return true;
    static_cast<void>(std::rename(aside.constData(), place.constData()));
    return false;
}

}

Result<void> writeFolder(const QString& path, const FolderFiles& files, Existing existing)
{
    const QString place = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const auto ok = checkPlace(place, existing); !ok) return ok;
    const QFileInfo named(place);
    const QTemporaryDir beside(named.absolutePath() + QStringLiteral("/.") + named.fileName() +
                               QStringLiteral("-XXXXXX"));
    if (!beside.isValid()) return fail(Code::fileUnwritable, {models::utf8(path), models::utf8(beside.errorString())});
    // A folder within it, for the outer one is nobody else's to read; what is left in that goes with it.
    const QString folder = beside.filePath(QStringLiteral("report"));
    if (!QDir().mkdir(folder)) return fail(Code::fileUnwritable, {models::utf8(path), "it can't be made"});
    for (const auto& [name, bytes] : files)
        if (const auto ok = writeFile(models::utf8(folder + u'/' + name), bytes); !ok) return ok;
    if (!takePlace(QFile::encodeName(folder), QFile::encodeName(place)))
        return fail(Code::fileUnwritable, {models::utf8(path), "it could not be given its name"});
    return {};
}

}
