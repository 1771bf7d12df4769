// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"
#include "sources/markdown/postmortemssource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <sys/resource.h>

using namespace reliability;
using namespace sources::markdown;

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string out;
    out.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

/// A text that is nothing but this, in the section where it could do harm.
std::string in(const char* section, const std::string& text) { return std::string("# T\n## ") + section + "\n" + text; }

/// Seconds of work since a moment: what others do on this machine does not count.
class Work {
public:
    double seconds() const { return static_cast<double>(std::clock() - m_from) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_from = std::clock();
};

/// The most memory this process ever had, in MB.
long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string reasons(const sources::Summary& summary)
{
    std::string text;
    for (const Rejection& r : summary.rejected) text.append(r.file).append(": ").append(r.reason).append("\n");
    return text;
}

/// Stops what feeds it at a share of the work.
class StoppingSink final : public sources::BatchSink {
public:
    explicit StoppingSink(double at) : m_at(at) {}
    Result<void> push(Batch&& batch) override
    {
        incidents += batch.incidents.size();
        most = std::max(most, batch.incidents.size());
        return {};
    }
    void progress(double share) override
    {
        ordered = ordered && share >= last && share <= 1;
        last = share;
        if (share >= m_at) stop.request_stop();
    }

    std::stop_source stop;
    std::size_t incidents = 0, most = 0;
    double last = 0;
    bool ordered = true;

private:
    double m_at;
};

/// Ten thousand small reports in folders of a hundred.
void writeMany(const inputs::Files& files, int count)
{
    for (int i = 0; i < count; ++i) {
        const std::string folder = std::to_string(i / 100);
        if (i % 100 == 0) std::filesystem::create_directories(files.path(folder));
        files.write(
            folder + "/" + std::to_string(i) + ".md",
            "# Outage " + std::to_string(i) +
                "\n\n**Date**: 2026-06-15\n\n## Timeline (UTC)\n\n- 10:00 - a\n- 10:05 - b\n\n## Root cause\n\n- c\n\n"
                "## Action items\n\n- [ ] d @sre-1\n\n" +
                repeated("Text of a paragraph that says nothing new.\n", 20));
    }
}

/// Hostile texts by their names, each with an `share`-th of what makes it long.
std::vector<std::pair<const char*, std::string>> longTexts(int share)
{
    std::vector<std::pair<const char*, std::string>> texts;
    const auto some = [share](const char* what, int times) { return repeated(what, times / share); };
    const auto row = [&texts](const char* name, const std::string& text) { texts.emplace_back(name, text); };
    // Its length goes with the square of its depth.
    const int nesting = share == 1 ? 3000 : 1060;
    row("one endless line", "# T " + some("ab c", 1'200'000));
    row("one endless item", in("Timeline", "- 10:00 " + some("x", 4'800'000)));
    row("one endless cell", in("Timeline", "| Time | Event |\n| 10:00 | " + some("x", 4'800'000)));
    row("cells", in("Timeline", "| Time | Event |\n" + some("|", 4'000'000)));
    row("rows", in("Timeline", "| Time | Event |\n" + some("| 10:05 | x |\n", 300'000)));
    row("items", in("Timeline", some("- 10:05 x\n", 400'000)));
    row("items without times", in("Timeline", some("- nothing\n", 400'000)));
    row("lines", in("Timeline", some("10:05 x\n\n", 400'000)));
    row("headings", some("## Timeline\n### 10:05 x\n", 180'000));
    row("headings nearly known", some("## What caused the incidentt\n", 150'000));
    row("labels", some("Timelin:\n\n", 400'000));
    row("bold lines", some("**a**\n\n", 600'000));
    row("pairs", "# T\n" + some("Start: a\n", 400'000));
    row("table of pairs", "# T\n" + some("| Start | b |\n", 300'000));
    row("keys", "---\n" + some("a: b\n", 800'000) + "---\n# T\n");
    row("comments", some("<!-- a -->", 450'000));
    row("an open comment", "<!--" + some("<!-- a", 700'000));
    row("ticks", some("`", 4'900'000));
    row("fences", some("```\n", 1'200'000));
    row("stars", in("Actions", "- " + some("*", 4'900'000)));
    row("brackets", in("Actions", "- " + some("(", 4'000'000) + ")"));
    row("at signs", in("Actions", "- " + some("@", 4'900'000)));
    row("actions", in("Actions", some("- P P P P (x) due by @a\n", 200'000)));
    row("causes", in("Causes", "- " + some("()", 2'400'000)));
    row("digits", in("Timeline", "- " + some("1", 4'900'000)));
    row("quotes", some(">", 4'900'000));
    row("full width", in("Timeline", "- " + some("１：", 800'000)));
    std::string nested = "# T\n## Timeline\n";
    for (int i = 0; i < nesting; ++i) nested += std::string(static_cast<std::size_t>(i), ' ') + "- 10:00 a\n";
    row("nested", nested);
    return texts;
}

}

class HostilePostmortems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTimeInProportion_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("eighth");
        const auto texts = longTexts(1), eighths = longTexts(8);
        for (std::size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].first)
                << QByteArray::fromStdString(texts[i].second) << QByteArray::fromStdString(eighths[i].second);
    }
    void takesTimeInProportion()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, eighth);
        QVERIFY(text.size() <= 5'000'000);
        const Work little;
        (void)readPostmortem(eighth.toStdString(), "f.md", {});
        (void)isTemplate(eighth.toStdString());
        const double part = std::max(little.seconds(), 0.02);
        const Work work;
        const auto read = readPostmortem(text.toStdString(), "f.md", {});
        QVERIFY(read);
        QVERIFY(!read->incident.title.empty());
        QVERIFY(read->actions.size() <= 1000);
        QVERIFY(read->incident.reading.timeline.size() <= 10'000);
        (void)isTemplate(text.toStdString());
        // 8 times as long in proportion, 64 times where it is quadratic.
        QVERIFY2(work.seconds() < 24 * part,
                 qPrintable(QStringLiteral("%1 s, an eighth %2 s").arg(work.seconds()).arg(part)));
    }
    void saysWhatItDoesNotTake()
    {
        const inputs::Files files;
        files.write("a.md", "# A\n");
        files.write("huge.md", "# H\n" + repeated(repeated("x", 999'999) + "\n", 50));
        files.write("latin.md", "# Caf\xE9 \xFF\xFE\n");
        files.write("cut.md", "# \xE7\n");
        files.write("zero.md", std::string("# Z\0", 4));
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({files.folder(), {}, {}}, sink, {});
        QVERIFY(summary);
        QCOMPARE(sink.batches.at(0).incidents.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(reasons(*summary)),
                 QStringLiteral("cut.md: not UTF-8 text\nhuge.md: larger than 5 MB\nlatin.md: not UTF-8 text\n"
                                "zero.md: not a text file\n"));
        const auto alone = PostmortemsSource().fetch({files.path("huge.md"), {}, {}}, sink, {});
        QCOMPARE(alone.error().code, Code::fileTooLarge);
    }
    void takesNoMoreThanMemoryBears()
    {
        const inputs::Files files;
        const std::string first = files.write("000.md", "# A\n" + repeated(" \n", 2'400'000));
        for (int i = 1; i < 60; ++i)
            std::filesystem::create_hard_link(first, files.path(std::to_string(100 + i) + ".md"));
        inputs::Sink sink;
        const auto summary = PostmortemsSource().fetch({files.folder(), {}, {}}, sink, {});
        QVERIFY(summary);
        QVERIFY(summary->rejectedCount > 0);
        QVERIFY(summary->rejected.front().reason.starts_with("too much text for one import"));
    }
    void tenThousandFiles()
    {
        const inputs::Files files;
        writeMany(files, 10'000);
        const long before = peakMegabytes();
        const Work work;
        StoppingSink sink(2);
        const auto summary = PostmortemsSource().fetch({files.folder(), {}, {}}, sink, sink.stop.get_token());
        QVERIFY(summary);
        QCOMPARE(sink.incidents, std::size_t{10'000});
        QVERIFY(sink.most <= 200);
        QVERIFY(sink.ordered);
        QCOMPARE(sink.last, 1.0);
        QVERIFY2(work.seconds() < 30, qPrintable(QString::number(work.seconds())));
        QVERIFY2(peakMegabytes() - before < 200, qPrintable(QString::number(peakMegabytes() - before)));
        StoppingSink stopping(0.25);
        const auto stopped = PostmortemsSource().fetch({files.folder(), {}, {}}, stopping, stopping.stop.get_token());
        QCOMPARE(stopped.error().code, Code::cancelled);
        QVERIFY(stopping.last < 0.26);
    }
};
SHINRAI_TEST(HostilePostmortems)
#include "tst_hostilepostmortems.moc"
