// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewloader.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

const storage::Provenance by{"sre-1", "test", {1}, {}};

template <class T>
T saved(storage::Session& session, T fact)
{
    fact.uid = makeUid();
    const auto found = session.store<T>().save({}, fact, by);
    if (!found) qFatal("not saved");
    return *found;
}

}

/// Decisions of reviews meet the changes of their projects where a review is loaded.
class FreezeFindings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void releasesOfTheFrozenProjectAreFound()
    {
        const support::TempDatabase file;
        auto session = file.create();
        QVERIFY(session.has_value());
        Project search, ads;
        search.name = "search";
        ads.name = "ads";
        search = saved(*session, search);
        ads = saved(*session, ads);
        Review review;
        review.week = "2026-W46";
        review.frozen = *parseInstant("2026-11-16T09:00:00Z");
        review = saved(*session, review);
        Decision decision;
        decision.review = review.id;
        decision.project = search.id;
        decision.kind = DecisionKind::freeze;
        saved(*session, decision);
        for (const Project& project : {search, ads})
            for (const char* at : {"2026-11-15T12:00:00Z", "2026-11-17T12:00:00Z"}) {
                Event deploy;
                deploy.project = project.id;
                deploy.at = *parseInstant(at);
                deploy.title = "api 3";
                saved(*session, deploy);
            }
        const auto data = app::loadReview(*session, *parseInstant("2026-11-23T00:00:00Z"));
        QVERIFY(data.has_value());
        int found = 0;
        for (const auto& project : data->projects)
            for (const Finding& finding : project->findings) {
                if (finding.rule != "change_during_freeze") continue;
                QCOMPARE(project->project.name, std::string("search"));
                QCOMPARE(finding.args, (std::vector<std::string>{"api 3", "2026-11-17T12:00:00Z"}));
                ++found;
            }
        QCOMPARE(found, 1);
    }
};

SHINRAI_TEST(FreezeFindings)
#include "tst_freezefindings.moc"
