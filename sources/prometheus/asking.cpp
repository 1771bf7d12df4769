// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/pull.h"

#include <cstdio>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr int ok = 200, tooLarge = 413, unprocessable = 422, unavailable = 503;

/// Seconds as servers read them, to the millisecond.
std::string seconds(std::int64_t ms)
{
    std::string text = std::to_string(ms / 1000);
    if (ms % 1000 == 0) return text;
    char part[8];
    std::snprintf(part, sizeof part, ".%03d", static_cast<int>(ms % 1000));
    return text + part;
}

/// Whether less might be answered: too many samples, or too much time.
bool takesTooMuch(int status) { return status == tooLarge || status == unprocessable || status == unavailable; }

}

std::string promDuration(Milliseconds length)
{
    const std::int64_t ms = length.count();
    return ms % 1000 == 0 ? std::to_string(ms / 1000) + "s" : std::to_string(ms) + "ms";
}

tl::unexpected<Error> Asking::refuse(const std::string& reason) const
{
    return fail(Code::fileInvalid, {m_server, "", reason});
}

Result<std::vector<Series>> Asking::ask(const Question& question)
{
    const auto reply = m_ask(question);
    if (!reply) return failed(reply);
    m_bytes += reply->body.size();
    Answer answer;
    std::string mistake;
    const bool read = readAnswer(reply->body, answer, [&](std::int64_t line, const char* reason) {
        if (mistake.empty()) mistake = "line " + std::to_string(line) + " of the answer: " + reason;
    });
    if (reply->status != ok || answer.status == "error") {
        const std::string said = answer.error.empty() ? "" : ": " + answer.errorType + ": " + answer.error;
        const std::string reason = "the server answers " + std::to_string(reply->status) + said;
        if (takesTooMuch(reply->status)) return fail(Code::fileTooLarge, {m_server, reason}, reason);
        return refuse(reason);
    }
    if (!read || !mistake.empty()) return refuse(mistake);
    if (answer.status != "success") return refuse("the answer is none of Prometheus");
    m_findings.read(answer.points);
    m_findings.note("no_value", "points without a finite value are left out", answer.notFinite);
    m_findings.note("histograms", "series of native histograms are left out", answer.histograms);
    for (const std::string& warning : answer.warnings) m_findings.note("server", warning);
    for (Series& series : answer.series) fold(series.points);
    return std::move(answer.series);
}

Result<std::vector<Series>> Asking::range(const std::string& query, std::int64_t first, std::int64_t last,
                                          Milliseconds step)
{
    // VictoriaMetrics would move the ends for the sake of its cache.
    return ask({"api/v1/query_range",
                {{"query", query},
                 {"start", seconds(first)},
                 {"end", seconds(last)},
                 {"step", seconds(step.count())},
                 {"nocache", "1"}}});
}

Result<std::vector<Series>> Asking::at(const std::string& query, std::int64_t time)
{
    return ask({"api/v1/query", {{"query", query}, {"time", seconds(time)}, {"nocache", "1"}}});
}

}
