// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/actionstatistics.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <algorithm>

using namespace reliability;

namespace {

const Instant asOf = *parseInstant("2026-11-23T00:00:00Z");

Instant day(int fromAsOf) { return asOf + fromAsOf * dayLength; }

Action action(ActionState state, std::optional<int> due = {}, std::optional<int> created = {},
              std::optional<int> closed = {})
{
    const auto at = [](std::optional<int> d) { return d ? std::optional(day(*d)) : std::nullopt; };
    Action a;
    a.state = state;
    a.due = at(due);
    a.created = at(created);
    a.closed = at(closed);
    return a;
}

}

/// What became of actions, and which of them is talked about first.
class ActionStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts()
    {
        const ActionStatistics s = actionStatistics({action(ActionState::open, -2, -10),
                                                     action(ActionState::open, 5, -3),
                                                     action(ActionState::open, {}, -30),
                                                     action(ActionState::open),
                                                     action(ActionState::idea, -5, -90),
                                                     action(ActionState::done, -5, -20, -6),
                                                     action(ActionState::done, -5, -20, -4),
                                                     action(ActionState::done, {}, -20, -4),
                                                     action(ActionState::dropped, -5)},
                                                    Zone(),
                                                    asOf);
        QCOMPARE(s.accepted, 8);
        QCOMPARE(s.open, 4);
        QCOMPARE(s.overdue, 1);
        QCOMPARE(s.done, 3);
        QCOMPARE(s.dropped, 1);
        QCOMPARE(s.ideas, 1);
        QCOMPARE(*s.completion, 3.0 / 8);
        QCOMPARE(s.dated, 2);
        QCOMPARE(s.inTime, 1);
        QCOMPARE(*s.medianAgeDays, 10); // of 3, 10 and 30
        QCOMPARE(*s.oldestAgeDays, 30);
    }

    void ofNothingNothingIsSaid()
    {
        const ActionStatistics s = actionStatistics({}, Zone(), asOf);
        QVERIFY(!s.completion && !s.medianAgeDays && !s.oldestAgeDays);
        QVERIFY(!actionStatistics({action(ActionState::idea)}, Zone(), asOf).completion);
    }

    void theDueDayItselfIsInTime()
    {
        Action late = action(ActionState::done, -5, -20);
        late.closed = day(-4) - Milliseconds(1);
        QCOMPARE(actionStatistics({late}, Zone(), asOf).inTime, 1);
        late.closed = day(-4);
        QCOMPARE(actionStatistics({late}, Zone(), asOf).inTime, 0);
    }

    void ages()
    {
        QCOMPARE(*ageInDays(action(ActionState::open, {}, -7), asOf), 7);
        QCOMPARE(*ageInDays(action(ActionState::done, {}, -7, -5), asOf), 2);
        QVERIFY(!ageInDays(action(ActionState::open), asOf));
        QVERIFY(!ageInDays(action(ActionState::open, {}, 3), asOf)); // it was not there yet
    }

    void theMostUrgentFirst()
    {
        const std::vector expected{action(ActionState::open, -9),
                                   action(ActionState::open, -2),
                                   action(ActionState::open, 3),
                                   action(ActionState::open, {}, -8),
                                   action(ActionState::open, {}, -2),
                                   action(ActionState::open),
                                   action(ActionState::idea, -20),
                                   action(ActionState::done, -30)};
        std::vector actions = expected;
        std::ranges::reverse(actions);
        std::ranges::stable_sort(actions,
                                 [](const Action& a, const Action& b) { return moreUrgent(a, b, Zone(), asOf); });
        QVERIFY(actions == expected);
    }
};

SHINRAI_TEST(ActionStatisticsTest)
#include "tst_actionstatistics.moc"
