// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

QJsonObject Ran::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s: %s%s", qPrintable(error.errorString()), out.constData(), err.constData());
    return document.object();
}

Ran shinrai(const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // the program chooses its platform itself
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("SHINRAI_WORKSPACE"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("SHINRAI_BINARY"), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) return {-1, {}, process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString Folder::file(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(name));
    return file.fileName();
}

QStringList Folder::names() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

QString invalidity(const QStringList& schemaOf, const QByteArray& answer)
{
    const Folder folder;
    const Ran schema = shinrai(QStringList{QStringLiteral("schema")} + schemaOf);
    if (schema.exitStatus != 0) return QString::fromUtf8(schema.err);
    const QString script = QStringLiteral("import json,sys,jsonschema\n"
                                          "s=json.load(open(sys.argv[1]));a=json.load(open(sys.argv[2]))\n"
                                          "v=jsonschema.validators.validator_for(s);v.check_schema(s)\n"
                                          "[print(e.json_path,e.message[:200]) for e in v(s).iter_errors(a)]\n");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-W"),
                  QStringLiteral("ignore"),
                  QStringLiteral("-c"),
                  script,
                  folder.file(QStringLiteral("schema.json"), schema.out),
                  folder.file(QStringLiteral("answer.json"), answer)});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return QString::fromUtf8(python.readAllStandardError() + "no validation");
    return QString::fromUtf8(python.readAllStandardOutput());
}
