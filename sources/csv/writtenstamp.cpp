// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/writtenstamp.h"

#include "reliability/week.h"

#include <array>
#include <chrono>

namespace sources::csv {

using namespace reliability;
using namespace std::chrono;

namespace {

constexpr std::size_t longestStamp = 64;
constexpr int firstYear = 1900, lastYear = 2100;

TextStamp startOf(sys_days day) { return {{day.time_since_epoch() / milliseconds(1)}, std::nullopt, true}; }

/// A number of exactly so many digits at the front, which is eaten; none otherwise.
std::optional<int> digits(std::string_view& text, std::size_t least, std::size_t most)
{
    std::size_t n = 0;
    int value = 0;
    for (; n < text.size() && n < most && text[n] >= '0' && text[n] <= '9'; ++n) value = value * 10 + (text[n] - '0');
    if (n < least) return std::nullopt;
    text.remove_prefix(n);
    return value;
}

bool eat(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

std::optional<int> yearAt(std::string_view& text)
{
    const auto year = digits(text, 4, 4);
    return year && *year >= firstYear && *year <= lastYear ? year : std::nullopt;
}

/// "2026-W45", "2026W45": its Monday (ISO 8601).
std::optional<TextStamp> weekStart(std::string_view text)
{
    const auto year = yearAt(text);
    eat(text, "-");
    if (!year || !(eat(text, "W") || eat(text, "w"))) return std::nullopt;
    const auto number = digits(text, 1, 2);
    if (!number || !text.empty()) return std::nullopt;
    const auto week = parseWeek(format(Week{*year, *number}));
    if (!week) return std::nullopt;
    return TextStamp{{range(*week, Zone()).from.ms}, std::nullopt, true};
}

/// "2026-Q4", "2026Q4", "2026 Q4"
std::optional<TextStamp> quarterStart(std::string_view text)
{
    const auto number = yearAt(text);
    if (!eat(text, "-")) eat(text, " ");
    if (!number || !(eat(text, "Q") || eat(text, "q"))) return std::nullopt;
    const auto quarter = digits(text, 1, 1);
    if (!quarter || *quarter < 1 || *quarter > 4 || !text.empty()) return std::nullopt;
    return startOf(year(*number) / (3 * *quarter - 2) / 1);
}

/// "2026-11", "2026/11", "2026年11月"
std::optional<TextStamp> monthStart(std::string_view text)
{
    const auto number = yearAt(text);
    const bool japanese = eat(text, "年");
    if (!number || !(japanese || eat(text, "-") || eat(text, "/"))) return std::nullopt;
    const auto month = digits(text, japanese ? 1 : 2, 2);
    if (japanese && !eat(text, "月")) return std::nullopt;
    if (!month || *month < 1 || *month > 12 || !text.empty()) return std::nullopt;
    return startOf(year(*number) / *month / 1);
}

/// "Nov 2026", "November 2026": read as its first day.
std::optional<TextStamp> namedMonthStart(std::string_view text)
{
    const std::size_t blank = text.find_first_of(" -");
    if (blank == std::string_view::npos) return std::nullopt;
    std::string_view rest = text.substr(blank + 1);
    const auto number = yearAt(rest);
    if (!number || !rest.empty()) return std::nullopt;
    const std::string first = "1 " + std::string(text.substr(0, blank)) + " " + std::to_string(*number);
    const auto written = markdown::timeOf(first);
    if (!written || !written->date || !written->date->year || written->time) return std::nullopt;
    return startOf(year(*number) / written->date->month / 1);
}

/// A full date in words or numbers, with the time of day behind it where there is one.
std::optional<TextStamp> writtenTime(std::string_view text, DayOrder order)
{
    const auto written = markdown::timeOf(text);
    if (!written || !written->date || !written->date->year || written->approximate || written->timeUnknown ||
        written->until || written->untilDate)
        return std::nullopt;
    markdown::WrittenDate date = *written->date;
    if (date.order == DayOrder::either && order != DayOrder::dayFirst && order != DayOrder::monthFirst)
        return std::nullopt;
    if (date.order == DayOrder::either && order == DayOrder::dayFirst) std::swap(date.month, date.day);
    const bool told = date.order == DayOrder::dayFirst || date.order == DayOrder::monthFirst;
    if (told && (order == DayOrder::dayFirst || order == DayOrder::monthFirst) && date.order != order)
        return std::nullopt;
    TextStamp stamp = startOf(year(*date.year) / date.month / date.day);
    stamp.dateOnly = !written->time;
    stamp.civil.ms += written->time.value_or(Milliseconds(0)).count();
    if (written->zone && written->zone->kind != markdown::ZoneWord::Kind::offset) return std::nullopt;
    if (written->zone) stamp.offset = written->zone->offset;
    return stamp;
}

constexpr std::array periods{weekStart, quarterStart, monthStart, namedMonthStart};

}

std::optional<TextStamp> parseWrittenStamp(std::string_view text, DayOrder order)
{
    if (auto stamp = parseTextStamp(text)) return stamp;
    const std::string_view inner = trimmed(text);
    if (inner.empty() || inner.size() > longestStamp) return std::nullopt;
    for (const auto read : periods)
        if (auto stamp = read(inner)) return stamp;
    return writtenTime(inner, order);
}

DayOrder dayOrderOf(std::string_view text)
{
    const std::string_view inner = trimmed(text);
    if (inner.size() > longestStamp || parseTextStamp(inner)) return DayOrder::untold;
    const auto written = markdown::timeOf(inner);
    return written && written->date && written->date->year ? written->date->order : DayOrder::untold;
}

}
