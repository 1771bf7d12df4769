// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/reader.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace sources::openslo;

namespace {

/// Documents that keep all rules; a row of the table changes one place of one of them.
const std::string service = "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: web}\nspec: {description: d}\n";
const std::string metric = "{metricSource: {type: p, spec: {q: x}}}";
const std::string sli = "apiVersion: openslo/v1\nkind: SLI\nmetadata: {name: web-ok}\nspec:\n  description: d\n"
                        "  ratioMetric:\n    counter: true\n    good: " +
                        metric + "\n    total: " + metric + "\n";
const std::string head = "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: web, displayName: W}\nspec:\n  "
                         "description: d\n  service: web\n";
const std::string inlined =
    "  indicator:\n    metadata: {name: inner}\n    spec: {ratioMetric: {counter: true, good: " + metric +
    ", total: " + metric + "}}\n";
const std::string thresholdSli =
    "  indicator:\n    metadata: {name: inner}\n    spec: {thresholdMetric: " + metric + "}\n";
const std::string terms = "  timeWindow:\n  - duration: 1w\n    isRolling: false\n    calendar: {startTime: 2022-01-01 "
                          "12:00:00, timeZone: America/New_York}\n  budgetingMethod: Timeslices\n";
const std::string objective = "  objectives:\n  - displayName: Good\n    target: 0.995\n    timeSliceTarget: 0.95\n"
                              "    timeSliceWindow: 1m\n";
const std::string slo = head + inlined + terms + objective;
const std::string threshold = head + thresholdSli + terms + objective + "    op: gte\n    value: 10\n";
const std::string composite = head + terms + objective + "    indicatorRef: web-ok\n    compositeWeight: 1\n";
const std::string policy = "apiVersion: openslo/v1\nkind: AlertPolicy\nmetadata: {name: page}\nspec:\n"
                           "  alertWhenBreaching: true\n  conditions:\n  - conditionRef: fast\n"
                           "  notificationTargets:\n  - targetRef: mail\n";
const std::string condition = "apiVersion: openslo/v1\nkind: AlertCondition\nmetadata: {name: fast}\nspec:\n"
                              "  severity: page\n  condition:\n    kind: burnrate\n    op: lte\n    threshold: 2\n"
                              "    lookbackWindow: 1h\n    alertAfter: 5m\n";
const std::string target = "apiVersion: openslo/v1\nkind: AlertNotificationTarget\nmetadata: {name: mail}\n"
                           "spec:\n  target: email\n";
const std::string source = "apiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: prom}\nspec:\n"
                           "  type: Prometheus\n  connectionDetails: [{url: u}]\n";

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos) qFatal("no \"%s\"", from.c_str());
    return text.replace(at, from.size(), to);
}

/// Everything that a document may refer to comes behind it.
Document judged(const std::string& text, const Rulebook& rules)
{
    std::string all = text;
    for (const std::string* other : {&service, &sli, &policy, &condition, &target, &source})
        if (*other != text) all += "---\n" + *other;
    return readText(all, "f.yaml", rules).documents.front();
}

QString shown(const Document& document)
{
    QString all = QString::fromStdString(std::string(name(document.verdict)));
    for (const Problem& p : document.problems) all += QStringLiteral(" ") + QString::fromStdString(p.path);
    return all;
}

std::string repeated(char c, std::size_t times) { return std::string(times, c); }

}

class OpenSloRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The official SDK's verdicts, and the places it names.
    void strict_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        const auto refused = [](const char* name, const std::string& text, const char* path) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(path);
        };
        const auto fine = [&](const char* name, const std::string& text) { refused(name, text, ""); };
        fine("service", service);
        fine("sli", sli);
        fine("slo", slo);
        fine("threshold", threshold);
        fine("composite", composite);
        fine("policy", policy);
        fine("condition", condition);
        fine("target", target);
        fine("data source", source);
        documents(refused, fine);
        metadata(refused, fine);
        indicators(refused, fine);
        slos(refused, fine);
        objectives(refused, fine);
        alerts(refused, fine);
    }
    void strict()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const Document document = judged(text.toStdString(), Rules::strict);
        const bool warned = document.verdict != Verdict::refused;
        QVERIFY2(warned == path.isEmpty(), qPrintable(shown(document)));
        if (!path.isEmpty()) QCOMPARE(QString::fromStdString(document.problems.front().path), path);
        // What strict accepts, lenient accepts.
        if (path.isEmpty()) QVERIFY(judged(text.toStdString(), Rules::lenient).verdict != Verdict::refused);
    }
    void lenientNamesWhatItBends_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const char* code) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(code);
        };
        row("unknown field", changed(service, "description: d", "description: d, owner: me"), "unknown-field");
        row("unknown field at the top", service + "status: ok\n", "unknown-field");
        row("unknown field of an objective", changed(slo, "target:", "burn: 1\n    target:"), "unknown-field");
        row("repeated key", service + "kind: Service\n", "key-repeated");
        row("window as a map",
            changed(changed(slo, "  - duration", "    duration"), "Window:\n", "Window:\n"),
            "wrong-type");
        row("seconds", changed(slo, "timeSliceWindow: 1m", "timeSliceWindow: 30s"), "duration-seconds");
        row("long name", changed(slo, "displayName: W", "displayName: " + repeated('x', 64)), "too-long");
        row("reference that is no label", changed(composite, "web-ok", "Web_ok"), "not-a-label");
        row("unquoted annotation", changed(service, "name: web", "name: web, annotations: {a/b: 1}"), "wrong-type");
    }
    void lenientNamesWhatItBends()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const Document lenient = judged(text.toStdString(), Rules::lenient);
        QCOMPARE(lenient.verdict, Verdict::warned);
        QCOMPARE(QString::fromStdString(lenient.problems.front().code), code);
        QCOMPARE(judged(text.toStdString(), Rules::strict).verdict, Verdict::refused);
    }
    void readsWhatItBends()
    {
        const std::string window = changed(slo, "  - duration", "    duration");
        QCOMPARE(format(readText(window, "f", Rules::lenient).slos.at(0).version.window), std::string("1w"));
        const std::string half = changed(slo, "timeSliceWindow: 1m", "timeSliceWindow: 30s");
        QCOMPARE(readText(half, "f", Rules::lenient).slos.at(0).version.slice, Milliseconds(30'000));
        const std::string month = changed(slo,
                                          "isRolling: false\n    calendar: {startTime: 2022-01-01 12:00:00, "
                                          "timeZone: America/New_York}",
                                          "isRolling: true");
        const auto d = readText(changed(month, "1w", "1M"), "f", Rules::strict);
        QCOMPARE(format(d.slos.at(0).version.window), std::string("30d"));
        QVERIFY(d.documents[0].verdict == Verdict::warned);
    }
    void zonesAreAsked()
    {
        Rulebook rules(Rules::lenient);
        rules.knowsZone = [](const std::string& name) { return name == "America/New_York"; };
        QCOMPARE(judged(slo, rules).verdict, Verdict::accepted);
        const Document unknown = judged(changed(slo, "America/New_York", "Asia/Nowhere"), rules);
        QCOMPARE(shown(unknown), QStringLiteral("refused spec.timeWindow[0].calendar.timeZone"));
    }
    void missingReferencesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const std::string& text, const char* path) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(path);
        };
        row("service", changed(slo, "service: web", "service: gone"), "spec.service");
        row("indicator", changed(composite, "web-ok", "gone"), "spec.objectives[0].indicatorRef");
        row("policy", slo + "  alertPolicies:\n  - alertPolicyRef: gone\n", "spec.alertPolicies[0].alertPolicyRef");
        row("source",
            changed(sli, "type: p", "metricSourceRef: gone"),
            "spec.ratioMetric.good.metricSource.metricSourceRef");
        row("condition", changed(policy, "fast", "gone"), "spec.conditions[0].conditionRef");
        row("target", changed(policy, "mail", "gone"), "spec.notificationTargets[0].targetRef");
    }
    void missingReferencesAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        for (const Rules rules : {Rules::strict, Rules::lenient}) {
            const Document document = judged(text.toStdString(), rules);
            QCOMPARE(document.verdict, Verdict::warned);
            QCOMPARE(QString::fromStdString(document.problems.front().path), path);
            QCOMPARE(document.problems.front().code, std::string("unresolved-reference"));
            QVERIFY(document.problems.front().message.find("\"gone\"") != std::string::npos);
        }
        std::string known = text.toStdString();
        known = changed(known,
                        "metadata: {",
                        "metadata: {annotations: {shinrai.dev/defined-elsewhere: \"Service/gone, "
                        "SLI/gone, AlertPolicy/gone, DataSource/gone, AlertCondition/gone, "
                        "AlertNotificationTarget/gone\"}, ");
        for (const Problem& p : judged(known, Rules::strict).problems) QVERIFY(p.code != "unresolved-reference");
    }
    void referredShapesWarn()
    {
        const std::string op = changed(composite, "    target:", "    op: lt\n    value: 3\n    target:");
        QCOMPARE(shown(judged(op, Rules::strict)),
                 QStringLiteral("warned spec.objectives[0].op spec.objectives[0].value"));
        const std::string value = changed(threshold, thresholdSli, "  indicatorRef: speed\n");
        const std::string speed = "---\napiVersion: openslo/v1\nkind: SLI\nmetadata: {name: speed}\nspec: "
                                  "{thresholdMetric: " +
                                  metric + "}\n---\n" + service;
        const std::string bare = changed(value, "    op: gte\n    value: 10\n", "");
        QCOMPARE(shown(readText(value + speed, "f", Rules::strict).documents[0]), QStringLiteral("accepted"));
        QCOMPARE(shown(readText(bare + speed, "f", Rules::strict).documents[0]),
                 QStringLiteral("warned spec.objectives[0]"));
    }
    void compositesKeepTheirMembers()
    {
        const std::string two = composite +
                                "  - target: 0.9\n    timeSliceTarget: 0.9\n    timeSliceWindow: 1m\n"
                                "    compositeWeight: 2.5\n    indicator: {metadata: {name: a}, spec: "
                                "{ratioMetric: {good: " +
                                metric + ", total: " + metric + "}}}\n";
        const auto d = readText(two + "---\n" + service + "---\n" + sli, "f", Rules::strict);
        QCOMPARE(shown(d.documents[0]), QStringLiteral("accepted"));
        QCOMPARE(d.slos.size(), std::size_t{2});
        QCOMPARE(d.slos[0].indicator, std::string("web-ok"));
        QCOMPARE(d.slos[0].objective.composite, std::string("web"));
        QCOMPARE(d.slos[0].objective.compositeWeight, 1.0);
        QCOMPARE(d.slos[1].indicator, std::string("a"));
        QCOMPARE(d.slos[1].objective.composite, std::string("web"));
        QCOMPARE(d.slos[1].objective.compositeWeight, 2.5);
    }

private:
    template <class Refused, class Fine>
    static void documents(const Refused& refused, const Fine& fine)
    {
        refused("no version", changed(service, "apiVersion: openslo/v1\n", ""), "apiVersion");
        refused("other version", changed(service, "openslo/v1", "openslo/v2alpha"), "apiVersion");
        refused("no kind", changed(service, "kind: Service\n", ""), "kind");
        refused("unknown kind", changed(service, "kind: Service", "kind: Slo"), "kind");
        refused("no metadata", changed(service, "metadata: {name: web}\n", ""), "metadata");
        refused("empty metadata", changed(service, "{name: web}", "{}"), "metadata");
        refused("unknown field", service + "status: {}\n", "status");
        fine("service without spec", changed(service, "spec: {description: d}\n", ""));
        refused("sli without spec", sli.substr(0, sli.find("spec:")), "spec");
        refused("slo without spec", slo.substr(0, slo.find("spec:")), "spec");
        refused("source without spec", source.substr(0, source.find("spec:")), "spec.type");
        refused("source without type", changed(source, "  type: Prometheus\n", ""), "spec.type");
        refused("source without details",
                changed(source, "  connectionDetails: [{url: u}]\n", ""),
                "spec.connectionDetails");
        refused("target without target", changed(target, "target: email", "description: d"), "spec.target");
        for (const std::string* text : {&service, &sli, &slo})
            refused(("long description " + text->substr(27, 7)).c_str(),
                    changed(*text, "description: d", "description: " + repeated('x', 1051)),
                    "spec.description");
        fine("description of 1050", changed(service, ": d", ": " + repeated('x', 1050)));
        fine("1050 characters, more bytes", changed(service, ": d", ": \u00e9" + repeated('x', 1049)));
        refused("spec is a list", changed(service, "{description: d}", "[a]"), "spec");
    }
    template <class Refused, class Fine>
    static void metadata(const Refused& refused, const Fine& fine)
    {
        const auto with = [](const std::string& more) { return changed(service, "name: web", "name: web, " + more); };
        refused("name missing", changed(service, "name: web", "displayName: web"), "metadata.name");
        refused("name with capitals", changed(service, "name: web", "name: Web"), "metadata.name");
        refused("name of 64", changed(service, "name: web", "name: " + repeated('a', 64)), "metadata.name");
        fine("name of 63", changed(service, "name: web", "name: " + repeated('a', 63)));
        refused("name is a number", changed(service, "name: web", "name: 5"), "metadata.name");
        refused("display name of 64", with("displayName: " + repeated('x', 64)), "metadata.displayName");
        fine("display name of 63", with("displayName: " + repeated('x', 63)));
        refused("unknown member", with("namespace: x"), "metadata.namespace");
        for (const char* key : {"net", "nEt", "9net", "net9", "net_.-this", "n"}) {
            fine((std::string("label ") + key).c_str(), with(std::string("labels: {") + key + ": [a, b]}"));
            fine((std::string("annotation ") + key).c_str(), with(std::string("annotations: {") + key + ": a}"));
        }
        fine("label of one text", with("labels: {env: prod}"));
        refused("label of a map", with("labels: {env: {a: b}}"), "metadata.labels.env");
        refused("label of a number", with("labels: {env: 5}"), "metadata.labels.env");
        for (const char* key : {"net_", "net.", "net-", "_net", "-net", ".net"}) {
            refused((std::string("label ") + key).c_str(),
                    with(std::string("labels: {\"") + key + "\": a}"),
                    (std::string("metadata.labels.") + key).c_str());
            refused((std::string("annotation ") + key).c_str(),
                    with(std::string("annotations: {\"") + key + "\": a}"),
                    (std::string("metadata.annotations.") + key).c_str());
        }
        for (const char* key : {"openslo.com/service", "domain/service", "a.b.c/d.e", "my-org.com/spec.indicator"})
            fine(key, with(std::string("annotations: {") + key + ": a}"));
        for (const char* key :
             {"openslo.com/", "a!/b", "-a.com/b", "_a.com/b", ".a.com/b", "a.com./b", "a..b/c", "a_b/c"})
            refused(key,
                    with(std::string("annotations: {\"") + key + "\": a}"),
                    (std::string("metadata.annotations.") + key).c_str());
        refused("annotation of a list", with("annotations: {a: [b]}"), "metadata.annotations.a");
    }
    template <class Refused, class Fine>
    static void indicators(const Refused& refused, const Fine& fine)
    {
        const auto ratio = [](const std::string& members) {
            return sli.substr(0, sli.find("    counter")) + "    {" + members + "}\n";
        };
        const std::string m = metric;
        refused("no metric", changed(sli, sli.substr(sli.find("  ratioMetric")), ""), "spec");
        refused("both metrics", sli + "  thresholdMetric: " + m + "\n", "spec");
        refused("neither raw nor total", ratio("counter: true"), "spec.ratioMetric");
        refused("raw and total", ratio("raw: " + m + ", total: " + m + ", rawType: success"), "spec.ratioMetric");
        refused("raw and good", ratio("raw: " + m + ", good: " + m + ", rawType: success"), "spec.ratioMetric");
        refused("raw and bad", ratio("raw: " + m + ", bad: " + m + ", rawType: success"), "spec.ratioMetric");
        refused("good and bad", ratio("good: " + m + ", bad: " + m + ", total: " + m), "spec.ratioMetric");
        refused("total alone", ratio("total: " + m), "spec.ratioMetric");
        refused("good alone", ratio("good: " + m), "spec.ratioMetric");
        fine("bad", ratio("bad: " + m + ", total: " + m));
        fine("raw success", ratio("raw: " + m + ", rawType: success"));
        fine("raw failure", ratio("raw: " + m + ", rawType: failure"));
        refused("raw without type", ratio("raw: " + m), "spec.ratioMetric.rawType");
        refused("raw of another type", ratio("raw: " + m + ", rawType: x"), "spec.ratioMetric.rawType");
        refused("no source", ratio("good: {metricSource: {}}, total: " + m), "spec.ratioMetric.good.metricSource");
        refused("no query",
                ratio("good: {metricSource: {spec: {}}}, total: " + m),
                "spec.ratioMetric.good.metricSource.spec");
        refused("query missing",
                ratio("good: {metricSource: {type: x}}, total: " + m),
                "spec.ratioMetric.good.metricSource.spec");
        refused("source that is no label",
                ratio("good: {metricSource: {metricSourceRef: my prom, spec: {a: b}}}, total: " + m),
                "spec.ratioMetric.good.metricSource.metricSourceRef");
        refused("counter as text", ratio("counter: maybe, good: " + m + ", total: " + m), "spec.ratioMetric.counter");
        refused("unknown in a metric", ratio("good: " + m + ", total: {query: x}"), "spec.ratioMetric.total.query");
        fine("query of any form", changed(sli, "{q: x}", "{q: [1, {a: true}], dimensions: {b: null}}"));
    }
    template <class Refused, class Fine>
    static void slos(const Refused& refused, const Fine& fine)
    {
        refused("no service", changed(slo, "  service: web\n", ""), "spec.service");
        fine("service that is no label", changed(slo, "service: web", "service: My Web"));
        refused("no indicator", changed(slo, inlined, ""), "spec");
        refused("indicator on both levels", composite + "  indicatorRef: web-ok\n", "spec");
        refused("indicator and reference", slo + "  indicatorRef: web-ok\n", "spec");
        refused("reference that is no label", changed(slo, inlined, "  indicatorRef: my sli\n"), "spec.indicatorRef");
        refused(
            "indicator without a name", changed(slo, "    metadata: {name: inner}\n", ""), "spec.indicator.metadata");
        refused("indicator without spec",
                changed(slo, inlined, "  indicator: {metadata: {name: a}}\n"),
                "spec.indicator.spec");
        refused("no method", changed(slo, "  budgetingMethod: Timeslices\n", ""), "spec.budgetingMethod");
        refused("unknown method", changed(slo, "Timeslices", "invalid"), "spec.budgetingMethod");
        for (const char* method : {"Occurrences", "Timeslices", "RatioTimeslices"})
            fine(method, changed(slo, "Timeslices", method));
        const std::string window = terms.substr(0, terms.find("  budgeting"));
        refused("no window", changed(slo, window, ""), "spec.timeWindow");
        refused("empty windows", changed(slo, window, "  timeWindow: []\n"), "spec.timeWindow");
        refused("two windows", changed(slo, window, window + window.substr(window.find("  - "))), "spec.timeWindow");
        refused("no duration", changed(slo, "duration: 1w\n    ", ""), "spec.timeWindow[0].duration");
        for (const char* bad : {"1s", "w", "1", "1x", "-1d", "1 d"})
            refused((std::string("duration ") + bad).c_str(),
                    changed(slo, "duration: 1w", std::string("duration: \"") + bad + "\""),
                    "spec.timeWindow[0].duration");
        for (const char* good : {"10m", "5h", "2d", "1w", "3M", "1Q", "1Y"})
            fine((std::string("duration ") + good).c_str(),
                 changed(slo, "duration: 1w", std::string("duration: ") + good));
        refused("rolling with calendar", changed(slo, "isRolling: false", "isRolling: true"), "spec.timeWindow[0]");
        const std::size_t from = terms.find("    calendar");
        const std::string calendar = terms.substr(from, terms.find("  budget") - from);
        refused("calendar missing", changed(slo, calendar, ""), "spec.timeWindow[0]");
        fine("isRolling left out", changed(slo, "    isRolling: false\n", ""));
        for (const char* bad : {"2022-01-01", "2022-01-01T12:00:00", "2022-13-01 12:00:00", "soon"})
            refused((std::string("start ") + bad).c_str(),
                    changed(slo, "2022-01-01 12:00:00", bad),
                    "spec.timeWindow[0].calendar.startTime");
        refused("unknown field of an slo", slo + "  burn: 1\n", "spec.burn");
        fine("no objectives", changed(slo, objective, ""));
    }
    template <class Refused, class Fine>
    static void objectives(const Refused& refused, const Fine& fine)
    {
        const auto with = [](const char* target_) { return changed(slo, "target: 0.995", target_); };
        for (const char* good : {"target: 0", "target: 0.9999", "targetPercent: 0", "targetPercent: 99.9999"})
            fine(good, with(good));
        for (const char* bad : {"target: 1", "target: -0.1", "target: 99.9"})
            refused(bad, with(bad), "spec.objectives[0].target");
        for (const char* bad : {"targetPercent: 100", "targetPercent: -0.1"})
            refused(bad, with(bad), "spec.objectives[0].targetPercent");
        refused("target missing", changed(slo, "    target: 0.995\n", ""), "spec.objectives[0]");
        refused("both targets", with("target: 0.9\n    targetPercent: 90"), "spec.objectives[0]");
        refused("op on a ratio", with("target: 0.9\n    op: gt"), "spec.objectives[0].op");
        refused("value on a ratio", with("target: 0.9\n    value: 1"), "spec.objectives[0].value");
        refused("threshold without op", changed(threshold, "    op: gte\n", ""), "spec.objectives[0].op");
        refused("threshold without value", changed(threshold, "    value: 10\n", ""), "spec.objectives[0].value");
        refused("unknown op", changed(threshold, "gte", "lessThan"), "spec.objectives[0].op");
        fine("value 0", changed(threshold, "value: 10", "value: 0"));
        fine("reference without op", changed(slo, inlined, "  indicatorRef: elsewhere\n"));
        fine("weight of 20", changed(composite, "Weight: 1", "Weight: 20"));
        for (const char* bad : {"Weight: 0", "Weight: -2"})
            refused(bad, changed(composite, "Weight: 1", bad), "spec.objectives[0].compositeWeight");
        refused("indicator and reference in a composite",
                composite + "    indicator: {metadata: {name: a}, spec: {thresholdMetric: " + metric + "}}\n",
                "spec.objectives[0]");
        refused("reference of a composite", changed(composite, "web-ok", "my sli"), "spec.objectives[0].indicatorRef");
        refused(
            "no slice target", changed(slo, "    timeSliceTarget: 0.95\n", ""), "spec.objectives[0].timeSliceTarget");
        refused("no slice", changed(slo, "    timeSliceWindow: 1m\n", ""), "spec.objectives[0].timeSliceWindow");
        refused("no slice of ratios",
                changed(changed(slo, "    timeSliceWindow: 1m\n", ""), "Timeslices", "RatioTimeslices"),
                "spec.objectives[0].timeSliceWindow");
        fine("ratio slices without target",
             changed(changed(slo, "    timeSliceTarget: 0.95\n", ""), "Timeslices", "RatioTimeslices"));
        for (const char* bad : {"timeSliceTarget: 0", "timeSliceTarget: 1.1"})
            refused(bad, changed(slo, "timeSliceTarget: 0.95", bad), "spec.objectives[0].timeSliceTarget");
        fine("slice target 1", changed(slo, "timeSliceTarget: 0.95", "timeSliceTarget: 1"));
        refused("slice as a number", changed(slo, "Window: 1m", "Window: 5"), "spec.objectives[0].timeSliceWindow");
        fine("slice of a week", changed(slo, "Window: 1m", "Window: 1w"));
    }
    template <class Refused, class Fine>
    static void alerts(const Refused& refused, const Fine& fine)
    {
        const auto policies = [](const std::string& item) { return slo + "  alertPolicies:\n  - {" + item + "}\n"; };
        const std::string spec = "{conditions: [{conditionRef: fast}], notificationTargets: [{targetRef: mail}]}";
        const std::string inner = "kind: AlertPolicy, metadata: {name: a}, spec: " + spec;
        fine("policies by reference", policies("alertPolicyRef: page"));
        fine("policies inlined", policies(inner));
        fine("policies null", slo + "  alertPolicies:\n");
        refused("policy both ways", policies("alertPolicyRef: page, " + inner), "spec.alertPolicies[0]");
        refused("policy empty", policies(""), "spec.alertPolicies[0]");
        refused("policy no label", policies("alertPolicyRef: my page"), "spec.alertPolicies[0].alertPolicyRef");
        refused("policy kind", policies(changed(inner, "AlertPolicy", "SLO")), "spec.alertPolicies[0].kind");
        refused("policy name", policies(changed(inner, "name: a", "name: A")), "spec.alertPolicies[0].metadata.name");
        refused("policy without conditions",
                policies(changed(inner, "conditions: [{conditionRef: fast}], ", "")),
                "spec.alertPolicies[0].spec.conditions");
        refused("two conditions",
                changed(policy, "  - conditionRef: fast\n", "  - conditionRef: fast\n  - conditionRef: b\n"),
                "spec.conditions");
        refused("condition no label", changed(policy, "fast", "Fast"), "spec.conditions[0].conditionRef");
        refused("no targets",
                changed(policy, "  notificationTargets:\n  - targetRef: mail\n", ""),
                "spec.notificationTargets");
        refused("target no label", changed(policy, "mail", "My mail"), "spec.notificationTargets[0].targetRef");
        fine("alert flags",
             changed(policy, "alertWhenBreaching: true", "alertWhenNoData: false\n  alertWhenResolved: yes"));
        refused("no severity", changed(condition, "  severity: page\n", ""), "spec.severity");
        refused("no condition", condition.substr(0, condition.find("  condition:")), "spec.condition");
        refused("condition kind", changed(condition, "burnrate", "rate"), "spec.condition.kind");
        refused("condition op", changed(condition, "lte", "le"), "spec.condition.op");
        refused("no threshold", changed(condition, "    threshold: 2\n", ""), "spec.condition.threshold");
        refused("no lookback", changed(condition, "    lookbackWindow: 1h\n", ""), "spec.condition.lookbackWindow");
        refused("lookback", changed(condition, "1h", "1s"), "spec.condition.lookbackWindow");
        fine("no alertAfter", changed(condition, "    alertAfter: 5m\n", ""));
    }
};
SHINRAI_TEST(OpenSloRules)
#include "tst_openslorules.moc"
