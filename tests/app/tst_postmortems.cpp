// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

namespace {

QString source(const QString& path) { return qEnvironmentVariable("SHINRAI_SOURCE") + QLatin1Char('/') + path; }

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable: ") + path.toUtf8();
}

/// The entries of `incidents` without what a workspace gives them.
QJsonArray without(QJsonArray incidents, const QStringList& members)
{
    for (auto incident = incidents.begin(); incident != incidents.end(); ++incident) {
        QJsonObject object = incident->toObject();
        for (const QString& member : members) object.remove(member);
        *incident = object;
    }
    return incidents;
}

}

/// Postmortems through the command line: what came in goes out, and comes back the same.
class Postmortems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        begin(QStringLiteral("w.shinrai"));
    }
    void dfdsGivesItsFigures()
    {
        importDfds();
        const Ran ran = run({QStringLiteral("incidents"), QStringLiteral("--statistics"), QStringLiteral("--json")});
        QCOMPARE(invalidity({QStringLiteral("incidents")}, ran.out), QString());
        int rows = 0, timed = 0, dayOnly = 0, approximate = 0, actions = 0, causes = 0, cet = 0;
        for (const QJsonValue& incident : ran.json()[QStringLiteral("incidents")].toArray()) {
            cet += incident[QStringLiteral("zone")] == QStringLiteral("CET");
            actions += static_cast<int>(incident[QStringLiteral("actions")].toArray().size());
            causes += static_cast<int>(incident[QStringLiteral("causes")].toArray().size());
            for (const QJsonValue& row : incident[QStringLiteral("timeline")].toArray()) {
                ++rows;
                const bool time = row[QStringLiteral("time")].isString();
                timed += time;
                dayOnly += !time && row[QStringLiteral("date")].isString();
                approximate += row[QStringLiteral("approximate")].toBool();
            }
        }
        QCOMPARE((std::vector{rows, timed, dayOnly, approximate, actions, causes, cet}),
                 (std::vector{378, 356, 14, 4, 127, 131, 15}));
        const QJsonObject statistics = ran.json()[QStringLiteral("statistics")].toObject();
        QCOMPARE(statistics[QStringLiteral("n")].toInt(), 39);
        QCOMPARE(statistics[QStringLiteral("detect")][QStringLiteral("n")].toInt(), 30);
        QCOMPARE(statistics[QStringLiteral("detect")][QStringLiteral("median")].toDouble(), 25.0);
        QCOMPARE(statistics[QStringLiteral("duration")][QStringLiteral("n")].toInt(), 30);
        QCOMPARE(statistics[QStringLiteral("duration")][QStringLiteral("median")].toDouble(), 98.5);
    }
    void everyTextGoesOutAsItCameIn()
    {
        importDfds();
        const QString out = m_folder->path(QStringLiteral("out"));
        QCOMPARE(run({QStringLiteral("postmortem"), QStringLiteral("export"), QStringLiteral("-o"), out}).exitStatus,
                 0);
        int files = 0;
        for (const QFileInfo& file : QDir(out).entryInfoList(QDir::Files)) {
            QCOMPARE(bytesOf(file.filePath()), bytesOf(dfds() + QLatin1Char('/') + file.fileName()));
            ++files;
        }
        QCOMPARE(files, 39);
        // It is known here, and gives another workspace the same.
        QCOMPARE(import(out)[QStringLiteral("unchanged")].toInt(), 39);
        const QJsonArray here = incidents();
        begin(QStringLiteral("elsewhere.shinrai"));
        QCOMPARE(import(out)[QStringLiteral("added")].toInt(), 39);
        const QStringList own{QStringLiteral("uid"), QStringLiteral("id")};
        QCOMPARE(without(incidents(), own), without(here, own));
    }
    void aFileThatMovedIsNoOther()
    {
        const QString one = m_folder->file(QStringLiteral("one.md"), "# Index was empty\n\nAll of it.\n");
        QCOMPARE(import(one)[QStringLiteral("added")].toInt(), 1);
        const QString two = m_folder->file(QStringLiteral("two.md"), bytesOf(one));
        const QJsonObject moved = import(two);
        QCOMPARE(moved[QStringLiteral("added")].toInt(), 0);
        QCOMPARE(moved[QStringLiteral("updated")].toInt(), 1);
        QCOMPARE(incidents().size(), 1);
        QCOMPARE(incidents()[0][QStringLiteral("source_file")], QJsonValue(QStringLiteral("two.md")));
    }
    void copiesInOneFolderAreSeveral()
    {
        QDir(m_folder->path({})).mkdir(QStringLiteral("all"));
        for (int i = 0; i < 3; ++i)
            m_folder->file(QStringLiteral("all/%1.md").arg(i), "# Index was empty\n\nAll of it.\n");
        QCOMPARE(import(m_folder->path(QStringLiteral("all")))[QStringLiteral("added")].toInt(), 3);
        QCOMPARE(import(m_folder->path(QStringLiteral("all")))[QStringLiteral("unchanged")].toInt(), 3);
    }
    void aPreviewSaysWhatIsInEachFile()
    {
        QDir(m_folder->path({})).mkdir(QStringLiteral("all"));
        const auto write = [&](const char* name, const QByteArray& text) {
            m_folder->file(QStringLiteral("all/") + QString::fromLatin1(name), text);
        };
        write("a.md",
              "---\nseverity: 2\n---\n# 2026-06-15 A\n\n## Timeline\n\n| Time | Event |\n|--|--|\n"
              "| 2026-06-18 10:00 | x |\n| soon | y |\n\n## Action items\n\n- z\n");
        write("b.md", "# Incident Title\n");
        write("c.md", "# C \xFF\xFF\n");
        const auto preview = [&] {
            const Ran ran = run({QStringLiteral("import"),
                                 QStringLiteral("preview"),
                                 m_folder->path(QStringLiteral("all")),
                                 QStringLiteral("--json"),
                                 QStringLiteral("--quiet")});
            if (const QString wrong = invalidity({QStringLiteral("import"), QStringLiteral("preview")}, ran.out);
                !wrong.isEmpty())
                qWarning("%s", qPrintable(wrong));
            return ran.json()[QStringLiteral("documents")].toArray();
        };
        const auto fates = [](const QJsonArray& documents) {
            QStringList all;
            for (const QJsonValue& d : documents)
                all += d[QStringLiteral("file")].toString() + QLatin1Char(' ') + d[QStringLiteral("fate")].toString();
            return all.join(QStringLiteral(", "));
        };
        const QJsonArray first = preview();
        QCOMPARE(fates(first), QStringLiteral("a.md added, b.md blank-form, c.md rejected"));
        const QJsonValue a = first[0];
        QCOMPARE(a[QStringLiteral("title")], QJsonValue(QStringLiteral("A")));
        QCOMPARE(a[QStringLiteral("timeline")].toInt(), 2);
        QCOMPARE(a[QStringLiteral("unread_times")].toInt(), 1);
        QCOMPARE(a[QStringLiteral("actions")].toInt(), 1);
        QCOMPARE(a[QStringLiteral("conflicts")][0][QStringLiteral("kind")], QJsonValue(QStringLiteral("date")));
        const QJsonArray fields = a[QStringLiteral("fields")].toArray();
        for (const char* field : {"title", "severity", "start_ms", "timeline", "actions"})
            QVERIFY2(fields.contains(QJsonValue(QString::fromLatin1(field))), field);
        QVERIFY(!fields.contains(QJsonValue(QStringLiteral("causes"))));
        QCOMPARE(first[2][QStringLiteral("reason")], QJsonValue(QStringLiteral("not UTF-8 text")));
        QCOMPARE(incidents().size(), 0);
        import(m_folder->path(QStringLiteral("all")));
        QCOMPARE(fates(preview()), QStringLiteral("a.md unchanged, b.md blank-form, c.md rejected"));
        write("a.md", "# 2026-06-15 A\n\nAnother text.\n");
        QCOMPARE(fates(preview()), QStringLiteral("a.md changed, b.md blank-form, c.md rejected"));
    }
    void anOlderWorkspaceIsReadAgain()
    {
        importDfds();
        const QJsonArray before = incidents();
        // As it was before its texts were read: the first version had no column for it.
        QCOMPARE(sql("UPDATE incident SET reading = '{}'; UPDATE meta SET value = 0 WHERE key = 'reader'"), 0);
        QVERIFY(incidents() != before);
        QCOMPARE(run({QStringLiteral("actions"),
                      QStringLiteral("add"),
                      QStringLiteral("a"),
                      QStringLiteral("--state"),
                      QStringLiteral("idea")})
                     .exitStatus,
                 0);
        QCOMPARE(incidents(), before);
    }
    void draftsFromEveryForm_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form : {"ml", "google-sre", "atlassian", "pagerduty", "coe"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void draftsFromEveryForm()
    {
        QFETCH(QString, form);
        withData();
        const QString file = m_folder->path(QStringLiteral("draft.md"));
        const Ran ran = run(draft() + QStringList{QStringLiteral("--template"), form, QStringLiteral("-o"), file});
        QCOMPARE(ran.exitStatus, 0);
        QCOMPARE(invalidity({QStringLiteral("postmortem"), QStringLiteral("new")}, ran.out), QString());
        const QJsonObject incident = ran.json()[QStringLiteral("incident")].toObject();
        QCOMPARE(incident[QStringLiteral("status")], QJsonValue(QStringLiteral("draft")));
        QCOMPARE(incident[QStringLiteral("timeline")].toArray().size(), 3); // start, change, end
        const QString text = ran.json()[QStringLiteral("markdown")].toString();
        QVERIFY(text.contains(QStringLiteral("# Accuracy fell\n")));
        QVERIFY(text.contains(QStringLiteral("indicators: [errors]\n")));
        QVERIFY(text.contains(QStringLiteral("- errors: 5000.0 % of its error budget")));
        QVERIFY(text.contains(QStringLiteral("Deploy: model 7")));
        QVERIFY(!text.contains(QStringLiteral("{{")));
        // Its headings are the form's, in the form's order.
        const auto headings = [](const QString& of) {
            QStringList all;
            for (const QString& line : of.split(QLatin1Char('\n')))
                if (line.startsWith(QStringLiteral("##"))) all += line;
            return all;
        };
        const QByteArray original =
            bytesOf(source(QStringLiteral("resources/templates/") + form + QStringLiteral(".md")));
        QCOMPARE(headings(text), headings(QString::fromUtf8(original)));
        QVERIFY(headings(text).size() >= 8);
        // As a file it is the same one here, and the same elsewhere.
        QCOMPARE(bytesOf(file), text.toUtf8());
        QCOMPARE(import(file)[QStringLiteral("added")].toInt(), 0);
        QCOMPARE(incidents().size(), 1);
        const QJsonArray here = incidents();
        begin(QStringLiteral("elsewhere.shinrai"));
        QCOMPARE(import(file)[QStringLiteral("added")].toInt(), 1);
        const QStringList own{QStringLiteral("id"), QStringLiteral("budget_spent"), QStringLiteral("costs")};
        QCOMPARE(without(incidents(), own), without(here, own));
    }
    void ownFormsComeFromAFolder()
    {
        withData();
        QDir(m_folder->path({})).mkdir(QStringLiteral("forms"));
        m_folder->file(QStringLiteral("forms/short.md"), "# Title\n\n## Facts of {{date}}\n\n## Unheard of\n");
        const Ran ran = run(draft() + QStringList{QStringLiteral("--templates"),
                                                  m_folder->path(QStringLiteral("forms")),
                                                  QStringLiteral("--template"),
                                                  QStringLiteral("short")});
        QCOMPARE(ran.exitStatus, 0);
        QVERIFY(ran.json()[QStringLiteral("markdown")].toString().endsWith(
            QStringLiteral("---\n# Accuracy fell\n\n## Facts of 2026-06-15\n\n## Unheard of\n")));
        const Ran other = run(draft() + QStringList{QStringLiteral("--template"), QStringLiteral("none")});
        QCOMPARE(other.exitStatus, 1);
        QVERIFY(other.err.contains("atlassian, coe, google-sre, ml, pagerduty"));
    }
    void showsAndExports()
    {
        importDfds();
        const QByteArray text = bytesOf(dfds() + QStringLiteral("/PM2020-005 - ALB instance attachment.md"));
        const auto show = [&](const char* command, const QString& id) {
            return run({QStringLiteral("postmortem"), QString::fromLatin1(command), id});
        };
        QString id;
        for (const QJsonValue& incident : incidents())
            if (incident[QStringLiteral("title")] == QStringLiteral("ALB instance attachments removed"))
                id = incident[QStringLiteral("id")].toString();
        QCOMPARE(show("show", id).out, text);
        QCOMPARE(show("show", id.mid(4)).out, text);
        QCOMPARE(show("export", id).out, text);
        QCOMPARE(show("show", QStringLiteral("INC-999")).exitStatus, 1);
        for (const char* name : {"a.html", "a.pdf", "a.md"}) {
            const QString file = m_folder->path(QString::fromLatin1(name));
            QCOMPARE(run({QStringLiteral("postmortem"), QStringLiteral("export"), id, QStringLiteral("-o"), file})
                         .exitStatus,
                     0);
            QVERIFY(bytesOf(file).size() > 500);
        }
        QCOMPARE(bytesOf(m_folder->path(QStringLiteral("a.md"))), text);
        const QByteArray html = bytesOf(m_folder->path(QStringLiteral("a.html")));
        QVERIFY(html.contains("ALB instance attachments removed"));
        QVERIFY(html.contains("Playbooks for maintenance missing a step"));
        QVERIFY(html.contains("Timeline, in the order of time"));
        QVERIFY(html.contains("Impact starts"));
        QVERIFY(bytesOf(m_folder->path(QStringLiteral("a.pdf"))).startsWith("%PDF"));
        QCOMPARE(run({QStringLiteral("postmortem"), QStringLiteral("export")}).exitStatus, 2);
    }

private:
    void begin(const QString& workspace)
    {
        m_workspace = m_folder->path(workspace);
        QCOMPARE(shinrai({QStringLiteral("init"), m_workspace}).exitStatus, 0);
    }
    Ran run(const QStringList& words) const
    {
        return shinrai(words + QStringList{QStringLiteral("--workspace"), m_workspace});
    }
    int sql(const char* statements) const
    {
        return QProcess::execute(QStringLiteral("sqlite3"), {m_workspace, QString::fromLatin1(statements)});
    }
    QString dfds() const { return source(QStringLiteral("tests/data/postmortems/dfds")); }
    QJsonObject import(const QString& path) const
    {
        return run({QStringLiteral("import"),
                    QStringLiteral("postmortems"),
                    path,
                    QStringLiteral("--json"),
                    QStringLiteral("--quiet")})
            .json();
    }
    void importDfds() const { QCOMPARE(import(dfds())[QStringLiteral("added")].toInt(), 39); }
    QJsonArray incidents() const
    {
        return run({QStringLiteral("incidents"), QStringLiteral("--json")})
            .json()[QStringLiteral("incidents")]
            .toArray();
    }
    /// An indicator that was bad for an hour, and a change before it.
    void withData() const
    {
        const QString samples =
            m_folder->file(QStringLiteral("errors.csv"),
                           "time,good,total\n2026-06-15T08:00:00Z,100,100\n2026-06-15T09:00:00Z,50,100\n");
        const QString changes = m_folder->file(QStringLiteral("changes.csv"),
                                               "time,kind,project,component,title\n"
                                               "2026-06-15T09:10:00Z,deploy,shop,,model 7\n");
        QCOMPARE(run(QStringLiteral(
                         "import csv %1 --project shop --indicator errors --good good --total total --target 99.5%% "
                         "--window 28d")
                         .arg(samples)
                         .replace(QStringLiteral("%%"), QStringLiteral("%"))
                         .split(QLatin1Char(' ')))
                     .exitStatus,
                 0);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("changes"), changes}).exitStatus, 0);
    }
    QStringList draft() const
    {
        return {QStringLiteral("postmortem"),
                QStringLiteral("new"),
                QStringLiteral("Accuracy fell"),
                QStringLiteral("--project"),
                QStringLiteral("shop"),
                QStringLiteral("--from"),
                QStringLiteral("2026-06-15T09:00:00Z"),
                QStringLiteral("--to"),
                QStringLiteral("2026-06-15T10:00:00Z"),
                QStringLiteral("--at"),
                QStringLiteral("2026-06-16T00:00:00Z"),
                QStringLiteral("--json")};
    }

    std::unique_ptr<Folder> m_folder;
    QString m_workspace;
};
SHINRAI_TEST(Postmortems)
#include "tst_postmortems.moc"
