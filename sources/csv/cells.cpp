// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace sources::csv {

using namespace reliability;

namespace {

constexpr std::array<std::string_view, 10> missingWords{
    "", "-", "na", "n/a", "#n/a", "null", "none", "nil", "\\n", "."};
constexpr std::array<std::string_view, 5> notFiniteWords{"nan", "inf", "infinity", "#num!", "#div/0!"};
/// Signs that stand around or inside of numbers and say nothing of their size: currencies, no-break blanks.
constexpr std::array<std::string_view, 15> decoration{
    "¥", "￥", "€", "£", "$", "円", "eur", "usd", "jpy", "gbp", "chf", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", " "};
/// Other forms of the same sign.
constexpr std::pair<std::string_view, std::string_view> variants[] = {{"−", "-"}, {"’", "'"}, {"％", "%"}};
/// What stands behind a number and makes it greater.
constexpr std::pair<std::string_view, double> multiples[] = {
    {"k", 1e3}, {"m", 1e6}, {"bn", 1e9}, {"b", 1e9}, {"千", 1e3}, {"万", 1e4}, {"億", 1e8}};

template <class List>
bool among(const List& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool whole(std::string_view text, double& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

/// Removes thousands separators; false when they do not part groups of three before the decimal mark.
bool ungroup(std::string& text, char separator, char decimal)
{
    const std::size_t end = std::min(text.find_first_of(std::string{decimal, 'e'}), text.size());
    for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, at + 1))
        if (std::min(text.find(separator, at + 1), end) != at + 4) return false;
    std::erase(text, separator);
    return true;
}

void replaceAll(std::string& text, std::string_view part, std::string_view by)
{
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
        text.replace(at, part.size(), by);
}

/// What the end of a number makes of it ("12%", "1.2M"), which is cut off.
double multipleAtEnd(std::string& text, bool& percent)
{
    if (text.ends_with('%')) {
        text.pop_back();
        percent = true;
        return 0.01;
    }
    for (const auto& [ending, multiple] : multiples)
        if (text.ends_with(ending)) {
            text.resize(text.size() - ending.size());
            return multiple;
        }
    return 1;
}

/// True for "(200)", as accountants write what is below zero; the parentheses are cut off.
bool inParentheses(std::string& text)
{
    if (text.size() < 3 || !text.starts_with('(') || !text.ends_with(')')) return false;
    text = text.substr(1, text.size() - 2);
    return true;
}

Cell undecorated(std::string_view raw, NumberStyle style, double& value, bool& percent)
{
    std::string text = lower(raw);
    if (among(missingWords, text)) return Cell::missing;
    const std::string_view bare = std::string_view(text).substr(text.starts_with('+') || text.starts_with('-') ? 1 : 0);
    if (among(notFiniteWords, bare)) return Cell::notFinite;
    for (const std::string_view part : decoration) replaceAll(text, part, "");
    for (const auto& [variant, sign] : variants) replaceAll(text, variant, sign);
    const double sign = inParentheses(text) ? -1 : 1;
    bool hundredths = false;
    const double multiple = multipleAtEnd(text, hundredths);
    if (text.starts_with('+')) text.erase(0, 1);
    const char decimal = style.decimalComma ? ',' : '.';
    if (!ungroup(text, style.decimalComma ? '.' : ',', decimal) || !ungroup(text, '\'', decimal))
        return Cell::unreadable;
    std::replace(text.begin(), text.end(), decimal, '.');
    if (!whole(text, value) || (sign < 0 && value < 0)) return Cell::unreadable;
    value = sign * (hundredths ? value / 100 : value * multiple);
    if (!std::isfinite(value)) return Cell::unreadable;
    percent = percent || hundredths;
    return Cell::number;
}

}

Cell parseNumber(std::string_view text, NumberStyle style, double& value, bool& percent)
{
    // The usual number needs no copy of its text.
    if (whole(text, value)) return std::isfinite(value) ? Cell::number : Cell::notFinite;
    const std::string_view inner = trimmed(text);
    if (inner.size() > 64) return Cell::unreadable;
    return undecorated(inner, style, value, percent);
}

std::optional<double> boundOf(std::string_view text, NumberStyle style)
{
    const std::string word = lower(trimmed(text));
    if (word == "+inf" || word == "inf" || word == "+infinity" || word == "infinity")
        return std::numeric_limits<double>::infinity();
    double bound = 0;
    bool percent = false;
    if (parseNumber(text, style, bound, percent) != Cell::number) return std::nullopt;
    return bound;
}

TimeFormat epochFormat(double magnitude)
{
    const double m = std::abs(magnitude);
    return m < 1e11 ? TimeFormat::seconds : m < 1e14 ? TimeFormat::milliseconds : TimeFormat::microseconds;
}

namespace {

std::optional<TextStamp> epochStamp(std::string_view text, TimeFormat format)
{
    constexpr double limit = 253402300800000.0; // the year 10000, in milliseconds
    double ms = 0;
    if (!whole(text, ms)) return std::nullopt;
    if (format == TimeFormat::seconds) ms = std::round(ms * 1e6) / 1e3; // 1.123 s is 1123 ms, not 1122.99...
    if (format == TimeFormat::microseconds) ms /= 1e3;
    ms = std::floor(ms);
    if (!(std::abs(ms) < limit)) return std::nullopt;
    return TextStamp{{static_cast<std::int64_t>(ms)}, Seconds(0), false};
}

struct Outcome {
    std::string_view text;
    RunState state;
};
constexpr std::array outcomes{
    Outcome{"1", RunState::success},         Outcome{"0", RunState::failed},
    Outcome{"true", RunState::success},      Outcome{"false", RunState::failed},
    Outcome{"ok", RunState::success},        Outcome{"fail", RunState::failed},
    Outcome{"pass", RunState::success},      Outcome{"failure", RunState::failed},
    Outcome{"passed", RunState::success},    Outcome{"ng", RunState::failed},
    Outcome{"succeeded", RunState::success}, Outcome{"bad", RunState::failed},
    Outcome{"good", RunState::success},      Outcome{"no", RunState::failed},
    Outcome{"yes", RunState::success},       Outcome{"timeout", RunState::failed},
    Outcome{"complete", RunState::success},  Outcome{"killed", RunState::cancelled},
    Outcome{"completed", RunState::success}, Outcome{"canceled", RunState::cancelled},
    Outcome{"finished", RunState::success},  Outcome{"queued", RunState::pending},
    Outcome{"done", RunState::success},      Outcome{"scheduled", RunState::pending},
};

}

std::optional<TextStamp> parseStamp(std::string_view text, TimeFormat format, DayOrder order)
{
    return format == TimeFormat::text ? parseWrittenStamp(text, order) : epochStamp(trimmed(text), format);
}

std::optional<RunState> parseOutcome(std::string_view text)
{
    const std::string word = lower(trimmed(text));
    if (const auto state = parseName<RunState>(word)) return state;
    for (const Outcome& outcome : outcomes)
        if (outcome.text == word) return outcome.state;
    return std::nullopt;
}

}
