// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reviewdiff.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;

namespace {

ObjectiveReview objective(const char* indicator, Status status, std::optional<double> remaining)
{
    ObjectiveReview o;
    o.indicator.name = indicator;
    o.objective.name = "slo";
    o.version.target = *parseTarget("99%");
    o.version.window = {28, Length::Unit::day};
    o.now.status = status;
    o.now.remaining = remaining;
    o.now.attainment = 0.99;
    o.now.freshness = {1.0, FreshState::fresh};
    return o;
}

ProjectReview project(const char* name, std::vector<ObjectiveReview> objectives)
{
    ProjectReview p;
    p.project.name = name;
    p.project.phase = Phase::production;
    p.objectives = std::move(objectives);
    settle(p);
    return p;
}

ReviewData review(std::vector<ProjectReview> projects)
{
    ReviewData data;
    for (ProjectReview& p : projects) data.projects.push_back(std::make_shared<const ProjectReview>(std::move(p)));
    return data;
}

QStringList kindsOf(const std::vector<Difference>& differences)
{
    QStringList out;
    for (const Difference& d : differences)
        out << QString::fromStdString(d.kind + " " + d.project + (d.objective.empty() ? "" : "/" + d.objective));
    return out;
}

/// Any review: what it is made of is drawn.
ReviewData anyReview(std::mt19937& random)
{
    std::vector<ProjectReview> projects;
    for (const char* name : {"a", "b", "c", "d"}) {
        if (random() % 5 == 0) continue;
        std::vector<ObjectiveReview> objectives;
        for (const char* indicator : {"x", "y", "z"}) {
            if (random() % 4 == 0) continue;
            objectives.push_back(objective(
                indicator,
                static_cast<Status>(random() % 5),
                random() % 3 == 0 ? std::nullopt : std::optional(static_cast<double>(random() % 300) / 100 - 2)));
            if (random() % 3 == 0) objectives.back().now.freshness.state = FreshState::stale;
            if (random() % 3 == 0) objectives.back().version.target = *parseTarget("99.5%");
        }
        ProjectReview p = project(name, std::move(objectives));
        p.project.phase = static_cast<Phase>(random() % 3);
        for (std::int64_t n = 1; n <= 3; ++n) {
            if (random() % 2 == 0) continue;
            IncidentReview incident;
            incident.incident.number = n;
            incident.incident.title = "Queue full";
            p.incidents.push_back(incident);
        }
        projects.push_back(std::move(p));
    }
    std::shuffle(projects.begin(), projects.end(), random);
    return review(std::move(projects));
}

std::string mirrored(const std::string& kind)
{
    static const std::map<std::string, std::string> opposites{{"project_new", "project_gone"},
                                                              {"project_gone", "project_new"},
                                                              {"objective_new", "objective_gone"},
                                                              {"objective_gone", "objective_new"},
                                                              {"incident_new", "incident_gone"},
                                                              {"incident_gone", "incident_new"},
                                                              {"stale", "fresh"},
                                                              {"fresh", "stale"}};
    const auto at = opposites.find(kind);
    return at == opposites.end() ? kind : at->second;
}

using Key = std::tuple<std::string, std::string, std::string>;

std::vector<Key> keysOf(const std::vector<Difference>& differences, bool mirror)
{
    std::vector<Key> keys;
    for (const Difference& d : differences)
        keys.emplace_back(mirror ? mirrored(d.kind) : d.kind, d.project, d.objective);
    std::sort(keys.begin(), keys.end());
    return keys;
}

}

class ReviewDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsSaid()
    {
        ProjectReview was = project("search", {objective("accuracy", Status::atRisk, 0.1)});
        ProjectReview is = project("search", {objective("accuracy", Status::exhausted, -0.125)});
        is.objectives[0].now.freshness.state = FreshState::stale;
        is.objectives[0].version.target = *parseTarget("99.5%");
        is.objectives[0].now.version = {{}, "sre-1", "asked for"};
        is.project.phase = Phase::technical;
        IncidentReview incident;
        incident.incident.number = 7;
        incident.incident.title = "Queue full";
        incident.budgetSpent = 0.3;
        is.incidents = {incident};
        const auto found = differences(review({was}), review({is, project("new", {})}));
        QCOMPARE(kindsOf(found),
                 (QStringList{QStringLiteral("status search/accuracy/slo"),
                              QStringLiteral("phase search"),
                              QStringLiteral("definition search/accuracy/slo"),
                              QStringLiteral("stale search/accuracy/slo"),
                              QStringLiteral("project_new new"),
                              QStringLiteral("incident_new search")}));
        QCOMPARE(found[0].before, 0.1);
        QCOMPARE(found[0].after, -0.125);
        QCOMPARE(found[0].size, 0.225);
        QCOMPARE(found[0].from, "at_risk");
        QCOMPARE(found[0].to, "exhausted");
        QCOMPARE(found[2].from, "99 %");
        QCOMPARE(found[2].to, "99.5 % (sre-1: asked for)");
        QCOMPARE(found[5].to, "INC-7 Queue full");
        QCOMPARE(found[5].size, 0.3);
    }

    void exhaustedComesFirstThenStatusThenSize()
    {
        const auto before = review({project("a", {objective("x", Status::healthy, 0.9)}),
                                    project("b", {objective("x", Status::healthy, 0.9)}),
                                    project("c", {objective("x", Status::atRisk, 0.1)}),
                                    project("d", {objective("x", Status::healthy, 0.9)}),
                                    project("e", {objective("x", Status::healthy, 0.9)})});
        const auto after = review({project("a", {objective("x", Status::healthy, 0.8)}),
                                   project("b", {objective("x", Status::healthy, 0.5)}),
                                   project("c", {objective("x", Status::exhausted, -0.1)}),
                                   project("d", {objective("x", Status::atRisk, 0.2)}),
                                   project("e", {objective("x", Status::healthy, 0.9)})});
        QCOMPARE(kindsOf(differences(before, after)),
                 (QStringList{QStringLiteral("status c/x/slo"),
                              QStringLiteral("status d/x/slo"),
                              QStringLiteral("remaining b/x/slo"),
                              QStringLiteral("remaining a/x/slo")}));
    }

    void aProjectsOwnStatusIsSaidOnce()
    {
        ProjectReview none = project("a", {});
        ProjectReview concept_ = none;
        concept_.project.phase = Phase::concept_;
        settle(concept_);
        const auto found = differences(review({none}), review({concept_}));
        QCOMPARE(kindsOf(found), (QStringList{QStringLiteral("status a"), QStringLiteral("phase a")}));
    }

    void nothingDiffersFromItself()
    {
        std::mt19937 random(47);
        for (int round = 0; round < 200; ++round) {
            const ReviewData data = anyReview(random);
            QVERIFY(differences(data, data).empty());
            QCOMPARE(changedFigures(data, data), 0);
        }
    }

    void bothWaysDifferAlike()
    {
        std::mt19937 random(48);
        int all = 0;
        for (int round = 0; round < 300; ++round) {
            const ReviewData a = anyReview(random), b = anyReview(random);
            const auto there = differences(a, b), back = differences(b, a);
            QCOMPARE(keysOf(there, true), keysOf(back, false));
            QCOMPARE(changedFigures(a, b), changedFigures(b, a));
            all += static_cast<int>(there.size());
            double last = std::numeric_limits<double>::infinity();
            for (const Difference& d : there) {
                QVERIFY(std::isfinite(d.size) && d.size >= 0);
                if (d.kind == "status") continue;
                QVERIFY(d.size <= last);
                last = d.size;
            }
        }
        QVERIFY(all > 1000);
    }

    void changedFiguresAreCounted()
    {
        const auto before = review({project("a", {objective("x", Status::healthy, 0.9)}),
                                    project("b", {objective("x", Status::healthy, 0.9)})});
        const auto after = review({project("a", {objective("x", Status::healthy, 0.8)}),
                                   project("b", {objective("y", Status::healthy, 0.9)})});
        QCOMPARE(changedFigures(before, after), 3);
    }
};

SHINRAI_TEST(ReviewDiff)
#include "tst_reviewdiff.moc"
