// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

using widgets::Place;
using widgets::Screen;

namespace {

QString column(const QTableView& table, int section)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(table.objectName(), table.model()->headerData(section, Qt::Horizontal).toString());
}

// Headings and cells of a table that have less room than their texts take; one that may scroll has all it takes at
// the usual size.
QStringList clipped(const QTableView& table)
{
    QStringList all;
    const QHeaderView& header = *table.horizontalHeader();
    const QAbstractItemView& view = table;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section)) continue;
        const int heading = header.sectionSizeHint(section), cells = view.sizeHintForColumn(section);
        if (header.sectionSize(section) < std::max(heading, cells))
            all += column(table, section) +
                   QStringLiteral(" needs %1 and %2, has %3").arg(heading).arg(cells).arg(header.sectionSize(section));
    }
    const bool scrolls = widgets::scaled(100) > 100 && table.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    if (const int beyond = table.horizontalScrollBar()->maximum(); beyond > 0 && !scrolls)
        all += QStringLiteral("%1 is %2 px too narrow").arg(table.objectName()).arg(beyond);
    return all;
}

}

/// The figures that a review goes by have room for all their words in the smallest window, in both languages.
class Tables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        m_program.end();
        QLocale::setDefault(QLocale::c());
        widgets::applyTheme(*qApp, widgets::Theme::light);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::newRow("English") << QStringLiteral("en") << 100;
        QTest::newRow("Japanese") << QStringLiteral("ja") << 100;
        QTest::newRow("English, large text") << QStringLiteral("en") << 200;
        QTest::newRow("Japanese, large text") << QStringLiteral("ja") << 200;
    }
    void nothingIsClipped()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QSettings().setValue(QStringLiteral("language"), language);
        QSettings().setValue(QStringLiteral("textSize"), percent);
        m_program.start(m_program.sample(QStringLiteral("tables.shinrai")));
        // With large text the portfolio scrolls sideways; its columns keep their widths.
        std::vector<Place> places;
        if (percent == 100) places.push_back({Screen::portfolio});
        for (const auto& project : gui::stored<reliability::Project>(m_program.path(QStringLiteral("tables.shinrai"))))
            places.push_back({.screen = Screen::project, .project = project.name});
        QVERIFY(places.size() > 5);
        QStringList all;
        for (const Place& place : places) {
            m_program.go(place);
            m_program.window().resize(percent == 100 ? QSize(1280, 720) : QSize(1366, 768));
            QTest::qWait(50);
            for (const QTableView* table : m_program.window().findChildren<QTableView*>())
                if (table->isVisible())
                    for (const QString& fault : clipped(*table))
                        all += QString::fromStdString(place.project) + QStringLiteral(": ") + fault;
        }
        for (const QString& fault : all) qWarning("%s", qPrintable(fault));
        QCOMPARE(all, QStringList());
    }

private:
    gui::Program m_program;
};

SHINRAI_TEST(Tables)
#include "tst_tables.moc"
