// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <cmath>
#include <linux/capability.h>
#include <sys/prctl.h>

QJsonObject Ran::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s: %s%s", qPrintable(error.errorString()), out.constData(), err.constData());
    return document.object();
}

QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

Ran shinrai(const QStringList& arguments, Powers powers)
{
    QProcess process;
    // Only root has these to lose.
    if (powers == Powers::ordinary)
        process.setChildProcessModifier([] {
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
        });
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

QString notFinite(const QJsonValue& value, const QString& path)
{
    static const QRegularExpression words(QStringLiteral("^[+-]?(nan|inf(inity)?)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (value.isDouble() && !std::isfinite(value.toDouble())) return path;
    if (value.isString() && words.match(value.toString().trimmed()).hasMatch()) return path;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        if (const QString found = notFinite(items[i], QStringLiteral("%1[%2]").arg(path).arg(i)); !found.isEmpty())
            return found;
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        if (const QString found = notFinite(*member, path + QLatin1Char('.') + member.key()); !found.isEmpty())
            return found;
    return {};
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
