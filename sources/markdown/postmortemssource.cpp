// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortemssource.h"

#include "sources/file.h"
#include "sources/markdown/postmortem.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = 5'000'000;
constexpr std::size_t maxFiles = 20'000, batchSize = 200;
/// Files that stand beside postmortems and are none.
constexpr std::array<std::string_view, 6> companions{
    "readme", "license", "licence", "changelog", "contributing", "code_of_conduct"};

/// A file without an extension is Markdown when it begins with a heading or front matter.
bool looksLikeMarkdown(const std::string& path)
{
    std::array<char, 512> start{};
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), start.size());
    const std::string_view text = trimmed({start.data(), static_cast<std::size_t>(file.gcount())});
    return (text.starts_with("# ") || text.starts_with("---")) && text.find('\0') == std::string_view::npos;
}

bool accepts(const std::string& path)
{
    const std::filesystem::path file(path);
    const std::string extension = lower(file.extension().string()), stem = lower(file.stem().string());
    if (std::find(companions.begin(), companions.end(), stem) != companions.end()) return false;
    if (extension == ".md" || extension == ".markdown") return true;
    // A dot with a blank behind it is part of a sentence and no extension.
    return (extension.empty() || extension.find(' ') != std::string::npos) && looksLikeMarkdown(path);
}

/// Reads files one by one; what happens to one changes nothing for the others.
class FilesReading {
public:
    FilesReading(const Request& request, const Listing& listing) : m_request(request), m_listing(listing)
    {
        m_summary.recipe = request.recipe;
        m_summary.warnings = listing.warnings;
    }

    Result<Summary> run(BatchSink& sink, const std::stop_token& stop)
    {
        for (std::size_t i = 0; i < m_listing.files.size(); ++i) {
            if (stop.stop_requested()) return fail(Code::cancelled);
            ++m_summary.rowsRead;
            if (const auto ok = one(m_listing.files[i]); !ok) reject(m_listing.files[i], ok.error());
            sink.progress(static_cast<double>(i + 1) / static_cast<double>(m_listing.files.size()));
            const bool last = i + 1 == m_listing.files.size();
            if (m_batch.incidents.empty() || (m_batch.incidents.size() < batchSize && !last)) continue;
            if (const auto ok = sink.push(std::exchange(m_batch, {})); !ok) return failed(ok);
        }
        if (!m_listing.folder && m_error) return fail(m_error->code, m_error->args, m_error->detail);
        if (m_templates > 0) m_summary.warnings.push_back({"template", m_templates, "blank templates are left out"});
        return m_summary;
    }

private:
    Result<void> one(const std::string& path)
    {
        auto bytes = readFile(path, maxBytes);
        if (!bytes) return failed(bytes);
        const auto text = decode(std::move(*bytes), m_request.recipe.encoding, path);
        if (!text) return failed(text);
        if (isTemplate(text->utf8)) return ++m_templates, Result<void>();
        auto read = readPostmortem(text->utf8, relative(path), m_request.zone);
        if (!read) return failed(read);
        if (read->project.empty()) read->project = m_request.recipe.project;
        m_batch.incidents.push_back(std::move(*read));
        return {};
    }

    void reject(const std::string& path, const Error& error)
    {
        m_error = error;
        ++m_summary.rejectedCount;
        m_summary.rejected.push_back({relative(path), 0, reasonOf(error)});
    }

    std::string relative(const std::string& path) const
    {
        return m_listing.folder ? std::filesystem::path(path).lexically_relative(m_request.path).string()
                                : fileName(path);
    }

    const Request& m_request;
    const Listing& m_listing;
    Summary m_summary;
    Batch m_batch;
    std::int64_t m_templates = 0;
    std::optional<Error> m_error;
};

}

Result<Summary> PostmortemsSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    const auto listing = listFiles(request.path, accepts, maxFiles);
    if (!listing) return failed(listing);
    if (listing->files.empty()) return fail(Code::folderEmpty, {request.path, "Markdown"});
    return FilesReading(request, *listing).run(sink, stop);
}

}
