// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <filesystem>

using namespace reliability;
using namespace sources;

class File : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        const inputs::Files files;
        QCOMPARE(*readFile(files.write("a.txt", "abc"), 10), std::string("abc"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(Code::fileEmpty);
        QTest::newRow("BOM only") << QByteArray("\xEF\xBB\xBF") << int(Code::fileEmpty);
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << int(Code::fileBinary);
        QTest::newRow("large") << QByteArray(101, 'x') << int(Code::fileTooLarge);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const inputs::Files files;
        const auto result = readFile(files.write("f", bytes.toStdString()), 100);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), code);
    }
    void refusesWhatIsNoFile()
    {
        const inputs::Files files;
        QCOMPARE(readFile(files.path("none"), 10).error().code, Code::fileMissing);
        QCOMPARE(readFile(files.folder(), 10).error().code, Code::fileIsFolder);
        QCOMPARE(readFile("/dev/null", 10).error().code, Code::fileUnreadable);
    }
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString word = QString::fromUtf8("時刻,カタカナ");
        QTest::newRow("UTF-8") << word.toUtf8() << QString() << QStringLiteral("UTF-8") << word;
        QTest::newRow("BOM") << ("\xEF\xBB\xBF" + word.toUtf8()) << QString() << QStringLiteral("UTF-8") << word;
        const QByteArray sjis = "\x8E\x9E\x8D\x8F,\x83\x4A\x83\x5E\x83\x4A\x83\x69";
        QTest::newRow("Shift_JIS") << sjis << QString() << QStringLiteral("Shift_JIS") << word;
        QTest::newRow("cp932") << sjis << QStringLiteral("cp932") << QStringLiteral("Shift_JIS") << word;
        const QByteArray euc = "\xBB\xFE\xB9\xEF,\xA5\xAB\xA5\xBF\xA5\xAB\xA5\xCA";
        QTest::newRow("EUC-JP") << euc << QString() << QStringLiteral("EUC-JP") << word;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0b\0",
                                              6)
                                << QString() << QStringLiteral("UTF-16") << QStringLiteral("ab");
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, asked);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const auto result = decode(bytes.toStdString(), asked.toStdString(), "f");
        QVERIFY(result);
        QCOMPARE(result->encoding, encoding.toStdString());
        QCOMPARE(QString::fromStdString(result->utf8), text);
    }
    void refusesWhatIsNoText()
    {
        const auto broken = decode("ok\nbad \xC0\x80\xFF\xFF", "", "f");
        QCOMPARE(broken.error().code, Code::fileInvalid);
        QCOMPARE(broken.error().args.at(1), std::string("2"));
        QCOMPARE(decode("a", "klingon", "f").error().code, Code::valueUnknown);
        QCOMPARE(decode("\x82\xA0", "utf-8", "f").error().code, Code::fileInvalid);
    }
    void knowsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("abc") << true;
        QTest::newRow("two") << QByteArray("\xC3\xA9") << true;
        QTest::newRow("four") << QByteArray("\xF0\x9F\x98\x80") << true;
        QTest::newRow("overlong two") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("too high") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("cut") << QByteArray("\xE2\x82") << false;
        QTest::newRow("lone tail") << QByteArray("\x80") << false;
    }
    void knowsUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        std::size_t at = 0;
        QCOMPARE(validUtf8(bytes.toStdString(), at), valid);
    }
    void hashes()
    {
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void listsWithoutLeavingTheFolder()
    {
        namespace fs = std::filesystem;
        const inputs::Files files, outside;
        fs::create_directories(files.path("b/.git"));
        fs::create_directories(files.path("a"));
        for (const char* name : {"z.md", "a/x.md", "b/y.txt", "b/.git/h.md"}) files.write(name, "#");
        fs::create_symlink(outside.write("secret.md", "#"), files.path("link.md"));
        fs::create_directory_symlink(files.folder(), files.path("loop"));
        const auto accept = [](const std::string& path) { return path.ends_with(".md"); };
        const auto all = listFiles(files.folder(), accept, 10);
        QVERIFY(all);
        QCOMPARE(all->files, (std::vector<std::string>{files.path("a/x.md"), files.path("z.md")}));
        QCOMPARE(inputs::warning(all->warnings, "links_skipped").count, 2);
        const auto capped = listFiles(files.folder(), accept, 1);
        QCOMPARE(capped->files.size(), std::size_t{1});
        QCOMPARE(inputs::warning(capped->warnings, "too_many_files").count, 1);
        QCOMPARE(listFiles(files.path("none"), accept, 1).error().code, Code::fileMissing);
    }
};
SHINRAI_TEST(File)
#include "tst_file.moc"
