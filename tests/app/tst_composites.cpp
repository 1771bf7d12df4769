// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

/// A composite of an OpenSLO file has a budget of its own: failures = sum w (1 - A) / sum w.
class CompositeCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(done({QStringLiteral("init"), m_folder.path(QStringLiteral("w.shinrai"))}));
        const QString slo = m_folder.file(QStringLiteral("slo.yaml"), R"(apiVersion: openslo/v1
kind: Service
metadata: {name: shop, annotations: {shinrai.dev/phase: production}}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{duration: 7d, isRolling: true}]
  objectives:
  - {target: 0.9, compositeWeight: 3, indicator: {metadata: {name: pay}, spec: {ratioMetric: {good: {metricSource: {spec: {q: g}}}, total: {metricSource: {spec: {q: t}}}}}}}
  - {target: 0.8, indicator: {metadata: {name: mail}, spec: {ratioMetric: {good: {metricSource: {spec: {q: g}}}, total: {metricSource: {spec: {q: t}}}}}}}
)");
        QVERIFY(run({QStringLiteral("apply"), slo}));
        QVERIFY(import("pay", "time,bad,total\n2026-11-16T00:00:00Z,2,100\n2026-11-17T00:00:00Z,2,100\n"));
    }
    // One member of two has data: half of them, which is just enough; the other is left out.
    void aMemberWithoutDataIsLeftOut()
    {
        const QJsonObject b = composite();
        QCOMPARE(b[QLatin1String("attainment")].toDouble(), 0.98);
        QCOMPARE(b[QLatin1String("coverage")].toDouble(), 0.5);
    }
    void failuresAreWeighed()
    {
        QVERIFY(import("mail", "time,bad,total\n2026-11-16T00:00:00Z,10,100\n2026-11-17T00:00:00Z,0,0\n"));
        const QJsonObject b = composite();
        // (3 * 0.02 + 1 * 0.10) / 4 = 0.04; the strictest target allows 0.1
        QVERIFY(qAbs(b[QLatin1String("attainment")].toDouble() - 0.96) < 1e-12);
        QVERIFY(qAbs(b[QLatin1String("remaining")].toDouble() - 0.6) < 1e-12);
        QCOMPARE(b[QLatin1String("target")].toDouble(), 0.9);
        QCOMPARE(b[QLatin1String("coverage")].toDouble(), 1.0);
        QCOMPARE(b[QLatin1String("status")].toString(), QStringLiteral("healthy"));
    }
    // Day by day what the members leave of it; the last point is the figure itself.
    void itBurnsDown()
    {
        const Ran ran = shinrai({QStringLiteral("budget"),
                                 QStringLiteral("shop/checkout"),
                                 QStringLiteral("--burn-down"),
                                 QStringLiteral("1d"),
                                 QStringLiteral("--json"),
                                 QStringLiteral("--at"),
                                 at,
                                 QStringLiteral("--workspace"),
                                 workspace()});
        const QJsonObject b = ran.json()[QLatin1String("objectives")].toArray().first().toObject();
        const QJsonArray line = b[QLatin1String("burn_down")].toArray();
        QVERIFY2(line.size() >= 3, ran.out.constData());
        const auto left = [&](qsizetype i) { return line[i].toObject().value(QLatin1String("remaining")); };
        QVERIFY(left(0).isNull());
        QCOMPARE(left(line.size() - 1).toDouble(), b[QLatin1String("remaining")].toDouble());
        QVERIFY(qAbs(left(line.size() - 1).toDouble() - 0.6) < 1e-12);
        QCOMPARE(line.last().toObject()[QLatin1String("t")].toString(), at);
    }
    void membersKeepTheirOwnBudgets()
    {
        QCOMPARE(budgets({}).size(), 3);
        QVERIFY(qAbs(budgets(QStringLiteral("shop/pay")).first()[QLatin1String("remaining")].toDouble() - 0.8) < 1e-12);
    }
    // Its members have the lines: the report draws no chart of it.
    void reportsAreWritten()
    {
        QVERIFY(import("pay", "time,bad,total\n2026-11-16T00:00:00Z,90,100\n2026-11-17T00:00:00Z,90,100\n"));
        const QString report = m_folder.path(QStringLiteral("weekly.html"));
        QVERIFY(run({QStringLiteral("report"),
                     QStringLiteral("--week"),
                     QStringLiteral("2026-W47"),
                     QStringLiteral("-o"),
                     report}));
        QVERIFY(import("pay", "time,bad,total\n2026-11-16T00:00:00Z,2,100\n2026-11-17T00:00:00Z,2,100\n"));
    }
    void itIsExplained()
    {
        const Ran ran = shinrai({QStringLiteral("budget"),
                                 QStringLiteral("shop/checkout"),
                                 QStringLiteral("--explain"),
                                 QStringLiteral("--at"),
                                 at,
                                 QStringLiteral("--workspace"),
                                 workspace()});
        QVERIFY2(ran.out.contains("0.04 / 0.1"), ran.out.constData());
    }

private:
    QString workspace() const { return m_folder.path(QStringLiteral("w.shinrai")); }
    static bool done(const QStringList& words)
    {
        const Ran ran = shinrai(words);
        if (ran.exitStatus != 0) qWarning("%s", ran.err.constData());
        return ran.exitStatus == 0;
    }
    bool run(QStringList words) const { return done(words << QStringLiteral("--workspace") << workspace()); }
    bool import(const char* indicator, const QByteArray& csv) const
    {
        const QString name = QLatin1String(indicator);
        return run({QStringLiteral("import"),
                    QStringLiteral("csv"),
                    m_folder.file(name + QStringLiteral(".csv"), csv),
                    QStringLiteral("--project"),
                    QStringLiteral("shop"),
                    QStringLiteral("--indicator"),
                    name,
                    QStringLiteral("--interval"),
                    QStringLiteral("1d")});
    }
    QList<QJsonObject> budgets(const QString& path) const
    {
        QStringList words{QStringLiteral("budget"),
                          QStringLiteral("--json"),
                          QStringLiteral("--at"),
                          at,
                          QStringLiteral("--workspace"),
                          workspace()};
        if (!path.isEmpty()) words.insert(1, path);
        QList<QJsonObject> out;
        for (const auto& b : shinrai(words).json()[QLatin1String("objectives")].toArray()) out << b.toObject();
        return out;
    }
    QJsonObject composite() const { return budgets(QStringLiteral("shop/checkout")).value(0); }

    const QString at = QStringLiteral("2026-11-18T00:00:00Z");
    Folder m_folder;
};

SHINRAI_TEST(CompositeCommands)
#include "tst_composites.moc"
