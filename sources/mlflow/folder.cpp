// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/folder.h"

#include "sources/file.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <charconv>

namespace sources::mlflow {

using namespace reliability;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t maxMetaBytes = 256'000, maxTagBytes = 64'000;

}

std::vector<Entry> StoreFolder::entries(const fs::path& folder) const
{
    std::vector<Entry> entries;
    std::error_code error;
    auto it = fs::directory_iterator(folder, error);
    if (error) reject(folder, Error{Code::fileUnreadable, {folder.string(), error.message()}, {}});
    for (const auto end = fs::directory_iterator(); !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name.starts_with('.')) continue;
        std::error_code ignored;
        const fs::file_status status = it->symlink_status(ignored);
        if (fs::is_symlink(status)) {
            m_findings.note("links_skipped", "links are not followed");
        } else if (fs::is_directory(status) || fs::is_regular_file(status)) {
            if (entries.size() >= maxEntries) {
                m_findings.note("too_many_files", "only the first files of a folder are read: " + relative(folder));
                break;
            }
            entries.push_back({name, it->path(), fs::is_directory(status)});
        }
    }
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

bool StoreFolder::isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

Result<openslo::Tree> StoreFolder::meta(const fs::path& folder) const
{
    const std::string path = (folder / "meta.yaml").string();
    if (!isFile(path)) return fail(Code::fileMissing, {path});
    const auto bytes = readFile(path, maxMetaBytes);
    if (!bytes) return failed(bytes);
    auto documents = openslo::parseYaml(*bytes, path);
    if (!documents) return failed(documents);
    if (documents->size() != 1 || !documents->front().isMap())
        return fail(Code::fileInvalid, {path, "1", "not the meta.yaml of MLflow"});
    return std::move(documents->front());
}

std::string StoreFolder::text(const fs::path& file) const
{
    std::error_code ignored;
    if (!isFile(file)) return {};
    for (fs::path above = file.parent_path(); above != m_root && above.has_relative_path(); above = above.parent_path())
        if (fs::is_symlink(fs::symlink_status(above, ignored))) return {};
    const auto bytes = readFile(file.string(), maxTagBytes);
    return bytes ? std::string(trimmed(*bytes)) : std::string();
}

std::string StoreFolder::relative(const fs::path& path) const { return path.lexically_relative(m_root).string(); }

void StoreFolder::reject(const fs::path& path, const Error& error) const
{
    std::int64_t line = 0;
    if (error.code == Code::yamlInvalid && error.args.size() > 1)
        std::from_chars(error.args[1].data(), error.args[1].data() + error.args[1].size(), line);
    m_findings.reject(relative(path), line, reasonOf(error));
}

std::optional<std::int64_t> wholeIn(const openslo::Tree& map, std::string_view key)
{
    const std::string text = openslo::textIn(map, key);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}
