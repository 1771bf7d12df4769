// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/indicatorseries.h"
#include "app/meetings.h"
#include "app/records.h"
#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/sampleworkspace.h"
#include "reliability/meetingrules.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reliability;

/// What people record in a frozen review, and what they may not.
class Meetings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto session = app::makeSampleWorkspace(path("frozen").toStdString(), *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY(session.has_value());
        const auto review = app::freezeReview(*session, week, actor);
        QVERIFY(review.has_value());
        m_review = *review;
    }
    void init()
    {
        QVERIFY(QFile::copy(path("frozen"), path("copy")));
        auto session = storage::Session::open(path("copy").toStdString(), storage::Access::write);
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
    }
    void cleanup()
    {
        m_session.reset();
        QVERIFY(QFile::remove(path("copy")));
    }

    void theRecordHoldsTheMeeting()
    {
        QVERIFY(attend(ReviewRole::mle, "mle-1").has_value());
        QVERIFY(write(NoteKind::note, "second", 2'000).has_value());
        QVERIFY(write(NoteKind::note, "first", 1'000).has_value());
        QVERIFY(decide("Freeze model releases").has_value());
        Action action;
        action.review = m_review.id;
        action.title = "Alert on skew";
        QVERIFY(save<Action>({}, action).has_value());
        const auto data = record();
        QCOMPARE(data.meeting.attendance.size(), 1U);
        QCOMPARE(data.meeting.notes.size(), 2U);
        QCOMPARE(data.meeting.notes[0].text, "first");
        QCOMPARE(data.meeting.notes[0].author, actor.name);
        QCOMPARE(data.meeting.notes[0].at, Instant{1'000});
        QCOMPARE(data.meeting.decisions.size(), 1U);
        QCOMPARE(data.meeting.actions.size(), 1U);
        QCOMPARE(data.meeting.changedSince, 0);
        const auto live = app::loadReview(*m_session, m_review.asOf);
        QCOMPARE(live->meeting.decisions.size(), 1U);
        QVERIFY(live->meeting.comparisons.empty());
    }

    // What becomes of an action later changes no report of the review.
    void actionsStayAsTheyWereAccepted()
    {
        Action action;
        action.review = m_review.id;
        action.title = "Alert on skew";
        action.due = m_review.asOf + 7 * dayLength;
        const auto accepted = save<Action>({}, action);
        QVERIFY(accepted.has_value());
        Action later = *accepted->after;
        later.due = m_review.asOf + 14 * dayLength;
        later.state = ActionState::done;
        QVERIFY(save<Action>(accepted->after, later).has_value());
        const auto data = record();
        QCOMPARE(data.meeting.actions.front().state, ActionState::done);
        QCOMPARE(data.meeting.accepted.size(), 1U);
        QCOMPARE(data.meeting.accepted.front().due, action.due);
        QCOMPARE(data.meeting.accepted.front().state, ActionState::open);
    }

    // What a review says of a stretch of time stands on the charts, live and frozen.
    void notesOfATimeAreMarked()
    {
        const auto project = record().projects.front()->project;
        ReviewNote note;
        note.review = m_review.id;
        note.project = project.id;
        note.kind = NoteKind::explanation;
        note.indicator = record().projects.front()->objectives.front().indicator.name;
        note.text = "the labels came late";
        note.from = m_review.asOf - 3 * dayLength;
        note.to = m_review.asOf;
        QVERIFY(save<ReviewNote>({}, note).has_value());
        note.kind = NoteKind::addendum;
        QVERIFY(save<ReviewNote>({}, note).has_value());
        for (const auto& data : {record(), *app::loadReview(*m_session, m_review.asOf)}) {
            const auto of = std::ranges::find(data.projects, project.id, [](const auto& p) { return p->project.id; });
            QCOMPARE((*of)->notes.size(), 1U);
            QCOMPARE((*of)->notes.front().text, note.text);
        }
    }

    // Proposed before the meeting, confirmed in it.
    void phasesDecidedInTheMeetingAreKnown()
    {
        QVERIFY(record().meeting.changes.empty());
        const auto data = record();
        const auto of =
            std::ranges::find(data.projects, Phase::production, [](const auto& p) { return p->project.phase; });
        PhaseChange change;
        change.project = (*of)->project.id;
        change.before = Phase::production;
        change.after = Phase::technical;
        change.reason = "two windows lost";
        const auto proposal = save<PhaseChange>({}, change);
        QVERIFY(proposal.has_value());
        QCOMPARE(record().meeting.changes.size(), 1U); // in the review that is held
        QVERIFY(record().meeting.changes.front().review == m_review.id);
        PhaseChange confirmed = *proposal->after;
        confirmed.mle = "mle-1";
        confirmed.sre = "sre-1";
        QVERIFY(save<PhaseChange>(proposal->after, confirmed).has_value());
        QVERIFY(record().meeting.changes.front().confirmed.has_value());
    }

    // Incidents of the week that were written down in the meeting.
    void incidentsOpenedInTheMeetingAreKnown()
    {
        QVERIFY(record().meeting.opened.empty());
        Incident incident;
        incident.project = record().projects.front()->project.id;
        incident.title = "Opened for a dip";
        incident.start = m_review.asOf - dayLength;
        QVERIFY(save<Incident>({}, incident).has_value());
        incident.uid = {};
        incident.title = "Of another week";
        incident.start = m_review.asOf + dayLength;
        QVERIFY(save<Incident>({}, incident).has_value());
        const auto data = record();
        QCOMPARE(data.meeting.opened.size(), 1U);
        QCOMPARE(data.meeting.opened.front().title, "Opened for a dip");
    }

    void itIsComparedWithFrozenWeeks()
    {
        const auto data = record();
        QCOMPARE(data.meeting.comparisons.size(), 1U);
        const Comparison& compared = data.meeting.comparisons.front();
        QCOMPARE(compared.weeksAgo, 1);
        QCOMPARE(compared.week, "2026-W46");
        QCOMPARE(compared.number, 1);
        QVERIFY(!compared.differences.empty());
        QCOMPARE(compared.differences.front().kind, "status");
        QVERIFY(!app::compareWith(*m_session, data, 4)->has_value());
        QVERIFY(app::freezeReview(*m_session, plus(week, -4), actor).has_value());
        QCOMPARE(record().meeting.comparisons.size(), 2U);
    }

    void changedFiguresAreTold()
    {
        const auto indicators = m_session->store<Indicator>().findBy("name", "application-accuracy");
        Samples other = *app::samplesOf(*m_session, indicators->front(), app::allTime, app::allTime.to);
        for (std::size_t i = 0; i < other.size(); ++i) other.bad[i] = other.total[i];
        QVERIFY(m_session->series().merge(indicators->front().id, {}, Shape::ratio, dayLength, other, {}).has_value());
        QCOMPARE(record().meeting.changedSince, 1);
    }

    void whatBecameOfEarlierDecisions()
    {
        const auto before = app::findReview(*m_session, plus(week, -1));
        QVERIFY(before.has_value());
        Decision decision = freeze("Freeze model releases");
        decision.review = before->id;
        const auto kept = save<Decision>({}, decision);
        QVERIFY(kept.has_value());
        Decision old = freeze("Long settled");
        old.review = app::freezeReview(*m_session, plus(week, -3), actor)->id;
        old.state = DecisionState::done;
        QVERIFY(save<Decision>({}, old).has_value());
        Decision risk = freeze("Live with it");
        risk.review = old.review;
        risk.kind = DecisionKind::acceptRisk;
        risk.state = DecisionState::done;
        risk.expires = m_review.asOf - dayLength;
        QVERIFY(save<Decision>({}, risk).has_value());
        const auto earlier = record().meeting.earlier;
        QCOMPARE(earlier.size(), 2U);
        QCOMPARE(earlier[0].text, decision.text);
        QCOMPARE(earlier[1].text, risk.text);
        QVERIFY(record().meeting.decisions.empty());
    }

    void pendingActionsAreOverdueFirst()
    {
        const auto pending = record().meeting.pending;
        QVERIFY(pending.size() >= 2);
        bool ahead = false;
        for (const Action& a : pending) {
            QVERIFY(isOpen(a));
            const bool late = isOverdue(a, Zone(), m_review.asOf);
            QVERIFY(!late || !ahead);
            ahead = ahead || !late;
        }
        QVERIFY(std::all_of(pending.begin(), pending.end(), [](const Action& a) { return a.created.has_value(); }));
    }

    void twoPeopleSign()
    {
        acknowledge();
        const auto mle = sign(ReviewRole::mle, "mle-1");
        QVERIFY2(mle.has_value(), mle ? "" : mle.error().args[0].c_str());
        QCOMPARE(mle->after->sha256, m_review.sha256);
        QCOMPARE(mle->after->at, actor.now);
        QCOMPARE(sign(ReviewRole::sre, "mle-1").error().code, Code::soloUnsaid);
        QCOMPARE(sign(ReviewRole::mle, "mle-2").error().code, Code::roleSigned);
        QVERIFY(sign(ReviewRole::sre, "sre-1").has_value());
        QVERIFY(isSigned(record().meeting.signatures));
    }

    void onePersonSignsAloneWithAReason()
    {
        acknowledge();
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value());
        Signature alone = signature(ReviewRole::sre, "mle-1");
        alone.solo = true;
        QCOMPARE(save<Signature>({}, alone).error().code, Code::soloUnsaid);
        alone.reason = "the SRE is ill";
        QVERIFY(save<Signature>({}, alone).has_value());
        const auto stored = record().meeting.signatures;
        QVERIFY(stored.back().solo);
        QCOMPARE(stored.back().reason, alone.reason);
    }

    // The sample's bandit is stale: who signs has seen it.
    void incompleteDataIsAcknowledgedFirst()
    {
        QVERIFY(!incompleteData(record()).empty());
        QCOMPARE(sign(ReviewRole::mle, "mle-1").error().code, Code::dataIncomplete);
        acknowledge();
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value());
    }

    void aSignedRecordIsReadOnly()
    {
        acknowledge();
        const auto decision = decide("Freeze model releases");
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value());
        QVERIFY(write(NoteKind::note, "between the two").has_value());
        QVERIFY(sign(ReviewRole::sre, "sre-1").has_value());
        QCOMPARE(write(NoteKind::note, "late").error().code, Code::reviewFrozen);
        QCOMPARE(attend(ReviewRole::sre, "sre-2").error().code, Code::reviewFrozen);
        QCOMPARE(decide("late").error().code, Code::reviewFrozen);
        Decision other = *decision->after;
        other.text = "Nothing of the kind";
        QCOMPARE(save<Decision>(decision->after, other).error().code, Code::reviewFrozen);
        QCOMPARE(save<Decision>(decision->after, {}).error().code, Code::reviewFrozen);
        Review noted = m_review;
        noted.notes = "late";
        QCOMPARE(save<Review>(m_review, noted).error().code, Code::reviewFrozen);
        Action action;
        action.review = m_review.id;
        action.title = "late";
        QCOMPARE(save<Action>({}, action).error().code, Code::reviewFrozen);
        const auto addendum = write(NoteKind::addendum, "The figure was known on Tuesday");
        QVERIFY(addendum.has_value());
        ReviewNote altered = *addendum->after;
        altered.text = "never";
        QCOMPARE(save<ReviewNote>(addendum->after, altered).error().code, Code::reviewFrozen);
    }

    void aSignedNoteDoesNotBecomeAnAddendum()
    {
        acknowledge();
        const auto note = write(NoteKind::note, "what was signed");
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value() && sign(ReviewRole::sre, "sre-1").has_value());
        ReviewNote other = *note->after;
        other.kind = NoteKind::addendum;
        other.text = "what was not";
        QCOMPARE(save<ReviewNote>(note->after, other).error().code, Code::reviewFrozen);
        QCOMPARE((*m_session->store<ReviewNote>().find(note->after->uid))->text, "what was signed");
    }

    void aSignedRecordKeepsItsActions()
    {
        acknowledge();
        Action accepted, other;
        accepted.review = m_review.id;
        accepted.title = "Alert on skew";
        accepted.incident = m_session->store<Incident>().all()->front().id;
        other.title = "Of no review";
        const auto held = save<Action>({}, accepted), loose = save<Action>({}, other);
        QVERIFY(held.has_value() && loose.has_value());
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value() && sign(ReviewRole::sre, "sre-1").has_value());
        QCOMPARE(save<Action>(held->after, {}).error().code, Code::reviewFrozen);
        Action moved = *held->after;
        moved.review = {};
        QCOMPARE(save<Action>(held->after, moved).error().code, Code::reviewFrozen);
        moved = *loose->after;
        moved.review = m_review.id;
        QCOMPARE(save<Action>(loose->after, moved).error().code, Code::reviewFrozen);
        const auto incident = m_session->store<Incident>().find(held->after->incident);
        const auto gone = app::applyEdit(*m_session, Edit<Incident>{*incident, {}, "test"}, actor);
        QCOMPARE(gone.error().code, Code::reviewFrozen);
        Action done = *held->after;
        done.state = ActionState::done;
        QVERIFY(save<Action>(held->after, done).has_value());
        QCOMPARE(record().meeting.actions.size(), 1U);
    }

    void whatBecameOfADecisionIsSaidLater()
    {
        acknowledge();
        const auto decision = decide("Freeze model releases");
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value() && sign(ReviewRole::sre, "sre-1").has_value());
        Decision after = *decision->after;
        after.state = DecisionState::done;
        after.outcome = "R is above 0 again";
        QVERIFY(save<Decision>(decision->after, after).has_value());
    }

    void aSignatureIsTakenBack()
    {
        acknowledge();
        QVERIFY(sign(ReviewRole::mle, "mle-1").has_value());
        const auto sre = sign(ReviewRole::sre, "sre-1");
        QVERIFY(sre.has_value());
        QVERIFY(app::saveEdit(*m_session, inverse(*sre), actor).has_value());
        QVERIFY(write(NoteKind::note, "not yet").has_value());
        QVERIFY(app::saveEdit(*m_session, Edit<Signature>{{}, sre->after, "again"}, actor).has_value());
        QCOMPARE(m_session->store<Signature>().history(sre->after->uid)->size(), 3U);
        QVERIFY(isSigned(record().meeting.signatures));
    }

    void tamperedFiguresAreNotSigned()
    {
        acknowledge();
        auto tamper = m_session->database().prepare("UPDATE snapshot SET json = CAST(json || ' ' AS BLOB)");
        QVERIFY(tamper->run().has_value());
        QCOMPARE(sign(ReviewRole::mle, "mle-1").error().code, Code::snapshotMismatch);
        QVERIFY(m_session->store<Signature>().all()->empty());
    }

    void anotherSnapshotIsNotSigned()
    {
        acknowledge();
        Signature other = signature(ReviewRole::mle, "mle-1");
        other.sha256 = std::string(64, '0');
        QCOMPARE(save<Signature>({}, other).error().code, Code::snapshotMismatch);
    }

    void incompleteDecisionsAreRefused()
    {
        Decision decision = freeze("Freeze model releases");
        decision.owner.clear();
        QCOMPARE(save<Decision>({}, decision).error().code, Code::decisionIncomplete);
        decision = freeze("Live with it");
        decision.kind = DecisionKind::acceptRisk;
        QCOMPARE(save<Decision>({}, decision).error().code, Code::decisionIncomplete);
        decision = Decision();
        decision.review = m_review.id;
        QVERIFY(save<Decision>({}, decision).has_value());
    }

    void whatWasFrozenStays()
    {
        Review other = m_review;
        other.sha256 = std::string(64, '0');
        QCOMPARE(save<Review>(m_review, other).error().code, Code::reviewFrozen);
    }

    void actionsAreDated()
    {
        Action action;
        action.title = "Alert on skew";
        const auto made = save<Action>({}, action);
        QCOMPARE(made->after->created, actor.now);
        QVERIFY(!made->after->closed);
        Action done = *made->after;
        done.state = ActionState::done;
        const auto closed = save<Action>(made->after, done);
        QCOMPARE(closed->after->closed, actor.now);
        const auto reopened = app::saveEdit(*m_session, inverse(*closed), actor);
        QVERIFY(!reopened->after->closed);
        Action titled = *closed->after;
        titled.rev = reopened->after->rev;
        titled.state = ActionState::idea;
        QVERIFY(!save<Action>(reopened->after, titled)->after->closed);
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    ReviewData record()
    {
        auto data = app::loadRecord(*m_session, m_review);
        if (!data) qFatal("no record: %s", data.error().args.empty() ? "" : data.error().args[0].c_str());
        return std::move(*data);
    }
    template <class T>
    Result<Edit<T>> save(std::optional<T> before, std::optional<T> after)
    {
        return app::saveEdit(*m_session, Edit<T>{std::move(before), std::move(after), "test"}, actor);
    }
    Result<Edit<Attendance>> attend(ReviewRole role, const char* name)
    {
        Attendance a;
        a.review = m_review.id;
        a.role = role;
        a.name = name;
        return save<Attendance>({}, a);
    }
    Result<Edit<ReviewNote>> write(NoteKind kind, const char* text, std::int64_t at = 0)
    {
        ReviewNote n;
        n.review = m_review.id;
        n.kind = kind;
        n.text = text;
        n.at = {at};
        return save<ReviewNote>({}, n);
    }
    void acknowledge() { QVERIFY(write(NoteKind::acknowledgement, "the exporter was moved").has_value()); }
    Decision freeze(const char* text) const
    {
        Decision d;
        d.review = m_review.id;
        d.kind = DecisionKind::freeze;
        d.text = text;
        d.owner = "sre-1";
        d.due = m_review.asOf + 7 * dayLength;
        return d;
    }
    Result<Edit<Decision>> decide(const char* text) { return save<Decision>({}, freeze(text)); }
    Signature signature(ReviewRole role, const char* name) const
    {
        Signature s;
        s.review = m_review.id;
        s.role = role;
        s.name = name;
        return s;
    }
    Result<Edit<Signature>> sign(ReviewRole role, const char* name)
    {
        return save<Signature>({}, signature(role, name));
    }

    const Week week{2026, 47};
    const app::Actor actor{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Freeze"};
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Session> m_session;
    Review m_review;
};

SHINRAI_TEST(Meetings)
#include "tst_meetings.moc"
