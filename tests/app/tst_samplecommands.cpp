// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QTest>

/// The sample as a newcomer gets it.
class SampleCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.path(QStringLiteral("sample.shinrai"));
        const Ran made = run(words("init --sample --at 2026-11-25T12:00:00Z") + QStringList{m_workspace});
        QVERIFY2(made.exitStatus == 0, made.err.constData());
        QCOMPARE(made.json()[QStringLiteral("clock")].toString(), QStringLiteral("2026-11-23T00:00:00Z"));
        QCOMPARE(m_folder.names(), QStringList{QStringLiteral("sample.shinrai")});
    }
    void everyStatusIsThere()
    {
        const Ran status = run(words("status"));
        QVERIFY2(status.exitStatus == 0, status.err.constData());
        QCOMPARE(invalidity(words("status"), status.out), QString());
        QHash<QString, QString> found;
        QStringList order;
        QSet<QString> rules;
        for (const QJsonValue& p : status.json()[QStringLiteral("projects")].toArray()) {
            order << p[QStringLiteral("project")].toString();
            found[order.last()] = p[QStringLiteral("status")].toString();
            for (const QJsonValue& f : p[QStringLiteral("findings")].toArray())
                rules << f[QStringLiteral("rule")].toString();
        }
        QCOMPARE(found[QStringLiteral("search-ranking")], QStringLiteral("exhausted"));
        QCOMPARE(found[QStringLiteral("job-recommendation")], QStringLiteral("at_risk"));
        QCOMPARE(found[QStringLiteral("navigation-bandit")], QStringLiteral("no_data"));
        QCOMPARE(found[QStringLiteral("mail-recommendations")], QStringLiteral("healthy"));
        QCOMPARE(found[QStringLiteral("career-paths")], QStringLiteral("not_required"));
        QCOMPARE(order.first(), QStringLiteral("search-ranking"));
        QVERIFY(rules.contains(QStringLiteral("over_reliable")));
        QVERIFY(rules.contains(QStringLiteral("waiver")));
        QVERIFY(rules.contains(QStringLiteral("under_asked")));
        QVERIFY(status.out.contains("could_be_chance"));
    }
    void budgetsAreSane()
    {
        const Ran budget = run(words("budget"));
        QCOMPARE(invalidity(words("budget"), budget.out), QString());
        const QJsonArray all = budget.json()[QStringLiteral("objectives")].toArray();
        QVERIFY(all.size() >= 25);
        QCOMPARE(notFinite(budget.json()), QString());
    }
    void incidentsAndTheirCost()
    {
        const QJsonArray all = run(words("incidents")).json()[QStringLiteral("incidents")].toArray();
        QVERIFY(all.size() >= 12);
        int costly = 0, unknown = 0;
        for (const QJsonValue& i : all) {
            costly += i[QStringLiteral("budget_spent")].toDouble() > 0;
            unknown += i[QStringLiteral("cause")].toString() == QLatin1String("unknown");
        }
        QVERIFY2(costly >= 8, qPrintable(QString::number(costly)));
        QVERIFY(unknown >= 1);
    }
    void theWeekCanBeFrozen()
    {
        const QJsonObject open = run(words("review open")).json();
        QCOMPARE(open[QStringLiteral("week")].toString(), QStringLiteral("2026-W47"));
        QCOMPARE(open[QStringLiteral("number")].toInt(), 2);
        QCOMPARE(run(words("review verify")).exitStatus, 0);
        QCOMPARE(run(words("review verify --week 2026-W46")).exitStatus, 0);
    }
    void reportIsOneFile()
    {
        const QString path = m_folder.path(QStringLiteral("report.html"));
        const Ran report = run(words("report --format html -o") + QStringList{path});
        QVERIFY2(report.exitStatus == 0, report.err.constData());
        QCOMPARE(invalidity(words("report"), report.out), QString());
        const QByteArray html = bytesOf(path);
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("<svg") && html.contains("2026-W47") && html.contains("Search ranking"));
        QVERIFY(!html.contains("<script") && !html.contains("src=\"http"));
        const QString again = m_folder.path(QStringLiteral("again.html"));
        QCOMPARE(run(words("report -o") + QStringList{again}).exitStatus, 0);
        QVERIFY(bytesOf(again) == html);
    }
    void reportInOtherFormats()
    {
        const QString pdf = m_folder.path(QStringLiteral("report.pdf"));
        QCOMPARE(run(words("report -o") + QStringList{pdf}).exitStatus, 0);
        QVERIFY(bytesOf(pdf).startsWith("%PDF"));
        const QString markdown = m_folder.path(QStringLiteral("report.md"));
        QCOMPARE(run(words("report --format markdown -o") + QStringList{markdown}).exitStatus, 0);
        const QByteArray text = bytesOf(markdown);
        QVERIFY(text.startsWith("# Weekly reliability review 2026-W47"));
        QVERIFY(text.contains("(report-figures/figure-1.png)"));
        QVERIFY(bytesOf(m_folder.path(QStringLiteral("report-figures/figure-1.png"))).startsWith("\x89PNG"));
        QCOMPARE(run(words("report --format docx -o") + QStringList{pdf}).exitStatus, 2);
        QCOMPARE(run(words("report --format pdf")).exitStatus, 2);
    }
    // Without -o it is printed, to be sent by mail.
    void theDigestAsksBeforeTheMeeting()
    {
        const Ran printed = printedBy("report --digest");
        QVERIFY2(printed.exitStatus == 0, printed.err.constData());
        QVERIFY2(printed.out.startsWith("# Before the weekly reliability review 2026-W47"), printed.out.constData());
        for (const char* part : {"\n## Projects, worst first\n", "\n### Questions\n", ": what happened?"})
            QVERIFY2(printed.out.contains(part), part);
        QCOMPARE(printedBy("report --digest --format md").out, printed.out);
        for (const char* name : {"digest.html", "digest.md", "digest.pdf"}) {
            const QString path = m_folder.path(QLatin1String(name));
            const Ran written = run(words("report --digest -o") + QStringList{path});
            QVERIFY2(written.exitStatus == 0, written.err.constData());
            QCOMPARE(invalidity(words("report"), written.out), QString());
            QVERIFY(!bytesOf(path).isEmpty());
        }
        QCOMPARE(bytesOf(m_folder.path(QStringLiteral("digest.md"))), printed.out);
        QCOMPARE(printedBy("report --digest --format pdf").exitStatus, 2);
        for (const char* person : {"mle-1", "sre-1", "mle-2"})
            QVERIFY2(!printedBy("report --digest --redact").out.contains(person), person);
    }
    // Commands speak English, whoever reads a report may not.
    void reportsInAnotherLanguage()
    {
        const QString path = m_folder.path(QStringLiteral("japanese.md"));
        const Ran report = run(words("report --digest --language ja -o") << path);
        QVERIFY2(report.exitStatus == 0, report.err.constData());
        const QString text = QString::fromUtf8(bytesOf(path));
        QVERIFY2(text.contains(QStringLiteral("\u67AF\u6E07")), qPrintable(text.left(400))); // exhausted
        QVERIFY2(!text.contains(QStringLiteral("Exhausted")), qPrintable(text.left(400)));
        const Ran unknown = run(words("report --language tlh"));
        QCOMPARE(unknown.exitStatus, 2);
        QVERIFY2(unknown.err.contains("en, ja"), unknown.err.constData());
    }
    void reportsInAFolder_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("md") << "md" << QStringList{QStringLiteral("figure-1.png"), QStringLiteral("report.md")};
        QTest::newRow("csv") << "csv"
                             << QStringList{QStringLiteral("about.csv"),
                                            QStringLiteral("budgets.csv"),
                                            QStringLiteral("figure-1.csv"),
                                            QStringLiteral("table-1.csv")};
    }
    void reportsInAFolder()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, files);
        const QString path = m_folder.path(QStringLiteral("weekly-") + format);
        const QStringList call = words("report --format") + QStringList{format, QStringLiteral("-o"), path};
        const Ran report = run(call);
        QVERIFY2(report.exitStatus == 0, report.err.constData());
        QCOMPARE(invalidity(words("report"), report.out), QString());
        QCOMPARE(report.json()[QStringLiteral("file")].toString(), path);
        const QDir folder(path);
        QHash<QString, QByteArray> before;
        for (const QString& name : folder.entryList(QDir::Files)) before[name] = bytesOf(folder.filePath(name));
        for (const QString& name : files) QVERIFY2(!before[name].isEmpty(), qPrintable(name));
        // Neither is it replaced unasked, nor with it anything that is no report's.
        QCOMPARE(run(call).exitStatus, 1);
        const QStringList forced = call + QStringList{QStringLiteral("--force")};
        QCOMPARE(run(forced).exitStatus, 0);
        for (const QString& name : folder.entryList(QDir::Files))
            QVERIFY2(bytesOf(folder.filePath(name)) == before[name], qPrintable(name));
        m_folder.file(QStringLiteral("weekly-%1/thesis.odt").arg(format), "years of work");
        QCOMPARE(run(forced).exitStatus, 1);
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("thesis.odt"))), QByteArray("years of work"));
        QCOMPARE(m_folder.names().filter(QStringLiteral(".weekly")), QStringList());
    }
    void paperOfReports()
    {
        const QString pdf = m_folder.path(QStringLiteral("letter.pdf")),
                      html = m_folder.path(QStringLiteral("letter.html"));
        QCOMPARE(run(words("report --paper letter -o") + QStringList{pdf}).exitStatus, 0);
        QVERIFY(bytesOf(pdf).contains("/MediaBox [0 0 612.000000 792.000000]"));
        QCOMPARE(run(words("report --paper letter -o") + QStringList{html}).exitStatus, 0);
        QVERIFY(bytesOf(html).contains("@page{size:letter;"));
        QCOMPARE(run(words("report --paper b5 -o") + QStringList{pdf}).exitStatus, 2);
    }
    void redactedReportsNameNobody()
    {
        for (const char* ending : {"html", "md"}) {
            const QString path = m_folder.path(QStringLiteral("redacted.") + QLatin1String(ending));
            QCOMPARE(run(words("report --redact -o") + QStringList{path}).exitStatus, 0);
            const QByteArray report = bytesOf(path);
            for (const char* person : {"mle-1", "sre-1", "web-1", "An employment type", "Contract test"})
                QVERIFY2(!report.contains(person), person);
            for (const char* kept : {"INC-12", "Search ranking", "2026-W47"}) QVERIFY2(report.contains(kept), kept);
        }
    }
    void charts_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
        QTest::newRow("csv") << "csv" << QByteArray("time");
    }
    void charts()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begins);
        const QString path = m_folder.path(QStringLiteral("chart.") + format);
        const Ran chart = run(words("chart search-ranking/application-accuracy -o") +
                              QStringList{path, QStringLiteral("--format"), format});
        QVERIFY2(chart.exitStatus == 0, chart.err.constData());
        QCOMPARE(invalidity(words("chart"), chart.out), QString());
        QVERIFY(bytesOf(path).startsWith(begins));
        QVERIFY(!bytesOf(path).contains("nan\""));
        // The file's ending alone says as much, and --format more than it.
        const QStringList named = words("chart search-ranking/application-accuracy -o");
        const QString again = m_folder.path(QStringLiteral("again.") + format.toUpper());
        QCOMPARE(run(named + QStringList{again}).exitStatus, 0);
        QVERIFY(bytesOf(again).startsWith(begins));
        const QString other = m_folder.path(QStringLiteral("other.html"));
        QCOMPARE(run(named + QStringList{other, QStringLiteral("--format"), format}).exitStatus, 0);
        QVERIFY(bytesOf(other).startsWith(begins));
    }
    // What nothing was measured of costs an unknown amount, not none.
    void anIncidentWithoutMeasurements()
    {
        int found = 0;
        for (const QJsonValue& one : run(words("incidents")).json()[QStringLiteral("incidents")].toArray()) {
            if (one[QStringLiteral("id")].toString() != QLatin1String("INC-13")) continue;
            QCOMPARE(one[QStringLiteral("budget_spent")].toDouble(-1), -1.0);
            ++found;
        }
        QCOMPARE(found, 1);
    }
    // A run that failed is marked in a picture made without a window as in the window.
    void failedRunsAreMarked()
    {
        const QString path = m_folder.path(QStringLiteral("runs.svg"));
        const Ran chart = run(words("chart job-recommendation/candidate-job -o") + QStringList{path});
        QVERIFY2(chart.exitStatus == 0, chart.err.constData());
        const QByteArray exhausted = "#8c0c14";
        QVERIFY(bytesOf(path).contains(exhausted));
        QCOMPARE(run(words("chart search-ranking/application-accuracy -o") + QStringList{path}).exitStatus, 0);
        QVERIFY(!bytesOf(path).contains(exhausted));
    }
    // Of the past no picture says that it were the last.
    void chartOfThePast()
    {
        const QString path = m_folder.path(QStringLiteral("past.svg"));
        const auto drawn = [&](const QStringList& more) {
            const Ran chart = run(words("chart search-ranking/application-accuracy -o") + QStringList{path} + more);
            return chart.exitStatus == 0 ? bytesOf(path) : QByteArray();
        };
        QVERIFY(drawn({}).contains(">last<"));
        const QByteArray past = drawn(words("--from 2026-11-01T00:00:00Z --to 2026-11-10T00:00:00Z"));
        QVERIFY(!past.isEmpty());
        QVERIFY(!past.contains(">last<"));
        QVERIFY(past.contains(">at 11-"));
    }
    void soundFile()
    {
        const Ran check = run(words("check"));
        QVERIFY2(check.exitStatus == 0, check.out.constData());
    }
    void initNeverOverwrites()
    {
        const QByteArray before = bytesOf(m_workspace);
        QCOMPARE(shinrai(words("init --sample") + QStringList{m_workspace}).exitStatus, 1);
        QVERIFY(bytesOf(m_workspace) == before);
    }

private:
    Ran run(QStringList call)
    {
        if (call.first() != QLatin1String("init")) call << QStringLiteral("--workspace") << m_workspace;
        return shinrai(call << QStringLiteral("--json"));
    }
    /// What a person's call prints, as text.
    Ran printedBy(const char* call) { return shinrai(words(call) << QStringLiteral("--workspace") << m_workspace); }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Folder m_folder;
    QString m_workspace;
};

SHINRAI_TEST(SampleCommands)
#include "tst_samplecommands.moc"
