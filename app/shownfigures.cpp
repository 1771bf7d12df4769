// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shownfigures.h"

#include "app/records.h"
#include "app/reviewloader.h"
#include "app/syncing.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

constexpr int weeksOfNews = 4;

Result<std::shared_ptr<const ReviewData>> share(Result<ReviewData> data)
{
    if (!data) return failed(data);
    return std::make_shared<const ReviewData>(std::move(*data));
}

Result<std::optional<Week>> newestWeek(storage::Session& session, const ReviewData& data)
{
    std::optional<Instant> newest;
    for (const auto& project : data.projects)
        for (const Indicator& indicator : project->indicators) {
            const auto streams = session.series().streams(indicator.id);
            if (!streams) return failed(streams);
            for (const storage::StreamInfo& stream : *streams) newest = std::max(newest, stream.last);
        }
    if (!newest || *newest >= data.zone.addDays(data.asOf, -7 * weeksOfNews)) return std::nullopt;
    return weekOf(*newest, data.zone);
}

}

Result<ShownFigures> loadFigures(storage::Session& session, std::optional<Instant> asOf)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto now = share(loadReview(session, asOf.value_or(asOfDefault(*workspace, SystemClock().now()))));
    if (!now) return failed(now);
    const ReviewData& data = **now;
    const auto newest = newestWeek(session, data);
    if (!newest) return failed(newest);
    auto imports = session.store<ImportBatch>().all();
    if (!imports) return failed(imports);
    auto sources = sourceStates(session, trustedSources());
    if (!sources) return failed(sources);
    const auto rev = session.rev();
    if (!rev) return failed(rev);
    ShownFigures shown{*now, *now, {}, *newest, std::move(*imports), std::move(*sources), *rev};
    const Week last = lastComplete(data.asOf, data.zone);
    const bool frozen =
        std::ranges::any_of(data.reviews, [&](const Review& review) { return review.week == format(last); });
    if (data.week == last && !frozen) return shown;
    const auto weekly = share(loadWeek(session, last));
    if (weekly) shown.weekly = *weekly;
    else shown.problem = weekly.error();
    return shown;
}

}
