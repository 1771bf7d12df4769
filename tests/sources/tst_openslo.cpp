// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/describe.h"
#include "sources/openslo/reader.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <algorithm>

using namespace reliability;
using namespace sources::openslo;

namespace {

/// An SLO whose parts can be replaced.
std::string
slo(const std::string& objectives, const std::string& method = "Occurrences",
    const std::string& window = "  timeWindow:\n  - duration: 28d\n    isRolling: true\n",
    const std::string& metric = "ratioMetric: {good: &m {metricSource: {type: csv, spec: {file: a.csv}}}, total: *m}")
{
    return "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: api-availability, displayName: API}\nspec:\n"
           "  service: shop\n  indicator:\n    metadata: {name: inner}\n    spec: {" +
           metric + "}\n" + window + "  budgetingMethod: " + method + "\n  objectives:\n" + objectives;
}
const std::string service = "---\napiVersion: openslo/v1\nkind: Service\nmetadata: {name: shop}\nspec: {}\n";
const std::string threshold = "thresholdMetric: {metricSource: {type: csv, spec: {file: a.csv}}}";

/// "verdict: path code, path code" of a document.
QString judged(const Document& document)
{
    std::string all(name(document.verdict));
    for (const Problem& p : document.problems)
        all += (all.find(':') == std::string::npos ? ": " : ", ") + p.path + " " + p.code;
    return QString::fromStdString(all);
}

QString judged(const std::string& text, Rules rules)
{
    return judged(readText(text + service, "f.yaml", rules).documents.front());
}

}

class OpenSlo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAnSlo()
    {
        const auto d =
            readText(slo("  - {displayName: Good enough, target: 0.999}\n") + service, "f.yaml", Rules::strict);
        QCOMPARE(judged(d.documents[0]), QStringLiteral("accepted"));
        QCOMPARE(judged(d.documents[1]), QStringLiteral("accepted"));
        QCOMPARE(d.projects.size(), std::size_t{1});
        QCOMPARE(d.projects[0].name, std::string("shop"));
        QCOMPARE(d.projects[0].phase, Phase::technical);
        QCOMPARE(d.phaseAssumed, (std::vector<std::string>{"shop"}));
        QVERIFY(d.implied.empty());
        QCOMPARE(d.slis.size(), std::size_t{1});
        QCOMPARE(d.slis[0].project, std::string("shop"));
        QCOMPARE(d.slis[0].indicator.name, std::string("inner"));
        QCOMPARE(d.slis[0].indicator.displayName, std::string());
        QCOMPARE(d.slis[0].indicator.shape, Shape::ratio);
        QCOMPARE(d.slis[0].indicator.source, std::string("csv"));
        QCOMPARE(d.slos.size(), std::size_t{1});
        QCOMPARE(d.slos[0].indicator, std::string("inner"));
        QCOMPARE(d.slos[0].objective.name, std::string("good-enough"));
        QCOMPARE(format(d.slos[0].version.target), std::string("0.999"));
        QCOMPARE(format(d.slos[0].version.window), std::string("28d"));
        QCOMPARE(d.slos[0].version.windowKind, WindowKind::rolling);
        QVERIFY(!d.slos[0].version.from);
    }
    void inlineIndicatorsHaveTheirOwnNames_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("taken");
        const auto row = [](const char* name, const char* first, const char* second, const char* names, int taken) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second)
                                << QString::fromLatin1(names) << taken;
        };
        const char* x = "metadata: {name: X rate}, spec: {ratioMetric: {good: &m {metricSource: {type: csv, spec: {q: "
                        "1}}}, total: *m}}";
        const char* other = "metadata: {name: x-rate}, spec: {ratioMetric: {good: &n {metricSource: {type: csv, spec: "
                            "{q: 2}}}, total: *n}}";
        const char* nameless = "spec: {ratioMetric: {good: &n {metricSource: {type: csv, spec: {q: 2}}}, total: *n}}";
        row("one for two", x, x, "x-rate x-rate", 0);
        row("another one of that name", x, other, "x-rate second", 1);
        row("without a name", x, nameless, "x-rate second", 0);
    }
    void inlineIndicatorsHaveTheirOwnNames()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, names);
        QFETCH(int, taken);
        std::string text = service;
        for (const auto& [name, indicator] : {std::pair("first", first), std::pair("second", second)})
            text += "---\napiVersion: openslo/v1\nkind: SLO\nmetadata: {name: " + std::string(name) +
                    "}\nspec:\n  service: shop\n  indicator: {" + indicator.toStdString() +
                    "}\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n"
                    "  objectives: [{target: 0.9}]\n";
        const auto d = readText(text, "f.yaml", Rules::lenient);
        QStringList used;
        for (const Slo& slo : d.slos) used << QString::fromStdString(slo.indicator);
        QCOMPARE(used.join(u' '), names);
        const auto& problems = d.documents.back().problems;
        QCOMPARE(std::ranges::count(problems, "name-taken", &Problem::code), taken);
        used.removeDuplicates();
        QCOMPARE(d.slis.size(), static_cast<std::size_t>(used.size()));
    }
    void readsJson()
    {
        const auto d = readText(
            "[\n\t{\"apiVersion\": \"openslo/v1\", \"kind\": \"Service\",\n\t \"metadata\": {\"name\": \"a\", "
            "\"displayName\": \"\\u691c\\u7d22 \\/\"}, \"spec\": {}},"
            "{\"apiVersion\": \"openslo/v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"b\"}, \"spec\": {}}]",
            "f.json",
            Rules::strict);
        QCOMPARE(d.documents.size(), std::size_t{2});
        QCOMPARE(*d.documents[1].index, 1);
        QCOMPARE(judged(d.documents[0]), QStringLiteral("accepted"));
        QCOMPARE(d.projects[0].displayName, std::string("検索 /"));
    }
    void readsAnnotations()
    {
        const auto d = readText(
            "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: shop\n  labels: {env: prod}\n  annotations:\n"
            "    shinrai.dev/phase: production\n    shinrai.dev/mle: mle-1\n    shinrai.dev/sre: sre-1\n"
            "    shinrai.dev/web-owner: web-1\n    shinrai.dev/team: t\n    shinrai.dev/criticality: critical\n"
            "    shinrai.dev/environment: prod\n    shinrai.dev/depends-on: \"search, ads\"\n    other.org/x: "
            "kept\nspec: {}\n"
            "---\napiVersion: openslo/v1\nkind: SLI\nmetadata:\n  name: training\n  annotations:\n"
            "    shinrai.dev/project: shop\n    shinrai.dev/family: ml\n    shinrai.dev/kind: batch\n    "
            "shinrai.dev/shape: run\n"
            "    shinrai.dev/direction: lower\n    shinrai.dev/unit: ms\n    shinrai.dev/interval: 1d\n    "
            "shinrai.dev/schedule: \"0 3 * * * Asia/Tokyo\"\n"
            "    shinrai.dev/tolerance: \"0.05\"\n    shinrai.dev/component: trainer\n    shinrai.dev/depends-on: "
            "\"data, store\"\n"
            "    shinrai.dev/label-delay: 2d\n    shinrai.dev/stamp: end\nspec: {" +
                threshold + "}\n",
            "f.yaml",
            Rules::strict);
        QCOMPARE(judged(d.documents[0]), QStringLiteral("accepted"));
        QCOMPARE(judged(d.documents[1]), QStringLiteral("accepted"));
        const Project& project = d.projects.at(0);
        QCOMPARE(project.phase, Phase::production);
        QCOMPARE(project.mle + project.sre + project.web + project.team, std::string("mle-1sre-1web-1t"));
        QCOMPARE(project.criticality, std::string("critical"));
        QCOMPARE(project.environment, std::string("prod"));
        QCOMPARE(project.dependsOn, (std::vector<std::string>{"search", "ads"}));
        QCOMPARE(project.extra,
                 std::string("{\"annotations\":{\"other.org/x\":\"kept\"},\"labels\":{\"env\":\"prod\"}}"));
        QVERIFY(d.phaseAssumed.empty());
        const Indicator& indicator = d.slis.at(0).indicator;
        QCOMPARE(indicator.family, Family::ml);
        QCOMPARE(indicator.kind, Kind::batch);
        QCOMPARE(indicator.shape, Shape::run);
        QCOMPARE(indicator.direction, Direction::lower);
        QCOMPARE(indicator.unit, std::string("ms"));
        QCOMPARE(indicator.interval, dayLength);
        QCOMPARE(indicator.schedule, std::string("0 3 * * * Asia/Tokyo"));
        QCOMPARE(indicator.tolerance.value(), 0.05);
        QCOMPARE(indicator.labelDelay, 2 * dayLength);
        QVERIFY(indicator.extra.find("shinrai.dev/stamp") != std::string::npos);
        QCOMPARE(d.components.size(), std::size_t{3});
        QCOMPARE(d.components[0].component.name, std::string("trainer"));
        QCOMPARE(d.components[0].component.dependsOn, (std::vector<std::string>{"data", "store"}));
    }
    void readsVersions()
    {
        std::string text = slo("  - {target: 0.9}\n");
        text.replace(text.find("displayName: API"),
                     16,
                     "annotations: {shinrai.dev/effective-from: 2026-06-15, shinrai.dev/missing-data: \"carry:2h\", "
                     "shinrai.dev/reason: agreed, shinrai.dev/baseline: v12, shinrai.dev/family: kpi}");
        const auto d = readText(text + service, "f.yaml", Rules::strict);
        QCOMPARE(judged(d.documents[0]), QStringLiteral("accepted"));
        QCOMPARE(format(d.slos.at(0).version.from.value()), std::string("2026-06-15T00:00:00Z"));
        QCOMPARE(d.slos[0].version.missing, MissingPolicy::carry);
        QCOMPARE(d.slos[0].version.carry, Milliseconds(7'200'000));
        QCOMPARE(d.slos[0].version.reason, std::string("agreed"));
        QCOMPARE(d.slos[0].version.baseline, std::string("v12"));
        QCOMPARE(d.slos[0].objective.extra, std::string());
        QCOMPARE(d.slis.at(0).indicator.family, Family::kpi);
    }
    void rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lenient");
        QTest::addColumn<QString>("strict");
        const auto row = [](const char* name, const std::string& text, const char* lenient, const char* strict) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(lenient)
                                << QString::fromUtf8(strict);
        };
        const auto both = [&](const char* name, const std::string& text, const char* verdict) {
            row(name, text, verdict, verdict);
        };
        const std::string good = "  - {target: 0.9}\n";
        const auto calendar = [](const char* rest) {
            return "  timeWindow:\n  - {duration: 1M, isRolling: false" + std::string(rest) + "}\n";
        };
        both("target and targetPercent",
             slo("  - {target: 0.9, targetPercent: 90}\n"),
             "refused: spec.objectives[0] target-both");
        both("no target", slo("  - {displayName: x}\n"), "refused: spec.objectives[0] target-missing");
        both("target above 1", slo("  - {target: 99.9}\n"), "refused: spec.objectives[0].target target-range");
        both("negative target", slo("  - {target: -0.1}\n"), "refused: spec.objectives[0].target target-range");
        both("target as a word", slo("  - {target: high}\n"), "refused: spec.objectives[0].target wrong-type");
        row("target 1",
            slo("  - {target: 1}\n"),
            "warned: spec.objectives[0].target target-range",
            "refused: spec.objectives[0].target target-range");
        row("target in quotes",
            slo("  - {target: \"0.9\"}\n"),
            "warned: spec.objectives[0].target wrong-type",
            "refused: spec.objectives[0].target wrong-type");
        both("targetPercent", slo("  - {targetPercent: 99.95}\n"), "accepted");
        row("op on a ratio",
            slo("  - {target: 0.9, op: gt}\n"),
            "warned: spec.objectives[0].op op-on-ratio",
            "refused: spec.objectives[0].op op-on-ratio");
        const std::string rolling = "  timeWindow:\n  - {duration: 1d, isRolling: true}\n";
        both("threshold", slo("  - {target: 0.9, op: lte, value: 5}\n", "Occurrences", rolling, threshold), "accepted");
        both("threshold without op",
             slo("  - {target: 0.9, value: 5}\n", "Occurrences", rolling, threshold),
             "refused: spec.objectives[0].op required");
        both("threshold without value",
             slo("  - {target: 0.9, op: lt}\n", "Occurrences", rolling, threshold),
             "refused: spec.objectives[0].value required");
        both("unknown op",
             slo("  - {target: 0.9, op: eq, value: 5}\n", "Occurrences", rolling, threshold),
             "refused: spec.objectives[0].op value-unknown");
        both("unknown method", slo(good, "Sometimes"), "refused: spec.budgetingMethod value-unknown");
        row("method in lower case",
            slo(good, "occurrences"),
            "warned: spec.budgetingMethod value-unknown",
            "refused: spec.budgetingMethod value-unknown");
        both(
            "slices", slo("  - {target: 0.9, timeSliceTarget: 0.95, timeSliceWindow: 5m}\n", "Timeslices"), "accepted");
        both("slices without target",
             slo("  - {target: 0.9, timeSliceWindow: 5m}\n", "Timeslices"),
             "refused: spec.objectives[0].timeSliceTarget required");
        both("slices without window",
             slo("  - {target: 0.9, timeSliceTarget: 0.9}\n", "Timeslices"),
             "refused: spec.objectives[0].timeSliceWindow required");
        both("slice of a month",
             slo("  - {target: 0.9, timeSliceTarget: 0.9, timeSliceWindow: 1M}\n", "Timeslices"),
             "warned: spec.objectives[0].timeSliceWindow length-fixed");
        both("ratio slices", slo("  - {target: 0.9, timeSliceWindow: 5m}\n", "RatioTimeslices"), "accepted");
        row("bare slice",
            slo("  - {target: 0.9, timeSliceWindow: 5}\n", "RatioTimeslices"),
            "warned: spec.objectives[0].timeSliceWindow slice-number",
            "refused: spec.objectives[0].timeSliceWindow slice-number");
        both("slices of no use",
             slo("  - {target: 0.9, timeSliceWindow: 5m}\n"),
             "warned: spec.objectives[0].timeSliceWindow slice-not-used");
        row("no window",
            slo(good, "Occurrences", ""),
            "warned: spec.timeWindow window-missing",
            "refused: spec.timeWindow window-missing");
        both("rolling month",
             slo(good, "Occurrences", "  timeWindow:\n  - {duration: 1M, isRolling: true}\n"),
             "warned: spec.timeWindow[0].duration length-fixed");
        both("broken duration",
             slo(good, "Occurrences", "  timeWindow:\n  - {duration: month, isRolling: true}\n"),
             "refused: spec.timeWindow[0].duration duration-invalid");
        both("calendar",
             slo(good,
                 "Occurrences",
                 calendar(", calendar: {startTime: 2022-01-01 12:00:00, timeZone: America/New_York}")),
             "accepted");
        row("no calendar",
            slo(good, "Occurrences", calendar("")),
            "warned: spec.timeWindow[0] required",
            "refused: spec.timeWindow[0] required");
        both("calendar without zone",
             slo(good, "Occurrences", calendar(", calendar: {startTime: 2022-01-01 12:00:00}")),
             "refused: spec.timeWindow[0].calendar.timeZone required");
        both("calendar from never",
             slo(good, "Occurrences", calendar(", calendar: {startTime: soon, timeZone: UTC}")),
             "refused: spec.timeWindow[0].calendar.startTime time-invalid");
        both("no objectives", slo("  []\n"), "warned: spec.objectives objectives-missing");
        both("objectives no list", slo("    5\n"), "refused: spec.objectives wrong-type");
        both("objective no map", slo("  - 5\n"), "refused: spec.objectives[0] wrong-type");
        const auto metric = [&](const char* m) { return slo(good, "Occurrences", rolling, m); };
        both("no metric", metric("description: x"), "refused: spec.indicator.spec metric-missing");
        both("ratio without total",
             metric("ratioMetric: {good: {metricSource: {spec: {a: b}}}}"),
             "refused: spec.indicator.spec.ratioMetric metric-missing");
        both("ratio without parts",
             metric("ratioMetric: {total: {metricSource: {spec: {a: b}}}}"),
             "refused: spec.indicator.spec.ratioMetric metric-missing");
        both("metric as text", metric("ratioMetric: all"), "refused: spec.indicator.spec.ratioMetric wrong-type");
        both("raw", metric("ratioMetric: {rawType: success, raw: {metricSource: {spec: {a: b}}}}"), "accepted");
        both("raw without type",
             metric("ratioMetric: {raw: {metricSource: {spec: {a: b}}}}"),
             "refused: spec.indicator.spec.ratioMetric.rawType required");
        row("empty metric spec",
            metric("ratioMetric: {bad: &m {metricSource: {type: x}}, total: {metricSource: {spec: {a: b}}}}"),
            "warned: spec.indicator.spec.ratioMetric.bad.metricSource.spec required",
            "refused: spec.indicator.spec.ratioMetric.bad.metricSource.spec required");
        both("unknown kind",
             "apiVersion: openslo/v1\nkind: Thing\nmetadata: {name: a}\nspec: {}\n",
             "refused: kind kind-unknown");
        both("other version",
             "apiVersion: openslo/v1alpha\nkind: Service\nmetadata: {name: a}\nspec: {}\n",
             "refused: apiVersion version-unsupported");
        both(
            "no name", "apiVersion: openslo/v1\nkind: Service\nmetadata: {}\nspec: {}\n", "refused: metadata required");
        both("no spec", "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\n", "accepted");
        both("no map", "just text\n", "refused:  wrong-type");
        both("not used yet",
             "apiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: a}\nspec: {type: x, connectionDetails: []}\n",
             "accepted");
        row("name is no label",
            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: My Shop}\nspec: {}\n",
            "warned: metadata.name not-a-label",
            "refused: metadata.name not-a-label");
        row("bad annotation",
            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a, annotations: {shinrai.dev/phase: "
            "later}}\nspec: {}\n",
            "warned: metadata.annotations.shinrai.dev/phase annotation-invalid",
            "refused: metadata.annotations.shinrai.dev/phase annotation-invalid");
        both("unknown annotation",
             "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a, annotations: {shinrai.dev/mood: x}}\nspec: "
             "{}\n",
             "warned: metadata.annotations.shinrai.dev/mood annotation-unknown");
    }
    void rules()
    {
        QFETCH(QString, text);
        QFETCH(QString, lenient);
        QFETCH(QString, strict);
        QCOMPARE(judged(text.toStdString(), Rules::lenient), lenient);
        QCOMPARE(judged(text.toStdString(), Rules::strict), strict);
    }
    void refusedDocumentsDefineNothing()
    {
        const auto d = readText(slo("  - {target: 0.9}\n  - {target: 2}\n"), "f.yaml", Rules::lenient);
        QCOMPARE(d.documents[0].verdict, Verdict::refused);
        QVERIFY(d.projects.empty());
        QVERIFY(d.slis.empty());
        QVERIFY(d.slos.empty());
    }
    void missingServiceMakesTheProject()
    {
        const auto d = readText(slo("  - {target: 0.9}\n"), "f.yaml", Rules::strict);
        QCOMPARE(judged(d.documents[0]), QStringLiteral("warned: spec.service unresolved-reference"));
        QCOMPARE(d.projects.at(0).name, std::string("shop"));
        QCOMPARE(d.implied, (std::vector<std::string>{"shop"}));
    }
    void severalObjectives()
    {
        const auto d = readText(slo("  - {target: 0.9}\n  - {target: 0.99}\n  - {displayName: Fast!, target: 0.5}\n  - "
                                    "{displayName: fast, target: 0.6}\n") +
                                    service,
                                "f",
                                Rules::strict);
        std::vector<std::string> objectives;
        for (const Slo& s : d.slos) objectives.push_back(s.objective.name);
        QCOMPARE(objectives,
                 (std::vector<std::string>{"api-availability-1", "api-availability-2", "fast", "api-availability-4"}));
        QCOMPARE(d.slis.size(), std::size_t{1});
        QCOMPARE(readText(slo("  - {target: 0.9}\n") + service, "f", Rules::strict).slos[0].objective.name,
                 std::string("api-availability"));
    }
    void resolvesReferences()
    {
        const std::string sli =
            "---\napiVersion: openslo/v1\nkind: SLI\nmetadata: {name: latency, displayName: Latency}\nspec: {" +
            threshold + "}\n";
        const auto d = readText("apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: fast}\nspec:\n  service: shop\n  "
                                "indicatorRef: latency\n"
                                "  timeWindow: [{duration: 1w, isRolling: true}]\n  budgetingMethod: Occurrences\n  "
                                "objectives: [{target: 0.9, op: lt, value: 5}]\n" +
                                    sli + service,
                                "f",
                                Rules::strict);
        for (const Document& document : d.documents) QCOMPARE(judged(document), QStringLiteral("accepted"));
        QCOMPARE(d.slos.at(0).indicator, std::string("latency"));
        QCOMPARE(d.slis.at(0).project, std::string("shop"));
        QCOMPARE(d.slis[0].indicator.direction, Direction::lower);
        QCOMPARE(*d.slos[0].version.op, Op::lt);
        QCOMPARE(*d.slos[0].version.threshold, 5.0);
        const auto lost = readText(
            "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: fast}\nspec:\n  service: shop\n  indicatorRef: gone\n"
            "  timeWindow: [{duration: 1w, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: "
            "0.9}]\n" +
                service,
            "f",
            Rules::strict);
        QCOMPARE(judged(lost.documents[0]), QStringLiteral("warned: spec.indicatorRef unresolved-reference"));
        QCOMPARE(lost.slos.at(0).indicator, std::string("gone"));
        QCOMPARE(judged(readText(sli, "f", Rules::strict).documents[0]), QStringLiteral("warned:  no-project"));
    }
    void firstOfSameNameCounts()
    {
        const std::string twice =
            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a, displayName: First}\nspec: {}\n---\n"
            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\nspec: {}\n";
        const auto d = readText(twice, "f", Rules::lenient);
        QCOMPARE(judged(d.documents[1]), QStringLiteral("warned: metadata.name duplicate-name"));
        QCOMPARE(d.projects.size(), std::size_t{1});
        QCOMPARE(d.projects[0].displayName, std::string("First"));
        QCOMPARE(readText(twice, "f", Rules::strict).documents[1].verdict, Verdict::warned);
    }
    void labels()
    {
        for (const char* text : {"My  Shop (EU)", "検索", "Étude Ranking", "--"}) QVERIFY(isLabel(labelOf(text)));
        QCOMPARE(labelOf("a--b"), std::string("a--b"));
        QVERIFY(labelOf("検索") != labelOf("広告"));
        for (const char* bad : {"", "-a", "a-", "A", "a_b", "a.b"}) QVERIFY(!isLabel(bad));
    }
    void readsUpstreamExamples()
    {
        const auto d = read({inputs::data("openslo")}, Rules::lenient);
        QVERIFY(d);
        QCOMPARE(d->documents.size(), std::size_t{7});
        for (const Document& document : d->documents)
            QVERIFY2(document.verdict != Verdict::refused, document.name.c_str());
        QCOMPARE(d->slos.size(), std::size_t{4});
        // 1m where a month is meant.
        const auto contract =
            std::find_if(d->slos.begin(), d->slos.end(), [](const Slo& s) { return s.objective.name == "sla"; });
        QVERIFY(contract != d->slos.end());
        QCOMPARE(format(contract->version.window), std::string("1M"));
        QCOMPARE(contract->version.zone, std::string("America/New_York"));
        QCOMPARE(contract->version.slice, Milliseconds(60'000));
        QCOMPARE(format(*contract->version.sliceTarget), std::string("0.99"));
    }
    void printsByOneMechanism()
    {
        const auto d = readText(slo("  - {target: 0.9}\n"), "f.yaml", Rules::lenient);
        const Json json = toJson(d.documents[0]);
        QCOMPARE(canonical(json),
                 std::string("{\"file\":\"f.yaml\",\"index\":0,\"kind\":\"SLO\",\"name\":\"api-availability\","
                             "\"problems\":[{\"code\":\"unresolved-reference\","
                             "\"message\":\"no Service \\\"shop\\\" here; the project is "
                             "made\",\"path\":\"spec.service\"}],\"verdict\":\"warned\"}"));
    }
    void unreadableFilesAreDocuments()
    {
        const inputs::Files files;
        files.write("a.yaml", "a: [\n");
        files.write("b.yaml", service);
        files.write("c.yaml", "");
        files.write("d.yaml", "# nothing\n");
        const auto d = read({files.folder()}, Rules::lenient);
        QCOMPARE(d->documents.size(), std::size_t{4});
        QCOMPARE(judged(d->documents[0]).section(QLatin1Char(' '), 0, 0) +
                     judged(d->documents[0]).section(QLatin1Char(' '), -1),
                 QStringLiteral("refused:yaml-invalid"));
        QVERIFY(!d->documents[0].index);
        QCOMPARE(d->documents[1].verdict, Verdict::accepted);
        QCOMPARE(d->documents[2].problems.at(0).message, std::string("file is empty"));
        QCOMPARE(d->documents[3].problems.at(0).message, std::string("nothing in it"));
        QCOMPARE(read({files.path("none")}, Rules::lenient).error().code, Code::fileMissing);
        QCOMPARE(read({}, Rules::lenient).error().code, Code::usage);
    }
};
SHINRAI_TEST(OpenSlo)
#include "tst_openslo.moc"
