// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/canonicaljson.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace reliability {

namespace {

/// UTF-16 code units of UTF-8 text, for the order of members; broken bytes count as themselves.
std::u16string codeUnits(std::string_view text)
{
    std::u16string units;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0x80 || i + length > text.size()) {
            units += static_cast<char16_t>(lead);
            ++i;
            continue;
        }
        std::uint32_t point = lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) point = point << 6 | (static_cast<std::uint8_t>(text[i + k]) & 0x3FU);
        if (point >= 0x10000) {
            units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
        } else {
            units += static_cast<char16_t>(point);
        }
        i += length;
    }
    return units;
}

void writeString(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        constexpr std::string_view plain = "\"\\\b\f\n\r\t", escaped = "\"\\bfnrt";
        if (const auto at = plain.find(c); at != std::string_view::npos) {
            out += '\\';
            out += escaped[at];
        } else if (static_cast<std::uint8_t>(c) < 0x20) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(c));
            out += code.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Writes a JSON value; without indentation it is the canonical form, with it the readable one.
class Writer {
public:
    explicit Writer(int indentation) : m_indentation(indentation) {}

    std::string text(const Json& json)
    {
        std::visit([this](const auto& v) { write(v); }, json.value());
        return std::move(m_out);
    }

private:
    void write(std::nullptr_t) { m_out += "null"; }
    void write(bool b) { m_out += b ? "true" : "false"; }
    void write(std::int64_t i) { m_out += std::to_string(i); }
    void write(double d) { m_out += formatNumber(d); }
    void write(const std::string& s) { writeString(m_out, s); }
    void write(const Json::Array& array)
    {
        list('[', ']', array.size(), [&](std::size_t i) { nested(array[i]); });
    }
    void write(const Json::Object& object)
    {
        std::vector<const Json::Object::value_type*> members;
        for (const auto& member : object) members.push_back(&member);
        if (m_indentation == 0)
            std::stable_sort(members.begin(), members.end(), [](auto* a, auto* b) {
                return codeUnits(a->first) < codeUnits(b->first);
            });
        list('{', '}', members.size(), [&](std::size_t i) {
            writeString(m_out, members[i]->first);
            m_out += m_indentation == 0 ? ":" : ": ";
            nested(members[i]->second);
        });
    }
    void nested(const Json& json)
    {
        std::visit([this](const auto& v) { write(v); }, json.value());
    }
    template <class Item>
    void list(char open, char close, std::size_t count, Item item)
    {
        m_out += open;
        ++m_depth;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) m_out += ',';
            line();
            item(i);
        }
        --m_depth;
        if (count > 0) line();
        m_out += close;
    }
    void line()
    {
        if (m_indentation == 0) return;
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_depth * m_indentation), ' ');
    }

    int m_indentation;
    int m_depth = 0;
    std::string m_out;
};

}

Json::Json(double d)
{
    if (std::isfinite(d)) m_value = d;
}

const Json* Json::find(std::string_view key) const
{
    const auto* object = get<Object>();
    if (!object) return nullptr;
    const auto at =
        std::find_if(object->begin(), object->end(), [&](const auto& member) { return member.first == key; });
    return at == object->end() ? nullptr : &at->second;
}

std::string canonical(const Json& json) { return Writer(0).text(json); }
std::string readable(const Json& json) { return Writer(2).text(json); }

std::string formatNumber(double value)
{
    if (value == 0) return "0";
    std::array<char, 64> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    if (error != std::errc()) return "null";
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t e = text.find('e');
    std::string sign, figures;
    for (const char c : text.substr(0, e)) {
        if (c == '-') sign = "-";
        else if (c != '.') figures += c;
    }
    // ECMA-262 Number::toString: the value is 0.figures x 10^point.
    const int point = std::atoi(text.data() + e + 1) + 1;
    const int count = static_cast<int>(figures.size());
    if (point > 21 || point < -5) {
        std::string mantissa = figures.substr(0, 1);
        if (count > 1) mantissa += "." + figures.substr(1);
        return sign + mantissa + "e" + (point > 0 ? "+" : "") + std::to_string(point - 1);
    }
    if (point >= count) return sign + figures + std::string(static_cast<std::size_t>(point - count), '0');
    if (point > 0)
        return sign + figures.substr(0, static_cast<std::size_t>(point)) + "." +
               figures.substr(static_cast<std::size_t>(point));
    return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + figures;
}

}
