// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using support::by;
using support::Unique;

class Store : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyFactReadsBack();
    void findsByField();
    void takenNamesAreRefused();
    void firstVersionIsUnique();
    void conflictIsFound();
    void equalSaveWritesNothing();
    void failedSaveInTransactionKeepsTheRest();
    void historyTellsEveryChange();
    void whatTheLastImportBroughtIsKnown();
    void removeAndRestore();
    void removeAndSaveAgainIsUndo();
    void usedFactsStay();
    void revsAreWorkspaceWide();
    void hostileRows_data();
    void hostileRows();

private:
    template <class T>
    void roundTrip(T fact);
    storage::Session& session() { return *m_session; }

    std::unique_ptr<support::TempDatabase> m_temp;
    std::optional<storage::Session> m_session;
    support::Parents m_parents;
};

void Store::init()
{
    m_temp = std::make_unique<support::TempDatabase>();
    auto created = m_temp->create();
    VERIFY_RESULT(created);
    m_session.emplace(std::move(*created));
    m_parents = support::Parents::in(session());
}

void Store::cleanup() { m_session.reset(); }

template <class T>
void Store::roundTrip(T fact)
{
    auto store = session().store<T>();
    const auto saved = store.save({}, fact, by("new"));
    VERIFY_RESULT(saved);
    QVERIFY(saved->id);
    QVERIFY(saved->rev > 0);
    T expected = fact;
    expected.id = saved->id;
    expected.rev = saved->rev;
    QVERIFY(*saved == expected);
    const auto found = store.find(saved->id);
    VERIFY_RESULT(found);
    QVERIFY2(*found == expected, std::string(storage::tableOf<T>).c_str());
    QVERIFY(*store.find(saved->uid) == expected);
    T bare;
    bare.uid = uidFrom(std::string("bare ") + std::string(storage::tableOf<T>));
    forEachField<T>([&](const auto& f) {
        if constexpr (requires { (bare.*f.member).value; }) bare.*f.member = fact.*f.member;
    });
    const auto savedBare = store.save({}, bare, by("bare"));
    VERIFY_RESULT(savedBare);
    QVERIFY(**store.find(savedBare->id) == *savedBare);
}

void Store::everyFactReadsBack()
{
    std::int64_t seed = 500;
    Incident incident = Unique::fact<Incident>(++seed);
    incident.project = m_parents.project.id;
    roundTrip(incident);
    const Id<Incident> incidentId = session().store<Incident>().all()->front().id;
    Review review = Unique::fact<Review>(++seed);
    roundTrip(review);
    const Id<Review> reviewId = session().store<Review>().all()->front().id;
    Objective objective = Unique::fact<Objective>(++seed);
    objective.indicator = m_parents.indicator.id;
    roundTrip(objective);
    const Id<Objective> objectiveId = session().store<Objective>().all()->front().id;
    storage::forEachFact([&]<class T>(std::type_identity<T>) {
        constexpr bool done = std::is_same_v<T, Incident> || std::is_same_v<T, Review> || std::is_same_v<T, Objective>;
        if constexpr (!done) {
            T fact = Unique::fact<T>(++seed);
            if constexpr (requires { fact.project; }) fact.project = m_parents.project.id;
            if constexpr (std::is_same_v<T, Correction>) fact.indicator = m_parents.indicator.id;
            if constexpr (requires { fact.incident; }) fact.incident = incidentId;
            if constexpr (requires { fact.review; }) fact.review = reviewId;
            if constexpr (std::is_same_v<T, ObjectiveVersion>) fact.objective = objectiveId;
            roundTrip(fact);
        }
    });
    QCOMPARE(seed, 500 + static_cast<std::int64_t>(std::tuple_size_v<storage::Facts>));
}

void Store::findsByField()
{
    auto store = session().store<Project>();
    QCOMPARE(store.findBy("name", m_parents.project.name)->size(), 1U);
    QCOMPARE(store.findBy("name", "' OR 1 = 1 --")->size(), 0U);
    QCOMPARE(session().store<Indicator>().findBy("project_id", m_parents.project.id)->size(), 1U);
    QCOMPARE(session().store<Indicator>().findBy("project_id", Id<Project>{9'999})->size(), 0U);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(store.findBy("name\" = '' --", "x")));
}

void Store::takenNamesAreRefused()
{
    auto store = session().store<Project>();
    Project twin = Unique::fact<Project>(901);
    twin.name = m_parents.project.name;
    const auto refused = store.save({}, twin, by("twin"));
    VERIFY_FAILS(refused, Code::alreadyExists);
    QVERIFY(refused.error().args == std::vector<std::string>({"project", twin.name}));
    QCOMPARE(store.history(twin.uid)->size(), 0U);
    VERIFY_RESULT(session().store<Indicator>().remove(m_parents.indicator, by("away")));
    VERIFY_RESULT(store.remove(m_parents.project, by("away")));
    VERIFY_RESULT(store.save({}, twin, by("twin")));
    VERIFY_FAILS(store.restore(m_parents.project.uid, by("back")), Code::alreadyExists);
}

void Store::firstVersionIsUnique()
{
    Objective objective = Unique::fact<Objective>(31);
    objective.indicator = m_parents.indicator.id;
    ObjectiveVersion version = Unique::fact<ObjectiveVersion>(32);
    version.objective = session().store<Objective>().save({}, objective, by("new"))->id;
    version.from.reset();
    auto store = session().store<ObjectiveVersion>();
    VERIFY_RESULT(store.save({}, version, by("first")));
    version.uid = uidFrom("another first");
    VERIFY_FAILS(store.save({}, version, by("first again")), Code::alreadyExists);
}

void Store::conflictIsFound()
{
    auto store = session().store<Project>();
    Project mine = m_parents.project, theirs = m_parents.project;
    theirs.displayName = "theirs";
    VERIFY_RESULT(store.save(m_parents.project, theirs, by("theirs")));
    mine.displayName = "mine";
    const auto refused = store.save(m_parents.project, mine, by("mine"));
    VERIFY_FAILS(refused, Code::changedMeanwhile);
    QVERIFY(refused.error().args == std::vector<std::string>({"project", mine.name}));
    QCOMPARE((*store.find(mine.id))->displayName, std::string("theirs"));
    VERIFY_FAILS(store.remove(m_parents.project, by("mine")), Code::changedMeanwhile);
}

void Store::equalSaveWritesNothing()
{
    auto store = session().store<Project>();
    const std::int64_t rev = *session().rev();
    const auto same = store.save(m_parents.project, m_parents.project, by("nothing"));
    VERIFY_RESULT(same);
    QVERIFY(*same == m_parents.project);
    QCOMPARE(*session().rev(), rev);
    QCOMPARE(store.history(m_parents.project.uid)->size(), 1U);
}

void Store::failedSaveInTransactionKeepsTheRest()
{
    auto store = session().store<Project>();
    auto transaction = session().begin();
    const auto kept = store.save({}, Unique::fact<Project>(41), by("kept"));
    VERIFY_RESULT(kept);
    Project twin = Unique::fact<Project>(42);
    twin.name = kept->name;
    VERIFY_FAILS(store.save({}, twin, by("twin")), Code::alreadyExists);
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(store.all()->size(), 2U);
    {
        auto dropped = session().begin();
        VERIFY_RESULT(store.save({}, Unique::fact<Project>(43), by("dropped")));
    }
    QCOMPARE(store.all()->size(), 2U);
}

void Store::historyTellsEveryChange()
{
    auto store = session().store<Project>();
    Project after = m_parents.project;
    after.mle = "mle-7";
    const auto saved = store.save(m_parents.project, after, by("owner", 1'750'000'111'000));
    VERIFY_RESULT(saved);
    VERIFY_RESULT(session().store<Indicator>().remove(m_parents.indicator, by("away")));
    VERIFY_RESULT(store.remove(*saved, by("removed", 1'750'000'222'000)));
    const auto history = store.history(after.uid);
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), 3U);
    const auto& [made, changed, gone] = std::tie((*history)[0], (*history)[1], (*history)[2]);
    QVERIFY(!made.before && made.after->mle == m_parents.project.mle);
    QVERIFY(changed.before->mle == m_parents.project.mle && changed.after->mle == "mle-7");
    QVERIFY(changed.author == "sre-1" && changed.label == "owner" && changed.at.ms == 1'750'000'111'000);
    QVERIFY(gone.before && !gone.after && gone.at.ms == 1'750'000'222'000);
    Project expected = *changed.after;
    expected.id = saved->id;
    expected.rev = saved->rev;
    QVERIFY(expected == *saved);
}

void Store::whatTheLastImportBroughtIsKnown()
{
    auto store = session().store<Incident>();
    const auto first = m_parents.batch(session(), "a.md").id, second = m_parents.batch(session(), "b.md").id;
    auto incident = Unique::fact<Incident>(21);
    incident.project = {};
    const auto titled = [&](const char* title) {
        Incident next = incident;
        next.title = title;
        return next;
    };
    QVERIFY(!*store.imported(incident.uid));
    incident = *store.save({}, titled("A"), by("import", 1, first.value));
    incident = *store.save(incident, titled("A edited"), by("edit", 2));
    QCOMPARE((*store.imported(incident.uid))->title, "A");
    {
        // One transaction: what the import brought, and what was put over it at once.
        auto transaction = session().begin();
        incident = *store.save(incident, titled("B"), by("import", 3, second.value));
        incident = *store.save(incident, titled("B with edits"), by("keep", 3));
        VERIFY_RESULT(transaction->commit());
    }
    QCOMPARE((*store.imported(incident.uid))->title, "B");
    VERIFY_RESULT(storage::undoBatch(session(), second, by("undo", 4)));
    QCOMPARE((*store.find(incident.uid))->title, "A edited");
    QCOMPARE((*store.imported(incident.uid))->title, "A");
}

void Store::removeAndRestore()
{
    auto store = session().store<Indicator>();
    VERIFY_RESULT(store.remove(m_parents.indicator, by("away")));
    QVERIFY(!*store.find(m_parents.indicator.id));
    QCOMPARE(store.all()->size(), 0U);
    QCOMPARE(store.removed()->size(), 1U);
    VERIFY_FAILS(store.remove(m_parents.indicator, by("again")), Code::changedMeanwhile);
    const auto back = store.restore(m_parents.indicator.uid, by("back"));
    VERIFY_RESULT(back);
    QVERIFY(back->id == m_parents.indicator.id && back->name == m_parents.indicator.name);
    QCOMPARE(store.removed()->size(), 0U);
    VERIFY_FAILS(store.restore(m_parents.indicator.uid, by("back")), Code::unknownName);
}

// An undo of a removal is a save without a before.
void Store::removeAndSaveAgainIsUndo()
{
    auto store = session().store<Indicator>();
    VERIFY_RESULT(store.remove(m_parents.indicator, by("away")));
    const auto back = store.save({}, m_parents.indicator, by("undo"));
    VERIFY_RESULT(back);
    QVERIFY(back->id == m_parents.indicator.id);
    QVERIFY(back->rev > m_parents.indicator.rev);
}

void Store::usedFactsStay()
{
    auto store = session().store<Project>();
    const auto refused = store.remove(m_parents.project, by("away"));
    VERIFY_FAILS(refused, Code::stillUsed);
    QVERIFY(refused.error().args == std::vector<std::string>({"project", m_parents.project.name, "indicator"}));
    VERIFY_RESULT(session().store<Indicator>().remove(m_parents.indicator, by("away")));
    VERIFY_RESULT(store.remove(m_parents.project, by("away")));
}

void Store::revsAreWorkspaceWide()
{
    auto transaction = session().begin();
    const auto a = session().store<Project>().save({}, Unique::fact<Project>(51), by("a"));
    const auto b = session().store<Review>().save({}, Unique::fact<Review>(52), by("b"));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(a->rev, b->rev);
    const auto c = session().store<Project>().save({}, Unique::fact<Project>(53), by("c"));
    QCOMPARE(c->rev, b->rev + 1);
    QCOMPARE(*session().rev(), c->rev);
}

void Store::hostileRows_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("unknown enum") << QByteArray("UPDATE project SET phase = 'moon'");
    QTest::newRow("broken list") << QByteArray("UPDATE project SET depends_on = '[\"a\"'");
    QTest::newRow("list of numbers") << QByteArray("UPDATE project SET depends_on = '[1]'");
    QTest::newRow("short uid") << QByteArray("UPDATE project SET uid = x'0102'");
    QTest::newRow("bad length") << QByteArray("UPDATE objective_version SET window = '28 parsecs'");
    QTest::newRow("target over 1") << QByteArray("UPDATE objective_version SET target = 1000000001");
    QTest::newRow("negative target") << QByteArray("UPDATE objective_version SET target = -1");
    QTest::newRow("bool of 2") << QByteArray("UPDATE workspace SET sample = 2");
    QTest::newRow("infinite") << QByteArray("UPDATE indicator SET tolerance = 9e999");
    QTest::newRow("history") << QByteArray("UPDATE history SET after = '{\"phase\":7}'");
}

void Store::hostileRows()
{
    QFETCH(QByteArray, sql);
    Objective objective = Unique::fact<Objective>(61);
    objective.indicator = m_parents.indicator.id;
    ObjectiveVersion version = Unique::fact<ObjectiveVersion>(62);
    version.objective = session().store<Objective>().save({}, objective, by("new"))->id;
    VERIFY_RESULT(session().store<ObjectiveVersion>().save({}, version, by("new")));
    VERIFY_RESULT(session().database().run(sql.toStdString()));
    int corrupt = 0;
    const auto count = [&](const auto& result) { corrupt += !result && result.error().code == Code::workspaceCorrupt; };
    storage::forEachFact([&]<class T>(std::type_identity<T>) { count(session().store<T>().all()); });
    count(session().store<Project>().history(m_parents.project.uid));
    QCOMPARE(corrupt, 1);
}

SHINRAI_TEST(Store)

#include "tst_store.moc"
