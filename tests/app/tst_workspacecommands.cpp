// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

namespace {

constexpr const char* definitions = R"(
apiVersion: openslo/v1
kind: Service
metadata:
  name: search
  displayName: Search ranking
  annotations: {shinrai.dev/phase: production, shinrai.dev/mle: mle-1, shinrai.dev/sre: sre-1}
spec: {description: ranks}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: availability}
spec:
  service: search
  budgetingMethod: Occurrences
  timeWindow: [{duration: 28d, isRolling: true}]
  indicator:
    metadata: {name: availability, annotations: {shinrai.dev/family: ordinary, shinrai.dev/interval: 1h}}
    spec:
      ratioMetric:
        counter: false
        good: {metricSource: {type: csv, spec: {file: a.csv}}}
        total: {metricSource: {type: csv, spec: {file: a.csv}}}
  objectives: [{target: 0.9}]
)";

constexpr const char* postmortem = R"(---
id: pm-1
title: Ranking was empty
project: search
start: 2026-06-15T09:00:00Z
detected_at: 2026-06-15T09:30:00Z
end: 2026-06-15T11:00:00Z
symptom: errors
cause: service
tags: [deploy]
---
# Ranking was empty

## Summary
The index was swapped for an empty one.

## Action items
- [ ] check the size before the swap (sre-1)
)";

}

class WorkspaceCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        m_workspace = m_folder->path(QStringLiteral("w.shinrai"));
        QCOMPARE(shinrai({QStringLiteral("init"), m_workspace}).exitStatus, 0);
    }
    void importTwiceChangesNothing()
    {
        const QString csv = m_folder->file(QStringLiteral("a.csv"),
                                           "time,good,total\n2026-06-15T09:00:00Z,9,10\n2026-06-15T10:00:00Z,10,10\n");
        const QStringList call = import(csv);
        const QJsonObject first = ok(call);
        QCOMPARE(first[QStringLiteral("added")].toInt(), 2);
        QCOMPARE(invalidity(words("import csv"), ran.out), QString());
        const QJsonObject second = ok(call);
        QCOMPARE(second[QStringLiteral("added")].toInt(), 0);
        QCOMPARE(second[QStringLiteral("unchanged")].toInt(), 2);
        QVERIFY(second[QStringLiteral("batch")].isNull());
        m_folder->file(
            QStringLiteral("a.csv"),
            "time,good,total\n2026-06-15T09:00:00Z,8,10\n2026-06-15T10:00:00Z,10,10\n2026-06-15T11:00:00Z,10,10\n");
        const QJsonObject third = ok(call);
        QCOMPARE(third[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(third[QStringLiteral("updated")].toInt(), 1);
        QCOMPARE(third[QStringLiteral("unchanged")].toInt(), 1);
    }
    void undoTakesAnImportBack()
    {
        const QString csv = m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n");
        ok(import(csv));
        m_folder->file(QStringLiteral("a.csv"),
                       "time,good,total\n2026-06-15T09:00:00Z,1,10\n2026-06-15T10:00:00Z,10,10\n");
        const int batch = ok(import(csv))[QStringLiteral("batch")].toInt();
        QCOMPARE(exported(), QByteArray("time,good,total\n2026-06-15T09:00:00Z,1,10\n2026-06-15T10:00:00Z,10,10\n"));
        ok({QStringLiteral("import"), QStringLiteral("undo"), QString::number(batch)});
        QCOMPARE(invalidity(words("import undo"), ran.out), QString());
        QCOMPARE(exported(), QByteArray("time,good,total\n2026-06-15T09:00:00Z,9,10\n"));
        QCOMPARE(shinrai({QStringLiteral("import"),
                          QStringLiteral("undo"),
                          QString::number(batch),
                          QStringLiteral("--workspace"),
                          m_workspace})
                     .exitStatus,
                 1);
        const QJsonArray list = ok(words("import list"))[QStringLiteral("batches")].toArray();
        QCOMPARE(invalidity(words("import list"), ran.out), QString());
        QCOMPARE(list.size(), 2);
        QVERIFY(!list[1].toObject()[QStringLiteral("undone")].isNull());
    }
    void exportReadsBack()
    {
        const QByteArray text = "time,good,total\n2026-06-15T09:00:00Z,9,10\n2026-06-15T09:00:00.500Z,0,0\n2026-06-"
                                "15T10:00:00Z,1234567,1234568\n";
        ok(import(m_folder->file(QStringLiteral("a.csv"), text)));
        QCOMPARE(exported(), text);
    }
    // Rows of one stamp in two streams stay two, and say whose they are; a label is no formula.
    void exportKeepsLabels()
    {
        const QByteArray text = "time,site,good,total\n2026-06-15T09:00:00Z,=1+1,9,10\n2026-06-15T09:00:00Z,osaka,1,2\n"
                                "2026-06-15T10:00:00Z,osaka,2,2\n";
        ok(import(m_folder->file(QStringLiteral("a.csv"), text)) + words("--label site"));
        QByteArray guarded = text;
        QCOMPARE(exported(), guarded.replace("=1+1", "'=1+1"));
    }
    void foldersWithoutDefinitionsAreNamed()
    {
        QVERIFY(QDir().mkpath(m_folder->path(QStringLiteral("bare"))));
        const Ran refused = shinrai({QStringLiteral("apply"),
                                     m_folder->path(QStringLiteral("bare")),
                                     QStringLiteral("--workspace"),
                                     m_workspace});
        QCOMPARE(refused.exitStatus, 1);
        QVERIFY2(refused.err.contains("bare has no YAML or JSON files. Name a folder that has some, or a file."),
                 refused.err.constData());
    }
    // A phase that a definition says is nobody's assumption, also without a date.
    void aDeclaredPhaseIsNotAssumed()
    {
        const QString yaml = m_folder->file(QStringLiteral("phase.yaml"),
                                            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: spam, "
                                            "annotations: {shinrai.dev/phase: production}}\n"
                                            "spec: {description: sorts}\n");
        ok({QStringLiteral("apply"), yaml, QStringLiteral("--effective-from"), QStringLiteral("2026-03-02T00:00:00Z")});
        const auto exported = [&] {
            return shinrai({QStringLiteral("export"),
                            QStringLiteral("openslo"),
                            QStringLiteral("--workspace"),
                            m_workspace})
                .out;
        };
        QVERIFY2(exported().contains("phase-since: 2026-03-02T00:00:00Z") ||
                     exported().contains("phase-since: \"2026-03-02T00:00:00Z\""),
                 exported().constData());
        const QByteArray before = exported();
        ok({QStringLiteral("apply"), yaml});
        QCOMPARE(exported(), before);
    }
    void targetMakesAnObjectiveOnce()
    {
        const QString csv = m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n");
        const QStringList call = import(csv) + words("--target 80% --window 7d");
        ok(call);
        ok(call);
        const QJsonArray all = ok(words("budget --at 2026-06-15T10:00:00Z"))[QStringLiteral("objectives")].toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].toObject()[QStringLiteral("remaining")].toDouble(), 0.5);
        const QJsonObject project =
            ok(words("status --at 2026-06-15T10:00:00Z"))[QStringLiteral("projects")][0].toObject();
        QCOMPARE(invalidity(words("status"), ran.out), QString());
        QCOMPARE(project[QStringLiteral("phase")].toString(), QStringLiteral("technical"));
        QCOMPARE(project[QStringLiteral("trial")].toBool(), true);
        QCOMPARE(project[QStringLiteral("worst")].toString(), QStringLiteral("availability/availability"));
    }
    void runsAndValues()
    {
        ok(words("import csv --project p --indicator job --pass ok") +
           QStringList{m_folder->file(QStringLiteral("jobs.csv"),
                                      "time,ok\n2026-06-15T01:00:00Z,true\n2026-06-15T02:00:00Z,false\n")} +
           words("--target 50%"));
        ok(words("import csv --project p --indicator latency --value ms --op lt --threshold 100 --target 50%") +
           QStringList{
               m_folder->file(QStringLiteral("lat.csv"),
                              "time,ms\n2026-06-15T01:00:00Z,99\n2026-06-15T02:00:00Z,100\n2026-06-15T03:00:00Z,5\n")});
        const QJsonArray all = ok(words("budget --at 2026-06-15T04:00:00Z"))[QStringLiteral("objectives")].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].toObject()[QStringLiteral("unit")].toString(), QStringLiteral("run"));
        QCOMPARE(all[0].toObject()[QStringLiteral("bad")].toDouble(), 1.0);
        QCOMPARE(all[0].toObject()[QStringLiteral("total")].toDouble(), 2.0);
        QCOMPARE(all[1].toObject()[QStringLiteral("good")].toDouble(), 2.0);
        QCOMPARE(all[1].toObject()[QStringLiteral("total")].toDouble(), 3.0);
        QVERIFY(all[0].toObject()[QStringLiteral("burn_rates")].isNull());
    }
    void definitionsApplyOnce()
    {
        const QString yaml = m_folder->file(QStringLiteral("d.yaml"), definitions);
        const QJsonObject first = ok({QStringLiteral("apply"), yaml});
        QCOMPARE(invalidity(words("apply"), ran.out), QString());
        QCOMPARE(first[QStringLiteral("applied")].toObject(),
                 (QJsonObject{{QStringLiteral("projects"), 1},
                              {QStringLiteral("indicators"), 1},
                              {QStringLiteral("objectives"), 1},
                              {QStringLiteral("versions"), 1}}));
        const QJsonObject again = ok({QStringLiteral("apply"), yaml});
        QCOMPARE(again[QStringLiteral("applied")].toObject(),
                 (QJsonObject{{QStringLiteral("projects"), 0},
                              {QStringLiteral("indicators"), 0},
                              {QStringLiteral("objectives"), 0},
                              {QStringLiteral("versions"), 0}}));
        m_folder->file(QStringLiteral("d.yaml"), QByteArray(definitions).replace("target: 0.9", "target: 0.95"));
        const QJsonObject changed = ok({QStringLiteral("apply"),
                                        yaml,
                                        QStringLiteral("--effective-from"),
                                        QStringLiteral("2026-06-15T00:00:00Z")});
        QCOMPARE(changed[QStringLiteral("applied")].toObject()[QStringLiteral("versions")].toInt(), 1);
        ok(import(m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-14T20:00:00Z,93,100\n"),
                  QStringLiteral("search")));
        const auto target = [&](const char* at) {
            return ok(words("budget search --at") +
                      QStringList{QString::fromLatin1(at)})[QStringLiteral("objectives")][0]
                .toObject()[QStringLiteral("target")]
                .toDouble();
        };
        QCOMPARE(target("2026-06-14T23:00:00Z"), 0.9);
        QCOMPARE(target("2026-06-15T00:00:00Z"), 0.95);
        const QJsonObject dry =
            shinrai({QStringLiteral("apply"), yaml, QStringLiteral("--dry-run"), QStringLiteral("--json")}).json();
        QCOMPARE(dry[QStringLiteral("documents")].toArray().size(), 2);
    }
    void incidentsCostTheirBudget()
    {
        ok({QStringLiteral("apply"), m_folder->file(QStringLiteral("d.yaml"), definitions)});
        ok(import(m_folder->file(QStringLiteral("a.csv"),
                                 "time,good,total\n2026-06-15T08:00:00Z,100,100\n2026-06-15T09:00:00Z,94,100\n2026-06-"
                                 "15T10:00:00Z,98,100\n2026-06-15T11:00:00Z,99,100\n"),
                  QStringLiteral("search")));
        const QString md = m_folder->file(QStringLiteral("pm.md"), postmortem);
        const QJsonObject imported = ok({QStringLiteral("import"), QStringLiteral("postmortems"), md});
        QCOMPARE(imported[QStringLiteral("documents")].toInt(), 1);
        QCOMPARE(ok({QStringLiteral("import"), QStringLiteral("postmortems"), md})[QStringLiteral("unchanged")].toInt(),
                 1);
        const QJsonObject answer =
            ok(words("incidents --cause service --statistics --query index --at 2026-06-16T00:00:00Z"));
        QCOMPARE(invalidity(words("incidents"), ran.out), QString());
        const QJsonObject incident = answer[QStringLiteral("incidents")][0].toObject();
        QCOMPARE(incident[QStringLiteral("id")].toString(), QStringLiteral("INC-1"));
        // 8 bad in its span, of 10 % of the 300 events before its end.
        QCOMPARE(incident[QStringLiteral("budget_spent")].toDouble(), 8.0 / 30.0);
        QCOMPARE(incident[QStringLiteral("actions")].toArray().size(), 1);
        const QJsonObject statistics = answer[QStringLiteral("statistics")].toObject();
        QCOMPARE(statistics[QStringLiteral("duration")].toObject()[QStringLiteral("median")].toDouble(), 120.0);
        QCOMPARE(statistics[QStringLiteral("detect")].toObject()[QStringLiteral("p90")].toDouble(), 30.0);
        QCOMPARE(ok(words("incidents --query nothing"))[QStringLiteral("incidents")].toArray().size(), 0);
        QCOMPARE(ok(words("incidents --cause ml"))[QStringLiteral("incidents")].toArray().size(), 0);
    }
    void changesAreEventsOfTheirProject()
    {
        const QString csv = m_folder->file(QStringLiteral("c.csv"),
                                           "time,kind,project,component,title\n2026-06-15T09:00:00Z,deploy,search,api,"
                                           "v2\n2026-06-15T10:00:00Z,dance,search,api,v3\n");
        const QJsonObject first = ok({QStringLiteral("import"), QStringLiteral("changes"), csv});
        QCOMPARE(first[QStringLiteral("events")].toInt(), 1);
        QCOMPARE(first[QStringLiteral("rejected")].toArray().size(), 1);
        QVERIFY(ok({QStringLiteral("import"), QStringLiteral("changes"), csv})[QStringLiteral("batch")].isNull());
    }
    void reviewsAreFrozenForEver()
    {
        ok({QStringLiteral("apply"), m_folder->file(QStringLiteral("d.yaml"), definitions)});
        ok(import(m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n"),
                  QStringLiteral("search")));
        const QStringList week = words("--week 2026-W25");
        const QJsonObject frozen = ok(words("review open") + week);
        QCOMPARE(invalidity(words("review open"), ran.out), QString());
        QCOMPARE(frozen[QStringLiteral("number")].toInt(), 1);
        const Ran bytes =
            shinrai(words("review show --snapshot") + week + QStringList{QStringLiteral("--workspace"), m_workspace});
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes.out, QCryptographicHash::Sha256).toHex()),
                 frozen[QStringLiteral("sha256")].toString());
        ok(import(m_folder->file(QStringLiteral("b.csv"), "time,good,total\n2026-06-15T09:00:00Z,1,10\n"),
                  QStringLiteral("search")));
        QCOMPARE(ok(words("review open") + week), frozen);
        QCOMPARE(
            shinrai(words("review show --snapshot") + week + QStringList{QStringLiteral("--workspace"), m_workspace})
                .out,
            bytes.out);
        ok(words("review verify") + week);
        ok(words("review show") + week);
        QCOMPARE(invalidity(words("review show"), ran.out), QString());
        QCOMPARE(ok(words("review list"))[QStringLiteral("reviews")].toArray().size(), 1);
    }
    void tamperingIsFound()
    {
        ok({QStringLiteral("apply"), m_folder->file(QStringLiteral("d.yaml"), definitions)});
        ok(words("review open --week 2026-W25"));
        QFile file(m_workspace);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const auto at = bytes.indexOf("\"week\":\"2026-W25\",\"workspace\"");
        QVERIFY(at > 0);
        file.seek(at + 9);
        file.write("3026");
        file.close();
        const Ran tampered = shinrai(words("review verify --week 2026-W25 --workspace") + QStringList{m_workspace});
        QCOMPARE(tampered.exitStatus, 1);
        QVERIFY(tampered.out.isEmpty());
    }
    void alteredLinesOfAReviewAreFound()
    {
        ok({QStringLiteral("apply"), m_folder->file(QStringLiteral("d.yaml"), definitions)});
        ok(import(m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n"),
                  QStringLiteral("search")));
        ok(words("review open --week 2026-W25"));
        ok(words("check"));
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sqlite3,sys\n"
                                     "c=sqlite3.connect(sys.argv[1])\n"
                                     "n=c.execute('UPDATE snapshot_series SET points=gaps').rowcount\n"
                                     "c.commit(); sys.exit(n != 1)"),
                      m_workspace});
        QVERIFY(python.waitForFinished(60'000) && python.exitCode() == 0);
        const Ran check = shinrai(words("check --json --workspace") + QStringList{m_workspace});
        QCOMPARE(check.exitStatus, 1);
        const QJsonObject finding = check.json()[QStringLiteral("findings")].toArray().first().toObject();
        QCOMPARE(finding[QStringLiteral("kind")].toString(), QStringLiteral("snapshot"));
        QVERIFY(finding[QStringLiteral("text")].toString().contains(QStringLiteral("2026-W25, chart search/avail")));
        QCOMPARE(invalidity(words("check"), check.out), QString());
        const Ran verify = shinrai(words("review verify --week 2026-W25 --workspace") + QStringList{m_workspace});
        QCOMPARE(verify.exitStatus, 1);
        QVERIFY2(verify.err.contains("search/availability"), verify.err.constData());
    }
    void everyLabelCounts_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("good");
        QTest::addColumn<int>("total");
        QTest::newRow("counts") << QByteArray("time,region,good,total\n"
                                              "2026-06-15T09:00:00Z,east,9,10\n2026-06-15T09:00:00Z,west,4,5\n"
                                              "2026-06-15T10:00:00Z,west,5,5\n")
                                << QString() << 18 << 20;
        QTest::newRow("values") << QByteArray("time,region,latency\n"
                                              "2026-06-15T09:00:00Z,east,90\n2026-06-15T09:00:00Z,west,250\n"
                                              "2026-06-15T10:00:00Z,east,110\n2026-06-15T10:00:00Z,west,100\n"
                                              "2026-06-15T11:00:00Z,north,120\n")
                                << QStringLiteral("--value latency --op lte --threshold 120") << 4 << 5;
        QTest::newRow("results") << QByteArray("time,region,passed\n"
                                               "2026-06-15T09:00:00Z,east,true\n2026-06-15T09:00:00Z,west,false\n"
                                               "2026-06-15T10:00:00Z,west,true\n")
                                 << QString() << 2 << 3;
        QTest::newRow("values of runs") << QByteArray("time,region,score\n"
                                                      "2026-06-15T09:00:00Z,east,0.9\n"
                                                      "2026-06-15T09:00:00Z,west,0.7\n")
                                        << QStringLiteral("--value score --kind batch --op gte --threshold 0.8") << 1
                                        << 2;
    }
    void everyLabelCounts()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, options);
        QFETCH(int, good);
        QFETCH(int, total);
        const QString path = m_folder->file(QStringLiteral("a.csv"), csv);
        ok(import(path) + words("--label region --target 90%") + options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        const QJsonValue budget = ok(words("budget --at 2026-06-15T12:00:00Z"))[QStringLiteral("objectives")][0];
        QCOMPARE(budget[QStringLiteral("good")].toInt(), good);
        QCOMPARE(budget[QStringLiteral("total")].toInt(), total);
    }
    void noIncidentIsSaidInWords()
    {
        const QStringList call = words("incidents --query nothing --statistics --workspace") + QStringList{m_workspace};
        const Ran text = shinrai(call);
        QCOMPARE(text.exitStatus, 0);
        QCOMPARE(text.out, QByteArray("No incident matches.\n"));
        const QJsonObject found = shinrai(call + words("--json")).json()[QStringLiteral("statistics")].toObject();
        QCOMPARE(found[QStringLiteral("n")].toInt(-1), 0);
        QVERIFY(found[QStringLiteral("budget_spent")].isNull());
        QCOMPARE(found[QStringLiteral("duration")][QStringLiteral("n")].toInt(-1), 0);
        QVERIFY(found[QStringLiteral("duration")][QStringLiteral("median")].isNull());
    }
    // What a person sees at a terminal, and what a file gets of it: nothing.
    void longImportsShowProgressAtATerminal()
    {
        QByteArray rows = "time,good,total\n";
        for (qint64 i = 0; i < 600'000; ++i) rows += QByteArray::number(1'700'000'000 + i * 60) + ",9,10\n";
        QStringList call = import(m_folder->file(QStringLiteral("long.csv"), rows));
        call << QStringLiteral("--workspace") << m_workspace;
        const Ran piped =
            shinrai(QStringList(call).replaceInStrings(QStringLiteral("availability"), QStringLiteral("b")));
        QCOMPARE(piped.exitStatus, 0);
        QVERIFY2(!piped.err.contains("Importing"), piped.err.constData());
        QProcess terminal;
        terminal.start(QStringLiteral("/usr/bin/python3"),
                       QStringList{QStringLiteral("-c"),
                                   QStringLiteral("import pty,sys,os\n"
                                                  "sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"),
                                   qEnvironmentVariable("SHINRAI_BINARY")} +
                           call);
        QVERIFY(terminal.waitForFinished(120'000));
        const QByteArray seen = terminal.readAllStandardOutput();
        QCOMPARE(terminal.exitCode(), 0);
        QVERIFY2(seen.contains("Importing, "), seen.constData());
        QVERIFY2(seen.lastIndexOf("\r\x1b[K") > seen.lastIndexOf("Importing, "), seen.constData());
    }
    void whatIsFoundOftenIsCounted()
    {
        ok(import(m_folder->file(QStringLiteral("a.csv"),
                                 "time,good,total\n2026-06-15T09:00:00Z,9,10\n2026-06-15T09:00:00Z,9,10\n"
                                 "2026-06-15T09:00:00Z,9,10\n2026-06-15T10:00:00Z,9,10\n")));
        QVERIFY2(ran.err.contains("duplicates: rows with the stamp of another, joined by: last (2 x)\n"),
                 ran.err.constData());
        QVERIFY2(!ran.err.contains("(1 x)"), ran.err.constData());
    }
    void soundWorkspace()
    {
        ok(import(m_folder->file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T09:00:00Z,9,10\n")));
        QCOMPARE(ok(words("check"))[QStringLiteral("ok")].toBool(), true);
        QCOMPARE(invalidity(words("check"), ran.out), QString());
    }

private:
    QStringList import(const QString& csv, const QString& project = QStringLiteral("p"))
    {
        return {QStringLiteral("import"),
                QStringLiteral("csv"),
                csv,
                QStringLiteral("--project"),
                project,
                QStringLiteral("--indicator"),
                QStringLiteral("availability")};
    }
    /// Runs a command that must succeed, and returns its JSON.
    QJsonObject ok(QStringList call)
    {
        call << QStringLiteral("--json") << QStringLiteral("--workspace") << m_workspace;
        ran = shinrai(call);
        if (ran.exitStatus != 0) QTest::qFail(ran.err.constData(), __FILE__, __LINE__);
        return ran.json();
    }
    QByteArray exported()
    {
        return shinrai(words("export csv p/availability --workspace") + QStringList{m_workspace}).out;
    }

    std::unique_ptr<Folder> m_folder;
    QString m_workspace;
    Ran ran;
};

SHINRAI_TEST(WorkspaceCommands)
#include "tst_workspacecommands.moc"
