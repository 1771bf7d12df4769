// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using Application = QGuiApplication;
#else
using Application = QCoreApplication;
#endif

#include <cstdio>
#include <map>
#include <memory>

namespace {

std::map<std::string, QObject* (*)()>& tests()
{
    static std::map<std::string, QObject* (*)()> all;
    return all;
}

}

support::Registration::Registration(const char* name, QObject* (*make)()) { tests()[name] = make; }

// The first argument names the class; without one all classes run and the worst result counts.
int main(int argc, char** argv)
{
    const std::string wanted = argc > 1 ? argv[1] : "";
    if (argc > 1 && !tests().contains(wanted)) {
        std::fprintf(stderr, "no test class \"%s\"\n", wanted.c_str());
        return 2;
    }
    std::vector<char*> rest(argv, argv + argc);
    if (argc > 1) rest.erase(rest.begin() + 1);
    int count = static_cast<int>(rest.size());
    rest.push_back(nullptr);
    Application application(count, rest.data());
    int failures = 0;
    for (const auto& [name, make] : tests()) {
        if (argc > 1 && name != wanted) continue;
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), count, rest.data());
    }
    return failures > 0 ? 1 : 0;
}
