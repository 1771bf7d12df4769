// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/series.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

std::vector<Point> noise(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Point> points;
    std::int64_t at = 0;
    for (int i = 0; i < count; ++i) points.push_back({at += 1 + random() % 50, double(random() % 10'000) / 7});
    return points;
}

}

class SeriesFloor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void downsamplingKeepsExtremesOfEveryColumn()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto points = noise(20'000, seed);
            const Range range{{1000}, {points.back().at - 500}};
            const int columns = 137;
            const auto thin = downsample(points, range, columns);
            QVERIFY(thin.size() <= 4U * columns);
            QVERIFY(std::is_sorted(thin.begin(), thin.end(), [](auto& a, auto& b) { return a.at < b.at; }));
            for (int c = 0; c < columns; ++c) {
                const auto in = [&](const Point& p) {
                    return range.contains({p.at}) && (p.at - range.from.ms) * columns / range.length().count() == c;
                };
                std::vector<double> all, kept;
                for (const Point& p : points)
                    if (in(p)) all.push_back(p.y);
                for (const Point& p : thin)
                    if (in(p)) kept.push_back(p.y);
                QCOMPARE(kept.empty(), all.empty());
                if (all.empty()) continue;
                QCOMPARE(*std::min_element(kept.begin(), kept.end()), *std::min_element(all.begin(), all.end()));
                QCOMPARE(*std::max_element(kept.begin(), kept.end()), *std::max_element(all.begin(), all.end()));
                QCOMPARE(kept.front(), all.front());
                QCOMPARE(kept.back(), all.back());
            }
        }
    }
    void fewPointsStayAsTheyAre()
    {
        const std::vector<Point> points{{0, 1}, {5, 2}, {10, 3}};
        QCOMPARE(downsample(points, {{0}, {11}}, 10), points);
        QCOMPARE(downsample(points, {{5}, {10}}, 10), (std::vector<Point>{{5, 2}}));
        QVERIFY(downsample(points, {{100}, {200}}, 10).empty());
    }
    void pointsOfRatiosLeaveOutNoTraffic()
    {
        Samples samples;
        samples.at = {0, 1, 2};
        samples.bad = {1, 0, 0};
        samples.total = {4, 0, 5};
        QCOMPARE(pointsOf(samples), (std::vector<Point>{{0, 0.75}, {2, 1.0}}));
    }
    void gaps()
    {
        Samples samples;
        samples.at = {0, 1000, 2000, 6000, 7000};
        QCOMPARE(gapsOf(samples, {{0}, {8000}}, 1s), (std::vector<Range>{{{3000}, {6000}}}));
        QCOMPARE(gapsOf(samples, {{0}, {12000}}, 1s), (std::vector<Range>{{{3000}, {6000}}, {{8000}, {12000}}}));
        QCOMPARE(gapsOf(samples, {{-5000}, {1500}}, 1s), (std::vector<Range>{{{-5000}, {0}}}));
        QCOMPARE(gapsOf(samples, {{3500}, {5000}}, 1s), (std::vector<Range>{{{3500}, {5000}}}));
        QVERIFY(gapsOf(samples, {{0}, {8000}}, 0s).empty());
        samples.at = {0, 1400, 2400};
        QVERIFY(gapsOf(samples, {{0}, {3400}}, 1s).empty());
    }
    void whatIsRegularIsNotDeclared()
    {
        Samples samples;
        for (std::int64_t i = 0; i < 20; ++i)
            if (i < 8 || i > 11) samples.at.push_back(1000 * i);
        QCOMPARE(regularStep(samples), Milliseconds(1000));
        QCOMPARE(gapsOf(samples, {{0}, {20'000}}, regularStep(samples)), (std::vector<Range>{{{8000}, {12'000}}}));
        samples.at = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        QCOMPARE(regularStep(samples), Milliseconds(0)); // too few
        samples.at.push_back(9);
        QCOMPARE(regularStep(samples), Milliseconds(1));
        samples.at = {0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 40}; // 8 of 10
        QCOMPARE(regularStep(samples), Milliseconds(1));
        samples.at = {0, 1, 2, 3, 4, 5, 6, 7, 20, 40, 70}; // 7 of 10
        QCOMPARE(regularStep(samples), Milliseconds(0));
        samples.at = {};
        QCOMPARE(regularStep(samples), Milliseconds(0));
    }
    void steps()
    {
        const std::vector<std::int64_t> stamps{0, 300, 600, 900, 5000};
        QCOMPARE(medianStep(stamps), Milliseconds(300));
        QCOMPARE(medianStep(std::span(stamps).first(1)), Milliseconds(0));
    }
};

SHINRAI_TEST(SeriesFloor)
#include "tst_series.moc"
