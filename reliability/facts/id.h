// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility> // first: Qt 6.4's moc fails on <compare> when nothing that includes this came before

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reliability {

/// A row of this workspace file; 0 is "not stored yet". Never leaves the file.
template <class T>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

/// A fact's identity across copies of a workspace: 128 random bits, made where the fact is made.
struct Uid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Uid&) const = default;
};

/// A new random Uid (RFC 9562 version 4 bits set).
Uid makeUid();
/// A Uid that is the same for the same text (for generated facts): a 128-bit hash, not for security.
Uid uidFrom(std::string_view text);
/// 32 lower-case hex digits.
std::string format(Uid uid);
/// Reads 32 hex digits, dashes ignored; none for anything else.
std::optional<Uid> parseUid(std::string_view text);

}
