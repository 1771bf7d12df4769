// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/richtext.h"

#include <QTest>

using namespace models;

namespace {

// "item1[1.]: 0:plain 1:bold"
QString dump(const std::vector<RichLine>& lines)
{
    static const QStringList kinds{QStringLiteral("text"),
                                   QStringLiteral("head"),
                                   QStringLiteral("item"),
                                   QStringLiteral("code"),
                                   QStringLiteral("quote")};
    QStringList all;
    for (const RichLine& line : lines) {
        QString text = kinds[static_cast<int>(line.kind)];
        if (line.depth > 0) text += QString::number(line.depth);
        if (!line.label.isEmpty()) text += u'[' + line.label + u']';
        for (const TextRun& run : line.runs) text += QStringLiteral(" %1:%2").arg(run.look).arg(run.text);
        all += text;
    }
    return all.join(u'\n');
}

}

class RichTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSafePart_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* markdown, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(expected);
        };
        row("nothing", "", "");
        row("blank", " \n\n", "");
        row("paragraphs", "one\ntwo\n\nthree", "text 0:one two\ntext 0:three");
        row("looks", "a **b** *c* `d` ***e***", "text 0:a  1:b 0:  2:c 0:  4:d 0:  3:e");
        row("a bold heading", "## Why **so**", "head 0:Why so");
        row("list", "- a\n  - b\n- c", "item1 0:a\nitem2 0:b\nitem1 0:c");
        row("numbers", "3. a\n4. b", "item1[1.] 0:a\nitem1[2.] 0:b");
        row("tasks", "- [x] a\n- [ ] b", "item1[[x]] 0:a\nitem1[[ ]] 0:b");
        row("quote", "> said", "quote1 0:said");
        row("code", "```\n<b>\n  x\n```", "code 4:<b>\n  x");
        row("table", "| a | b |\n| --- | --- |\n| c | d |", "text 1:a 0: |  1:b\ntext 0:c 0: |  0:d");
        row("HTML", "<b>x</b> <script>alert(1)</script>", "text 0:<b>x</b> <script>alert(1)</script>");
        row("HTML block", "<div onclick=\"x()\">\ny\n</div>", "text 0:<div onclick=\"x()\"> y </div>");
        row("link", "see [the log](https://x.example/a) now", "text 0:see the log (https://x.example/a) now");
        row("link as it is", "<https://x.example>", "text 0:https://x.example");
        row("evil link", "[x](javascript:alert(1))", "text 0:x (javascript:alert(1))");
        row("picture", "![a chart](file:///etc/passwd)", "text 0:a chart");
        row("Japanese", "**\xE7\xB2\xBE\xE5\xBA\xA6** a", "text 1:\xE7\xB2\xBE\xE5\xBA\xA6 0: a");
    }
    void keepsTheSafePart()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, expected);
        QCOMPARE(dump(richText(markdown)), expected);
    }

    // Whatever is typed, no character of it is lost to the reader without being Markdown.
    void hostileTextEnds()
    {
        for (const char* part : {"[", "*", "> ", "- ", "`", "<", "| ", "\\", "![", "\xEF\xBF\xBC", "&#0;"})
            QVERIFY(richText(QString::fromUtf8(part).repeated(2000)).size() < 5000);
    }
};

SHINRAI_TEST(RichTextTest)
#include "tst_richtext.moc"
