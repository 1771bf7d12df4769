// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/corrections/corrections.h"

#include "reliability/budget/recurrence.h"

#include <charconv>
#include <map>

namespace sources::corrections {

using namespace reliability;

namespace {

/// A line of a calendar: NAME;PARAMETERS:VALUE.
struct Property {
    std::int64_t line = 0;
    std::string name, parameters, value;
};

/// The lines of a text, those that begin with a blank joined to the one before.
std::vector<Property> propertiesOf(const std::string& text)
{
    std::vector<Property> out;
    std::int64_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string one = text.substr(at, end - at);
        at = end + 1;
        ++line;
        if (one.ends_with('\r')) one.pop_back();
        if (!out.empty() && (one.starts_with(' ') || one.starts_with('\t'))) {
            out.back().value += one.substr(1);
            continue;
        }
        const std::size_t colon = one.find(':'), semicolon = one.find(';');
        if (colon == std::string::npos) continue;
        const std::size_t nameEnd = std::min(colon, semicolon);
        out.push_back({line,
                       one.substr(0, nameEnd),
                       nameEnd == colon ? "" : one.substr(nameEnd + 1, colon - nameEnd - 1),
                       one.substr(colon + 1)});
    }
    return out;
}

std::string parameter(const Property& p, const std::string& name)
{
    const std::string all = ";" + p.parameters + ";", key = ";" + name + "=";
    const std::size_t at = all.find(key);
    if (at == std::string::npos) return {};
    const std::size_t from = at + key.size();
    return all.substr(from, all.find(';', from) - from);
}

/// A text without its escapes.
std::string plain(const std::string& value)
{
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool escaped = value[i] == '\\' && i + 1 < value.size();
        if (escaped) ++i;
        out += escaped && (value[i] == 'n' || value[i] == 'N') ? ' ' : value[i];
    }
    return out;
}

/// "20261104T093000Z", "20261104T093000" on a wall clock, "20261104".
struct Stamp {
    Instant at;
    std::string zone; ///< empty: the workspace's
    bool day = false;
};

tl::expected<Stamp, std::string> stampOf(const Property& p, const Zones& zones)
{
    std::string digits = p.value;
    const bool utc = digits.ends_with('Z');
    if (utc) digits.pop_back();
    if (digits.size() != 8 && (digits.size() != 15 || digits[8] != 'T')) return tl::unexpected("unreadable " + p.name);
    std::string iso = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    if (digits.size() == 15) iso += "T" + digits.substr(9, 2) + ":" + digits.substr(11, 2) + ":" + digits.substr(13, 2);
    const auto civil = parseCivil(iso);
    if (!civil) return tl::unexpected("unreadable " + p.name);
    const std::string name = utc ? std::string("UTC") : parameter(p, "TZID");
    const auto zone = zones(name);
    if (!zone) return tl::unexpected("unknown zone " + name);
    return Stamp{zone->instant(*civil), name, digits.size() == 8};
}

/// "PT1H30M", "P1D", "P2W"; none for anything else, and for lengths over ten years.
std::optional<Milliseconds> durationOf(std::string_view text)
{
    using namespace std::chrono_literals;
    Milliseconds sum{0};
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    bool time = false;
    for (text.remove_prefix(1); !text.empty();) {
        if (text.front() == 'T' && !time) {
            time = true;
            text.remove_prefix(1);
            continue;
        }
        int count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error != std::errc() || end == text.data() + text.size() || count < 0 || count > 1'000'000)
            return std::nullopt;
        const Milliseconds unit = !time && *end == 'W'   ? Milliseconds(7 * 24h)
                                  : !time && *end == 'D' ? Milliseconds(24h)
                                  : time && *end == 'H'  ? Milliseconds(1h)
                                  : time && *end == 'M'  ? Milliseconds(1min)
                                  : time && *end == 'S'  ? Milliseconds(1s)
                                                         : Milliseconds(0);
        if (unit.count() == 0) return std::nullopt;
        sum += count * unit;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    }
    return sum.count() > 0 && sum <= 3660 * dayLength ? std::optional(sum) : std::nullopt;
}

using Event = std::map<std::string, Property>;

tl::expected<NamedCorrection, std::string> eventCorrection(const Event& event, const Zones& zones)
{
    const auto find = [&](const char* name) {
        const auto at = event.find(name);
        return at == event.end() ? nullptr : &at->second;
    };
    for (const char* other : {"EXDATE", "RDATE", "RECURRENCE-ID"})
        if (find(other)) return tl::unexpected(std::string(other) + " is not understood");
    if (!find("DTSTART")) return tl::unexpected<std::string>("no DTSTART");
    const auto from = stampOf(*find("DTSTART"), zones);
    if (!from) return tl::unexpected(from.error());
    NamedCorrection out;
    Correction& c = out.correction;
    c.from = from->at;
    if (const Property* end = find("DTEND")) {
        const auto to = stampOf(*end, zones);
        if (!to) return tl::unexpected(to.error());
        c.to = to->at;
    } else if (const Property* length = find("DURATION")) {
        const auto duration = durationOf(length->value);
        if (!duration) return tl::unexpected<std::string>("unreadable DURATION");
        c.to = c.from + *duration;
    } else if (const auto zone = zones(from->zone); zone && from->day) c.to = zone->addDays(c.from, 1);
    if (c.to <= c.from) return tl::unexpected<std::string>("no end after the start");
    if (const Property* rule = find("RRULE")) c.recurrence = rule->value;
    if (!c.recurrence.empty() && !parseRecurrence(c.recurrence)) return tl::unexpected<std::string>("unreadable RRULE");
    c.zone = from->zone;
    if (const Property* summary = find("SUMMARY")) c.reason = plain(summary->value);
    if (const Property* category = find("CATEGORIES")) c.category = plain(category->value);
    if (c.reason.empty()) return tl::unexpected<std::string>("no SUMMARY, which is the reason");
    return out;
}

}

Found readCalendar(const std::string& text, const std::string& file, const Zones& zones)
{
    Found out;
    Event event;
    std::vector<std::string> open;
    std::int64_t line = 0;
    for (const Property& p : propertiesOf(text)) {
        if (p.name == "BEGIN") {
            open.push_back(p.value);
            if (p.value == "VEVENT") event.clear(), line = p.line;
            continue;
        }
        const bool inside = !open.empty() && open.back() == "VEVENT"; // an alarm in it has times of its own
        if (p.name != "END") {
            if (inside) event.emplace(p.name, p);
            continue;
        }
        if (!open.empty()) open.pop_back();
        if (!inside) continue;
        auto read = eventCorrection(event, zones);
        if (!read) {
            out.rejected.push_back({file, line, read.error()});
            continue;
        }
        read->line = line;
        out.corrections.push_back(std::move(*read));
    }
    return out;
}

}
