// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentcosts.h"
#include "app/reviewloader.h"
#include "app/sampleworkspace.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

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
