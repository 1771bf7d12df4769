// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/filestore.h"

#include <charconv>

namespace sources::mlflow {

using namespace reliability;
using openslo::textIn;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view versionPrefix = "version-";
/// What the file store writes where a version was deleted.
constexpr std::string_view deletedStage = "Deleted_Internal";

std::optional<std::int64_t> versionNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number > 0 ? std::optional(number) : std::nullopt;
}

/// Written as "creation_timestamp" by most releases.
std::optional<Instant> timeIn(const openslo::Tree& meta, std::string_view name, std::string_view other)
{
    const auto ms = wholeIn(meta, name);
    return instantOf(ms ? ms : wholeIn(meta, other));
}

void readVersion(const StoreFolder& folder, const Entry& entry, const std::string& model, Tracking& tracking)
{
    const auto number = versionNumber(std::string_view(entry.name).substr(versionPrefix.size()));
    const auto meta = folder.meta(entry.path);
    if (!meta) return folder.reject(entry.path / "meta.yaml", meta.error());
    ModelVersion version;
    version.model = model;
    version.version = number.value_or(0);
    version.stage = shown(textIn(*meta, "current_stage"));
    version.run = shown(textIn(*meta, "run_id"));
    version.created = timeIn(*meta, "creation_timestamp", "creation_time");
    version.updated = timeIn(*meta, "last_updated_timestamp", "last_updated_time");
    if (version.stage == deletedStage) return;
    if (!number || !version.created)
        return folder.findings().reject(
            folder.relative(entry.path / "meta.yaml"), 0, number ? "version without time" : "unreadable version");
    tracking.versions.push_back(std::move(version));
}

void readAliases(const StoreFolder& folder, const fs::path& path, const std::string& model, Tracking& tracking)
{
    std::error_code ignored;
    if (!fs::is_directory(fs::symlink_status(path, ignored))) return;
    for (const Entry& entry : folder.entries(path)) {
        if (entry.folder) continue;
        const auto version = versionNumber(folder.text(entry.path));
        if (version) tracking.aliases.push_back({model, shown(entry.name), *version});
        else folder.findings().reject(folder.relative(entry.path), 1, "unreadable version");
    }
}

}

void readRegistry(const StoreFolder& folder, Tracking& tracking)
{
    const fs::path models = folder.root() / "models";
    std::error_code ignored;
    if (!fs::is_directory(fs::symlink_status(models, ignored))) return;
    for (const Entry& model : folder.entries(models)) {
        if (!model.folder) continue;
        const std::string name = shown(model.name);
        for (const Entry& entry : folder.entries(model.path))
            if (entry.folder && entry.name.starts_with(versionPrefix)) readVersion(folder, entry, name, tracking);
        readAliases(folder, model.path / "aliases", name, tracking);
    }
}

}
