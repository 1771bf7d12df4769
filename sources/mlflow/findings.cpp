// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/findings.h"

#include <QString>
#include <array>
#include <fnmatch.h>

namespace sources::mlflow {

using namespace reliability;

namespace {

constexpr qsizetype longestText = 200;
constexpr std::string_view tagPrefix = "tag:";

bool matches(const std::string& glob, const std::string& text) { return fnmatch(glob.c_str(), text.c_str(), 0) == 0; }

struct StatusName {
    std::string_view name, number;
    RunState state;
};
constexpr std::array statusNames{
    StatusName{"RUNNING", "1", RunState::running},
    StatusName{"SCHEDULED", "2", RunState::pending},
    StatusName{"FINISHED", "3", RunState::success},
    StatusName{"FAILED", "4", RunState::failed},
    StatusName{"KILLED", "5", RunState::cancelled},
};

}

void Findings::reject(const std::string& file, std::int64_t line, const std::string& reason)
{
    sources::Findings::reject(shown(file), line, shown(reason));
}

void Findings::note(const char* code, const std::string& message, std::int64_t times)
{
    sources::Findings::note(code, shown(message), times);
}

void Findings::count(const MetricHistory& history)
{
    read(history.points);
    note("not-finite", "values that are NaN are no values", history.notNumbers);
    note("infinite", "values that are infinite are no values", history.infinite);
}

bool Findings::takeValue()
{
    if (m_values >= maxValues) {
        note("too_many_values", "only " + std::to_string(maxValues) + " values are read: choose by --metric");
        return false;
    }
    ++m_values;
    return true;
}

bool Findings::wantsExperiment(const std::string& id, const std::string& name) const
{
    const std::string& glob = recipe().experiment;
    return glob.empty() || id == glob || matches(glob, name);
}

bool Findings::wantsMetric(const std::string& key) const
{
    const std::string& glob = recipe().metric;
    return glob.empty() ? !key.starts_with("system/") : matches(glob, key);
}

std::string Findings::tag() const
{
    const std::string& by = recipe().label;
    return by.starts_with(tagPrefix) ? by.substr(tagPrefix.size()) : std::string();
}

Summary Findings::summary() const { return sources::Findings::summary(recipe(), Shape::run); }

std::string shown(std::string_view text)
{
    const auto bytes = static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4 * longestText));
    QString plain = QString::fromUtf8(text.data(), bytes).left(longestText);
    if (!plain.isEmpty() && plain.back().isHighSurrogate()) plain.chop(1);
    for (QChar& c : plain)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) c = QLatin1Char(' ');
    return plain.trimmed().toStdString();
}

std::optional<RunState> stateOf(std::string_view status)
{
    for (const StatusName& s : statusNames)
        if (status == s.name || status == s.number) return s.state;
    return std::nullopt;
}

std::optional<Instant> instantOf(std::optional<std::int64_t> ms)
{
    return ms && plausibleTime(*ms) ? std::optional(Instant{*ms}) : std::nullopt;
}

const char* refusal(const TrackedRun& run)
{
    if (run.id.empty()) return "run without id";
    if (!run.start && !run.end) return "run without time";
    if (run.start && run.end && *run.end < *run.start) return "run ends before it starts";
    return nullptr;
}

}
