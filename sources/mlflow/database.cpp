// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/database.h"

#include "sources/file.h"
#include "sources/sql/sqlitefile.h"

#include <cmath>
#include <limits>
#include <unordered_map>

namespace sources::mlflow {

using namespace reliability;
using sql::numberOf;
using sql::textOf;
using sql::wholeOf;

namespace {

/// MLflow writes the infinite as the largest number, and databases round it.
constexpr double infiniteFrom = 1.79e308;
constexpr std::string_view deletedLife = "deleted", deletedVersion = "Deleted_Internal";

/// Experiments and models of other workspaces than the usual one (3.x) may share their names.
std::string inWorkspace(const sql::Cell& workspace, const std::string& name)
{
    const std::string space = textOf(workspace);
    return shown(space.empty() || space == "default" ? name : space + "/" + name);
}

/// Reads table after table, each row for itself.
class Tables {
public:
    Tables(const sql::SqliteFile& file, std::string name, Findings& findings)
        : m_file(file)
        , m_name(std::move(name))
        , m_findings(findings)
    {}

    Result<Tracking> read()
    {
        for (const auto step : {&Tables::experiments,
                                &Tables::runs,
                                &Tables::metrics,
                                &Tables::tags,
                                &Tables::versions,
                                &Tables::aliases}) {
            if (const auto ok = (this->*step)(); !ok) return failed(ok);
            m_findings.progress(m_done += 1.0 / 6);
        }
        return std::move(m_tracking);
    }

private:
    using Cells = std::span<const sql::Cell>;

    template <class Take>
    Result<void> each(const sql::Query& query, Take take)
    {
        return m_file.read(query, m_findings.stop(), [&](Cells row) -> Result<void> {
            take(row);
            return {};
        });
    }

    void reject(const std::string& table, const std::string& what, const std::string& reason)
    {
        m_findings.reject(m_name, 0, "table " + table + ", " + what + ": " + reason);
    }

    void leftOut() { m_findings.note("deleted", "deleted experiments and runs are left out"); }

    Result<void> experiments()
    {
        return each({"experiments", {"experiment_id", "name", "lifecycle_stage", "workspace"}}, [this](Cells row) {
            const std::string id = textOf(row[0]);
            std::string name = inWorkspace(row[3], textOf(row[1]));
            if (name.empty()) name = id;
            if (!m_findings.wantsExperiment(id, name)) return;
            if (textOf(row[2]) == deletedLife) return leftOut();
            m_experiments[id] = name;
        });
    }

    Result<void> runs()
    {
        return each({"runs", {"run_uuid", "status", "start_time", "end_time", "lifecycle_stage", "experiment_id"}},
                    [this](Cells row) {
                        const auto experiment = m_experiments.find(textOf(row[5]));
                        const std::string id = textOf(row[0]);
                        m_runs.emplace(id, m_tracking.runs.size() + 1);
                        if (experiment == m_experiments.end()) return forget(id);
                        if (textOf(row[4]) == deletedLife) return forget(id), leftOut();
                        if (m_tracking.runs.size() >= maxRuns) {
                            m_findings.note("too_many_runs",
                                            "only the first " + std::to_string(maxRuns) + " runs are read");
                            return forget(id);
                        }
                        m_findings.read(1);
                        TrackedRun run;
                        run.id = shown(id);
                        run.experiment = experiment->second;
                        run.start = instantOf(wholeOf(row[2]));
                        run.end = instantOf(wholeOf(row[3]));
                        const auto state = stateOf(textOf(row[1]));
                        const char* why = state ? refusal(run) : "unknown status";
                        if (why) return forget(id), reject("runs", "run " + id, why);
                        run.state = *state;
                        m_tracking.runs.push_back(std::move(run));
                    });
    }

    /// Known, and nothing of it is taken.
    void forget(const std::string& id) { m_runs[id] = 0; }

    /// The run of a row; null where it is left out, or not there at all.
    TrackedRun* runOf(const std::string& id, bool& known)
    {
        const auto found = m_runs.find(id);
        known = found != m_runs.end();
        return known && found->second > 0 ? &m_tracking.runs[found->second - 1] : nullptr;
    }

    Result<void> metrics()
    {
        return each({"metrics", {"key", "value", "timestamp", "run_uuid", "step", "is_nan"}},
                    [this](Cells row) { metric(row); });
    }

    void metric(Cells row)
    {
        const std::string key = textOf(row[0]), id = textOf(row[3]);
        bool known = false;
        TrackedRun* run = runOf(id, known);
        if (!m_findings.wantsMetric(key) || (known && !run)) return;
        const std::string what = "run " + id + ", " + key;
        const auto refuse = [&](const char* reason) {
            m_findings.read(1);
            reject("metrics", what, reason);
        };
        if (!run) return refuse("no such run");
        const auto at = wholeOf(row[2]), step = wholeOf(row[4]);
        const auto value = numberOf(row[1]);
        const bool none = wholeOf(row[5]).value_or(0) != 0;
        if (key.empty()) return refuse("no key");
        if (!at || !plausibleTime(*at)) return refuse("unreadable time");
        if (!value && !none) return refuse("unreadable value");
        if (!step && !std::holds_alternative<std::monostate>(row[4])) return refuse("unreadable step");
        MetricPoint point{*at, step.value_or(0), none ? std::nan("") : *value};
        if (std::abs(point.value) >= infiniteFrom)
            point.value = std::copysign(std::numeric_limits<double>::infinity(), point.value);
        MetricHistory one;
        one.add(point);
        m_findings.count(one);
        const std::string name = shown(key);
        const auto history = run->metrics.find(name);
        if (history != run->metrics.end()) history->second.add(point);
        else if (m_findings.takeValue()) run->metrics[name].add(point);
    }

    Result<void> tags()
    {
        const std::string tag = m_findings.tag();
        if (tag.empty() || !m_file.hasTable("tags")) return {};
        return each({"tags", {"run_uuid", "value"}, "key", tag}, [this](Cells row) {
            bool known = false;
            if (TrackedRun* run = runOf(textOf(row[0]), known)) run->tag = shown(textOf(row[1]));
        });
    }

    Result<void> versions()
    {
        if (!m_file.hasTable("model_versions")) return {};
        return each(
            {"model_versions",
             {"name", "version", "creation_time", "last_updated_time", "current_stage", "run_id", "workspace"}},
            [this](Cells row) {
                ModelVersion version;
                version.model = inWorkspace(row[6], textOf(row[0]));
                version.version = wholeOf(row[1]).value_or(0);
                version.created = instantOf(wholeOf(row[2]));
                version.updated = instantOf(wholeOf(row[3]));
                version.stage = shown(textOf(row[4]));
                version.run = shown(textOf(row[5]));
                if (version.stage == deletedVersion) return;
                const bool numbered = !version.model.empty() && version.version > 0;
                if (numbered && version.created) m_tracking.versions.push_back(std::move(version));
                else reject("model_versions", version.model, numbered ? "version without time" : "unreadable version");
            });
    }

    Result<void> aliases()
    {
        if (!m_file.hasTable("registered_model_aliases")) return {}; // before 2.3
        return each({"registered_model_aliases", {"name", "alias", "version", "workspace"}}, [this](Cells row) {
            ModelAlias alias{inWorkspace(row[3], textOf(row[0])), shown(textOf(row[1])), wholeOf(row[2]).value_or(0)};
            if (!alias.model.empty() && !alias.alias.empty() && alias.version > 0)
                m_tracking.aliases.push_back(std::move(alias));
            else reject("registered_model_aliases", alias.model, "unreadable version");
        });
    }

    const sql::SqliteFile& m_file;
    std::string m_name;
    Findings& m_findings;
    Tracking m_tracking;
    std::map<std::string, std::string> m_experiments;    ///< names by ids, of those that are taken
    std::unordered_map<std::string, std::size_t> m_runs; ///< places by ids, from 1 on; 0: left out
    double m_done = 0;
};

}

Result<Tracking> readDatabase(const std::string& path, Findings& findings)
{
    std::vector<Warning> warnings;
    const auto file = sql::SqliteFile::open(path, warnings);
    if (!file) return failed(file);
    for (const Warning& w : warnings) findings.note(w.code.c_str(), w.message, w.count);
    for (const char* table : {"experiments", "runs", "metrics"})
        if (!file->hasTable(table)) return fail(Code::fileInvalid, {path, "", std::string("no table ") + table});
    return Tables(*file, fileName(path), findings).read();
}

}
