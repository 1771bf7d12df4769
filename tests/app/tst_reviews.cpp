// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/indicatorseries.h"
#include "app/reviews.h"
#include "app/sampleworkspace.h"
#include "storage/snapshotstore.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace reliability;

/// A frozen review keeps what it was drawn from, whatever becomes of the data.
class Reviews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chartsAreKeptWithTheReview()
    {
        const QTemporaryDir folder;
        auto session = app::makeSampleWorkspace(folder.filePath(QStringLiteral("s.shinrai")).toStdString(),
                                                *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY(session.has_value());
        const app::Actor actor{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Freeze"};
        const auto review = app::freezeReview(*session, {2026, 47}, actor);
        QVERIFY(review.has_value());
        storage::SnapshotStore snapshots(session->database());
        const auto online = snapshots.read(review->id, "search-ranking/search-availability");
        const auto daily = snapshots.read(review->id, "search-ranking/application-accuracy");
        QVERIFY(online.has_value() && daily.has_value());
        QVERIFY(online->size() > 600 && online->size() <= 1200);
        QVERIFY(daily->size() >= 20 && daily->size() <= 28);
        for (const double y : daily->value) QVERIFY(y > 0.5 && y < 1);
        QVERIFY(snapshots.read(review->id, "search-ranking/none")->at.empty());

        // The series is replaced by another one; the review's charts and bytes stay.
        const auto indicators = session->store<Indicator>().findBy("name", "application-accuracy");
        Samples other = *app::samplesOf(*session, indicators->front(), app::allTime);
        for (std::size_t i = 0; i < other.size(); ++i) other.bad[i] = other.total[i];
        QVERIFY(session->series().merge(indicators->front().id, {}, Shape::ratio, dayLength, other, {}).has_value());
        QCOMPARE(*snapshots.read(review->id, "search-ranking/application-accuracy"), *daily);
        QCOMPARE(*app::freezeReview(*session, {2026, 47}, actor), *review);
        QVERIFY(app::verifyReview(*app::findReview(*session, {2026, 47})).has_value());
    }
    void aWeekThatIsNotOverIsRefused()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        workspace.uid = makeUid();
        auto session = storage::Session::create(folder.filePath(QStringLiteral("w.shinrai")).toStdString(), workspace);
        const app::Actor early{"sre-1", *parseInstant("2026-11-22T23:59:59Z"), "Freeze"};
        QCOMPARE(app::freezeReview(*session, {2026, 47}, early).error().code, Code::usage);
        const app::Actor onTime{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Freeze"};
        const auto review = app::freezeReview(*session, {2026, 47}, onTime);
        QCOMPARE(review->number, 1);
        Review tampered = *review;
        tampered.snapshot += ' ';
        QCOMPARE(app::verifyReview(tampered).error().code, Code::snapshotMismatch);
    }
};

SHINRAI_TEST(Reviews)
#include "tst_reviews.moc"
