// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/zonewords.h"

#include "sources/markdown/characters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sources::markdown {

using namespace reliability;

namespace {

/// A word with its offset in hours. A winter word in summer means what it says.
struct Fixed {
    std::string_view word;
    double hours;
};
constexpr std::array fixedWords{
    Fixed{"UTC", 0},   Fixed{"GMT", 0},   Fixed{"WET", 0},   Fixed{"WEST", 1},   Fixed{"CET", 1},   Fixed{"CEST", 2},
    Fixed{"MEZ", 1},   Fixed{"MESZ", 2},  Fixed{"EET", 2},   Fixed{"EEST", 3},   Fixed{"MSK", 3},   Fixed{"EST", -5},
    Fixed{"EDT", -4},  Fixed{"CDT", -5},  Fixed{"MST", -7},  Fixed{"MDT", -6},   Fixed{"PST", -8},  Fixed{"PDT", -7},
    Fixed{"AKST", -9}, Fixed{"AKDT", -8}, Fixed{"HST", -10}, Fixed{"BRT", -3},   Fixed{"JST", 9},   Fixed{"KST", 9},
    Fixed{"SGT", 8},   Fixed{"HKT", 8},   Fixed{"AWST", 8},  Fixed{"ACST", 9.5}, Fixed{"AEST", 10}, Fixed{"AEDT", 11},
    Fixed{"NZST", 12}, Fixed{"NZDT", 13},
};

struct ByName {
    std::string_view word, zone;
};
constexpr std::array namedWords{
    ByName{"PT", "America/Los_Angeles"},
    ByName{"MT", "America/Denver"},
    ByName{"CT", "America/Chicago"},
    ByName{"ET", "America/New_York"},
};

/// Phrases, folded.
constexpr std::array phrases{
    ByName{"coordinated universal time", "UTC"},
    ByName{"universal time", "UTC"},
    ByName{"pacific standard time", "PST"},
    ByName{"pacific daylight time", "PDT"},
    ByName{"pacific time", "PT"},
    ByName{"us/pacific", "PT"},
    ByName{"mountain time", "MT"},
    ByName{"us/mountain", "MT"},
    ByName{"central european summer time", "CEST"},
    ByName{"central european time", "CET"},
    ByName{"us/central", "CT"},
    ByName{"eastern standard time", "EST"},
    ByName{"eastern daylight time", "EDT"},
    ByName{"eastern time", "ET"},
    ByName{"us/eastern", "ET"},
    ByName{"japan standard time", "JST"},
    ByName{"日本標準時", "JST"},
    ByName{"日本時間", "JST"},
    ByName{"協定世界時", "UTC"},
};

struct Ambiguous {
    std::string_view word, choices;
};
constexpr std::array ambiguousWords{
    Ambiguous{"IST", "UTC+5:30, UTC+1, UTC+2"},
    Ambiguous{"CST", "UTC-6, UTC+8"},
    Ambiguous{"BST", "UTC+1, UTC+6"},
    Ambiguous{"AST", "UTC-4, UTC+3"},
    Ambiguous{"SST", "UTC-11, UTC+8"},
};

bool wordGoesOn(std::string_view text, std::size_t at)
{
    const Character c = characterAt(text, at);
    return c.bytes == 1 && (isWordCharacter(c.code) || c.code == '_');
}

int digitsAt(std::string_view text, std::size_t& at, std::size_t most)
{
    int value = 0;
    const std::size_t from = at;
    for (; at < text.size() && at - from < most && text[at] >= '0' && text[at] <= '9'; ++at)
        value = value * 10 + (text[at] - '0');
    return at == from ? -1 : value;
}

/// "+5", "+0530", "-03:30" after UTC or GMT.
void takeOffset(std::string_view text, ZoneWord& zone)
{
    std::size_t at = zone.length;
    if (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || (text[at] != '+' && text[at] != '-') || at + 1 >= text.size()) return;
    const int sign = text[at++] == '-' ? -1 : 1;
    const std::size_t from = at;
    int hours = digitsAt(text, at, 2), minutes = 0;
    if (hours < 0 || hours > 14) return;
    if (at < text.size() && text[at] == ':') minutes = digitsAt(text, ++at, 2);
    else if (at - from == 2 && at + 1 < text.size() && text[at] >= '0' && text[at] <= '5')
        minutes = digitsAt(text, at, 2);
    if (minutes < 0 || minutes > 59 || wordGoesOn(text, at)) return;
    zone.offset = Seconds(sign * (hours * 60 + minutes) * 60);
    if (zone.offset.count() != 0) zone.name = "UTC" + std::string(text.substr(from - 1, at - from + 1));
    zone.length = at;
}

std::optional<ZoneWord> wordMeans(std::string_view word)
{
    using Kind = ZoneWord::Kind;
    for (const Fixed& f : fixedWords)
        if (f.word == word)
            return ZoneWord{Kind::offset, std::string(word), Seconds(std::lround(f.hours * 3600)), {}, word.size()};
    for (const ByName& n : namedWords)
        if (n.word == word) return ZoneWord{Kind::named, std::string(n.zone), {}, {}, word.size()};
    for (const Ambiguous& a : ambiguousWords)
        if (a.word == word) return ZoneWord{Kind::ambiguous, std::string(word), {}, a.choices, word.size()};
    return std::nullopt;
}

/// "Europe/Berlin", "America/Argentina/Buenos_Aires"
std::optional<ZoneWord> areaAt(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> areas{
        "Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/", "Antarctica/"};
    const bool known = std::ranges::any_of(areas, [&](std::string_view area) { return text.starts_with(area); });
    if (!known) return std::nullopt;
    std::size_t end = 0;
    while (end < std::min<std::size_t>(text.size(), 40) && (wordGoesOn(text, end) || text[end] == '/')) ++end;
    return ZoneWord{ZoneWord::Kind::named, std::string(text.substr(0, end)), {}, {}, end};
}

std::optional<ZoneWord> phraseAt(std::string_view text)
{
    const std::string words = folded(text.substr(0, 40));
    for (const ByName& p : phrases) {
        if (!words.starts_with(p.word)) continue;
        auto zone = wordMeans(p.zone);
        if (zone) zone->length = p.word.size();
        return zone;
    }
    return std::nullopt;
}

}

std::optional<ZoneWord> zoneAt(std::string_view text)
{
    const auto first = text.empty() ? '\0' : text.front();
    if (first >= '!' && first <= '@') return std::nullopt;
    std::size_t end = 0;
    while (end < text.size() && end < 5 && ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z')) ++end;
    std::string word(text.substr(0, end));
    if (const std::string small = folded(word); small == "utc" || small == "gmt") word = small == "utc" ? "UTC" : "GMT";
    if (end > 0 && !wordGoesOn(text, end))
        if (auto zone = wordMeans(word)) {
            if (word == "UTC" || word == "GMT") takeOffset(text, *zone);
            return zone;
        }
    if (auto area = areaAt(text)) return area;
    return phraseAt(text);
}

std::optional<ZoneWord> zoneIn(std::string_view text)
{
    text = text.substr(0, 300);
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || !wordGoesOn(text, at - 1);
        if (begins)
            if (auto zone = zoneAt(text.substr(at))) return zone;
        at += characterAt(text, at).bytes;
    }
    return std::nullopt;
}

}
