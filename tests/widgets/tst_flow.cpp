// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"

#include <QHBoxLayout>
#include <QTest>

using widgets::Flow;

/// Rows that go on in a further line, and labels that give way.
class FlowRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("places"); // of five items 100 wide and 20 high, the last two at the right
        QTest::newRow("one line") << 700 << QStringLiteral("0,0 110,0 220,0 490,0 600,0");
        QTest::newRow("just one line") << 540 << QStringLiteral("0,0 110,0 220,0 330,0 440,0");
        QTest::newRow("two lines") << 430 << QStringLiteral("0,0 110,0 220,0 330,0 330,30");
        QTest::newRow("three lines") << 220 << QStringLiteral("0,0 110,0 0,30 120,30 120,60");
        QTest::newRow("one each") << 100 << QStringLiteral("0,0 0,30 0,60 0,90 0,120");
        QTest::newRow("narrower than an item") << 60 << QStringLiteral("0,0 0,30 0,60 0,90 0,120");
    }
    void lines()
    {
        QFETCH(int, width);
        QFETCH(QString, places);
        QWidget row;
        auto* flow = new Flow(&row);
        flow->setSpacing(10);
        for (int i = 0; i < 5; ++i) {
            if (i == 3) flow->addStretch();
            auto* item = new QWidget;
            item->setFixedSize(100, 20);
            flow->addWidget(item);
        }
        const int height = flow->heightForWidth(width);
        flow->setGeometry({0, 0, width, height});
        QStringList seen;
        for (int i = 0; i < flow->count(); ++i) {
            const QRect rect = flow->itemAt(i)->geometry();
            seen += QStringLiteral("%1,%2").arg(rect.x()).arg(rect.y());
            QVERIFY(rect.bottom() < height);
        }
        QCOMPARE(seen.join(u' '), places);
        QCOMPARE(flow->sizeHint(), QSize(540, 20));
        QCOMPARE(flow->minimumSize(), QSize(100, 20));
    }

    void hiddenItemsTakeNoRoom()
    {
        QWidget row;
        auto* flow = new Flow(&row);
        flow->setSpacing(10);
        for (int i = 0; i < 3; ++i) {
            auto* item = new QWidget(&row);
            item->setFixedSize(100, 20);
            item->setVisible(i != 1);
            flow->addWidget(item);
        }
        QCOMPARE(flow->heightForWidth(210), 20);
        delete flow->takeAt(0);
        QCOMPARE(flow->count(), 2);
    }

    // The layout around it keeps no place that it found for other items.
    void newItemsAreLaidOutWhereverTheyCome()
    {
        QWidget page, room(&page);
        room.resize(500, 60);
        auto* around = new QHBoxLayout(&room);
        around->setContentsMargins(0, 0, 0, 0);
        auto* flow = new Flow;
        around->addLayout(flow, 1);
        page.show();
        const auto add = [&] {
            auto* item = new QWidget;
            item->setFixedSize(100, 20);
            flow->addWidget(item);
        };
        add();
        QCoreApplication::processEvents();
        page.hide();
        QCoreApplication::processEvents();
        delete flow->itemAt(0)->widget();
        delete flow->takeAt(0);
        for (int i = 0; i < 3; ++i) add();
        page.show();
        QCoreApplication::processEvents();
        for (int i = 0; i < 3; ++i) QCOMPARE(flow->itemAt(i)->geometry().left(), i * (100 + flow->spacing()));
    }

    void elidedLabelsGiveWay()
    {
        widgets::Label label(widgets::Role::body);
        label.setText(QStringLiteral("a long text that has no room in a narrow window"));
        const QSize whole = label.minimumSizeHint();
        QCOMPARE(whole.width(), label.sizeHint().width());
        label.setElided();
        QVERIFY(label.minimumSizeHint().width() < whole.width() / 2);
        QCOMPARE(label.minimumSizeHint().height(), whole.height());
        QCOMPARE(label.sizeHint().width(), whole.width());
    }
};

SHINRAI_TEST(FlowRows)
#include "tst_flow.moc"
