// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/yaml.h"

#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::openslo {

using namespace reliability;

namespace {

/// Words that some reader takes for a boolean, a null or a number.
constexpr std::array<std::string_view, 15> words{
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "inf", "nan", "none", "nil", "nul", "infinity"};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "28d"
bool duration(const std::string& text)
{
    return text.size() < 8 && text.find_first_not_of("0123456789") == text.size() - 1 &&
           text.find_last_of("mhdwMQY") == text.size() - 1 && text.size() > 1;
}

bool plain(const std::string& text)
{
    if (duration(text)) return true;
    const auto inner = [](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == '/' || c == ' ';
    };
    return !text.empty() && text.size() < 120 && letter(text.front()) && text.back() != ' ' &&
           std::all_of(text.begin(), text.end(), inner) &&
           std::find(words.begin(), words.end(), lower(text)) == words.end();
}

/// What JSON may leave as it is and YAML may not: control characters beyond ASCII, line separators, byte order marks.
struct Escape {
    std::string_view bytes, text;
};
constexpr Escape escapes[] = {
    {"\x7F", "\\u007F"},
    {"\xE2\x80\xA8", "\\u2028"},
    {"\xE2\x80\xA9", "\\u2029"},
    {"\xEF\xBB\xBF", "\\uFEFF"},
    {"\xEF\xBF\xBE", "\\uFFFE"},
    {"\xEF\xBF\xBF", "\\uFFFF"},
};

std::string quoted(const std::string& text)
{
    const std::string json = canonical(Json(text));
    std::string out;
    for (std::size_t i = 0; i < json.size();) {
        const std::string_view rest = std::string_view(json).substr(i);
        const auto* known = std::find_if(
            std::begin(escapes), std::end(escapes), [&](const Escape& e) { return rest.starts_with(e.bytes); });
        const auto second = static_cast<unsigned char>(rest.size() > 1 ? rest[1] : 0);
        if (known != std::end(escapes)) {
            out += known->text;
            i += known->bytes.size();
        } else if (rest[0] == '\xC2' && second >= 0x80 && second < 0xA0) {
            static constexpr std::string_view digits = "0123456789ABCDEF";
            out.append("\\u00").append(1, digits[second >> 4U]).append(1, digits[second & 15U]);
            i += 2;
        } else {
            out += json[i++];
        }
    }
    return out;
}

std::string scalar(const Json& json)
{
    const auto* text = json.get<std::string>();
    if (!text) return canonical(json);
    return plain(*text) ? *text : quoted(*text);
}

bool nested(const Json& json)
{
    const auto* array = json.get<Json::Array>();
    const auto* object = json.get<Json::Object>();
    return (array && !array->empty()) || (object && !object->empty());
}

void write(std::string& out, const Json& json, std::size_t indent);

void writeMembers(std::string& out, const Json::Object& object, std::size_t indent)
{
    for (const auto& [key, value] : object) {
        out.append(indent, ' ').append(scalar(key)).append(":");
        if (!nested(value)) {
            out.append(" ").append(scalar(value)).append("\n");
        } else {
            out.append("\n");
            write(out, value, indent + 2);
        }
    }
}

void writeItems(std::string& out, const Json::Array& array, std::size_t indent)
{
    for (const Json& item : array) {
        const std::size_t start = out.size();
        if (nested(item)) write(out, item, indent + 2);
        else out.append(indent + 2, ' ').append(scalar(item)).append("\n");
        out[start + indent] = '-';
    }
}

void write(std::string& out, const Json& json, std::size_t indent)
{
    if (const auto* object = json.get<Json::Object>(); object && !object->empty())
        return writeMembers(out, *object, indent);
    if (const auto* array = json.get<Json::Array>(); array && !array->empty()) return writeItems(out, *array, indent);
    out.append(indent, ' ').append(scalar(json)).append("\n");
}

}

std::string yamlOf(const Json& json)
{
    std::string out;
    write(out, json, 0);
    return out;
}

std::string yamlOf(const std::vector<Json>& documents)
{
    std::string out;
    for (const Json& document : documents) out.append(out.empty() ? "" : "---\n").append(yamlOf(document));
    return out;
}

}
