// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <QTest>

/// Fails the test with the error's own text when a Result has none to give.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto& verified = (result);                                                                               \
        const std::string why = verified ? std::string() : support::textOf(verified.error());                          \
        QVERIFY2(verified.has_value(), why.c_str());                                                                   \
    } while (false)

/// Fails the test unless the Result failed with this code.
#define VERIFY_FAILS(result, wanted)                                                                                   \
    do {                                                                                                               \
        const auto& verified = (result);                                                                               \
        QVERIFY(!verified.has_value());                                                                                \
        const std::string what = support::textOf(verified.error());                                                    \
        QVERIFY2(verified.error().code == (wanted), what.c_str());                                                     \
    } while (false)

namespace support {

inline std::string textOf(const reliability::Error& error)
{
    std::string text = "code " + std::to_string(static_cast<int>(error.code));
    for (const std::string& arg : error.args) text += " | " + arg;
    return text + " | " + error.detail;
}

}
