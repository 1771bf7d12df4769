// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/mlflow/findings.h"
#include "sources/openslo/tree.h"

#include <filesystem>

namespace sources::mlflow {

struct Entry {
    std::string name;
    std::filesystem::path path;
    bool folder = false;
};

/// The folders of a store and what its small files say. Nothing outside of it is ever opened: links are left out, and
/// no path that a file names is followed.
class StoreFolder {
public:
    StoreFolder(std::filesystem::path root, Findings& findings) : m_root(std::move(root)), m_findings(findings) {}

    const std::filesystem::path& root() const { return m_root; }
    Findings& findings() const { return m_findings; }

    /// What is in a folder, sorted by name; without hidden entries and links.
    std::vector<Entry> entries(const std::filesystem::path& folder) const;
    /// A file that is one itself, no link, device or pipe.
    static bool isFile(const std::filesystem::path& path);
    /// The map in a meta.yaml. Fails as readFile and parseYaml do; fileInvalid when it is no map.
    reliability::Result<openslo::Tree> meta(const std::filesystem::path& folder) const;
    /// The text of a tag or an alias; empty where there is none.
    std::string text(const std::filesystem::path& file) const;
    /// The path below the root, as it is told.
    std::string relative(const std::filesystem::path& path) const;
    void reject(const std::filesystem::path& path, const reliability::Error& error) const;

private:
    std::filesystem::path m_root;
    Findings& m_findings;
};

/// A whole number of a meta.yaml; none where it is absent, null or no number.
std::optional<std::int64_t> wholeIn(const openslo::Tree& map, std::string_view key);

}
