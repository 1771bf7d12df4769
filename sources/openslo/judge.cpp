// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/judge.h"

#include "reliability/label.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {
constexpr std::size_t maxProblems = 200; ///< of one document; a hostile one could have millions
}

void Judge::report(Breach breach, std::string path, std::string_view code, std::string message)
{
    const bool refused = breach == Breach::refuse || (breach == Breach::bend && m_rules == Rules::strict);
    if (refused) m_document.verdict = Verdict::refused;
    else if (m_document.verdict == Verdict::accepted) m_document.verdict = Verdict::warned;
    if (m_document.problems.size() < maxProblems)
        m_document.problems.push_back({std::move(path), std::string(code), std::move(message)});
}

bool isLabel(std::string_view text)
{
    const auto inner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 63 && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), inner);
}

std::string labelOf(std::string_view text)
{
    return text.empty() || isLabel(text) ? std::string(text) : dnsLabel(text);
}

std::string clipped(std::string_view text)
{
    constexpr std::size_t most = 200;
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "...";
}

std::string below(const std::string& path, std::string_view key)
{
    return path.empty() ? clipped(key) : path + "." + clipped(key);
}

std::string below(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

}
