// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start of the window on the sample: milliseconds from the start of the process to the first painted page with
// figures, the first and the median later switch to each page, and memory. Prints figures, judges nothing. Run:
// bench_window WORKSPACE
#include "app/windowapplication.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <algorithm>
#include <array>
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

struct Visit {
    const char* name;
    Place place;
};

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
    const Place project{.screen = Screen::project, .project = "search-ranking"};
    const Place other{.screen = Screen::project, .project = "job-recommendation"};
    const std::array screens{Visit{"triage", {Screen::triage}},
                             Visit{"review", {Screen::review}},
                             Visit{"postmortems", {Screen::postmortems}},
                             Visit{"project", project},
                             Visit{"portfolio", {Screen::portfolio}},
                             Visit{"the same", project},
                             Visit{"another", other}};
    std::array<std::vector<double>, screens.size()> times;
    for (int round = 0; round < 5; ++round)
        for (std::size_t i = 0; i < screens.size(); ++i) {
            times[i].push_back(switchTo(shinrai.window(), screens[i].place));
            settle(200);
        }
    for (std::size_t i = 0; i < screens.size(); ++i) {
        std::printf("to %-12s first    %7.1f ms, later ", screens[i].name, times[i].front());
        std::sort(times[i].begin() + 1, times[i].end());
        std::printf("%.1f ms\n", times[i][2]);
    }
    std::printf("resident memory         %7.0f MB\n", residentMegabytes());
    return 0;
}
