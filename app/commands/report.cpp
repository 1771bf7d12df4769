// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/workspacecall.h"
#include "app/reportfile.h"
#include "reliability/week.h"

namespace app {

using namespace reliability;

Result<Outcome> runReport(const Call& call)
{
    const std::string format = call.text("format").value_or("html");
    if (format != "html") return fail(Code::valueUnknown, {format, "html"});
    const auto week = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!week) return failed(week);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto data = loadReport(w->session, range(week->value_or(lastComplete(w->asOf, w->zone)), w->zone).to);
    if (!data) return failed(data);
    const auto html = htmlReport(*data);
    if (!html) return failed(html);
    return fileOutcome(call, *html);
}

}
