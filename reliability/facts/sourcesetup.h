// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

namespace reliability {

/// A source that is asked again and again: where it is, and how what it says is read. It holds no secret, only the name
/// of the environment variable that does.
struct SourceSetup {
    Id<SourceSetup> id;
    Uid uid;
    std::int64_t rev = 0;
    std::string name;    ///< what people call it; unique
    std::string address; ///< an absolute path, or the address of a server
    std::string recipe;  ///< canonical JSON of the ImportRecipe
    bool operator==(const SourceSetup&) const = default;
};
template <>
inline constexpr auto fields<SourceSetup> = Fields{
    field("name", &SourceSetup::name),
    field("address", &SourceSetup::address),
    field("recipe", &SourceSetup::recipe),
};

/// One time that a source was asked, and what came of it.
struct SourceRun {
    Id<SourceRun> id;
    Uid uid;
    std::int64_t rev = 0;
    std::string source; ///< its name
    Instant started, finished;
    Id<ImportBatch> batch; ///< 0: nothing new came
    std::int64_t rowsNew = 0, rowsChanged = 0, rowsBad = 0;
    std::string message; ///< why nothing could be read, as it was said then; empty: it went well
    bool operator==(const SourceRun&) const = default;

    bool failed() const { return !message.empty(); }
};
template <>
inline constexpr auto fields<SourceRun> = Fields{
    field("source", &SourceRun::source),
    field("started", &SourceRun::started),
    field("finished", &SourceRun::finished),
    field("batch_id", &SourceRun::batch),
    field("rows_new", &SourceRun::rowsNew),
    field("rows_changed", &SourceRun::rowsChanged),
    field("rows_bad", &SourceRun::rowsBad),
    field("message", &SourceRun::message),
};

}
