// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

namespace {

QJsonObject criterion(const QJsonObject& answer, const char* list, const char* name)
{
    for (const QJsonValue& one : answer[QLatin1String(list)].toArray())
        if (one[QLatin1String("criterion")].toString() == QLatin1String(name)) return one.toObject();
    return {};
}

}

/// A project on its way, by the command line alone.
class PhaseCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_folder.file(
            QStringLiteral("slo.yaml"),
            "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: spam\nspec:\n  description: Less spam\n");
        QCOMPARE(shinrai({QStringLiteral("init"), workspace()}).exitStatus, 0);
        QCOMPARE(run(QStringLiteral("apply ") + m_folder.path(QStringLiteral("slo.yaml"))).exitStatus, 0);
    }
    void aPhaseIsShown()
    {
        const QJsonObject answer = run("phase spam").json();
        QCOMPARE(answer[QLatin1String("phase")].toString(), QStringLiteral("concept"));
        QCOMPARE(answer[QLatin1String("next_phase")].toString(), QStringLiteral("technical"));
        QCOMPARE(criterion(answer, "criteria", "purpose")[QLatin1String("state")].toString(), QStringLiteral("met"));
        QCOMPARE(criterion(answer, "next", "owner-sre")[QLatin1String("state")].toString(), QStringLiteral("unmet"));
        QCOMPARE(answer[QLatin1String("test_score")][QLatin1String("tests")].toArray().size(), 28);
        const Ran text = run("phase spam", Form::text);
        QVERIFY(text.out.contains("ML Test Score 0") && text.out.contains("The SRE provides infrastructure"));
    }
    void evidenceCounts()
    {
        const QJsonObject answer = run("phase evidence spam D1 --score 0.5 --note wiki --author mle-1").json();
        QCOMPARE(answer[QLatin1String("test_score")][QLatin1String("data")].toDouble(), 0.5);
        QCOMPARE(answer[QLatin1String("test_score")][QLatin1String("score")].toDouble(), 0.0);
        QCOMPARE(run("phase evidence spam mltrl --score 5 --note card").json()[QLatin1String("level")].toInt(), 5);
    }
    void whatIsUnmetIsNamed()
    {
        const Ran refused = run("phase propose spam --to technical --reason ready", Form::text);
        QCOMPARE(refused.exitStatus, 1);
        QVERIFY2(refused.err.contains("An SRE owns it"), refused.err.constData());
        QVERIFY(!refused.err.contains("Readiness"));
    }
    void waivedItIsProposedAndConfirmedByTwo()
    {
        for (const char* name :
             {"owner-mle", "owner-sre", "indicators-both", "trial-objectives", "evaluation", "test-score"}) {
            const QJsonObject answer =
                run(QStringLiteral("phase waive spam %1 --reason later --expires 2099-01-01 --role sre")
                        .arg(QLatin1String(name)))
                    .json();
            QCOMPARE(criterion(answer, "next", name)[QLatin1String("state")].toString(), QStringLiteral("waived"));
        }
        const QJsonObject asked = run("phase propose spam --to technical --reason feasible").json();
        QCOMPARE(asked[QLatin1String("phase")].toString(), QStringLiteral("concept"));
        QVERIFY(asked[QLatin1String("history")][0][QLatin1String("confirmed")].isNull());
        QCOMPARE(run("phase propose spam --to technical --reason again", Form::text).exitStatus, 1);
        QCOMPARE(run("phase confirm spam --role mle --name mle-1").json()[QLatin1String("phase")].toString(),
                 QStringLiteral("concept"));
        QCOMPARE(run("phase confirm spam --role sre --name mle-1", Form::text).exitStatus, 1);
        const QJsonObject moved = run("phase confirm spam --role sre --name sre-1").json();
        QCOMPARE(moved[QLatin1String("phase")].toString(), QStringLiteral("technical"));
        QCOMPARE(moved[QLatin1String("since")], moved[QLatin1String("history")][0][QLatin1String("confirmed")]);
        QCOMPARE(run("phase confirm spam --role sre --name sre-1", Form::text).exitStatus, 1);
    }
    void namesThatAreNotAreMetWithThoseThatAre()
    {
        const Ran criterion = run("phase waive spam runbok --reason r --expires 2099-01-01 --role sre", Form::text);
        QCOMPARE(criterion.exitStatus, 1);
        QVERIFY2(criterion.err.contains("Nearest: runbook"), criterion.err.constData());
        const Ran item = run("phase evidence spam rollbak --score 1 --note n", Form::text);
        QVERIFY2(item.err.contains("rollback"), item.err.constData());
    }
    void wrongUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitStatus");
        QTest::newRow("no project") << "phase" << 2;
        QTest::newRow("no such project") << "phase spum" << 1;
        QTest::newRow("no phase") << "phase propose spam --reason r" << 2;
        QTest::newRow("no such phase") << "phase propose spam --to live --reason r" << 2;
        QTest::newRow("another day") << "phase propose spam --to concept --reason r --at 2026-01-01T00:00:00Z" << 2;
        QTest::newRow("no reason") << "phase propose spam --to concept" << 1;
        QTest::newRow("no role") << "phase confirm spam --name a" << 2;
        QTest::newRow("no criterion") << "phase waive spam --reason r --expires 2099-01-01 --role sre" << 2;
        QTest::newRow("no such criterion") << "phase waive spam x --reason r --expires 2099-01-01 --role sre" << 1;
        QTest::newRow("past") << "phase waive spam level --reason r --expires 2001-01-01 --role sre" << 1;
        QTest::newRow("no date") << "phase waive spam level --reason r --expires soon --role sre" << 2;
        QTest::newRow("no score") << "phase evidence spam D1 --note n" << 2;
        QTest::newRow("odd score") << "phase evidence spam D1 --score 0.3 --note n" << 2;
        QTest::newRow("no note") << "phase evidence spam D1 --score 1" << 1;
    }
    void wrongUsage()
    {
        QFETCH(QString, words);
        QFETCH(int, exitStatus);
        const Ran ran = run(words);
        QCOMPARE(ran.exitStatus, exitStatus);
        QVERIFY(ran.out.isEmpty() && !ran.err.isEmpty());
    }

private:
    enum class Form { json, text };
    QString workspace() const { return m_folder.path(QStringLiteral("w.shinrai")); }
    Ran run(const QString& words, Form form = Form::json) const
    {
        QStringList all = words.split(QLatin1Char(' ')) << QStringLiteral("--workspace") << workspace();
        if (form == Form::json) all << QStringLiteral("--json");
        return shinrai(all);
    }
    Ran run(const char* words, Form form = Form::json) const { return run(QString::fromLatin1(words), form); }

    Folder m_folder;
};

SHINRAI_TEST(PhaseCommands)
#include "tst_phasecommands.moc"
