// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/recurrence.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace reliability {

namespace {

using namespace std::chrono;
using Frequency = Recurrence::Frequency;

constexpr std::array frequencies{
    Name<Frequency>{Frequency::daily, "DAILY"},
    Name<Frequency>{Frequency::weekly, "WEEKLY"},
    Name<Frequency>{Frequency::monthly, "MONTHLY"},
};
constexpr std::array<std::string_view, 7> weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

std::optional<int> numberOf(std::string_view text, int low, int high)
{
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool read = error == std::errc() && end == text.data() + text.size();
    return read && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

bool readFrequency(Recurrence& out, std::string_view text)
{
    for (const auto& f : frequencies)
        if (f.text == text) return out.frequency = f.value, true;
    return false;
}

bool readInterval(Recurrence& out, std::string_view text)
{
    const auto number = numberOf(text, 1, 10'000);
    return number && (out.interval = *number, true);
}

bool readCount(Recurrence& out, std::string_view text)
{
    out.count = numberOf(text, 1, 1'000'000);
    return out.count.has_value();
}

bool readDay(Recurrence& out, std::string_view text)
{
    if (text.size() < 2) return false;
    const auto name = std::find(weekdays.begin(), weekdays.end(), text.substr(text.size() - 2));
    const std::string_view prefix = text.substr(0, text.size() - 2);
    const auto ordinal = prefix.empty() ? std::optional(0) : numberOf(prefix, -5, 5);
    if (name == weekdays.end() || !ordinal || (!prefix.empty() && *ordinal == 0)) return false;
    out.days.push_back({weekday(static_cast<unsigned>(name - weekdays.begin())), *ordinal});
    return true;
}

bool readMonthDay(Recurrence& out, std::string_view text)
{
    const auto number = numberOf(text, -31, 31);
    if (!number || *number == 0) return false;
    out.monthDays.push_back(*number);
    return true;
}

/// "20260329T023000" or "20260329": a wall-clock time.
std::optional<Civil> civilOf(std::string_view text)
{
    if (text.size() != 8 && (text.size() != 15 || text[8] != 'T')) return std::nullopt;
    std::string iso(text.substr(0, 8));
    iso.insert(6, "-").insert(4, "-");
    if (text.size() == 15) {
        std::string time(text.substr(8));
        iso += time.insert(5, ":").insert(3, ":");
    }
    const auto read = parseCivil(iso);
    return read ? std::optional(*read) : std::nullopt;
}

bool readUntil(Recurrence& out, std::string_view text)
{
    const bool utc = !text.empty() && text.back() == 'Z';
    const auto at = civilOf(utc ? text.substr(0, text.size() - 1) : text);
    if (!at || (utc && text.size() != 16)) return false;
    if (utc) out.untilInstant = Instant{at->ms};
    else out.until = text.size() == 8 ? Civil{at->ms + dayLength.count() - 1} : *at;
    return true;
}

bool readWeekStart(Recurrence&, std::string_view text) { return text == "MO"; }

/// Calls `read` for each of the comma-separated values.
template <auto read>
bool list(Recurrence& out, std::string_view text)
{
    for (auto comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
        if (!read(out, text.substr(0, comma))) return false;
        text.remove_prefix(comma + 1);
    }
    return read(out, text);
}

struct Part {
    std::string_view key, allowed;
    bool (*read)(Recurrence&, std::string_view);
};

constexpr std::array ruleParts{
    Part{"FREQ", "DAILY, WEEKLY, MONTHLY", readFrequency},
    Part{"INTERVAL", "1 to 10000", readInterval},
    Part{"BYDAY", "MO to SU, monthly also 1MO or -1FR", list<readDay>},
    Part{"BYMONTHDAY", "1 to 31 or -1 to -31", list<readMonthDay>},
    Part{"COUNT", "1 to 1000000", readCount},
    Part{"UNTIL", "20260630, 20260630T120000, 20260630T120000Z", readUntil},
    Part{"WKST", "MO", readWeekStart},
};
constexpr std::string_view keys = "FREQ, INTERVAL, BYDAY, BYMONTHDAY, COUNT, UNTIL";

tl::unexpected<Error> unknown(std::string_view text, std::string_view allowed)
{
    return fail(Code::valueUnknown, {std::string(text), std::string(allowed)});
}

Result<void> readPart(Recurrence& out, std::string_view text)
{
    const auto equals = text.find('=');
    const std::string_view key = text.substr(0, equals);
    const auto part = std::find_if(ruleParts.begin(), ruleParts.end(), [&](const Part& p) { return p.key == key; });
    if (part == ruleParts.end() || equals == std::string_view::npos) return unknown(text, keys);
    if (!part->read(out, text.substr(equals + 1))) return unknown(text, part->allowed);
    return {};
}

/// What one part alone can't tell.
Result<void> check(const Recurrence& rule, std::string_view text)
{
    if (text.find("FREQ=") == std::string_view::npos) return unknown(text, "FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY");
    if (rule.count && (rule.until || rule.untilInstant)) return unknown(text, "COUNT or UNTIL, not both");
    const bool ordinals =
        std::any_of(rule.days.begin(), rule.days.end(), [](const Recurrence::Day& d) { return d.ordinal != 0; });
    if (ordinals && rule.frequency != Frequency::monthly) return unknown(text, "BYDAY with a number only monthly");
    if (!rule.monthDays.empty() && rule.frequency == Frequency::weekly) return unknown(text, "BYMONTHDAY not weekly");
    return {};
}

}

Result<Recurrence> parseRecurrence(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::string_view rest(upper);
    Recurrence rule;
    if (constexpr std::string_view key = "DTSTART:"; rest.starts_with(key)) {
        const auto end = std::min(rest.find('\n'), rest.size());
        rule.start = civilOf(rest.substr(key.size(), end - key.size()));
        if (!rule.start) return unknown(rest.substr(0, end), "DTSTART:20260329T023000");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (constexpr std::string_view key = "RRULE:"; rest.starts_with(key)) rest.remove_prefix(key.size());
    const std::string_view whole = rest;
    for (auto semicolon = rest.find(';'); semicolon != std::string_view::npos; semicolon = rest.find(';')) {
        if (const auto read = readPart(rule, rest.substr(0, semicolon)); !read) return failed(read);
        rest.remove_prefix(semicolon + 1);
    }
    if (const auto read = readPart(rule, rest); !read) return failed(read);
    if (const auto sound = check(rule, whole); !sound) return failed(sound);
    return rule;
}

}
