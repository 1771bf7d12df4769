// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/zone.h"

#include <functional>
#include <stop_token>

namespace sources {

/// What to fetch: a file or a server, and how to read it.
struct Request {
    std::string path;
    reliability::ImportRecipe recipe;
    reliability::Zone zone; ///< of naive times; chosen by the caller from recipe.zone or the workspace
    /// Finds the zones that texts name, such as "Europe/Berlin"; may be empty.
    std::function<std::optional<reliability::Zone>(const std::string& name)> zones = {};
    std::vector<std::string> further = {}; ///< paths beside the first, of a source that joins them
    /// Up to when the indicator has samples already: the stamp of the last one, of a source that goes on from there.
    std::optional<reliability::Instant> since = {};
    std::optional<reliability::Instant> now = {}; ///< none: the clock's
};

/// What a fetch found besides its batches.
struct Summary {
    reliability::ImportRecipe recipe; ///< the request's, with everything that was detected filled in
    reliability::Shape shape = reliability::Shape::ratio;
    std::int64_t rowsRead = 0;
    std::vector<reliability::Rejection> rejected; ///< the first 10,000; rejectedCount counts all
    std::int64_t rejectedCount = 0;
    std::vector<reliability::Warning> warnings;
    std::vector<std::string> leftOut; ///< files that are nothing to import: blank forms
};

/// Takes what a source delivers, batch by batch; a failure ends the fetch and becomes its result.
class BatchSink {
public:
    virtual ~BatchSink() = default;
    virtual reliability::Result<void> push(reliability::Batch&& batch) = 0;
    /// Share of the work done, 0 to 1.
    virtual void progress(double) {}
};

/// A reader of one kind of source. `fetch` writes nothing; it pushes bounded batches (at most 1,000,000 samples each)
/// and returns what it found. One bad row hides no other: it is skipped, counted and named.
class Source {
public:
    virtual ~Source() = default;
    /// Whether the paths of one import are parts of one thing, fetched at once: counters go on from file to file.
    virtual bool joinsPaths() const { return false; }
    virtual reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) = 0;
};

/// The connector of this name ("csv"); null when there is none.
std::unique_ptr<Source> makeSource(std::string_view connector);

/// The names of all connectors, separated by ", ".
std::string connectorNames();

}
