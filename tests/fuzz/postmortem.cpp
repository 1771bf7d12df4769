// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"
#include "reliability/describe.h"
#include "tests/fuzz/failure.h"

#include <algorithm>

using namespace reliability;
using namespace sources::markdown;

namespace {

/// What holds of every reading, whatever the text.
void judge(const NamedIncident& named)
{
    const Incident& i = named.incident;
    if (i.title.empty()) fail("no title", i.markdown);
    if (named.actions.size() > 1000 || i.reading.timeline.size() > 10'000) fail("without bounds", i.title);
    for (const Action& action : named.actions)
        if (action.title.empty()) fail("an action without a title", i.title);
    for (const TimelineEntry& e : i.reading.timeline)
        if (e.time && !e.date) fail("a time without its date", e.written);
    for (std::size_t m = 1; m < i.reading.marks.size(); ++m)
        if (i.reading.marks[m].kind <= i.reading.marks[m - 1].kind) fail("marks out of order", i.title);
}

}

/// What was read, written and read again is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    (void)isTemplate(text);
    const auto read = readPostmortem(text, "2026-06-15-f.md", {});
    if (!read) return 0;
    judge(*read);
    const std::string written = writePostmortem(read->incident);
    if (written != text) fail("comes back changed", text);
    const auto again = readPostmortem(written, "2026-06-15-f.md", {});
    if (!again || *again != *read) fail("is read otherwise the second time", text);
    Reading reading;
    if (!fromJson(toJson(read->incident.reading), reading) || reading != read->incident.reading)
        fail("is not what was stored", canonical(toJson(read->incident.reading)));
    return 0;
}
