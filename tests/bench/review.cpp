// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The weekly review of many projects: milliseconds to read their figures, to show the review from them, and to write
// its report with all charts. Prints figures, judges nothing. Run: bench_review WORKSPACE
#include "app/records.h"
#include "app/reportfile.h"
#include "app/windowapplication.h"
#include "reliability/week.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

double millisecondsOf(const std::function<void()>& run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

void show(widgets::MainWindow& window, widgets::Screen screen)
{
    window.show(widgets::Place{.screen = screen});
    window.repaint();
    QApplication::sendPostedEvents();
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(200, &loop, &QEventLoop::quit);
    loop.exec();
}

void benchWindow(app::WindowApplication& shinrai, const QString& path)
{
    QEventLoop loop;
    QObject::connect(&shinrai.controller(), &app::WindowController::shown, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    shinrai.show(path);
    loop.exec();
    shinrai.window().repaint();
    std::printf("portfolio, figures read  %8.0f ms\n", double(timer.elapsed()));
    for (int round = 0; round < 4; ++round) {
        const double review = millisecondsOf([&] { show(shinrai.window(), widgets::Screen::review); });
        std::printf("review shown             %8.1f ms%s\n", review, round == 0 ? " (first)" : "");
        settle();
        show(shinrai.window(), widgets::Screen::portfolio);
        settle();
    }
}

int benchReport(const QString& path)
{
    auto session = storage::Session::open(path.toStdString(), storage::Access::read);
    if (!session) return std::fprintf(stderr, "the workspace can't be opened\n"), 1;
    reliability::Result<app::ReportData> data = reliability::fail(reliability::Code::cancelled);
    const auto week = reliability::lastComplete(reliability::SystemClock().now(), {});
    std::printf("report read              %8.0f ms\n", millisecondsOf([&] { data = app::loadReport(*session, week); }));
    if (!data) return std::fprintf(stderr, "no report: %s\n", data.error().detail.c_str()), 1;
    for (const char* format : {"pdf", "html"}) {
        qsizetype bytes = 0;
        const double time = millisecondsOf([&] {
            const auto files = app::reportFiles(*data, format, {});
            if (files) bytes = files->report.size();
        });
        std::printf(
            "%-4s with %3zu charts      %8.0f ms, %.1f MB\n", format, data->charts.size(), time, double(bytes) / 1e6);
    }
    return 0;
}

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2) return std::fprintf(stderr, "bench_review WORKSPACE\n"), 2;
    QCoreApplication::setApplicationName(QStringLiteral("shinrai-bench"));
    app::WindowApplication shinrai(application);
    const QString path = QString::fromLocal8Bit(argv[1]);
    benchWindow(shinrai, path);
    return benchReport(path);
}
