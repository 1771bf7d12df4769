// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/mlflow/mlflowsource.h"
#include "tests/sources/inputs.h"

#include <QDir>
#include <QFileInfo>

namespace tracking {

using namespace reliability;

/// What a source delivered of a store, with its answer.
struct Read {
    Result<sources::Summary> summary;
    std::vector<Batch> batches;

    /// The runs of an indicator; none when there is no such one.
    std::vector<Run> runs(std::string_view indicator) const
    {
        std::vector<Run> all;
        for (const Batch& batch : batches)
            if (batch.indicator && batch.indicator->name == indicator)
                all.insert(all.end(), batch.runs.begin(), batch.runs.end());
        return all;
    }
    const Indicator* indicator(std::string_view name) const
    {
        for (const Batch& batch : batches)
            if (batch.indicator && batch.indicator->name == name) return &*batch.indicator;
        return nullptr;
    }
    /// "exp-runs exp-loss"
    std::string indicators() const
    {
        std::string all;
        for (const Batch& batch : batches)
            if (batch.indicator) all.append(all.empty() ? "" : " ").append(batch.indicator->name);
        return all;
    }
    /// "2023-11-14T22:13:20Z retraining: ranker version 1; ..."
    std::string events() const
    {
        std::string all;
        for (const Batch& batch : batches)
            for (const auto& [project, event, current] : batch.events)
                all.append(all.empty() ? "" : "; ")
                    .append(format(event.at) + ' ' + std::string(name(event.kind)) + ": " + event.title)
                    .append(event.detail.empty() ? "" : " (" + event.detail + ")");
        return all;
    }
    std::int64_t warned(std::string_view code) const { return inputs::warning(summary->warnings, code).count; }
    /// "1/abc/metrics/loss:2:unreadable value"
    std::string rejected() const
    {
        std::string all;
        for (const Rejection& r : summary->rejected)
            all.append(all.empty() ? "" : " | ").append(r.file + ':' + std::to_string(r.line) + ':' + r.reason);
        return all;
    }
};

inline Read read(const std::string& path, ImportRecipe recipe = {}, std::stop_token stop = {})
{
    recipe.connector = "mlflow";
    recipe.project = "shop";
    inputs::Sink sink;
    Read read{sources::mlflow::MlflowSource().fetch({path, recipe, {}}, sink, std::move(stop)), {}};
    read.batches = std::move(sink.batches);
    return read;
}

/// A file with the folders that it needs.
inline void write(const inputs::Files& files, const std::string& name, const std::string& bytes)
{
    QDir().mkpath(QFileInfo(QString::fromStdString(files.path(name))).path());
    files.write(name, bytes);
}

inline const std::string runA = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", runB = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

inline std::string runMeta(const char* status, const char* start = "1700000000000", const char* end = "1700000600000")
{
    return std::string("artifact_uri: ../../../../../../etc\nend_time: ") + end + "\nexperiment_id: '1'\n" +
           "lifecycle_stage: active\nname: ''\nstart_time: " + start + "\nstatus: " + status + "\ntags: []\n";
}

/// The experiment "exp" with number 1.
inline void writeExperiment(const inputs::Files& files, const std::string& life = "active")
{
    write(files,
          "mlruns/1/meta.yaml",
          "artifact_location: /etc\nexperiment_id: '1'\nlifecycle_stage: " + life + "\nname: exp\n");
}

inline void writeRun(const inputs::Files& files, const std::string& id, const std::string& meta)
{
    write(files, "mlruns/1/" + id + "/meta.yaml", meta);
}

inline void writeMetric(const inputs::Files& files, const std::string& id, const std::string& key,
                        const std::string& lines)
{
    write(files, "mlruns/1/" + id + "/metrics/" + key, lines);
}

}
