// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/timerange.h"

namespace app {

using namespace reliability;

Result<Range> rangeOf(const Call& call, Range otherwise)
{
    const auto time = [&](const char* option) {
        return call.read(option, [](std::string_view s) { return parseInstant(s); });
    };
    const auto from = time("from"), to = time("to");
    if (!from) return failed(from);
    if (!to) return failed(to);
    const Range range{from->value_or(otherwise.from), to->value_or(otherwise.to)};
    if (range.empty()) return fail(Code::usage, {"--from is not before --to"});
    return range;
}

}
