// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/ml/predictions.h"
#include "sources/csv/counters.h"
#include "sources/csv/detect.h"
#include "sources/csv/parser.h"
#include "sources/csv/series.h"
#include "sources/source.h"

#include <set>

namespace sources::csv {

/// Reads the rows of one table into series; the one way for imports, previews and the command line.
class Reader {
public:
    /// `recipe` and `zone` as in Request; `path` is for messages only.
    Reader(std::string path, const reliability::ImportRecipe& recipe, const reliability::Zone& zone);

    /// Finds the layout of `text`, which must outlive the reader. Fails like detect, and with usage for a duplicates
    /// policy that does not fit.
    reliability::Result<void> open(std::string_view text);
    /// Reads at most `maxRows` rows. Fails with cancelled, and with fileInvalid when no row could be read, naming the
    /// first reason.
    reliability::Result<void> read(std::int64_t maxRows, BatchSink* progress, const std::stop_token& stop);
    /// What was found; complete after read.
    Summary summary() const;
    /// Pushes all series in bounded batches.
    reliability::Result<void> deliver(BatchSink& sink, const std::stop_token& stop) const;

    const Layout& layout() const { return m_layout; }
    std::int64_t ready() const;
    std::int64_t duplicates() const { return m_duplicates; }
    std::optional<reliability::Range> span() const;

private:
    void row(const Row& row);
    bool wide(const Row& row);
    bool ratio(const Row& row, Entry& entry);
    bool prediction(const Row& row, Entry& entry);
    bool bucket(const Row& row, Entry& entry);
    bool number(const Row& row, Role role, double& value);
    void stamp(const Row& row, Entry& entry, Series& series);
    Series& seriesOf(const Row& row);
    void reject(std::int64_t line, std::string reason);
    void reject(const Row& row, Role role, std::string reason);
    reliability::Result<void> finish();
    void resolveAll();
    void foldAll();
    reliability::Result<void> refuseEmpty() const;
    Counted counted() const;
    void count(Series& series);
    reliability::Result<void> openCounts() const;
    std::vector<reliability::Warning> findings() const;
    reliability::Stamp stampKind() const;
    reliability::Duplicates policy() const;
    reliability::Result<void> openPredictions();
    reliability::Result<void> openErrors();
    bool labelsVersions() const;

    std::string m_path, m_name;
    const reliability::ImportRecipe& m_recipe;
    const reliability::Zone& m_zone;
    std::string_view m_text;
    Layout m_layout;
    std::optional<reliability::Tolerance> m_tolerance;  ///< of predictions; none: they must agree
    std::vector<reliability::Prediction> m_predictions; ///< numbers: for their errors
    reliability::Prediction m_latestPrediction;
    using SeriesByLabel = std::map<std::string, Series, std::less<>>;
    SeriesByLabel m_series;
    SeriesByLabel m_buckets;   ///< of histograms: what the limit's buckets count, beside all in m_series
    std::set<double> m_bounds; ///< of histograms: for the message when none is the limit
    bool m_inBucket = false;   ///< the row at hand goes to m_buckets
    std::pair<const std::string, Series>* m_latest = nullptr;
    std::vector<reliability::Rejection> m_rejected;
    std::int64_t m_rejectedCount = 0, m_rows = 0, m_noValue = 0, m_percent = 0, m_naive = 0, m_duplicates = 0;
    std::int64_t m_resets = 0, m_zeroTruths = 0;
    bool m_looksCumulative = false;
    reliability::Milliseconds m_step{0}, m_shift{0};
};

}
