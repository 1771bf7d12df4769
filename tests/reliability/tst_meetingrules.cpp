// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/meetingrules.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

ReviewData oneProject(const char* mle, const char* sre)
{
    ProjectReview p;
    p.project.name = "search";
    p.project.mle = mle;
    p.project.sre = sre;
    ObjectiveReview o;
    o.indicator.name = "accuracy";
    o.objective.name = "slo";
    o.now.freshness = {1.0, FreshState::fresh};
    p.objectives = {o};
    ReviewData data;
    data.projects = {std::make_shared<const ProjectReview>(p)};
    return data;
}

ReviewData behind()
{
    ReviewData data = oneProject("mle-1", "sre-1");
    ProjectReview p = *data.projects.front();
    p.objectives[0].now.freshness.state = FreshState::stale;
    data.projects = {std::make_shared<const ProjectReview>(p)};
    return data;
}

Signature signature(ReviewRole role, const char* name)
{
    Signature s;
    s.role = role;
    s.name = name;
    return s;
}

Attendance here(ReviewRole role, const char* name)
{
    Attendance a;
    a.role = role;
    a.name = name;
    return a;
}

}

class MeetingRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothRolesSign()
    {
        std::vector<Signature> signatures;
        QVERIFY(!isSigned(signatures));
        signatures.push_back(signature(ReviewRole::mle, "mle-1"));
        QVERIFY(!isSigned(signatures));
        signatures.push_back(signature(ReviewRole::sre, "sre-1"));
        QVERIFY(isSigned(signatures));
    }

    void quorum()
    {
        ReviewData data = oneProject("mle-1", "");
        const QuorumGap mle{"search", ReviewRole::mle, "mle-1"}, sre{"search", ReviewRole::sre, ""};
        QVERIFY((quorumGaps(data) == std::vector{mle, sre}));
        data.meeting.attendance = {here(ReviewRole::mle, "mle-2"), here(ReviewRole::sre, "sre-9")};
        QVERIFY((quorumGaps(data) == std::vector{mle}));
        data.meeting.attendance.push_back(here(ReviewRole::mle, " MLE-1 "));
        QVERIFY(quorumGaps(data).empty());
        data.meeting.attendance = {here(ReviewRole::sre, "mle-1")};
        QVERIFY((quorumGaps(data) == std::vector{mle}));
    }

    void obstacles()
    {
        ReviewData data = oneProject("mle-1", "sre-1");
        QCOMPARE(obstacle(signature(ReviewRole::mle, " "), data), Obstacle::nameMissing);
        QVERIFY(!obstacle(signature(ReviewRole::mle, "mle-1"), data));
        data.meeting.signatures = {signature(ReviewRole::mle, "mle-1")};
        QCOMPARE(obstacle(signature(ReviewRole::mle, "mle-2"), data), Obstacle::roleSigned);
        QVERIFY(!obstacle(signature(ReviewRole::sre, "sre-1"), data));
        Signature same = signature(ReviewRole::sre, "Mle-1 ");
        QCOMPARE(obstacle(same, data), Obstacle::samePerson);
        same.solo = true;
        QCOMPARE(obstacle(same, data), Obstacle::reasonMissing);
        same.reason = "the SRE is ill";
        QVERIFY(!obstacle(same, data));
    }

    void notesAreJoined()
    {
        QCOMPARE(joinedNotes("", "a"), "a");
        QCOMPARE(joinedNotes("a", ""), "a");
        QCOMPARE(joinedNotes("a", "b"), "a\n\nb");
        QCOMPARE(joinedNotes("b", joinedNotes("a", "b")), "a\n\nb");
        QCOMPARE(joinedNotes(joinedNotes("a", "b"), "b"), "a\n\nb");
    }

    void incompleteDataIsAcknowledged()
    {
        ReviewData data = behind();
        QVERIFY((incompleteData(data) == std::vector<std::string>{"search/accuracy/slo"}));
        QCOMPARE(obstacle(signature(ReviewRole::mle, "mle-1"), data), Obstacle::unacknowledged);
        ReviewNote note;
        note.text = "the exporter was moved";
        data.meeting.notes = {note};
        QCOMPARE(obstacle(signature(ReviewRole::mle, "mle-1"), data), Obstacle::unacknowledged);
        data.meeting.notes[0].kind = NoteKind::acknowledgement;
        QVERIFY(!obstacle(signature(ReviewRole::mle, "mle-1"), data));
        data.meeting.notes[0].text.clear();
        QCOMPARE(obstacle(signature(ReviewRole::mle, "mle-1"), data), Obstacle::unacknowledged);
    }

    void decisionsAreComplete_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("lack");
        const auto row = [](DecisionKind kind, const char* given, const char* lack) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(static_cast<int>(kind)).arg(QLatin1String(given))))
                << static_cast<int>(kind) << QString::fromLatin1(given) << QString::fromLatin1(lack);
        };
        row(DecisionKind::none, "", "");
        row(DecisionKind::freeze, "", "text");
        row(DecisionKind::freeze, "text", "owner");
        row(DecisionKind::freeze, "text owner", "due");
        row(DecisionKind::freeze, "text owner due", "");
        row(DecisionKind::acceptRisk, "text owner due", "expires");
        row(DecisionKind::acceptRisk, "text owner due expires", "");
        row(DecisionKind::none, "dropped", "outcome");
        row(DecisionKind::none, "dropped outcome", "");
    }
    void decisionsAreComplete()
    {
        QFETCH(int, kind);
        QFETCH(QString, given);
        QFETCH(QString, lack);
        const QStringList words = given.split(QLatin1Char(' '));
        Decision d;
        d.kind = static_cast<DecisionKind>(kind);
        if (words.contains(QLatin1String("text"))) d.text = "Freeze model releases";
        if (words.contains(QLatin1String("owner"))) d.owner = "sre-1";
        if (words.contains(QLatin1String("due"))) d.due = Instant{1};
        if (words.contains(QLatin1String("expires"))) d.expires = Instant{2};
        if (words.contains(QLatin1String("dropped"))) d.state = DecisionState::dropped;
        if (words.contains(QLatin1String("outcome"))) d.outcome = "not needed";
        QCOMPARE(QString::fromStdString(lackOf(d)), lack);
    }

    void aDueDayIsOverWhenTheNextBegins()
    {
        Action a;
        QVERIFY(!isOverdue(a, Zone(), {1'000'000'000}));
        a.due = *parseInstant("2026-11-22T00:00:00Z");
        QVERIFY(!isOverdue(a, Zone(), *parseInstant("2026-11-22T23:59:59Z")));
        QVERIFY(isOverdue(a, Zone(), *parseInstant("2026-11-23T00:00:00Z")));
        a.state = ActionState::done;
        QVERIFY(!isOverdue(a, Zone(), *parseInstant("2026-11-23T00:00:00Z")));
    }
};

SHINRAI_TEST(MeetingRules)
#include "tst_meetingrules.moc"
