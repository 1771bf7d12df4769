// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/textmerge.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

/// Two people change one text: what they did to different parts of it stays, the same part is told.
class TextMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged"); // null: both changed the same
        const auto row =
            [](const char* name, const char* base, const char* ours, const char* theirs, const char* merged) {
                QTest::newRow(name) << QByteArray(base) << QByteArray(ours) << QByteArray(theirs) << QByteArray(merged);
            };
        const char* const text = "# T\n\n## A\n\none\n\n## B\n\ntwo\n";
        row("nothing", text, text, text, text);
        row("ours alone", text, "# T\n", text, "# T\n");
        row("theirs alone", text, text, "# T\n", "# T\n");
        row("a front matter of ours and their section",
            text,
            "---\ndetected: x\n---\n# T\n\n## A\n\none\n\n## B\n\ntwo\n",
            "# T\n\n## A\n\none\n\n## B\n\nthree\n",
            "---\ndetected: x\n---\n# T\n\n## A\n\none\n\n## B\n\nthree\n");
        row("different keys",
            "---\na: 1\nb: 2\n---\n",
            "---\na: 1\nb: 3\nd: 5\n---\n",
            "---\na:\n  - 2\nb: 2\nc: 4\n---\n",
            "---\na:\n  - 2\nb: 3\nc: 4\nd: 5\n---\n");
        row("the same key", "---\na: 1\n---\n", "---\na: 2\n---\n", "---\na: 3\n---\n", nullptr);
        row("the same key to the same end",
            "---\na: 1\n---\nx\n",
            "---\na: 2\n---\nx\n",
            "---\na: 2\n---\ny\n",
            "---\na: 2\n---\ny\n");
        row("different sections",
            text,
            "# T\n\n## A\n\nours\n\n## B\n\ntwo\n",
            "# T\n\n## A\n\none\n\n## New\n\n## B\n\ntheirs\n",
            "# T\n\n## A\n\nours\n\n## New\n\n## B\n\ntheirs\n");
        row("the same section", text, "# T\n\n## A\n\nours\n", "# T\n\n## A\n\ntheirs\n\n## B\n\ntwo\n", nullptr);
        row("left out and changed", text, "# T\n\n## A\n\none\n\n", "# T\n\n## A\n\none\n\n## B\n\nmore\n", nullptr);
        row("left out, and another title",
            text,
            "# T\n\n## B\n\ntwo\n",
            "# T!\n\n## A\n\none\n\n## B\n\ntwo\n",
            "# T!\n\n## B\n\ntwo\n");
        row("no line end at the end", "# T\n## A\na", "# T\n## A\nb", "# T\n## A\na\n## B\nc", nullptr);
        row("code is no heading",
            "# T\n```\n# x\n```\n## A\n1\n",
            "# T\n```\n# y\n```\n## A\n1\n",
            "# T\n```\n# x\n```\n## A\n2\n",
            "# T\n```\n# y\n```\n## A\n2\n");
        row("two of a name", "## A\n1\n## A\n2\n", "## A\n3\n## A\n2\n", "## A\n1\n## A\n4\n", "## A\n3\n## A\n4\n");
    }
    void merges()
    {
        QFETCH(const QByteArray, base);
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QByteArray, merged);
        const auto made = mergedText(base.toStdString(), ours.toStdString(), theirs.toStdString());
        QCOMPARE(made.has_value(), !merged.isNull());
        if (made) QCOMPARE(QByteArray::fromStdString(*made), merged);
    }
    void manyPartsTakeNoTime()
    {
        std::string base;
        for (int i = 0; i < 20'000; ++i) base += "## " + std::to_string(i) + "\n\ntext\n";
        const auto made = mergedText(base, base + "ours\n", "theirs\n" + base);
        QVERIFY(made && *made == "theirs\n" + base + "ours\n");
    }
};

SHINRAI_TEST(TextMerge)
#include "tst_textmerge.moc"
