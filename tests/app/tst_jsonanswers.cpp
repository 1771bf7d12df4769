// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <limits>

/// Every command's --json answer is what its own schema says; the calls follow one another on one workspace.
class JsonAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_folder.file(QStringLiteral("requests.csv"),
                      "time,good,total\n2026-11-16T00:00:00Z,99950,100000\n2026-11-17T00:00:00Z,x,100000\n");
        m_folder.file(QStringLiteral("predictions.csv"),
                      "time,truth,model\n2026-11-16T00:00:00Z,spam,ham\n2026-11-16T00:00:00Z,spam,spam\n");
        m_folder.file(QStringLiteral("changes.csv"),
                      "time,kind,project,component,title\n2026-11-16T08:00:00Z,deploy,search,,Release 12\n");
        m_folder.file(QStringLiteral("note.md"),
                      "---\nstart: 2026-11-16 08:00\n---\n# Index was empty\n\n## Impact\n\nAll.\n");
        m_folder.file(QStringLiteral("quiet.yaml"),
                      "corrections:\n- {project: search, from: 2026-11-17T00:00:00Z, to: 2026-11-17T01:00:00Z, "
                      "reason: drill}\n- {project: search}\n");
        const QString run = QStringLiteral("mlruns/1/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/");
        QVERIFY(QDir(m_folder.path({})).mkpath(run + QStringLiteral("metrics")));
        m_folder.file(QStringLiteral("answer.json"), R"([{"metric":{"__name__":"up"},"values":[[60,"1"],[120,"0"]]}])");
        m_folder.file(QStringLiteral("page.prom"), "up 1 60000\n");
        m_folder.file(QStringLiteral("mlruns/1/meta.yaml"), "name: ranker\n");
        m_folder.file(run + QStringLiteral("meta.yaml"),
                      "status: 3\nstart_time: 1700000000000\nend_time: 1700000600000\n");
        m_folder.file(run + QStringLiteral("metrics/auc"), "1700000001000 0.91 0\n1700000002000 x 1\n");
        m_folder.file(run + QStringLiteral("metrics/loss"), "1700000001000 nan 0\n");
        m_folder.file(QStringLiteral("slo.yaml"), "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: search\n");
    }
    void answers_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("arguments");
        const auto row = [](const char* command, const char* arguments) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(command), QLatin1String(arguments))))
                << command << arguments;
        };
        row("init", "DIR/w.shinrai --zone Asia/Tokyo");
        row("init", "DIR/s.shinrai --sample");
        row("apply", "DIR/slo.yaml --dry-run");
        row("apply", "DIR/slo.yaml");
        row("import csv", "DIR/requests.csv --project search --indicator availability --target 99.9% --window 28d");
        row("import changes", "DIR/changes.csv");
        row("import preview", "DIR/note.md");
        row("import postmortems", "DIR/note.md --project search");
        row("import preview", "DIR/mlruns --project search");
        row("import mlflow", "DIR/mlruns --project search --tolerance 0.1");
        row("import prometheus", "DIR/answer.json --project search --step 1m");
        row("import openmetrics", "DIR/page.prom --project search --indicator page --value up");
        row("import csv", "DIR/requests.csv --project search --indicator availability --source requests");
        row("sync", "");
        row("source list", "");
        row("source remove", "requests");
        row("import sql", "--connection DIR/w.shinrai --query VALUES('2026-11-16',1) --project search --indicator kpi");
        row("import list", "");
        row("import undo", "1");
        row("import csv", "DIR/requests.csv --project search --indicator availability");
        row("import csv", "DIR/predictions.csv --project search --indicator spam --truth truth --prediction model");
        row("status", "");
        row("budget", "--burn-down 1d");
        row("budget", "--split-by version");
        row("what-if", "search/availability");
        row("what-if", "search/availability --target 90%");
        row("correction add",
            "search/availability --from 2026-11-16T00:00:00Z --to 2026-11-16T01:00:00Z --reason maintenance");
        row("correction import", "DIR/quiet.yaml");
        row("correction list", "");
        row("correction remove", "1");
        row("budget", "--good 999 --bad 1 --target 99%");
        row("budget", "--csv DIR/requests.csv --target 1");
        row("incidents", "");
        row("incidents", "--statistics --week 2026-W47 --status draft --tag x --responder mle-1");
        row("incidents", "--statistics");
        row("incidents", "--query nothingofthekind --statistics");
        row("postmortem new", "Slow --project search --from 2026-11-16T00:00:00Z --template coe");
        row("postmortem show", "INC-1");
        row("postmortem availability", "search");
        row("postmortem similar", "INC-1 --limit 3");
        row("postmortem delete", "INC-1");
        row("incidents", "--deleted");
        row("postmortem restore", "INC-1");
        row("postmortem export", "INC-1 -o DIR/out.md");
        row("postmortem export", "-o DIR/postmortems");
        row("export csv", "search/availability -o DIR/out.csv");
        row("export openslo", "-o DIR/all.yaml");
        row("chart", "search/availability -o DIR/chart.svg");
        row("report", "-o DIR/report.html");
        row("phase", "search");
        row("phase evidence", "search D1 --score 0.5 --note wiki");
        row("phase waive", "search runbook --reason later --expires 2099-01-01 --role sre");
        row("import csv", "DIR/requests.csv --project mail --indicator availability --target 99% --window 28d");
        row("phase propose", "mail --to concept --reason unproven");
        row("phase confirm", "mail --role mle --name mle-1");
        row("review open", "");
        row("review list", "");
        row("review attend", "--role mle --name mle-1");
        row("review note", "Late --kind acknowledgement --project search");
        row("review decide", "--project search --kind freeze --text Freeze --owner sre-1 --due 2026-11-30");
        row("review decide", "--set 1 --state done --outcome Held");
        row("actions add", "Alert --project search --owner sre-1 --due 2026-11-30");
        row("actions", "");
        row("actions", "--all");
        row("actions", "--ideas --project search");
        row("actions set", "1 --state done");
        row("review sign", "--role mle --name mle-1");
        row("review amend", "Late");
        row("review show", "");
        row("review verify", "");
        row("review open", "--week 2024-W10");
        row("review open", "--week 2024-W11");
        row("review diff", "--week 2024-W11");
        row("review export", "-o DIR/review.json");
        row("review import", "DIR/review.json");
        row("check", "");
        row("schema", "status");
    }
    void answers()
    {
        QFETCH(QString, command);
        QFETCH(QString, arguments);
        QStringList words = command.split(QLatin1Char(' '));
        for (QString word : arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            words << word.replace(QStringLiteral("DIR"), m_folder.path({}));
        if (command != QLatin1String("init") && command != QLatin1String("schema"))
            words << QStringLiteral("--workspace") << m_folder.path(QStringLiteral("w.shinrai"));
        const Ran ran = shinrai(words << QStringLiteral("--json"));
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
        QVERIFY(!ran.json().isEmpty());
        QCOMPARE(notFinite(ran.json()), QString());
        QCOMPARE(invalidity(command.split(QLatin1Char(' ')), ran.out), QString());
        m_answered << command;
    }
    // The check of every answer is itself checked: one that can't fail proves nothing.
    void whatIsNotFiniteIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("at");
        QTest::newRow("fine") << QByteArray(R"({"a":[1,{"b":"Information"}],"c":null})") << QString();
        QTest::newRow("text") << QByteArray(R"({"a":[1,{"b":"NaN"}]})") << QStringLiteral("$.a[1].b");
        QTest::newRow("minus") << QByteArray(R"({"a":"-Infinity"})") << QStringLiteral("$.a");
        QTest::newRow("short") << QByteArray(R"({"a":"INF"})") << QStringLiteral("$.a");
    }
    void whatIsNotFiniteIsFound()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, at);
        QCOMPARE(notFinite(QJsonDocument::fromJson(json).object()), at);
        QCOMPARE(notFinite(QJsonArray{0.0, std::numeric_limits<double>::infinity()}), QStringLiteral("$[1]"));
    }
    void noCommandIsLeftOut()
    {
        for (const app::Command& command : app::commands())
            QVERIFY2(m_answered.contains(QLatin1String(command.name)), command.name);
    }

private:
    Folder m_folder;
    QSet<QString> m_answered;
};

SHINRAI_TEST(JsonAnswers)
#include "tst_jsonanswers.moc"
