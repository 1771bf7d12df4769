// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "sources/markdown/dating.h"
#include "sources/markdown/frontmatter.h"
#include "sources/markdown/pairs.h"

#include <array>
#include <map>

namespace sources::markdown {

/// A time that a key gives.
struct SaidTime {
    reliability::Instant at;
    bool approximate = false;
};

/// What the keys of a postmortem say, in its front matter or elsewhere in the text.
struct Said {
    reliability::NamedIncident named;
    std::array<std::optional<SaidTime>, reliability::names<reliability::MarkKind>.size()> times; ///< by MarkKind
    std::vector<reliability::MarkKind> unknown; ///< nobody knows them, whatever the rest of the text says
    std::optional<SaidTime> day;                ///< of the incident, where a key gives no time of day
    std::optional<reliability::Milliseconds> toDetect, toMitigate, toRecover;
    reliability::Detection detection = reliability::Detection::unknown;
    std::string trigger, surprise, handledBy, shouldHandle;

    std::optional<SaidTime>& time(reliability::MarkKind kind) { return times[static_cast<std::size_t>(kind)]; }
    const std::optional<SaidTime>& time(reliability::MarkKind kind) const
    {
        return times[static_cast<std::size_t>(kind)];
    }
};

/// True for the name of a key that says something here, as keyOf() gives it.
bool isKnownKey(const std::string& key);

/// All that has a key in a text. The front matter goes before the pairs of the text, among spellings the surest before
/// others.
class Keys {
public:
    Keys(const std::optional<FrontMatter>& front, const std::vector<Pair>& pairs);

    Said read(Dating& dating) const;
    /// The day that the keys give the document, as the wall clock there had it; none when no key gives a whole date.
    std::optional<reliability::Civil> day() const;
    /// The zone that a key names; none when none does.
    std::optional<ZoneWord> zone() const;

private:
    using Values = std::vector<std::string>;
    using ByName = std::map<std::string, std::vector<Values>, std::less<>>;

    ByName m_front, m_text;
};

}
