// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/timerange.h"
#include "app/commands/workspacecall.h"
#include "app/indicatorseries.h"

namespace app {

using namespace reliability;

namespace {

/// The columns that `import csv` reads back: time and good, total, or time and value.
QByteArray csvOf(const Samples& samples, Shape shape)
{
    const bool ratio = shape == Shape::ratio;
    std::string out = ratio ? "time,good,total\n" : shape == Shape::run ? "time,pass\n" : "time,value\n";
    for (std::size_t i = 0; i < samples.size(); ++i) {
        out += format(Instant{samples.at[i]}) + ",";
        out += ratio ? formatNumber(samples.total[i] - samples.bad[i]) + "," + formatNumber(samples.total[i])
                     : formatNumber(samples.value[i]);
        out += '\n';
    }
    return QByteArray::fromStdString(out);
}

}

Result<Outcome> runExportCsv(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto words = splitPath(*path);
    if (words.size() != 2) return fail(Code::usage, {"export csv takes PROJECT/INDICATOR"});
    const auto range = rangeOf(call, allTime);
    if (!range) return failed(range);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(words[0]);
    if (!project) return failed(project);
    const auto indicator = directory->needIndicator(*project, words[1]);
    if (!indicator) return failed(indicator);
    const auto samples = samplesOf(w->session, *indicator, *range, w->now);
    if (!samples) return failed(samples);
    return fileOutcome(call, csvOf(*samples, indicator->shape));
}

}
