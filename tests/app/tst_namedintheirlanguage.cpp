// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

/// Projects and indicators whose names hold no ASCII letter: none overwrites another, and each is found by its name.
class NamedInTheirLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_table = m_folder.file(QStringLiteral("a.csv"),
                                "time,good,total\n2026-11-16T00:00:00Z,99,100\n2026-11-17T00:00:00Z,98,100\n");
        QCOMPARE(shinrai({QStringLiteral("init"), workspace()}).exitStatus, 0);
        import("検索", "可用性");
        import("推薦", "精度");
        import("Search", "Avail");
    }
    void noneOverwritesAnother()
    {
        const QJsonArray projects = answer({QStringLiteral("status")})[QStringLiteral("projects")].toArray();
        QCOMPARE(projects.size(), 3);
        QSet<QString> names;
        for (const QJsonValue& budget : answer({QStringLiteral("budget")})[QStringLiteral("objectives")].toArray())
            names << budget[QStringLiteral("project")].toString();
        QCOMPARE(names.size(), 3);
        QVERIFY(names.contains(QStringLiteral("search")));
    }
    void isFoundAsItIsWritten_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, const char* words) {
            QTest::newRow(name) << QString::fromUtf8(words).split(u' ');
        };
        row("budget", "budget 検索/可用性");
        row("budget of a project", "budget 推薦");
        row("budget with an objective", "budget 検索/可用性/可用性");
        row("capitals", "budget Search/avail");
        row("status", "status --project 検索");
        row("what-if", "what-if 推薦/精度");
        row("incidents", "incidents --project 検索");
        row("phase", "phase 検索");
        row("export csv", "export csv 検索/可用性 -o OUT");
    }
    void isFoundAsItIsWritten()
    {
        QFETCH(QStringList, words);
        words.replaceInStrings(QStringLiteral("OUT"), m_folder.path(QStringLiteral("out.csv")));
        const Ran ran = shinrai(words << QStringLiteral("--workspace") << workspace());
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
    }
    void onlyTheOneThatIsMeantIsShown()
    {
        QCOMPARE(
            answer({QStringLiteral("budget"), QStringLiteral("検索")})[QStringLiteral("objectives")].toArray().size(),
            1);
        QCOMPARE(answer({QStringLiteral("status"),
                         QStringLiteral("--project"),
                         QStringLiteral("推薦")})[QStringLiteral("projects")]
                     .toArray()
                     .size(),
                 1);
    }
    void aTitleThatTwoHaveNamesBoth()
    {
        const QString file = m_folder.file(QStringLiteral("two.yaml"),
                                           "apiVersion: openslo/v1\nkind: Service\n"
                                           "metadata: {name: mail-eu, displayName: Post}\nspec: {}\n---\n"
                                           "apiVersion: openslo/v1\nkind: Service\n"
                                           "metadata: {name: mail-jp, displayName: Post}\nspec: {}\n");
        QCOMPARE(shinrai({QStringLiteral("apply"), file, QStringLiteral("--workspace"), workspace()}).exitStatus, 0);
        const Ran ran = shinrai({QStringLiteral("status"),
                                 QStringLiteral("--project"),
                                 QStringLiteral("Post"),
                                 QStringLiteral("--workspace"),
                                 workspace()});
        QCOMPARE(ran.exitStatus, 1);
        QVERIFY2(ran.err.contains("mail-eu, mail-jp"), ran.err.constData());
    }

private:
    QString workspace() const { return m_folder.path(QStringLiteral("w.shinrai")); }
    QJsonObject answer(const QStringList& words) const
    {
        return shinrai(words + QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), workspace()})
            .json();
    }
    void import(const char* project, const char* indicator) const
    {
        const Ran ran = shinrai({QStringLiteral("import"),
                                 QStringLiteral("csv"),
                                 m_table,
                                 QStringLiteral("--project"),
                                 QString::fromUtf8(project),
                                 QStringLiteral("--indicator"),
                                 QString::fromUtf8(indicator),
                                 QStringLiteral("--target"),
                                 QStringLiteral("90%"),
                                 QStringLiteral("--workspace"),
                                 workspace()});
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
    }

    Folder m_folder;
    QString m_table;
};

SHINRAI_TEST(NamedInTheirLanguage)
#include "tst_namedintheirlanguage.moc"
