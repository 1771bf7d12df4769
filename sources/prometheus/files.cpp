// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/files.h"

#include "sources/file.h"

namespace sources::prometheus {

using namespace reliability;

namespace {
constexpr std::int64_t maxBytes = 512'000'000;
constexpr std::size_t maxFiles = 10'000;
}

Result<void> readFiles(const Request& request, const std::function<bool(const std::string&)>& accept,
                       Findings& findings, BatchSink& sink, const std::stop_token& stop, const TakeFile& take)
{
    std::vector<std::string> files, paths{request.path};
    paths.insert(paths.end(), request.further.begin(), request.further.end());
    for (const std::string& path : paths) {
        const auto listing = listFiles(path, accept, maxFiles);
        if (!listing) return failed(listing);
        files.insert(files.end(), listing->files.begin(), listing->files.end());
        for (const Warning& w : listing->warnings) findings.note(w.code.c_str(), w.message, w.count);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        const auto text = readFile(files[i], maxBytes);
        if (!text) findings.reject(fileName(files[i]), 0, reasonOf(text.error()));
        else if (const auto ok = take(files[i], *text); !ok) return ok;
        sink.progress(static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    return {};
}

tl::unexpected<Error> nothingRead(const Request& request, const Findings& findings, const char* kind)
{
    if (findings.rejected().empty()) return fail(Code::folderEmpty, {request.path, kind});
    const Rejection& first = findings.rejected().front();
    return fail(Code::fileInvalid, {first.file, first.line > 0 ? std::to_string(first.line) : "", first.reason});
}

}
