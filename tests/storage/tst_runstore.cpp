// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <limits>

using namespace reliability;
using storage::Merged;

class RunStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void mergesByKey();
    void readsByEnd();
    void refuses();
    void undoKeepsWhatLaterImportsBrought();
    void undoInReverseOrder();

private:
    storage::Session& session() { return *m_session; }
    Merged merge(const std::vector<Run>& runs, const ImportBatch& batch);
    std::vector<Run> stored() { return *m_session->runs().read(m_parents.indicator.id, {{0}, {1'000'000}}); }
    static Run run(const std::string& key, std::int64_t ended, double value);

    std::unique_ptr<support::TempDatabase> m_temp;
    std::optional<storage::Session> m_session;
    support::Parents m_parents;
};

void RunStore::init()
{
    m_temp = std::make_unique<support::TempDatabase>();
    auto created = m_temp->create();
    VERIFY_RESULT(created);
    m_session.emplace(std::move(*created));
    m_parents = support::Parents::in(session());
}

void RunStore::cleanup() { m_session.reset(); }

Run RunStore::run(const std::string& key, std::int64_t ended, double value)
{
    Run run;
    run.key = key;
    run.started = Instant{ended - 17};
    run.ended = {ended};
    run.value = value;
    run.version = "v-" + key;
    return run;
}

Merged RunStore::merge(const std::vector<Run>& runs, const ImportBatch& batch)
{
    return session().runs().merge(m_parents.indicator.id, runs, batch.id).value_or(Merged{-1, -1, -1});
}

void RunStore::mergesByKey()
{
    const auto batch = m_parents.batch(session(), "runs.csv");
    QVERIFY(merge({run("a", 100, 0.5), run("b", 200, 0.25)}, batch) == Merged({2, 0, 0}));
    Run failed = run("b", 200, 0.25);
    failed.state = RunState::failed;
    QVERIFY(merge({run("a", 100, 0.5), failed, run("c", 150, 0.125)}, batch) == Merged({1, 1, 1}));
    const auto runs = stored();
    QCOMPARE(runs.size(), 3U);
    QVERIFY(runs[0].key == "a" && runs[1].key == "c" && runs[2].key == "b");
    QVERIFY(runs[2].state == RunState::failed && runs[2].started->ms == 183 && runs[2].version == "v-b");
}

void RunStore::readsByEnd()
{
    QVERIFY(merge({run("a", 100, 1), run("b", 200, 2), run("c", 300, 3)}, {}) == Merged({3, 0, 0}));
    const auto part = session().runs().read(m_parents.indicator.id, {{100}, {300}});
    VERIFY_RESULT(part);
    QCOMPARE(part->size(), 2U);
    QCOMPARE(part->back().key, std::string("b"));
}

void RunStore::refuses()
{
    QVERIFY(merge({run("a", 100, 1)}, {}) == Merged({1, 0, 0}));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto id = m_parents.indicator.id;
    VERIFY_FAILS(session().runs().merge(id, {run("b", 1, 1), run("c", 2, nan)}, {}), Code::countInvalid);
    VERIFY_FAILS(session().runs().merge(id, {run("b", 1, 1), run("", 2, 2)}, {}), Code::countInvalid);
    QCOMPARE(stored().size(), 1U);
}

void RunStore::undoKeepsWhatLaterImportsBrought()
{
    const auto first = m_parents.batch(session(), "first.csv"), second = m_parents.batch(session(), "second.csv");
    QVERIFY(merge({run("alone", 10, 1), run("changed", 20, 2), run("same", 30, 3)}, first) == Merged({3, 0, 0}));
    QVERIFY(merge({run("changed", 20, 22), run("same", 30, 3), run("new", 40, 4)}, second) == Merged({1, 1, 1}));
    VERIFY_RESULT(storage::undoBatch(session(), first.id, support::by("undo")));
    auto runs = stored();
    QCOMPARE(runs.size(), 3U);
    QVERIFY(runs[0].key == "changed" && runs[0].value == 22 && runs[1].key == "same" && runs[2].key == "new");
    VERIFY_RESULT(storage::undoBatch(session(), second.id, support::by("undo")));
    QCOMPARE(stored().size(), 0U);
}

void RunStore::undoInReverseOrder()
{
    const auto first = m_parents.batch(session(), "first.csv"), second = m_parents.batch(session(), "second.csv");
    merge({run("a", 10, 1), run("b", 20, 2)}, first);
    merge({run("a", 10, 11)}, second);
    VERIFY_RESULT(storage::undoBatch(session(), second.id, support::by("undo")));
    QVERIFY(stored().front().value == 1);
    VERIFY_RESULT(storage::undoBatch(session(), first.id, support::by("undo")));
    QCOMPARE(stored().size(), 0U);
    QCOMPARE(*session().database().number("SELECT count(*) FROM batch_item"), 0);
}

SHINRAI_TEST(RunStore)

#include "tst_runstore.moc"
