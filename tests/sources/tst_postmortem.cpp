// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/frontmatter.h"
#include "sources/markdown/outline.h"
#include "sources/markdown/postmortem.h"
#include "sources/markdown/postmortemssource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <filesystem>

using namespace reliability;
using namespace sources::markdown;

namespace {

NamedIncident readText(const std::string& text, const Zone& zone = {})
{
    return *readPostmortem(text, "file.md", zone);
}

std::string shown(const std::optional<Instant>& t) { return t ? format(*t) : "none"; }

}

class Postmortem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsFrontMatter()
    {
        const std::string text = "---\n"
                                 "title: \"Accuracy fell: overnight\"\n"
                                 "start_time: 2026-06-15 10:00\n"
                                 "detected_at: 2026-06-15T09:00:00Z # by alert\n"
                                 "resolved_at: 2026-06-16\n"
                                 "severity: SEV2\n"
                                 "tags: [data, 'campaign, spring']\n"
                                 "categories:\n  - config-change\n  - data\n"
                                 "uuid: 0a1b\nproject: shop\nsymptom: accuracy\ncause: service\n"
                                 "indicators: [ctr-error]\nstatus: in review\nmood: unknown key\n"
                                 "---\n# Other title\n\nText\n";
        const NamedIncident named = readText(text, inputs::berlin());
        const Incident& incident = named.incident;
        QCOMPARE(incident.title, std::string("Accuracy fell: overnight"));
        QCOMPARE(shown(incident.start), std::string("2026-06-15T08:00:00Z"));
        QCOMPARE(shown(incident.detected), std::string("2026-06-15T09:00:00Z"));
        QCOMPARE(shown(incident.end), std::string("2026-06-15T22:00:00Z"));
        QVERIFY(incident.approximate);
        QCOMPARE(incident.severity, std::string("2"));
        QCOMPARE(incident.tags, (std::vector<std::string>{"data", "campaign, spring", "config-change"}));
        QCOMPARE(incident.sourceKey, std::string("0a1b"));
        QCOMPARE(named.project, std::string("shop"));
        QCOMPARE(incident.symptom, Symptom::accuracy);
        QCOMPARE(incident.cause, Cause::service);
        QCOMPARE(incident.indicators, (std::vector<std::string>{"ctr-error"}));
        QCOMPARE(incident.state, IncidentState::inReview);
        QVERIFY(incident.frontMatter.find("mood: unknown key\n") != std::string::npos);
        QCOMPARE(incident.markdown, text);
        QCOMPARE(writePostmortem(incident), text);
    }
    void keysHaveSynonyms_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("start");
        for (const char* key : {"start", "start_time", "started_at", "impact_start", "date", "Start"})
            QTest::newRow(key) << QString::fromLatin1(key) + QStringLiteral(": 2026-06-15T10:00:00Z")
                               << QStringLiteral("2026-06-15T10:00:00Z");
        QTest::newRow("the surest wins") << QStringLiteral("date: 2026-06-14\nstart: 2026-06-15T10:00:00Z")
                                         << QStringLiteral("2026-06-15T10:00:00Z");
        QTest::newRow("about") << QStringLiteral("start: ~ 2026-06-15 10:00") << QStringLiteral("2026-06-15T10:00:00Z");
        QTest::newRow("not a time") << QStringLiteral("start: yesterday") << QStringLiteral("none");
        QTest::newRow("empty") << QStringLiteral("start: \"\"") << QStringLiteral("none");
    }
    void keysHaveSynonyms()
    {
        QFETCH(QString, line);
        QFETCH(QString, start);
        const auto named = readText("---\n" + line.toStdString() + "\n---\n# T\n");
        QCOMPARE(QString::fromStdString(shown(named.incident.start)), start);
        QCOMPARE(named.incident.approximate, line.contains(QLatin1Char('~')));
    }
    void frontMatterNeedsBothMarks()
    {
        QVERIFY(!parseFrontMatter("---\ntitle: x\n"));
        QVERIFY(!parseFrontMatter("\n---\ntitle: x\n---\n"));
        QVERIFY(!parseFrontMatter("# T\n---\na: b\n---\n"));
        QVERIFY(parseFrontMatter("---\r\ntitle: x\r\n---\r\nbody"));
        QCOMPARE(readText("---\ntitle: x\n# Heading\n").incident.title, std::string("Heading"));
    }
    void frontMatterValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("values");
        const auto row = [](const char* name, const char* text, const char* values) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(values);
        };
        row("plain", "key: a b", "a b");
        row("double quotes", "key: \"a: \\\"b\\\"\"", "a: \"b\"");
        row("single quotes", "key: 'it''s'", "it's");
        row("comment", "key: a # no", "a");
        row("flow", "key: [a, \"b, c\", 'd' ]", "a|b, c|d");
        row("flow over lines", "key: [a,\n  b]", "a|b");
        row("block list", "key:\n- a\n- 'b'", "a|b");
        row("indented list", "key:\n  - a\n  - b", "a|b");
        row("folded", "key: >\n  a\n  b", "a b");
        row("literal", "key: |\n  a\n  b", "a\nb");
        row("null", "key: null", "");
        row("broken flow", "key: [a, b", "[a, b");
        row("url", "key: http://example.com/a", "http://example.com/a");
    }
    void frontMatterValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, values);
        const std::string all = "---\n" + text.toStdString() + "\n---\n";
        const auto front = parseFrontMatter(all);
        QVERIFY(front);
        std::string joined;
        for (const auto& value : *front->find("key")) joined.append(joined.empty() ? "" : "|").append(value);
        QCOMPARE(QString::fromStdString(joined), values);
    }
    void titles_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* heading, const char* title) {
            QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromUtf8(title);
        };
        row("# API errors", "API errors");
        row("# API errors #", "API errors");
        row("# 2026-06-15 - API errors", "API errors");
        row("# Incident report: API errors", "API errors");
        row("# Postmortem 2026-06-15: API errors", "API errors");
        row("# Postmortem culture", "Postmortem culture");
        row("## No title", "file");
        row("```\n# in a fence\n```\n# Real", "Real");
    }
    void titles()
    {
        QFETCH(QString, heading);
        QFETCH(QString, title);
        QCOMPARE(QString::fromStdString(readText(heading.toStdString() + "\n").incident.title), title);
    }
    void dividesAText()
    {
        const Outline all = outlineOf(
            "---\na: b\n---\n# Title\nIntro\n## One\ntext\n### Deeper\nmore\n```\n## no\n```\n# Stats\n- x\n");
        QCOMPARE(all.title, std::string("Title"));
        std::vector<std::string> headings;
        for (const Part& part : all.parts) headings.push_back(part.heading);
        QCOMPARE(headings, (std::vector<std::string>{"", "One", "Deeper", "Stats"}));
        QCOMPARE(firstParagraph(all.parts[0]), std::string("Intro"));
        QCOMPARE(firstParagraph(all.parts[2]), std::string("more"));
        QCOMPARE(all.parts[3].kind, SectionKind::facts);
        QCOMPARE(outlineOf("# Only a title\n").parts.size(), std::size_t{1});
    }
    void readsActions()
    {
        const auto actions =
            readText("# T\n\n## Action Items\n\n### Prevent\n\n- [x] **Add** a `test`\n- [ ] Watch the\n  "
                     "memory @mle-1\n  - nested\n* Write it down (owner: sre-1)\n-\n- N/A\n"
                     "\n## Other\n- no action\n")
                .actions;
        QCOMPARE(actions.size(), std::size_t{3});
        QCOMPARE(actions[0].title, std::string("Add a test"));
        QCOMPARE(actions[0].state, ActionState::done);
        QCOMPARE(actions[0].kind, std::string("prevent"));
        QCOMPARE(actions[1].title, std::string("Watch the memory @mle-1"));
        QCOMPARE(actions[1].owner, std::string("mle-1"));
        QCOMPARE(actions[1].state, ActionState::open);
        QCOMPARE(actions[2].owner, std::string("sre-1"));
    }
    void readsActionTables()
    {
        const auto actions =
            readText(
                "# T\n## Action items\n| Action | Type | Owner | Due | Status | Priority |\n|---|:-:|---|---|---|---|\n"
                "| Split \\| limit | mitigate | @sre-1 | 2026-07-01 | Done | P0 |\n| Retrain | process | mle-1 | soon "
                "| | |\n")
                .actions;
        QCOMPARE(actions.size(), std::size_t{2});
        QCOMPARE(actions[0].title, std::string("Split | limit"));
        QCOMPARE(actions[0].kind, std::string("mitigate"));
        QCOMPARE(actions[0].owner, std::string("sre-1"));
        QCOMPARE(shown(actions[0].due), std::string("2026-07-01T00:00:00Z"));
        QCOMPARE(actions[0].state, ActionState::done);
        QCOMPARE(actions[0].priority, std::string("P0"));
        QCOMPARE(actions[1].state, ActionState::open);
        QVERIFY(!actions[1].due);
    }
    void knowsTemplates()
    {
        QVERIFY(isTemplate("# Incident Title\n\n| Time |\n| 20xx-MM-DD HH:mm |\n"));
        QVERIFY(isTemplate("# Title (incident #)\n### Date\n"));
        QVERIFY(isTemplate("---\ntitle: \"{{ title }}\"\n---\n# x\n"));
        QVERIFY(!isTemplate("# Title fight: two leaders\n- 2026-06-15 12:00 split\n"));
        QVERIFY(!isTemplate("# API errors\n"));
    }
    void writesWhatHasNoText()
    {
        Incident incident;
        incident.title = "Jobs: out of memory";
        incident.sourceKey = "abc";
        incident.start = Instant{inputs::ms("2026-06-15T10:00:00Z")};
        incident.symptom = Symptom::errors;
        incident.cause = Cause::ml;
        incident.tags = {"memory", "items x items: quadratic"};
        incident.severity = "2";
        const Incident again = readText(writePostmortem(incident)).incident;
        QCOMPARE(again.title, incident.title);
        QCOMPARE(again.sourceKey, incident.sourceKey);
        QCOMPARE(again.start, incident.start);
        QCOMPARE(again.symptom, incident.symptom);
        QCOMPARE(again.cause, incident.cause);
        QCOMPARE(again.tags, incident.tags);
        QCOMPARE(again.severity, incident.severity);
        QCOMPARE(again.state, incident.state);
    }
    void readsAFolder()
    {
        const inputs::Files files;
        std::filesystem::create_directories(files.path("2026"));
        files.write("2026/b.md", "# B\n");
        files.write("a.md", "---\nproject: own\n---\n# A\n");
        files.write("README.md", "# All postmortems\n");
        files.write("notes.txt", "# no\n");
        files.write("broken.md", "# x \xFF\xFF\n");
        files.write("empty.md", "");
        files.write("binary.md", std::string("# a\0b", 5));
        files.write("blank.md", "# Incident Title\n");
        inputs::Sink sink;
        sources::Request request{files.folder(), {}, {}};
        request.recipe.project = "shop";
        const auto summary = PostmortemsSource().fetch(request, sink, {});
        QVERIFY(summary);
        QCOMPARE(sink.batches.size(), std::size_t{1});
        QCOMPARE(sink.batches[0].incidents.size(), std::size_t{2});
        QCOMPARE(sink.batches[0].incidents[0].incident.title, std::string("B"));
        QCOMPARE(sink.batches[0].incidents[0].project, std::string("shop"));
        QCOMPARE(sink.batches[0].incidents[1].project, std::string("own"));
        QCOMPARE(inputs::warning(summary->warnings, "template").count, 1);
        QCOMPARE(summary->rejectedCount, 3);
        std::vector<std::string> rejected;
        for (const auto& r : summary->rejected) rejected.push_back(r.file + ": " + r.reason);
        QCOMPARE(rejected,
                 (std::vector<std::string>{
                     "binary.md: not a text file", "broken.md: not UTF-8 text", "empty.md: file is empty"}));
    }
    // Whoever says that nobody knows it is believed, whatever else the text says; all others stay.
    void unknownTimesAreNotGuessed()
    {
        const std::string_view text = "---\nunknown_times: [detected, nonsense]\n---\n# T\n\n## Timeline\n\n"
                                      "- 2026-06-15 10:00Z - Detected\n- 2026-06-15 11:00Z - Resolved\n";
        const auto said = readPostmortem(text, "f", {});
        QVERIFY(said.has_value());
        const Reading& reading = said->incident.reading;
        QVERIFY(reading.unknown == std::vector{MarkKind::detected});
        QVERIFY(!reading.mark(MarkKind::detected));
        QVERIFY(!said->incident.detected);
        QVERIFY(reading.mark(MarkKind::resolved));
        const auto other = readPostmortem(text.substr(text.find("# T")), "f", {});
        QVERIFY(other->incident.reading.mark(MarkKind::detected));
        QVERIFY(other->incident.reading.unknown.empty());
    }
    void aboutStandsBeforeATime()
    {
        const auto said = readPostmortem("---\nacknowledged: ~2026-06-15T10:00:00Z\n---\n# T\n\ntext\n", "f", {});
        const TimeMark* mark = said->incident.reading.mark(MarkKind::acknowledged);
        QVERIFY(mark && mark->approximate);
        QCOMPARE(format(mark->at), std::string("2026-06-15T10:00:00Z"));
    }
    void oneFileFailsByItself()
    {
        const inputs::Files files;
        inputs::Sink sink;
        QCOMPARE(PostmortemsSource().fetch({files.write("a.md", ""), {}, {}}, sink, {}).error().code, Code::fileEmpty);
        QCOMPARE(PostmortemsSource().fetch({files.path("none"), {}, {}}, sink, {}).error().code, Code::fileMissing);
    }
};
SHINRAI_TEST(Postmortem)
#include "tst_postmortem.moc"
