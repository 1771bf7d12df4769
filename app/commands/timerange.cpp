// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/timerange.h"

namespace app {

using namespace reliability;

Result<OpenRange> openRangeOf(const Call& call)
{
    const auto time = [&](const char* option) {
        return call.read(option, [](std::string_view s) { return parseInstant(s); });
    };
    const auto from = time("from"), to = time("to");
    if (!from) return failed(from);
    if (!to) return failed(to);
    if (*from && *to && **to <= **from) return fail(Code::usage, {"--from is not before --to"});
    return OpenRange{*from, *to};
}

Result<Range> rangeOf(const Call& call, Range otherwise)
{
    const auto given = openRangeOf(call);
    if (!given) return failed(given);
    const Range range{given->from.value_or(otherwise.from), given->to.value_or(otherwise.to)};
    if (range.empty()) return fail(Code::usage, {"--from is not before --to"});
    return range;
}

}
