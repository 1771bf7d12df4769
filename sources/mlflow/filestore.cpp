// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/filestore.h"

#include "sources/file.h"

namespace sources::mlflow {

using namespace reliability;
using openslo::textIn;
using openslo::Tree;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t maxMetricBytes = 64'000'000, maxStoreBytes = 2'000'000'000;
constexpr std::size_t maxKeyFolders = 16, runIdLength = 32;
constexpr std::string_view registryFolder = "models";

bool looksLikeRun(const std::string& name)
{
    return name.size() == runIdLength && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool deleted(const Tree& meta) { return textIn(meta, "lifecycle_stage") == "deleted"; }

/// Reads experiment after experiment; what happens to one run changes nothing for the others.
class ExperimentFolders {
public:
    ExperimentFolders(const StoreFolder& folder, Tracking& tracking) : m_folder(folder), m_tracking(tracking) {}

    Result<void> read()
    {
        const auto entries = m_folder.entries(m_folder.root());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].folder && entries[i].name != registryFolder)
                if (const auto ok = experiment(entries[i]); !ok) return ok;
            findings().progress(static_cast<double>(i + 1) / static_cast<double>(entries.size()));
        }
        return {};
    }

private:
    Findings& findings() const { return m_folder.findings(); }

    Result<void> experiment(const Entry& entry)
    {
        const auto meta = m_folder.meta(entry.path);
        if (!meta) { // a folder without one is none of MLflow's experiments
            if (meta.error().code != Code::fileMissing) m_folder.reject(entry.path / "meta.yaml", meta.error());
            return {};
        }
        std::string name = shown(textIn(*meta, "name"));
        if (name.empty()) name = shown(entry.name);
        if (!findings().wantsExperiment(entry.name, name)) return {};
        if (deleted(*meta)) {
            findings().note("deleted", "deleted experiments and runs are left out");
            return {};
        }
        for (const Entry& run : m_folder.entries(entry.path)) {
            if (findings().stopped()) return fail(Code::cancelled);
            if (!run.folder) continue;
            if (const auto ok = this->run(run, name); !ok) return ok;
        }
        return {};
    }

    Result<void> run(const Entry& entry, const std::string& experiment)
    {
        const auto meta = m_folder.meta(entry.path);
        if (!meta) {
            const bool none = meta.error().code == Code::fileMissing;
            if (none && looksLikeRun(entry.name)) findings().reject(m_folder.relative(entry.path), 0, "no meta.yaml");
            if (!none) m_folder.reject(entry.path / "meta.yaml", meta.error());
            return {};
        }
        if (deleted(*meta)) {
            findings().note("deleted", "deleted experiments and runs are left out");
            return {};
        }
        if (m_tracking.runs.size() >= maxRuns) {
            findings().note("too_many_runs", "only the first " + std::to_string(maxRuns) + " runs are read");
            return {};
        }
        TrackedRun run = described(*meta, entry, experiment);
        findings().read(1);
        const auto state = stateOf(textIn(*meta, "status"));
        const char* why = state ? refusal(run) : "unknown status";
        if (why) {
            findings().reject(m_folder.relative(entry.path / "meta.yaml"), 0, why);
            return {};
        }
        run.state = *state;
        if (const auto ok = metrics(entry.path / "metrics", {}, 0, run); !ok) return ok;
        m_tracking.runs.push_back(std::move(run));
        return {};
    }

    TrackedRun described(const Tree& meta, const Entry& entry, const std::string& experiment) const
    {
        TrackedRun run;
        run.id = shown(entry.name);
        run.experiment = experiment;
        run.start = instantOf(wholeIn(meta, "start_time"));
        run.end = instantOf(wholeIn(meta, "end_time"));
        // A key with ".." would leave the folder.
        const std::string tag = findings().tag();
        if (!tag.empty() && tag.find("..") == std::string::npos && !tag.starts_with('/'))
            run.tag = shown(m_folder.text(entry.path / "tags" / tag));
        return run;
    }

    Result<void> metrics(const fs::path& folder, const std::string& prefix, std::size_t depth, TrackedRun& run)
    {
        std::error_code ignored;
        if (!fs::is_directory(fs::symlink_status(folder, ignored))) return {};
        for (const Entry& entry : m_folder.entries(folder)) {
            if (findings().stopped()) return fail(Code::cancelled);
            const std::string key = prefix + entry.name;
            if (entry.folder && depth >= maxKeyFolders) {
                findings().reject(m_folder.relative(entry.path), 0, "too deep");
            } else if (entry.folder) {
                if (const auto ok = metrics(entry.path, key + "/", depth + 1, run); !ok) return ok;
            } else if (findings().wantsMetric(key)) {
                if (const auto ok = metric(entry, key, run); !ok) return ok;
            }
        }
        return {};
    }

    Result<void> metric(const Entry& entry, const std::string& key, TrackedRun& run)
    {
        const auto bytes = readFile(entry.path.string(), maxMetricBytes);
        if (!bytes) {
            m_folder.reject(entry.path, bytes.error());
            return {};
        }
        m_bytes += static_cast<std::int64_t>(bytes->size());
        if (m_bytes > maxStoreBytes)
            return fail(
                Code::fileInvalid,
                {m_folder.root().string(), "", "too much text for one import: choose by --experiment or --metric"});
        const auto history = readMetricLines(*bytes, [&](std::int64_t line, const char* reason) {
            findings().read(1);
            findings().reject(m_folder.relative(entry.path), line, reason);
        });
        findings().count(history);
        if (history.latest && findings().takeValue()) run.metrics.emplace(shown(key), history);
        return {};
    }

    const StoreFolder& m_folder;
    Tracking& m_tracking;
    std::int64_t m_bytes = 0;
};

bool holdsExperiments(const fs::path& folder)
{
    std::error_code error;
    auto it = fs::directory_iterator(folder, error);
    for (const auto end = fs::directory_iterator(); !error && it != end; it.increment(error))
        if (StoreFolder::isFile(it->path() / "meta.yaml")) return true;
    return false;
}

}

std::optional<fs::path> experimentsFolder(const std::string& path)
{
    if (holdsExperiments(path)) return fs::path(path);
    const fs::path inner = fs::path(path) / "mlruns";
    std::error_code ignored;
    const bool own = !fs::is_symlink(fs::symlink_status(inner, ignored));
    return own && holdsExperiments(inner) ? std::optional(inner) : std::nullopt;
}

Result<Tracking> readFileStore(const fs::path& root, Findings& findings)
{
    Tracking tracking;
    const StoreFolder folder(root, findings);
    if (const auto ok = ExperimentFolders(folder, tracking).read(); !ok) return failed(ok);
    readRegistry(folder, tracking);
    return tracking;
}

}
