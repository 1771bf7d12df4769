// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/frontmatter.h"

#include "sources/textstamp.h"

#include <algorithm>

namespace sources::markdown {

namespace {

/// Takes the next line off `rest`, without its line end.
std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool isFence(std::string_view line)
{
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line == "---";
}

/// The end of a quoted scalar that starts at `at`, npos when it is not closed.
std::size_t closing(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') ++i;
        else if (text[i] == quote && quote == '\'' && i + 1 < text.size() && text[i + 1] == quote) ++i;
        else if (text[i] == quote) return i;
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view inner, char quote)
{
    std::string result;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const bool skips = quote == '"' ? inner[i] == '\\' && i + 1 < inner.size() : inner[i] == quote;
        if (skips) ++i;
        if (i >= inner.size()) break;
        const bool newline = skips && quote == '"' && inner[i] == 'n';
        result += newline ? '\n' : inner[i];
    }
    return result;
}

std::string_view withoutComment(std::string_view text)
{
    if (text.starts_with('#')) return {};
    const std::size_t comment = text.find(" #");
    return trimmed(text.substr(0, comment));
}

std::string scalar(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('"') || text.starts_with('\'')) {
        const std::size_t end = closing(text, 0);
        if (end != std::string_view::npos) return unquoted(text.substr(1, end - 1), text.front());
    }
    const std::string_view plain = withoutComment(text);
    return plain == "null" || plain == "~" ? std::string() : std::string(plain);
}

/// The items of "[a, 'b, c', d]".
std::vector<std::string> flowList(std::string_view text)
{
    std::vector<std::string> items;
    const std::string_view inner = text.substr(1, text.rfind(']') - 1);
    for (std::size_t from = 0; from <= inner.size();) {
        std::size_t to = inner.find_first_not_of(" \t", from);
        if (to != std::string_view::npos && (inner[to] == '"' || inner[to] == '\'')) to = closing(inner, to);
        to = std::min(to == std::string_view::npos ? to : inner.find(',', to), inner.size());
        if (std::string item = scalar(inner.substr(from, to - from)); !item.empty()) items.push_back(std::move(item));
        from = to + 1;
    }
    return items;
}

bool flowOpen(std::string_view value) { return value.starts_with('['); }
bool flowClosed(std::string_view value) { return flowOpen(value) && value.find(']') != std::string_view::npos; }
bool blockScalar(std::string_view value) { return value.starts_with('>') || value.starts_with('|'); }

/// A key at the left margin and what follows it on its line and on the lines that belong to it.
struct RawEntry {
    std::string key;
    std::string first;
    std::vector<std::string> more;
};

std::optional<RawEntry> keyLine(std::string_view line)
{
    if (line.empty() || line.front() == ' ' || line.front() == '\t' || line.front() == '#' || line.front() == '-')
        return std::nullopt;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos ||
        (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t'))
        return std::nullopt;
    return RawEntry{scalar(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1))), {}};
}

std::string joined(const RawEntry& raw, const char* separator)
{
    std::string text = blockScalar(raw.first) ? std::string() : raw.first;
    for (const std::string& line : raw.more) {
        if (!text.empty()) text += separator;
        text += trimmed(line);
    }
    return text;
}

std::vector<std::string> values(const RawEntry& raw)
{
    if (flowOpen(raw.first)) {
        const std::string all = joined(raw, " ");
        return flowClosed(all) ? flowList(all) : std::vector{all};
    }
    if (blockScalar(raw.first)) return {joined(raw, raw.first.starts_with('|') ? "\n" : " ")};
    const bool list = withoutComment(raw.first).empty() && !raw.more.empty() &&
                      std::all_of(raw.more.begin(), raw.more.end(), [](const std::string& line) {
                          return trimmed(line).starts_with("- ") || trimmed(line) == "-";
                      });
    if (!list) return {scalar(joined(raw, " "))};
    std::vector<std::string> items;
    for (const std::string& line : raw.more)
        if (std::string item = scalar(trimmed(line).substr(1)); !item.empty()) items.push_back(std::move(item));
    return items;
}

}

const std::vector<std::string>* FrontMatter::find(std::string_view key) const
{
    for (const auto& [name, list] : entries)
        if (lower(name) == key) return &list;
    return nullptr;
}

std::optional<FrontMatter> parseFrontMatter(std::string_view text)
{
    std::string_view rest = text;
    if (!isFence(takeLine(rest))) return std::nullopt;
    const char* from = rest.data();
    std::vector<RawEntry> raw;
    while (!rest.empty()) {
        const char* lineStart = rest.data();
        const std::string_view line = takeLine(rest);
        if (isFence(line)) {
            FrontMatter front;
            front.text = {from, static_cast<std::size_t>(lineStart - from)};
            front.body = text.size() - rest.size();
            for (const RawEntry& entry : raw) front.entries.emplace_back(entry.key, values(entry));
            return front;
        }
        if (auto entry = keyLine(line)) raw.push_back(std::move(*entry));
        else if (!raw.empty() && !trimmed(line).empty() && !trimmed(line).starts_with('#'))
            raw.back().more.emplace_back(line);
    }
    return std::nullopt;
}

std::string yamlScalar(std::string_view value)
{
    const bool special = value.empty() || value.find_first_of(":#[]{}\"'\n&*!|>%@`,") != std::string_view::npos ||
                         value.front() == '-' || value.front() == '?' || trimmed(value) != value;
    if (!special) return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return quoted + "\"";
}

}
