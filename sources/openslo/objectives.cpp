// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/objectives.h"

#include "sources/openslo/values.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

void readCalendar(Judge& judge, const Tree& window, const std::string& path, ObjectiveVersion& version)
{
    version.windowKind = WindowKind::calendar;
    if (version.window == Length{1, Length::Unit::minute} && !judge.strict()) {
        judge.warn(below(path, "duration"), "minute-for-month", "1m is a minute; read as one month, 1M");
        version.window.unit = Length::Unit::month;
    }
    const Tree& calendar = mapIn(window, "calendar");
    if (const auto start = parseCivil(textIn(calendar, "startTime"))) version.windowStart = formatCivil(*start);
    if (const std::string zone = textIn(calendar, "timeZone"); !zone.empty()) version.zone = zone;
}

/// Windows that roll and slices have a length; a month has none, and gets one.
Length fixedLength(Judge& judge, Length length, const std::string& path)
{
    if (!length.calendar()) return length;
    judge.warn(path, "length-fixed", "a month is read as 30 days, a quarter as 90, a year as 365");
    return {static_cast<int>(std::min<std::int64_t>(fixedOf(length) / dayLength, 100'000)), Length::Unit::day};
}

void readWindow(Judge& judge, const Tree& spec, ObjectiveVersion& version)
{
    const auto windows = itemsIn(spec, "timeWindow");
    if (windows.empty()) return;
    const std::string path = below("spec.timeWindow", std::size_t{0});
    const auto length = parseLength(textIn(windows.front(), "duration"));
    if (!length) return;
    version.window = *length;
    const auto rolling = booleanIn(windows.front(), "isRolling");
    if (!rolling.value_or(!windows.front().find("calendar")))
        return readCalendar(judge, windows.front(), path, version);
    version.window = fixedLength(judge, version.window, below(path, "duration"));
}

void readTarget(const Tree& objective, ObjectiveVersion& version)
{
    const bool percent = objective.find("targetPercent");
    const auto target = parseShare(textIn(objective, percent ? "targetPercent" : "target"), percent ? "%" : "");
    if (target) version.target = *target;
}

/// A slice in OpenSLO shorthand; a bare number counts minutes.
void readSlices(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion& version)
{
    if (version.method == Method::occurrences) return;
    std::string text = textIn(objective, "timeSliceWindow");
    if (!text.empty() && text.back() >= '0' && text.back() <= '9') text += 'm';
    if (const auto length = parseLength(text))
        version.slice = fixedLength(judge, *length, below(path, "timeSliceWindow")).fixed();
    if (version.method == Method::timeslices)
        version.sliceTarget = parseShare(textIn(objective, "timeSliceTarget"), "");
}

void readThreshold(const Tree& objective, ObjectiveVersion& version)
{
    version.op = parseName<Op>(textIn(objective, "op"));
    version.threshold = numberIn(objective, "value");
}

}

ObjectiveVersion readTerms(Judge& judge, const Tree& spec)
{
    ObjectiveVersion version;
    version.method = parseName<Method>(textIn(spec, "budgetingMethod")).value_or(Method::occurrences);
    readWindow(judge, spec, version);
    return version;
}

ObjectiveVersion readObjective(Judge& judge, const Tree& objective, const std::string& path, ObjectiveVersion terms,
                               std::optional<Shape> shape)
{
    readTarget(objective, terms);
    readSlices(judge, objective, path, terms);
    if (shape != Shape::ratio && shape != Shape::run) readThreshold(objective, terms);
    return terms;
}

}
