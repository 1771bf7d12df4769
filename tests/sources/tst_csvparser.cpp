// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/cells.h"
#include "sources/csv/parser.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace sources;
using namespace sources::csv;

namespace {

/// Rows as "line: a|b" lines.
QString parsed(const QByteArray& bytes, char delimiter = ',')
{
    const std::string text = bytes.toStdString();
    Parser parser(text, delimiter);
    Row row;
    std::string all;
    while (parser.next(row)) {
        all += std::to_string(row.line) + ":";
        for (const auto cell : row.cells) all.append("[").append(cell).append("]");
        all += " ";
    }
    return QString::fromStdString(all).trimmed();
}

QString number(const char* text, NumberStyle style = {})
{
    double value = 0;
    bool percent = false;
    switch (parseNumber(text, style, value, percent)) {
    case Cell::number: return QString::number(value, 'g', 15) + (percent ? QStringLiteral(" %") : QString());
    case Cell::missing: return QStringLiteral("missing");
    case Cell::notFinite: return QStringLiteral("not finite");
    case Cell::unreadable: break;
    }
    return QStringLiteral("unreadable");
}

}

class CsvParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rows");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringLiteral("1:[a][b] 2:[c][d]");
        QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << QStringLiteral("1:[a][b] 2:[c][d]");
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << QStringLiteral("1:[a][b] 2:[c][d]");
        QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << QStringLiteral("1:[a][b] 2:[c][d]");
        QTest::newRow("blank lines") << QByteArray("a\n\n\nb\n") << QStringLiteral("1:[a] 4:[b]");
        QTest::newRow("empty cells") << QByteArray("a,,\n,b,\n") << QStringLiteral("1:[a][][] 2:[][b][]");
        QTest::newRow("quotes") << QByteArray("\"a,b\",c\n") << QStringLiteral("1:[a,b][c]");
        QTest::newRow("doubled quotes") << QByteArray("\"say \"\"hi\"\"\",\"\"\"\"\n")
                                        << QStringLiteral("1:[say \"hi\"][\"]");
        QTest::newRow("quoted line break") << QByteArray("\"a\nb\",c\nd,e\n") << QStringLiteral("1:[a\nb][c] 3:[d][e]");
        QTest::newRow("text after a quote") << QByteArray("\"a\" x,b\n") << QStringLiteral("1:[a][b]");
        QTest::newRow("quote inside") << QByteArray("12\" disk,b\n") << QStringLiteral("1:[12\" disk][b]");
        QTest::newRow("unclosed quote") << QByteArray("\"a,b\nc,d\n") << QStringLiteral("1:[\"a][b] 2:[c][d]");
        QTest::newRow("empty quoted") << QByteArray("\"\",\"\"\n") << QStringLiteral("1:[][]");
        QTest::newRow("nothing") << QByteArray("\n\n") << QString();
    }
    void rows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, rows);
        QCOMPARE(parsed(text), rows);
    }
    void otherDelimiters()
    {
        QCOMPARE(parsed("a;b,c\n", ';'), QStringLiteral("1:[a][b,c]"));
        QCOMPARE(parsed("a\tb\n", '\t'), QStringLiteral("1:[a][b]"));
    }
    void unclosedQuotesStayLinear()
    {
        // One unclosed quote a line: each would look for its end through the whole file, for longer than a test may
        // take.
        QByteArray text;
        for (int i = 0; i < 300'000; ++i) text += "\"\"\"\"a,b\n\"x\"\",c\n";
        const std::string all = text.toStdString();
        Parser parser(all, ',');
        Row row;
        int rows = 0;
        while (parser.next(row)) ++rows;
        QVERIFY(rows > 100'000);
    }
    void writtenRowsComeBack()
    {
        // Whatever stands in the cells: written by RFC 4180 and read again they are the same.
        const std::string letters = "a,\"\n\r; x|";
        unsigned seed = 7;
        const auto random = [&](unsigned below) { return (seed = seed * 1664525u + 1013904223u) / 65536u % below; };
        for (int round = 0; round < 300; ++round) {
            std::vector<std::vector<std::string>> table(1 + random(5), std::vector<std::string>(2 + random(3)));
            std::string text;
            for (auto& row : table)
                for (std::size_t c = 0; c < row.size(); ++c) {
                    for (unsigned n = random(6); n > 0; --n) row[c] += letters[random(9)];
                    std::string quoted = "\"";
                    for (const char ch : row[c]) quoted.append(ch == '"' ? 2 : 1, ch);
                    text += quoted + "\"" + (c + 1 < row.size() ? "," : "\n");
                }
            Parser parser(text, ',');
            Row row;
            for (const auto& expected : table) {
                QVERIFY(parser.next(row));
                QCOMPARE(std::vector<std::string>(row.cells.begin(), row.cells.end()), expected);
            }
            QVERIFY(!parser.next(row));
        }
    }
    void numbers()
    {
        QCOMPARE(number("42"), QStringLiteral("42"));
        QCOMPARE(number(" -1.5e3 "), QStringLiteral("-1500"));
        QCOMPARE(number("+7"), QStringLiteral("7"));
        QCOMPARE(number("1,234,567.5"), QStringLiteral("1234567.5"));
        QCOMPARE(number("1 234 567"), QStringLiteral("1234567"));
        QCOMPARE(number("1\xC2\xA0"
                        "234"),
                 QStringLiteral("1234"));
        QCOMPARE(number("1'234"), QStringLiteral("1234"));
        QCOMPARE(number("99.5%"), QStringLiteral("0.995 %"));
        QCOMPARE(number("¥1,200"), QStringLiteral("1200"));
        QCOMPARE(number("1,5"), QStringLiteral("unreadable"));
        QCOMPARE(number("12,34,567"), QStringLiteral("unreadable"));
        QCOMPARE(number("1,5", {true}), QStringLiteral("1.5"));
        QCOMPARE(number("1.234,5", {true}), QStringLiteral("1234.5"));
        QCOMPARE(number("1,234", {true}), QStringLiteral("1.234"));
        for (const char* missing : {"", "  ", "NA", "n/a", "null", "-", "None"})
            QCOMPARE(number(missing), QStringLiteral("missing"));
        for (const char* bad : {"NaN", "inf", "-Infinity", "nan", "1e999"})
            QVERIFY2(number(bad) != QStringLiteral("missing") && !number(bad).at(0).isDigit(), bad);
        for (const char* bad : {"abc", "1.2.3", "0x10", "1e", "--1", "%", "1 2 3 x"})
            QCOMPARE(number(bad), QStringLiteral("unreadable"));
    }
    void stamps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char* text, const char* instant) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(instant);
        };
        row("2026-11-16", "2026-11-16T00:00:00Z");
        row("2026/11/16", "2026-11-16T00:00:00Z");
        row("2026/1/6 9:05", "2026-01-06T09:05:00Z");
        row("2026-11-16 09:05", "2026-11-16T09:05:00Z");
        row("2026-11-16T09:05:06.789", "2026-11-16T09:05:06.789Z");
        row("2026-11-16T09:05:06.789654Z", "2026-11-16T09:05:06.789Z");
        row("2026-11-16T09:05:06+09:00", "2026-11-16T00:05:06Z");
        row("2026-11-16 09:05:06 -0330", "2026-11-16T12:35:06Z");
        row("2026-11-16T09:05:06+09", "2026-11-16T00:05:06Z");
        row("2026-07-29 09:50:36 UTC", "2026-07-29T09:50:36Z");
        row("20240609T134151.410665Z", "2024-06-09T13:41:51.410Z");
        row("2024-02-29", "2024-02-29T00:00:00Z");
        row("1969-12-31 23:59:59", "1969-12-31T23:59:59Z");
        for (const char* bad : {"2023-02-29",
                                "2026-13-01",
                                "2026-00-01",
                                "26-01-01",
                                "2026-11-16T25:00",
                                "2026-11-16T09:60",
                                "2026-11-16T09",
                                "2026-11-16 09:05 X",
                                "11/16/2026",
                                "",
                                "yesterday",
                                "2026-11-16T09:05:06.",
                                "2026-11-16T09:05+99:00"})
            row(bad, "");
    }
    void stamps()
    {
        QFETCH(QString, text);
        QFETCH(QString, instant);
        const auto stamp = parseTextStamp(text.toStdString());
        QCOMPARE(stamp.has_value(), !instant.isEmpty());
        if (stamp) QCOMPARE(QString::fromStdString(format(*instantOf(*stamp, Zone()))), instant);
    }
    void everyDayComesBack()
    {
        // Against the library's calendar, from year 1 to 4000.
        using namespace std::chrono;
        for (int days = -719'000; days < 741'000; days += 97) {
            const Civil civil{days * dayLength.count()};
            const auto stamp = parseTextStamp(formatDate(civil));
            QVERIFY(stamp);
            QCOMPARE(stamp->civil.ms, civil.ms);
        }
    }
    void epochs()
    {
        QCOMPARE(epochFormat(1641889530), TimeFormat::seconds);
        QCOMPARE(epochFormat(1641889530123), TimeFormat::milliseconds);
        QCOMPARE(epochFormat(1641889530123456), TimeFormat::microseconds);
        QCOMPARE(parseStamp("1641889530.123", TimeFormat::seconds)->civil.ms, 1641889530123);
        QCOMPARE(parseStamp("1641889530123", TimeFormat::milliseconds)->civil.ms, 1641889530123);
        QCOMPARE(parseStamp("1641889530123456", TimeFormat::microseconds)->civil.ms, 1641889530123);
        QVERIFY(!parseStamp("9e300", TimeFormat::seconds));
        QVERIFY(!parseStamp("nan", TimeFormat::seconds));
    }
    void outcomes()
    {
        for (const char* word : {"1", "true", "OK", "Success", "passed", "Succeeded"})
            QCOMPARE(parseOutcome(word), RunState::success);
        for (const char* word : {"0", "false", "FAILED", "failure", " fail "})
            QCOMPARE(parseOutcome(word), RunState::failed);
        QCOMPARE(parseOutcome("error"), RunState::error);
        QCOMPARE(parseOutcome("Skipped"), RunState::skipped);
        QVERIFY(!parseOutcome("maybe"));
        QVERIFY(!parseOutcome(""));
    }
};
SHINRAI_TEST(CsvParser)
#include "tst_csvparser.moc"
