// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/text.h"

#include <QTest>

using namespace models;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void borderIsLossless_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::newRow("empty") << QString();
        QTest::newRow("ascii") << QStringLiteral("accuracy");
        QTest::newRow("japanese") << QStringLiteral("精度が下がった");
        QTest::newRow("outside the BMP") << QStringLiteral("\U00020BB7野家 \U0001F600");
        QTest::newRow("zero byte") << QString::fromUtf8("a\0b", 3);
    }
    void borderIsLossless()
    {
        QFETCH(QString, sample);
        QCOMPARE(text(utf8(sample)), sample);
        QCOMPARE(utf8(sample).size(), static_cast<std::size_t>(sample.toUtf8().size()));
    }

    void invalidUtf8IsReplaced() { QCOMPARE(text(std::string_view("a\xFF")), QStringLiteral("a\uFFFD")); }

    void foldsWhatReadsTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case") << QStringLiteral("Queue FULL") << QStringLiteral("queue full");
        QTest::newRow("full width") << QStringLiteral("ＡＰＩ４２") << QStringLiteral("api42");
        QTest::newRow("half-width kana") << QStringLiteral("ｷｬﾝﾍﾟｰﾝ") << QStringLiteral("きゃんぺーん");
        QTest::newRow("katakana") << QStringLiteral("データ変更") << QStringLiteral("でーた変更");
        QTest::newRow("vu") << QStringLiteral("ヴ") << QStringLiteral("ゔ");
        QTest::newRow("ligature") << QStringLiteral("ﬁle") << QStringLiteral("file");
        QTest::newRow("decomposed") << QStringLiteral("cafe\u0301") << QStringLiteral("CAFÉ");
    }
    void foldsWhatReadsTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(fold(one), fold(other));
        QCOMPARE(fold(fold(one)), fold(one));
    }
    void foldKeepsWhatDiffers() { QVERIFY(fold(QStringLiteral("はは")) != fold(QStringLiteral("パパ"))); }

    void fillsInOnePass()
    {
        QCOMPARE(filled(QStringLiteral("%2 of %1, %1"), {QStringLiteral("%2"), QStringLiteral("b")}),
                 QStringLiteral("b of %2, %2"));
        QCOMPARE(filled(QStringLiteral("%3 100 %"), {}), QStringLiteral("? 100 %"));
    }
};

SHINRAI_TEST(TextTest)
#include "tst_text.moc"
