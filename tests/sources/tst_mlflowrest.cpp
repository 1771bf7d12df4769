// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/mlflowsource.h"
#include "sources/mlflow/rest.h"
#include "tests/sources/inputs.h"
#include "tests/sources/webserver.h"
#include "tests/support/testmain.h"

#include <QTcpSocket>
#include <cmath>
#include <map>
#include <memory>

using namespace reliability;
using namespace sources::mlflow;
using namespace std::chrono_literals;
using sources::http::Answer;
using sources::http::Call;

namespace {

/// Answers by path; "" answers all other paths. What is asked is kept.
class Made {
public:
    std::map<std::string, Answer> answers;
    std::shared_ptr<std::vector<Call>> calls = std::make_shared<std::vector<Call>>(); ///< an Ask is a copy

    Result<Answer> operator()(const Call& call) const
    {
        calls->push_back(call);
        const auto found = answers.find(call.path.substr(0, call.path.find('?')));
        return found == answers.end() ? Answer{404, "text/html", "<html>"} : found->second;
    }
};

Answer json(const std::string& body) { return {200, "application/json", body}; }

constexpr const char* searchRuns = "api/2.0/mlflow/runs/search";

Made usual()
{
    Made made;
    made.answers["api/2.0/mlflow/experiments/search"] =
        json(R"({"experiments":[{"experiment_id":"1","name":"ranker","lifecycle_stage":"active"},
                {"experiment_id":"2","name":"gone","lifecycle_stage":"deleted"}]})");
    made.answers[searchRuns] = json(
        R"({"runs":[{"info":{"run_id":"a","experiment_id":"1","status":"FINISHED","start_time":"1700000000000",
             "end_time":1700000600000,"lifecycle_stage":"active"},"data":{"metrics":[
             {"key":"auc","value":0.92,"timestamp":"1700000002000","step":"-3"},
             {"key":"nan","value":"NaN","timestamp":1700000002000,"step":0},
             {"key":"inf","value":1.7976931348623157e308,"timestamp":1700000002000},
             {"key":"system/cpu","value":1,"timestamp":1700000002000},
             {"key":"bad","value":"much","timestamp":1700000002000}],"tags":[{"key":"team","value":"search"}]}},
            {"info":{"run_uuid":"b","experiment_id":"1","status":"FAILED","start_time":1700000000000,
             "end_time":1700000700000}},
            {"info":{"run_id":"c","experiment_id":"1","status":"LOST","start_time":1,"end_time":2}}]})");
    return made;
}

/// What a fetch gives, with what it found.
struct Fetched {
    Result<Tracking> tracking;
    sources::Summary summary;
};

Fetched read(const Made& made, ImportRecipe recipe = {})
{
    inputs::Sink sink;
    const sources::Request request{"http://mlflow.example/", std::move(recipe), {"UTC", 0s, {}}};
    const std::stop_token stop;
    Findings findings(request, stop, sink);
    auto tracking = readServer("http://mlflow.example/", made, findings);
    return {std::move(tracking), findings.summary()};
}

}

/// MLflow's tracking server, of every release.
class MlflowRest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRunsAndMetrics()
    {
        ImportRecipe recipe;
        recipe.label = "tag:team";
        const auto [tracking, summary] = read(usual(), recipe);
        QVERIFY(tracking.has_value());
        QCOMPARE(tracking->runs.size(), std::size_t{2});
        const TrackedRun& a = tracking->runs[0];
        QCOMPARE(a.experiment, std::string("ranker"));
        QCOMPARE(a.state, RunState::success);
        QCOMPARE(a.end->ms, 1'700'000'600'000);
        QCOMPARE(a.tag, std::string("search"));
        QCOMPARE(a.metrics.size(), std::size_t{3});
        QCOMPARE(a.metrics.at("auc").latest->value, 0.92);
        QCOMPARE(a.metrics.at("auc").latest->step, -3);
        QVERIFY(std::isnan(a.metrics.at("nan").latest->value));
        QVERIFY(std::isinf(a.metrics.at("inf").latest->value));
        QCOMPARE(tracking->runs[1].id, std::string("b"));
        QCOMPARE(tracking->runs[1].state, RunState::failed);
        QCOMPARE(summary.rejectedCount, 2);
        QCOMPARE(inputs::warning(summary.warnings, "deleted").count, 1);
    }

    void oldServersListTheirExperiments()
    {
        Made made = usual();
        made.answers["api/2.0/mlflow/experiments/list"] =
            made.answers.extract("api/2.0/mlflow/experiments/search").mapped();
        QCOMPARE(read(made).tracking->runs.size(), std::size_t{2});
        QCOMPARE(made.calls->at(0).path, std::string("api/2.0/mlflow/experiments/search"));
    }

    void readsTheRegistry()
    {
        Made made = usual();
        made.answers["api/2.0/mlflow/registered-models/search"] =
            json(R"({"registered_models":[{"name":"m","aliases":[{"alias":"champion","version":"2"}]},{"name":"n"}]})");
        made.answers["api/2.0/mlflow/model-versions/search"] = json(
            R"({"model_versions":[{"name":"m","version":"2","creation_timestamp":"1700000000000",
                "last_updated_timestamp":1700000100000,"current_stage":"Production","run_id":"a"},{"name":"m","version":"x"}]})");
        const auto [tracking, summary] = read(made);
        QCOMPARE(tracking->aliases.size(), std::size_t{1});
        QCOMPARE(tracking->aliases[0].version, 2);
        QCOMPARE(tracking->versions.size(), std::size_t{1});
        QCOMPARE(tracking->versions[0].stage, std::string("Production"));
        QCOMPARE(tracking->versions[0].created->ms, 1'700'000'000'000);
        QCOMPARE(summary.rejectedCount, 3); // and one version without a number
    }

    void pagesAreFollowedAndEnd()
    {
        int asked = 0;
        const Ask ask = [&asked](const Call& call) -> Result<Answer> {
            if (call.path == "api/2.0/mlflow/experiments/search")
                return json(R"({"experiments":[{"experiment_id":"1","name":"e"}]})");
            if (call.path != searchRuns) return Answer{404, "", ""};
            ++asked;
            std::string page =
                R"({"runs":[{"info":{"run_id":"ID","experiment_id":"1","status":"FINISHED","start_time":1700000000000,
                   "end_time":1700000000001}}],"next_page_token":"t"})";
            page.replace(page.find("ID"), 2, std::to_string(asked));
            return json(page);
        };
        inputs::Sink sink;
        const sources::Request request{"http://x/", {}, {"UTC", 0s, {}}};
        const std::stop_token stop;
        Findings findings(request, stop, sink);
        const auto tracking = readServer("http://x/", ask, findings);
        QCOMPARE(tracking->runs.size(), std::size_t{2});
        QCOMPARE(asked, 2); // the token came again
        QCOMPARE(inputs::warning(findings.summary().warnings, "pages").count, 1);
    }

    void whatIsNoServerOfMlflowSaysSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another server") << 200 << QByteArray("<html>") << "its answer is none of MLflow";
        QTest::newRow("nothing there") << 404 << QByteArray("no") << "the server is none of MLflow";
        QTest::newRow("refused") << 401 << QByteArray(R"({"message":"who are you?"})")
                                 << "the server answers 401: who are you?";
        QTest::newRow("broken") << 500 << QByteArray("<html>") << "the server answers 500";
        QTest::newRow("deep") << 200 << QByteArray(100'000, '[') << "its answer is none of MLflow";
        QTest::newRow("cut off") << 200 << QByteArray(R"({"experiments":[{"exp)") << "its answer is none of MLflow";
    }
    void whatIsNoServerOfMlflowSaysSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        const Ask ask = [&](const Call&) -> Result<Answer> { return Answer{status, "", body.toStdString()}; };
        inputs::Sink sink;
        const sources::Request request{"http://x/", {}, {"UTC", 0s, {}}};
        const std::stop_token stop;
        Findings findings(request, stop, sink);
        const auto tracking = readServer("http://x/", ask, findings);
        QVERIFY(!tracking.has_value());
        QCOMPARE(QString::fromStdString(tracking.error().args.back()), reason);
    }

    void numbersOfPythonAreRead()
    {
        Made made = usual();
        std::string& body = made.answers[searchRuns].body;
        body.replace(body.find("\"NaN\""), 5, "NaN");
        body.replace(body.find("1.7976931348623157e308"), 22, "-Infinity");
        const auto [tracking, summary] = read(made);
        QVERIFY(std::isnan(tracking->runs[0].metrics.at("nan").latest->value));
        QVERIFY(tracking->runs[0].metrics.at("inf").latest->value < 0);
    }

    /// Over a real connection, from the address to the batches.
    void asksAServer()
    {
        const Made made = usual();
        const WebServer server([&made](QTcpSocket& socket, int) {
            const QByteArray path = socket.property("path").toByteArray();
            const auto answer = made(Call{path.mid(1).toStdString()});
            socket.write(WebServer::whole(answer->status, QByteArray::fromStdString(answer->body)));
        });
        inputs::Sink sink;
        const auto summary = MlflowSource().fetch({server.address(), {}, {"UTC", 0s, {}}}, sink, {});
        QVERIFY(summary.has_value());
        QVERIFY(!sink.batches.empty());
        QVERIFY(isStore(server.address()));
    }
};

SHINRAI_TEST(MlflowRest)
#include "tst_mlflowrest.moc"
