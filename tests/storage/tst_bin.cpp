// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bin.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

storage::Provenance on(int day) { return {"mle-1", "test", {day * dayLength.count()}, {}}; }

}

/// What is removed can be restored for 30 days, whatever it is; then it goes, and its history says so.
class Bin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<support::TempDatabase>();
        auto session = m_temp->create();
        VERIFY_RESULT(session);
        m_session = std::make_unique<storage::Session>(std::move(*session));
    }
    void cleanup() { m_session.reset(); }

    void thirtyDaysAreKept()
    {
        const Incident incident = removedIncident(1, 100);
        QCOMPARE(storage::purgeBin(*m_session, on(129)).value_or(-1), 0);
        QCOMPARE(m_session->store<Incident>().removed()->size(), std::size_t(1));
        const auto rev = *m_session->rev();
        QCOMPARE(storage::purgeBin(*m_session, on(129)).value_or(-1), 0);
        QCOMPARE(*m_session->rev(), rev);
        QCOMPARE(storage::purgeBin(*m_session, on(130)).value_or(-1), 1);
        QVERIFY(m_session->store<Incident>().removed()->empty());
        VERIFY_FAILS(m_session->store<Incident>().restore(incident.uid, on(131)), Code::unknownName);
    }
    void theHistoryStaysAndSaysSo()
    {
        const Incident incident = removedIncident(2, 100);
        QCOMPARE(storage::purgeBin(*m_session, on(200)).value_or(-1), 1);
        const auto history = m_session->store<Incident>().history(incident.uid);
        VERIFY_RESULT(history);
        QCOMPARE(history->size(), std::size_t(3));
        const auto last = m_session->store<Incident>().lastChange(incident.uid);
        QVERIFY(last && *last && (*last)->at == on(200).at && (*last)->author == "mle-1");
        QVERIFY(!*m_session->store<Incident>().lastChange(makeUid()));
        QVERIFY((*history)[1].before && (*history)[1].before->title == incident.title && !(*history)[1].after);
        QVERIFY(!history->back().before && !history->back().after);
        QCOMPARE(history->back().at, on(200).at);
        QCOMPARE(storage::numberedBeforePurge(*m_session).value_or(-1), 2);
    }
    // What is not in the bin stays, and so does what something else refers to.
    void parentsGoWithTheirChildren()
    {
        const auto parents = support::Parents::in(*m_session);
        auto indicators = m_session->store<Indicator>();
        VERIFY_RESULT(indicators.remove(parents.indicator, on(100)));
        VERIFY_RESULT(m_session->store<Project>().remove(parents.project, on(90)));
        QCOMPARE(storage::purgeBin(*m_session, on(125)).value_or(-1), 0);
        QCOMPARE(m_session->store<Project>().removed()->size(), std::size_t(1));
        QCOMPARE(storage::purgeBin(*m_session, on(140)).value_or(-1), 2);
        QVERIFY(m_session->store<Project>().removed()->empty() && indicators.removed()->empty());
    }
    void readersTakeNothingOut()
    {
        removedIncident(3, 1);
        m_session.reset();
        auto reader = storage::Session::open(m_temp->path(), storage::Access::read);
        VERIFY_RESULT(reader);
        QCOMPARE(storage::purgeBin(*reader, on(500)).value_or(-1), 0);
        QCOMPARE(reader->store<Incident>().removed()->size(), std::size_t(1));
    }

private:
    Incident removedIncident(int number, int day)
    {
        auto store = m_session->store<Incident>();
        Incident incident;
        incident.number = number;
        incident.title = "rows were lost";
        const auto saved = store.save({}, incident, on(day));
        if (!saved || !store.remove(*saved, on(day))) qFatal("no incident in the bin");
        return *saved;
    }

    std::unique_ptr<support::TempDatabase> m_temp;
    std::unique_ptr<storage::Session> m_session;
};

SHINRAI_TEST(Bin)
#include "tst_bin.moc"
