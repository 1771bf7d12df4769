// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/cells.h"
#include "sources/csv/csvsource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

using namespace reliability;
using namespace sources::csv;
using namespace std::chrono_literals;

namespace {

sources::Request requestOf(const std::string& path)
{
    sources::Request request{path, {}, {"UTC", 0s, {}}};
    request.recipe.family = Family::kpi;
    return request;
}

/// "2026-11-02 1234567.5, ..." of a table; its error's code where it is refused.
QString daysOf(const sources::Request& request, sources::Summary* summary = nullptr)
{
    inputs::Sink sink;
    const auto fetched = CsvSource().fetch(request, sink, {});
    if (!fetched) return QStringLiteral("code %1").arg(static_cast<int>(fetched.error().code));
    if (summary) *summary = *fetched;
    QStringList days;
    for (const Batch& batch : sink.batches)
        for (std::size_t i = 0; i < batch.samples.at.size(); ++i)
            days += QString::fromStdString(format(Instant{batch.samples.at[i]})).left(10) + u' ' +
                    QString::number(batch.samples.value[i], 'g', 15);
    return days.join(QLatin1String(", "));
}

}

/// Tables of KPIs as spreadsheets and people write them.
class KpiTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("days");
        QTest::newRow("weeks") << QByteArray("Woche;Umsatz\n2026-W44;1\n2026W45;2\n") << "2026-10-26 1, 2026-11-02 2";
        QTest::newRow("the week of two years") << QByteArray("week,kpi\n2026-W01,1\n2026-W53,2\n2027-W01,3\n")
                                               << "2025-12-29 1, 2026-12-28 2, 2027-01-04 3";
        QTest::newRow("months") << QByteArray("month\tmrr\n2026-09\t1\n2026/10\t2\nNov 2026\t3\n")
                                << "2026-09-01 1, 2026-10-01 2, 2026-11-01 3";
        QTest::newRow("quarters") << QByteArray("quarter,value\n2026-Q1,1\n2026 Q2,2\n2026Q4,3\n")
                                  << "2026-01-01 1, 2026-04-01 2, 2026-10-01 3";
        QTest::newRow("dots") << QByteArray("Datum;Anteil\n01.11.2026;1\n13.11.2026;2\n")
                              << "2026-11-01 1, 2026-11-13 2";
        QTest::newRow("month first") << QByteArray("date,kpi\n11/01/2026,1\n11/15/2026,2\n")
                                     << "2026-11-01 1, 2026-11-15 2";
        QTest::newRow("day first") << QByteArray("date,kpi\n01/11/2026,1\n15/11/2026,2\n")
                                   << "2026-11-01 1, 2026-11-15 2";
        QTest::newRow("words") << QByteArray("date;kpi\nNov 1, 2026;1\n2 November 2026;2\n")
                               << "2026-11-01 1, 2026-11-02 2";
        QTest::newRow("Japanese") << QByteArray("年月日,売上\n2026年11月1日,1\n2026年11月2日,2\n")
                                  << "2026-11-01 1, 2026-11-02 2";
        QTest::newRow("Japanese months") << QByteArray("年月,売上\n2026年9月,1\n2026年10月,2\n")
                                         << "2026-09-01 1, 2026-10-01 2";
    }
    void readsDates()
    {
        QFETCH(QByteArray, table);
        const inputs::Files files;
        QTEST(daysOf(requestOf(files.write("kpi.csv", table.toStdString()))), "days");
    }

    void whatCanBeReadTwoWaysIsAsked()
    {
        const inputs::Files files;
        auto request = requestOf(files.write("kpi.csv", "date,kpi\n01/11/2026,1\n02/11/2026,2\n"));
        QCOMPARE(daysOf(request), QStringLiteral("code %1").arg(static_cast<int>(Code::columnUnreadable)));
        request.recipe.dates = DateOrder::dayFirst;
        QCOMPARE(daysOf(request), QStringLiteral("2026-11-01 1, 2026-11-02 2"));
        request.recipe.dates = DateOrder::monthFirst;
        QCOMPARE(daysOf(request), QStringLiteral("2026-01-11 1, 2026-02-11 2"));
    }
    void aDateAgainstTheOrderIsRejected()
    {
        const inputs::Files files;
        sources::Summary summary;
        QCOMPARE(
            daysOf(requestOf(files.write("kpi.csv", "date,kpi\n13/11/2026,1\n11/14/2026,2\n12/11/2026,3\n")), &summary),
            QStringLiteral("2026-11-12 3, 2026-11-13 1"));
        QCOMPARE(inputs::text(summary.rejected), std::string("3:unreadable time"));
        QCOMPARE(summary.recipe.dates, std::optional(DateOrder::dayFirst));
        QCOMPARE(inputs::warning(summary.warnings, "detected_date_order").count, 1);
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("days");
        const auto row = [](const char* name, const char* cell, const char* value) {
            QTest::newRow(name) << QByteArray("date;kpi\n2026-11-01;").append(cell).append('\n')
                                << QLatin1String("2026-11-01 ") + QLatin1String(value);
        };
        row("German", "1.234.567,50 €", "1234567.5");
        row("Swiss", "CHF 1’234’567.50", "1234567.5");
        row("percent", "12,5 %", "0.125");
        row("wide percent", "12.5％", "0.125");
        row("yen", "¥1,200,000", "1200000");
        row("yen behind", "1,200,000円", "1200000");
        row("below zero", "(1,200,300)", "-1200300");
        row("a real minus", "−3", "-3");
        row("millions", "$1.2M", "1200000");
        row("oku", "3億", "300000000");
        QTest::newRow("a comma of numbers among commas")
            << QByteArray("date,kpi\n2026-11-01,\"0,125\"\n") << "2026-11-01 0.125";
        QTest::newRow("thousands among commas") << QByteArray("date,kpi\n2026-11-01,\"1,250\"\n") << "2026-11-01 1250";
    }
    void readsNumbers()
    {
        QFETCH(QByteArray, table);
        const inputs::Files files;
        QTEST(daysOf(requestOf(files.write("kpi.csv", table.toStdString()))), "days");
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("cell");
        for (const char* cell : {"1.2.3", "1,23", "M", "%", "(-3)", "()", "1e400", "12 apples", "--3", "1m5"})
            QTest::newRow(cell) << QByteArray(cell);
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, cell);
        double value = 0;
        bool percent = false;
        QVERIFY(parseNumber(cell.toStdString(), {}, value, percent) != Cell::number);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"2026-W54",
                                 "2025-W53",
                                 "2026-W00",
                                 "2026-13",
                                 "2026-Q5",
                                 "31.11.2026",
                                 "2026",
                                 "12/5",
                                 "about Nov 1, 2026",
                                 "Monday",
                                 "1-2 Nov 2026",
                                 "32/13/2026"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseWrittenStamp(text.toStdString(), DayOrder::dayFirst));
        QVERIFY(!parseWrittenStamp(text.toStdString(), DayOrder::monthFirst));
    }
};

SHINRAI_TEST(KpiTables)
#include "tst_kpitables.moc"
