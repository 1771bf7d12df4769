// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/corrections/corrections.h"

#include "reliability/budget/recurrence.h"
#include "sources/file.h"
#include "sources/openslo/tree.h"

namespace sources::corrections {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = std::int64_t{16} << 20;

/// What one member of a list says; the reason where it can't be used.
tl::expected<NamedCorrection, std::string> correctionOf(const openslo::Tree& tree, const Zones& zones)
{
    using openslo::textIn;
    NamedCorrection out;
    out.line = tree.line;
    if (!tree.isMap()) return tl::unexpected<std::string>("no correction: from, to, reason");
    out.project = textIn(tree, "project");
    out.indicator = textIn(tree, "indicator");
    Correction& c = out.correction;
    const auto from = parseInstant(textIn(tree, "from")), to = parseInstant(textIn(tree, "to"));
    if (!from || !to) return tl::unexpected<std::string>(from ? "unreadable to" : "unreadable from");
    if (*to <= *from) return tl::unexpected<std::string>("from is not before to");
    c.from = *from;
    c.to = *to;
    c.recurrence = textIn(tree, "recurrence");
    c.zone = textIn(tree, "zone");
    c.category = textIn(tree, "category");
    c.reason = textIn(tree, "reason");
    c.author = textIn(tree, "author");
    if (c.reason.empty()) return tl::unexpected<std::string>("no reason");
    if (!c.recurrence.empty() && !parseRecurrence(c.recurrence))
        return tl::unexpected<std::string>("unreadable recurrence");
    if (!zones(c.zone)) return tl::unexpected<std::string>("unknown zone");
    return out;
}

}

Result<Found> read(const std::string& path, const Zones& zones)
{
    auto bytes = readFile(path, maxBytes);
    if (!bytes) return failed(bytes);
    const auto text = decode(std::move(*bytes), {}, path);
    if (!text) return failed(text);
    if (text->utf8.starts_with("BEGIN:VCALENDAR")) return readCalendar(text->utf8, fileName(path), zones);
    const auto documents = openslo::parseYaml(text->utf8, path);
    if (!documents) return failed(documents);
    Found out;
    for (const openslo::Tree& document : *documents) {
        const bool list = document.isList();
        for (const openslo::Tree& tree :
             list ? std::span<const openslo::Tree>(document.items) : openslo::itemsIn(document, "corrections")) {
            auto read = correctionOf(tree, zones);
            if (read) out.corrections.push_back(std::move(*read));
            else out.rejected.push_back({fileName(path), tree.line, read.error()});
        }
    }
    return out;
}

}
