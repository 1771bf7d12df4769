// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/reviewloader.h"
#include "app/snapshot.h"
#include "reliability/phase/proposal.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>

using namespace reliability;

namespace {

const Instant now = *parseInstant("2026-11-23T00:00:00Z");
const app::Actor mle{"mle-1", now, {}}, sre{"sre-1", now + dayLength, {}};

}

/// What people decide about a phase, and that the project follows.
class Phases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<support::TempDatabase>();
        m_session = std::make_unique<storage::Session>(std::move(*m_folder->create()));
        Project project;
        project.name = "spam";
        project.phase = Phase::technical;
        project.phaseSince = now - 70 * dayLength;
        m_project = made(project);
    }
    void cleanup()
    {
        m_session.reset();
        m_folder.reset();
    }

    void bothRolesMoveTheProject()
    {
        const PhaseChange asked = made(proposal(Phase::concept_));
        QCOMPARE(asked.at, now);
        QCOMPARE(asked.author, std::string("mle-1"));
        const PhaseChange half = changed(asked, confirmedBy(asked, ReviewRole::mle, " mle-1 "));
        QCOMPARE(half.mle, std::string("mle-1"));
        QVERIFY(!half.confirmed);
        QCOMPARE(stored().phase, Phase::technical);
        const PhaseChange whole = changed(half, confirmedBy(half, ReviewRole::sre, "sre-1"), sre);
        QCOMPARE(whole.confirmed, std::optional(sre.now));
        QCOMPARE(stored().phase, Phase::concept_);
        QCOMPARE(stored().phaseSince, std::optional(sre.now));
        const auto history = *m_session->store<PhaseChange>().history(whole.uid);
        QCOMPARE(history.size(), 3u);
    }
    void onePersonIsNotTwo()
    {
        const PhaseChange asked = made(proposal(Phase::concept_));
        const PhaseChange half = changed(asked, confirmedBy(asked, ReviewRole::mle, "mle-1"));
        QCOMPARE(refusal(Edit<PhaseChange>{half, confirmedBy(half, ReviewRole::sre, "MLE-1 "), {}}), Code::samePerson);
        PhaseChange forged = half;
        forged.confirmed = now;
        QVERIFY(!changed(half, forged).confirmed);
        QCOMPARE(stored().phase, Phase::technical);
    }
    void takingAConfirmationBackMovesTheProjectBack()
    {
        const PhaseChange asked = made(proposal(Phase::concept_));
        const PhaseChange half = changed(asked, confirmedBy(asked, ReviewRole::mle, "mle-1"));
        const auto done =
            app::applyEdit(*m_session, Edit<PhaseChange>{half, confirmedBy(half, ReviewRole::sre, "sre-1"), {}}, sre);
        const auto undone = app::applyEdit(*m_session, app::inverseOf(*done), mle);
        QVERIFY(undone.has_value());
        QCOMPARE(stored().phase, Phase::technical);
        QCOMPARE(stored().phaseSince, m_project.phaseSince);
        const auto again = app::applyEdit(*m_session, app::inverseOf(*undone), mle);
        QVERIFY(again.has_value());
        QCOMPARE(stored().phase, Phase::concept_);
        QCOMPARE(stored().phaseSince, std::optional(sre.now));
    }
    // Somebody has moved it since: nothing of the step is kept.
    void takingBackIsRefusedWhereTheProjectMoved()
    {
        const PhaseChange asked = made(proposal(Phase::concept_));
        PhaseChange both = confirmedBy(confirmedBy(asked, ReviewRole::mle, "mle-1"), ReviewRole::sre, "sre-1");
        const auto done = app::applyEdit(*m_session, Edit<PhaseChange>{asked, both, {}}, sre);
        Project moved = stored();
        moved.phase = Phase::production;
        changed(stored(), moved);
        QCOMPARE(refusal(app::inverseOf(*done)), Code::changedMeanwhile);
        QCOMPARE(stored().phase, Phase::production);
        QVERIFY(m_session->store<PhaseChange>().all()->front().confirmed);
    }
    void oneProposalAtATime()
    {
        const PhaseChange first = made(proposal(Phase::concept_));
        QCOMPARE(refusal(Edit<PhaseChange>{{}, proposal(Phase::production), {}}), Code::proposalOpen);
        QVERIFY(app::applyEdit(*m_session, Edit<PhaseChange>{first, {}, {}}, mle).has_value());
        made(proposal(Phase::production));
    }
    void proposalsNameThePhaseThatIs()
    {
        PhaseChange late = proposal(Phase::concept_);
        late.before = Phase::production;
        QCOMPARE(refusal(Edit<PhaseChange>{{}, late, {}}), Code::changedMeanwhile);
        PhaseChange mute = proposal(Phase::concept_);
        mute.reason = "  ";
        QCOMPARE(refusal(Edit<PhaseChange>{{}, mute, {}}), Code::reasonMissing);
    }
    void proposalsBelongToTheReviewThatIsHeld()
    {
        Review review;
        review.week = "2026-W47";
        review.sha256 = std::string(64, '0');
        const Review held = made(review);
        QCOMPARE(made(proposal(Phase::concept_)).review, held.id);
    }
    void waiversNeedAReasonAndAnEnd()
    {
        Waiver waiver;
        waiver.project = m_project.id;
        waiver.criterion = "runbook";
        QCOMPARE(refusal(Edit<Waiver>{{}, waiver, {}}), Code::reasonMissing);
        waiver.reason = "no time";
        QCOMPARE(refusal(Edit<Waiver>{{}, waiver, {}}), Code::expiryMissing);
        waiver.expires = now;
        QCOMPARE(refusal(Edit<Waiver>{{}, waiver, {}}), Code::expiryMissing);
        waiver.expires = now + dayLength;
        waiver.role = ReviewRole::sre;
        QCOMPARE(made(waiver).author, std::string("mle-1"));
    }
    void evidence_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<double>("score");
        QTest::addColumn<bool>("taken");
        QTest::newRow("test") << "D1" << 0.5 << true;
        QTest::newRow("level") << "mltrl" << 9.0 << true;
        QTest::newRow("criterion") << "rollback" << 1.0 << true;
        QTest::newRow("between") << "D1" << 0.7 << false;
        QTest::newRow("above") << "D1" << 1.5 << false;
        QTest::newRow("below") << "D1" << -0.5 << false;
        QTest::newRow("half a level") << "mltrl" << 4.5 << false;
        QTest::newRow("no such level") << "mltrl" << 10.0 << false;
        QTest::newRow("no such item") << "D8" << 1.0 << false;
        QTest::newRow("from data") << "coverage" << 1.0 << false;
        QTest::newRow("no number") << "D1" << std::nan("") << false;
    }
    void evidence()
    {
        QFETCH(QString, item);
        QFETCH(double, score);
        QFETCH(bool, taken);
        Evidence e;
        e.project = m_project.id;
        e.item = item.toStdString();
        e.score = score;
        e.note = "seen";
        if (!taken) QCOMPARE(refusal(Edit<Evidence>{{}, e, {}}), Code::valueUnknown);
        else QCOMPARE(made(e).at, now);
        e.note.clear();
        QCOMPARE(refusal(Edit<Evidence>{{}, e, {}}), taken ? Code::reasonMissing : Code::valueUnknown);
    }
    void theReviewKnowsWhereItStands()
    {
        made(proposal(Phase::concept_));
        Evidence e;
        e.project = m_project.id;
        e.item = "mltrl";
        e.score = 6;
        e.note = "card";
        made(e);
        const auto data = app::loadReview(*m_session, now);
        QVERIFY(data.has_value());
        const PhaseReview& phase = data->projects.front()->phase;
        QCOMPARE(phase.level, std::optional(6));
        QVERIFY(openProposal(phase));
        QVERIFY(!phase.criteria.empty() && !phase.next.empty());
        const auto read = app::readSnapshot(app::snapshotOf(*data));
        QVERIFY(read.has_value());
        const PhaseReview& frozen = read->projects.front()->phase;
        QCOMPARE(frozen.criteria, phase.criteria);
        QCOMPARE(frozen.next, phase.next);
        QCOMPARE(frozen.sections, phase.sections);
        QCOMPARE(frozen.level, phase.level);
        QCOMPARE(frozen.contradictions, phase.contradictions);
        QCOMPARE(frozen.history.size(), 1u);
        QCOMPARE(frozen.history[0].evidence, phase.history[0].evidence);
        QCOMPARE(frozen.evidence.size(), phase.evidence.size());
        QCOMPARE(frozen.evidence[0].note, std::string("card"));
        QCOMPARE(app::snapshotOf(*read), app::snapshotOf(*data));
    }

private:
    PhaseChange proposal(Phase to) const
    {
        PhaseChange change;
        change.project = m_project.id;
        change.before = Phase::technical;
        change.after = to;
        change.reason = "offline F1 0.81";
        change.evidence = "{}";
        return change;
    }
    Project stored() { return **m_session->store<Project>().find(m_project.id); }
    template <class T>
    T made(const T& fact)
    {
        return changed(std::optional<T>(), fact);
    }
    template <class T>
    T changed(const std::optional<T>& before, const T& after, const app::Actor& by = mle)
    {
        const auto done = app::applyEdit(*m_session, Edit<T>{before, after, {}}, by);
        if (!done) qFatal("refused: %d", static_cast<int>(done.error().code));
        return *std::get<Edit<T>>(*done).after;
    }
    template <class T>
    T changed(const T& before, const T& after, const app::Actor& by = mle)
    {
        return changed(std::optional<T>(before), after, by);
    }
    Code refusal(const AnyEdit& edit)
    {
        const auto done = app::applyEdit(*m_session, edit, mle);
        return done ? Code::cancelled : done.error().code;
    }

    std::unique_ptr<support::TempDatabase> m_folder;
    std::unique_ptr<storage::Session> m_session;
    Project m_project;
};

SHINRAI_TEST(Phases)
#include "tst_phases.moc"
