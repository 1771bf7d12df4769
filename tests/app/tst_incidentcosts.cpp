// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentcosts.h"
#include "app/incidentviews.h"
#include "app/reviewloader.h"
#include "app/sampleworkspace.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <set>

using namespace reliability;

/// What an incident costs is the same figure while it is typed and once it is stored.
class IncidentCosts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto session = app::makeSampleWorkspace(m_folder.filePath(QStringLiteral("sample")).toStdString(),
                                                *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
        const auto review = app::loadReview(*m_session, *parseInstant("2026-11-23T00:00:00Z"));
        QVERIFY(review.has_value());
        m_review = *review;
    }
    void cleanupTestCase() { m_session.reset(); }

    void storedOnesCostWhatTheReviewSays()
    {
        int compared = 0;
        for (const auto& project : m_review.projects)
            for (const IncidentReview& stored : project->incidents) {
                const auto costs = app::incidentCosts(*m_session, stored.incident, m_review.asOf);
                QVERIFY(costs.has_value());
                QCOMPARE(costs->budgetSpent, stored.budgetSpent);
                QCOMPARE(costs->costs.size(), stored.costs.size());
                compared += stored.budgetSpent ? 1 : 0;
            }
        QVERIFY(compared >= 5);
    }

    void aShorterSpanCostsLess()
    {
        Incident incident = dearest();
        const auto whole = app::incidentCosts(*m_session, incident, m_review.asOf);
        incident.end = *incident.start + (*incident.end - *incident.start) / 2;
        const auto half = app::incidentCosts(*m_session, incident, m_review.asOf);
        QVERIFY(half->budgetSpent && *half->budgetSpent < *whole->budgetSpent);
        incident.end = *incident.start - dayLength;
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.empty());
        incident.start.reset();
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.empty());
    }

    // While it is worked on it costs until now; once it is done, nobody knows until when it did.
    void withoutAnEndOnlyOpenOnesCost()
    {
        Incident incident = dearest();
        incident.end.reset();
        incident.state = IncidentState::draft;
        QCOMPARE(app::costedSpan(incident, m_review.asOf), Range({*incident.start, m_review.asOf}));
        incident.state = IncidentState::done;
        QVERIFY(!app::costedSpan(incident, m_review.asOf));
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.empty());
    }

    void onlyLinkedIndicatorsCount()
    {
        Incident incident = dearest();
        incident.indicators = {"no-such-indicator"};
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.empty());
        incident.indicators.clear();
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.size() > 2);
        incident.project = {};
        QVERIFY(app::incidentCosts(*m_session, incident, m_review.asOf)->costs.empty());
    }

    // Each stored incident with a span and linked indicators: what is measured lies around it in order, and the changes
    // are those of its project.
    void whatIsMeasuredAroundThem()
    {
        int fell = 0, changes = 0;
        for (const auto& project : m_review.projects)
            for (const IncidentReview& stored : project->incidents) {
                const Incident& incident = stored.incident;
                const auto study = app::studied(*m_session, incident, m_review.asOf);
                QVERIFY(study.has_value());
                QVERIFY(study->incident.reading == incident.reading);
                QVERIFY(std::ranges::is_sorted(study->measured, {}, &MeasuredEvent::at));
                if (!incident.start) continue;
                for (const MeasuredEvent& event : study->measured) {
                    QVERIFY(event.at >= *incident.start - dayLength);
                    QVERIFY(event.at < incident.end.value_or(m_review.asOf) + dayLength);
                    fell += event.kind == MeasuredKind::fell ? 1 : 0;
                    changes += event.change ? 1 : 0;
                }
            }
        QVERIFY2(fell >= 3, qPrintable(QString::number(fell)));
        QVERIFY2(changes >= 3, qPrintable(QString::number(changes)));
        Incident nowhere = dearest();
        nowhere.project = {};
        QVERIFY(app::studied(*m_session, nowhere, m_review.asOf)->measured.empty());
        nowhere.markdown = "# T\n\n## Timeline\n\n- 2026-11-18 02:10 - fell\n\n## Actions\n\n- Check the units\n";
        const auto typed = app::studied(*m_session, nowhere, m_review.asOf);
        QCOMPARE(typed->incident.reading.timeline.size(), std::size_t(1));
        QCOMPARE(typed->actions.size(), std::size_t(1));
    }
    // A second, stricter objective of an indicator has proposals of its own, and both are named.
    void eachObjectiveIsMeasured()
    {
        const auto neverKept = m_session->begin();
        QVERIFY(neverKept.has_value());
        const auto measured = [&](const Incident& incident) {
            return app::studied(*m_session, incident, m_review.asOf)->measured;
        };
        for (const auto& project : m_review.projects)
            for (const IncidentReview& stored : project->incidents) {
                const auto before = measured(stored.incident);
                const auto event =
                    std::ranges::find_if(before, [](const MeasuredEvent& e) { return e.good.has_value(); });
                if (event == before.end()) continue;
                QCOMPARE(event->objective, std::string());
                const auto of = std::ranges::find_if(project->objectives, [&](const ObjectiveReview& o) {
                    return o.indicator.title() == event->subject;
                });
                QVERIFY(of != project->objectives.end());
                Objective strict;
                strict.indicator = of->indicator.id;
                strict.name = "strict";
                const auto made = m_session->store<Objective>().save({}, strict, {});
                QVERIFY(made.has_value());
                ObjectiveVersion version = of->version;
                version.id = {};
                version.uid = {};
                version.rev = 0;
                version.from.reset();
                version.objective = made->id;
                version.target = *parseTarget("99.999%");
                QVERIFY(m_session->store<ObjectiveVersion>().save({}, version, {}).has_value());
                std::set<std::string> named;
                for (const MeasuredEvent& e : measured(stored.incident))
                    if (e.subject == event->subject) named.insert(e.objective);
                QCOMPARE(named, (std::set<std::string>{of->objective.name, "strict"}));
                return;
            }
        QFAIL("no incident shows a miss");
    }
    void theHistoryIsWhole()
    {
        const auto history = app::historyOf(*m_session, dearest().uid);
        QVERIFY(history.has_value() && !history->changes.empty());
        QVERIFY(!history->changes.front().before);
        QCOMPARE(history->changes.back().after->title, dearest().title);
        QVERIFY(app::historyOf(*m_session, makeUid())->changes.empty());
    }

    // Two months of 100 calls an hour under 99 % a calendar month, at half of them for two hours of 20 October: the
    // whole month has 74,400 calls, of which 744 may fail, though its first hours were long before the incident. Before
    // it nothing failed, so all of it is in excess.
    void aCalendarsBudgetIsThatOfItsWholePeriod()
    {
        const Folder folder;
        const QString workspace = folder.path(QStringLiteral("w.shinrai"));
        QByteArray csv("time,bad,total\n");
        for (Instant t = *parseInstant("2026-09-01T00:00:00Z"); t < *parseInstant("2026-11-01T00:00:00Z");
             t = t + std::chrono::hours(1)) {
            const std::string at = format(t);
            const bool down = at == "2026-10-20T00:00:00Z" || at == "2026-10-20T01:00:00Z";
            csv += QByteArray::fromStdString(at) + (down ? ",50,100\n" : ",0,100\n");
        }
        const QString slo = folder.file(QStringLiteral("slo.yaml"), R"(apiVersion: openslo/v1
kind: Service
metadata: {name: shop, annotations: {shinrai.dev/phase: production}}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: calls}
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{duration: 1M, isRolling: false, calendar: {startTime: "2026-01-01 00:00:00", timeZone: UTC}}]
  objectives: [{target: 0.99}]
  indicator: {metadata: {name: calls}, spec: {ratioMetric: {good: {metricSource: {spec: {q: g}}}, total: {metricSource: {spec: {q: t}}}}}}
)");
        const QString note =
            folder.file(QStringLiteral("down.md"),
                        "---\nstart: 2026-10-20T00:00:00Z\nend: 2026-10-20T02:00:00Z\n---\n# Half of the calls fail\n");
        const auto run = [&](const QString& command, const QStringList& more) {
            return shinrai(command.split(u' ') + more + QStringList{QStringLiteral("--workspace"), workspace});
        };
        QCOMPARE(shinrai({QStringLiteral("init"), workspace}).exitStatus, 0);
        QCOMPARE(run(QStringLiteral("apply"), {slo}).exitStatus, 0);
        QCOMPARE(run(QStringLiteral("import csv --project shop --indicator calls"),
                     {folder.file(QStringLiteral("calls.csv"), csv)})
                     .exitStatus,
                 0);
        QCOMPARE(run(QStringLiteral("import postmortems --project shop"), {note}).exitStatus, 0);
        const Ran ran = run(QStringLiteral("incidents --json --at 2026-11-01T00:00:00Z"), {});
        const QJsonObject incident = ran.json()[QStringLiteral("incidents")][0].toObject();
        QCOMPARE(incident[QStringLiteral("budget_spent")].toDouble(), 100.0 / 744);
        const QJsonValue cost = incident[QStringLiteral("costs")][0];
        QCOMPARE(cost[QStringLiteral("spent")].toDouble(), 100.0 / 744);
        QCOMPARE(cost[QStringLiteral("excess")].toDouble(), 100.0 / 744);
    }

    // Two incidents of one project that overlap for an hour, in which 10 of 100 calls an hour fail: each costs 20 of
    // the 10 % of 2,400 calls of a day, the hour they share is paid once.
    void whatOverlapsIsPaidOnce()
    {
        const Folder folder;
        const QString workspace = folder.path(QStringLiteral("w.shinrai"));
        QByteArray csv("time,bad,total\n");
        for (Instant t = *parseInstant("2026-10-19T00:00:00Z"); t < *parseInstant("2026-10-21T00:00:00Z");
             t = t + std::chrono::hours(1)) {
            const std::string at = format(t);
            const bool down = at >= "2026-10-20T08:00:00Z" && at < "2026-10-20T11:00:00Z";
            csv += QByteArray::fromStdString(at) + (down ? ",10,100\n" : ",0,100\n");
        }
        const auto run = [&](const QString& command, const QStringList& more) {
            return shinrai(command.split(u' ') + more + QStringList{QStringLiteral("--workspace"), workspace});
        };
        QCOMPARE(shinrai({QStringLiteral("init"), workspace}).exitStatus, 0);
        QCOMPARE(run(QStringLiteral("import csv --project shop --indicator calls --target 90% --window 1d"),
                     {folder.file(QStringLiteral("calls.csv"), csv)})
                     .exitStatus,
                 0);
        const auto note = [&](const char* name, const char* from, const char* to) {
            const QByteArray text = QByteArray("---\nstart: ") + from + "\nend: " + to + "\n---\n# " + name + "\n";
            return folder.file(QString::fromLatin1(name) + QStringLiteral(".md"), text);
        };
        QCOMPARE(run(QStringLiteral("import postmortems --project shop"),
                     {note("one", "2026-10-20T08:00:00Z", "2026-10-20T10:00:00Z"),
                      note("two", "2026-10-20T09:00:00Z", "2026-10-20T11:00:00Z")})
                     .exitStatus,
                 0);
        const Ran ran = run(QStringLiteral("incidents --statistics --json --at 2026-10-21T00:00:00Z"), {});
        double sum = 0;
        for (const QJsonValue& incident : ran.json()[QStringLiteral("incidents")].toArray()) {
            QCOMPARE(incident[QStringLiteral("budget_spent")].toDouble(), 20.0 / 240);
            sum += incident[QStringLiteral("budget_spent")].toDouble();
        }
        QCOMPARE(sum, 40.0 / 240);
        QCOMPARE(ran.json()[QStringLiteral("statistics")][QStringLiteral("budget_spent")].toDouble(), 30.0 / 240);
    }

private:
    Incident dearest() const
    {
        const IncidentReview* most = nullptr;
        for (const auto& project : m_review.projects)
            for (const IncidentReview& review : project->incidents)
                if (review.incident.end && (!most || most->budgetSpent < review.budgetSpent)) most = &review;
        return most->incident;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Session> m_session;
    ReviewData m_review;
};

SHINRAI_TEST(IncidentCosts)
#include "tst_incidentcosts.moc"
