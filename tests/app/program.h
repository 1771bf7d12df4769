// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

/// The built program as a caller sees it.
struct Ran {
    int exitStatus = -1;
    QByteArray out, err;

    QJsonObject json() const;
};

/// What the program may do: as much as the test, or what a file's permissions allow, also where root runs the tests.
enum class Powers { own, ordinary };

/// The words of a command line; none of them has a blank in it.
QStringList words(const char* text);

/// Runs it without a display; 60 s at most.
Ran shinrai(const QStringList& arguments, Powers powers = Powers::own);

/// A folder of its own for a test, with the files that it writes.
class Folder {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a file and returns its path.
    QString file(const QString& name, const QByteArray& bytes) const;
    QStringList names() const;

private:
    QTemporaryDir m_folder;
};

/// The first number of a JSON document that is not finite, or text that stands for such a one ("NaN", "-inf"), by its
/// path; empty when there is none.
QString notFinite(const QJsonValue& value, const QString& path = QStringLiteral("$"));

/// The answer of `shinrai ... --json` held against `shinrai schema COMMAND` by a validator that is not ours; empty when
/// it is valid.
QString invalidity(const QStringList& schemaOf, const QByteArray& answer);
