// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace {

constexpr const char* freshDefinitions = R"(
apiVersion: openslo/v1
kind: SLO
metadata: {name: fresh}
spec:
  service: search
  indicatorRef: gone
  budgetingMethod: Timeslices
  timeWindow: [{duration: 1M, isRolling: false, calendar: {startTime: 2022-01-01 12:00:00, timeZone: Asia/Tokyo}}]
  objectives: [{target: 0.9, timeSliceTarget: 0.95, timeSliceWindow: 5m}]
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: broken, owner: me}
spec:
  service: search
  indicatorRef: gone
  budgetingMethod: Occurrences
  timeWindow: [{duration: 1M, isRolling: false, calendar: {startTime: 2022-01-01 12:00:00, timeZone: Asia/Nowhere}}]
  objectives: [{target: 0.9}]
)";

/// An objective of this target.
QByteArray asking(const char* target)
{
    return QByteArray(R"(apiVersion: openslo/v1
kind: Service
metadata: {name: shop, annotations: {shinrai.dev/phase: production}}
spec: {}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: calls, annotations: {shinrai.dev/min-events: "5"}}
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{duration: 28d, isRolling: true}]
  objectives: [{target: TARGET}]
  indicator: {metadata: {name: calls}, spec: {ratioMetric: {good: {metricSource: {spec: {q: g}}}, total: {metricSource: {spec: {q: t}}}}}}
)")
        .replace("TARGET", target);
}

/// "kind/name verdict: path code, path code" of each document.
QStringList judged(const QJsonObject& answer)
{
    QStringList all;
    for (const QJsonValue& value : answer[QStringLiteral("documents")].toArray()) {
        const QJsonObject document = value.toObject();
        QStringList problems;
        for (const QJsonValue& problem : document[QStringLiteral("problems")].toArray())
            problems += problem[QStringLiteral("path")].toString() + QLatin1Char(' ') +
                        problem[QStringLiteral("code")].toString();
        all += document[QStringLiteral("name")].toString() + QLatin1Char(' ') +
               document[QStringLiteral("verdict")].toString() + QStringLiteral(": ") +
               problems.join(QStringLiteral(", "));
    }
    return all;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class OpenSloCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dryRunNeedsNoWorkspace()
    {
        const QString yaml = m_folder.file(QStringLiteral("d.yaml"), freshDefinitions);
        const Ran lenient =
            shinrai({QStringLiteral("apply"), yaml, QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QCOMPARE(lenient.exitStatus, 0);
        QCOMPARE(invalidity(words("apply"), lenient.out), QString());
        QCOMPARE(judged(lenient.json()),
                 (QStringList{QStringLiteral("fresh warned: spec.service unresolved-reference, "
                                             "spec.indicatorRef unresolved-reference"),
                              QStringLiteral("broken refused: metadata.owner unknown-field, "
                                             "spec.timeWindow[0].calendar.timeZone zone-unknown")}));
        const Ran strict = shinrai({QStringLiteral("apply"),
                                    yaml,
                                    QStringLiteral("--dry-run"),
                                    QStringLiteral("--json"),
                                    QStringLiteral("--rules"),
                                    QStringLiteral("strict"),
                                    QStringLiteral("--strict")});
        QCOMPARE(strict.exitStatus, 3);
        QCOMPARE(judged(strict.json()), judged(lenient.json()));
    }
    // A phase that was assumed comes back as assumed: what is exported is no news.
    void anAssumedPhaseComesBack()
    {
        const QString workspace = made("assumed.shinrai", {});
        const QString csv = m_folder.file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n");
        QCOMPARE(on(workspace,
                    QStringList{QStringLiteral("import"), QStringLiteral("csv"), csv} +
                        words("--project shop --indicator calls --target 80%"))
                     .exitStatus,
                 0);
        const QByteArray before = on(workspace, words("export openslo")).out;
        const QString yaml = m_folder.file(QStringLiteral("assumed.yaml"), before);
        const Ran judgedOnly = on(workspace, {QStringLiteral("apply"), yaml, QStringLiteral("--dry-run")});
        QVERIFY2(!judgedOnly.out.contains("Changed:"), judgedOnly.out.constData());
        const Ran applied = on(workspace, {QStringLiteral("apply"), yaml, QStringLiteral("--json")});
        for (const QJsonValue& changed : applied.json()[QStringLiteral("applied")].toObject())
            QCOMPARE(changed.toInt(), 0);
        QCOMPARE(on(workspace, words("export openslo")).out, before);
    }
    void aMissingServiceMakesTheProject()
    {
        const QString workspace = made("w.shinrai", {});
        const QString yaml = m_folder.file(QStringLiteral("d.yaml"), freshDefinitions);
        const Ran applied = on(workspace, {QStringLiteral("apply"), yaml, QStringLiteral("--json")});
        QCOMPARE(applied.json()[QStringLiteral("applied")].toObject()[QStringLiteral("projects")].toInt(), 1);
        const QByteArray text = on(workspace, words("export openslo")).out;
        QVERIFY2(text.contains("kind: Service\nmetadata:\n  name: search\n"), text.constData());
    }
    void theSampleComesBack()
    {
        const QString sample = made("sample.shinrai", words("--sample"));
        const QString yaml = m_folder.path(QStringLiteral("all.yaml"));
        const Ran written = on(sample,
                               {QStringLiteral("export"),
                                QStringLiteral("openslo"),
                                QStringLiteral("-o"),
                                yaml,
                                QStringLiteral("--json")});
        QCOMPARE(written.exitStatus, 0);
        QCOMPARE(invalidity(words("export openslo"), written.out), QString());
        for (const char* rules : {"strict", "lenient"}) {
            const QJsonObject again = on(sample,
                                         {QStringLiteral("apply"),
                                          yaml,
                                          QStringLiteral("--json"),
                                          QStringLiteral("--rules"),
                                          QString::fromLatin1(rules)})
                                          .json();
            for (const QString& document : judged(again))
                QVERIFY2(document.endsWith(QStringLiteral(" accepted: ")), qPrintable(document));
            for (const QJsonValue& changed : again[QStringLiteral("applied")].toObject()) QCOMPARE(changed.toInt(), 0);
        }
        const QString copy = made("copy.shinrai", {});
        QCOMPARE(on(copy, {QStringLiteral("apply"), yaml}).exitStatus, 0);
        QCOMPARE(on(copy, words("export openslo")).out, read(yaml));
    }
    // 90 % from the beginning, 99.9 % since 22 October, 95 % from the next year on.
    void allVersionsComeBack()
    {
        const QString workspace = made("versions.shinrai", {});
        const auto apply = [&](const char* target, const QStringList& options) {
            const QString yaml = m_folder.file(QStringLiteral("v.yaml"), asking(target));
            return on(workspace, QStringList{QStringLiteral("apply"), yaml} + options);
        };
        QCOMPARE(apply("0.9", {}).exitStatus, 0);
        QCOMPARE(apply("0.999", words("--effective-from 2026-10-22T00:00:00Z --author sre-1 --reason W43")).exitStatus,
                 0);
        QCOMPARE(apply("0.95", words("--effective-from 2099-01-01T00:00:00Z")).exitStatus, 0);
        const Ran twice = apply("0.8", words("--effective-from 2026-10-22T00:00:00Z"));
        QCOMPARE(twice.exitStatus, 2);
        QVERIFY2(twice.err.contains("2026-10-22T00:00:00Z"), twice.err.constData());
        const QByteArray all = on(workspace, words("export openslo")).out;
        QVERIFY2(all.contains("target: 0.999"), all.constData());
        const QString copy = made("again.shinrai", {}), yaml = m_folder.file(QStringLiteral("all.yaml"), all);
        const QJsonObject applied = on(copy, {QStringLiteral("apply"), yaml, QStringLiteral("--json")}).json();
        QCOMPARE(applied[QStringLiteral("applied")].toObject()[QStringLiteral("versions")].toInt(), 3);
        QCOMPARE(on(copy, words("export openslo")).out, all);
        for (const QString& place : {workspace, copy}) {
            const QJsonObject again = on(place, {QStringLiteral("apply"), yaml, QStringLiteral("--json")}).json();
            for (const QString& document : judged(again))
                QVERIFY2(document.endsWith(QStringLiteral(" accepted: ")), qPrintable(document));
            for (const QJsonValue& changed : again[QStringLiteral("applied")].toObject()) QCOMPARE(changed.toInt(), 0);
        }
    }
    void jsonComesBack()
    {
        const QString sample = made("other.shinrai", words("--sample"));
        const QString json = m_folder.path(QStringLiteral("all.json"));
        QCOMPARE(
            on(sample, {QStringLiteral("export"), QStringLiteral("openslo"), QStringLiteral("-o"), json}).exitStatus,
            0);
        QVERIFY(read(json).startsWith("["));
        const QJsonObject again = on(sample, {QStringLiteral("apply"), json, QStringLiteral("--json")}).json();
        QVERIFY(!judged(again).isEmpty());
        for (const QJsonValue& changed : again[QStringLiteral("applied")].toObject()) QCOMPARE(changed.toInt(), 0);
    }

private:
    QString made(const char* name, const QStringList& options)
    {
        const QString path = m_folder.path(QString::fromLatin1(name));
        if (shinrai(QStringList{QStringLiteral("init"), path} + options).exitStatus != 0) qFatal("init failed");
        return path;
    }
    static Ran on(const QString& workspace, const QStringList& call)
    {
        return shinrai(call + QStringList{QStringLiteral("--workspace"), workspace});
    }

    Folder m_folder;
};
SHINRAI_TEST(OpenSloCommands)
#include "tst_openslocommands.moc"
