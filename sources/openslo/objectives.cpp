// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/objectives.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

std::optional<Length> lengthOf(Judge& judge, const Tree& parent, const std::string& path)
{
    const std::string text = judge.text(parent, "duration", path, Need::required);
    if (text.empty()) return std::nullopt;
    const auto length = parseLength(text);
    if (length) return *length;
    judge.refuse(below(path, "duration"), "duration-invalid", "must be a count and one of m h d w M Q Y");
    return std::nullopt;
}

void readCalendar(Judge& judge, const Tree& window, const std::string& path, ObjectiveVersion& version)
{
    version.windowKind = WindowKind::calendar;
    if (version.window == Length{1, Length::Unit::minute} && !judge.strict()) {
        judge.warn(below(path, "duration"), "minute-for-month", "1m is a minute; read as one month, 1M");
        version.window.unit = Length::Unit::month;
    }
    const Tree* calendar = judge.map(window, "calendar", path, Need::optional);
    if (!calendar)
        return judge.bend(below(path, "calendar"), "required", "a calendar window needs startTime and timeZone");
    const std::string at = below(path, "calendar");
    version.windowStart = judge.text(*calendar, "startTime", at, Need::required);
    if (const std::string zone = judge.text(*calendar, "timeZone", at, Need::required); !zone.empty())
        version.zone = zone;
    if (!version.windowStart.empty() && !parseCivil(version.windowStart))
        judge.refuse(below(at, "startTime"), "time-invalid", "must be YYYY-MM-DD HH:MM:SS");
}

/// The one time window; the first one where rules are bent.
const Tree* windowOf(Judge& judge, const Tree& spec, const std::string& path, std::string& at)
{
    const Tree* windows = spec.find("timeWindow");
    at = below(path, "timeWindow");
    if (!windows) {
        judge.bend(at, "window-missing", "is missing; 28 days, rolling");
        return nullptr;
    }
    if (windows->isMap()) {
        judge.bend(at, "wrong-type", "must be a list of one");
        return windows;
    }
    if (!windows->isList() || windows->items.empty() || !windows->items.front().isMap()) {
        judge.refuse(at, "wrong-type", "must be a list of one window");
        return nullptr;
    }
    if (windows->items.size() > 1) judge.bend(at, "window-several", "only one is allowed; the first is used");
    at = below(at, std::size_t{0});
    return &windows->items.front();
}

void readWindow(Judge& judge, const Tree& spec, const std::string& path, ObjectiveVersion& version)
{
    std::string at;
    const Tree* window = windowOf(judge, spec, path, at);
    if (!window) return;
    const auto length = lengthOf(judge, *window, at);
    if (!length) return;
    version.window = *length;
    const auto rolling = judge.boolean(*window, "isRolling", at, Need::optional);
    if (!rolling.value_or(!window->find("calendar"))) return readCalendar(judge, *window, at, version);
    if (!rolling) judge.bend(below(at, "isRolling"), "required", "is missing; read as rolling");
    if (window->find("calendar")) judge.bend(below(at, "calendar"), "calendar-not-used", "a rolling window has none");
    if (length->calendar())
        judge.refuse(below(at, "duration"), "window-unsupported", "a rolling window needs a fixed length: 30d, not 1M");
}

void readMethod(Judge& judge, const Tree& spec, const std::string& path, ObjectiveVersion& version)
{
    const std::string text = judge.text(spec, "budgetingMethod", path, Need::required);
    if (text.empty()) return;
    const auto method = parseName<Method>(text);
    if (!method || opensloName(*method) != text)
        (method ? judge.bend(below(path, "budgetingMethod"),
                             "value-unknown",
                             "must be Occurrences, Timeslices or RatioTimeslices")
                : judge.refuse(below(path, "budgetingMethod"),
                               "value-unknown",
                               "must be Occurrences, Timeslices or RatioTimeslices"));
    if (method) version.method = *method;
}

/// A share of `key`, in percent when `percent` is "%"; as written, so that no digit is lost.
std::optional<Target> shareOf(Judge& judge, const Tree& objective, std::string_view key, const std::string& path,
                              const std::string& percent)
{
    const auto number = judge.number(objective, key, path, Need::optional);
    if (!number) return std::nullopt;
    auto target = parseTarget(objective.find(key)->text + percent);
    if (!target) target = parseTarget(formatNumber(*number) + percent);
    if (target) return *target;
    judge.refuse(below(path, key),
                 "target-range",
                 percent.empty() ? "must be from 0 to below 1" : "must be from 0 to below 100");
    return std::nullopt;
}

void readTarget(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion& version)
{
    const bool fraction = objective.find("target"), percent = objective.find("targetPercent");
    if (fraction == percent)
        return judge.refuse(path, fraction ? "target-both" : "target-missing", "needs one of target and targetPercent");
    const char* key = fraction ? "target" : "targetPercent";
    const auto target = shareOf(judge, objective, key, path, fraction ? "" : "%");
    if (!target) return;
    version.target = *target;
    if (target->allOrNothing()) judge.bend(below(path, key), "target-range", "allows no failure at all");
}

/// A slice in OpenSLO shorthand; a bare number counts minutes.
void readSliceWindow(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion& version)
{
    const Tree* tree = objective.find("timeSliceWindow");
    const std::string at = below(path, "timeSliceWindow");
    if (!tree) return judge.refuse(at, "required", "is required by the budgeting method");
    const bool bare = numberOf(*tree).has_value();
    const auto length = parseFixed(tree->isScalar() ? tree->text + (bare ? "m" : "") : std::string());
    if (!length || length->count() <= 0)
        return judge.refuse(at, "duration-invalid", "must be a fixed length such as 1m");
    if (bare) judge.bend(at, "slice-number", "is a bare number; read as minutes");
    version.slice = *length;
}

void readSlices(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion& version)
{
    const auto unused = [&](const char* key) {
        if (objective.find(key)) judge.bend(below(path, key), "slice-not-used", "the budgeting method has none");
    };
    if (version.method == Method::occurrences) {
        unused("timeSliceTarget");
        return unused("timeSliceWindow");
    }
    readSliceWindow(judge, objective, path, version);
    if (version.method == Method::ratioTimeslices) return unused("timeSliceTarget");
    if (!objective.find("timeSliceTarget"))
        return judge.refuse(below(path, "timeSliceTarget"), "required", "is required by the budgeting method");
    version.sliceTarget = shareOf(judge, objective, "timeSliceTarget", path, "");
    if (version.sliceTarget && version.sliceTarget->value() <= 0)
        judge.refuse(below(path, "timeSliceTarget"), "target-range", "must be above 0 and at most 1");
}

void readThreshold(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion& version, Need need)
{
    const std::string op = judge.text(objective, "op", path, need);
    version.op = parseName<Op>(op);
    if (!op.empty() && !version.op) judge.refuse(below(path, "op"), "value-unknown", "must be one of " + allowed<Op>());
    version.threshold = judge.number(objective, "value", path, need);
}

void refuseThreshold(Judge& judge, const Tree& objective, const std::string& path)
{
    for (const char* key : {"op", "value"})
        if (objective.find(key)) judge.bend(below(path, key), "op-on-ratio", "a ratio has no threshold; not used");
}

}

ObjectiveVersion readTerms(Judge& judge, const Tree& spec, const std::string& path)
{
    ObjectiveVersion version;
    readMethod(judge, spec, path, version);
    readWindow(judge, spec, path, version);
    return version;
}

ObjectiveVersion readObjective(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion terms,
                               std::optional<Shape> shape)
{
    readTarget(judge, objective, path, terms);
    readSlices(judge, objective, path, terms);
    if (shape == Shape::ratio || shape == Shape::run) refuseThreshold(judge, objective, path);
    else readThreshold(judge, objective, path, terms, shape ? Need::required : Need::optional);
    return terms;
}

}
