// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"

#include "app/importwriting.h"
#include "app/readings.h"
#include "app/zones.h"
#include "sources/file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace app {

using namespace reliability;

namespace {

constexpr double readingShare = 0.5; ///< of the work; the rest is writing

void tell(const Progress& progress, double share)
{
    if (progress) progress(share);
}

/// Keeps what a source delivers until it is written.
class Collector final : public sources::BatchSink {
public:
    Collector(std::vector<Batch>& batches, Progress progress) : m_batches(batches), m_progress(std::move(progress)) {}
    Result<void> push(Batch&& batch) override
    {
        m_batches.push_back(std::move(batch));
        return {};
    }
    void progress(double share) override { m_progress(share); }

private:
    std::vector<Batch>& m_batches;
    Progress m_progress;
};

Result<Zone> zoneOf(storage::Session& session, const ImportRecipe& recipe)
{
    if (!recipe.zone.empty()) return zoneNamed(recipe.zone);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    return zoneNamed(workspace->zone);
}

/// The stamp of the last sample that the recipe's indicator has; none when there is none, or no such indicator.
Result<std::optional<Instant>> lastStamp(storage::Session& session, const ImportRecipe& recipe)
{
    std::optional<Instant> last;
    if (recipe.project.empty() || recipe.indicator.empty()) return last;
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    const auto project = directory->meantProject(recipe.project);
    if (!project) return failed(project);
    if (!*project) return last;
    const auto indicator = directory->meantIndicator(**project, recipe.indicator);
    if (!indicator) return failed(indicator);
    if (!*indicator) return last;
    const auto streams = session.series().streams((*indicator)->id);
    if (!streams) return failed(streams);
    for (const storage::StreamInfo& stream : *streams)
        if (stream.last && (!last || *last < *stream.last)) last = stream.last;
    return last;
}

/// SHA-256 of the files' bytes as hex digits, of folders the path: what says that the same thing came again.
std::string sha256Of(const std::vector<std::string>& paths)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string& path : paths) {
        QFile file(QString::fromStdString(path));
        if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)) hash.addData(&file);
        else hash.addData(QByteArray::fromStdString(path));
    }
    return hash.result().toHex().toStdString();
}

std::string namesOf(const std::vector<std::string>& paths)
{
    std::string names;
    for (const std::string& path : paths) names.append(names.empty() ? "" : ", ").append(sources::fileName(path));
    return names;
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void addSummary(sources::Summary& sum, sources::Summary&& one)
{
    sum.recipe = std::move(one.recipe);
    sum.shape = one.shape;
    sum.rowsRead += one.rowsRead;
    sum.rejectedCount += one.rejectedCount;
    append(sum.rejected, std::move(one.rejected));
    append(sum.warnings, std::move(one.warnings));
    append(sum.leftOut, std::move(one.leftOut));
}

Result<void> writeBatches(ImportWriting& writing, const std::vector<Batch>& batches, const std::stop_token& stop,
                          const Progress& progress)
{
    for (std::size_t i = 0; i < batches.size(); ++i) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        if (const auto ok = writing.write(batches[i]); !ok) return ok;
        const double done = static_cast<double>(i + 1) / static_cast<double>(batches.size());
        tell(progress, readingShare + (1 - readingShare) * done);
    }
    return {};
}

}

Result<Fetched> fetchImport(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                            const Progress& progress)
{
    const auto source = sources::makeSource(order.recipe.connector);
    if (!source) return fail(Code::valueUnknown, {order.recipe.connector, sources::connectorNames()});
    const auto zone = zoneOf(session, order.recipe);
    if (!zone) return failed(zone);
    const auto since = lastStamp(session, order.recipe);
    if (!since) return failed(since);
    Fetched fetched{sha256Of(order.paths), {}, {}};
    const std::size_t fetches = source->joinsPaths() ? 1 : order.paths.size();
    const double share = readingShare / static_cast<double>(fetches);
    for (std::size_t i = 0; i < fetches; ++i) {
        const double before = static_cast<double>(i) * share;
        Collector collector(fetched.batches, [&](double part) { tell(progress, before + part * share); });
        sources::Request request{order.paths[i], order.recipe, *zone, zoneLookup(), {}, *since, order.at};
        if (source->joinsPaths()) request.further.assign(order.paths.begin() + 1, order.paths.end());
        auto summary = source->fetch(request, collector, stop);
        if (!summary) return failed(summary);
        addSummary(fetched.summary, std::move(*summary));
    }
    return fetched;
}

Result<ImportResult> writeImport(storage::Session& session, const ImportOrder& order, const Fetched& fetched,
                                 std::stop_token stop, const Progress& progress)
{
    ImportResult result;
    result.source = namesOf(order.paths);
    result.rejected = fetched.summary.rejected;
    result.warnings = fetched.summary.warnings;
    if (order.rejections == ImportOrder::Rejections::refuseAll && fetched.summary.rejectedCount > 0) return result;

    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    ImportWriting writing(session, order, fetched.summary, std::move(*directory), result);
    if (const auto ok = writing.begin(fetched.sha256); !ok) return failed(ok);
    writing.announce(fetched.batches);
    if (const auto ok = writeBatches(writing, fetched.batches, stop, progress); !ok) return failed(ok);
    if (const auto ok = writing.finish(); !ok) return failed(ok);
    if (!writing.changed()) {
        result.batch.reset();
        return result;
    }
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return result;
}

Result<ImportResult> importFiles(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                                 const Progress& progress)
{
    const auto fetched = fetchImport(session, order, stop, progress);
    if (!fetched) return failed(fetched);
    return writeImport(session, order, *fetched, stop, progress);
}

}
