// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/rest.h"

#include "sources/mlflow/restanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <set>

namespace sources::mlflow {

using namespace reliability;

namespace {

constexpr int ok = 200, notFound = 404;
constexpr int pageSize = 1'000;
constexpr std::size_t mostPages = 2'000, experimentsAtOnce = 50;
const std::string api = "api/2.0/mlflow/";

std::string jsonOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Reads kind after kind of what a server has.
class TrackingServer {
public:
    TrackingServer(std::string server, const Ask& ask, Findings& findings)
        : m_server(std::move(server))
        , m_ask(ask)
        , m_findings(findings)
    {}

    Result<Tracking> read()
    {
        for (const auto step : {&TrackingServer::experiments,
                                &TrackingServer::runs,
                                &TrackingServer::models,
                                &TrackingServer::versions}) {
            if (const auto done = (this->*step)(); !done) return failed(done);
            m_findings.progress(m_done += 1.0 / 4);
        }
        return std::move(m_tracking);
    }

private:
    /// The answer's object; none for "no such endpoint", which releases that lack it say.
    Result<std::optional<QJsonObject>> asked(const http::Call& call)
    {
        if (m_findings.stopped()) return fail(Code::cancelled);
        const auto answer = m_ask(call);
        if (!answer) return failed(answer);
        if (answer->status == notFound) return std::optional<QJsonObject>();
        auto object = objectOf(m_server, answer->body);
        if (answer->status == ok && object) return std::optional(std::move(*object));
        if (answer->status == ok) return failed(object);
        const std::string said = object ? textIn(*object, "message") : std::string();
        return fail(
            Code::fileInvalid,
            {m_server,
             "",
             "the server answers " + std::to_string(answer->status) + (said.empty() ? "" : ": " + shown(said))});
    }

    /// Follows the pages of a search and takes each member of `list`; false where the server doesn't know the search.
    template <class MakeCall, class Take>
    Result<bool> pages(const char* list, MakeCall makeCall, Take take)
    {
        std::set<std::string> seen;
        for (std::string token;;) {
            const auto object = asked(makeCall(token));
            if (!object) return failed(object);
            if (!*object) return false;
            const QJsonArray members = (*object)->value(QLatin1String(list)).toArray();
            for (const QJsonValue& member : members) take(member.toObject());
            token = textIn(**object, "next_page_token");
            if (token.empty()) return true;
            // A token that comes again would never end.
            if (seen.insert(token).second && seen.size() < mostPages) continue;
            m_findings.note("pages", "the server's pages do not end; what came until then is read");
            return true;
        }
    }

    static http::Call searchOf(const char* what, QJsonObject body, const std::string& token)
    {
        if (!token.empty()) body[QLatin1String("page_token")] = QString::fromStdString(token);
        return {api + what, jsonOf(body)};
    }
    static http::Call listOf(const char* what, const std::string& token)
    {
        const std::string page = token.empty() ? "" : "&" + http::formOf({{"page_token", token}});
        return {api + what + "?max_results=" + std::to_string(pageSize) + page};
    }

    Result<void> experiments()
    {
        const auto take = [this](const QJsonObject& experiment) { takeExperiment(experiment); };
        const QJsonObject body{{QStringLiteral("max_results"), pageSize}};
        auto known = pages(
            "experiments", [&](const auto& token) { return searchOf("experiments/search", body, token); }, take);
        if (!known) return failed(known);
        if (*known) return {};
        known = pages(
            "experiments", [&](const auto& token) { return listOf("experiments/list", token); }, take);
        if (!known) return failed(known);
        if (!*known) return fail(Code::fileInvalid, {m_server, "", "the server is none of MLflow"});
        return {};
    }

    void takeExperiment(const QJsonObject& experiment)
    {
        const std::string id = textIn(experiment, "experiment_id");
        std::string name = shown(textIn(experiment, "name"));
        if (name.empty()) name = id;
        if (id.empty() || !m_findings.wantsExperiment(id, name)) return;
        if (textIn(experiment, "lifecycle_stage") == "deleted") return leftOut();
        m_experiments[id] = name;
    }

    void leftOut() { m_findings.note("deleted", "deleted experiments and runs are left out"); }

    Result<void> runs()
    {
        auto at = m_experiments.begin();
        while (at != m_experiments.end()) {
            QJsonArray ids;
            for (; at != m_experiments.end() && ids.size() < static_cast<qsizetype>(experimentsAtOnce); ++at)
                ids.append(QString::fromStdString(at->first));
            const QJsonObject body{{QStringLiteral("max_results"), pageSize}, {QStringLiteral("experiment_ids"), ids}};
            const auto known = pages(
                "runs",
                [&](const auto& token) { return searchOf("runs/search", body, token); },
                [this](const QJsonObject& run) { takeRun(run); });
            if (!known) return failed(known);
            if (!*known) return fail(Code::fileInvalid, {m_server, "", "the server is none of MLflow"});
        }
        return {};
    }

    void takeRun(const QJsonObject& object)
    {
        const QJsonObject info = object.value(QLatin1String("info")).toObject();
        std::string id = textIn(info, "run_id");
        if (id.empty()) id = textIn(info, "run_uuid"); // before 1.0
        if (textIn(info, "lifecycle_stage") == "deleted") return leftOut();
        if (m_tracking.runs.size() >= maxRuns)
            return m_findings.note("too_many_runs", "only the first " + std::to_string(maxRuns) + " runs are read");
        m_findings.read(1);
        TrackedRun run;
        run.id = shown(id);
        const auto experiment = m_experiments.find(textIn(info, "experiment_id"));
        if (experiment == m_experiments.end()) return;
        run.experiment = experiment->second;
        run.start = instantOf(wholeIn(info, "start_time"));
        run.end = instantOf(wholeIn(info, "end_time"));
        const auto state = stateOf(textIn(info, "status"));
        if (const char* why = state ? refusal(run) : "unknown status")
            return m_findings.reject(m_server, 0, "run " + run.id + ": " + why);
        run.state = *state;
        takeData(run, object.value(QLatin1String("data")).toObject());
        m_tracking.runs.push_back(std::move(run));
    }

    void takeData(TrackedRun& run, const QJsonObject& data)
    {
        const QJsonArray metrics = data.value(QLatin1String("metrics")).toArray();
        for (const QJsonValue& metric : metrics) takeMetric(run, metric.toObject());
        const std::string tag = m_findings.tag();
        const QJsonArray tags = data.value(QLatin1String("tags")).toArray();
        for (const QJsonValue& value : tags)
            if (!tag.empty() && textIn(value.toObject(), "key") == tag)
                run.tag = shown(textIn(value.toObject(), "value"));
    }

    void takeMetric(TrackedRun& run, const QJsonObject& metric)
    {
        const std::string key = textIn(metric, "key");
        if (!m_findings.wantsMetric(key)) return;
        const auto at = wholeIn(metric, "timestamp");
        const auto value = numberIn(metric, "value");
        const char* why = key.empty()                  ? "no key"
                          : !at || !plausibleTime(*at) ? "unreadable time"
                          : !value                     ? "unreadable value"
                                                       : nullptr;
        if (why) return m_findings.reject(m_server, 0, "run " + run.id + ", " + shown(key) + ": " + why);
        MetricHistory history;
        history.add({*at, wholeIn(metric, "step").value_or(0), *value});
        m_findings.count(history);
        if (run.metrics.contains(shown(key)) || m_findings.takeValue()) run.metrics[shown(key)] = history;
    }

    /// The aliases stand with the models, from 2.3 on.
    Result<void> models()
    {
        const auto known = pages(
            "registered_models",
            [](const auto& token) { return listOf("registered-models/search", token); },
            [this](const QJsonObject& model) { takeAliases(model); });
        if (!known) return failed(known);
        m_hasRegistry = *known;
        return {};
    }

    void takeAliases(const QJsonObject& model)
    {
        const QJsonArray aliases = model.value(QLatin1String("aliases")).toArray();
        for (const QJsonValue& value : aliases) {
            const QJsonObject object = value.toObject();
            ModelAlias alias{
                shown(textIn(model, "name")), shown(textIn(object, "alias")), wholeIn(object, "version").value_or(0)};
            if (!alias.model.empty() && !alias.alias.empty() && alias.version > 0)
                m_tracking.aliases.push_back(std::move(alias));
            else m_findings.reject(m_server, 0, "alias of " + alias.model + ": unreadable version");
        }
    }

    Result<void> versions()
    {
        if (!m_hasRegistry) return {};
        const auto known = pages(
            "model_versions",
            [](const auto& token) { return listOf("model-versions/search", token); },
            [this](const QJsonObject& version) { takeVersion(version); });
        return known ? Result<void>() : Result<void>(failed(known));
    }

    void takeVersion(const QJsonObject& object)
    {
        ModelVersion version;
        version.model = shown(textIn(object, "name"));
        version.version = wholeIn(object, "version").value_or(0);
        version.created = instantOf(wholeIn(object, "creation_timestamp"));
        version.updated = instantOf(wholeIn(object, "last_updated_timestamp"));
        version.stage = shown(textIn(object, "current_stage"));
        version.run = shown(textIn(object, "run_id"));
        const bool numbered = !version.model.empty() && version.version > 0;
        if (numbered && version.created) m_tracking.versions.push_back(std::move(version));
        else
            m_findings.reject(
                m_server, 0, version.model + ": " + (numbered ? "version without time" : "unreadable version"));
    }

    std::string m_server;
    const Ask& m_ask;
    Findings& m_findings;
    Tracking m_tracking;
    std::map<std::string, std::string> m_experiments; ///< names by ids, of those that are taken
    bool m_hasRegistry = false;
    double m_done = 0;
};

}

Result<Tracking> readServer(const std::string& server, const Ask& ask, Findings& findings)
{
    return TrackingServer(server, ask, findings).read();
}

}
