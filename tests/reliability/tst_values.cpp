// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/duration.h"
#include "reliability/facts/batch.h"
#include "reliability/facts/id.h"
#include "reliability/target.h"
#include "reliability/triage.h"

#include <QTest>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

template <Named E>
void checkNames()
{
    for (const auto& row : names<E>) {
        QCOMPARE(parseName<E>(row.text), std::optional<E>(row.value));
        QCOMPARE(name(row.value), row.text);
        if (!row.openslo.empty()) QCOMPARE(parseName<E>(row.openslo), std::optional<E>(row.value));
    }
    QVERIFY(!parseName<E>("no such name"));
}

}

class Values : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("allowed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("percent") << "99.9%" << qint64(1'000'000) << "0.999";
        QTest::newRow("fraction") << "0.999" << qint64(1'000'000) << "0.999";
        QTest::newRow("one") << "1" << qint64(0) << "1";
        QTest::newRow("all") << "100%" << qint64(0) << "1";
        QTest::newRow("zero") << "0" << qint64(1'000'000'000) << "0";
        QTest::newRow("nine decimals") << "0.999999999" << qint64(1) << "0.999999999";
        QTest::newRow("trailing zeros") << "0.99900000000000" << qint64(1'000'000) << "0.999";
        QTest::newRow("blank before the sign") << "99.95 %" << qint64(500'000) << "0.9995";
        for (const char* bad :
             {"1.1", "101%", "0.9999999999", "", "%", ".", "-0.5", "abc", "1e-3", "99,9%", "0.9.9", "nan"})
            QTest::newRow(qPrintable(QStringLiteral("refused ") + QLatin1String(bad)))
                << QString::fromLatin1(bad) << qint64(-1) << "";
    }
    void targets()
    {
        QFETCH(QString, text);
        QFETCH(qint64, allowed);
        QFETCH(QString, shown);
        const auto target = parseTarget(text.toStdString());
        QCOMPARE(target.has_value(), allowed >= 0);
        if (!target) return;
        QCOMPARE(target->allowed, allowed);
        QCOMPARE(format(*target), shown.toStdString());
        QCOMPARE(parseTarget(formatPercent(*target) + "%")->allowed, allowed);
    }
    void lengths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << "30s" << qint64(30);
        QTest::newRow("minute") << "1m" << qint64(60);
        QTest::newRow("days") << "28d" << qint64(28 * 86400);
        QTest::newRow("week") << "1w" << qint64(7 * 86400);
        QTest::newRow("four weeks of seconds") << "2419200s" << qint64(28 * 86400);
        QTest::newRow("month has none") << "1M" << qint64(0);
        for (const char* bad : {"",
                                "d",
                                "0d",
                                "-1d",
                                "1",
                                "1x",
                                "1D",
                                "1.5d",
                                "28 d",
                                "1dd",
                                "100001w",
                                "2147483647d",
                                "100001M",
                                "2147483648s"})
            QTest::newRow(qPrintable(QStringLiteral("refused ") + QLatin1String(bad)))
                << QString::fromLatin1(bad) << qint64(-1);
    }
    void lengths()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto length = parseLength(text.toStdString());
        QCOMPARE(length.has_value(), seconds >= 0);
        if (!length) return;
        QCOMPARE(length->fixed(), Milliseconds(Seconds(seconds)));
        QCOMPARE(format(*length), text.toStdString());
        QCOMPARE(parseFixed(text.toStdString()).has_value(), seconds > 0);
    }
    void fixedLengthsAreShort()
    {
        QCOMPARE(formatFixed(5min), std::string("5m"));
        QCOMPARE(formatFixed(90s), std::string("90s"));
        QCOMPARE(formatFixed(48h), std::string("2d"));
        QCOMPARE(formatFixed(0s), std::string("0s"));
    }
    void uids()
    {
        const Uid a = makeUid(), b = makeUid();
        QVERIFY(a != b);
        QCOMPARE(parseUid(format(a)), std::optional<Uid>(a));
        QCOMPARE(uidFrom("x"), uidFrom("x"));
        QVERIFY(uidFrom("x") != uidFrom("y"));
        QVERIFY(parseUid("01234567-89ab-cdef-0123-456789ABCDEF").has_value());
        QVERIFY(!parseUid("0123"));
        QVERIFY(!parseUid("g1234567-89ab-cdef-0123-456789abcdef"));
        QVERIFY(!parseUid("0123456789abcdef0123456789abcdef0"));
    }
    void everyNameIsReadBack()
    {
        checkNames<Phase>();
        checkNames<Family>();
        checkNames<Kind>();
        checkNames<Shape>();
        checkNames<Method>();
        checkNames<Op>();
        checkNames<MissingPolicy>();
        checkNames<Change>();
        checkNames<RunState>();
        checkNames<Symptom>();
        checkNames<Cause>();
        checkNames<IncidentState>();
        checkNames<Duplicates>();
        QCOMPARE(opensloName(Method::ratioTimeslices), std::string_view("RatioTimeslices"));
        QCOMPARE(allowed<Op>(), std::string("lt, lte, gt, gte"));
    }
    void versionInForce()
    {
        std::vector<ObjectiveVersion> versions(3);
        versions[1].from = Instant{100};
        versions[2].from = Instant{200};
        QCOMPARE(versionAt(versions, {99}), &versions[0]);
        QCOMPARE(versionAt(versions, {100}), &versions[1]);
        QCOMPARE(versionAt(versions, {1000}), &versions[2]);
        QVERIFY(!versionAt({}, {0}));
    }
    void triageCells_data()
    {
        QTest::addColumn<int>("symptom");
        QTest::addColumn<int>("cause");
        QTest::addColumn<int>("who");
        QTest::addColumn<bool>("two");
        const auto row = [](const char* title, Symptom s, Cause c, Responder r, bool two) {
            QTest::newRow(title) << int(s) << int(c) << int(r) << two;
        };
        row("errors, service", Symptom::errors, Cause::service, Responder::webAlone, false);
        row("errors, algorithm", Symptom::errors, Cause::ml, Responder::webNotAlone, true);
        row("accuracy, service", Symptom::accuracy, Cause::service, Responder::mleNotAlone, true);
        row("accuracy, model", Symptom::accuracy, Cause::ml, Responder::mleAlone, false);
        row("both", Symptom::accuracy, Cause::both, Responder::together, true);
        row("unknown", Symptom::errors, Cause::unknown, Responder::undecided, false);
        row("no symptom", Symptom::none, Cause::ml, Responder::undecided, false);
    }
    void triageCells()
    {
        QFETCH(int, symptom);
        QFETCH(int, cause);
        QFETCH(int, who);
        QFETCH(bool, two);
        QCOMPARE(int(responder(Symptom(symptom), Cause(cause))), who);
        QCOMPARE(needsTwoOwners(Symptom(symptom), Cause(cause)), two);
    }
};

SHINRAI_TEST(Values)
#include "tst_values.moc"
