// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/dates.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <chrono>
#include <vector>

using reliability::Zone;

namespace {

struct Message {
    QString context, source, note;
    bool finished = false;
    bool plural = false;
    QStringList forms;

    QString name() const { return context + QStringLiteral(": ") + source; }
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.finished = xml.attributes().isEmpty();
    if (!message.plural) {
        message.forms += xml.readElementText();
        return;
    }
    while (xml.readNextStartElement()) message.forms += xml.readElementText();
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().hasAttribute(QLatin1String("numerus"));
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("extracomment")) message.note = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) readTranslation(xml, message);
        else xml.skipCurrentElement();
    }
    return message;
}

/// The messages of the .ts file of a language; empty when it cannot be read.
std::vector<Message> messages(const QString& language)
{
    QFile file(qEnvironmentVariable("SHINRAI_SOURCE") +
               QStringLiteral("/resources/translations/shinrai_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> found;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        else if (xml.name() == QLatin1String("message")) found.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Message>() : found;
}

/// What a translation has to keep: places of arguments and the keys of a menu.
QSet<QString> kept(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%[0-9n]|&[A-Za-z]"));
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();) places += match.next().captured().toUpper();
    return places;
}

/// The translation of a language from the program's own resources, in force while it lives.
class Installed {
public:
    explicit Installed(const QString& language)
        : m_loaded(m_translator.load(QStringLiteral(":/i18n/shinrai_") + language))
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    bool loaded() const { return m_loaded; }

private:
    QTranslator m_translator; // removes itself
    bool m_loaded;
};

QString weeks(int count) { return QCoreApplication::translate("Portfolio", "%n weeks", nullptr, count); }

}

class Translations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishHasPlurals()
    {
        const Installed english(QStringLiteral("en"));
        QVERIFY(english.loaded());
        QCOMPARE(weeks(1), QStringLiteral("1 week"));
        QCOMPARE(weeks(13), QStringLiteral("13 weeks"));
        QCOMPARE(models::language(), QStringLiteral("en"));
    }

    void japaneseIsFound()
    {
        const Installed japanese(QStringLiteral("ja"));
        QVERIFY(japanese.loaded());
        QCOMPARE(weeks(1), QStringLiteral("1週"));
        QCOMPARE(models::language(), QStringLiteral("ja"));
        QCOMPARE(models::word(reliability::Status::exhausted), QStringLiteral("枯渇"));
        QCOMPARE(QCoreApplication::translate("widgets::TriagePage", "Accept"), QStringLiteral("受理"));
    }

    void japaneseDates()
    {
        const Installed japanese(QStringLiteral("ja"));
        const Zone tokyo("Asia/Tokyo", std::chrono::hours(9), {});
        const auto monday = *reliability::parseInstant("2026-11-15T15:00:00Z");
        const reliability::Range week{monday, monday + std::chrono::hours(7 * 24)};
        QCOMPARE(models::dateTime(monday + std::chrono::hours(18), tokyo),
                 QStringLiteral("2026年11月16日(月) 18:00 JST"));
        QCOMPARE(models::shortDate(monday, tokyo), QStringLiteral("11/16(月)"));
        QCOMPARE(models::shortRange(week, tokyo), QStringLiteral("11/16〜11/22"));
        QCOMPARE(models::longRange(week, tokyo), QStringLiteral("2026年11月16日〜2026年11月23日 JST"));
    }

    void everyMessageIsFinished_data()
    {
        QTest::addColumn<int>("plurals");
        QTest::newRow("en") << 2;
        QTest::newRow("ja") << 1;
    }
    void everyMessageIsFinished()
    {
        QFETCH(int, plurals);
        const auto all = messages(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!all.empty());
        QStringList unfinished;
        for (const Message& m : all)
            if (!m.finished || m.forms.contains(QString()) || m.forms.size() != (m.plural ? plurals : 1))
                unfinished += m.name();
        QCOMPARE(unfinished, QStringList());
    }

    void englishHasEveryPlural()
    {
        QSet<QString> english, japanese;
        for (const Message& m : messages(QStringLiteral("en"))) english += m.name();
        for (const Message& m : messages(QStringLiteral("ja")))
            if (m.plural) japanese += m.name();
        QVERIFY(!english.isEmpty());
        QCOMPARE(english, japanese);
    }

    void placesAreKept_data() { everyMessageIsFinished_data(); }
    void placesAreKept()
    {
        const auto all = messages(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!all.empty());
        QStringList changed;
        // A note to the translator may offer arguments that the English text leaves out.
        for (const Message& m : all)
            for (const QString& form : m.forms)
                if (kept(form) != kept(m.source) + kept(m.note)) changed += m.name();
        QCOMPARE(changed, QStringList());
    }
};

SHINRAI_TEST(Translations)
#include "tst_translations.moc"
