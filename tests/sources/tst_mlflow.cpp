// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/trackinginput.h"
#include "tests/support/testmain.h"

#include <filesystem>
#include <sys/stat.h>

using namespace tracking;

/// MLflow's file store: a real one, and made ones with everything that goes wrong in them.
class Mlflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // One run, logged to both stores of a server of MLflow 1.6.
    void realStores_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("experiment");
        QTest::newRow("folder") << QStringLiteral("mlflow/mlruns") << QStringLiteral("exp-1795417338");
        QTest::newRow("the folder around it") << QStringLiteral("mlflow") << QStringLiteral("exp-1795417338");
        QTest::newRow("database") << QStringLiteral("mlflow/mlflow.db") << QStringLiteral("exp-1795417337");
    }
    void realStores()
    {
        QFETCH(QString, path);
        QFETCH(QString, experiment);
        const Read store = read(inputs::data(path.toStdString()));
        QVERIFY(store.summary);
        const std::string name = experiment.toStdString();
        QCOMPARE(store.indicators(), name + "-rmse " + name + "-val-accuracy " + name + "-runs");
        const auto outcomes = store.runs(name + "-runs");
        QCOMPARE(outcomes.size(), std::size_t{1});
        QCOMPARE(outcomes[0].state, RunState::success);
        QCOMPARE(format(*outcomes[0].started), std::string("2023-11-14T22:13:20Z"));
        QCOMPARE(format(outcomes[0].ended), std::string("2023-11-14T22:23:20Z"));
        QVERIFY(!outcomes[0].value);
        QCOMPARE(store.runs(name + "-rmse").at(0).value, std::optional(12.5));
        // The latest by its step is -Inf: no value, and not 0 or the largest number.
        const auto accuracy = store.runs(name + "-val-accuracy");
        QCOMPARE(accuracy.size(), std::size_t{1});
        QVERIFY(!accuracy[0].value);
        QCOMPARE(store.warned("not-finite"), 1);
        QCOMPARE(store.warned("infinite"), 2);
        QCOMPARE(store.summary->rowsRead, 9);
        QCOMPARE(store.summary->rejectedCount, 0);
        QCOMPARE(store.indicator(name + "-rmse")->direction, Direction::lower);
        QCOMPARE(store.indicator(name + "-val-accuracy")->displayName, name + " val/accuracy");
        QCOMPARE(store.indicator(name + "-val-accuracy")->family, Family::ml);
    }
    void statesOfRuns()
    {
        const inputs::Files files;
        writeExperiment(files);
        const std::array<const char*, 6> statuses{"1", "2", "3", "4", "5", "FINISHED"};
        for (std::size_t i = 0; i < statuses.size(); ++i)
            writeRun(files, std::string(32, static_cast<char>('a' + static_cast<int>(i))), runMeta(statuses[i]));
        std::string states;
        for (const Run& run : read(files.folder()).runs("exp-runs")) states += std::string(name(run.state)) + ' ';
        QCOMPARE(states, std::string("running pending success failed cancelled success "));
    }
    void aRunThatGoesOnIsAsFarAsItsLastValue()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("1", "1700000000000", "null"));
        writeMetric(files, runA, "loss", "1700000900000 0.5 3\n1700000300000 0.7 1\n");
        const Read store = read(files.folder());
        QCOMPARE(format(store.runs("exp-loss").at(0).ended), std::string("2023-11-14T22:28:20Z"));
        QCOMPARE(store.runs("exp-loss").at(0).value, std::optional(0.5));
        QCOMPARE(format(store.runs("exp-runs").at(0).ended), std::string("2023-11-14T22:13:20Z"));
    }
    void badRowsHideNoGoodOnes()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        writeMetric(files, runA, "loss", "1700000001000 0.5 0\n1700000002000 half 1\nsoon 1 2\n1700000003000 0.4");
        writeMetric(files, runA, "auc", std::string("17\0 1 1\n", 8));
        writeMetric(files, runA, "empty", "");
        writeRun(files, runB, runMeta("9"));
        writeRun(files, std::string(32, 'c'), runMeta("3", "null", "null"));
        writeRun(files, std::string(32, 'd'), runMeta("3", "1700000000000", "1600000000000"));
        writeRun(files, std::string(32, 'e'), "status: [3\n");
        write(files, "mlruns/1/" + std::string(32, 'f') + "/metrics/loss", "1 1 1\n");
        write(files, "mlruns/1/traces/x", "no run");
        write(files, "mlruns/notes/readme.txt", "no experiment");
        const Read store = read(files.folder());
        QVERIFY(store.summary);
        QCOMPARE(store.runs("exp-loss").size(), std::size_t{1});
        QCOMPARE(store.runs("exp-loss")[0].value, std::optional(0.5));
        const std::string run = "1/" + runA + "/metrics/";
        QCOMPARE(store.rejected(),
                 run + "auc:0:not a text file | " + run + "empty:0:file is empty | " + run +
                     "loss:2:unreadable value | " + run + "loss:3:unreadable time | " + run +
                     "loss:4:line is cut off | 1/" + runB + "/meta.yaml:0:unknown status | 1/" + std::string(32, 'c') +
                     "/meta.yaml:0:run without time | 1/" + std::string(32, 'd') +
                     "/meta.yaml:0:run ends before it starts | 1/" + std::string(32, 'e') +
                     "/meta.yaml:2:end of sequence flow not found | 1/" + std::string(32, 'f') + ":0:no meta.yaml");
    }
    void deletedOnesAreLeftOut()
    {
        const inputs::Files files;
        writeExperiment(files);
        std::string gone = runMeta("3");
        gone.replace(gone.find("active"), 6, "deleted");
        writeRun(files, runA, gone);
        writeRun(files, runB, runMeta("3"));
        write(files, "mlruns/2/meta.yaml", "name: old\nlifecycle_stage: deleted\n");
        write(files, "mlruns/.trash/3/meta.yaml", "name: trash\n");
        const Read store = read(files.path("mlruns"));
        QCOMPARE(store.runs("exp-runs").size(), std::size_t{1});
        QCOMPARE(store.warned("deleted"), 2);
    }
    void onlyWhatIsAskedFor()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        for (const char* key : {"val/auc", "val/loss", "loss", "system/cpu"})
            writeMetric(files, runA, key, "1700000001000 0.5 0\n");
        write(files, "mlruns/2/meta.yaml", "name: other\n");
        QCOMPARE(read(files.folder()).indicators(), std::string("exp-loss exp-val-auc exp-val-loss exp-runs"));
        ImportRecipe recipe;
        recipe.metric = "val/*";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string("exp-val-auc exp-val-loss exp-runs"));
        recipe.metric = "system/*";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string("exp-system-cpu exp-runs"));
        recipe.experiment = "oth*";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string());
        recipe.experiment = "1";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string("exp-system-cpu exp-runs"));
    }
    void modelsAreToldApartByATag()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        writeRun(files, runB, runMeta("3"));
        write(files, "mlruns/1/" + runA + "/tags/model", "ranker\n");
        ImportRecipe recipe;
        recipe.label = "tag:model";
        const Read store = read(files.folder(), recipe);
        QCOMPARE(store.indicators(), std::string("ranker-runs"));
        QCOMPARE(store.warned("no_key"), 1);
        // Nothing outside of the run is a tag of it.
        write(files, "mlruns/1/secret", "password");
        recipe.label = "tag:../../secret";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string());
        write(files, "outside/key", "password");
        std::filesystem::create_directory_symlink(files.path("outside"), files.path("mlruns/1/" + runB + "/tags"));
        recipe.label = "tag:key";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string());
        recipe.label = "colour";
        QCOMPARE(read(files.folder(), recipe).summary.error().code, Code::valueUnknown);
    }
    void theRegistryBecomesChanges()
    {
        const inputs::Files files;
        writeRegistry(files);
        const Read store = read(files.folder());
        QCOMPARE(store.events(),
                 std::string("2023-11-14T22:30:00Z retraining: ranker version 10; "
                             "2023-11-14T22:20:00Z retraining: ranker version 2; "
                             "2023-11-14T22:20:00Z model-release: ranker version 2 (alias champion of ranker); "
                             "2023-11-14T22:40:00Z model-release: ranker version 10 (stage Production of ranker)"));
        QCOMPARE(store.runs("exp-runs").at(0).version, std::string("10"));
        QVERIFY(store.indicator("model-age")->derivation == Derivation::modelAge);
        QCOMPARE(store.warned("alias"), 1);
        QCOMPARE(store.rejected(), std::string("models/ranker/version-x/meta.yaml:0:unreadable version"));
        ImportRecipe recipe;
        recipe.label = "model";
        QCOMPARE(read(files.folder(), recipe).indicators(), std::string("ranker-runs model-age"));
        recipe.alias = "Challenger";
        QVERIFY(read(files.folder(), recipe).events().find("(alias challenger of ranker)") != std::string::npos);
        recipe.experiment = "other"; // whose runs made none of them
        QCOMPARE(read(files.folder(), recipe).events(), std::string());
    }
    void stabilityIsJudgedByATolerance()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        writeMetric(files, runA, "auc", "1700000001000 0.5 0\n");
        ImportRecipe recipe;
        recipe.tolerance = "0.02";
        const Read store = read(files.folder(), recipe);
        QCOMPARE(store.indicators(), std::string("exp-auc exp-auc-stability exp-runs"));
        const Indicator* stability = store.indicator("exp-auc-stability");
        QCOMPARE(stability->derivedFrom, std::string("exp-auc"));
        QCOMPARE(stability->tolerance, std::optional(0.02));
    }
    // Names that a label can't tell apart stay two indicators, under the same names each time.
    void namesNeverMeet()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        for (const std::string& key : {std::string("val/auc"),
                                       std::string("val-auc"),
                                       std::string("runs"),
                                       std::string(90, 'x') + "1",
                                       std::string(90, 'x') + "2"})
            writeMetric(files, runA, key, "1700000001000 0.5 0\n");
        const std::string names = read(files.folder()).indicators();
        const QStringList all = QString::fromStdString(names).split(QLatin1Char(' '));
        QCOMPARE(all.size(), 6);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 6);
        for (const QString& name : all) QVERIFY(name.size() <= 63);
        QCOMPARE(read(files.folder()).indicators(), names);
    }
    void nothingOutsideIsOpened()
    {
        const inputs::Files files, other;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        writeMetric(files, runA, "auc", "1700000001000 0.5 0\n");
        writeExperiment(other);
        writeRun(other, runB, runMeta("3"));
        namespace fs = std::filesystem;
        const std::string run = files.path("mlruns/1/" + runA);
        fs::create_directory_symlink(files.path("mlruns"), files.path("mlruns/1/loop"));
        fs::create_directory_symlink(other.path("mlruns/1"), files.path("mlruns/9"));
        fs::create_directory_symlink("..", run + "/metrics/up");
        fs::create_symlink("/etc/passwd", run + "/metrics/passwd");
        QCOMPARE(mkfifo((run + "/metrics/pipe").c_str(), 0600), 0);
        const Read store = read(files.folder());
        QCOMPARE(store.indicators(), std::string("exp-auc exp-runs"));
        QCOMPARE(store.runs("exp-runs").size(), std::size_t{1});
        QCOMPARE(store.warned("links_skipped"), 4);
        const inputs::Files around;
        fs::create_directory_symlink(other.path("mlruns"), around.path("mlruns"));
        QCOMPARE(read(around.folder()).summary.error().code, Code::folderEmpty);
    }
    void bombsAreRefusedAndTheRestRead()
    {
        const inputs::Files files;
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 9; ++i) {
            const std::string before = "*a" + std::to_string(i - 1), self = std::to_string(i);
            bomb += "a" + self + ": &a" + self + " [" + before;
            for (int k = 1; k < 10; ++k) bomb += ", " + before;
            bomb += "]\n";
        }
        writeRun(files, runB, bomb);
        writeRun(files, std::string(32, 'c'), "status: 3\n" + std::string(300'000, '#'));
        writeRun(files, std::string(32, 'd'), std::string(5'000, '['));
        std::string deep;
        for (int i = 0; i < 20; ++i) deep += "d/";
        writeMetric(files, runA, deep + "auc", "1700000001000 0.5 0\n");
        const Read store = read(files.folder());
        QCOMPARE(store.runs("exp-runs").size(), std::size_t{1});
        QCOMPARE(store.summary->rejectedCount, 4);
        QVERIFY(store.rejected().find(runB + "/meta.yaml:0:too deep or too many nodes") != std::string::npos);
        QVERIFY(store.rejected().find(std::string(32, 'c') + "/meta.yaml:0:larger than") != std::string::npos);
    }
    void failsWithAReason()
    {
        const inputs::Files files;
        QCOMPARE(read(files.path("none")).summary.error().code, Code::fileMissing);
        QCOMPARE(read(files.folder()).summary.error().code, Code::folderEmpty);
        QCOMPARE(read(files.write("a.csv", "time,value\n")).summary.error().code, Code::fileInvalid);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(read(inputs::data("mlflow/mlruns"), {}, stop.get_token()).summary.error().code, Code::cancelled);
    }
    void storesAreKnown()
    {
        const inputs::Files files;
        QVERIFY(sources::mlflow::isStore(inputs::data("mlflow")));
        QVERIFY(sources::mlflow::isStore(inputs::data("mlflow/mlflow.db")));
        QVERIFY(!sources::mlflow::isStore(inputs::data("openslo")));
        QVERIFY(!sources::mlflow::isStore(files.write("note.md", "# Note\n")));
    }

private:
    /// Versions 2 and 10 of a model, one that was deleted and one that can't be read; two aliases.
    static void writeRegistry(const inputs::Files& files)
    {
        writeExperiment(files);
        writeRun(files, runA, runMeta("3"));
        const auto version = [&](const std::string& number, const std::string& stage, const char* created) {
            write(files,
                  "mlruns/models/ranker/version-" + number + "/meta.yaml",
                  "creation_timestamp: " + std::string(created) + "\ncurrent_stage: " + stage +
                      "\nlast_updated_timestamp: 1700001600000\nname: ranker\nrun_id: " +
                      (number == "10" ? runA : runB) + "\nsource: /etc/passwd\n");
        };
        write(files, "mlruns/models/ranker/meta.yaml", "name: ranker\ncreation_timestamp: 1700000000000\n");
        version("2", "None", "1700000400000");
        version("10", "Production", "1700001000000");
        version("3", "Deleted_Internal", "1700000500000");
        version("x", "None", "1700000500000");
        write(files, "mlruns/models/ranker/aliases/champion", "2");
        write(files, "mlruns/models/ranker/aliases/challenger", "10");
    }
};
SHINRAI_TEST(Mlflow)
#include "tst_mlflow.moc"
