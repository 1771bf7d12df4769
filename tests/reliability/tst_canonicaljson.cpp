// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/describe.h"
#include "reliability/facts/incident.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace reliability;

class CanonicalJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The number samples of RFC 8785, appendix B.
    void numbers_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QString>("text");
        const auto row = [](quint64 bits, const char* text) {
            QTest::newRow(text) << bits << QString::fromLatin1(text);
        };
        row(0x0000000000000000, "0");
        QTest::newRow("minus zero") << quint64(0x8000000000000000) << "0";
        row(0x0000000000000001, "5e-324");
        row(0x8000000000000001, "-5e-324");
        row(0x7fefffffffffffff, "1.7976931348623157e+308");
        row(0x4340000000000000, "9007199254740992");
        row(0xc340000000000000, "-9007199254740992");
        row(0x4430000000000000, "295147905179352830000");
        row(0x44b52d02c7e14af5, "9.999999999999997e+22");
        row(0x44b52d02c7e14af6, "1e+23");
        row(0x444b1ae4d6e2ef4e, "999999999999999700000");
        row(0x444b1ae4d6e2ef50, "1e+21");
        row(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7");
        row(0x3eb0c6f7a0b5ed8d, "0.000001");
        row(0x41b3de4355555553, "333333333.3333332");
        row(0xbecbf647612f3696, "-0.0000033333333333333333");
        row(0x43143ff3c1cb0959, "1424953923781206.2");
    }
    void numbers()
    {
        QFETCH(quint64, bits);
        QFETCH(QString, text);
        double value = 0;
        memcpy(&value, &bits, sizeof value);
        QCOMPARE(formatNumber(value), text.toStdString());
    }
    void nothingThatIsNoNumber()
    {
        QVERIFY(Json(std::numeric_limits<double>::quiet_NaN()).isNull());
        QVERIFY(Json(std::numeric_limits<double>::infinity()).isNull());
    }
    // RFC 8785 section 3.2.3: members in the order of UTF-16 code units.
    void membersAreSorted()
    {
        const Json json = Json::Object{{"\xe2\x82\xac", "Euro Sign"},
                                       {"\r", "Carriage Return"},
                                       {"\xef\xac\xb3", "Hebrew Letter Dalet With Dagesh"},
                                       {"1", "One"},
                                       {"\xf0\x9f\x98\x80", "Emoji: Grinning Face"},
                                       {"\xc2\x80", "Control"},
                                       {"\xc3\xb6", "Latin Small Letter O With Diaeresis"}};
        QCOMPARE(canonical(json),
                 std::string("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"\xc3\xb6\":\"Latin "
                             "Small Letter O With "
                             "Diaeresis\",\"\xe2\x82\xac\":\"Euro Sign\",\"\xf0\x9f\x98\x80\":\"Emoji: Grinning "
                             "Face\",\"\xef\xac\xb3\":\"Hebrew "
                             "Letter Dalet With Dagesh\"}"));
    }
    void stringsAreEscaped()
    {
        QCOMPARE(canonical(Json(std::string("\xe2\x82\xac$\x0f\nA'B\"\\\\\"/"))),
                 std::string("\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""));
    }
    void readableKeepsTheOrder()
    {
        const Json json = Json::Object{{"b", 1}, {"a", Json::Array{true, nullptr}}, {"c", Json::Array{}}};
        QCOMPARE(readable(json), std::string("{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null\n  ],\n  \"c\": []\n}"));
        QCOMPARE(canonical(json), std::string("{\"a\":[true,null],\"b\":1,\"c\":[]}"));
    }
    void factsReadBack()
    {
        Incident incident;
        incident.number = 31;
        incident.title = "Accuracy \"drop\"";
        incident.start = Instant{1781524800000};
        incident.symptom = Symptom::accuracy;
        incident.cause = Cause::both;
        incident.tags = {"data change", "精度"};
        Incident back;
        QVERIFY(fromJson(toJson(incident), back));
        QCOMPARE(back, incident);
        QVERIFY(!fromJson(Json::Object{{"title", 3}}, back));
        QVERIFY(!fromJson(Json::Object{{"cause", "nobody"}}, back));
        QVERIFY(!fromJson(Json(1), back));
    }
};

SHINRAI_TEST(CanonicalJson)
#include "tst_canonicaljson.moc"
