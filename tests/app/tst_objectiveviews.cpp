// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/objectiveviews.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDate>
#include <QTest>
#include <cmath>

using namespace reliability;

namespace {

const app::Actor objectiveActor{"mle-1", *parseInstant("2026-11-09T00:00:00Z"), {}};

Instant at(const char* text) { return *parseInstant(text); }

bool near(std::optional<double> figure, double wanted) { return figure && std::abs(*figure - wanted) < 1e-12; }

}

/// Four weeks of a hundred calls a day, all good but for 80 bad ones on 2026-11-04; objective 90 % over 7 days: its
/// budget is 70, and R = 1 - 80/70 while the 7 days hold the bad one.
class ObjectiveViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        QByteArray csv("time,bad,total\n");
        for (QDate day(2026, 10, 26); day < QDate(2026, 11, 23); day = day.addDays(1))
            csv += day.toString(Qt::ISODate).toUtf8() +
                   (day == QDate(2026, 11, 4) ? "T00:00:00Z,80,100\n" : "T00:00:00Z,0,100\n");
        const QString file = m_folder->file(QStringLiteral("calls.csv"), csv);
        const QString workspace = m_folder->path(QStringLiteral("w.shinrai"));
        QCOMPARE(shinrai({QStringLiteral("init"), workspace}).exitStatus, 0);
        const auto import = [&](const char* options) {
            QStringList words = QString::fromLatin1(options).split(u' ');
            return shinrai(QStringList{QStringLiteral("import"), QStringLiteral("csv"), file} + words +
                           QStringList{QStringLiteral("--workspace"), workspace});
        };
        QCOMPARE(import("--project search --indicator calls --interval 1d --target 90% --window 7d").exitStatus, 0);
        QCOMPARE(import("--project search --indicator unasked --interval 1d").exitStatus, 0);
        auto session = storage::Session::open(workspace.toStdString(), storage::Access::write);
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
    }
    void cleanup()
    {
        m_session.reset();
        m_folder.reset();
    }

    void theFiguresAreThoseOfTheHand()
    {
        const ObjectiveView view = viewAt("2026-11-09T00:00:00Z");
        QVERIFY(near(view.budget->remaining, 1 - 80.0 / 70));
        QCOMPARE(view.versions.size(), std::size_t(1));
        QCOMPARE(view.samples, std::int64_t(28));
        QVERIFY(view.span == (Range{at("2026-11-02T00:00:00Z"), at("2026-11-09T00:00:00Z")}));
        QCOMPARE(view.step, Milliseconds(std::chrono::minutes(30)));
        QCOMPARE(view.burnDown.size(), std::size_t(7 * 48 + 1));
        QVERIFY(view.burnDown.front().at == view.span.from && view.burnDown.back().at == view.span.to);
        for (const VersionedPoint& point : view.burnDown)
            QVERIFY(near(point.remaining, point.at > at("2026-11-04T00:00:00Z") ? 1 - 80.0 / 70 : 1.0));
        QVERIFY(!view.before && view.burnDownBefore.empty() && view.excluded.empty() && view.weeks.empty());
    }
    void burnRatesAreThoseOfTheHand()
    {
        const ObjectiveView view = viewAt("2026-11-09T00:00:00Z");
        QCOMPARE(view.burn.size(), std::size_t(7 * 96 + 1));
        const auto found =
            std::ranges::find(view.burn, at("2026-11-06T00:00:00Z"), [](const BurnPoint& p) { return p.at; });
        QVERIFY(found != view.burn.end());
        QVERIFY(near(found->rates.d3, 80.0 / 300 / 0.1)); // 11-03, 11-04, 11-05
        QVERIFY(!found->rates.h1);                        // nothing is stamped in the hour before
    }
    void thePresentVersionIsReplayed()
    {
        const ObjectiveView view = viewAt("2026-11-23T00:00:00Z");
        QCOMPARE(view.present->history.weeks, 4);
        QCOMPARE(view.present->history.held, 3);
        QCOMPARE(view.present->history.exhausted.size(), std::size_t(1));
        QVERIFY(view.present->exhaustedFor == 7 * dayLength);
        QVERIFY(near(view.present->history.lowest, 1 - 80.0 / 70));
        QVERIFY(near(view.present->now.remaining, 1.0));
        QVERIFY(!view.proposed && !view.refused);
    }
    void aProposalIsTriedOnTheSameHistory()
    {
        ObjectiveVersion proposed = viewAt("2026-11-23T00:00:00Z").versions.back();
        proposed.target = *parseTarget("80%");
        ObjectiveView view = viewAt("2026-11-09T00:00:00Z", proposed);
        QVERIFY(near(view.proposed->now.remaining, 1 - 80.0 / 140));
        QVERIFY(near(view.proposed->history.lowest, 1 - 80.0 / 140));
        QCOMPARE(view.proposed->history.held, view.proposed->history.weeks);
        QVERIFY(view.proposed->history.exhausted.empty() && view.proposed->exhaustedFor.count() == 0);
        QVERIFY(near(view.budget->remaining, 1 - 80.0 / 70)); // the present one stays what it is
        proposed.window = {14, Length::Unit::day};
        proposed.target = *parseTarget("90%");
        view = viewAt("2026-11-09T00:00:00Z", proposed);
        QVERIFY(near(view.proposed->now.remaining, 1 - 80.0 / 140)); // 14 days of 10 a day
    }
    void targetsAreAdvised()
    {
        std::vector<double> advised;
        for (const TargetAdvice& advice : viewAt("2026-11-23T00:00:00Z").advice)
            if (advice.recommended) advised.push_back(advice.target.value());
        QCOMPARE(advised, std::vector<double>{0.8});
    }
    void whatCannotBeTriedIsRefused_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("slice") << static_cast<int>(Code::sliceTooShort);
        QTest::newRow("zone") << static_cast<int>(Code::zoneUnknown);
        QTest::newRow("missing") << static_cast<int>(Code::missingNotAllowed);
    }
    void whatCannotBeTriedIsRefused()
    {
        QFETCH(int, code);
        ObjectiveVersion proposed = viewAt("2026-11-23T00:00:00Z").versions.back();
        if (code == static_cast<int>(Code::sliceTooShort)) {
            proposed.method = Method::timeslices;
            proposed.slice = std::chrono::hours(1);
            proposed.sliceTarget = *parseTarget("90%");
        }
        if (code == static_cast<int>(Code::zoneUnknown)) proposed.zone = "Mars/Olympus";
        if (code == static_cast<int>(Code::missingNotAllowed)) proposed.missing = MissingPolicy::bad;
        const ObjectiveView view = viewAt("2026-11-23T00:00:00Z", proposed);
        QVERIFY(view.refused && !view.proposed);
        QCOMPARE(static_cast<int>(view.refused->code), code);
        QVERIFY(view.budget && view.present);
    }
    void aChangedVersionIsMarkedAndTheOldOneStandsBeside()
    {
        ObjectiveVersion stricter = viewAt("2026-11-09T00:00:00Z").versions.back();
        const Id<Objective> objective = stricter.objective;
        stricter = {};
        stricter.objective = objective;
        stricter.target = *parseTarget("95%");
        stricter.window = {7, Length::Unit::day};
        stricter.from = at("2026-11-07T00:00:00Z");
        stricter.reason = "users asked";
        const auto saved = app::applyEdit(*m_session, Edit<ObjectiveVersion>{{}, stricter, {}}, objectiveActor);
        QVERIFY(saved.has_value());
        const ObjectiveView view = viewAt("2026-11-09T00:00:00Z");
        QCOMPARE(view.versions.size(), std::size_t(2));
        QCOMPARE(view.versions.back().author, std::string("mle-1")); // signed by who made it
        QVERIFY(near(view.budget->remaining, 1 - 80.0 / 35));
        QVERIFY(near(view.before->remaining, 1 - 80.0 / 70));
        QVERIFY(view.before->changedAt == *stricter.from);
        QVERIFY(near(view.burnDownBefore.back().remaining, 1 - 80.0 / 70));
        QVERIFY(view.burnDownBefore.front().at == *stricter.from);
        std::vector<Instant> steps;
        for (const VersionedPoint& point : view.burnDown)
            if (point.step) steps.push_back(point.at);
        QVERIFY(steps == std::vector<Instant>{*stricter.from});
        QVERIFY(near(view.burnDown.back().remaining, 1 - 80.0 / 35));
    }
    void correctionsAreLeftOutAndShown()
    {
        Correction drill;
        const ObjectiveView before = viewAt("2026-11-09T00:00:00Z");
        drill.project = before.project.id;
        drill.indicator = before.indicator.id;
        drill.from = at("2026-11-04T00:00:00Z");
        drill.to = at("2026-11-05T00:00:00Z");
        drill.reason = "drill";
        Correction all = drill;
        all.indicator = {};
        all.from = at("2026-11-02T06:00:00Z");
        all.to = at("2026-11-02T07:00:00Z");
        all.recurrence = "FREQ=DAILY;COUNT=2";
        for (const Correction& c : {drill, all})
            QVERIFY(app::applyEdit(*m_session, Edit<Correction>{{}, c, {}}, objectiveActor).has_value());
        const ObjectiveView view = viewAt("2026-11-09T00:00:00Z");
        QVERIFY(near(view.budget->remaining, 1.0));
        QVERIFY(near(view.budget->remainingWithoutCorrections, 1 - 80.0 / 70));
        QCOMPARE(view.corrections.size(), std::size_t(2));
        QCOMPARE(view.corrections.front().reason, std::string("drill")); // newest first
        QCOMPARE(view.corrections.front().author, std::string("mle-1"));
        QCOMPARE(view.excluded.size(), std::size_t(3));
        QVERIFY(view.excluded.front().range == (Range{drill.from, drill.to}));
        QVERIFY(view.excluded.back().range.from == all.from + dayLength);
    }
    void aCalendarWindowFallsAndNeverRises()
    {
        ObjectiveVersion weekly = viewAt("2026-11-09T00:00:00Z").versions.back();
        const ObjectiveVersion before = weekly;
        weekly.windowKind = WindowKind::calendar;
        weekly.window = {1, Length::Unit::week};
        QVERIFY(app::applyEdit(*m_session, Edit<ObjectiveVersion>{before, weekly, {}}, objectiveActor).has_value());
        const ObjectiveView view = viewAt("2026-11-06T00:00:00Z");
        QVERIFY(view.span == (Range{at("2026-11-02T00:00:00Z"), at("2026-11-09T00:00:00Z")}));
        QVERIFY(view.burnDown.back().at == at("2026-11-06T00:00:00Z"));
        QVERIFY(near(view.burnDown.back().remaining, *view.budget->remaining));
        QVERIFY(near(view.budget->remaining, 1 - 80.0 / 70)); // 400 units so far and 100 a day for 3 days more
        for (std::size_t i = 1; i < view.burnDown.size(); ++i)
            QVERIFY(*view.burnDown[i].remaining <= *view.burnDown[i - 1].remaining);
    }
    void anIndicatorWithoutObjectiveCanBeTried()
    {
        ObjectiveVersion proposed;
        proposed.target = *parseTarget("90%");
        proposed.window = {7, Length::Unit::day};
        ObjectiveRequest request = asked("2026-11-23T00:00:00Z", "unasked", "unasked");
        request.proposed = proposed;
        const auto view = app::objectiveViewOf(*m_session, request);
        QVERIFY(view.has_value() && view->has_value());
        QVERIFY((*view)->versions.empty() && !(*view)->budget && !(*view)->present && !(*view)->objective.id);
        QCOMPARE((*view)->objective.name, std::string("unasked"));
        QCOMPARE((*view)->proposed->history.held, 3);
        QVERIFY(!(*view)->advice.empty());
    }
    void aNewerRequestEndsTheOlderOne()
    {
        app::ObjectiveViews views;
        ObjectiveRequest request = asked("2026-11-23T00:00:00Z");
        request.ticket = 1;
        const auto older = views.job(request);
        request.ticket = 2;
        const auto newer = views.job(request);
        const auto first = older(*m_session);
        QVERIFY(first.has_value() && !first->has_value());
        const auto second = newer(*m_session);
        QVERIFY(second.has_value() && second->has_value());
        QCOMPARE((*second)->ticket, std::int64_t(2));
    }
    void anErrorIsInTheAnswer()
    {
        app::ObjectiveViews views;
        ObjectiveRequest request = asked("2026-11-23T00:00:00Z");
        request.indicator = {4711};
        request.ticket = 7;
        const auto view = views.job(request)(*m_session);
        QVERIFY(view.has_value() && view->has_value());
        QVERIFY((*view)->error && (*view)->error->code == Code::unknownName);
        QCOMPARE((*view)->ticket, std::int64_t(7));
    }

private:
    ObjectiveRequest asked(const char* asOf, const char* indicator = "calls", const char* objective = "calls") const
    {
        ObjectiveRequest request;
        const auto found = m_session->store<Indicator>().findBy("name", indicator);
        if (found && !found->empty()) request.indicator = found->front().id;
        request.objective = objective;
        request.asOf = at(asOf);
        return request;
    }
    ObjectiveView viewAt(const char* asOf, std::optional<ObjectiveVersion> proposed = {}) const
    {
        ObjectiveRequest request = asked(asOf);
        request.proposed = std::move(proposed);
        auto view = app::objectiveViewOf(*m_session, request);
        if (!view || !*view) qFatal("no view");
        return std::move(**view);
    }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<storage::Session> m_session;
};

SHINRAI_TEST(ObjectiveViewsTest)
#include "tst_objectiveviews.moc"
