// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reviewcall.h"

#include "app/commands/recordanswer.h"
#include "app/records.h"
#include "app/reviews.h"
#include "reliability/describe.h"

#include <charconv>

namespace app {

using namespace reliability;

Result<Week> weekOfCall(const Call& call, const WorkspaceCall& w)
{
    const auto given = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!given) return failed(given);
    return given->value_or(lastComplete(w.now, w.zone));
}

Result<ReviewCall> openReview(const Call& call, storage::Access access)
{
    auto w = openWorkspace(call, access);
    if (!w) return failed(w);
    const auto week = weekOfCall(call, *w);
    if (!week) return failed(week);
    const auto review = findReview(w->session, *week);
    if (!review) return failed(review);
    return ReviewCall{std::move(*w), *review};
}

Result<Outcome> recordOutcome(WorkspaceCall& w, const Review& review)
{
    const auto data = loadRecord(w.session, review);
    if (!data) return failed(data);
    const auto names = RecordNames::load(w.session);
    if (!names) return failed(names);
    const RecordAnswer answer = recordAnswer(review, *data, *names);
    return Outcome{toJson(answer), recordText(answer, data->zone)};
}

Result<std::optional<Instant>> dayOption(const Call& call, const char* option, const Zone& zone)
{
    return call.read(option, [&](std::string_view text) -> Result<Instant> {
        if (const auto day = parseCivil(text)) return zone.instant(*day);
        return parseInstant(text);
    });
}

std::string textOption(const Call& call, const char* option) { return call.text(option).value_or(""); }

Result<std::int64_t> numberOf(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return fail(Code::usage, {"\"" + text + "\" is no number of a list"});
    return number;
}

}
