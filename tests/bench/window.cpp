// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start of the window on the sample: milliseconds from the start of the process to the first painted page with
// figures, the median switch between pages, and memory. Prints figures, judges nothing. Run: bench_window WORKSPACE
#include "app/windowapplication.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {

using widgets::Place;
using widgets::Screen;

/// Milliseconds since this process was started (proc(5): field 22 of stat, in clock ticks since boot).
double sinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat")), uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly)) return -1;
    const QByteArray fields = stat.readAll();
    const double ticks = fields.mid(fields.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    return 1000 * (uptime.readAll().split(' ').value(0).toDouble() - ticks / double(sysconf(_SC_CLK_TCK)));
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return -1;
}

void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

double switchTo(widgets::MainWindow& window, const Place& place)
{
    QElapsedTimer timer;
    timer.start();
    window.show(place);
    window.repaint();
    QApplication::sendPostedEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2) return std::fprintf(stderr, "bench_window WORKSPACE\n"), 2;
    QCoreApplication::setApplicationName(QStringLiteral("shinrai-bench"));
    app::WindowApplication shinrai(application);
    QEventLoop loop;
    QObject::connect(&shinrai.controller(), &app::WindowController::shown, &loop, &QEventLoop::quit);
    shinrai.show(QString::fromLocal8Bit(argv[1]));
    const double empty = sinceStart();
    loop.exec();
    shinrai.window().repaint();
    std::printf("window shown            %7.0f ms\nfirst page with figures %7.0f ms\n", empty, sinceStart());
    std::vector<double> switches;
    for (int round = 0; round < 5; ++round)
        for (const Screen screen : {Screen::triage, Screen::review, Screen::postmortems, Screen::project, Screen::portfolio}) {
            switches.push_back(switchTo(shinrai.window(), Place{.screen = screen, .project = "search-ranking"}));
            settle(200);
        }
    std::sort(switches.begin(), switches.end());
    std::printf("page switch, median     %7.1f ms, largest %.1f ms\nresident memory         %7.0f MB\n",
                switches[switches.size() / 2], switches.back(), residentMegabytes());
    return 0;
}
