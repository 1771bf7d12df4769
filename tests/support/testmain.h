// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace support {

/// Makes a test class known to its executable; `tst_floor Class [Qt Test arguments]` runs it.
struct Registration {
    Registration(const char* name, QObject* (*make)());
};

}

/// At the end of a tst_*.cpp, on a line of its own: CMake reads it to make the ctest entry.
#define SHINRAI_TEST(Class)                                                                                            \
    static const support::Registration registration##Class(#Class, []() -> QObject* { return new Class; });
