// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/workspacecall.h"
#include "app/languages.h"
#include "app/reportfile.h"
#include "reliability/week.h"
#include "widgets/models/text.h"

#include <algorithm>
#include <array>

namespace app {

using namespace reliability;

namespace {

struct Paper {
    std::string_view name;
    QPageSize::PageSizeId size;
};

constexpr std::array<std::string_view, 2> languages{"en", "ja"};

/// What --language names. Commands speak English, whoever reads a report may not.
Result<QString> languageOf(const Call& call)
{
    const std::string wanted = call.text("language").value_or("en");
    if (std::ranges::find(languages, wanted) == languages.end()) return fail(Code::valueUnknown, {wanted, "en, ja"});
    return models::text(wanted);
}

constexpr std::array papers{Paper{"a4", QPageSize::A4}, Paper{"letter", QPageSize::Letter}};

Result<ReportSettings> settingsOf(const Call& call)
{
    const std::string wanted = call.text("paper").value_or("a4");
    const auto* paper = std::ranges::find(papers, wanted, &Paper::name);
    if (paper == papers.end()) return fail(Code::valueUnknown, {wanted, "a4, letter"});
    return ReportSettings{call.has("digest") ? ReportKind::digest : ReportKind::weekly,
                          call.has("redact") ? models::Texts::redacted : models::Texts::all,
                          paper->size};
}

/// What --format says, else the ending of the file. What is printed is HTML; a digest, which is sent by mail, Markdown.
Result<std::string> reportFormat(const Call& call)
{
    const auto path = call.text("o"), wanted = call.text("format");
    if (path) return wanted ? *wanted : reportFormatOf(models::text(*path));
    const bool digest = call.has("digest");
    const std::string format = wanted.value_or(digest ? "markdown" : "html");
    if (digest && format == "md") return std::string("markdown");
    if (format != "html" && !(digest && format == "markdown"))
        return fail(Code::usage, {"report --format " + format + " needs -o PATH"});
    return format;
}

}

Result<Outcome> runReport(const Call& call)
{
    const auto format = reportFormat(call);
    if (!format) return failed(format);
    const auto settings = settingsOf(call);
    if (!settings) return failed(settings);
    const auto week = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!week) return failed(week);
    const auto language = languageOf(call);
    if (!language) return failed(language);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    Languages words; // as long as the report is made
    words.use(*language);
    const auto data = loadReport(w->session, week->value_or(lastComplete(w->asOf, w->zone)), *settings);
    if (!data) return failed(data);
    const auto path = call.text("o");
    const auto files = reportFiles(*data, *format, models::text(path.value_or("")));
    if (!files) return failed(files);
    if (!path) return fileOutcome(call, files->report);
    const auto bytes =
        writeReport(*files, models::text(*path), call.has("force") ? Existing::replace : Existing::refuse);
    if (!bytes) return failed(bytes);
    return writtenOutcome(*path, *bytes);
}

}
