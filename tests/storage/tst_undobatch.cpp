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

class UndoBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void madeFactsGoAndChangedOnesComeBack();
    void onceOnly();
    void factsOfLaterImportsStay();
    void laterEditsOfPeopleStay();
    void firstAndLaterImportInBothOrders_data();
    void firstAndLaterImportInBothOrders();
    void indicatorWithOthersSamplesStays();
    void failureChangesNothing();

private:
    storage::Session& session() { return *m_session; }
    Id<ImportBatch> batch(const std::string& source) { return m_parents.batch(session(), source).id; }
    storage::Provenance from(Id<ImportBatch> batch) { return by("import", 1'750'000'000'000, batch.value); }

    std::unique_ptr<support::TempDatabase> m_temp;
    std::optional<storage::Session> m_session;
    support::Parents m_parents;
};

void UndoBatch::init()
{
    m_temp = std::make_unique<support::TempDatabase>();
    auto created = m_temp->create();
    VERIFY_RESULT(created);
    m_session.emplace(std::move(*created));
    m_parents = support::Parents::in(session());
}

void UndoBatch::cleanup() { m_session.reset(); }

void UndoBatch::madeFactsGoAndChangedOnesComeBack()
{
    const auto id = batch("everything.csv");
    auto project = Unique::fact<Project>(81);
    const auto made = session().store<Project>().save({}, project, from(id));
    VERIFY_RESULT(made);
    auto indicator = Unique::fact<Indicator>(82);
    indicator.project = made->id;
    const auto measured = session().store<Indicator>().save({}, indicator, from(id));
    VERIFY_RESULT(measured);
    VERIFY_RESULT(session().series().merge(measured->id, {}, Shape::value, {}, {{1}, {}, {}, {2}}, id));
    Project changed = m_parents.project;
    changed.team = "another team";
    VERIFY_RESULT(session().store<Project>().save(m_parents.project, changed, from(id)));
    const auto incident = Unique::fact<Incident>(83);
    VERIFY_RESULT(session().store<Incident>().save({}, incident, from(id)));
    QCOMPARE(session().search(incident.title.substr(0, 10))->size(), 1U);

    VERIFY_RESULT(storage::undoBatch(session(), id, by("undo", 1'750'000'999'000)));
    const auto projects = session().store<Project>().all();
    QCOMPARE(projects->size(), 1U);
    Project expected = m_parents.project;
    expected.rev = projects->front().rev;
    QVERIFY(projects->front() == expected);
    QCOMPARE(session().store<Indicator>().all()->size(), 1U);
    QCOMPARE(session().store<Incident>().all()->size(), 0U);
    QCOMPARE(session().search(incident.title.substr(0, 10))->size(), 0U);
    QCOMPARE(*session().database().number("SELECT count(*) FROM stream"), 0);
    QCOMPARE((*session().store<ImportBatch>().find(id))->undone->ms, 1'750'000'999'000);
}

void UndoBatch::onceOnly()
{
    const auto id = batch("once.csv");
    VERIFY_RESULT(storage::undoBatch(session(), id, by("undo")));
    const auto again = storage::undoBatch(session(), id, by("undo"));
    VERIFY_FAILS(again, Code::nothingToUndo);
    QCOMPARE(again.error().args.front(), std::to_string(id.value));
    VERIFY_FAILS(storage::undoBatch(session(), {4'711}, by("undo")), Code::nothingToUndo);
}

// The later import found the event just as it is: it is its event too.
void UndoBatch::factsOfLaterImportsStay()
{
    const auto first = batch("first.csv"), second = batch("second.csv");
    auto events = session().store<Event>();
    const auto made = events.save({}, Unique::fact<Event>(84), from(first));
    VERIFY_RESULT(made);
    VERIFY_RESULT(events.save(*made, *made, from(second)));
    VERIFY_RESULT(storage::undoBatch(session(), first, by("undo")));
    QVERIFY(**events.find(made->id) == *made);
    VERIFY_RESULT(storage::undoBatch(session(), second, by("undo")));
    QVERIFY(!*events.find(made->id));
}

void UndoBatch::laterEditsOfPeopleStay()
{
    const auto id = batch("notes.md");
    auto incidents = session().store<Incident>();
    const auto made = incidents.save({}, Unique::fact<Incident>(85), from(id));
    Incident edited = *made;
    edited.title = "what we found out";
    VERIFY_RESULT(incidents.save(*made, edited, by("edit")));
    VERIFY_RESULT(storage::undoBatch(session(), id, by("undo")));
    QCOMPARE((*incidents.find(made->id))->title, edited.title);
}

void UndoBatch::firstAndLaterImportInBothOrders_data()
{
    QTest::addColumn<bool>("laterFirst");
    QTest::newRow("later first") << true;
    QTest::newRow("earlier first") << false;
}

void UndoBatch::firstAndLaterImportInBothOrders()
{
    QFETCH(bool, laterFirst);
    const auto first = batch("first.csv"), second = batch("second.csv");
    auto incidents = session().store<Incident>();
    const auto made = incidents.save({}, Unique::fact<Incident>(86), from(first));
    Incident newer = *made;
    newer.title = "newer text";
    VERIFY_RESULT(incidents.save(*made, newer, from(second)));
    VERIFY_RESULT(storage::undoBatch(session(), laterFirst ? second : first, by("undo")));
    QCOMPARE((*incidents.find(made->id))->title, laterFirst ? made->title : newer.title);
    VERIFY_RESULT(storage::undoBatch(session(), laterFirst ? first : second, by("undo")));
    QVERIFY(!*incidents.find(made->id));
}

void UndoBatch::indicatorWithOthersSamplesStays()
{
    const auto first = batch("first.csv"), second = batch("second.csv");
    auto indicator = Unique::fact<Indicator>(87);
    indicator.project = m_parents.project.id;
    const auto made = session().store<Indicator>().save({}, indicator, from(first));
    VERIFY_RESULT(session().series().merge(made->id, {}, Shape::value, {}, {{1}, {}, {}, {2}}, second));
    VERIFY_RESULT(storage::undoBatch(session(), first, by("undo")));
    QVERIFY(**session().store<Indicator>().find(made->id) == *made);
    QCOMPARE(session().series().read(made->id, {{0}, {10}})->size(), 1U);
}

void UndoBatch::failureChangesNothing()
{
    const auto id = batch("bad.csv");
    VERIFY_RESULT(session().series().merge(m_parents.indicator.id, {}, Shape::value, {}, {{1}, {}, {}, {2}}, id));
    VERIFY_RESULT(session().store<Event>().save({}, Unique::fact<Event>(88), from(id)));
    VERIFY_RESULT(session().database().run("UPDATE batch_item SET fact = 'nothing'"));
    VERIFY_FAILS(storage::undoBatch(session(), id, by("undo")), Code::workspaceCorrupt);
    QCOMPARE(session().series().read(m_parents.indicator.id, {{0}, {10}})->size(), 1U);
    QVERIFY(!(*session().store<ImportBatch>().find(id))->undone);
}

SHINRAI_TEST(UndoBatch)

#include "tst_undobatch.moc"
