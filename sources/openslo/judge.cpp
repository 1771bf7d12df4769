// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/judge.h"

#include "sources/textstamp.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {
constexpr std::size_t maxProblems = 200; ///< of one document; a hostile one could have millions
}

void Judge::refuse(std::string path, std::string code, std::string message)
{
    m_document.verdict = Verdict::refused;
    if (m_document.problems.size() < maxProblems)
        m_document.problems.push_back({std::move(path), std::move(code), std::move(message)});
}

void Judge::warn(std::string path, std::string code, std::string message)
{
    if (m_document.verdict == Verdict::accepted) m_document.verdict = Verdict::warned;
    if (m_document.problems.size() < maxProblems)
        m_document.problems.push_back({std::move(path), std::move(code), std::move(message)});
}

void Judge::bend(std::string path, std::string code, std::string message)
{
    strict() ? refuse(std::move(path), std::move(code), std::move(message))
             : warn(std::move(path), std::move(code), std::move(message));
}

const Tree* Judge::member(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = parent.find(key);
    if (!found && need == Need::required) refuse(below(path, key), "required", "is required");
    return found;
}

const Tree* Judge::map(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = member(parent, key, path, need);
    if (!found || found->isMap()) return found;
    refuse(below(path, key), "wrong-type", "must be a map");
    return nullptr;
}

const Tree* Judge::list(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = member(parent, key, path, need);
    if (!found || found->isList()) return found;
    refuse(below(path, key), "wrong-type", "must be a list");
    return nullptr;
}

std::string Judge::text(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = member(parent, key, path, need);
    if (!found) return {};
    if (!found->isScalar()) {
        refuse(below(path, key), "wrong-type", "must be text");
        return {};
    }
    if (booleanOf(*found) || numberOf(*found)) bend(below(path, key), "wrong-type", "must be text: put it in quotes");
    if (found->text.empty() && need == Need::required) refuse(below(path, key), "required", "is required");
    return found->text;
}

std::optional<double> Judge::number(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = member(parent, key, path, need);
    if (!found) return std::nullopt;
    if (const auto value = numberOf(*found)) return value;
    Tree unquoted = *found;
    unquoted.plain = true;
    const auto value = numberOf(unquoted);
    if (value) bend(below(path, key), "wrong-type", "must be a number, without quotes");
    else refuse(below(path, key), "wrong-type", "must be a number");
    return value;
}

std::optional<bool> Judge::boolean(const Tree& parent, std::string_view key, const std::string& path, Need need)
{
    const Tree* found = member(parent, key, path, need);
    if (!found) return std::nullopt;
    const auto value = booleanOf(*found);
    if (!value) refuse(below(path, key), "wrong-type", "must be true or false");
    return value;
}

std::string Judge::label(const std::string& raw, const std::string& path)
{
    if (raw.empty() || isLabel(raw)) return raw;
    bend(path, "not-a-label", "must be an RFC 1123 label: lower-case letters, digits and \"-\", at most 63");
    return slug(raw);
}

bool isLabel(std::string_view text)
{
    const auto inner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 63 && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), inner);
}

std::string slug(std::string_view text)
{
    std::string result;
    for (const char c : lower(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) result += c;
        else if (!result.empty() && result.back() != '-') result += '-';
        if (result.size() == 63) break;
    }
    while (result.ends_with('-')) result.pop_back();
    return result.empty() ? "n-" + format(uidFrom(text)).substr(0, 8) : result;
}

std::string below(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string below(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

}
