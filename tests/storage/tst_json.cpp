// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json.h"
#include "tests/storage/verify.h"
#include "tests/support/testmain.h"

#include <QTest>

using reliability::Json;

class ParseJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void ParseJson::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonicalText");
    const auto row = [](const char* name, const char* text, const char* canonicalText) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(canonicalText);
    };
    row("null", "null", "null");
    row("bool", " true ", "true");
    row("integer", "9007199254740993", "9007199254740993");
    row("lowest", "-9223372036854775808", "-9223372036854775808");
    row("double", "0.1", "0.1");
    row("small", "1e-7", "1e-7");
    row("text", R"("\u7cbe\"\n")", "\"\xE7\xB2\xBE\\\"\\n\"");
    row("object", R"({"b":[1,2.5,{}],"a":null})", R"({"a":null,"b":[1,2.5,{}]})");
}

void ParseJson::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonicalText);
    const auto json = storage::parseJson(text.toStdString());
    VERIFY_RESULT(json);
    QCOMPARE(QByteArray::fromStdString(canonical(*json)), canonicalText);
}

void ParseJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("two values") << QByteArray("1,2");
    QTest::newRow("closes the wrapper") << QByteArray("1],[2");
    QTest::newRow("cut off") << QByteArray("{\"a\":");
    QTest::newRow("not a number") << QByteArray("NaN");
    QTest::newRow("bad UTF-8") << QByteArray("\"\xFF\xFE\"");
    QTest::newRow("too deep") << QByteArray("[").repeated(100'000);
}

void ParseJson::refuses()
{
    QFETCH(QByteArray, text);
    VERIFY_FAILS(storage::parseJson(text.toStdString()), reliability::Code::fileInvalid);
}

SHINRAI_TEST(ParseJson)

#include "tst_json.moc"
