// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/indicatorseries.h"
#include "app/records.h"
#include "app/reportfile.h"
#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/sampleworkspace.h"
#include "app/seriesfeed.h"
#include "app/snapshot.h"
#include "storage/snapshotstore.h"
#include "tests/support/testmain.h"
#include "widgets/models/questions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

using namespace reliability;

/// A frozen review keeps what it was drawn from, whatever becomes of the data.
class Reviews : public QObject {
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

    void chartsAreKeptWithTheReview()
    {
        storage::SnapshotStore snapshots(m_session->database());
        const auto online = snapshots.read(m_review.id, "search-ranking/search-availability");
        const auto daily = snapshots.read(m_review.id, "search-ranking/application-accuracy");
        QVERIFY(online.has_value() && daily.has_value());
        QVERIFY(online->points.size() > 600 && online->points.size() <= 1200);
        QVERIFY(online->aggregated && !daily->aggregated);
        QVERIFY(daily->points.size() >= 20 && daily->points.size() <= 28);
        for (const Point& p : daily->points) QVERIFY(p.y > 0.5 && p.y < 1);
        QVERIFY(snapshots.read(m_review.id, "search-ranking/none")->points.empty());

        // What a chart of the live samples would show, gaps too, is what was kept.
        const auto data = app::loadReview(*m_session, m_review.asOf);
        for (const auto& project : data->projects)
            for (const Indicator& indicator : project->indicators) {
                const Range range{m_review.asOf - 28 * dayLength, m_review.asOf};
                const auto live = app::answerOf(*m_session, {indicator.id, range, 300, 0}, m_review.asOf);
                const auto kept = snapshots.read(m_review.id, app::chartName(project->project, indicator));
                QCOMPARE(kept->points, live->points);
                QCOMPARE(kept->gaps, live->gaps);
            }
    }

    // A chart that begins between two samples lacks none: that before its beginning covers it.
    void aRangeOffTheStepBeginsWithoutGap()
    {
        const auto data = app::loadReview(*m_session, m_review.asOf);
        int regular = 0;
        for (const auto& project : data->projects)
            for (const Indicator& indicator : project->indicators) {
                if (indicator.interval.count() <= 0 || indicator.interval > dayLength) continue;
                const Range whole{m_review.asOf - 7 * dayLength, m_review.asOf};
                const auto all = app::answerOf(*m_session, {indicator.id, whole, 300, 0}, m_review.asOf);
                if (!all->gaps.empty() || all->points.empty()) continue;
                const Range off{whole.from + dayLength + indicator.interval / 5, whole.to};
                QCOMPARE(app::answerOf(*m_session, {indicator.id, off, 300, 0}, m_review.asOf)->gaps,
                         std::vector<Range>());
                ++regular;
            }
        QVERIFY(regular > 3);
    }

    void theRecordIsWhatWasFrozen()
    {
        const auto live = app::loadReview(*m_session, m_review.asOf);
        const auto record = app::loadWeek(*m_session, week);
        QVERIFY2(record.has_value(), record ? "" : record.error().args.back().c_str());
        QCOMPARE(record->record, m_review.id);
        const std::string bytes = *app::snapshotBytes(*m_session, m_review);
        QCOMPARE(app::snapshotOf(*record, *app::digestsIn(bytes)), bytes);
        QCOMPARE(record->projects.size(), live->projects.size());
        for (std::size_t i = 0; i < live->projects.size(); ++i) {
            const ProjectReview &then = *record->projects[i], &now = *live->projects[i];
            QCOMPARE(then.project.id, now.project.id);
            QCOMPARE(then.worst, now.worst);
            QCOMPARE(then.worstOrdinary, now.worstOrdinary);
            QCOMPARE(then.worstMl, now.worstMl);
            QCOMPARE(then.objectives.size(), now.objectives.size());
            for (std::size_t o = 0; o < now.objectives.size(); ++o) {
                QVERIFY(then.objectives[o].now == now.objectives[o].now);
                QCOMPARE(then.objectives[o].indicator.id, now.objectives[o].indicator.id);
            }
            QCOMPARE(then.incidents.size(), now.incidents.size());
            for (std::size_t k = 0; k < now.incidents.size(); ++k)
                QCOMPARE(then.incidents[k].incident.uid, now.incidents[k].incident.uid);
            QCOMPARE(then.triage.size(), now.triage.size());
            for (std::size_t k = 0; k < now.triage.size(); ++k)
                QCOMPARE(then.triage[k].incident, now.triage[k].incident);
        }
    }

    // An item of an incident is no question of its own, frozen or not.
    void theDigestAsksTheSameOfAFrozenWeek()
    {
        const auto live = models::questions(*app::loadReview(*m_session, m_review.asOf));
        const auto frozen = models::questions(*app::loadRecord(*m_session, m_review));
        QVERIFY(!live.empty());
        QCOMPARE(frozen.size(), live.size());
        for (std::size_t i = 0; i < live.size(); ++i) QCOMPARE(frozen[i].text, live[i].text);
    }

    // Later data change what is computed from them; the record, its charts and its report stay.
    void laterDataLeaveTheRecord()
    {
        const auto before = app::loadReport(*m_session, week);
        QVERIFY(before.has_value());
        const auto indicators = m_session->store<Indicator>().findBy("name", "application-accuracy");
        const Id<Indicator> accuracy = indicators->front().id;
        Samples other = *app::samplesOf(*m_session, indicators->front(), app::allTime, m_review.asOf);
        for (std::size_t i = 0; i < other.size(); ++i) other.bad[i] = other.total[i];
        QVERIFY(m_session->series().merge(accuracy, {}, Shape::ratio, dayLength, other, {}).has_value());

        QVERIFY(app::snapshotOf(*app::loadReview(*m_session, m_review.asOf)) !=
                app::snapshotOf(*app::loadRecord(*m_session, m_review)));
        const auto after = app::loadReport(*m_session, week);
        QCOMPARE(app::snapshotOf(after->review), app::snapshotOf(before->review));
        QVERIFY(!before->charts.empty());
        QCOMPARE(linesOf(*after), linesOf(*before));
        QCOMPARE(*app::freezeReview(*m_session, week, actor), m_review);
    }

    void reportsNameTheirSnapshot()
    {
        const auto report = app::loadReport(*m_session, week);
        QVERIFY(!report->charts.empty());
        for (const auto& [project, chart] : report->charts) QCOMPARE(chart.snapshot, QStringLiteral("#2 (2026-W47)"));
        const auto draft = app::loadReport(*m_session, plus(week, -2));
        for (const auto& [project, chart] : draft->charts) QCOMPARE(chart.snapshot, QString());
    }

    // Freezing is taken back like any other edit; done again it is the same snapshot.
    void freezingIsUndone()
    {
        QCOMPARE(m_review.frozen, actor.now);
        const AnyEdit freezing = Edit<Review>{std::nullopt, m_review, "Freeze"};
        const auto undone = app::applyEdit(*m_session, app::inverseOf(freezing), actor);
        QVERIFY(undone.has_value());
        QCOMPARE(app::findReview(*m_session, week).error().code, Code::reviewMissing);
        QVERIFY(!app::loadWeek(*m_session, week)->record);
        QVERIFY(app::applyEdit(*m_session, app::inverseOf(*undone), actor).has_value());
        const auto again = app::findReview(*m_session, week);
        QVERIFY(again.has_value());
        QCOMPARE(again->sha256, m_review.sha256);
        QVERIFY(app::verifyReview(*m_session, *again).has_value());
        QVERIFY(app::loadWeek(*m_session, week)->record);
    }

    void anotherFreezingHasAnotherNumber()
    {
        const AnyEdit freezing = Edit<Review>{std::nullopt, m_review, "Freeze"};
        QVERIFY(app::applyEdit(*m_session, app::inverseOf(freezing), actor).has_value());
        const auto again = app::freezeReview(*m_session, week, actor);
        QVERIFY(again.has_value());
        QCOMPARE(again->number, m_review.number + 1);
        QVERIFY(app::verifyReview(*m_session, *again).has_value());
    }

    void notesLeaveTheSnapshot()
    {
        Review after = m_review;
        after.notes = "Agreed.";
        const auto saved = app::applyEdit(*m_session, Edit<Review>{m_review, after, "Notes"}, actor);
        QVERIFY(saved.has_value());
        const auto record = app::loadWeek(*m_session, week);
        QVERIFY(record.has_value());
        QCOMPARE(record->reviews.front().notes, "Agreed.");
        QCOMPARE(record->record, m_review.id);
    }

    void tamperingIsTold()
    {
        QVERIFY(app::verifyReview(*m_session, m_review).has_value());
        auto tamper = m_session->database().prepare("UPDATE snapshot SET json = CAST(json || ' ' AS BLOB)");
        QVERIFY(tamper->run().has_value());
        QCOMPARE(app::verifyReview(*m_session, m_review).error().code, Code::snapshotMismatch);
        QCOMPARE(app::loadWeek(*m_session, week).error().code, Code::snapshotMismatch);
    }

    void tamperingWithALineIsTold_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray where = " WHERE chart = 'search-ranking/application-accuracy'";
        QTest::newRow("other points")
            << "UPDATE snapshot_series SET points = (SELECT points FROM snapshot_series WHERE "
               "chart = 'search-ranking/search-availability')" +
                   where;
        QTest::newRow("another drawing") << "UPDATE snapshot_series SET aggregated = 1 - aggregated" + where;
        QTest::newRow("no line") << "DELETE FROM snapshot_series" + where;
        QTest::newRow("unreadable") << "UPDATE snapshot_series SET points = x'00'" + where;
    }
    void tamperingWithALineIsTold()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(m_session->database().run(sql.toStdString()).has_value());
        const auto told = app::verifyReview(*m_session, m_review);
        QVERIFY(!told.has_value());
        const auto said = std::accumulate(told.error().args.begin(), told.error().args.end(), std::string());
        QVERIFY2(said.find("search-ranking/application-accuracy") != std::string::npos, said.c_str());
    }

    void hostileSnapshots_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("empty") << std::string();
        QTest::newRow("no JSON") << std::string("{");
        QTest::newRow("a list") << std::string("[]");
        QTest::newRow("no projects") << std::string("{}");
        QTest::newRow("projects of another form") << std::string(R"({"projects":[1]})");
        QTest::newRow("no such week") << std::string(R"({"projects":[],"week":"2026-W99","zone":"UTC"})");
        QTest::newRow("no such zone") << std::string(R"({"projects":[],"week":"2026-W47","zone":"Moon/Base"})");
    }
    void hostileSnapshots()
    {
        QFETCH(std::string, bytes);
        QVERIFY(!app::readSnapshot(bytes).has_value());
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
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// All points of a report's charts.
    static std::vector<std::vector<Point>> linesOf(const app::ReportData& report)
    {
        std::vector<std::vector<Point>> lines;
        for (const auto& [project, chart] : report.charts)
            for (const auto& lane : chart.lanes)
                for (const auto& series : lane.series) lines.push_back(series.points);
        return lines;
    }

    const Week week{2026, 47};
    const app::Actor actor{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Freeze"};
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Session> m_session;
    Review m_review;
};

SHINRAI_TEST(Reviews)
#include "tst_reviews.moc"
