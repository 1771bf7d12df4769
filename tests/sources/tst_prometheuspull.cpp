// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/plan.h"
#include "sources/prometheus/pull.h"
#include "sources/prometheus/selector.h"
#include "tests/sources/prometheusinput.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace monitoring;
using namespace std::chrono_literals;
namespace prom = sources::prometheus;

namespace {

constexpr std::int64_t minute = 60'000;

/// Answers the questions of a pull from samples in memory, as Prometheus 2 does: ranges are closed at both ends.
class MadeServer {
public:
    std::vector<prom::Series> series;
    std::vector<std::string> asked;                               ///< "QUERY START END", or "QUERY TIME"
    std::function<std::optional<Result<prom::Reply>>(int)> fault; ///< by the number of the question
    std::size_t mostPoints = 0;

    void add(const Labels& labels, const std::vector<prom::Point>& points) { series.push_back({labels, points}); }

    Result<prom::Reply> answer(const prom::Question& question)
    {
        std::map<std::string, std::string> form(question.form.begin(), question.form.end());
        const bool range = question.path == "api/v1/query_range";
        asked.push_back(form["query"] + (range ? " " + form["start"] + " " + form["end"] : " " + form["time"]));
        if (fault)
            if (auto reply = fault(static_cast<int>(asked.size()))) return *reply;
        const std::int64_t first = *prom::parseSeconds(range ? form["start"] : form["time"]);
        const std::int64_t last = range ? *prom::parseSeconds(form["end"]) : first;
        const std::int64_t step = range ? *prom::parseSeconds(form["step"]) : 1;
        mostPoints = std::max(mostPoints, static_cast<std::size_t>((last - first) / step + 1));
        return prom::Reply{200, evaluate(form["query"], first, last, step)};
    }

private:
    struct Query {
        std::string function;
        prom::Selector selector;
        std::int64_t length = 0;
    };
    static Query parsed(const std::string& text)
    {
        const auto open = text.find('('), bracket = text.rfind('['), close = text.rfind(']');
        const bool called = open != std::string::npos && text.find('{') > open;
        Query query{called ? text.substr(0, open) : "", *prom::Selector::parse("up"), 0};
        const std::size_t from = called ? open + 1 : 0;
        const auto selector = prom::Selector::parse(text.substr(from, std::min(bracket, text.size()) - from));
        if (!selector) qFatal("the made server doesn't know this query");
        query.selector = *selector;
        if (bracket == std::string::npos) return query;
        const std::string length = text.substr(bracket + 1, close - bracket - 1);
        query.length = std::stoll(length) * (length.ends_with("ms") ? 1 : 1000);
        return query;
    }
    static std::string pair(std::int64_t at, double value)
    {
        return "[" + QByteArray::number(static_cast<double>(at) / 1000, 'f', 3).toStdString() + ",'" +
               QByteArray::number(value, 'g', 17).toStdString() + "']";
    }
    static std::optional<double> value(const Query& query, const std::vector<prom::Point>& within)
    {
        if (within.empty()) return std::nullopt;
        if (query.function != "resets") return within.back().value;
        int resets = 0;
        for (std::size_t i = 1; i < within.size(); ++i) resets += within[i].value < within[i - 1].value;
        return resets > 0 ? std::optional<double>(resets) : std::nullopt;
    }
    std::string evaluate(const std::string& text, std::int64_t first, std::int64_t last, std::int64_t step) const
    {
        const Query query = parsed(text);
        const bool samples = query.function.empty() && query.length > 0;
        const std::int64_t length = query.length > 0 ? query.length : 5 * minute;
        std::string result;
        for (const prom::Series& one : series) {
            if (!query.selector.matches(one.labels)) continue;
            std::string points;
            for (std::int64_t at = first; at <= last; at += step) {
                std::vector<prom::Point> within;
                for (const prom::Point& p : one.points)
                    if (at - length <= p.at && p.at <= at) within.push_back(p);
                const auto add = [&](std::int64_t t, double v) { points += (points.empty() ? "" : ",") + pair(t, v); };
                if (samples)
                    for (const prom::Point& p : within) add(p.at, p.value);
                else if (const auto v = value(query, within)) add(at, *v);
            }
            if (points.empty()) continue;
            std::string labels;
            for (const auto& [name, label] : one.labels)
                labels.append(labels.empty() ? "'" : ",'").append(name).append("':'").append(label).append("'");
            result.append(result.empty() ? "" : ",").append("{'metric':{" + labels + "},'values':[" + points + "]}");
        }
        return quoted("{'status':'success','data':{'resultType':'matrix','result':[" + result + "]}}");
    }
};

}

/// A live server, asked page by page.
class PrometheusPull : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plans_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("since");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("plan");
        // Minutes; 0: not said. It is 10000:29.
        QTest::newRow("first") << 0 << 0 << 0 << QByteArray("0 9995");
        QTest::newRow("said") << 5003 << 0 << 6001 << QByteArray("5000 6000");
        QTest::newRow("what is new, and what came late") << 0 << 9000 << 0 << QByteArray("8995 9995");
        QTest::newRow("the future") << 5000 << 0 << 20000 << QByteArray("5000 9995");
        QTest::newRow("nothing") << 9999 << 0 << 0 << QByteArray("9995 9995");
        QTest::newRow("what is said goes before what is new") << 100 << 9000 << 0 << QByteArray("100 9995");
    }
    void plans()
    {
        QFETCH(int, from);
        QFETCH(int, since);
        QFETCH(int, to);
        QFETCH(QByteArray, plan);
        const auto time = [](int minutes) {
            return minutes == 0 ? std::nullopt : std::optional(Instant{minutes * minute});
        };
        ImportRecipe recipe;
        recipe.interval = 5min;
        recipe.from = time(from);
        recipe.to = time(to);
        const prom::Plan made = prom::planOf(recipe, time(since), Instant{10'000 * minute + 29'000});
        QCOMPARE(QByteArray::number(static_cast<qint64>(made.from / minute)) + ' ' +
                     QByteArray::number(static_cast<qint64>(made.to / minute)),
                 plan);
    }
    void pagesGrowAndShrink()
    {
        prom::PageSize size;
        for (int i = 0; i < 9; ++i) size.learn(100, size.steps());
        QCOMPARE(size.steps(), prom::maxPointsOfSeries - 1);
        size.learn(80'000'000, size.steps());
        QCOMPARE(size.steps(), std::int64_t{1099});
        while (size.shrink()) {
        }
        QCOMPARE(size.steps(), std::int64_t{1});
        size.learn(1, 1);
        QCOMPARE(size.steps(), std::int64_t{1}); // what was refused once isn't tried again
    }
    // Restarts within a step, twice in one, between two; a code that comes late, an outage of the target.
    void countsAreExact()
    {
        QRandomGenerator dice(20261130);
        MadeServer server;
        double good = 0, total = 0;
        for (const char* instance : {"a", "b"}) {
            std::map<std::string, double> values;
            std::map<std::string, std::vector<prom::Point>> points;
            bool first = true;
            for (std::int64_t at = 100003, n = 0; at < 3000 * minute; at += 15000 + dice.bounded(5), ++n) {
                if (n > 4000 && n < 4100) {
                    values.clear();
                    continue;
                }
                if (n % 37 == 36 || n % 37 == 11) values.clear();
                for (const char* code : {"200", "500"}) {
                    const bool ok = code[0] == '2';
                    const double came = ok ? 50 + dice.bounded(100) : dice.bounded(40) == 0 && n > 300 ? 1 : 0;
                    if (!ok && came == 0 && !values.contains(code)) continue;
                    values[code] += came;
                    // What no sample tells: that a counter began anew where it is as far as it was.
                    const double before = points[code].empty() ? 0 : points[code].back().value;
                    const double seen = values[code] - (values[code] < before ? 0 : before);
                    points[code].push_back({at, values[code]});
                    if (first) continue;
                    total += seen;
                    good += ok ? seen : 0;
                }
                first = false;
            }
            for (const auto& [code, all] : points)
                server.add({{"__name__", "r_total"}, {"code", code}, {"instance", instance}}, all);
        }
        for (const bool byBad : {false, true}) {
            ImportRecipe recipe =
                counts(byBad ? "" : "r_total{code=\"200\"}", byBad ? "r_total{code=\"500\"}" : "", "r_total", 5min);
            recipe.from = Instant{0};
            const Read read = pull(server, recipe);
            QVERIFY(read.summary);
            QCOMPARE(sums(read), (std::pair{good, total}));
            QCOMPARE(read.summary->rejectedCount, 0);
            QCOMPARE(read.warned("resets_unsure"), 0);
            QVERIFY(read.points() < 600);
        }
        QVERIFY(server.mostPoints <= 11'000);
    }
    void stampsAreStartsOfSteps()
    {
        MadeServer server;
        server.add({{"__name__", "r_total"}},
                   {{2 * minute, 0}, {5 * minute, 10}, {5 * minute + 1, 11}, {10 * minute, 13}});
        ImportRecipe recipe = counts("r_total", "", "r_total", 5min);
        recipe.from = Instant{0};
        recipe.to = Instant{15 * minute};
        QCOMPARE(pull(server, recipe).text(), std::string("0=0/10 300=0/3"));
    }
    void silencesAreGaps()
    {
        MadeServer server;
        server.add({{"__name__", "temperature"}, {"room", "1"}}, {{minute, 20}, {2 * minute, 21}, {5 * minute, 22}});
        ImportRecipe recipe = intoOne();
        recipe.value = "temperature";
        recipe.interval = 1min;
        recipe.from = Instant{0};
        const Read read = pull(server, recipe);
        QCOMPARE(read.text(), std::string("room=1 0=20 60=21 240=22")); // and nothing repeated for five minutes
        QCOMPARE(read.summary->shape, Shape::value);
        QVERIFY(server.asked[0].starts_with("last_over_time(temperature[59999ms])"));
    }
    void nothingNewerThanThirtySeconds()
    {
        MadeServer server;
        server.add({{"__name__", "up"}}, {{now.ms - 90'000, 1}, {now.ms - 45'000, 2}, {now.ms - 10'000, 3}});
        ImportRecipe recipe = intoOne();
        recipe.value = "up";
        recipe.interval = 15s;
        recipe.from = now - 5min;
        QCOMPARE(pull(server, recipe).points(), std::size_t{2});
    }
    void onlyWhatIsNew()
    {
        MadeServer server;
        std::vector<prom::Point> points;
        for (std::int64_t at = 0; at < 2'000 * minute; at += minute) points.push_back({at, static_cast<double>(at)});
        server.add({{"__name__", "r_total"}}, points);
        ImportRecipe recipe = counts("r_total", "", "r_total", 1min);
        const Read read = pull(server, recipe, Instant{1'900 * minute});
        QVERIFY(read.summary);
        QCOMPARE(read.batches.at(0).samples.at.front(), 1'891 * minute);
        QCOMPARE(read.batches.at(0).samples.total.front(), 60'000.0);
        QCOMPARE(read.warned("default_range"), 0);
        // A pull that finds nothing new is no failure.
        QVERIFY(pull(server, recipe, Instant{3'000 * minute}).summary);
    }
    void aServerThatStopsLosesNothing()
    {
        MadeServer server;
        std::vector<prom::Point> points;
        for (std::int64_t at = 0; at < 900 * minute; at += minute) points.push_back({at, static_cast<double>(at)});
        server.add({{"__name__", "r_total"}}, points);
        ImportRecipe recipe = counts("r_total", "", "r_total", 1min);
        recipe.from = Instant{0};
        const Read whole = pull(server, recipe);
        server.fault = [](int number) -> std::optional<Result<prom::Reply>> {
            if (number < 12) return std::nullopt;
            return Result<prom::Reply>(fail(Code::fileUnreadable, {"made", "connection closed"}));
        };
        server.asked.clear();
        const Read part = pull(server, recipe);
        QVERIFY(part.summary);
        QCOMPARE(part.warned("pull_incomplete"), 1);
        QVERIFY(part.message("pull_incomplete").find("connection closed") != std::string::npos);
        QVERIFY(part.points() > 0 && part.points() < whole.points());
        server.fault = nullptr;
        recipe.from.reset();
        const Read rest = pull(server, recipe, Instant{part.batches.back().samples.at.back()});
        std::map<std::int64_t, double> both;
        for (const Read* read : {&part, &rest})
            for (const Batch& batch : read->batches)
                for (std::size_t i = 0; i < batch.samples.size(); ++i)
                    both[batch.samples.at[i]] = batch.samples.total[i];
        double all = 0;
        for (const auto& [at, total] : both) all += total;
        QCOMPARE(all, sums(whole).second);
        QCOMPARE(both.size(), whole.points());
    }
    void answersThatFail_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, int status, const char* body, const char* said) {
            QTest::newRow(name) << status << QByteArray(body) << QByteArray(said);
        };
        row("400",
            400,
            "{'status':'error','errorType':'bad_data','error':'parse error'}",
            "the server answers 400: bad_data: parse error");
        row("422",
            422,
            "{'status':'error','errorType':'execution','error':'too many samples'}",
            "the server answers 422: execution: too many samples");
        row("503",
            503,
            "{'status':'error','errorType':'timeout','error':'query timed out'}",
            "the server answers 503: timeout: query timed out");
        row("a page of a proxy", 502, "<html>", "the server answers 502");
        row("an error with 200",
            200,
            "{'status':'error','errorType':'internal','error':'x'}",
            "the server answers 200: internal: x");
        row("no answer of Prometheus", 200, "{}", "the answer is none of Prometheus");
        row("another page", 200, "<html>", "line 1 of the answer: not the JSON that is expected");
        row("cut off",
            200,
            "{'status':'success','data':{'resultType':'matrix','result':[{'metric':{},'values':[[1",
            "line 1 of the answer: the text ends too early");
        row("a bad point",
            200,
            "{'status':'success','data':{'result':[{'metric':{},'values':[[1]]}]}}",
            "line 1 of the answer: no point");
        row("nothing", 200, "{'status':'success','data':{'resultType':'matrix','result':[]}}", "nothing came for up");
    }
    void answersThatFail()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, said);
        MadeServer server;
        server.fault = [&](int) {
            return std::optional(Result<prom::Reply>(prom::Reply{status, quoted(body.toStdString())}));
        };
        ImportRecipe recipe = intoOne();
        recipe.value = "up";
        recipe.from = now - 60min;
        const Read read = pull(server, recipe);
        QVERIFY(!read.summary);
        QCOMPARE(QByteArray::fromStdString(read.summary.error().args.back()), said);
        QVERIFY(read.batches.empty());
        QVERIFY(server.asked.size() < 20);
    }
    void whatIsTooMuchIsAskedInParts()
    {
        MadeServer server;
        server.add({{"__name__", "up"}}, {{minute, 1}, {90 * minute, 2}});
        server.fault = [&](int) -> std::optional<Result<prom::Reply>> {
            const auto& last = server.asked.back();
            const auto end = last.rfind(' '), start = last.rfind(' ', end - 1);
            if (std::stod(last.substr(end)) - std::stod(last.substr(start, end - start)) <= 20 * 60)
                return std::nullopt;
            return Result<prom::Reply>(prom::Reply{422, "{}"});
        };
        ImportRecipe recipe = intoOne();
        recipe.value = "up";
        recipe.interval = 1min;
        recipe.from = Instant{0};
        recipe.to = Instant{100 * minute};
        QCOMPARE(pull(server, recipe).text(), std::string("0=1; 5340=2"));
    }
    void mustBeAskedForSomething()
    {
        MadeServer server;
        QCOMPARE(pull(server, intoOne()).summary.error().code, Code::usage);
        QCOMPARE(pull(server, counts("up", "", "", 60s)).summary.error().code, Code::usage);
        QVERIFY(server.asked.empty());
    }
    void stopsWhenAsked()
    {
        MadeServer server;
        server.add({{"__name__", "up"}}, {{minute, 1}});
        std::stop_source stop;
        server.fault = [&](int) -> std::optional<Result<prom::Reply>> {
            stop.request_stop();
            return std::nullopt;
        };
        ImportRecipe recipe = intoOne();
        recipe.value = "up";
        recipe.from = Instant{0};
        QCOMPARE(pull(server, recipe, {}, stop.get_token()).summary.error().code, Code::cancelled);
    }

private:
    static constexpr Instant now{4'000 * minute};

    static Read pull(MadeServer& server, const ImportRecipe& recipe, std::optional<Instant> since = {},
                     const std::stop_token& stop = {})
    {
        inputs::Sink sink;
        const prom::Ask ask = [&](const prom::Question& question) { return server.answer(question); };
        auto summary = prom::pull({"made", recipe, since, now}, ask, sink, stop);
        return {std::move(summary), std::move(sink.batches)};
    }
    static std::pair<double, double> sums(const Read& read)
    {
        double good = 0, total = 0;
        for (const Batch& batch : read.batches)
            for (std::size_t i = 0; i < batch.samples.size(); ++i) {
                good += batch.samples.total[i] - batch.samples.bad[i];
                total += batch.samples.total[i];
            }
        return {good, total};
    }
};

SHINRAI_TEST(PrometheusPull)
#include "tst_prometheuspull.moc"
