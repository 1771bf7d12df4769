// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>

/// Indicators that are made of others, of the project's changes or of its incidents.
class DerivedIndicators : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(done({QStringLiteral("init"), workspace()}));
        QByteArray yaml = "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: search, annotations: "
                          "{shinrai.dev/phase: production}}\n";
        yaml += sli("steady", "stability, shinrai.dev/derived-from: accuracy, shinrai.dev/tolerance: '0.02'");
        yaml +=
            sli("robust",
                "robustness, shinrai.dev/derived-from: noise, shinrai.dev/tolerance: '0.1', shinrai.dev/interval: 1d");
        yaml += sli("seen", "postmortems, shinrai.dev/interval: 1h");
        yaml += sli("age", "model-age", "op: lt, value: 3, ");
        yaml += sli("numeric", "numeric-stability, shinrai.dev/derived-from: loss");
        yaml += sli("shift", "drift-ks, shinrai.dev/derived-from: scores", "op: lt, value: 0.5, ");
        yaml += sli("first", "drift-psi, shinrai.dev/derived-from: loss", "op: lt, value: 0.5, ");
        yaml += sli("daily", "success-days, shinrai.dev/derived-from: nightly");
        yaml += sli("twice", "success-days, shinrai.dev/derived-from: nightly, shinrai.dev/tolerance: '2'");
        yaml += sli("lost", "stability, shinrai.dev/derived-from: gone");
        QVERIFY(run({QStringLiteral("apply"), m_folder.file(QStringLiteral("slo.yaml"), yaml)}));
    }
    // Four runs alike, one worse by 0.05, one alike: the first three are no units.
    void retrainingsAreComparedWithThoseBefore()
    {
        QVERIFY(import(
            "accuracy",
            "time,value\n2026-11-01,0.90\n2026-11-02,0.91\n2026-11-03,0.90\n2026-11-04,0.91\n"
            "2026-11-05,0.85\n2026-11-06,0.90\n",
            {QStringLiteral("--kind"), QStringLiteral("batch"), QStringLiteral("--value"), QStringLiteral("value")}));
        const QJsonObject b = budget("steady");
        QCOMPARE(b[QLatin1String("unit")].toString(), QStringLiteral("run"));
        QCOMPARE(b[QLatin1String("total")].toDouble(), 3.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 1.0);
        // Six runs with a mean of 0.895: squares of 0.0025 + 0.00045 + 0.002025 over five.
        const QJsonObject moves = b[QLatin1String("stability")].toObject();
        QCOMPARE(moves[QLatin1String("runs")].toInt(), 6);
        QVERIFY(qAbs(moves[QLatin1String("largest_step")].toDouble() - 0.06) < 1e-12);
        QVERIFY(qAbs(moves[QLatin1String("deviation")].toDouble() - std::sqrt(0.00255 / 5)) < 1e-12);
        QVERIFY(qAbs(moves[QLatin1String("variation")].toDouble() - std::sqrt(0.00255 / 5) / 0.895) < 1e-12);
        const QJsonObject early = budget("steady", "2026-11-04T00:00:00Z");
        QCOMPARE(early[QLatin1String("stability")].toObject()[QLatin1String("runs")].toInt(), 3);
    }
    // Losses against the clean value: 0.05/0.8 is within a tenth, 0.2/0.8 is not.
    void perturbationsAreComparedWithTheCleanValue()
    {
        QVERIFY(import("noise",
                       "time,value,perturbation\n2026-11-05,0.80,clean\n2026-11-05,0.75,blur\n2026-11-05,0.60,typos\n"
                       "2026-11-06,0.80,clean\n2026-11-06,0.80,blur\n2026-11-06,0.79,typos\n"
                       "2026-11-07,0,clean\n2026-11-07,0.1,blur\n",
                       {QStringLiteral("--label"),
                        QStringLiteral("perturbation"),
                        QStringLiteral("--value"),
                        QStringLiteral("value")}));
        const QJsonObject b = budget("robust");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 4.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 1.0);
        QCOMPARE(b[QLatin1String("coverage")].toDouble(), 2.0 / 3); // nothing can be said of a clean value of 0
    }
    void spansOfIncidentsAreUnavailable()
    {
        const QString note = m_folder.file(
            QStringLiteral("note.md"), "---\nstart: 2026-11-07T10:30:00Z\nend: 2026-11-07T11:45:00Z\n---\n# Down\n");
        QVERIFY(run({QStringLiteral("import"),
                     QStringLiteral("postmortems"),
                     note,
                     QStringLiteral("--project"),
                     QStringLiteral("search")}));
        const QJsonObject b = budget("seen", "2026-11-07T14:00:00Z");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 240.0); // minutes since 10:00
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 75.0);
    }
    // Released on the 1st and the 6th, looked at daily: 0, 1, 2, 3, 4 days, then 0, 1; three days are too many.
    void aModelGrowsOld()
    {
        const QString changes =
            m_folder.file(QStringLiteral("changes.csv"),
                          "time,kind,project,component,title\n2026-11-01T00:00:00Z,model-release,search,,v1\n"
                          "2026-11-06T00:00:00Z,model-release,search,,v2\n");
        QVERIFY(run({QStringLiteral("import"), QStringLiteral("changes"), changes}));
        const QJsonObject b = budget("age");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 7.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 2.0);
    }
    // NaN and Inf are no figures, an empty cell is no run; a job that failed has no say in it.
    void runsWithoutANumberAreUnstable()
    {
        QVERIFY(import(
            "loss",
            "time,loss\n2026-11-01,0.4\n2026-11-02,NaN\n2026-11-03,0.3\n2026-11-04,\n2026-11-05,inf\n2026-11-06,0.2\n",
            {QStringLiteral("--kind"), QStringLiteral("batch"), QStringLiteral("--value"), QStringLiteral("loss")}));
        const QJsonObject b = budget("numeric");
        QCOMPARE(b[QLatin1String("unit")].toString(), QStringLiteral("run"));
        QCOMPARE(b[QLatin1String("total")].toDouble(), 5.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 2.0);
        QCOMPARE(budget("first")[QLatin1String("status")].toString(), QStringLiteral("no_data")); // under 28 days
    }
    // Two successes on the 1st, one on the 2nd, none on the 3rd: a day asks for one of them, or for two.
    void daysWithEnoughSuccesses()
    {
        QVERIFY(import("nightly",
                       "time,pass\n2026-11-01T02:00:00Z,ok\n2026-11-01T08:00:00Z,ok\n2026-11-02T02:00:00Z,ok\n"
                       "2026-11-02T08:00:00Z,failed\n2026-11-03T02:00:00Z,failed\n",
                       {QStringLiteral("--pass"), QStringLiteral("pass")}));
        const QJsonObject once = budget("daily", "2026-11-04T00:00:00Z");
        QCOMPARE(once[QLatin1String("total")].toDouble(), 3.0);
        QCOMPARE(once[QLatin1String("bad")].toDouble(), 1.0);
        QCOMPARE(budget("twice", "2026-11-04T00:00:00Z")[QLatin1String("bad")].toDouble(), 2.0);
        QCOMPARE(budget("twice", "2026-11-03T12:00:00Z")[QLatin1String("total")].toDouble(), 2.0); // the 3rd goes on
    }
    // Twenty scores a day against a reference of the same ones; those of the 7th are all higher.
    void servedValuesAreComparedWithTheReference()
    {
        QByteArray csv("time,score,set\n");
        const auto add = [&csv](const char* date, int more, const char* set) {
            for (int i = 0; i < 20; ++i)
                csv += QByteArray(date) + "T00:" + QByteArray::number(10 + i) + ":00Z," + QByteArray::number(i + more) +
                       ',' + set + '\n';
        };
        add("2026-10-01", 0, "reference");
        add("2026-11-05", 0, "serving");
        add("2026-11-06", 5, "serving");
        add("2026-11-07", 20, "serving");
        QVERIFY(import(
            "scores",
            csv,
            {QStringLiteral("--label"), QStringLiteral("set"), QStringLiteral("--value"), QStringLiteral("score")}));
        const QJsonObject b = budget("shift");
        QCOMPARE(b[QLatin1String("total")].toDouble(), 3.0);
        QCOMPARE(b[QLatin1String("bad")].toDouble(), 1.0);
        // As of the evening of the 7th that day is not over.
        QCOMPARE(budget("shift", "2026-11-07T23:00:00Z")[QLatin1String("total")].toDouble(), 2.0);
    }
    void aMissingSourceIsNoData()
    {
        QCOMPARE(budget("lost")[QLatin1String("status")].toString(), QStringLiteral("no_data"));
    }
    // A definition that fits nothing is told, and everything else can still be seen.
    void nonsenseHarmsNothing()
    {
        QByteArray yaml = sli("accuracy", "none", "op: gte, value: 0.8, ");
        yaml += sli("counts", "stability, shinrai.dev/derived-from: seen");
        yaml += sli("odd", "stability, shinrai.dev/derived-from: accuracy, shinrai.dev/shape: ratio");
        QVERIFY(run({QStringLiteral("apply"), m_folder.file(QStringLiteral("odd.yaml"), yaml)}));
        QCOMPARE(budget("counts")[QLatin1String("status")].toString(), QStringLiteral("no_data"));
        QCOMPARE(budget("odd")[QLatin1String("unit")].toString(), QStringLiteral("run"));
        QCOMPARE(budget("seen", "2026-11-07T14:00:00Z")[QLatin1String("bad")].toDouble(), 75.0);
    }
    void theyTakeNoImports()
    {
        const Ran ran = shinrai({QStringLiteral("import"),
                                 QStringLiteral("csv"),
                                 m_folder.file(QStringLiteral("x.csv"), "time,good,total\n2026-11-01,1,1\n"),
                                 QStringLiteral("--project"),
                                 QStringLiteral("search"),
                                 QStringLiteral("--indicator"),
                                 QStringLiteral("seen"),
                                 QStringLiteral("--workspace"),
                                 workspace()});
        QVERIFY(ran.exitStatus != 0);
        QVERIFY2(ran.err.contains("derived"), ran.err.constData());
    }

private:
    static QByteArray sli(const char* name, const char* derivation, const char* rule = "")
    {
        const bool value = *rule != '\0';
        const char* metric =
            value ? "thresholdMetric: {metricSource: {spec: {q: x}}}"
                  : "ratioMetric: {good: {metricSource: {spec: {q: g}}}, total: {metricSource: {spec: {q: t}}}}";
        return QByteArray("---\napiVersion: openslo/v1\nkind: SLO\nmetadata: {name: ") + name +
               "}\nspec:\n  service: search\n  budgetingMethod: Occurrences\n  timeWindow: [{duration: 28d, isRolling: "
               "true}]\n  objectives: [{" +
               rule + "target: 0.5}]\n  indicator:\n    metadata: {name: " + name +
               ", annotations: {shinrai.dev/family: ml, shinrai.dev/derivation: " + derivation + "}}\n    spec: {" +
               metric + "}\n";
    }
    QString workspace() const { return m_folder.path(QStringLiteral("w.shinrai")); }
    static bool done(const QStringList& words)
    {
        const Ran ran = shinrai(words);
        if (ran.exitStatus != 0) qWarning("%s", ran.err.constData());
        return ran.exitStatus == 0;
    }
    bool run(QStringList words) const { return done(words << QStringLiteral("--workspace") << workspace()); }
    bool import(const char* indicator, const QByteArray& csv, const QStringList& more) const
    {
        const QString name = QLatin1String(indicator);
        return run(QStringList{QStringLiteral("import"),
                               QStringLiteral("csv"),
                               m_folder.file(name + QStringLiteral(".csv"), csv),
                               QStringLiteral("--project"),
                               QStringLiteral("search"),
                               QStringLiteral("--indicator"),
                               name} +
                   more);
    }
    QJsonObject budget(const char* indicator, const char* at = "2026-11-08T00:00:00Z") const
    {
        const Ran ran = shinrai({QStringLiteral("budget"),
                                 QStringLiteral("search/") + QLatin1String(indicator),
                                 QStringLiteral("--json"),
                                 QStringLiteral("--at"),
                                 QLatin1String(at),
                                 QStringLiteral("--workspace"),
                                 workspace()});
        if (ran.exitStatus != 0) qWarning("%s", ran.err.constData());
        return ran.json()[QLatin1String("objectives")].toArray().first().toObject();
    }

    Folder m_folder;
};

SHINRAI_TEST(DerivedIndicators)
#include "tst_derived.moc"
