// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/openmetricssource.h"

#include "sources/file.h"
#include "sources/prometheus/exposition.h"
#include "sources/prometheus/files.h"
#include "sources/prometheus/selection.h"

#include <QDateTime>
#include <QFileInfo>

namespace sources::prometheus {

using namespace reliability;

namespace {

bool looksLikePage(const std::string& path)
{
    for (const char* tail : {".txt", ".prom", ".om", ".openmetrics", ".metrics"})
        if (path.ends_with(tail)) return true;
    return false;
}

/// Reads page after page; their families are counted once.
class Pages {
public:
    Pages(std::optional<Instant> time, Findings& findings) : m_time(time), m_findings(findings) {}

    Result<void> read(const std::string& path, const std::string& text)
    {
        const std::string name = fileName(path);
        const Instant time =
            m_time ? *m_time : Instant{QFileInfo(QString::fromStdString(path)).lastModified().toMSecsSinceEpoch()};
        Exposition page = readExposition(
            text, time.ms, [&](std::int64_t line, const char* reason) { m_findings.reject(name, line, reason); });
        m_findings.read(page.samples);
        note(page, name, time);
        for (Series& series : page.series) {
            const std::string metric = nameOf(series), family = familyOf(page, metric);
            const auto unit = page.units.find(family);
            if (unit != page.units.end()) m_background.units[metric] = unit->second;
            if (const auto type = typeOf(page, metric, family); !type.empty()) m_background.types[metric] = type;
            if (const auto ok = m_pool.add(std::move(series)); !ok) return ok;
        }
        m_families.insert(page.types.begin(), page.types.end());
        return {};
    }

    bool empty() const { return m_pool.empty(); }

    Result<Summary> push(const Request& request, BatchSink& sink, const std::stop_token& stop)
    {
        std::map<std::string, int> types;
        for (const auto& [family, type] : m_families) ++types[type];
        std::string text;
        for (const auto& [type, count] : types)
            text.append(text.empty() ? "families: " : ", ").append(std::to_string(count)).append(" ").append(type);
        m_findings.note("families", text, static_cast<std::int64_t>(m_families.size()));
        m_background.source = fileName(request.path);
        return pushSelected(m_pool.take(m_findings), request.recipe, m_background, m_findings, sink, stop);
    }

private:
    /// "counter" where a sample is a running total: counters, and what counts in histograms and summaries.
    static std::string typeOf(const Exposition& page, const std::string& metric, const std::string& family)
    {
        const auto type = page.types.find(family);
        if (type == page.types.end()) return "";
        const bool counts = type->second == "histogram" || type->second == "summary";
        return counts && metric != family ? "counter" : type->second;
    }

    void note(const Exposition& page, const std::string& name, Instant time)
    {
        m_findings.note("no_value", "samples without a finite value are left out", page.notFinite);
        m_findings.note(m_time ? "given_time" : "file_time",
                        "samples without a time are of " + format(time) +
                            (m_time ? ", as it is given" : ", the time of the file; another one: --time"),
                        page.withoutTime);
        m_findings.note("created", "times of creation are left out", page.created);
        m_findings.note("exemplars", "exemplars are left out", page.exemplars);
        if (page.cutOff) m_findings.reject(name, 0, "the last line has no end: the file may be cut off");
    }

    std::optional<Instant> m_time;
    Findings& m_findings;
    SeriesPool m_pool;
    Background m_background;
    std::map<std::string, std::string> m_families;
};

}

Result<Summary> OpenMetricsSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    std::optional<Instant> time;
    if (!request.recipe.time.empty()) {
        const auto given = parseInstant(request.recipe.time);
        if (!given) return failed(given);
        time = *given;
    }
    Findings findings;
    Pages pages(time, findings);
    const auto ok = readFiles(request, looksLikePage, findings, sink, stop, [&](const auto& path, const auto& text) {
        return pages.read(path, text);
    });
    if (!ok) return failed(ok);
    if (pages.empty()) return nothingRead(request, findings, "metrics");
    return pages.push(request, sink, stop);
}

}
