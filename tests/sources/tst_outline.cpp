// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/outline.h"
#include "sources/markdown/pairs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace sources::markdown;

namespace {

const char* nameOf(SectionKind kind)
{
    static constexpr const char* names[] = {"none",     "summary",  "background", "impact",    "detection", "response",
                                            "timeline", "causes",   "potential",  "trigger",   "whys",      "actions",
                                            "lessons",  "wentWell", "wentBadly",  "surprise",  "people",    "facts",
                                            "versions", "evidence", "messaging",  "questions", "related"};
    return names[static_cast<std::size_t>(kind)];
}

/// Blocks as text: "h2 Title", "p a/b", "l 0:a 1:[x]b", "t a|b/c|d".
std::string shown(const Block& block)
{
    std::string out;
    switch (block.kind) {
    case Block::Kind::heading: return "h" + std::to_string(block.level) + " " + block.lines.front();
    case Block::Kind::paragraph:
        for (const std::string& line : block.lines) out += (out.empty() ? "p " : "/") + line;
        return out;
    case Block::Kind::list:
        out = "l";
        for (const Item& item : block.items)
            out += " " + std::to_string(item.depth) + ":" + (item.checked ? *item.checked ? "[x]" : "[ ]" : "") +
                   item.text;
        return out;
    case Block::Kind::table:
        for (const Cells& row : block.rows) {
            out += out.empty() ? "t " : "/";
            for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : "|") + row[i];
        }
        return out;
    }
    return out;
}

}

class Outlines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("heading", "## A ##\n", "h2 A");
        row("underlined", "A\n===\n\nB\n---\n", "h1 A; h2 B");
        row("a rule is no underline", "Date: x\n---\ntext\n", "p Date: x; p text");
        row("rules", "---\n\n***\n\n* * *\n", "");
        row("paragraphs", "a\nb\n\nc\r\n", "p a/b; p c");
        row("list", "- a\n* b\n1. c\n2) d\n", "l 0:a 0:b 0:c 0:d");
        row("nested", "- a\n  - b\n    - c\n  - d\n- e\n", "l 0:a 1:b 2:c 1:d 0:e");
        row("nested by tabs", "- a\n\t- b\n- c\n", "l 0:a 1:b 0:c");
        row("boxes", "- [ ] a\n- [x] b\n- [y] c\n", "l 0:[ ]a 0:[x]b 0:[y] c");
        row("wrapped", "- a\n  b\nc\n\n- d\n", "l 0:a b c 0:d");
        row("list ends", "- a\n\ntext\n\n- b\n", "l 0:a; p text; l 0:b");
        row("bullets", "• a\n・b\n", "l 0:a 0:b");
        row("table", "| a | b |\n|---|:-:|\n| c | d \\| e |\n", "t a|b/c|d | e");
        row("table without borders", "a | b\n--- | ---\nc | d\n", "t a|b/c|d");
        row("table rows may end early", "| a | b\n|--|--\n| c | d\n\ntext", "t a|b/c|d; p text");
        row("fence", "```\n# a\n| b |\n```\nc\n", "p c");
        row("fence in a list", "- a\n  ```\n  - no\n  ```\n- b\n", "l 0:a 0:b");
        row("a longer fence", "````\n```\n# a\n````\nb\n", "p b");
        row("ticks on a line are no fence", "```x```\n# a\n", "p ```x```; h1 a");
        row("comment", "a <!-- b\n# c\n--> d\n", "p a; p d");
        row("comment on a line", "a<!-- b -->c\n", "p ac");
        row("quote", "> # a\n> - b\n", "h1 a; l 0:b");
        row("references", "- a\n\n[a]: http://x\n", "l 0:a");
        row("front matter", "---\na: b\n---\n# T\n", "h1 T");
        row("no heading", "#hash\n####### seven\n", "p #hash/####### seven");
    }
    void cutsBlocks()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        std::string found;
        for (const Block& block : blocksOf(text.toStdString())) found += (found.empty() ? "" : "; ") + shown(block);
        QCOMPARE(QString::fromStdString(found), expected);
    }
    void knowsHeadings_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* heading, const char* kind) {
            QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromUtf8(kind);
        };
        row("Timeline", "timeline");
        row("TIMELINE", "timeline");
        row("Timeline (UTC)", "timeline");
        row("3. Timeline", "timeline");
        row("1.2) Timeline:", "timeline");
        row("\xF0\x9F\x95\x92 Timeline", "timeline");
        row("2  Timeline (UTC)", "timeline");
        row("**Timeline**", "timeline");
        row("Timline", "timeline");
        row("Incident timeline of events", "timeline");
        row("Zeitverlauf", "timeline");
        row("タイムライン", "timeline");
        row("時系列", "timeline");
        row("Atendees", "people");
        row("Lessons learnt", "lessons");
        row("Lesons Learned", "lessons");
        row("What didn't go so well", "wentBadly");
        row("What went well?", "wentWell");
        row("Where we got lucky", "wentWell");
        row("Root Cause(s)", "causes");
        row("Root Causes and Trigger", "causes");
        row("Contributing Factors (findings)", "causes");
        row("What caused the incident?", "causes");
        row("原因", "causes");
        row("根本原因分析", "causes");
        row("Possible causes", "potential");
        row("Trigger(s)", "trigger");
        row("Five Whys", "whys");
        row("5 whys", "whys");
        row("Action Items", "actions");
        row("Action Items & Followups", "actions");
        row("Corrective and Preventative Measures", "actions");
        row("Follow-ups", "actions");
        row("Next steps", "actions");
        row("再発防止策", "actions");
        row("Actions taken", "response");
        row("Resolution and recovery", "response");
        row("Detection", "detection");
        row("検知", "detection");
        row("What surprised us", "surprise");
        row("Stats", "facts");
        row("Incident Timing", "facts");
        row("Data and model versions", "versions");
        row("Evaluation evidence", "evidence");
        row("Supporting information", "related");
        row("Executive Summary", "summary");
        row("障害の概要", "summary");
        row("Auswirkungen", "impact");
        row("Reactions", "none");
        row("API errors", "none");
        row("Factor analysis", "none");
        row("", "none");
    }
    void knowsHeadings()
    {
        QFETCH(QString, heading);
        QFETCH(QString, kind);
        QCOMPARE(QString::fromLatin1(nameOf(sectionOf(heading.toStdString()).kind)), kind);
    }
    void dividesByHeadings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("title and sections", "# T\n## Summary\n## Timeline\n", "T: Summary=summary Timeline=timeline");
        row("a later level 1 is a section", "# T\n# Stats\n", "T: Stats=facts");
        row("a section's name is no title", "# Summary\n# Timeline\n", ": Summary=summary Timeline=timeline");
        row("a title may begin like a section",
            "# Summary of the outage\n## Impact\n",
            "Summary of the outage: Impact=impact");
        row("the only level 2 above deeper ones",
            "## T\n### Impact\n### Timeline\n",
            "T: Impact=impact Timeline=timeline");
        row("unknown ones belong to the one above",
            "# T\n## Action items\n### Soon\n### Later\n",
            "T: Action items=actions Soon=actions Later=actions");
        row("phases of a timeline",
            "# T\n## Timeline\n### Detection\n### Recovery\n## Detection\n",
            "T: Timeline=timeline Detection=timeline Recovery=timeline Detection=detection");
        row("types of actions", "# T\n## Action items\n### Mitigation\n", "T: Action items=actions Mitigation=actions");
        row("known ones are their own", "# T\n## Impact\n### Root cause\n", "T: Impact=impact Root cause=causes");
        row("lines in bold",
            "# T\n**Summary**\ntext\n\n**Timeline:**\n\n- a\n",
            "T: Summary=summary Timeline=timeline");
        row("lines with a colon", "# T\n\nTimeline:\n- a\n\nNothing known:\n", "T: Timeline=timeline");
        row("no headings", "text\n", ":");
    }
    void dividesByHeadings()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Outline outline = outlineOf(text.toStdString());
        std::string found = outline.title + ":";
        for (const Part& part : outline.parts)
            if (!part.heading.empty()) found += " " + part.heading + "=" + nameOf(part.kind);
        QCOMPARE(QString::fromStdString(found), expected);
    }
    void findsPairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("bold", "# T\n**Date**: a\n**Severity:** b\n", "date=a severity=b");
        row("bold without colon", "**Severity** SEV2\n", "severity=SEV2");
        row("plain", "Date: a\nOwner: b\n", "date=a");
        row("list", "- Date: a\n* **Severity**: b\n  - Status: nested\n", "date=a severity=b");
        row("several on a line", "**Date:** a | **Severity:** b\n", "date=a severity=b");
        row("spelling", "Start_Time (UTC): a\nstart-time: b\n", "start time=a start time=b");
        row("table", "| Field | Value |\n|---|---|\n| Severity | a |\n| Status | b |\n", "severity=a status=b");
        row("table of four",
            "| Start Time | a | TTD | b |\n|---|---|---|---|\n| Severity | c | X | d |\n",
            "start time=a ttd=b severity=c");
        row("keys in the head",
            "| Severity | Status | Start |\n|---|---|---|\n| a | b | c |\n",
            "severity=a status=b start=c");
        row("headings", "# T\n### Date\n\na\n\n### Status\n- b\n", "date=a status=b");
        row("heading with colon", "# T\n### Date: a\n", "date=a");
        row("Japanese", "日付：a\n- **重大度**： b\n", "日付=a 重大度=b");
        row("not in timelines and actions", "# T\n## Timeline\n- Start: a\n## Action items\n- Status: b\n", "");
        row("unknown keys", "Mood: a\nhttp://example.com\n", "");
    }
    void findsPairs()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto known = [](const std::string& key) {
            static const std::vector<std::string> keys{
                "date", "severity", "status", "start time", "start", "ttd", "日付", "重大度"};
            return std::ranges::find(keys, key) != keys.end();
        };
        std::string found;
        for (const Pair& pair : pairsOf(outlineOf(text.toStdString()), known))
            found += (found.empty() ? "" : " ") + pair.key + "=" + pair.value;
        QCOMPARE(QString::fromStdString(found), expected);
    }
};
SHINRAI_TEST(Outlines)
#include "tst_outline.moc"
