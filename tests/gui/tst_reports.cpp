// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

/// From the weekly review to a file that others read.
class Reports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReportIsWrittenBesideTheWindow()
    {
        gui::Program program;
        program.start(program.sample(QStringLiteral("report.shinrai")));
        const QString file = program.path(QStringLiteral("week.html"));
        askReport(program, file);
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(file), gui::patience);
        QVERIFY(gui::strips(program.window()).isEmpty());
        QVERIFY(!gui::child<QToolButton>(program.window(), "cancelButton"));
        QFile report(file);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("</svg>"));
    }

    // The pages follow what is chosen; what is written is what was seen.
    void aReportIsSeenBeforeItIsWritten()
    {
        gui::Program program;
        program.start(program.sample(QStringLiteral("preview.shinrai")));
        openReport(program);
        auto* dialog = program.window().findChild<QDialog*>(QStringLiteral("reportDialog"));
        QVERIFY(dialog);
        auto* place = gui::child<QLabel>(*dialog, "reportPage");
        const QString first = place->text();
        QTest::keyClick(dialog, Qt::Key_PageDown);
        QVERIFY(place->text() != first);
        QTest::keyClick(dialog, Qt::Key_PageUp);
        QCOMPARE(place->text(), first);
        auto* kind = gui::child<QComboBox>(*dialog, "reportKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(place->text().startsWith(QStringLiteral("Page 1 of ")) && place->text() != first,
                                 gui::patience);
        QTest::keyClick(gui::child<QCheckBox>(*dialog, "reportRedact"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(place->text().startsWith(QStringLiteral("Page 1 of ")), gui::patience);
        const QString file = program.path(QStringLiteral("digest.html"));
        QTest::keyClick(dialog, Qt::Key_Return);
        gui::choose(program.window(), file);
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(file), gui::patience);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray html = written.readAll();
        QVERIFY(html.contains("Before the weekly reliability review 2026-W47"));
        QVERIFY(!html.contains("mle-1"));
    }

    void aReportIsAFolder()
    {
        gui::Program program;
        program.start(program.sample(QStringLiteral("folder.shinrai")));
        const QString parent = program.path(QStringLiteral("reports"));
        for (const QString& name : {QStringLiteral("2026-W47-csv"), QStringLiteral("2026-W47-csv-2")}) {
            QVERIFY(QDir().mkpath(parent));
            openReport(program);
            gui::child<QComboBox>(program.window(), "reportFormat")->setCurrentIndex(4);
            QTest::keyClick(program.window().findChild<QDialog*>(QStringLiteral("reportDialog")), Qt::Key_Return);
            gui::choose(program.window(), parent);
            QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(name), gui::patience);
            QVERIFY(QFile::exists(QDir(parent).filePath(name + QStringLiteral("/budgets.csv"))));
        }
    }

    void aReportCanBeCancelled()
    {
        gui::Program program;
        program.start(program.sample(QStringLiteral("cancel.shinrai")));
        const QString file = program.path(QStringLiteral("never.pdf"));
        askReport(program, file);
        auto* cancel = gui::child<QToolButton>(program.window(), "cancelButton");
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(program.window()).contains(QStringLiteral("Cancelled")), gui::patience);
        QVERIFY(!gui::child<QToolButton>(program.window(), "cancelButton"));
        QVERIFY(!QFile::exists(file));
    }

private:
    static void openReport(gui::Program& program)
    {
        QTest::keyClick(&program.window(), Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(&program.window(), Qt::Key_E, Qt::ControlModifier);
        QLabel* place = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((place = gui::child<QLabel>(program.window(), "reportPage")) &&
                                     place->text().startsWith(QStringLiteral("Page 1 of ")),
                                 gui::patience);
    }
    static void askReport(gui::Program& program, const QString& file)
    {
        openReport(program);
        auto* format = gui::child<QComboBox>(program.window(), "reportFormat");
        format->setCurrentIndex(file.endsWith(QLatin1String(".pdf")) ? 1 : 0);
        QTest::mouseClick(gui::child<QPushButton>(program.window(), "reportExport"), Qt::LeftButton);
        gui::choose(program.window(), file);
        QVERIFY(gui::child<QToolButton>(program.window(), "cancelButton"));
    }
};

SHINRAI_TEST(Reports)
#include "tst_reports.moc"
