// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/prometheussource.h"

#include "reliability/time.h"
#include "sources/file.h"
#include "sources/http/clientfor.h"
#include "sources/prometheus/answer.h"
#include "sources/prometheus/files.h"
#include "sources/prometheus/pull.h"
#include "sources/prometheus/selection.h"

namespace sources::prometheus {

using namespace reliability;

namespace {

/// Reads saved answers, one after the other.
class Answers {
public:
    explicit Answers(Findings& findings) : m_findings(findings) {}

    Result<void> read(const std::string& path, const std::string& text)
    {
        const std::string name = fileName(path);
        Answer answer;
        readAnswer(text, answer, [&](std::int64_t line, const char* reason) { m_findings.reject(name, line, reason); });
        m_findings.read(answer.points);
        m_points += answer.points;
        m_findings.note("no_value", "points without a finite value are left out", answer.notFinite);
        m_findings.note("histograms", "series of native histograms are left out", answer.histograms);
        for (const std::string& warning : answer.warnings) m_findings.note("server", warning);
        if (!answer.error.empty() || answer.status == "error")
            m_findings.reject(name, 0, "the server said: " + answer.errorType + ": " + answer.error);
        if (m_points > maxPoints) return fail(Code::fileInvalid, {path, "", "too many points for one import"});
        for (Series& series : answer.series)
            if (const auto ok = m_pool.add(std::move(series)); !ok) return ok;
        return {};
    }

    bool empty() const { return m_pool.empty(); }
    std::vector<Series> take() { return m_pool.take(m_findings); }

private:
    Findings& m_findings;
    SeriesPool m_pool;
    std::int64_t m_points = 0;
};

Result<Summary> fetchFiles(const Request& request, BatchSink& sink, const std::stop_token& stop)
{
    Findings findings;
    Answers answers(findings);
    const auto ok = readFiles(
        request,
        [](const std::string& path) { return path.ends_with(".json"); },
        findings,
        sink,
        stop,
        [&](const auto& path, const auto& text) { return answers.read(path, text); });
    if (!ok) return failed(ok);
    if (answers.empty()) return nothingRead(request, findings, "query_range");
    Background background;
    background.source = fileName(request.path);
    background.stamp = Stamp::end;
    return pushSelected(answers.take(), request.recipe, background, findings, sink, stop);
}

Result<Summary> fetchServer(const Request& request, BatchSink& sink, const std::stop_token& stop)
{
    auto client = http::clientFor(request);
    if (!client) return failed(client);
    const Ask ask = [&client, &stop](const Question& question) -> Result<Reply> {
        auto answer =
            client->send({question.path, http::formOf(question.form), "application/x-www-form-urlencoded"}, stop);
        if (!answer) return failed(answer);
        return Reply{answer->status, std::move(answer->body)};
    };
    const Instant now = request.now.value_or(SystemClock().now());
    return pull({client->server().address, request.recipe, request.since, now}, ask, sink, stop);
}

}

Result<Summary> PrometheusSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    return http::isWebAddress(request.path) ? fetchServer(request, sink, stop) : fetchFiles(request, sink, stop);
}

}
