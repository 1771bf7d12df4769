// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/workspacecall.h"
#include "app/reportfile.h"
#include "reliability/week.h"
#include "widgets/models/text.h"

namespace app {

using namespace reliability;

Result<Outcome> runReport(const Call& call)
{
    const auto path = call.text("o"), wanted = call.text("format");
    const Result<std::string> format =
        path && !wanted ? reportFormatOf(models::text(*path)) : Result<std::string>(wanted.value_or("html"));
    if (!format) return failed(format);
    if (!path && *format != "html") return fail(Code::usage, {"report --format " + *format + " needs -o FILE"});
    const auto week = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!week) return failed(week);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const ReportSettings settings{call.has("redact") ? models::Texts::redacted : models::Texts::all};
    const auto data = loadReport(w->session, week->value_or(lastComplete(w->asOf, w->zone)), settings);
    if (!data) return failed(data);
    const QString file = models::text(path.value_or(""));
    const auto files = reportFiles(*data, *format, file);
    if (!files) return failed(files);
    if (const auto ok = writeFigures(*files, file); !ok) return failed(ok);
    return fileOutcome(call, files->report);
}

}
