// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file.h"
#include "sources/markdown/blocks.h"
#include "sources/markdown/postmortem.h"
#include "sources/markdown/postmortemssource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <map>

using namespace reliability;
using namespace sources::markdown;

namespace {

std::string folder() { return inputs::data("postmortems/made"); }

std::string orDash(const std::string& text) { return text.empty() ? "-" : text; }
std::string shown(const std::optional<Instant>& t) { return t ? format(*t) : "-"; }
std::string shown(const std::optional<Milliseconds>& d) { return d ? std::to_string(d->count() / 60'000) : "-"; }

std::string joined(const std::vector<std::int64_t>& numbers)
{
    std::string text;
    for (const std::int64_t n : numbers) text.append(text.empty() ? "" : " ").append(std::to_string(n));
    return text;
}

template <class T, class Is>
std::int64_t count(const std::vector<T>& all, Is is)
{
    return std::ranges::count_if(all, is);
}

std::string rowsOf(const std::vector<TimelineEntry>& timeline)
{
    return joined({std::ssize(timeline),
                   count(timeline, [](const auto& e) { return e.time.has_value(); }),
                   count(timeline, [](const auto& e) { return !e.time && e.date; }),
                   count(timeline, [](const auto& e) { return !e.time && !e.date; }),
                   count(timeline, [](const auto& e) { return e.approximate; })});
}

std::string actionsOf(const std::vector<Action>& actions)
{
    return joined({std::ssize(actions),
                   count(actions, [](const Action& a) { return a.state == ActionState::done; }),
                   count(actions, [](const Action& a) { return !a.owner.empty(); }),
                   count(actions, [](const Action& a) { return a.due.has_value(); })});
}

std::string causesOf(const std::vector<ContributingCause>& causes)
{
    return joined(
        {std::ssize(causes), count(causes, [](const auto& c) { return c.certainty == Certainty::potential; })});
}

std::string conflictsOf(const std::vector<Conflict>& conflicts)
{
    std::string text;
    for (const Conflict& c : conflicts) text.append(text.empty() ? "" : " ").append(name(c.kind));
    return orDash(text);
}

/// What was read of a file as the cells of the table.
Cells cellsFor(const NamedIncident& named)
{
    const Incident& i = named.incident;
    const Reading& r = i.reading;
    return {i.sourceFile,
            i.title,
            orDash(r.zone),
            rowsOf(r.timeline),
            shown(i.start) + (i.approximate ? " ~" : ""),
            shown(i.detected),
            shown(i.end),
            shown(r.timeToDetect) + " " + shown(r.timeToRecover),
            actionsOf(named.actions),
            causesOf(r.causes),
            std::string(name(r.detection)),
            conflictsOf(r.conflicts)};
}

/// The table of the folder's README, its head first.
std::vector<Cells> expected()
{
    const auto text = sources::readFile(folder() + "/README.md", 1'000'000);
    for (Block& block : blocksOf(*text))
        if (block.kind == Block::Kind::table) return std::move(block.rows);
    return {};
}

}

class RobustCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({folder(), {}, {}}, sink, {});
        QVERIFY(summary);
        QCOMPARE(inputs::warning(summary->warnings, "template").count, 1);
        QCOMPARE(summary->rejectedCount, 0);
        for (auto& batch : sink.batches)
            for (NamedIncident& named : batch.incidents) m_read.emplace(named.incident.sourceFile, std::move(named));
        QCOMPARE(m_read.size(), expected().size() - 1);
        QVERIFY(m_read.size() >= 30);
    }
    void yieldsWhatTheTableSays_data()
    {
        QTest::addColumn<int>("row");
        const auto rows = expected();
        for (std::size_t i = 1; i < rows.size(); ++i) QTest::newRow(rows[i].front().c_str()) << static_cast<int>(i);
    }
    void yieldsWhatTheTableSays()
    {
        QFETCH(int, row);
        const auto rows = expected();
        const Cells &head = rows.front(), &want = rows[static_cast<std::size_t>(row)];
        QVERIFY(m_read.contains(want.front()));
        const Cells found = cellsFor(m_read.at(want.front()));
        QCOMPARE(found.size(), want.size());
        std::string differing;
        for (std::size_t i = 0; i < want.size(); ++i)
            if (found[i] != want[i]) differing += head[i] + ": \"" + found[i] + "\" is not \"" + want[i] + "\"\n";
        QVERIFY2(differing.empty(), differing.c_str());
    }
    void everyFileComesBack()
    {
        for (const auto& [file, named] : m_read) {
            const std::string written = writePostmortem(named.incident);
            QVERIFY2(written == named.incident.markdown, file.c_str());
            const auto again = readPostmortem(written, file, {});
            QVERIFY(again);
            QVERIFY2(*again == named, file.c_str());
        }
    }

private:
    std::map<std::string, NamedIncident> m_read;
};
SHINRAI_TEST(RobustCorpus)
#include "tst_robustcorpus.moc"
