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
#include <map>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = 5'000'000, maxTotal = 256'000'000;
constexpr std::size_t maxFiles = 20'000, batchSize = 200;
/// Files that stand beside postmortems and are none.
constexpr std::array<std::string_view, 7> companions{
    "readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "agents"};

/// A file without an extension is Markdown when it begins with a heading or front matter.
bool looksLikeMarkdown(const std::string& path)
{
    std::array<char, 512> start{};
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), start.size());
    std::string_view text(start.data(), static_cast<std::size_t>(file.gcount()));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = trimmed(text);
    const std::size_t second = std::min(text.find('\n'), text.size() - 1) + 1;
    const bool underlined = text.substr(std::min(second, text.size())).starts_with("===");
    return (text.starts_with("# ") || text.starts_with("---") || underlined) &&
           text.find('\0') == std::string_view::npos;
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

/// Counts what is worth knowing of the files together, and names the first of them.
class Notes {
public:
    void count(const char* code, const char* what, std::int64_t times, const std::string& file)
    {
        if (times == 0) return;
        Note& note = m_notes[code];
        note.what = what;
        note.count += times;
        if (++note.files <= mostNamed) note.names.append(note.names.empty() ? "" : ", ").append(file);
    }

    std::vector<Warning> warnings() const
    {
        std::vector<Warning> all;
        for (const auto& [code, note] : m_notes)
            all.push_back({code, note.count, note.what + (": " + note.names) + (note.files > mostNamed ? " ..." : "")});
        return all;
    }

private:
    static constexpr int mostNamed = 5;
    struct Note {
        std::string what, names;
        std::int64_t count = 0;
        int files = 0;
    };
    std::map<std::string, Note> m_notes;
};

std::int64_t unreadTimes(const Incident& incident)
{
    return std::ranges::count_if(incident.reading.timeline, [](const TimelineEntry& e) { return !e.time && !e.date; });
}

/// Reads files one by one; what happens to one changes nothing for the others.
class Files {
public:
    Files(const Request& request, const Listing& listing) : m_request(request), m_listing(listing)
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
        if (const auto blank = std::ssize(m_summary.leftOut); blank > 0)
            m_summary.warnings.push_back({"template", blank, "blank templates are left out"});
        std::ranges::move(m_notes.warnings(), std::back_inserter(m_summary.warnings));
        return m_summary;
    }

private:
    Result<void> one(const std::string& path)
    {
        if (m_bytes > maxTotal)
            return fail(Code::fileInvalid, {path, "", "too much text for one import: import it in parts"});
        auto bytes = readFile(path, maxBytes);
        if (!bytes) return failed(bytes);
        m_bytes += static_cast<std::int64_t>(bytes->size());
        const auto text = decode(std::move(*bytes), m_request.recipe.encoding, path);
        if (!text) return failed(text);
        if (isTemplate(text->utf8)) {
            m_summary.leftOut.push_back(relative(path));
            return {};
        }
        auto read = readPostmortem(text->utf8, relative(path), m_request.zone, m_request.zones);
        if (!read) return failed(read);
        note(read->incident);
        if (read->project.empty()) read->project = m_request.recipe.project;
        m_batch.incidents.push_back(std::move(*read));
        return {};
    }

    void note(const Incident& incident)
    {
        const std::string& file = incident.sourceFile;
        m_notes.count(
            "timeline-time", "times of timelines that can't be read are kept as text", unreadTimes(incident), file);
        m_notes.count("conflict",
                      "texts that disagree with themselves",
                      static_cast<std::int64_t>(incident.reading.conflicts.size()),
                      file);
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
    Notes m_notes;
    std::int64_t m_bytes = 0;
    std::optional<Error> m_error;
};

}

Result<Summary> PostmortemsSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    const auto listing = listFiles(request.path, accepts, maxFiles);
    if (!listing) return failed(listing);
    if (listing->files.empty()) return fail(Code::folderEmpty, {request.path, "Markdown"});
    return Files(request, *listing).run(sink, stop);
}

}
