// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/answer.h"
#include "sources/prometheus/delivery.h"

namespace sources::prometheus {

/// What is asked of a server: a path below its address ("api/v1/query_range") and the fields of the form.
struct Question {
    std::string path;
    std::vector<std::pair<std::string, std::string>> form;
};

/// What came back, whatever the HTTP status: errors stand in the body.
struct Reply {
    int status = 200;
    std::string body;
};

/// Asks a server. Fails where nothing came back, or more than may: then with fileTooLarge.
using Ask = std::function<reliability::Result<Reply>(const Question&)>;

/// The series of a server's answers. Fails with fileInvalid and what the server says of it where it refuses, and with
/// fileTooLarge where it says that the question takes too much.
class Asking {
public:
    Asking(std::string server, const Ask& ask, Findings& findings)
        : m_server(std::move(server))
        , m_ask(ask)
        , m_findings(findings)
    {}

    /// The values of an expression at each step's end, from the first to the last.
    reliability::Result<std::vector<Series>> range(const std::string& query, std::int64_t first, std::int64_t last,
                                                   reliability::Milliseconds step);
    /// Those at one time; of a range, as in up[5m], the samples in it.
    reliability::Result<std::vector<Series>> at(const std::string& query, std::int64_t time);
    /// Bytes of the answers since the last call.
    std::size_t takeBytes() { return std::exchange(m_bytes, 0); }
    tl::unexpected<reliability::Error> refuse(const std::string& reason) const;

private:
    reliability::Result<std::vector<Series>> ask(const Question& question);

    std::string m_server;
    const Ask& m_ask;
    Findings& m_findings;
    std::size_t m_bytes = 0;
};

/// "300s", "1500ms": a duration as PromQL writes it.
std::string promDuration(reliability::Milliseconds length);

/// What a pull is to bring.
struct PullOrder {
    std::string server; ///< for messages
    reliability::ImportRecipe recipe;
    std::optional<reliability::Instant> since; ///< the start of the last step that is there already
    reliability::Instant now;
};

/// Pulls steps [from, to) page by page, oldest first, and pushes each page as a whole when all its figures are there.
/// Where the server stops in the middle, what came before it stays and is told: the next pull goes on from there.
/// Fails when not even the first page came.
reliability::Result<Summary> pull(const PullOrder& order, const Ask& ask, BatchSink& sink, const std::stop_token& stop);

}
