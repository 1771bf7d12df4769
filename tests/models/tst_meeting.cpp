// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/actions.h"
#include "widgets/models/dipmodel.h"
#include "widgets/models/meeting.h"
#include "widgets/models/recordmodels.h"
#include "widgets/models/reviewmodels.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace models;
using namespace reliability;
using Tester = QAbstractItemModelTester;

namespace {

QString dump(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines.join(u'\n');
}

Attendance came(ReviewRole role, const char* name)
{
    Attendance a;
    a.id = {7};
    a.role = role;
    a.name = name;
    return a;
}

Signature signedBy(ReviewRole role, const char* name)
{
    Signature s;
    s.role = role;
    s.name = name;
    s.at = support::at("2026-11-23T09:12:00Z");
    return s;
}

ReviewData frozen()
{
    ReviewData data = support::sampleReview();
    Review review;
    review.id = {41};
    review.week = "2026-W47";
    review.number = 41;
    review.frozen = support::at("2026-11-23T06:55:00Z");
    data.reviews = {review};
    data.record = review.id;
    return data;
}

}

/// What the record of a review says and allows, in words.
class MeetingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRecordIsOpenBetweenFreezingAndTheSecondSignature()
    {
        ReviewData data = support::sampleReview();
        data.reviews.clear();
        QVERIFY(!isRecording(data));
        data = frozen();
        QVERIFY(isRecording(data));
        data.meeting.signatures = {signedBy(ReviewRole::mle, "mle-1")};
        QVERIFY(isRecording(data));
        QCOMPARE(signatureOf(data.meeting, ReviewRole::mle)->name, std::string("mle-1"));
        QVERIFY(!signatureOf(data.meeting, ReviewRole::sre));
        data.meeting.signatures.push_back(signedBy(ReviewRole::sre, "sre-1"));
        QVERIFY(!isRecording(data));
    }

    // Nobody twice in a role; one handle may have both; who came besides stands last.
    void peopleAreOffered()
    {
        ReviewData data = frozen();
        auto spam = std::make_shared<ProjectReview>(*data.projects[2]);
        spam->project.mle = "sre-1";
        spam->project.sre.clear();
        data.projects[2] = spam;
        data.meeting.attendance = {came(ReviewRole::sre, "sre-9"), came(ReviewRole::mle, "mle-1")};
        const auto people = peopleOf(data);
        QStringList texts;
        for (const Person& p : people) texts += personText(p.role, p.name) + (p.here ? QStringLiteral("!") : QString());
        QCOMPARE(texts.join(u','), QStringLiteral("MLE mle-1!,SRE sre-1,MLE sre-1,SRE sre-9!"));
    }

    void theQuorumIsToldByProject()
    {
        ReviewData data = frozen();
        data.meeting.attendance = {came(ReviewRole::mle, "mle-1")};
        RollCallModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        QCOMPARE(model.index(0, RollCallModel::Here).data().toString(), QStringLiteral("Not here: SRE sre-1"));
        QCOMPARE(model.index(0, RollCallModel::Here).data(StatusRole).toInt(), static_cast<int>(Status::atRisk));
        data.meeting.attendance.push_back(came(ReviewRole::sre, "sre-1"));
        model.show(data);
        QCOMPARE(model.index(0, RollCallModel::Here).data().toString(), QStringLiteral("Complete"));
        QCOMPARE(model.index(0, RollCallModel::Here).data(StatusRole).toInt(), static_cast<int>(Status::healthy));
    }

    void differencesAreSentences_data()
    {
        QTest::addColumn<Difference>("difference");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* said, Difference d) { QTest::newRow(said) << d << QString::fromUtf8(said); };
        row("accuracy: At risk \u2192 Exhausted, R 0.7 % \u2192 \u221212.5 %, \u221213.2 pp",
            {"status", "search", "accuracy/slo", 0.007, -0.125, "at_risk", "exhausted", 0.132});
        row("Healthy \u2192 No data", {"status", "search", "", {}, {}, "healthy", "no_data", 0});
        row("accuracy: R \u2013 \u2192 41.2 %", {"remaining", "search", "accuracy/slo", {}, 0.412, "", "", 1});
        row("latency: objective 99 % \u2192 99.5 % (sre-1: too loose)",
            {"definition", "price", "latency/slo", {}, {}, "99 %", "99.5 % (sre-1: too loose)", 1});
        row("Phase Technical verification \u2192 Production",
            {"phase", "spam", "", {}, {}, "technical", "production", 1});
        row("availability: no new data", {"stale", "spam", "availability/slo", {}, {}, "", "", 1});
        row("New project (Concept verification)", {"project_new", "tags", "", {}, {}, "", "concept", 1});
        row("New incident: INC-31 %2 of all", {"incident_new", "", "", {}, {}, "", "INC-31 %2 of all", 0.2});
        row("a \u2192 b", {"of another version", "", "", {}, {}, "a", "b", 0});
    }
    void differencesAreSentences()
    {
        QFETCH(Difference, difference);
        QFETCH(QString, said);
        QCOMPARE(sentence(difference), said);
    }

    void differencesStandWithTheirProjects()
    {
        const ReviewData data = frozen();
        DifferenceModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data,
                   {{"phase", data.projects[0]->project.name, "", {}, {}, "technical", "production", 1},
                    {"project_gone", "old-thing", "", {}, {}, "concept", "", 1}});
        QCOMPARE(dump(model),
                 QStringLiteral("Search ranking | Phase Technical verification \u2192 Production\n"
                                "old-thing | Project is gone (Concept verification)"));
        QVERIFY(model.index(0, DifferenceModel::Project).data(StatusRole).isValid());
        QVERIFY(!model.index(1, DifferenceModel::Project).data(StatusRole).isValid());
    }

    // Names are for files: people read titles, as on every other page.
    void differencesSayTitles()
    {
        const ReviewData data = frozen();
        auto project = std::make_shared<ProjectReview>(*data.projects[0]);
        project->objectives[0].indicator.displayName = "Answers that are right";
        const ObjectiveReview& o = project->objectives[0];
        const Difference fresh{"fresh", "search", o.indicator.name + "/" + o.objective.name, {}, {}, "", "", 1};
        QCOMPARE(sentence(fresh, project.get()), QStringLiteral("Answers that are right: data come again"));
        const Difference gone{"objective_gone", "search", "old-thing/slo", {}, {}, "99 %", "", 1};
        QCOMPARE(sentence(gone, project.get()), QStringLiteral("old-thing: objective is gone, it was 99 %"));
    }

    void whatStandsAgainstASignatureIsSaid()
    {
        for (const Obstacle each : {Obstacle::nameMissing,
                                    Obstacle::roleSigned,
                                    Obstacle::samePerson,
                                    Obstacle::reasonMissing,
                                    Obstacle::unacknowledged})
            QVERIFY(!sentence(each).isEmpty());
        for (const char* lack : {"text", "owner", "due", "expires", "outcome"}) QVERIFY(!lackText(lack).isEmpty());
        QVERIFY(lackText({}).isEmpty());
    }

    void decisionsSayWhatBecameOfThem()
    {
        ReviewData data = frozen();
        Decision decision;
        decision.id = {3};
        decision.project = data.projects[0]->project.id;
        decision.kind = DecisionKind::acceptRisk;
        decision.text = "Wait for labels";
        decision.owner = "mle-1";
        decision.expires = data.asOf;
        DecisionModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data, {decision});
        QCOMPARE(
            dump(model),
            QStringLiteral("Search ranking | Accept the risk | Wait for labels | mle-1 | \u2013 | 2026-11-23 | Open, "
                           "expired 2026-11-23"));
        QVERIFY(model.index(0, DecisionModel::State).data(StatusRole).isValid());
        decision.expires = data.asOf + Milliseconds(1);
        QVERIFY(!isExpired(decision, data));
        decision.expires = data.asOf;
        decision.state = DecisionState::done;
        decision.outcome = "labels came";
        QCOMPARE(stateText(decision, data), QStringLiteral("Done: labels came"));
    }

    void theReadBackNamesAll()
    {
        ReviewData data = frozen();
        QCOMPARE(readBack(data).size(), 2);
        data.meeting.attendance = {came(ReviewRole::mle, "mle-1")};
        Decision decision;
        decision.project = data.projects[0]->project.id;
        decision.kind = DecisionKind::freeze;
        decision.text = "until R > 0, %1 of it";
        decision.owner = "mle-1";
        decision.due = data.asOf;
        data.meeting.decisions = {decision};
        Action action;
        action.project = data.projects[1]->project.id;
        action.title = "Check units";
        data.meeting.actions = {action};
        QCOMPARE(readBack(data).join(u'\n'),
                 QStringLiteral("Here: MLE mle-1\n"
                                "Search ranking: Freeze releases, until R > 0, %1 of it (mle-1, due 2026-11-23)\n"
                                "Recommendation: action, Check units (\u2013, due \u2013)"));
        Signature alone = signedBy(ReviewRole::sre, "mle-1");
        alone.solo = true;
        alone.reason = "nobody else is awake";
        QCOMPARE(signatureText(alone, data),
                 QStringLiteral("mle-1 (SRE), Mon 2026-11-23 09:12 UTC; alone: nobody else is awake"));
    }

    void whoWasNotThereSignsMarked()
    {
        ReviewData data = frozen();
        Attendance came;
        came.role = ReviewRole::mle;
        came.name = "mle-1";
        data.meeting.attendance = {came};
        QVERIFY(!signatureText(signedBy(ReviewRole::mle, "MLE-1"), data).contains(QStringLiteral("roll call")));
        QVERIFY(
            signatureText(signedBy(ReviewRole::sre, "sre-1"), data).endsWith(QStringLiteral("; not at the roll call")));
    }

    // Of a frozen week the actions are those of today, with those of reviews; their order and age follow the as-of.
    void pendingActionsOfARecord()
    {
        ReviewData data = frozen();
        Action late;
        late.id = {1};
        late.title = "Late";
        late.due = data.asOf - 2 * dayLength;
        late.created = data.asOf - 23 * dayLength - Milliseconds(1);
        late.project = data.projects[0]->project.id;
        Action ofReview;
        ofReview.id = {2};
        ofReview.title = "Of a review";
        ofReview.review = {40};
        data.meeting.pending = {ofReview, late};
        ActionsModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        QCOMPARE(dump(model),
                 QStringLiteral("Late | \u2013 | 2026-11-21 | Open, overdue | 23 d | \u2013 | Search ranking\n"
                                "Of a review | \u2013 | \u2013 | Open | \u2013 | \u2013 | \u2013"));
        data.record = {};
        QVERIFY(pendingActions(data).size() != 2);
    }

    void dipsAreExplainedByIncidentsAndNotes()
    {
        ReviewData data = frozen();
        auto search = std::make_shared<ProjectReview>(*data.projects[0]);
        for (IncidentReview& each : search->incidents) each.incident.indicators.clear();
        data.projects[0] = search;
        const auto of = [&](const ReviewData& d) {
            for (const Dip& dip : dipsOf(d))
                if (dip.project == d.projects[0] && dip.objective == std::size_t(0)) return dip.explanation;
            return QStringLiteral("no dip");
        };
        search->objectives[0].now.netThisWeek = -0.38;
        QCOMPARE(of(data), QString());
        auto named = std::make_shared<ProjectReview>(*search);
        named->incidents.front().incident.indicators = {named->objectives[0].indicator.name};
        data.projects[0] = named;
        QVERIFY2(of(data).startsWith(QStringLiteral("INC-")), qPrintable(of(data)));
        ReviewNote note;
        note.kind = NoteKind::explanation;
        note.project = named->project.id;
        note.indicator = named->objectives[0].indicator.name;
        note.text = "Labels\ncame late";
        data.meeting.notes = {note};
        QCOMPARE(of(data), QStringLiteral("Labels came late"));
        named->objectives[0].now.netThisWeek = -0.049;
        QCOMPARE(of(data), QStringLiteral("no dip"));
    }

    // What the triage found besides, and nobody has answered: a signal of the same indicator only says since when.
    void dipsOfTheTriage()
    {
        ReviewData data = frozen();
        auto search = std::make_shared<ProjectReview>(*data.projects[0]);
        search->incidents.clear();
        const auto item = [](const char* indicator, const char* title, const char* at) {
            TriageItem t;
            t.indicator = indicator;
            t.title = title;
            t.at = support::at(at);
            return t;
        };
        search->objectives[0].now.netThisWeek = -0.38;
        search->triage = {item("accuracy", "rule:exhausted", "2026-11-18T02:10:00Z"),
                          item("ctr", "rule:kpi_fell -0.021", "2026-11-19T00:00:00Z"),
                          item("ctr", "rule:kpi_fell -0.5", "2026-11-01T00:00:00Z"),
                          item("job", "declined", "2026-11-19T00:00:00Z")};
        search->triage[3].state = TriageState::declined;
        search->triage[0].symptom = Symptom::accuracy;
        data.projects = {search};
        DipModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.show(data);
        QCOMPARE(dump(model),
                 QStringLiteral("Search ranking | accuracy | \u221238.0 pp | not explained\n"
                                "Search ranking | ctr: \u22122.1 % against its usual weeks | \u2013 | not explained"));
        const Dip& budget = model.rows()[0];
        QCOMPARE(budget.span.from, support::at("2026-11-18T02:10:00Z"));
        QCOMPARE(budget.span.to, data.asOf);
        QCOMPARE(budget.symptom, Symptom::accuracy);
        QVERIFY(!model.rows()[1].objective && model.rows()[1].id != budget.id);

        // An incident that was opened for it after the week was frozen explains it too.
        Incident opened;
        opened.number = 77;
        opened.project = search->project.id;
        opened.indicators = {"ctr"};
        opened.start = support::at("2026-11-19T00:00:00Z");
        data.meeting.opened = {opened};
        model.show(data);
        QCOMPARE(model.rows().back().explanation, QStringLiteral("INC-77"));
    }
};

SHINRAI_TEST(MeetingTest)
#include "tst_meeting.moc"
