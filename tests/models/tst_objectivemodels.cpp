// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/objectivechart.h"
#include "widgets/models/objectivedraft.h"
#include "widgets/models/objectivetables.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/words.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <cmath>

using namespace models;
using namespace reliability;

namespace {

Instant at(const char* text) { return *parseInstant(text); }

Indicator indicator(Shape shape)
{
    Indicator i;
    i.id = {3};
    i.name = "calls";
    i.shape = shape;
    i.unit = "calls";
    return i;
}

ObjectiveVersion version(const char* target, const char* from = nullptr)
{
    ObjectiveVersion v;
    v.target = *parseTarget(target);
    v.window = {7, Length::Unit::day};
    if (from) v.from = at(from);
    return v;
}

/// 700 calls of 7 days, 80 of them bad, at 90 %.
Budget spent()
{
    Budget b;
    b.target = *parseTarget("90%");
    b.window = {
        WindowKind::rolling, {7, Length::Unit::day}, at("2026-11-02T00:00:00Z"), at("2026-11-09T00:00:00Z"), "UTC"};
    b.asOf = b.matureTo = b.window.to;
    b.bad = 80;
    b.total = 700;
    b.good = 620;
    b.attainment = b.good / b.total;
    b.budget = 70;
    b.spent = 80;
    b.left = -10;
    b.remaining = b.remainingWithoutCorrections = 1 - 80.0 / 70;
    b.spentThisWeek = 80.0 / 70;
    b.recoveredThisWeek = 0;
    b.netThisWeek = -80.0 / 70;
    b.status = Status::exhausted;
    return b;
}

ObjectiveView seen()
{
    ObjectiveView view;
    view.project.name = "search";
    view.indicator = indicator(Shape::ratio);
    view.versions = {version("95%"), version("90%", "2026-11-07T00:00:00Z")};
    view.budget = spent();
    view.span = {view.budget->window.from, view.budget->window.to};
    view.burnDown = {{view.span.from, 1.0, false},
                     {at("2026-11-06T00:00:00Z"), 1 - 80.0 / 35, false},
                     {at("2026-11-07T00:00:00Z"), std::nullopt, true},
                     {view.span.to, 1 - 80.0 / 70, false}};
    return view;
}

std::vector<int> fieldsOf(const std::vector<DraftProblem>& problems)
{
    std::vector<int> fields;
    for (const DraftProblem& p : problems) fields.push_back(static_cast<int>(p.field));
    return fields;
}

using Mistake = void (*)(ObjectiveDraft&);

}

class ObjectiveModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftReadsBackAsItsVersion_data()
    {
        QTest::addColumn<ObjectiveVersion>("wanted");
        QTest::newRow("rolling") << version("99.9%");
        ObjectiveVersion v = version("95%");
        v.windowKind = WindowKind::calendar;
        v.window = {1, Length::Unit::quarter};
        v.zone = "Asia/Tokyo";
        QTest::newRow("calendar") << v;
        v.window = {2, Length::Unit::month};
        v.windowStart = "2026-01-01 00:00:00";
        QTest::newRow("calendar from a start") << v;
        v = version("99%");
        v.method = Method::timeslices;
        v.slice = std::chrono::minutes(5);
        v.sliceTarget = *parseTarget("97.5%");
        QTest::newRow("timeslices") << v;
        v = version("92%");
        v.op = Op::lt;
        v.threshold = 0.1 + 0.2;
        v.missing = MissingPolicy::carry;
        v.carry = std::chrono::hours(2);
        QTest::newRow("value") << v;
    }
    void aDraftReadsBackAsItsVersion()
    {
        QFETCH(ObjectiveVersion, wanted);
        const Indicator of = indicator(wanted.op ? Shape::value : Shape::ratio);
        const std::vector<ObjectiveVersion> versions{wanted};
        const ReadDraft read = models::read(draftOf({of, versions}, at("2026-11-09T00:00:00Z")), {of, versions});
        QVERIFY(read.wrong.empty());
        QVERIFY(read.version.from == at("2026-11-09T00:00:00Z"));
        ObjectiveVersion same = read.version;
        same.from = wanted.from;
        QVERIFY(same == wanted);
        QCOMPARE(fieldsOf(read.missing), std::vector<int>{static_cast<int>(DraftField::whole)}); // nothing is changed
        QVERIFY(!read.savable());
    }

    void problemsAreToldAtTheirFields_data()
    {
        QTest::addColumn<Mistake>("mistake");
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("triable");
        const auto row = [](const char* name, DraftField field, bool triable, Mistake mistake) {
            QTest::newRow(name) << mistake << static_cast<int>(field) << triable;
        };
        row("no number", DraftField::target, false, [](ObjectiveDraft& d) { d.target = QStringLiteral("many"); });
        row("no target", DraftField::target, false, [](ObjectiveDraft& d) { d.target.clear(); });
        row("too much", DraftField::target, false, [](ObjectiveDraft& d) { d.target = QStringLiteral("120"); });
        row("length", DraftField::window, false, [](ObjectiveDraft& d) { d.length = QStringLiteral("1M"); });
        row("zone", DraftField::zone, false, [](ObjectiveDraft& d) {
            d.windowKind = WindowKind::calendar;
            d.zone.clear();
        });
        row("slice", DraftField::slice, false, [](ObjectiveDraft& d) { d.method = Method::ratioTimeslices; });
        row("slice target", DraftField::sliceTarget, false, [](ObjectiveDraft& d) {
            d.method = Method::timeslices;
            d.slice = QStringLiteral("5m");
        });
        row("carry", DraftField::carry, false, [](ObjectiveDraft& d) { d.missing = MissingPolicy::carry; });
        row("reason", DraftField::reason, true, [](ObjectiveDraft& d) { d.target = QStringLiteral("80"); });
        row("from", DraftField::from, true, [](ObjectiveDraft& d) {
            d.length = QStringLiteral("14d");
            d.from = at("2026-11-07T00:00:00Z");
        });
    }
    void problemsAreToldAtTheirFields()
    {
        QFETCH(Mistake, mistake);
        QFETCH(int, field);
        QFETCH(bool, triable);
        const Indicator of = indicator(Shape::ratio);
        const std::vector<ObjectiveVersion> versions{version("95%"), version("90%", "2026-11-07T00:00:00Z")};
        ObjectiveDraft draft = draftOf({of, versions}, at("2026-11-09T00:00:00Z"));
        mistake(draft);
        const ReadDraft read = models::read(draft, {of, versions});
        QCOMPARE(read.wrong.empty(), triable);
        QVERIFY(!read.savable());
        const auto& problems = triable ? read.missing : read.wrong;
        QCOMPARE(fieldsOf(problems), std::vector<int>{field});
        QVERIFY(!problems.front().text.isEmpty());
    }
    void aChangedTargetWithItsReasonIsSaved()
    {
        const Indicator of = indicator(Shape::ratio);
        const std::vector<ObjectiveVersion> versions{version("90%")};
        ObjectiveDraft draft = draftOf({of, versions}, at("2026-11-09T00:00:00Z"));
        draft.target = QStringLiteral(" 99.95 % ");
        draft.reason = QStringLiteral(" users asked ");
        const ReadDraft read = models::read(draft, {of, versions});
        QVERIFY(read.savable());
        QVERIFY(read.version.target == *parseTarget("99.95%"));
        QCOMPARE(read.version.reason, std::string("users asked"));
        QVERIFY(read.version.author.empty()); // who saves it signs it
        QVERIFY(!read.version.id && read.version.uid == Uid());
    }
    void aNewObjectiveNeedsALimitOnlyForValues()
    {
        const std::vector<ObjectiveVersion> none;
        const Indicator ratio = indicator(Shape::ratio), value = indicator(Shape::value);
        const Instant now = at("2026-11-09T00:00:00Z");
        const ReadDraft plain = models::read(draftOf({ratio, none}, now), {ratio, none});
        QVERIFY(plain.savable() && !plain.version.from && !plain.version.op);
        ObjectiveDraft draft = draftOf({value, none}, now);
        QCOMPARE(fieldsOf(models::read(draft, {value, none}).wrong),
                 std::vector<int>{static_cast<int>(DraftField::threshold)});
        draft.threshold = QStringLiteral("1e-3");
        const ReadDraft limited = models::read(draft, {value, none});
        QVERIFY(limited.savable());
        QCOMPARE(limited.version.threshold, std::optional(1e-3));
    }
    void refusalsAreToldAtTheirFields()
    {
        QCOMPARE(problemOf({Code::sliceTooShort, {"5m", "1h"}, {}}).field, DraftField::slice);
        QCOMPARE(problemOf({Code::zoneUnknown, {"Mars"}, {}}).field, DraftField::zone);
        QCOMPARE(problemOf({Code::storage, {"read"}, {}}).field, DraftField::whole);
        QVERIFY(problemOf({Code::zoneUnknown, {"Mars"}, {}}).text.contains(QStringLiteral("Mars")));
    }

    void bothFiguresAreShown()
    {
        ObjectiveView view = seen();
        view.budget->remaining = 1;
        view.budget->forecast = Forecast{
            ForecastState::on, at("2026-11-25T00:00:00Z"), at("2026-11-24T00:00:00Z"), at("2026-11-29T00:00:00Z")};
        const auto figures = objectiveFigures(view, {});
        QCOMPARE(figures.size(), std::size_t(5));
        QCOMPARE(figures[0].value, QStringLiteral("88.5 %"));
        QCOMPARE(figures[1].note, QStringLiteral("−14.3 % without corrections"));
        QCOMPARE(figures[2].value, QStringLiteral("−10 of 70 calls"));
        QCOMPARE(figures[3].value, QStringLiteral("114 pp"));
        QCOMPARE(figures[4].value, QStringLiteral("11-25 (16 d)"));
        QCOMPARE(figures[4].note, QStringLiteral("earliest 11-24, latest 11-29"));
        view.budget->burnRates = BurnRates{{}, {}, 2.4, {}, 1.25, {}, 0.8};
        const CaptionedFigure burn = objectiveFigures(view, {}).back();
        QCOMPARE(burn.value, QStringLiteral("2.4x"));
        QCOMPARE(burn.note, QStringLiteral("5m –, 30m –, 6h 1.3x, 3d 0.8x"));
        view.budget->limit = BudgetLimit{Op::gte, 0.98, "", {}, 0.98};
        QCOMPARE(objectiveFigures(view, {}).back().caption, burn.caption); // the editor says an absolute limit
        view.budget->limit = BudgetLimit{Op::gte, 0.98, "v1", 0.9, 0.882};
        const CaptionedFigure limit = objectiveFigures(view, {}).back();
        QCOMPARE(limit.value, word(Op::gte) + QStringLiteral(" 0.882"));
        QCOMPARE(limit.note, QStringLiteral("0.98 of v1, 0.9"));
        view.budget.reset();
        QVERIFY(objectiveFigures(view, {}).empty());
    }
    void atrialIsASentence()
    {
        Trial trial;
        trial.now = spent();
        trial.history.weeks = 26;
        trial.history.held = 22;
        trial.history.lowest = -0.125;
        trial.history.exhausted.resize(3);
        trial.exhaustedFor = std::chrono::hours(5 * 24 + 3);
        QCOMPARE(trialText(trial),
                 QStringLiteral("held in 22 of 26 weeks; exhausted 3 time(s) (5 d 3 h in all), lowest −12.5 %; R today "
                                "−14.3 %"));
        trial.history.exhausted.clear();
        QVERIFY(trialText(trial).contains(QStringLiteral("; never exhausted, ")));
        trial.history.weeks = 0;
        QVERIFY(trialText(trial).startsWith(QStringLiteral("There is no whole week")));
    }
    void recurrencesAreWordsWhereTheyArePlain()
    {
        QCOMPARE(recurrenceText(""), QStringLiteral("once"));
        QCOMPARE(recurrenceText("FREQ=WEEKLY"), QStringLiteral("weekly"));
        QCOMPARE(recurrenceText("FREQ=WEEKLY;BYDAY=TU"), QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
        QCOMPARE(plainRecurrences().size(), std::size_t(4));
        QVERIFY(plainRecurrences().front().empty());
    }

    void theLineStepsWhereTheVersionChanged()
    {
        const ChartSpec spec = objectiveChart(seen(), {});
        QCOMPARE(spec.lanes.size(), std::size_t(1));
        const auto& points = spec.lanes[0].series[0].points;
        QCOMPARE(points.size(), std::size_t(5));
        QCOMPARE(points[2].at, points[3].at - 1);
        QCOMPARE(points[2].y, 1 - 80.0 / 35);
        QVERIFY(std::isnan(points[3].y)); // no figure: the line breaks, it is not 0
        QVERIFY(spec.range.contains({points.back().at}));
        QCOMPARE(spec.markers.size(), std::size_t(1));
        QCOMPARE(spec.markers[0].title, QStringLiteral("95 % over 7 d rolling → 90 % over 7 d rolling"));
        QCOMPARE(targetText(spec.lanes[0], 0), QStringLiteral("exhausted"));
        QCOMPARE(valueText(spec.lanes[0], points.back().y), remaining(spent()));
    }
    void pointsOfTheLineNeverCrossACut_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded") << 0.23077 << QStringLiteral("23.1 %");
        QTest::newRow("hardly left") << 0.0004 << QStringLiteral("<0.1 %");
        QTest::newRow("nothing left") << 0.0 << QStringLiteral("0.0 %");
        QTest::newRow("hardly overspent") << -0.0004 << QStringLiteral("−0.1 %");
        QTest::newRow("at risk") << 0.24999 << QStringLiteral("24.9 %");
        QTest::newRow("not whole") << 0.99996 << QStringLiteral("99.9 %");
        QTest::newRow("whole") << 1.0 << QStringLiteral("100.0 %");
        QTest::newRow("overspent") << -0.125 << QStringLiteral("−12.5 %");
    }
    void pointsOfTheLineNeverCrossACut()
    {
        QFETCH(double, share);
        QTEST(remaining(share), "text");
    }
    void onlineHasRatesAndBatchHasWeeks()
    {
        ObjectiveView view = seen();
        view.burn = {{view.span.to, {{}, {}, 2.4, {}, 1.2, {}, 0.8}}};
        view.burnStep = std::chrono::minutes(15);
        ChartSpec spec = objectiveChart(view, {});
        QCOMPARE(spec.lanes.size(), std::size_t(2));
        QCOMPARE(spec.lanes[1].series.size(), std::size_t(3));
        QCOMPARE(spec.lanes[1].series[0].points.front().y, 2.4);
        QCOMPARE(spec.lanes[1].step, QStringLiteral("every 15 min"));
        view.burn.clear();
        view.weeks = {{view.span.to - 7 * dayLength, std::nullopt}, {view.span.to, 0.38}};
        spec = objectiveChart(view, {});
        QCOMPARE(spec.lanes[1].series.size(), std::size_t(1));
        QVERIFY(std::isnan(spec.lanes[1].series[0].points[0].y));
        QCOMPARE(valueText(spec.lanes[1], spec.lanes[1].series[0].points[1].y), QStringLiteral("38.0 %"));
    }
    void correctionsAreBandsAndTheOldVersionALine()
    {
        ObjectiveView view = seen();
        Correction drill;
        drill.id = {9};
        drill.category = "maintenance";
        drill.reason = "drill";
        view.corrections = {drill};
        view.excluded = {{{at("2026-11-04T00:00:00Z"), at("2026-11-05T00:00:00Z")}, {9}}};
        view.before = OtherVersion{view.versions.front(), at("2026-11-07T00:00:00Z"), 1 - 80.0 / 35};
        view.burnDownBefore = {{at("2026-11-07T00:00:00Z"), 1 - 80.0 / 35}, {view.span.to, 1 - 80.0 / 35}};
        const ChartSpec spec = objectiveChart(view, {});
        QCOMPARE(spec.bands.size(), std::size_t(1));
        QVERIFY(spec.bands[0].kind == Band::Kind::excluded);
        QCOMPARE(spec.bands[0].text, QStringLiteral("maintenance: drill"));
        QCOMPARE(spec.lanes[0].series.size(), std::size_t(2));
        QCOMPARE(spec.lanes[0].series[1].name, QStringLiteral("95 % over 7 d rolling"));
        view.budget.reset();
        QVERIFY(objectiveChart(view, {}).lanes.empty());
    }

    void theTablesSayWhatThereIs()
    {
        ObjectiveView view = seen();
        view.versions.back().author = "mle-1";
        Correction drill;
        drill.id = {9};
        drill.from = at("2026-11-04T00:00:00Z");
        drill.to = at("2026-11-05T00:00:00Z");
        drill.reason = "drill";
        view.corrections = {drill};
        VersionModel versions;
        AlertModel alerts;
        AdviceModel advice;
        CorrectionModel corrections;
        for (QAbstractItemModel* model :
             std::initializer_list<QAbstractItemModel*>{&versions, &alerts, &advice, &corrections})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        versions.show(view, {});
        corrections.show(view, {});
        alerts.setRows({{"page", "1h", "5m", 13.44, "firing"}, {"ticket", "3d", "6h", 0.9333, "odd"}});
        advice.setRows({{*parseTarget("80%"), 4, 4, false, true}, {*parseTarget("90%"), 4, 3, true, false}});
        const auto row = [](const QAbstractItemModel& model, int number) {
            QStringList texts;
            for (int c = 0; c < model.columnCount(); ++c) texts += model.index(number, c).data().toString();
            return texts.join(QStringLiteral(" | "));
        };
        QCOMPARE(row(versions, 0), QStringLiteral("2026-11-07 00:00 | 90 % | 7 d rolling | Occurrences | mle-1 | –"));
        QVERIFY(row(versions, 1).startsWith(QStringLiteral("the beginning | 95 %")));
        QCOMPARE(row(alerts, 0), QStringLiteral("Page | 1h + 5m | 13.44x | firing"));
        QVERIFY(row(alerts, 1).endsWith(QStringLiteral("0.9333x | odd")));
        QCOMPARE(row(advice, 0), QStringLiteral("80 % | 4 of 4 weeks | advised"));
        QCOMPARE(row(advice, 1), QStringLiteral("90 % | 3 of 4 weeks | its dependencies give less"));
        QCOMPARE(advice.recommended(), 0);
        QCOMPARE(row(corrections, 0),
                 QStringLiteral("2026-11-04 00:00 | 2026-11-05 00:00 | once | the whole project | – | drill | –"));
    }
};

SHINRAI_TEST(ObjectiveModels)
#include "tst_objectivemodels.moc"
