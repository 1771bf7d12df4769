// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/likeness.h"
#include "reliability/terms.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>

using namespace reliability;

namespace {

std::string lower(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
}

Incident incident(const char* title, const char* markdown = "")
{
    Incident i;
    i.uid = uidFrom(title);
    i.title = title;
    i.markdown = markdown;
    return i;
}

Instant at(const char* time) { return *parseInstant(time); }

}

/// Which words count, and which postmortems are alike because of them.
class LikenessOfIncidents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("terms");
        const auto row = [](const char* text, const char* terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(terms);
        };
        row("", "");
        row("the queue of the worker", "queue|worker");
        row("a 12:40 2026 x", "");
        row("gpu0 v118", "gpu0|v118");
        row("mle-1, out_of_memory", "mle|memory");
        row("straße – naïve", "straße|naïve");
        row("精度劣化", "精度|度劣|劣化");
        row("精度が劣化した", "精度|度が|が劣|劣化|化し");
        row("モデル・入力", "モデ|デル|入力");
        row("した、ので", "");
        row("ai精度x", "ai|精度");
        row("精", "");
    }
    void terms()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const std::string& term : tellingTerms(text.toStdString())) found += QString::fromStdString(term);
        QTEST(found.join(u'|'), "terms");
    }

    void brokenTextIsNoTrouble()
    {
        for (int first = 0; first < 256; ++first)
            for (int second = 0; second < 256; ++second)
                for (const std::string& term :
                     tellingTerms(std::string{'a', 'b', static_cast<char>(first), static_cast<char>(second)}))
                    QVERIFY(!term.empty());
        QCOMPARE(tellingTerms("ab\xE7\xB2").size(), std::size_t(1));
    }

    // Two texts of N = 3: "queue" in both (df 2), "full" and "slow" in one each; all tf are 3, for they are titles.
    void theScoreIsTheCosine()
    {
        Likeness likeness(lower);
        const Incident full = incident("Queue full"), slow = incident("Queue slow"), other = incident("Disk");
        for (const Incident& i : {full, slow, other}) likeness.add(i);
        const auto found = likeness.similarTo(full, 10);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].uid, slow.uid);
        const double common = std::log1p(3.0 / 2), rare = std::log1p(3.0);
        // The weight of a text in the index is kept with single precision.
        QVERIFY(std::abs(found[0].score - common * common / (common * common + rare * rare)) < 1e-6);
        QCOMPARE(found[0].terms.size(), std::size_t(1));
        QCOMPARE(found[0].terms[0].term, std::string("queue"));
        QCOMPARE(found[0].terms[0].share, found[0].score);
    }

    void bestFirstAndNeverItself()
    {
        Likeness likeness(lower);
        const Incident asked = incident("Schema change broke features", "column renamed upstream");
        const Incident near = incident("Features empty after schema change", "upstream column gone");
        const Incident far = incident("Campaign changed the schema of clicks", "much more traffic than planned");
        const Incident none = incident("Disk of the old host", "it was full");
        for (const Incident& i : {none, far, near, asked}) likeness.add(i);
        const auto found = likeness.similarTo(asked, 10);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].uid, near.uid);
        QCOMPARE(found[1].uid, far.uid);
        QVERIFY(found[0].score > found[1].score && found[0].score <= 1);
        QCOMPARE(likeness.similarTo(asked, 1).size(), std::size_t(1));
        double told = 0;
        for (const SharedTerm& term : found[1].terms) told += term.share;
        QVERIFY(std::abs(told - found[1].score) < 1e-9); // of few terms all are told
    }

    void causesAndTagsCount()
    {
        Likeness likeness(lower);
        Incident tagged = incident("One"), caused = incident("Two"), asked = incident("Three");
        tagged.tags = {"embedding"};
        caused.causes = {"wrong embedding space"};
        asked.markdown = "The embedding was read in the wrong space.";
        for (const Incident& i : {tagged, caused}) likeness.add(i);
        const auto found = likeness.similarTo(asked, 10);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].uid, caused.uid);
    }

    void formsDoNotMakeAlike()
    {
        Likeness likeness(lower);
        const char* form = "---\nteam: ranking\n---\n# %\n## Contributing factors\n## Lessons learned\n";
        likeness.add(incident("Disk", form));
        QVERIFY(likeness.similarTo(incident("Queue", form), 10).empty());
    }

    void emptyOnesAreLikeNothing()
    {
        Likeness likeness(lower);
        QVERIFY(likeness.similarTo(incident("Queue"), 10).empty());
        likeness.add(incident(""));
        QVERIFY(likeness.similarTo(incident("Queue"), 10).empty());
        QVERIFY(likeness.similarTo(incident(""), 10).empty());
    }

    void sameDay_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<int>("years");
        const auto row = [](const char* name, const char* start, const char* earlier, int years) {
            QTest::newRow(name) << QString::fromLatin1(start) << QString::fromLatin1(earlier) << years;
        };
        row("a year", "2026-11-18T02:00:00Z", "2025-11-18T23:00:00Z", 1);
        row("five years and three days", "2026-11-18T02:00:00Z", "2021-11-15T00:00:00Z", 5);
        row("four days", "2026-11-18T02:00:00Z", "2025-11-14T23:00:00Z", 0);
        row("the same year", "2026-11-18T02:00:00Z", "2026-11-17T00:00:00Z", 0);
        row("later", "2026-11-18T02:00:00Z", "2027-11-18T00:00:00Z", 0);
        row("around the new year", "2026-01-01T12:00:00Z", "2024-12-30T00:00:00Z", 1);
        row("around the old year", "2026-12-31T12:00:00Z", "2025-01-02T00:00:00Z", 2);
        row("29 February", "2024-02-29T12:00:00Z", "2023-03-01T00:00:00Z", 1);
    }
    void sameDay()
    {
        QFETCH(QString, start);
        QFETCH(QString, earlier);
        const auto years =
            sameDayYearsAgo(at(start.toLatin1().constData()), at(earlier.toLatin1().constData()), Zone());
        QTEST(years.value_or(0), "years");
    }
};

SHINRAI_TEST(LikenessOfIncidents)
#include "tst_likeness.moc"
