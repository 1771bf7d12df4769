// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/query.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

/// What people type into a search, taken apart.
class Query : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("terms");
        const auto row = [](const char* name, const QByteArray& query, const char* terms) {
            QTest::newRow(name) << query << QString::fromUtf8(terms);
        };
        row("nothing", "", "");
        row("blanks", " \t\n ", "");
        row("words", "out of\tmemory", "out|of|memory");
        row("a phrase", "\"out of memory\" campaign", "out of memory|campaign");
        row("words beside a phrase", "a\"b c\"d", "a|b c|d");
        row("an open quote", "a \"b c", "a|b c");
        row("a prefix", "schem* x", "schem*|x");
        row("a phrase as prefix", "\"accuracy dr\"*", "accuracy dr*");
        row("stars", "* ** \"*\"", "");
        row("a star before", "*tail", "tail");
        row("a star within", "a*b", "a*b");
        row("quotes", "\"\"\"\"", "");
        row("controls", QByteArray("a\0b \"c\0d\"", 9), "a|b|c d");
        row("Japanese", "精度 \"度 劣\"", "精度|度 劣");
    }
    void terms()
    {
        QFETCH(QByteArray, query);
        QStringList found;
        for (const QueryTerm& term : queryTerms(query.toStdString()))
            found += QString::fromStdString(term.text) + (term.prefix ? QStringLiteral("*") : QString());
        QTEST(found.join(u'|'), "terms");
    }

    void responders_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("people");
        QTest::newRow("nobody") << QString() << QString();
        QTest::newRow("one") << QStringLiteral(" mle-1 ") << QStringLiteral("mle-1");
        QTest::newRow("two") << QStringLiteral("mle-1, sre-1") << QStringLiteral("mle-1|sre-1");
        QTest::newRow("twice") << QStringLiteral("sre-1; sre-1;") << QStringLiteral("sre-1");
        QTest::newRow("Japanese") << QString::fromUtf8("mle-1、sre-2") << QStringLiteral("mle-1|sre-2");
        QTest::newRow("a role with blanks") << QStringLiteral("search on-call") << QStringLiteral("search on-call");
    }
    void responders()
    {
        QFETCH(QString, written);
        Incident incident;
        incident.reading.handledBy = written.toStdString();
        QStringList people;
        for (const std::string& one : respondersOf(incident)) people += QString::fromStdString(one);
        QTEST(people.join(u'|'), "people");
    }
};

SHINRAI_TEST(Query)
#include "tst_query.moc"
