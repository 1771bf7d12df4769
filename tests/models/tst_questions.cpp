// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/questions.h"
#include "widgets/models/redacted.h"

#include <QTest>

using namespace models;
using namespace reliability;

namespace {

QStringList asked(const ReviewData& data)
{
    QStringList lines;
    for (const OwnerQuestion& q : questions(data))
        lines += QStringLiteral("%1 %2: %3").arg(q.project.value).arg(q.to, q.text);
    return lines;
}

/// The sample's second project, to be changed.
ProjectReview& recommendation(ReviewData& data)
{
    auto own = std::make_shared<ProjectReview>(*data.projects[1]);
    data.projects[1] = own;
    return *own;
}

}

class QuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Items of incidents are asked for as postmortems, accepted and declined ones not at all; old incidents neither.
    void whatIsOpenIsAskedOfThoseWhoCanSay()
    {
        QCOMPARE(asked(support::sampleReview()),
                 (QStringList{QStringLiteral("1 mle-1, sre-1: nightly job failed (since 11-21 00:00; budget spent: "
                                             "\u2013): what happened?"),
                              QStringLiteral("1 mle-1, sre-1: The postmortem of INC-31 Accuracy drop <after> schema "
                                             "change is not done: who finishes it, and by when?"),
                              QStringLiteral("3 mle-1: Too little data of precision (stale; 98.0 % of the window is "
                                             "there): what keeps them away?"),
                              QStringLiteral("0 MLE, SRE: The postmortem of INC-40 Disk of the old host is not done: "
                                             "who finishes it, and by when?")}));
    }

    void aCellHasItsResponder_data()
    {
        QTest::addColumn<int>("symptom");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, Symptom symptom, Cause cause, const char* to) {
            QTest::newRow(name) << static_cast<int>(symptom) << static_cast<int>(cause) << QString::fromLatin1(to);
        };
        row("web alone", Symptom::errors, Cause::service, "web-1");
        row("not web alone", Symptom::errors, Cause::ml, "mle-1, SRE");
        row("not mle alone", Symptom::accuracy, Cause::service, "mle-1, SRE");
        row("mle alone", Symptom::accuracy, Cause::ml, "mle-1");
        row("together", Symptom::accuracy, Cause::both, "mle-1, SRE");
        row("nobody knows", Symptom::accuracy, Cause::unknown, "mle-1, SRE");
    }
    void aCellHasItsResponder()
    {
        QFETCH(int, symptom);
        QFETCH(int, cause);
        ReviewData data = support::sampleReview();
        ProjectReview& project = recommendation(data);
        project.project.web = "web-1";
        project.project.sre.clear();
        project.triage[0].state = TriageState::inbox;
        project.triage[0].symptom = static_cast<Symptom>(symptom);
        project.triage[0].cause = static_cast<Cause>(cause);
        const auto all = questions(data);
        const auto mine = std::ranges::find(all, Id<Project>{2}, &OwnerQuestion::project);
        QVERIFY(mine != all.end());
        QTEST(mine->to, "to");
        project.triage[0].owners = "mle-7";
        QVERIFY(asked(data).contains(
            QStringLiteral("2 mle-7: CTR step (since 11-19 00:00; budget spent: \u2013): what happened?")));
    }

    void overdueActionsAreAskedOfTheirOwners()
    {
        ReviewData data = support::sampleReview();
        auto own = std::make_shared<ProjectReview>(*data.projects[0]);
        Action late;
        late.project = {1};
        late.title = "Alert\non schema";
        late.owner = "sre-3";
        late.due = support::at("2026-11-02T00:00:00Z");
        Action ahead = late;
        ahead.title = "Later";
        ahead.due = support::at("2026-11-29T00:00:00Z");
        Action done = late;
        done.title = "Done";
        done.state = ActionState::done;
        own->incidents[1].actions = {late, ahead, done};
        data.projects[0] = own;
        const QStringList lines = asked(data).filter(QStringLiteral("The action"));
        QCOMPARE(lines,
                 QStringList{QStringLiteral("1 sre-3: The action \"Alert on schema\" was due on 2026-11-02: done, a "
                                            "new date with a reason, or dropped?")});
    }

    void aFinishedPostmortemIsNotAskedFor()
    {
        ReviewData data = support::sampleReview();
        data.unassigned[0].incident.state = IncidentState::done;
        QVERIFY(asked(data).filter(QStringLiteral("INC-40")).isEmpty());
    }

    void nobodyIsNamedWhereTextsAreLeftOut()
    {
        const QString all = asked(redacted(support::sampleReview())).join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("1 MLE, SRE: ")), qPrintable(all));
        for (const char* gone : {"mle-1", "sre-1", "nightly job failed", "Accuracy drop"})
            QVERIFY2(!all.contains(QLatin1String(gone)), gone);
    }
};

SHINRAI_TEST(QuestionsTest)
#include "tst_questions.moc"
