// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trust.h"

#include "sources/file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace app {

using namespace reliability;

namespace {

constexpr qint64 mostTrusted = 1 << 20; ///< bytes of the list that are read

/// A line of the list: it tells nothing of what it stands for.
QByteArray trustLine(const Workspace& workspace, const SourceSetup& source)
{
    const std::string what = format(workspace.uid) + "\n" + source.address + "\n" + source.recipe;
    return QByteArray::fromStdString(sources::sha256(what)) + '\n';
}

}

QString TrustedSources::file() const { return m_folder + QStringLiteral("/trusted-sources"); }

bool TrustedSources::knows(const Workspace& workspace, const SourceSetup& source) const
{
    QFile list(file());
    return list.open(QIODevice::ReadOnly) && list.read(mostTrusted).contains(trustLine(workspace, source));
}

Result<void> TrustedSources::add(const Workspace& workspace, const SourceSetup& source) const
{
    if (knows(workspace, source)) return {};
    QFile list(file());
    const QByteArray line = trustLine(workspace, source);
    if (!QDir().mkpath(m_folder) || !list.open(QIODevice::Append) || list.write(line) != line.size())
        return fail(Code::fileUnwritable, {file().toStdString(), list.errorString().toStdString()});
    list.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

TrustedSources trustedSources()
{
    return TrustedSources(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

}
