// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <set>

using namespace reliability;
using support::by;

class Search : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void noQueryIsAnError();
    void followsEdits();
    void foldsToPairs();
    void isFilledAgain();

private:
    std::string found(const QString& query);

    support::TempDatabase m_temp;
    std::optional<storage::Session> m_session;
};

void Search::initTestCase()
{
    auto created = m_temp.create();
    VERIFY_RESULT(created);
    m_session.emplace(std::move(*created));
    const auto add = [this](const char* title, const char* front, const QString& text) {
        Incident incident;
        incident.title = title;
        incident.frontMatter = front;
        incident.markdown = text.toStdString();
        VERIFY_RESULT(m_session->store<Incident>().save({}, incident, by("new")));
    };
    add("Out of memory", "severity: 2", QStringLiteral("The items x items matrix outgrew the worker."));
    add("Accuracy drop", "owner: mle-1", QString::fromUtf8("推薦モデルの精度が劣化した。Campaign changed the data."));
    add("Worker restarts", "owner: sre-1", QString::fromUtf8("再起動 ＡＢＣ１２３ memory was fine, out of the blue"));
}

std::string Search::found(const QString& query)
{
    const auto ids = m_session->search(query.toStdString());
    if (!ids) return support::textOf(ids.error());
    std::set<std::int64_t> sorted;
    for (const auto& id : *ids) sorted.insert(id.value);
    std::string text;
    for (const std::int64_t id : sorted) text += std::to_string(id);
    return text;
}

void Search::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* query, const char* ids) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromLatin1(ids);
    };
    row("memory", "13");
    row("MEMORY out", "13");
    row("\"out of memory\"", "1");
    row("mem", "");
    row("mem*", "13");
    row("MEM* campaign", "");
    row("\"out of mem\"*", "1");
    row("\"out of mem\"", "");
    row("camp* dat*", "2");
    row("精*", "2");
    row("もでる", "2");
    row("ﾓﾃﾞﾙ", "2");
    row("＂out　of　memory＂", "1");
    row("NEAR(memory out)", "");
    row("title:memory", "");
    row("-memory", "13");
    row("^memory", "13");
    row("memory + {", "13");
    row("* memory", "13");
    row("sre-1", "3");
    row("owner", "23");
    row("精度", "2");
    row("精度が劣化", "2");
    row("\"精度が劣化\" campaign", "2");
    row("度", "2");
    row("化", "2");
    row("動", "3");
    row("劣化精度", "");
    row("モデル", "2");
    row("abc123", "3");
    row("データ", "");
    row("\" AND OR NOT *", "");
    row("\"memory", "13");
    row("memory)) OR (x", "");
    row("***", "");
    row(" ", "");
}

void Search::finds()
{
    QFETCH(QString, query);
    QTEST(QString::fromStdString(found(query)), "ids");
}

void Search::noQueryIsAnError()
{
    using namespace std::string_literals;
    const auto ask = [this](std::string_view query) { return m_session->search(query); };
    QCOMPARE(ask("memory\0\" OR title"s)->size(), std::size_t(0));
    QCOMPARE(ask("\0memory\0"s)->size(), std::size_t(2));
    QCOMPARE(ask("\"me\0mory"s)->size(), std::size_t(0));
    std::string many, quotes;
    for (int i = 0; i < 5000; ++i) many += "memory ", quotes += i % 3 ? "\" a" : "*\"";
    QCOMPARE(ask(many)->size(), std::size_t(2));
    VERIFY_RESULT(ask(quotes));
    for (int first = 0; first < 256; ++first)
        for (const char second : {'"', '*', '(', ':', '\0', '\x80', 'x'}) {
            const std::string hostile{static_cast<char>(first), second, static_cast<char>(first), '"', 'x'};
            VERIFY_RESULT(ask(hostile));
        }
}

void Search::followsEdits()
{
    auto store = m_session->store<Incident>();
    Incident incident;
    incident.title = "zebra";
    const auto saved = store.save({}, incident, by("new"));
    QCOMPARE(found(QStringLiteral("zebra")), std::to_string(saved->id.value));
    Incident renamed = *saved;
    renamed.title = "giraffe";
    const auto again = store.save(*saved, renamed, by("renamed"));
    QCOMPARE(found(QStringLiteral("zebra")), std::string());
    QCOMPARE(found(QStringLiteral("giraffe")), std::to_string(saved->id.value));
    {
        auto dropped = m_session->begin();
        renamed.title = "okapi";
        VERIFY_RESULT(store.save(*again, renamed, by("dropped")));
        QCOMPARE(found(QStringLiteral("okapi")), std::to_string(saved->id.value));
    }
    QCOMPARE(found(QStringLiteral("okapi")), std::string());
    VERIFY_RESULT(store.remove(*again, by("away")));
    QCOMPARE(found(QStringLiteral("giraffe")), std::string());
    VERIFY_RESULT(store.restore(saved->uid, by("back")));
    QCOMPARE(found(QStringLiteral("giraffe")), std::to_string(saved->id.value));
    VERIFY_RESULT(store.remove(**store.find(saved->id), by("away")));
}

void Search::foldsToPairs()
{
    const auto fold = [](const char* text) { return QString::fromStdString(storage::folded(text)).simplified(); };
    QCOMPARE(fold("ＡＢＣ Straße"), QString::fromUtf8("abc straße"));
    QCOMPARE(fold("AI精度劣化x"), QString::fromUtf8("ai 精度 度劣 劣化 化 x"));
    QCOMPARE(fold("サーバー"), QString::fromUtf8("さー ーば ばー ー"));
    QCOMPARE(fold(""), QString());
}

void Search::isFilledAgain()
{
    storage::Database& database = m_session->database();
    VERIFY_RESULT(database.run("DELETE FROM search"));
    QCOMPARE(found(QStringLiteral("memory")), std::string());
    VERIFY_RESULT(storage::refreshSearch(database));
    QCOMPARE(found(QStringLiteral("memory")), std::string());
    VERIFY_RESULT(database.run("UPDATE meta SET value = 0 WHERE key = 'normaliser'"));
    VERIFY_RESULT(storage::refreshSearch(database));
    QCOMPARE(found(QStringLiteral("memory")), std::string("13"));
}

SHINRAI_TEST(Search)

#include "tst_search.moc"
