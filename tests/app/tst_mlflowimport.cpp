// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentpreviews.h"
#include "app/indicatorseries.h"
#include "storage/undo.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>
#include <algorithm>

using namespace reliability;

/// A store of MLflow in a workspace: indicators, changes, the same again, and the way back.
class MlflowImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        Workspace workspace;
        workspace.uid = makeUid();
        auto session = storage::Session::create(path("w.shinrai"), workspace);
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
        write("mlruns/1/meta.yaml", "name: ranker\n");
        run("a", "3", "0.91", "1700000600000");
        run("b", "4", "nan", "1700090600000");
    }
    void cleanup()
    {
        m_session.reset();
        m_folder.reset();
    }

    void runsBecomeIndicators()
    {
        const auto result = import();
        QVERIFY(result.has_value());
        QCOMPARE(result->added, 4);
        QCOMPARE(names(), QStringLiteral("ranker-auc ranker-runs"));
        const auto jobs = runsOf("ranker-runs");
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[0].state, RunState::success);
        QCOMPARE(jobs[1].state, RunState::failed);
        const auto values = runsOf("ranker-auc");
        QCOMPARE(values[0].value, std::optional(0.91));
        QVERIFY(!values[1].value);
        QCOMPARE(result->series.size(), std::size_t{2});
        QCOMPARE(result->series[0].indicator, std::string("ranker-auc"));
        QCOMPARE(result->series[0].points, 1);
    }
    void theSameAgainChangesNothing()
    {
        version("1", "1700000700000");
        alias("1");
        QVERIFY(import("0.1")->batch.has_value());
        const auto again = import("0.1");
        QVERIFY(!again->batch);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->updated, 0);
        QCOMPARE(again->unchanged, 4);
        QCOMPARE(m_session->store<ImportBatch>().all()->size(), std::size_t{1});
    }
    void aLongerStoreAddsAndACorrectedOneReplaces()
    {
        QVERIFY(import().has_value());
        run("c", "3", "0.95", "1700190600000");
        run("a", "3", "0.90", "1700000600000");
        const auto more = import();
        QCOMPARE(more->added, 2);
        QCOMPARE(more->updated, 1);
        QCOMPARE(runsOf("ranker-auc").front().value, std::optional(0.90));
    }
    void whatPeopleChangedStays()
    {
        QVERIFY(import().has_value());
        Indicator mine = indicator("ranker-auc");
        const Indicator before = mine;
        mine.direction = Direction::lower;
        mine.displayName = "Ranking quality";
        QVERIFY(m_session->store<Indicator>().save(before, mine, app::provenance(m_actor)).has_value());
        run("c", "3", "0.95", "1700190600000");
        QCOMPARE(import()->added, 2);
        QCOMPARE(indicator("ranker-auc").direction, Direction::lower);
        QCOMPARE(indicator("ranker-auc").displayName, std::string("Ranking quality"));
    }
    void derivedOnesAreMadeOnce()
    {
        version("1", "1700000700000");
        alias("1");
        QVERIFY(import("0.1").has_value());
        QCOMPARE(names(), QStringLiteral("model-age ranker-auc ranker-auc-stability ranker-runs"));
        QCOMPARE(indicator("model-age").derivation, Derivation::modelAge);
        QCOMPARE(indicator("ranker-auc-stability").derivedFrom, std::string("ranker-auc"));
        const Indicator age = indicator("model-age");
        Indicator renamed = age;
        renamed.name = "age";
        QVERIFY(m_session->store<Indicator>().save(age, renamed, app::provenance(m_actor)).has_value());
        QVERIFY(import("0.1").has_value());
        QCOMPARE(names(), QStringLiteral("age ranker-auc ranker-auc-stability ranker-runs"));
    }
    // MLflow keeps no history of aliases: each import looks where it points now.
    void anAliasThatMovesIsARelease()
    {
        version("1", "1700000700000");
        alias("1");
        QVERIFY(import().has_value());
        QCOMPARE(releases(), QStringLiteral("2023-11-14T22:25:00Z ranker version 1"));
        version("2", "1700190700000");
        alias("2");
        QVERIFY(import().has_value());
        QCOMPARE(releases(),
                 QStringLiteral("2023-11-14T22:25:00Z ranker version 1, 2023-11-17T03:11:40Z ranker version 2"));
        alias("1"); // taken back: when is not known, but that it was before this import
        QVERIFY(import().has_value());
        QVERIFY(!import()->batch);
        QCOMPARE(releases(),
                 QStringLiteral("2023-11-14T22:25:00Z ranker version 1, 2023-11-17T03:11:40Z ranker version 2, "
                                "2026-11-23T00:00:00Z ranker version 1"));
    }
    void theWayBackLeavesNothing()
    {
        version("1", "1700000700000");
        alias("1");
        const auto result = import("0.1");
        const auto batch = m_session->store<ImportBatch>().find(Id<ImportBatch>{*result->batch});
        QVERIFY(storage::undoBatch(*m_session, (*batch)->id, app::provenance(m_actor)).has_value());
        QVERIFY(m_session->store<Indicator>().all()->empty());
        QVERIFY(m_session->store<Event>().all()->empty());
        QVERIFY(m_session->store<Project>().all()->empty());
        QCOMPARE(import("0.1")->added, 4);
        QCOMPARE(releases(), QStringLiteral("2023-11-14T22:25:00Z ranker version 1"));
    }
    void anIndicatorOfAnotherKindIsLeftAlone()
    {
        write("requests.csv", "time,good,total\n2026-11-16T00:00:00Z,999,1000\n");
        app::ImportOrder order{{path("requests.csv")}, {}, m_actor};
        order.recipe.project = "shop";
        order.recipe.indicator = "ranker-auc";
        QVERIFY(app::importFiles(*m_session, order).has_value());
        const auto refused = import();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::usage);
        QCOMPARE(names(), QStringLiteral("ranker-auc"));
    }
    void aPreviewSaysWhatWouldCome()
    {
        write("mlruns/1/" + id("b") + "/metrics/auc", "1 x 0\n1700000001000 nan 1\n");
        version("1", "1700000700000");
        const auto preview = app::previewStore(*m_session, order());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->series.size(), std::size_t{2});
        QCOMPARE(preview->series[0].indicator, std::string("ranker-auc"));
        QCOMPARE(preview->series[0].runs, 2);
        QCOMPARE(preview->series[0].failed, 1);
        QCOMPARE(preview->series[0].latest, std::optional(0.91));
        QVERIFY(!preview->series[0].known);
        QCOMPARE(preview->changes.size(), std::size_t{1});
        QCOMPARE(preview->rejected.size(), std::size_t{1});
        QVERIFY(m_session->store<Project>().all()->empty());
        QVERIFY(import().has_value());
        QVERIFY(app::previewStore(*m_session, order())->series[0].known);
    }
    void theCommand()
    {
        m_session.reset();
        const QString workspace = QString::fromStdString(path("w.shinrai"));
        const QString data = qEnvironmentVariable("SHINRAI_SOURCE") + QStringLiteral("/tests/data/mlflow/");
        const auto call = [&](const char* command, const QString& store, const char* more = "") {
            return shinrai(words(command) << store << QStringLiteral("--workspace") << workspace
                                          << QStringLiteral("--json") << words(more));
        };
        const Ran preview = call("import preview", data + QStringLiteral("mlflow.db"));
        QVERIFY2(preview.exitStatus == 0, preview.err.constData());
        QCOMPARE(preview.json()[QLatin1String("series")].toArray().size(), 3);
        for (const char* store : {"mlruns", "mlflow.db"}) {
            const Ran ran = call("import mlflow", data + QLatin1String(store), "--project shop --metric val/*");
            QVERIFY2(ran.exitStatus == 0, ran.err.constData());
            QVERIFY2(ran.err.contains("not-finite: ") && ran.err.contains("infinite: "), ran.err.constData());
            QCOMPARE(ran.json()[QLatin1String("added")].toInt(), 2);
            QCOMPARE(invalidity(words("import mlflow"), ran.out), QString());
            QCOMPARE(call("import mlflow", data + QLatin1String(store), "--project shop --metric val/*")
                         .json()[QLatin1String("unchanged")]
                         .toInt(),
                     2);
        }
        // What is refused keeps the rest out only when that is asked for.
        const QString own = m_folder->path(QStringLiteral("mlruns"));
        write("mlruns/1/" + id("b") + "/metrics/auc", "1 x 0\n");
        const Ran strict = call("import mlflow", own, "--project shop --strict");
        QVERIFY(strict.exitStatus != 0);
        QCOMPARE(strict.json()[QLatin1String("added")].toInt(), 0);
        QCOMPARE(call("import mlflow", own, "--project shop").json()[QLatin1String("added")].toInt(), 3);
    }

private:
    static std::string id(const char* letter) { return std::string(32, *letter); }
    std::string path(const char* name) const { return m_folder->path(QLatin1String(name)).toStdString(); }
    void write(const std::string& name, const std::string& text) const
    {
        const QString file = QString::fromStdString(name);
        if (file.contains(QLatin1Char('/')))
            QVERIFY(QDir(m_folder->path({})).mkpath(file.section(QLatin1Char('/'), 0, -2)));
        m_folder->file(file, QByteArray::fromStdString(text));
    }
    void run(const char* letter, const std::string& status, const std::string& auc, const std::string& end) const
    {
        const std::string folder = "mlruns/1/" + id(letter);
        write(folder + "/meta.yaml", "status: " + status + "\nstart_time: 1700000000000\nend_time: " + end + "\n");
        write(folder + "/metrics/auc", "1700000001000 0.5 0\n1700000002000 " + auc + " 1\n");
    }
    void version(const std::string& number, const std::string& created) const
    {
        write("mlruns/models/ranker/version-" + number + "/meta.yaml",
              "creation_timestamp: " + created + "\ncurrent_stage: None\nrun_id: " + id("a") + "\n");
    }
    void alias(const std::string& number) const { write("mlruns/models/ranker/aliases/champion", number); }

    app::ImportOrder order(const std::string& tolerance = {}) const
    {
        app::ImportOrder order{{path("mlruns")}, {}, m_actor};
        order.recipe.connector = "mlflow";
        order.recipe.project = "shop";
        order.recipe.tolerance = tolerance;
        return order;
    }
    Result<ImportResult> import(const std::string& tolerance = {})
    {
        return app::importFiles(*m_session, order(tolerance));
    }
    Indicator indicator(const char* name)
    {
        const auto found = m_session->store<Indicator>().findBy("name", name);
        return found && found->size() == 1 ? found->front() : Indicator();
    }
    std::vector<Run> runsOf(const char* name)
    {
        return m_session->runs().read(indicator(name).id, app::allTime).value_or(std::vector<Run>());
    }
    QString names()
    {
        QStringList all;
        const auto stored = m_session->store<Indicator>().all();
        for (const Indicator& i : *stored) all << QString::fromStdString(i.name);
        all.sort();
        return all.join(QLatin1Char(' '));
    }
    QString releases()
    {
        QStringList all;
        const auto stored = m_session->store<Event>().all();
        for (const Event& e : *stored)
            if (e.kind == Change::modelRelease) all << QString::fromStdString(format(e.at) + ' ' + e.title);
        all.sort();
        return all.join(QStringLiteral(", "));
    }

    const app::Actor m_actor{"mle-1", *parseInstant("2026-11-23T00:00:00Z"), "Import"};
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<storage::Session> m_session;
};

SHINRAI_TEST(MlflowImport)
#include "tst_mlflowimport.moc"
