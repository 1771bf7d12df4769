// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/findings.h"
#include "sources/mlflow/tracking.h"

#include <map>

namespace sources::mlflow {

/// How much of a store is read at most; what is more is told.
inline constexpr std::size_t maxRuns = 200'000, maxEntries = 200'000;
inline constexpr std::size_t maxSeries = 20'000; ///< indicators that one import may bring
inline constexpr std::int64_t maxValues = 5'000'000;

/// Collects what goes wrong and what is worth knowing while a store is read; what a store says is cut to what can be
/// shown. Knows what is asked for.
class Findings : private sources::Findings {
public:
    explicit Findings(const Request& request, const std::stop_token& stop, BatchSink& sink)
        : m_request(request)
        , m_stop(stop)
        , m_sink(sink)
    {}

    const Request& request() const { return m_request; }
    const reliability::ImportRecipe& recipe() const { return m_request.recipe; }
    bool stopped() const { return m_stop.stop_requested(); }
    const std::stop_token& stop() const { return m_stop; }
    void progress(double share) { m_sink.progress(share); }

    void reject(const std::string& file, std::int64_t line, const std::string& reason);
    using sources::Findings::read;
    void note(const char* code, const std::string& message, std::int64_t times = 1);
    /// The points of a metric: what is no value among them.
    void count(const MetricHistory& history);
    /// Room for another metric of a run; false, and noted, where there are too many.
    bool takeValue();

    /// True for the experiments and metrics that are asked for. The machine's own ("system/...") are asked for by name
    /// only.
    bool wantsExperiment(const std::string& id, const std::string& name) const;
    bool wantsMetric(const std::string& key) const;
    /// The tag that tells models apart; empty when another thing does.
    std::string tag() const;

    Summary summary() const;

private:
    const Request& m_request;
    const std::stop_token& m_stop;
    BatchSink& m_sink;
    std::int64_t m_values = 0;
};

/// A text of a store as it can be shown and kept: valid UTF-8, no control characters, at most 200 characters.
std::string shown(std::string_view text);

/// The state of a run by its name or by the number that the file store writes; none for another text.
std::optional<reliability::RunState> stateOf(std::string_view status);

/// An instant of milliseconds; none where there is none, or none that a date can have.
std::optional<reliability::Instant> instantOf(std::optional<std::int64_t> ms);

/// Why a run can't be taken; null when it can.
const char* refusal(const TrackedRun& run);

}
