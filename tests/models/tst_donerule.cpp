// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/blameless.h"
#include "widgets/models/causetexts.h"
#include "widgets/models/donerule.h"

#include <QTest>

using namespace models;
using namespace reliability;

/// What a postmortem is asked for and told while it is written.
class DoneRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionsOrAReason_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("enough");
        const auto row = [](const char* name, const char* body, bool enough) {
            QTest::newRow(name) << QString::fromUtf8(body) << enough;
        };
        row("no section", "## Why\n\n- Because.\n", false);
        row("empty", "## Actions\n\n## Why\n\n- Because.\n", false);
        row("an item", "## Actions\n\n- [ ] check the units @mle-1\n", true);
        row("done", "## Action items\n\n- [x] check the units\n", true);
        row("a box without words", "## Actions\n\n- [ ]\n", false);
        row("a reason", "## Actions\n\nNone needed, because it was a drill.\n", true);
        row("no reason", "## Actions\n\nNone.\n\n- n/a\n", false);
        row("Japanese", "## 再発防止策\n\n- 単位を確認する\n", true);
        row("Japanese, none", "## アクション\n\n- 特になし\n", false);
        row("an empty table", "## Actions\n\n| Action | Owner |\n|---|---|\n| | |\n", false);
        row("a table", "## 4. Corrective actions\n\n| Action | Owner |\n|---|---|\n| units | mle-1 |\n", true);
    }
    void actionsOrAReason()
    {
        QFETCH(const QString, body);
        QFETCH(const bool, enough);
        Incident incident;
        incident.cause = Cause::ml;
        incident.markdown = "---\ntitle: T\n---\n" + body.toStdString();
        QCOMPARE(missingForDone(incident, {}).isEmpty(), enough);
        Action stored;
        QVERIFY(missingForDone(incident, {stored}).isEmpty());
        stored.state = ActionState::dropped;
        QCOMPARE(missingForDone(incident, {stored}).isEmpty(), enough);
        incident.cause = Cause::unknown;
        QCOMPARE(missingForDone(incident, {}).size(), enough ? 1 : 2);
    }

    void wording_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* text, const char* found) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("The SRE should have looked at the dashboard.", "should have");
        row("It was a careless change.", "careless");
        row("Root cause: human error", "human error");
        row("Operator Error again", "Operator Error");
        row("Taro forgot the flag", "Taro forgot");
        row("The deploy broke the join", "");
        row("We ignored nothing", "");
        row("A blameless review", "");
        row("Nobody is to blame", "to blame");
        row("`should have` is code", "");
        row("A user wrote \"you should have tested\"", "");
        row("> they should have known", "");
        row("担当者の不注意が原因", "不注意");
        row("事前に確認すべきだった", "すべきだった");
        row("ヒューマンエラーによる停止", "ヒューマンエラー");
        row("山田さんが設定を変えた", "山田さんが");
        row("学習データの列の単位が変わった", "");
    }
    void wording()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        const auto hints = blameHints(QStringLiteral("# T\n\n") + text);
        QCOMPARE(hints.empty() ? QString() : hints.front().found, found);
        QCOMPARE(blameText(hints).isEmpty(), found.isEmpty());
        if (!hints.empty()) QCOMPARE(hints.front().line, 3);
    }
    void wordingIsBounded()
    {
        QCOMPARE(blameHints(QStringLiteral("It should have been seen.\n").repeated(1000)).size(), mostBlameHints);
        QVERIFY(blameHints(QString(2'000'000, u'a')).empty());
        QVERIFY(blameHints(QStringLiteral("```\nhuman error\n```\n")).empty());
    }

    void causesAreSpelled_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("plain");
        QTest::newRow("no tag") << QStringLiteral("Join came late") << QStringLiteral("Join came late");
        QTest::newRow("tags") << QStringLiteral("Join came late (potential, model)")
                              << QStringLiteral("Join came late");
        QTest::newRow("a remark stays") << QStringLiteral("Join came late (twice)")
                                        << QStringLiteral("Join came late (twice)");
        QTest::newRow("both") << QStringLiteral("Late (twice) (known)") << QStringLiteral("Late (twice)");
    }
    void causesAreSpelled()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, plain);
        QCOMPARE(QString::fromStdString(plainCause(written.toStdString())), plain);
        const ContributingCause cause{written.toStdString(), Certainty::potential, CauseClass::dataPipeline};
        QCOMPARE(QString::fromStdString(spelledCause(cause)), plain + QStringLiteral(" (potential, data-pipeline)"));
    }
    void conflictsSayWhatToDo()
    {
        const QString text = sentence(Conflict{ConflictKind::date, "title", "2026-06-15", "timeline", "2026-06-18"});
        QCOMPARE(
            text,
            QStringLiteral("The dates differ: the title says 2026-06-15, the timeline says 2026-06-18. Correct the "
                           "wrong one, or set the start under Times."));
        for (const auto& n : names<ConflictKind>) QVERIFY(!sentence(Conflict{n.value, "a", "b", "c", "d"}).isEmpty());
    }
};

SHINRAI_TEST(DoneRuleTest)
#include "tst_donerule.moc"
