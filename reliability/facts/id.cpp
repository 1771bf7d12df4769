// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/facts/id.h"

#include <random>

namespace reliability {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

int digitOf(char c)
{
    const auto at = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}

Uid makeUid()
{
    std::random_device random;
    Uid uid;
    for (std::uint8_t& byte : uid.bytes) byte = static_cast<std::uint8_t>(random());
    uid.bytes[6] = static_cast<std::uint8_t>((uid.bytes[6] & 0x0f) | 0x40);
    uid.bytes[8] = static_cast<std::uint8_t>((uid.bytes[8] & 0x3f) | 0x80);
    return uid;
}

Uid uidFrom(std::string_view text)
{
    // FNV-1a over the text, twice with different starts.
    Uid uid;
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t hash = half == 0 ? 0xcbf29ce484222325U : 0x84222325cbf29ce4U;
        for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
        for (std::size_t i = 0; i < 8; ++i) uid.bytes[half * 8 + i] = static_cast<std::uint8_t>(hash >> (8 * i));
    }
    return uid;
}

std::string format(Uid uid)
{
    std::string text;
    for (const std::uint8_t byte : uid.bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0f];
    }
    return text;
}

std::optional<Uid> parseUid(std::string_view text)
{
    Uid uid;
    std::size_t count = 0;
    for (const char c : text) {
        if (c == '-') continue;
        const int value = digitOf(c);
        if (value < 0 || count == 32) return std::nullopt;
        auto& byte = uid.bytes[count / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++count;
    }
    if (count != 32) return std::nullopt;
    return uid;
}

}
