// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

/// Logged evaluations judged against what a model version reached, and such as only repeat.
class Evaluations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        QVERIFY(run("init"));
    }
    void cleanup() { m_folder.reset(); }

    // v1 reached 0.90 on the mean: 0.98 of it are 0.882.
    void runsAreJudgedByTheirBaseline()
    {
        QVERIFY(apply("accuracy", "batch", "v1", "0.98"));
        QVERIFY(import("accuracy",
                       "time,value,model_version\n2026-11-01,0.88,v1\n2026-11-02,0.92,v1\n2026-11-03,0.881,v2\n"
                       "2026-11-04,0.89,v2\n2026-11-05,0.87,v2\n",
                       "--kind batch --label model_version"));
        const QJsonObject b = budget("accuracy");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 5.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 3.0);
        const Ran explained = shinrai(words("budget search/accuracy --explain --at 2026-11-08T00:00:00Z"));
        QVERIFY2(explained.out.contains("at least 0.882 (0.98 of what v1 reached, 0.9)"), explained.out.constData());
        const Ran replay = shinrai(words("what-if search/accuracy --target 50% --json --at 2026-11-08T00:00:00Z"));
        const QJsonObject found = replay.json()[QLatin1String("objectives")].toArray().first().toObject();
        QCOMPARE(found[QLatin1String("lowest")].toDouble(), -1.0); // after the first run, which was bad
    }
    void streamsAreJudgedByTheirBaseline()
    {
        QVERIFY(apply("score", "online", "v1", "0.5"));
        QVERIFY(
            import("score",
                   "time,value,model\n2026-11-01,0.5,v1\n2026-11-02,0.7,v1\n2026-11-03,0.29,v2\n2026-11-04,0.31,v2\n",
                   "--label model"));
        const QJsonObject b = budget("score");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 4.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 1.0);
    }
    void anUnknownBaselineIsTold()
    {
        QVERIFY(apply("accuracy", "batch", "v9", "0.98"));
        QVERIFY(import("accuracy",
                       "time,value,model_version\n2026-11-01,0.88,v1\n2026-11-02,0.92,v1\n",
                       "--kind batch --label model_version"));
        const QJsonObject b = budget("accuracy");
        QCOMPARE(b[QLatin1String("status")].toString(), QStringLiteral("no_data"));
        QCOMPARE(b[QLatin1String("reason")].toString(), QStringLiteral("no_baseline"));
        QVERIFY(b[QLatin1String("attainment")].isNull());
        QCOMPARE(finding("no_baseline").isEmpty(), false);
        QVERIFY(finding("no_baseline").contains(QStringLiteral("v9")));
    }
    void definitionsKeepTheirBaseline()
    {
        QVERIFY(apply("accuracy", "batch", "v1", "0.98"));
        const Ran ran = shinrai(words("export openslo"));
        QVERIFY2(ran.out.contains("shinrai.dev/baseline: v1"), ran.out.constData());
        const Ran again = shinrai(words("apply --json") << m_folder->file(QStringLiteral("again.yaml"), ran.out));
        QCOMPARE(again.exitStatus, 0);
        const QJsonObject applied = again.json()[QLatin1String("applied")].toObject();
        QCOMPARE(applied[QLatin1String("versions")].toInt(), 0);
    }
    void repeatedEvaluationsAreTold()
    {
        QVERIFY(apply("accuracy", "batch", "", "0.8"));
        QVERIFY(import("accuracy",
                       "time,value\n2026-11-01,0.91\n2026-11-02,0.9\n2026-11-03,0.9\n2026-11-04,0.9\n2026-11-05,0.9\n"
                       "2026-11-06,0.9\n2026-11-07,0.9\n",
                       "--kind batch"));
        const QJsonObject b = budget("accuracy");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 5.0);
        QVERIFY(b[QLatin1String("flags")].toArray().contains(QStringLiteral("frozen")));
        QVERIFY2(finding("frozen_evaluation").contains(QStringLiteral("2026-11-06")),
                 qPrintable(finding("frozen_evaluation")));
        QVERIFY(!budget("accuracy", "2026-11-06T00:00:00Z")[QLatin1String("flags")].toArray().contains(
            QStringLiteral("frozen")));
    }

private:
    QStringList words(const char* line) const
    {
        return QString::fromLatin1(line).split(u' ') << QStringLiteral("--workspace") << workspace();
    }
    QString workspace() const { return m_folder->path(QStringLiteral("w.shinrai")); }
    bool run(const char* line, const QStringList& more = {}) const
    {
        const QString first = QString::fromLatin1(line);
        const Ran ran = first == QStringLiteral("init") ? shinrai({first, workspace()}) : shinrai(words(line) + more);
        if (ran.exitStatus != 0) qWarning("%s", ran.err.constData());
        return ran.exitStatus == 0;
    }
    bool apply(const char* name, const char* kind, const char* baseline, const char* value) const
    {
        QByteArray annotations = QByteArray("shinrai.dev/family: ml, shinrai.dev/kind: ") + kind;
        if (*baseline) annotations += QByteArray(", shinrai.dev/baseline: ") + baseline;
        const QByteArray yaml =
            QByteArray("apiVersion: openslo/v1\nkind: Service\nmetadata: {name: search, annotations: "
                       "{shinrai.dev/phase: production}}\n---\napiVersion: openslo/v1\nkind: SLO\nmetadata: {name: ") +
            name + ", annotations: {" + annotations +
            "}}\nspec:\n  service: search\n  budgetingMethod: Occurrences\n  timeWindow: [{duration: 28d, isRolling: "
            "true}]\n  objectives: [{op: gte, value: " +
            value + ", target: 0.5}]\n  indicator:\n    metadata: {name: " + name +
            "}\n    spec: {thresholdMetric: {metricSource: {spec: {q: x}}}}\n";
        return run("apply", {m_folder->file(QStringLiteral("slo.yaml"), yaml)});
    }
    bool import(const char* indicator, const QByteArray& csv, const char* options) const
    {
        const QByteArray line =
            QByteArray("import csv --project search --value value --indicator ") + indicator + ' ' + options;
        return run(line.constData(), {m_folder->file(QStringLiteral("values.csv"), csv)});
    }
    QJsonObject budget(const char* indicator, const char* at = "2026-11-08T00:00:00Z") const
    {
        const QByteArray line = QByteArray("budget --json search/") + indicator + " --at " + at;
        const Ran ran = shinrai(words(line.constData()));
        if (ran.exitStatus != 0) qWarning("%s", ran.err.constData());
        return ran.json()[QLatin1String("objectives")].toArray().first().toObject();
    }
    /// The message of a finding of the project; empty when the rule found nothing.
    QString finding(const char* rule) const
    {
        const Ran ran = shinrai(words("status --json --at 2026-11-08T00:00:00Z"));
        const QJsonObject project = ran.json()[QLatin1String("projects")].toArray().first().toObject();
        for (const QJsonValue& found : project[QLatin1String("findings")].toArray())
            if (found[QLatin1String("rule")].toString() == QLatin1String(rule))
                return found[QLatin1String("message")].toString();
        return {};
    }

    std::unique_ptr<Folder> m_folder;
};

SHINRAI_TEST(Evaluations)
#include "tst_evaluations.moc"
