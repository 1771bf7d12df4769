// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file.h"
#include "sources/markdown/postmortem.h"
#include "sources/markdown/postmortemssource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <filesystem>
#include <map>

using namespace reliability;
using namespace sources::markdown;

namespace {

/// What a timeline's rows are, counted.
struct Rows {
    int all = 0, timed = 0, dayOnly = 0, unread = 0, approximate = 0;
    bool operator==(const Rows&) const = default;
};

Rows rowsOf(const std::vector<NamedIncident>& incidents)
{
    Rows rows;
    for (const NamedIncident& named : incidents)
        for (const TimelineEntry& e : named.incident.reading.timeline) {
            ++rows.all;
            ++(e.time ? rows.timed : e.date ? rows.dayOnly : rows.unread);
            rows.approximate += e.approximate;
        }
    return rows;
}

double median(std::vector<double> minutes)
{
    std::ranges::sort(minutes);
    return (minutes[(minutes.size() - 1) / 2] + minutes[minutes.size() / 2]) / 2;
}

std::vector<double> known(const std::vector<NamedIncident>& incidents, std::optional<Milliseconds> Reading::*duration)
{
    std::vector<double> minutes;
    for (const NamedIncident& named : incidents)
        if (const auto d = named.incident.reading.*duration)
            minutes.push_back(static_cast<double>(d->count()) / 60'000);
    return minutes;
}

}

/// The figures of 39 real reports and their template, counted by hand.
class Dfds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({inputs::data("postmortems/dfds"), {}, {}}, sink, {});
        QVERIFY(summary);
        m_summary = *summary;
        for (auto& batch : sink.batches) std::ranges::move(batch.incidents, std::back_inserter(m_incidents));
    }
    void readsAllButTheTemplate()
    {
        QCOMPARE(m_incidents.size(), std::size_t{39});
        QCOMPARE(inputs::warning(m_summary.warnings, "template").count, 1);
        QCOMPARE(m_summary.rejectedCount, 0);
    }
    void readsTheTimelines()
    {
        QVERIFY(rowsOf(m_incidents) == (Rows{378, 356, 14, 8, 4}));
        QCOMPARE(inputs::warning(m_summary.warnings, "timeline-time").count, 8);
    }
    void readsActionsAndCauses()
    {
        std::size_t actions = 0, causes = 0, typed = 0;
        for (const NamedIncident& named : m_incidents) {
            actions += named.actions.size();
            causes += named.incident.causes.size();
            typed += named.incident.reading.causes.size();
        }
        QCOMPARE(actions, std::size_t{127});
        QCOMPARE(causes, std::size_t{131});
        QCOMPARE(typed, causes);
    }
    void readsTheZones()
    {
        std::map<std::string, int> zones;
        for (const NamedIncident& named : m_incidents) ++zones[named.incident.reading.zone];
        QVERIFY(zones == (std::map<std::string, int>{{"UTC", 24}, {"CET", 15}}));
    }
    void readsTheDurations()
    {
        const auto detect = known(m_incidents, &Reading::timeToDetect);
        QCOMPARE(detect.size(), std::size_t{30});
        QCOMPARE(median(detect), 25.0);
        const auto recover = known(m_incidents, &Reading::timeToRecover);
        QCOMPARE(recover.size(), std::size_t{30});
        QCOMPARE(median(recover), 98.5);
    }
    void findsTheTimesThatMatter_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("marks");
        const auto row = [](const char* file, const char* marks) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(marks);
        };
        // The maintenance that the timeline begins with is not the start: five minutes lead to detection from
        // elsewhere.
        row("PM2020-005",
            "start 2020-06-09T11:20:00Z computed, detected 2020-06-09T11:25:00Z computed, "
            "resolved 2020-06-09T11:35:00Z computed");
        row("PM2021-007",
            "start 2021-07-02T07:32:00Z written, detected 2021-07-02T07:40:00Z computed, "
            "resolved 2021-07-02T07:42:00Z written");
        row("PM2022-004",
            "start 2022-02-08T12:20:00Z computed, detected 2022-02-09T08:03:00Z written, "
            "resolved 2022-02-09T08:40:00Z written");
        row("PM2019-009", "start 2019-11-29T11:00:00Z assumed");
        row("PM2020-003", "");
    }
    void findsTheTimesThatMatter()
    {
        QFETCH(QString, file);
        QFETCH(QString, marks);
        std::string found;
        for (const NamedIncident& named : m_incidents) {
            if (!named.incident.sourceFile.starts_with(file.toStdString())) continue;
            for (const TimeMark& m : named.incident.reading.marks)
                found.append(found.empty() ? "" : ", ")
                    .append(name(m.kind))
                    .append(" ")
                    .append(format(m.at))
                    .append(" ")
                    .append(name(m.origin));
        }
        QCOMPARE(QString::fromStdString(found), marks);
    }
    void everyFileComesBack()
    {
        for (const NamedIncident& named : m_incidents) {
            const std::string file = named.incident.sourceFile;
            QVERIFY(*sources::readFile(inputs::data("postmortems/dfds/" + file), 1'000'000) == named.incident.markdown);
            const std::string written = writePostmortem(named.incident);
            QVERIFY2(written == named.incident.markdown, file.c_str());
            const auto again = readPostmortem(written, file, {});
            QVERIFY(again);
            QVERIFY2(*again == named, file.c_str());
        }
    }
    void knowsTheTemplates_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto& entry : std::filesystem::directory_iterator(inputs::data("postmortems/templates")))
            if (entry.path().extension() == ".md")
                QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
    }
    void knowsTheTemplates()
    {
        QFETCH(QString, file);
        QVERIFY(isTemplate(*sources::readFile(file.toStdString(), 1'000'000)));
    }
    void sevenTemplatesAreNotCounted()
    {
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({inputs::data("postmortems/templates"), {}, {}}, sink, {});
        QVERIFY(summary);
        QVERIFY(sink.batches.empty());
        QCOMPARE(inputs::warning(summary->warnings, "template").count, 7);
    }

private:
    sources::Summary m_summary;
    std::vector<NamedIncident> m_incidents;
};
SHINRAI_TEST(Dfds)
#include "tst_dfds.moc"
