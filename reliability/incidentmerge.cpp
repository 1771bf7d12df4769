// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentmerge.h"

#include "reliability/textmerge.h"

#include <algorithm>
#include <array>

namespace reliability {

namespace {

/// Read from the text when it is saved: nobody's own.
constexpr std::array<std::string_view, 3> readFromText{"causes", "front_matter", "reading"};

}

IncidentMerge mergedIncident(const Incident& base, const Incident& ours, const Incident& theirs)
{
    IncidentMerge out{theirs, {}};
    forEachField<Incident>([&](const auto& f) {
        const auto &was = base.*f.member, &mine = ours.*f.member, &other = theirs.*f.member;
        if (mine == was || mine == other) return;
        out.incident.*f.member = mine;
        const bool read = std::ranges::find(readFromText, f.name) != readFromText.end();
        if (other != was && !read) out.clashes.emplace_back(f.name);
    });
    const auto text = std::ranges::find(out.clashes, "markdown");
    if (text == out.clashes.end()) return out;
    if (auto both = mergedText(base.markdown, ours.markdown, theirs.markdown)) {
        out.incident.markdown = std::move(*both);
        out.clashes.erase(text);
    }
    return out;
}

}
