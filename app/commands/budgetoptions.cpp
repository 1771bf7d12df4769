// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetoptions.h"

#include "reliability/budget/budget.h"
#include "reliability/canonicaljson.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

using namespace reliability;

namespace {

/// Moves an option's value to where it belongs, or stops with its error.
template <class Target, class Value>
Result<void> put(Target& to, Result<std::optional<Value>> value)
{
    if (!value) return failed(value);
    if (*value) to = **value;
    return {};
}

/// The first failure of several; none when all went well.
Result<void> allOf(std::initializer_list<Result<void>> results)
{
    for (const auto& result : results)
        if (!result) return failed(result);
    return {};
}

Result<Target> readTarget(std::string_view s) { return parseTarget(s); }
Result<Length> readLength(std::string_view s) { return parseLength(s); }
Result<Milliseconds> readFixed(std::string_view s) { return parseFixed(s); }

/// "ignore", "good", "bad" or "carry:2h".
struct Period {
    std::string_view name, length;
};
constexpr std::array periods{
    Period{"day", "1d"}, Period{"week", "1w"}, Period{"month", "1M"}, Period{"quarter", "1Q"}, Period{"year", "1Y"}};

Result<void> readMissing(const Call& call, ObjectiveVersion& version)
{
    const auto given = call.text("missing");
    if (!given) return {};
    const std::string_view text = *given;
    const auto colon = text.find(':');
    const auto policy = parseName<MissingPolicy>(text.substr(0, colon));
    const bool carries = policy == MissingPolicy::carry;
    if (!policy || carries != (colon != std::string_view::npos))
        return fail(Code::valueUnknown, {*given, "ignore, good, bad, carry:LENGTH"});
    version.missing = *policy;
    if (!carries) return {};
    const auto length = parseFixed(text.substr(colon + 1));
    if (!length) return failed(length);
    version.carry = *length;
    return {};
}

Result<void> readMinEvents(const Call& call, ObjectiveVersion& version)
{
    const auto least = call.number("min-events");
    if (!least) return failed(least);
    if (!*least) return {};
    if (!(**least >= 0) || **least > 1e15 || **least != std::floor(**least))
        return fail(Code::valueUnknown, {formatNumber(**least), "a whole number from 0 on"});
    version.minEvents = static_cast<std::int64_t>(**least);
    return {};
}

/// --calendar PERIOD: a whole one in the zone of --zone, in place of a rolling window.
Result<void> readCalendar(const Call& call, ObjectiveVersion& version)
{
    const auto period = call.text("calendar");
    if (!period) return {};
    const auto* found = std::ranges::find(periods, *period, &Period::name);
    if (found == periods.end()) return fail(Code::valueUnknown, {*period, "day, week, month, quarter, year"});
    if (call.has("window")) return fail(Code::usage, {"--calendar and --window exclude each other"});
    const auto length = parseLength(found->length);
    if (!length) return failed(length);
    version.windowKind = WindowKind::calendar;
    version.window = *length;
    version.zone = call.text("zone").value_or("UTC");
    return {};
}

}

Result<ImportRecipe> recipeOf(const Call& call, const std::string& suffix)
{
    ImportRecipe recipe;
    const auto column = [&](const char* role) { return call.text((role + suffix).c_str()).value_or(""); };
    recipe.time = column("time");
    recipe.end = column("end");
    recipe.good = column("good");
    recipe.bad = column("bad");
    recipe.total = column("total");
    recipe.bucket = column("bucket");
    if (call.has("cumulative")) recipe.cumulative = true;
    recipe.value = column("value");
    recipe.pass = column("pass");
    recipe.label = call.text("label").value_or("");
    recipe.truth = column("truth");
    recipe.prediction = column("prediction");
    recipe.tolerance = call.text("tolerance").value_or("");
    recipe.delimiter = call.text("delimiter").value_or("");
    recipe.encoding = call.text("encoding").value_or("");
    recipe.zone = call.text("zone").value_or("");
    recipe.unit = call.text("unit").value_or("");
    if (call.has("higher-is-better")) recipe.direction = Direction::higher;
    if (call.has("lower-is-better")) recipe.direction = Direction::lower;
    const auto ok = allOf({put(recipe.stamp, call.choice<Stamp>("stamp")),
                           put(recipe.interval, call.read("interval", readFixed)),
                           put(recipe.error, call.choice<ErrorFigure>("error")),
                           put(recipe.dates, call.choice<DateOrder>("dates")),
                           put(recipe.duplicates, call.choice<Duplicates>("duplicates")),
                           put(recipe.family, call.choice<Family>("family")),
                           put(recipe.kind, call.choice<Kind>("kind")),
                           put(recipe.target, call.read("target", readTarget)),
                           put(recipe.window, call.read("window", readLength)),
                           put(recipe.op, call.choice<Op>("op")),
                           put(recipe.threshold, call.number("threshold"))});
    if (!ok) return failed(ok);
    return recipe;
}

Result<ObjectiveVersion> versionOf(const Call& call)
{
    ObjectiveVersion version;
    if (!call.has("target")) return fail(Code::usage, {"a budget needs a target: give --target 99.9%"});
    const auto ok = allOf({put(version.target, call.read("target", readTarget)),
                           put(version.window, call.read("window", readLength)),
                           put(version.method, call.choice<Method>("method")),
                           put(version.slice, call.read("slice", readFixed)),
                           put(version.sliceTarget, call.read("slice-target", readTarget)),
                           put(version.op, call.choice<Op>("op")),
                           put(version.threshold, call.number("threshold")),
                           readMissing(call, version),
                           readMinEvents(call, version)});
    if (!ok) return failed(ok);
    if (const auto calendar = readCalendar(call, version); !calendar) return failed(calendar);
    if (call.has("bucket-col") && version.threshold && !version.op) version.op = Op::lte;
    if (version.op.has_value() != version.threshold.has_value())
        return fail(Code::usage, {"--op and --threshold go together"});
    if (version.method != Method::occurrences && version.slice.count() == 0)
        return fail(Code::usage, {"a slice method needs --slice LENGTH"});
    if (version.method == Method::timeslices && !version.sliceTarget)
        return fail(Code::usage, {"--method timeslices needs --slice-target"});
    return version;
}

Result<std::vector<std::string>> failOn(const Call& call)
{
    auto statuses = call.list("fail-on");
    for (const std::string& status : statuses)
        if (!parseName<Status>(status)) return fail(Code::valueUnknown, {status, allowed<Status>()});
    return statuses;
}

}
