// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/reader.h"

#include "sources/file.h"
#include "sources/openslo/assembly.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = 10'000'000;
constexpr std::size_t maxFiles = 10'000;

bool accepts(const std::string& path)
{
    static constexpr std::array<std::string_view, 3> extensions{".yaml", ".yml", ".json"};
    const std::string extension = lower(std::filesystem::path(path).extension().string());
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

/// What is left for the files of one set, so that many files take no more memory than a few.
struct Allowance {
    std::int64_t bytes = 64'000'000;
    std::size_t values = 1'000'000;
};

/// Adds the objects of a text: one, a list of them, or several documents.
void addDocuments(Assembly& assembly, const std::string& text, const std::string& file, Allowance& left)
{
    auto documents = parseYaml(text, file);
    if (!documents) return assembly.addFailure(file, documents.error());
    std::size_t values = 0;
    for (const Tree& document : *documents) values += countOf(document);
    if (values > left.values) return assembly.addFailure(file, Error{Code::yamlTooComplex, {file}, {}});
    left.values -= values;
    std::int64_t index = 0;
    for (Tree& document : *documents) {
        if (document.isNull()) continue;
        if (!document.isList()) {
            assembly.add(file, index++, std::move(document));
            continue;
        }
        for (Tree& member : document.items) assembly.add(file, index++, std::move(member));
    }
    if (index == 0) assembly.addFailure(file, Error{Code::fileInvalid, {file, "1", "nothing in it"}, {}});
}

void addFile(Assembly& assembly, const std::string& file, Allowance& left)
{
    auto bytes = readFile(file, std::min(maxBytes, left.bytes));
    if (!bytes) return assembly.addFailure(file, bytes.error());
    left.bytes -= static_cast<std::int64_t>(bytes->size());
    const auto text = decode(std::move(*bytes), "UTF-8", file);
    if (!text) return assembly.addFailure(file, text.error());
    addDocuments(assembly, text->utf8, file, left);
}

}

Result<Definitions> read(const std::vector<std::string>& paths, const Rulebook& rulebook)
{
    if (paths.empty()) return fail(Code::usage, {"no file or folder named"});
    Assembly assembly(rulebook);
    Allowance left;
    for (const std::string& path : paths) {
        const auto listing = listFiles(path, accepts, maxFiles);
        if (!listing) return failed(listing);
        if (listing->files.empty()) return fail(Code::folderEmpty, {path, "YAML or JSON"});
        for (const std::string& file : listing->files) addFile(assembly, file, left);
    }
    return assembly.finish();
}

Definitions readText(const std::string& text, const std::string& fileName, const Rulebook& rulebook)
{
    Assembly assembly(rulebook);
    Allowance left;
    addDocuments(assembly, text, fileName, left);
    return assembly.finish();
}

}
