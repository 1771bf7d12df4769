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

/// Adds the objects of a text: one, a list of them, or several documents.
void addText(Assembly& assembly, const std::string& text, const std::string& file)
{
    auto documents = parseYaml(text, file);
    if (!documents) return assembly.addFailure(file, documents.error());
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

void addFile(Assembly& assembly, const std::string& file)
{
    auto bytes = readFile(file, maxBytes);
    if (!bytes) return assembly.addFailure(file, bytes.error());
    const auto text = decode(std::move(*bytes), "UTF-8", file);
    if (!text) return assembly.addFailure(file, text.error());
    addText(assembly, text->utf8, file);
}

}

Result<Definitions> read(const std::vector<std::string>& paths, Rules rules)
{
    if (paths.empty()) return fail(Code::usage, {"no file or folder named"});
    Assembly assembly(rules);
    for (const std::string& path : paths) {
        const auto listing = listFiles(path, accepts, maxFiles);
        if (!listing) return failed(listing);
        if (listing->files.empty()) return fail(Code::fileInvalid, {path, "0", "no YAML or JSON files"});
        for (const std::string& file : listing->files) addFile(assembly, file);
    }
    return assembly.finish();
}

Definitions readText(const std::string& text, const std::string& fileName, Rules rules)
{
    Assembly assembly(rules);
    addText(assembly, text, fileName);
    return assembly.finish();
}

}
