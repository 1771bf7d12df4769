// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progressline.h"

#include <QCoreApplication>
#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace app {

namespace {

constexpr std::chrono::milliseconds patience(300);
constexpr const char* startOfLine = "\r\x1b[K"; ///< and away with what stands there

void printOver(const QString& text)
{
    std::fputs(startOfLine, stderr);
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

}

ProgressLine::ProgressLine(const Call& call) : m_seen(::isatty(STDERR_FILENO) == 1 && !call.has("quiet"))
{
    m_since.start();
}

void ProgressLine::show(double share)
{
    const int percent = static_cast<int>(share * 100);
    if (!m_seen || percent == m_percent || !m_since.hasExpired(patience.count())) return;
    m_percent = percent;
    printOver(QCoreApplication::translate("commands", "Importing, %1 %").arg(percent));
}

void ProgressLine::clear()
{
    if (m_percent >= 0) printOver({});
    m_percent = -1;
}

}
