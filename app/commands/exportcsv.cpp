// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/timerange.h"
#include "app/commands/workspacecall.h"
#include "app/indicatorseries.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/text.h"

#include <algorithm>
#include <set>

namespace app {

using namespace reliability;

namespace {

std::string cell(const std::string& text) { return models::csvCell(models::text(text)).toStdString(); }

/// What `import csv` reads back: time, a column for each label there is, and good, total, or pass, or value. A row's
/// labels stand beside its stamp, for stamps of several streams are the same.
class Table {
public:
    Table(Shape shape, std::set<std::string> labels) : m_shape(shape), m_labels(std::move(labels)) {}

    void add(const Labels& labels, const Samples& samples)
    {
        std::string beside;
        for (const std::string& label : m_labels) {
            const auto value = labels.find(label);
            beside += "," + (value == labels.end() ? std::string() : cell(value->second));
        }
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_rows.emplace_back(samples.at[i], format(Instant{samples.at[i]}) + beside + figures(samples, i));
    }

    QByteArray csv()
    {
        std::ranges::stable_sort(m_rows, {}, [](const auto& row) { return row.first; });
        std::string out = "time";
        for (const std::string& label : m_labels) out += "," + cell(label);
        out += m_shape == Shape::ratio ? ",good,total\n" : m_shape == Shape::run ? ",pass\n" : ",value\n";
        for (const auto& [at, row] : m_rows) out += row + "\n";
        return QByteArray::fromStdString(out);
    }

private:
    std::string figures(const Samples& samples, std::size_t i) const
    {
        if (m_shape != Shape::ratio) return "," + formatNumber(samples.value[i]);
        return "," + formatNumber(samples.total[i] - samples.bad[i]) + "," + formatNumber(samples.total[i]);
    }

    Shape m_shape;
    std::set<std::string> m_labels;
    std::vector<std::pair<std::int64_t, std::string>> m_rows;
};

/// Stream by stream what is stored; runs and what is derived have no streams.
Result<QByteArray> indicatorCsv(WorkspaceCall& w, const Indicator& indicator, Range range)
{
    storage::Session& session = w.session;
    const auto streams = session.series().streams(indicator.id);
    if (!streams) return failed(streams);
    if (streams->empty() || indicator.derivation != Derivation::none) {
        const auto samples = samplesOf(session, indicator, range, w.now);
        if (!samples) return failed(samples);
        Table table(indicator.shape, {});
        table.add({}, *samples);
        return table.csv();
    }
    std::set<std::string> labels;
    for (const storage::StreamInfo& stream : *streams)
        for (const auto& [label, value] : stream.labels) labels.insert(label);
    Table table(indicator.shape, std::move(labels));
    for (const storage::StreamInfo& stream : *streams) {
        const auto samples = session.series().read(stream.id, range);
        if (!samples) return failed(samples);
        table.add(stream.labels, *samples);
    }
    return table.csv();
}

}

Result<Outcome> runExportCsv(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto words = splitPath(*path);
    if (words.size() != 2) return fail(Code::usage, {"export csv takes PROJECT/INDICATOR"});
    const auto range = rangeOf(call, allTime);
    if (!range) return failed(range);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(words[0]);
    if (!project) return failed(project);
    const auto indicator = directory->needIndicator(*project, words[1]);
    if (!indicator) return failed(indicator);
    const auto csv = indicatorCsv(*w, *indicator, *range);
    if (!csv) return failed(csv);
    return fileOutcome(call, *csv);
}

}
