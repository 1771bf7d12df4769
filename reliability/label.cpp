// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/label.h"

#include "reliability/facts/id.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr std::size_t most = 63;

/// What a label can hold of a text, and a dash for each stretch that it can't.
std::string held(std::string_view text, std::size_t length)
{
    std::string label;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) label += c;
        else if (c >= 'A' && c <= 'Z') label += static_cast<char>(c - 'A' + 'a');
        else if (!label.empty() && label.back() != '-') label += '-';
        if (label.size() == length) break;
    }
    while (!label.empty() && label.back() == '-') label.pop_back();
    return label;
}

}

std::string dnsLabel(std::string_view text)
{
    const std::string hash = format(uidFrom(text));
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    const std::string whole = held(text, most);
    if (whole.empty()) return "n-" + hash.substr(0, 8);
    if (ascii) return whole;
    const std::string tail = "-" + hash.substr(0, 6);
    return held(text, most - tail.size()) + tail;
}

}
