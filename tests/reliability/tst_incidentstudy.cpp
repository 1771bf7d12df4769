// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentstudy.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

/// A unit a minute; the letters say how it went: "." all good, "x" half bad, "X" all bad, "o" nothing happened.
Units unitsFrom(std::string_view letters)
{
    Units units;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const double bad = letters[i] == 'X' ? 10 : letters[i] == 'x' ? 5 : 0;
        units.rows.push_back({static_cast<std::int64_t>(i) * 60'000, bad, letters[i] == 'o' ? 0.0 : 10.0});
    }
    return units;
}

/// "fell 2, worst 3, recovered 5" in minutes.
QString shown(const std::vector<MeasuredEvent>& events)
{
    QStringList all;
    for (const MeasuredEvent& event : events) {
        const char* kind = event.kind == MeasuredKind::fell        ? "fell"
                           : event.kind == MeasuredKind::worst     ? "worst"
                           : event.kind == MeasuredKind::recovered ? "recovered"
                                                                   : "failed";
        all += QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(event.at.ms / 60'000);
    }
    return all.join(QStringLiteral(", "));
}

}

class IncidentStudies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void crossing_data()
    {
        QTest::addColumn<QByteArray>("letters");
        QTest::addColumn<QString>("events");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("all is well") << QByteArray("......") << QString();
        QTest::newRow("fell and came back") << QByteArray("..xXx..") << QStringLiteral("fell 2, worst 3, recovered 5");
        QTest::newRow("the first is the worst") << QByteArray("..Xxx..") << QStringLiteral("fell 2, recovered 5");
        QTest::newRow("was low before") << QByteArray("xx..") << QStringLiteral("worst 0, recovered 2");
        QTest::newRow("is low still") << QByteArray("..xx") << QStringLiteral("fell 2");
        QTest::newRow("two good units in between") << QByteArray(".x..x.") << QStringLiteral("fell 1, recovered 5");
        QTest::newRow("the longest of several") << QByteArray(".x...xx...x.") << QStringLiteral("fell 5, recovered 7");
        QTest::newRow("nothing happened in between") << QByteArray(".xo.") << QStringLiteral("fell 1, recovered 3");
    }
    void crossing()
    {
        QFETCH(const QByteArray, letters);
        QFETCH(const QString, events);
        const Range all{{0}, {60'000'000}};
        QCOMPARE(shown(crossings(unitsFrom(letters.toStdString()), *parseTarget("90%"), all, "a")), events);
    }
    // Just at the target is no miss; what lies outside is not looked at.
    void theTargetItselfIsMet()
    {
        const Range all{{0}, {60'000'000}};
        QCOMPARE(shown(crossings(unitsFrom(".x."), *parseTarget("50%"), all, "a")), QString());
        const Range later{{180'000}, {60'000'000}};
        QCOMPARE(shown(crossings(unitsFrom(".x....X."), *parseTarget("90%"), later, "a")),
                 QStringLiteral("fell 6, recovered 7"));
    }
    void failedRunsAreBounded()
    {
        const Range all{{0}, {60'000'000}};
        QCOMPARE(shown(failures(unitsFrom(".X.X"), all, "a")), QStringLiteral("failed 1, failed 3"));
        QCOMPARE(failures(unitsFrom(std::string(500, 'X')), all, "a").size(), mostFailedRuns);
    }
};

SHINRAI_TEST(IncidentStudies)
#include "tst_incidentstudy.moc"
