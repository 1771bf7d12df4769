// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/describe.h"
#include "sources/openslo/reader.h"
#include "sources/openslo/writer.h"
#include "sources/openslo/yaml.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace reliability;
using namespace sources::openslo;

namespace {

/// What definitions say, without what only the files tell: sorted lines, one a fact.
QStringList lines(const Definitions& d)
{
    QStringList all;
    const auto add = [&](const auto& facts) {
        for (const auto& fact : facts) all += QString::fromStdString(canonical(toJson(fact)));
    };
    add(d.projects);
    add(d.components);
    add(d.slis);
    add(d.slos);
    all.sort();
    return all;
}

/// Empty when the documents re-apply without a warning, by both sets of rules, to equal definitions.
QString trouble(const Definitions& wanted, const std::string& text)
{
    for (const Rules rules : {Rules::strict, Rules::lenient}) {
        const Definitions got = readText(text, "f", rules);
        for (const Document& document : got.documents)
            if (document.verdict != Verdict::accepted) return QString::fromStdString(canonical(toJson(document)));
        const QStringList a = lines(wanted), b = lines(got);
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
            if (a.value(i) != b.value(i)) return a.value(i) + QStringLiteral("\n") + b.value(i);
    }
    return {};
}

QString trouble(const Definitions& wanted)
{
    const auto documents = documentsOf(wanted);
    return documents ? trouble(wanted, yamlOf(*documents)) : QString::fromStdString(documents.error().args.front());
}

/// Definitions made at random, odd texts and values among them.
class Maker {
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    Definitions make()
    {
        Definitions d;
        for (const char* name : {"shop", "search"}) {
            d.projects.push_back(project(name));
            for (const char* part : {"api", "train, nightly"})
                if (chance()) d.components.push_back({name, component(part)});
            for (const char* indicator : {"availability", "accuracy", "jobs"}) {
                d.slis.push_back({name, this->indicator(indicator)});
                for (const char* objective : {"good", "best"})
                    if (chance()) d.slos.push_back(slo(d.slis.back(), objective));
            }
        }
        return d;
    }

private:
    bool chance() { return pick(2) == 0; }
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }
    template <Named E>
    E any()
    {
        return names<E>[pick(names<E>.size())].value;
    }
    std::string text()
    {
        static const std::vector<std::string> texts{"",
                                                    "yes",
                                                    "null",
                                                    "~",
                                                    "5",
                                                    "1e3",
                                                    "0x10",
                                                    "a: b",
                                                    "#x",
                                                    " lead",
                                                    "trail ",
                                                    "two\nlines",
                                                    "\ttab",
                                                    "\"q\" 'p'",
                                                    "\\u0041",
                                                    "\u691c\u7d22",
                                                    "\U0001F600",
                                                    "\u2028x",
                                                    "\uFEFFx",
                                                    "a\u0085b",
                                                    "\x7F",
                                                    "\x01",
                                                    "- a",
                                                    "---",
                                                    "...",
                                                    "{",
                                                    "[a",
                                                    "&a",
                                                    "*a",
                                                    "!t",
                                                    "%d",
                                                    "@",
                                                    "`",
                                                    "a\rb",
                                                    "key: |",
                                                    "a,b",
                                                    "2026-06-15",
                                                    "plain words",
                                                    ".5",
                                                    "1_000",
                                                    ">",
                                                    "? x",
                                                    "a #b",
                                                    "=",
                                                    "<<",
                                                    "\uFFFE",
                                                    std::string(64, 'n'),
                                                    std::string(1051, 'd'),
                                                    std::string(5000, 'x')};
        return texts[pick(texts.size())];
    }
    Instant time() { return {std::uniform_int_distribution<std::int64_t>(0, 4'000'000'000'000)(m_random)}; }
    Milliseconds seconds()
    {
        static const std::array<std::int64_t, 8> all{0, 1, 30, 60, 90, 300, 86'400, 604'800};
        return Milliseconds(all[pick(all.size())] * 1000);
    }
    std::string extra(const std::vector<std::string>& more)
    {
        static const std::vector<std::string> all{
            "",
            "",
            "{\"labels\":{\"env\":\"prod\",\"team\":[\"a\",\"5\"]}}",
            "{\"annotations\":{\"other.org/x\":\"yes\",\"shinrai.dev/stamp\":\"end\"}}",
            "{\"labels\":{\"bad key\":\"x\",\"n\":5}}",
            "{\"annotations\":{\"a b\":\"x\",\"c\":\"1\"}}",
            "{\"mine\":[1,{\"a\":null}]}",
            "no json",
            "[1]",
            "\"text\""};
        const std::size_t at = pick(all.size() + more.size());
        return at < all.size() ? all[at] : more[at - all.size()];
    }

    Project project(const char* name)
    {
        Project p;
        p.name = name;
        p.displayName = text();
        p.description = text();
        p.phase = any<Phase>();
        if (chance()) p.phaseSince = time();
        p.mle = text();
        p.sre = text();
        p.web = text();
        p.team = text();
        p.criticality = text();
        p.environment = text();
        p.runbook = text();
        p.dashboard = text();
        if (chance()) p.dependsOn = {"ads", "salary-estimate"};
        p.extra = extra({});
        return p;
    }
    Component component(const char* name)
    {
        Component c;
        c.name = name;
        c.displayName = text();
        c.description = text();
        if (chance()) c.dependsOn = {"store", "a, b", "\""};
        return c;
    }
    Indicator indicator(const char* name)
    {
        static const std::string metric = "{\"metricSource\":{\"metricSourceRef\":\"prom\",\"spec\":{\"q\":\"x\"}}}";
        Indicator i;
        i.name = name;
        i.displayName = text();
        i.description = text();
        i.family = any<Family>();
        i.kind = any<Kind>();
        i.shape = any<Shape>();
        i.direction = any<Direction>();
        if (chance()) i.derivation = any<Derivation>();
        i.derivedFrom = text();
        i.unit = text();
        i.source = text();
        i.interval = seconds();
        i.schedule = text();
        i.labelDelay = seconds();
        if (chance()) i.tolerance = 0.1 * static_cast<double>(pick(7));
        i.extra =
            extra({"{\"thresholdMetric\":" + metric + "}",
                   "{\"ratioMetric\":{\"bad\":" + metric + ",\"counter\":true,\"total\":" + metric + "}}",
                   "{\"ratioMetric\":{\"good\":" + metric + "}}",
                   "{\"labels\":{\"a\":\"b\"},\"ratioMetric\":{\"raw\":" + metric + ",\"rawType\":\"failure\"}}"});
        return i;
    }
    Slo slo(const Sli& sli, const char* name)
    {
        Slo s;
        s.project = sli.project;
        s.indicator = sli.indicator.name;
        s.objective.name = name;
        s.objective.displayName = text();
        s.objective.description = text();
        if (chance()) s.objective.expires = time();
        s.objective.extra = extra({"{\"alertPolicies\":[{\"alertPolicyRef\":\"page\"}]}",
                                   "{\"alertPolicies\":[{\"alertPolicyRef\":\"Not a label\"}]}"});
        static const std::array<const char*, 6> composites{"", "", "", "all", "rest", "Not a label"};
        static const std::array<double, 4> weights{1, 1, 2.5, -1};
        s.objective.composite = composites[pick(composites.size())];
        s.objective.compositeWeight = weights[pick(weights.size())];
        s.version = version();
        return s;
    }
    ObjectiveVersion version()
    {
        static const std::array<std::int64_t, 7> shares{0, 1, 1'000'000, 50'000, 999'999'999, 1'000'000'000, 5'000'000};
        static const std::array<Length, 8> lengths{Length{28, Length::Unit::day},
                                                   Length{30, Length::Unit::second},
                                                   Length{4, Length::Unit::week},
                                                   Length{90, Length::Unit::minute},
                                                   Length{1, Length::Unit::quarter},
                                                   Length{1, Length::Unit::month},
                                                   Length{1, Length::Unit::year},
                                                   Length{1, Length::Unit::minute}};
        static const std::array<const char*, 5> starts{
            "", "", "2022-01-01 12:00:00", "2022-01-01", "2022-01-31T00:00:00"};
        ObjectiveVersion v;
        if (chance()) v.from = time();
        v.target.allowed = shares[pick(shares.size())];
        v.windowKind = any<WindowKind>();
        v.window = lengths[pick(lengths.size())];
        v.windowStart = starts[pick(starts.size())];
        v.zone = chance() ? "UTC" : "Asia/Tokyo";
        v.method = any<Method>();
        v.slice = seconds();
        if (chance()) v.sliceTarget = Target{shares[pick(shares.size())]};
        if (chance()) v.op = any<Op>();
        if (chance()) v.threshold = 0.1 * static_cast<double>(pick(30));
        v.baseline = text();
        if (chance()) v.missing = any<MissingPolicy>();
        v.carry = seconds();
        v.author = text();
        v.reason = text();
        v.agreed = text();
        return v;
    }

    std::mt19937 m_random;
};

}

class OpenSloWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anythingComesBack()
    {
        for (unsigned seed = 0; seed < 40; ++seed) {
            const QString wrong = trouble(Maker(seed).make());
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + wrong));
        }
    }
    void filesComeBack_data()
    {
        QTest::addColumn<QString>("path");
        const QString root = QString::fromStdString(inputs::data("")) + QStringLiteral("../../");
        QTest::newRow("upstream") << root + QStringLiteral("tests/data/openslo");
        for (const char* name : {"career-paths",
                                 "job-recommendation",
                                 "mail-recommendations",
                                 "navigation-bandit",
                                 "review-tags",
                                 "salary-estimate",
                                 "search-ranking"})
            QTest::newRow(name) << root + QStringLiteral("resources/sample/%1.yaml").arg(QLatin1String(name));
    }
    void filesComeBack()
    {
        QFETCH(QString, path);
        const auto read = sources::openslo::read({path.toStdString()}, Rules::lenient);
        QVERIFY(read);
        QVERIFY(!read->projects.empty());
        QCOMPARE(trouble(*read), QString());
    }
    void jsonComesBack()
    {
        const Definitions wanted = Maker(7).make();
        Json::Array all;
        auto documents = documentsOf(wanted);
        QVERIFY(documents.has_value());
        for (Json& document : *documents) all.push_back(std::move(document));
        QCOMPARE(trouble(wanted, canonical(Json(all))), QString());
        QCOMPARE(trouble(wanted, readable(Json(all))), QString());
    }
    void writesWhatPeopleWrite()
    {
        Definitions d;
        Project& project = d.projects.emplace_back();
        project.name = "shop";
        project.phase = Phase::production;
        project.mle = "mle-1";
        Sli& sli = d.slis.emplace_back();
        sli.project = "shop";
        sli.indicator.name = "latency";
        sli.indicator.displayName = "Latency, 99th percentile";
        sli.indicator.shape = Shape::value;
        sli.indicator.direction = Direction::lower;
        sli.indicator.unit = "ms";
        Slo& slo = d.slos.emplace_back();
        slo.project = "shop";
        slo.indicator = "latency";
        slo.objective.name = "fast";
        slo.version.target = *parseTarget("99.9%");
        slo.version.windowKind = WindowKind::calendar;
        slo.version.window = {1, Length::Unit::month};
        slo.version.zone = "Asia/Tokyo";
        slo.version.op = Op::lt;
        slo.version.threshold = 0.25;
        QCOMPARE(yamlOf(*documentsOf(d)),
                 std::string("apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: shop\n  annotations:\n"
                             "    shinrai.dev/phase: production\n    shinrai.dev/mle: mle-1\nspec: {}\n"
                             "---\n"
                             "apiVersion: openslo/v1\nkind: SLI\nmetadata:\n  name: latency\n"
                             "  displayName: \"Latency, 99th percentile\"\n  annotations:\n"
                             "    shinrai.dev/project: shop\n    shinrai.dev/metric: \"none\"\n"
                             "    shinrai.dev/shape: value\n    shinrai.dev/direction: lower\n"
                             "    shinrai.dev/unit: ms\nspec:\n  thresholdMetric:\n    metricSource:\n"
                             "      type: shinrai\n      spec:\n        indicator: shop/latency\n"
                             "---\n"
                             "apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: fast\n  annotations:\n"
                             "    shinrai.dev/calendar-start: natural\n    shinrai.dev/objectives: fast\nspec:\n"
                             "  service: shop\n  indicatorRef: latency\n  timeWindow:\n    - duration: 1M\n"
                             "      isRolling: false\n      calendar:\n        startTime: \"2024-01-01 00:00:00\"\n"
                             "        timeZone: Asia/Tokyo\n  budgetingMethod: Occurrences\n  objectives:\n"
                             "    - op: lt\n      value: 0.25\n      target: 0.999\n"));
    }
    void compositesStayTogether()
    {
        const std::string text =
            "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\n---\n"
            "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: both}\nspec:\n  service: a\n  budgetingMethod: "
            "Occurrences\n  timeWindow: [{duration: 28d, isRolling: true}]\n  objectives:\n"
            "  - {target: 0.9, compositeWeight: 3, indicator: &i {metadata: {name: x}, spec: {thresholdMetric: "
            "{metricSource: {spec: {q: 1}}}}}, op: lt, value: 1}\n"
            "  - {target: 0.8, indicator: *i, op: gt, value: 2}\n";
        const Definitions wanted = readText(text, "f", Rules::strict);
        QCOMPARE(wanted.slos.size(), std::size_t{2});
        const auto documents = *documentsOf(wanted);
        QCOMPARE(documents.size(), std::size_t{3}); // both members measure the one indicator that both call x
        const std::string slo = yamlOf(documents.back());
        QVERIFY(slo.find("name: both\n") != std::string::npos);
        QVERIFY(slo.find("compositeWeight: 3\n") != std::string::npos);
        QVERIFY(slo.find("exact") == std::string::npos);
        QCOMPARE(trouble(wanted), QString());
    }
    void namesDoNotCollide()
    {
        Definitions d;
        for (const char* name : {"a", "b"}) {
            d.projects.emplace_back().name = name;
            Sli& sli = d.slis.emplace_back();
            sli.project = name;
            sli.indicator.name = "same";
            Slo& slo = d.slos.emplace_back();
            slo.project = name;
            slo.indicator = "same";
            slo.objective.name = "same";
        }
        Slo& lost = d.slos.emplace_back();
        lost.project = "b";
        lost.indicator = "gone";
        lost.objective.name = "o";
        QCOMPARE(trouble(d), QString());
    }
};
SHINRAI_TEST(OpenSloWriter)
#include "tst_openslowriter.moc"
