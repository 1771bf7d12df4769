// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/label.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <set>

using reliability::dnsLabel;

/// Names that are made of what people write: distinct for distinct texts, and what they always were for ASCII.
class Label : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asciiStaysAsItIs()
    {
        QCOMPARE(dnsLabel("Search Ranking!"), std::string("search-ranking"));
        QCOMPARE(dnsLabel("My  Shop (EU)"), std::string("my-shop-eu"));
        QCOMPARE(dnsLabel("search-ranking"), std::string("search-ranking"));
        QCOMPARE(dnsLabel(std::string(100, 'a')), std::string(63, 'a'));
    }
    void whatIsDroppedIsInTheHash()
    {
        const std::string etude = dnsLabel("Étude Ranking");
        QCOMPARE(etude.substr(0, 13), std::string("tude-ranking-"));
        QCOMPARE(etude.size(), std::size_t{19});
        QCOMPARE(dnsLabel("Étude Ranking"), etude);
        QCOMPARE(dnsLabel("検索").substr(0, 2), std::string("n-"));
        QCOMPARE(dnsLabel("検索").size(), std::size_t{10});
        const std::string longer = dnsLabel(std::string(100, 'a') + "検索");
        QCOMPARE(longer.size(), std::size_t{63});
        QCOMPARE(longer.substr(0, 57), std::string(56, 'a') + "-");
    }
    void distinctTextsStayDistinct()
    {
        const std::vector<std::string> texts{"検索",
                                             "推薦",
                                             "Étude Ranking",
                                             "Ètude Ranking",
                                             "tude-ranking",
                                             "--",
                                             "!!",
                                             "",
                                             "可用性",
                                             "精度",
                                             "検索 api",
                                             "推薦 api"};
        std::set<std::string> labels;
        for (const std::string& text : texts) labels.insert(dnsLabel(text));
        QCOMPARE(labels.size(), texts.size());
    }
};

SHINRAI_TEST(Label)
#include "tst_label.moc"
