// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/backfill.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t minute = 60'000;

Range minutes(std::int64_t from, std::int64_t to) { return {{from * minute}, {to * minute}}; }

}

class Backfill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void minutesInsideSpansAreBad()
    {
        const std::vector spans{minutes(70, 100), minutes(90, 130)}; // overlap once: 70 to 130
        const Samples s = availabilityOf(spans, {240 * minute}, 60min);
        QCOMPARE(s.at, (std::vector<std::int64_t>{60 * minute, 120 * minute, 180 * minute}));
        QCOMPARE(s.bad, (std::vector<double>{50, 10, 0}));
        QCOMPARE(s.total, (std::vector<double>{60, 60, 60}));
    }
    void whatIsNotOverIsLeftOut()
    {
        QCOMPARE(availabilityOf(std::vector{minutes(70, 100)}, {119 * minute}, 60min).size(), 0u);
        QCOMPARE(availabilityOf({}, {119 * minute}, 60min).size(), 0u);
        QCOMPARE(availabilityOf(std::vector{minutes(70, 100)}, {1000 * minute}, 0ms).size(), 0u);
    }
    void timesBeforeTheEpochHaveSlotsToo()
    {
        const Samples s = availabilityOf(std::vector{minutes(-70, -50)}, {0}, 60min);
        QCOMPARE(s.at, (std::vector<std::int64_t>{-120 * minute, -60 * minute}));
        QCOMPARE(s.bad, (std::vector<double>{10, 10}));
    }
    // However the spans lie, no minute is lost or counted twice.
    void allBadMinutesAreThere()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            std::vector<Range> spans;
            std::vector<bool> bad(3000);
            for (int i = 0; i < 6; ++i) {
                const auto from = std::int64_t(random() % 2000), to = from + std::int64_t(random() % 400);
                spans.push_back(minutes(from, to));
                for (auto m = from; m < to; ++m) bad[std::size_t(m)] = true;
            }
            const Samples s = availabilityOf(spans, {3000 * minute}, Milliseconds((1 + random() % 50) * minute));
            const auto expected = double(std::count(bad.begin(), bad.end(), true));
            QCOMPARE(std::accumulate(s.bad.begin(), s.bad.end(), 0.0), expected);
        }
    }
};

SHINRAI_TEST(Backfill)
#include "tst_backfill.moc"
