// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

namespace {

struct Note {
    const char* file;
    const char* text;
};

/// Two of the schema in different years, one in Japanese, one of something else.
constexpr Note notes[] = {
    {"schema-2025.md",
     "---\nstart: 2025-11-18T02:10:00Z\nend: 2025-11-18T05:10:00Z\ndetected_at: 2025-11-18T02:40:00Z\n"
     "responders: [mle-1, sre-1]\ntags: [data change, schema]\nstatus: draft\ndetection: alert\n---\n"
     "# Accuracy fell after a schema change\n\nA column changed its unit upstream, and the features were wrong.\n\n## "
     "Root cause\n\n"
     "- [data pipeline] Nobody checks units\n"},
    {"schema-2026.md",
     "---\nstart: 2026-11-19T02:10:00Z\nend: 2026-11-19T03:10:00Z\ndetected_at: 2026-11-19T02:20:00Z\n"
     "responders: mle-1\ntags: [Data Change]\nstatus: resolved\ndetection: customer\n---\n"
     "# Ranking worse after an upstream schema change\n\nAn upstream column was renamed; features were empty.\n"},
    {"japanese.md",
     "---\nstart: 2026-10-01T00:00:00Z\nend: 2026-10-01T02:00:00Z\nresponders: sre-2\n---\n"
     "# 推薦モデルの精度が劣化した\n\nキャンペーンで入力が変わった。\n"},
    {"memory.md",
     "---\nstart: 2026-06-15T08:00:00Z\nend: 2026-06-15T09:00:00Z\n---\n"
     "# Worker out of memory\n\nThe items matrix outgrew the host.\n"},
};

}

/// Finding incidents from the command line: words, filters, those alike, and what they add up to.
class IncidentCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.path(QStringLiteral("w.shinrai"));
        QCOMPARE(shinrai({QStringLiteral("init"), m_workspace}).exitStatus, 0);
        QStringList import = words("import postmortems --project shop");
        for (const Note& note : notes) import += m_folder.file(QString::fromLatin1(note.file), note.text);
        QCOMPARE(run(import).exitStatus, 0);
    }

    void filters_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("files");
        const auto row = [](const QStringList& options, const char* files) {
            QTest::newRow(qPrintable(options.join(u' '))) << options << QString::fromLatin1(files);
        };
        const QString query = QStringLiteral("--query");
        row({query, QStringLiteral("schem*")}, "schema-2026 schema-2025");
        row({query, QStringLiteral("schem")}, "");
        row({query, QStringLiteral("\"schema change\" renamed")}, "schema-2026");
        row({query, QString::fromUtf8("精")}, "japanese");
        row({query, QString::fromUtf8("精度")}, "japanese");
        row({query, QString::fromUtf8("きゃんぺーん")}, "japanese");
        row({query, QStringLiteral("\" ) AND NEAR( *")}, "");
        row({QStringLiteral("--tag"), QStringLiteral("data change")}, "schema-2026 schema-2025");
        row({QStringLiteral("--tag"), QStringLiteral("data")}, "");
        row({QStringLiteral("--responder"), QStringLiteral("SRE-1")}, "schema-2025");
        row({QStringLiteral("--responder"), QStringLiteral("mle-1"), QStringLiteral("--tag"), QStringLiteral("schema")},
            "schema-2025");
        row({QStringLiteral("--week"), QStringLiteral("2026-W47")}, "schema-2026");
        row({QStringLiteral("--week"), QStringLiteral("2026-W46")}, "");
        row({QStringLiteral("--status"), QStringLiteral("done")}, "schema-2026 japanese memory");
        row({QStringLiteral("--status"), QStringLiteral("draft")}, "schema-2025");
    }
    void filters()
    {
        QFETCH(QStringList, options);
        const Ran ran = run(words("incidents --json --at 2026-11-23T00:00:00Z") + options);
        QCOMPARE(ran.exitStatus, 0);
        QStringList files;
        for (const QJsonValue& incident : ran.json()[QStringLiteral("incidents")].toArray())
            files += incident[QStringLiteral("source_file")].toString().section(u'.', 0, 0);
        QTEST(files.join(u' '), "files");
    }

    void filtersAreChecked()
    {
        QCOMPARE(run(words("incidents --week 2026-W99")).exitStatus, 2);
        QCOMPARE(run(words("incidents --status finished")).exitStatus, 2);
    }

    void theSummaryIsOfWhatIsShown()
    {
        const Ran ran = run(words("incidents --tag schema --at 2026-11-23T00:00:00Z"));
        const QString text = QString::fromUtf8(ran.out);
        QVERIFY2(text.contains(QStringLiteral(" of budget, median 3 h")), ran.out.constData());
    }

    void similarOnesSayWhy()
    {
        const QString newest = idOf(QStringLiteral("schema-2026.md"));
        const Ran ran =
            run({QStringLiteral("postmortem"), QStringLiteral("similar"), newest, QStringLiteral("--json")});
        QCOMPARE(invalidity(words("postmortem similar"), ran.out), QString());
        const QJsonArray similar = ran.json()[QStringLiteral("similar")].toArray();
        QCOMPARE(similar.size(), 1);
        QCOMPARE(similar[0][QStringLiteral("id")].toString(), idOf(QStringLiteral("schema-2025.md")));
        const double score = similar[0][QStringLiteral("score")].toDouble();
        QVERIFY(score > 0.1 && score < 1);
        const QJsonArray terms = similar[0][QStringLiteral("terms")].toArray();
        QCOMPARE(terms.size(), 5);
        QStringList told;
        for (const QJsonValue& term : terms) told += term[QStringLiteral("term")].toString();
        QVERIFY2(told.contains(QStringLiteral("schema")), qPrintable(told.join(u' ')));
        const QJsonArray days = ran.json()[QStringLiteral("same_day")].toArray();
        QCOMPARE(days.size(), 1);
        QCOMPARE(days[0][QStringLiteral("years_ago")].toInt(), 1);
        QCOMPARE(run({QStringLiteral("postmortem"), QStringLiteral("similar"), newest, QStringLiteral("--json")}).out,
                 ran.out);
        QCOMPARE(run(words("postmortem similar INC-99")).exitStatus, 1);
        QCOMPARE(run({QStringLiteral("postmortem"),
                      QStringLiteral("similar"),
                      newest,
                      QStringLiteral("--limit"),
                      QStringLiteral("0")})
                     .exitStatus,
                 2);
    }

    void statisticsAreOfWhatIsShown()
    {
        const Ran ran = run(words("incidents --statistics --json --tag") + QStringList{QStringLiteral("data change")});
        QCOMPARE(invalidity(words("incidents"), ran.out), QString());
        const QJsonObject statistics = ran.json()[QStringLiteral("statistics")].toObject();
        QCOMPARE(statistics[QStringLiteral("n")].toInt(), 2);
        QCOMPARE(statistics[QStringLiteral("detect")][QStringLiteral("median")].toDouble(), 20.0);
        QCOMPARE(statistics[QStringLiteral("detect")][QStringLiteral("p90")].toDouble(), 30.0);
        QCOMPARE(statistics[QStringLiteral("repair")][QStringLiteral("n")].toInt(), 2);
        QCOMPARE(statistics[QStringLiteral("by_detection")].toArray().size(), 2);
        const QJsonArray causes = ran.json()[QStringLiteral("causes")].toArray();
        QVERIFY(causes.size() >= 4);
        const QJsonObject first = causes[0].toObject();
        QCOMPARE(first[QStringLiteral("class")].toString(), QStringLiteral("data-pipeline"));
        QCOMPARE(first[QStringLiteral("n")].toInt(), 1);
        QCOMPARE(first[QStringLiteral("of")].toInt(), 1);
        QVERIFY(first[QStringLiteral("share")].isNull()); // one incident gives no rate
        QVERIFY(first[QStringLiteral("quarter")].isNull());
        QSet<QString> quarters;
        for (const QJsonValue& cause : causes) quarters += cause[QStringLiteral("quarter")].toString();
        QVERIFY(quarters.contains(QStringLiteral("2025-Q4")) && quarters.contains(QStringLiteral("2026-Q4")));
        QCOMPARE(ran.json()[QStringLiteral("cause_sides")][QStringLiteral("n")].toInt(), 2);
        const QByteArray text = run(words("incidents --statistics")).out;
        QVERIFY2(text.contains("from the start of the impact until it was detected"), text.constData());
        QVERIFY2(text.contains("1 of 1, too few for a share"), text.constData());
    }

    // 3 hours, then 1: of the hours from the first incident's on.
    void pastIncidentsGiveASeries()
    {
        const QStringList command = words("postmortem availability shop --json --at 2026-11-23T00:00:00Z");
        const Ran ran = run(command);
        QCOMPARE(invalidity(words("postmortem availability"), ran.out), QString());
        QCOMPARE(ran.json()[QStringLiteral("bad_minutes")].toDouble(), 60.0 * (3 + 1 + 2 + 1));
        QCOMPARE(ran.json()[QStringLiteral("from")].toString(), QStringLiteral("2025-11-18T02:00:00Z"));
        QCOMPARE(ran.json()[QStringLiteral("to")].toString(), QStringLiteral("2026-11-23T00:00:00Z"));
        QVERIFY(ran.json()[QStringLiteral("objective")].isNull());
        QCOMPARE(run(command).out, ran.out); // there is only one
        const Ran judged = run(command + words("--target 99% --window 28d"));
        QCOMPARE(judged.json()[QStringLiteral("objective")].toString(),
                 QStringLiteral("availability-from-postmortems"));
        const QJsonArray objectives =
            run(words("budget shop/availability-from-postmortems --json --at 2026-11-23T00:00:00Z"))
                .json()[QStringLiteral("objectives")]
                .toArray();
        QCOMPARE(objectives[0][QStringLiteral("bad")].toDouble(), 60.0);
        QCOMPARE(objectives[0][QStringLiteral("total")].toDouble(), 28.0 * 24 * 60);
        QCOMPARE(run(words("postmortem availability nowhere")).exitStatus, 1);
    }

    void actionsSayWhatBecomesOfThem()
    {
        QCOMPARE(run(words("actions add Later --project shop --state idea")).exitStatus, 0);
        QCOMPARE(run(words("actions add Alert --project shop --owner sre-1 --due 2026-10-30")).exitStatus, 0);
        QCOMPARE(run(words("actions add Check --project shop --owner mle-1 --due 2099-11-30")).exitStatus, 0);
        QCOMPARE(run(words("actions --json")).json()[QStringLiteral("actions")].toArray().size(), 3);
        QCOMPARE(run(words("actions set 2 --state done")).exitStatus, 0);
        const Ran ran = run(words("actions --json --all"));
        QCOMPARE(invalidity(words("actions"), ran.out), QString());
        QCOMPARE(titlesOf(ran), QStringLiteral("Check Later Alert"));
        const QJsonObject statistics = ran.json()[QStringLiteral("statistics")].toObject();
        QCOMPARE(statistics[QStringLiteral("accepted")].toInt(), 2);
        QCOMPARE(statistics[QStringLiteral("completion")].toDouble(), 0.5);
        QCOMPARE(statistics[QStringLiteral("ideas")].toInt(), 1);
        QCOMPARE(titlesOf(run(words("actions --json --ideas"))), QStringLiteral("Later"));
        QCOMPARE(titlesOf(run(words("actions --json --overdue"))), QString());
        QVERIFY(run(words("actions")).out.contains("1 of 2 accepted actions are done (50.0 %)"));
    }
    // Deleted in the window, it is found in the bin by its number and comes back as it was.
    void whatIsInTheBinComesBack()
    {
        const auto listed = [&](const char* line) {
            const Ran ran = run(words(line) + words("--json --at 2026-11-23T00:00:00Z"));
            if (const QString wrong = invalidity(words("incidents"), ran.out); !wrong.isEmpty())
                qWarning("%s", qPrintable(wrong));
            return ran.json()[QStringLiteral("incidents")].toArray();
        };
        const qsizetype all = listed("incidents").size();
        QCOMPARE(listed("incidents --deleted").size(), 0);
        reliability::Incident gone;
        {
            auto session = storage::Session::open(m_workspace.toStdString(), storage::Access::write);
            QVERIFY(session.has_value());
            gone = session->store<reliability::Incident>().all()->front();
            const app::Actor actor{"sre-1", reliability::SystemClock().now(), {}};
            QVERIFY(app::applyEdit(*session, reliability::Edit<reliability::Incident>{gone, {}, "Delete"}, actor)
                        .has_value());
        }
        QCOMPARE(listed("incidents").size(), all - 1);
        const QJsonArray bin = listed("incidents --deleted");
        QCOMPARE(bin.size(), 1);
        QCOMPARE(bin[0][QStringLiteral("title")].toString().toStdString(), gone.title);
        QVERIFY(bin[0][QStringLiteral("deleted")].isString());
        const QString id = bin[0][QStringLiteral("id")].toString();
        QCOMPARE(run(words("postmortem show") + QStringList{id}).exitStatus, 1);
        const Ran back = run(words("postmortem restore --json") + QStringList{id});
        QCOMPARE(back.exitStatus, 0);
        QCOMPARE(invalidity(words("postmortem restore"), back.out), QString());
        QCOMPARE(listed("incidents").size(), all);
        QCOMPARE(listed("incidents --deleted").size(), 0);
        QCOMPARE(run(words("postmortem restore") + QStringList{id}).exitStatus, 1);
    }

private:
    static QString titlesOf(const Ran& ran)
    {
        QStringList titles;
        for (const QJsonValue& action : ran.json()[QStringLiteral("actions")].toArray())
            titles += action[QStringLiteral("title")].toString();
        return titles.join(u' ');
    }

    QString idOf(const QString& file) const
    {
        for (const QJsonValue& incident : run(words("incidents --json")).json()[QStringLiteral("incidents")].toArray())
            if (incident[QStringLiteral("source_file")] == file) return incident[QStringLiteral("id")].toString();
        return {};
    }

    Ran run(const QStringList& command) const
    {
        return shinrai(command + QStringList{QStringLiteral("--workspace"), m_workspace});
    }

    Folder m_folder;
    QString m_workspace;
};

SHINRAI_TEST(IncidentCommands)
#include "tst_incidentcommands.moc"
