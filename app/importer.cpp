// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"

#include "app/importwriting.h"
#include "app/zones.h"
#include "sources/file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace app {

using namespace reliability;

namespace {

/// Keeps what a source delivers until it is written.
class Collector final : public sources::BatchSink {
public:
    explicit Collector(const Progress& progress) : m_progress(progress) {}
    Result<void> push(Batch&& batch) override
    {
        batches.push_back(std::move(batch));
        return {};
    }
    void progress(double share) override
    {
        if (m_progress) m_progress(share);
    }
    std::vector<Batch> batches;

private:
    const Progress& m_progress;
};

Result<Zone> zoneOf(storage::Session& session, const ImportRecipe& recipe)
{
    if (!recipe.zone.empty()) return zoneNamed(recipe.zone);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    return zoneNamed(workspace->zone);
}

/// SHA-256 of a file's bytes as hex digits, of a folder's path: what says that the same thing came again.
std::string sha256Of(const std::string& path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile file(QString::fromStdString(path));
    if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)) hash.addData(&file);
    else hash.addData(QByteArray::fromStdString(path));
    return hash.result().toHex().toStdString();
}

}

Result<Fetched> fetchImport(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                            const Progress& progress)
{
    const auto source = sources::makeSource(order.recipe.connector);
    if (!source) return fail(Code::valueUnknown, {order.recipe.connector, "csv, changes, postmortems"});
    const auto zone = zoneOf(session, order.recipe);
    if (!zone) return failed(zone);
    Collector collector(progress);
    auto summary = source->fetch({order.path, order.recipe, *zone}, collector, stop);
    if (!summary) return failed(summary);
    return Fetched{sha256Of(order.path), std::move(*summary), std::move(collector.batches)};
}

Result<ImportResult> writeImport(storage::Session& session, const ImportOrder& order, const Fetched& fetched,
                                 std::stop_token stop)
{
    ImportResult result;
    result.source = sources::fileName(order.path);
    result.rejected = fetched.summary.rejected;
    result.warnings = fetched.summary.warnings;
    if (order.rejections == ImportOrder::Rejections::refuseAll && fetched.summary.rejectedCount > 0) return result;

    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    ImportWriting writing(session, order, fetched.summary, std::move(*directory), result);
    if (const auto ok = writing.begin(fetched.sha256); !ok) return failed(ok);
    for (const Batch& batch : fetched.batches) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        if (const auto ok = writing.write(batch); !ok) return failed(ok);
    }
    if (const auto ok = writing.finish(); !ok) return failed(ok);
    if (!writing.changed()) {
        result.batch.reset();
        return result;
    }
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return result;
}

Result<ImportResult> importFile(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                                const Progress& progress)
{
    const auto fetched = fetchImport(session, order, stop, progress);
    if (!fetched) return failed(fetched);
    return writeImport(session, order, *fetched, stop);
}

}
