// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/timerange.h"
#include "app/commands/workspacecall.h"
#include "app/outputfile.h"
#include "app/reviewloader.h"
#include "app/seriesfeed.h"
#include "widgets/charts/chartexport.h"
#include "widgets/models/projectcharts.h"
#include "widgets/models/text.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

constexpr int chartColumns = 1400;

using widgets::charts::Format;
using widgets::charts::formats;

/// What --format says, else the ending of the file.
Result<const Format*> wantedFormat(const Call& call)
{
    const auto wanted = call.text("format"), path = call.text("o");
    if (!wanted && path) return app::formatOf(formats(), models::text(*path));
    for (const Format& format : formats())
        if (format.name == wanted.value_or("svg")) return &format;
    return fail(Code::valueUnknown, {*wanted, "svg, png, pdf, csv"});
}

/// The lanes of one indicator in its project's charts: the first of them carries all its targets.
Result<models::ChartSpec> specOf(WorkspaceCall& w, const std::string& path, const Call& call)
{
    const auto words = splitPath(path);
    if (words.size() != 2) return fail(Code::usage, {"chart takes PROJECT/INDICATOR"});
    const auto directory = Directory::load(w.session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(words[0]);
    if (!project) return failed(project);
    const auto indicator = directory->needIndicator(*project, words[1]);
    if (!indicator) return failed(indicator);
    const auto range = rangeOf(call, models::usualRange(w.asOf));
    if (!range) return failed(range);
    const auto data = loadReview(w.session, w.asOf);
    if (!data) return failed(data);
    const auto review = std::find_if(
        data->projects.begin(), data->projects.end(), [&](const auto& p) { return p->project.id == project->id; });
    models::ChartSpec spec = models::indicatorChart(**review, *indicator, *range, w.zone);
    spec.asOf = w.asOf;
    return filledChart(w.session, *data, std::move(spec), chartColumns);
}

}

Result<Outcome> runChart(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto format = wantedFormat(call);
    if (!format) return failed(format);
    if (!call.has("o") && (*format)->name != "csv") return fail(Code::usage, {"chart needs -o FILE"});
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto spec = specOf(*w, *path, call);
    if (!spec) return failed(spec);
    const auto bytes = (*format)->write(*spec);
    if (!bytes) return failed(bytes);
    return fileOutcome(call, *bytes);
}

}
