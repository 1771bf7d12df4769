// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/budget.h"
#include "resources/sample/effects.h"
#include "resources/sample/random.h"
#include "tests/sample/definitions.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace reliability;

namespace {

constexpr Week lastWeek{2026, 47};

const sample::Sample& made()
{
    static const sample::Sample sample = sample::make(lastWeek);
    return sample;
}

std::string path(const std::string& project, const std::string& indicator) { return project + "/" + indicator; }

const sample::Series& seriesOf(const std::string& project, const std::string& indicator)
{
    const auto& all = made().series;
    const auto found = std::ranges::find_if(
        all, [&](const sample::Series& s) { return s.project == project && s.indicator == indicator; });
    if (found == all.end()) qFatal("no series %s", path(project, indicator).c_str());
    return *found;
}

Indicator indicatorNamed(const std::string& project, const std::string& indicator)
{
    for (const support::Definition& sli : support::definitions(made(), "SLI"))
        if (sli.annotation("project") == project && sli.text("name") == indicator) return support::indicatorOf(sli);
    qFatal("no indicator %s", path(project, indicator).c_str());
}

Phase phaseOf(const std::string& project)
{
    for (const support::Definition& service : support::definitions(made(), "Service"))
        if (service.text("name") == project) return parseName<Phase>(service.annotation("phase")).value();
    qFatal("no project %s", project.c_str());
}

std::vector<Range> correctionsOf(const std::string& project, const std::string& indicator)
{
    std::vector<Range> all;
    for (const auto& c : made().corrections)
        if (c.project == project && (c.indicator.empty() || c.indicator == indicator))
            all.push_back({c.fact.from, c.fact.to});
    return all;
}

ObjectiveVersion inForce(const support::Definition& slo, Instant t)
{
    ObjectiveVersion version = support::versionOf(slo);
    for (const auto& v : made().versions)
        if (v.project == slo.text("service") && v.objective == slo.text("name") && *v.fact.from <= t)
            version.target = v.fact.target;
    return version;
}

Budget budgetOf(const support::Definition& slo, Instant asOf)
{
    const Zone utc;
    const std::string project = slo.text("service"), name = slo.text("indicatorRef");
    const Indicator indicator = indicatorNamed(project, name);
    const ObjectiveVersion version = inForce(slo, asOf);
    const std::vector<Range> corrections = correctionsOf(project, name);
    const Question question{indicator, version, phaseOf(project), asOf, utc, corrections, std::nullopt};
    auto budget = evaluate(seriesOf(project, name).samples, question);
    if (!budget) qFatal("no budget of %s", path(project, name).c_str());
    budget->project = project;
    budget->indicator = name;
    return *budget;
}

Budget budgetOf(const std::string& project, const std::string& indicator)
{
    for (const support::Definition& slo : support::definitions(made(), "SLO"))
        if (slo.text("service") == project && slo.text("indicatorRef") == indicator)
            return budgetOf(slo, made().range.to);
    qFatal("no objective of %s", path(project, indicator).c_str());
}

std::vector<Budget> budgetsOf(const std::string& project, Instant asOf)
{
    std::vector<Budget> all;
    for (const support::Definition& slo : support::definitions(made(), "SLO"))
        if (slo.text("service") == project) all.push_back(budgetOf(slo, asOf));
    return all;
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Level of a series between two moments: bad share, or mean value.
double level(const Samples& s, Range range)
{
    std::vector<double> bad{0}, total{0}, value;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (!range.contains({s.at[i]})) continue;
        if (s.value.empty()) bad.push_back(s.bad[i]), total.push_back(s.total[i]);
        else value.push_back(s.value[i]);
    }
    return s.value.empty() ? mean(bad) / mean(total) : mean(value);
}

/// The whole units that a span touches: days of a daily series, the span itself of an online one.
Range touched(const Indicator& indicator, Range span)
{
    const std::int64_t unit = std::min<std::int64_t>(indicator.interval.count(), dayLength.count());
    return {{span.from.ms / unit * unit}, {(span.to.ms + unit - 1) / unit * unit}};
}

bool same(const sample::Series& a, const sample::Series& b)
{
    return a.project == b.project && a.indicator == b.indicator && a.labels == b.labels && a.samples == b.samples &&
           a.runs == b.runs;
}

}

class SampleGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomIsTheSameEverywhere();
    void drawsHaveTheirMoments_data();
    void drawsHaveTheirMoments();
    void sameSeedGivesTheSame();
    void otherSeedGivesOther();
    void datesMoveByWholeWeeks();
    void stampsLieInTheWeeks();
    void countsAreSane();
    void seriesAndDefinitionsMatch();
    void tellsItsStory_data();
    void tellsItsStory();
    void searchRankingFailsByItsModel();
    void oneFailureInLowVolume();
    void twoFailuresCouldBeChance();
    void banditIsStale();
    void reviewTagsIsOverReliable();
    void onlyReviewTagsIsOverReliable();
    void correctionSparesTheBudget();
    void laterVersionIsLooser();
    void labelsOfHiresArriveLate();
    void holesAreHoles_data();
    void holesAreHoles();
    void effectsShow_data();
    void effectsShow();
    void runsMatchTheirSamples();
};

void SampleGenerator::randomIsTheSameEverywhere()
{
    sample::Random random(1, "a");
    const std::array<std::uint64_t, 2> first{random.next(), random.next()};
    sample::Random again(1, "a"), other(1, "b");
    QCOMPARE(again.next(), first[0]);
    QCOMPARE(again.next(), first[1]);
    QVERIFY(other.next() != first[0]);
    QCOMPARE(first[0], std::uint64_t{9008315257241014214U});
    QCOMPARE(first[1], std::uint64_t{12440196133042116501U});
}

void SampleGenerator::drawsHaveTheirMoments_data()
{
    QTest::addColumn<qint64>("n");
    QTest::addColumn<double>("p");
    QTest::newRow("rare") << qint64(300) << 0.0004;
    QTest::newRow("exact") << qint64(100) << 0.15;
    QTest::newRow("normal") << qint64(10'000) << 0.06;
    QTest::newRow("likely") << qint64(50) << 0.9;
    QTest::newRow("never") << qint64(50) << 0.0;
    QTest::newRow("always") << qint64(50) << 1.0;
}

void SampleGenerator::drawsHaveTheirMoments()
{
    QFETCH(qint64, n);
    QFETCH(double, p);
    sample::Random random(7, "moments");
    constexpr int draws = 20'000;
    double sum = 0, squares = 0;
    for (int i = 0; i < draws; ++i) {
        const auto k = static_cast<double>(random.binomial(n, p));
        QVERIFY(k >= 0 && k <= static_cast<double>(n));
        sum += k;
        squares += k * k;
    }
    const double average = sum / draws, variance = squares / draws - average * average;
    const double expected = static_cast<double>(n) * p, spread = expected * (1 - p);
    QVERIFY(std::abs(average - expected) <= 5 * std::sqrt(spread / draws) + 1e-9);
    QVERIFY(std::abs(variance - spread) <= 0.1 * spread + 1e-9);
}

void SampleGenerator::sameSeedGivesTheSame()
{
    const sample::Sample again = sample::make(lastWeek);
    QVERIFY(std::ranges::equal(again.series, made().series, same));
    QCOMPARE(again.changes.text, made().changes.text);
}

void SampleGenerator::otherSeedGivesOther()
{
    const sample::Sample other = sample::make(lastWeek, 5);
    QCOMPARE(other.series.size(), made().series.size());
    QVERIFY(!(other.series.front().samples == made().series.front().samples));
}

void SampleGenerator::datesMoveByWholeWeeks()
{
    const sample::Sample later = sample::make(plus(lastWeek, 9));
    const std::int64_t shift = 9 * 7 * dayLength.count();
    QCOMPARE(later.range.to.ms - made().range.to.ms, shift);
    for (std::size_t i = 0; i < later.series.size(); ++i) {
        const Samples &now = later.series[i].samples, &then = made().series[i].samples;
        QCOMPARE(now.size(), then.size());
        QCOMPARE(now.at.front() - then.at.front(), shift);
        QCOMPARE(now.at.back() - then.at.back(), shift);
        QVERIFY(now.bad == then.bad && now.total == then.total && now.value == then.value);
    }
    QCOMPARE(later.corrections.front().fact.from.ms - made().corrections.front().fact.from.ms, shift);
    QVERIFY(later.postmortems.front().text != made().postmortems.front().text);
}

void SampleGenerator::stampsLieInTheWeeks()
{
    QCOMPARE(made().range.length(), 26 * 7 * dayLength);
    for (const sample::Series& s : made().series) {
        QVERIFY(!s.samples.at.empty());
        QVERIFY(s.samples.at.front() >= made().range.from.ms && s.samples.at.back() < made().range.to.ms);
        QVERIFY2(std::ranges::adjacent_find(s.samples.at, std::greater_equal()) == s.samples.at.end(),
                 path(s.project, s.indicator).c_str());
    }
}

void SampleGenerator::countsAreSane()
{
    for (const sample::Series& s : made().series) {
        const Samples& x = s.samples;
        const bool ratio = x.value.empty();
        QCOMPARE(ratio ? x.total.size() : x.value.size(), x.size());
        QCOMPARE(x.bad.size(), ratio ? x.size() : 0);
        for (std::size_t i = 0; i < x.bad.size(); ++i) {
            QVERIFY(x.bad[i] >= 0 && x.bad[i] <= x.total[i]);
            QVERIFY(std::floor(x.total[i]) == x.total[i] && std::floor(x.bad[i]) == x.bad[i]);
        }
        QVERIFY(std::ranges::all_of(x.value, [](double v) { return std::isfinite(v) && v >= 0; }));
    }
}

void SampleGenerator::seriesAndDefinitionsMatch()
{
    std::set<std::string> defined, generated;
    for (const support::Definition& sli : support::definitions(made(), "SLI"))
        QVERIFY(defined.insert(path(sli.annotation("project"), sli.text("name"))).second);
    for (const sample::Series& s : made().series) QVERIFY(generated.insert(path(s.project, s.indicator)).second);
    QVERIFY(defined == generated);
    for (const support::Definition& slo : support::definitions(made(), "SLO"))
        QVERIFY(defined.contains(path(slo.text("service"), slo.text("indicatorRef"))));
    for (const sample::Series& s : made().series) {
        const bool ratio = indicatorNamed(s.project, s.indicator).shape == Shape::ratio;
        QCOMPARE(s.samples.value.empty(), ratio);
    }
}

void SampleGenerator::tellsItsStory_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* project, Status status) {
        QTest::newRow(project) << QString::fromLatin1(project) << static_cast<int>(status);
    };
    row("search-ranking", Status::exhausted);
    row("salary-estimate", Status::exhausted);
    row("job-recommendation", Status::atRisk);
    row("navigation-bandit", Status::noData);
    row("mail-recommendations", Status::healthy);
    row("review-tags", Status::healthy);
}

void SampleGenerator::tellsItsStory()
{
    QFETCH(QString, project);
    QFETCH(int, expected);
    std::vector<Budget> budgets = budgetsOf(project.toStdString(), made().range.to);
    QVERIFY(budgets.size() >= 2);
    const auto worst = std::ranges::min_element(budgets, {}, &Budget::status);
    QCOMPARE(static_cast<int>(worst->status), expected);
    for (const Family family : {Family::ordinary, Family::ml})
        QVERIFY(std::ranges::any_of(budgets, [family](const Budget& b) { return b.family == family; }));
}

void SampleGenerator::searchRankingFailsByItsModel()
{
    for (const Budget& b : budgetsOf("search-ranking", made().range.to)) {
        const bool model = b.indicator == "application-accuracy";
        QCOMPARE(b.status == Status::exhausted, model);
        if (b.family == Family::ordinary) QCOMPARE(b.status, Status::healthy);
    }
    const Budget accuracy = budgetOf("search-ranking", "application-accuracy");
    QVERIFY(!accuracy.lowVolume);
    QVERIFY(*accuracy.remaining < -0.05 && *accuracy.remaining > -0.25);
    QVERIFY(*accuracy.spentThisWeek > 0.4);
    const auto weekAgo = budgetsOf("search-ranking", made().range.to - 7 * dayLength);
    QVERIFY(std::ranges::none_of(weekAgo, [](const Budget& b) { return b.status == Status::exhausted; }));
}

void SampleGenerator::oneFailureInLowVolume()
{
    const Budget job = budgetOf("job-recommendation", "candidate-job");
    QCOMPARE(job.total, 28.0);
    QCOMPARE(job.bad, 1.0);
    QCOMPARE(job.status, Status::atRisk);
    QVERIFY(job.lowVolume);
    QCOMPARE(budgetOf("job-recommendation", "cf-training").bad, 1.0);
}

void SampleGenerator::twoFailuresCouldBeChance()
{
    const Budget training = budgetOf("salary-estimate", "salary-training");
    QCOMPARE(training.total, 13.0);
    QCOMPARE(training.bad, 2.0);
    QVERIFY(training.hasFlag("could_be_chance") && training.hasFlag("trial"));
    QVERIFY(*training.remaining > *budgetOf("search-ranking", "application-accuracy").remaining);
}

void SampleGenerator::banditIsStale()
{
    for (const Budget& b : budgetsOf("navigation-bandit", made().range.to)) {
        QCOMPARE(b.status, Status::noData);
        QCOMPARE(b.reason.value(), Reason::stale);
        QVERIFY(b.hasFlag("stale"));
    }
    const Samples& business = seriesOf("navigation-bandit", "navigation-ctr").samples;
    QCOMPARE(business.at.back(), (made().range.to - dayLength).ms);
}

void SampleGenerator::reviewTagsIsOverReliable()
{
    for (const int window : {0, 1, 2})
        for (const Budget& b : budgetsOf("review-tags", made().range.to - window * 28 * dayLength))
            QVERIFY(*b.remaining > 0.9);
}

void SampleGenerator::onlyReviewTagsIsOverReliable()
{
    for (const support::Definition& slo : support::definitions(made(), "SLO")) {
        if (slo.text("service") == "review-tags" || support::versionOf(slo).window != Length{28, Length::Unit::day})
            continue;
        bool above = true;
        for (const int window : {0, 1, 2})
            above = above && budgetOf(slo, made().range.to - window * 28 * dayLength).remaining.value_or(0) > 0.9;
        QVERIFY2(!above, path(slo.text("service"), slo.text("name")).c_str());
    }
}

void SampleGenerator::correctionSparesTheBudget()
{
    const Budget b = budgetOf("job-recommendation", "reco-availability");
    QVERIFY(*b.remaining > 0.25);
    QVERIFY(*b.remaining - *b.remainingWithoutCorrections > 0.2);
}

void SampleGenerator::laterVersionIsLooser()
{
    for (const support::Definition& slo : support::definitions(made(), "SLO")) {
        if (slo.text("service") != "job-recommendation" || slo.text("indicatorRef") != "reco-latency") continue;
        QCOMPARE(budgetOf(slo, made().range.to).status, Status::healthy);
        QVERIFY(*budgetOf(slo, made().range.to - 35 * dayLength).remaining < 0.25);
    }
}

void SampleGenerator::labelsOfHiresArriveLate()
{
    const Budget b = budgetOf("search-ranking", "hire-accuracy");
    QCOMPARE(b.asOf - b.matureTo, Milliseconds(28 * dayLength));
    QVERIFY(b.provisional.total > 0 && b.provisional.total < 0.7 * b.total);
    QVERIFY(*b.remaining > 0.25);
}

void SampleGenerator::holesAreHoles_data()
{
    QTest::addColumn<int>("gap");
    for (std::size_t i = 0; i < sample::gaps().size(); ++i)
        QTest::addRow("%s %d", std::string(sample::gaps()[i].project).c_str(), int(i)) << int(i);
}

void SampleGenerator::holesAreHoles()
{
    QFETCH(int, gap);
    const sample::Gap& hole = sample::gaps()[static_cast<std::size_t>(gap)];
    int checked = 0;
    for (const sample::Series& s : made().series) {
        if (s.project != hole.project || (!hole.indicator.empty() && s.indicator != hole.indicator)) continue;
        const Indicator indicator = indicatorNamed(s.project, s.indicator);
        if (indicator.family == Family::kpi || indicator.shape == Shape::run) continue;
        for (const Range span : sample::gapsIn(lastWeek, s.project, s.indicator, false))
            QVERIFY(std::ranges::none_of(s.samples.at, [span](std::int64_t t) { return span.contains({t}); }));
        const auto due = (made().range.to.ms - s.samples.at.front()) / indicator.interval.count();
        QVERIFY(static_cast<std::int64_t>(s.samples.size()) < due);
        ++checked;
    }
    QVERIFY(checked > 0);
}

void SampleGenerator::effectsShow_data()
{
    QTest::addColumn<int>("effect");
    for (std::size_t i = 0; i < sample::effects().size(); ++i) {
        const sample::Effect& e = sample::effects()[i];
        if (e.indicator == "traffic") continue;
        QTest::addRow("%d %s %s", int(i), std::string(e.project).c_str(), std::string(e.indicator).c_str()) << int(i);
    }
}

void SampleGenerator::effectsShow()
{
    QFETCH(int, effect);
    const sample::Effect& e = sample::effects()[static_cast<std::size_t>(effect)];
    const Indicator indicator = indicatorNamed(std::string(e.project), std::string(e.indicator));
    const Samples& samples = seriesOf(std::string(e.project), std::string(e.indicator)).samples;
    const Range span = sample::Story::spanOf(lastWeek, e);
    if (indicator.shape == Shape::run) {
        QCOMPARE(level(samples, span), 0.0);
        return;
    }
    const bool weekly = indicator.interval > dayLength;
    const Range units = weekly ? span : touched(indicator, span);
    const sample::Story story(lastWeek, e.project, e.indicator);
    const double expected = weekly ? e.amount : story.added(units);
    const Milliseconds before =
        weekly ? 8 * 7 * dayLength : std::min<Milliseconds>(14 * dayLength, units.from - made().range.from);
    const double seen = level(samples, units) - level(samples, {units.from - before, units.from});
    QVERIFY2(seen / expected > 0.6 && seen / expected < 1.4, qPrintable(QString::number(seen / expected)));
}

void SampleGenerator::runsMatchTheirSamples()
{
    int series = 0;
    for (const sample::Series& s : made().series) {
        if (s.runs.empty()) continue;
        ++series;
        QCOMPARE(s.runs.size(), s.samples.size());
        for (std::size_t i = 0; i < s.runs.size(); ++i) {
            QCOMPARE(s.runs[i].ended.ms, s.samples.at[i]);
            QVERIFY(*s.runs[i].started < s.runs[i].ended);
            if (s.runs[i].value) QCOMPARE(*s.runs[i].value, s.samples.value[i]);
            else QCOMPARE(s.runs[i].state == RunState::success, s.samples.value[i] == 1.0);
        }
    }
    QCOMPARE(series, 9);
}

SHINRAI_TEST(SampleGenerator)
#include "tst_samplegenerator.moc"
