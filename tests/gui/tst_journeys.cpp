// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace reliability;
using gui::child;
using gui::patience;
using widgets::Place;
using widgets::Screen;

/// The real window on real workspaces: what a user does, and what is in the file afterwards.
class Journeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<gui::Program>();
        m_sample = m_program->sample(QStringLiteral("sample.shinrai"));
    }
    void cleanup() { m_program.reset(); }

    void sampleOpensWorstFirst()
    {
        m_program->start(m_sample);
        auto* table = child<QTableView>(window(), "portfolioTable");
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 7);
        QVERIFY(table->model()->index(0, 0).data().toString().contains(QStringLiteral("Search")));
        // Enter goes to the project.
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(window().place().screen, Screen::project);
        QCOMPARE(window().place().project, std::string("search-ranking"));
    }
    void importMakesABudget()
    {
        const QString workspace = m_program->emptyWorkspace(QStringLiteral("import.shinrai"));
        m_program->start(workspace);
        const QString csv = m_program->write(
            QStringLiteral("requests.csv"),
            "time,good,total\n2026-06-15T09:00:00Z,99,100\n2026-06-15T10:00:00Z,90,100\n2026-06-15T11:00:00Z,120,"
            "100\n");
        window().show(Place{.screen = Screen::importer, .file = csv.toStdString()});
        auto* button = gui::awaited<QPushButton>(window(), "importButton");
        QVERIFY(button);
        gui::type(child<QComboBox>(window(), "projectBox")->lineEdit(), QStringLiteral("shop"));
        gui::type(child<QLineEdit>(window(), "indicatorEdit"), QStringLiteral("availability"));
        gui::type(child<QLineEdit>(window(), "targetEdit"), QStringLiteral("90"));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window().place().screen, Screen::project, patience);
        auto session = storage::Session::open(workspace.toStdString(), storage::Access::read);
        const auto batches = session->store<ImportBatch>().all();
        QCOMPARE(batches->size(), std::size_t(1));
        QCOMPARE(batches->front().rowsNew, 2);
        QCOMPARE(batches->front().rowsBad, 1);
        QCOMPARE(session->store<Objective>().all()->size(), std::size_t(1));
    }
    void postmortemIsLoggedAndTakenBack()
    {
        const QString workspace = m_sample;
        m_program->start(workspace);
        const auto count = [&] { return gui::stored<Incident>(workspace).size(); };
        const std::size_t before = count();
        const Range span{*parseInstant("2026-11-18T02:10:00Z"), *parseInstant("2026-11-20T11:00:00Z")};
        window().show(Place{
            .screen = Screen::editor, .project = "search-ranking", .indicator = "application-accuracy", .span = span});
        auto* title = child<QLineEdit>(window(), "titleEdit");
        QVERIFY(title);
        title->setFocus();
        QTest::keyClicks(title, QStringLiteral("Accuracy fell after the join"));
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), before + 1, patience);
        auto session = storage::Session::open(workspace.toStdString(), storage::Access::read);
        const Incident saved = session->store<Incident>().all()->back();
        QCOMPARE(saved.title, std::string("Accuracy fell after the join"));
        QCOMPARE(saved.start, std::optional(span.from));
        QCOMPARE(saved.end, std::optional(span.to));
        QCOMPARE(saved.indicators, std::vector<std::string>{"application-accuracy"});
        QVERIFY(saved.number.has_value());
        window().show(Place{Screen::portfolio});
        // The window knows what can be undone only once the answer of the writer has come back to it.
        const auto can = [&](const char* action) {
            return window().findChild<QAction*>(QString::fromLatin1(action))->isEnabled();
        };
        QTRY_VERIFY_WITH_TIMEOUT(can("undo"), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(can("redo"), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), before + 1, patience);
    }
    void projectPageExports()
    {
        m_program->start(m_sample);
        auto* table = child<QTableView>(window(), "portfolioTable");
        QVERIFY(table);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        const auto* charts = gui::awaited<widgets::TimeView>(window(), "projectCharts");
        QVERIFY(charts);
        QTRY_VERIFY_WITH_TIMEOUT(!charts->spec().lanes.front().series.front().points.empty(), patience);
        const QString folder = m_program->path(QStringLiteral("export"));
        QVERIFY(QDir().mkpath(folder));
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        gui::choose(window(), folder);
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(window()).contains(folder), patience);
        // A picture for every lane, each with its data.
        const QStringList pictures = QDir(folder).entryList({QStringLiteral("*.svg")});
        QVERIFY(pictures.size() >= static_cast<qsizetype>(charts->spec().lanes.size()));
        for (const QString& name : pictures) {
            QFile svg(folder + QLatin1Char('/') + name);
            QVERIFY(svg.open(QIODevice::ReadOnly));
            const QByteArray text = svg.readAll();
            QVERIFY2(text.contains("<text") && !text.contains("nan"), qPrintable(name));
            QVERIFY2(QFile::exists(QString(svg.fileName()).replace(QStringLiteral(".svg"), QStringLiteral(".csv"))),
                     qPrintable(name));
        }
    }
    void oneChartIsExported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("svg") << QStringLiteral("chart.svg") << QStringLiteral("chart.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("chart.PNG") << QStringLiteral("chart.PNG") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("chart.pdf") << QStringLiteral("chart.pdf") << QByteArray("%PDF-");
        QTest::newRow("data") << QStringLiteral("chart.csv") << QStringLiteral("chart.csv") << QByteArray("time,");
        QTest::newRow("no ending") << QStringLiteral("chart") << QStringLiteral("chart.svg") << QByteArray("<?xml");
        QTest::newRow("no format") << QStringLiteral("chart.v2") << QStringLiteral("chart.v2.svg")
                                   << QByteArray("<?xml");
    }
    void oneChartIsExported()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QFETCH(QByteArray, begin);
        m_program->start(m_sample);
        m_program->go(Place{.screen = Screen::project, .project = "search-ranking"});
        auto* charts = gui::awaited<widgets::TimeView>(window(), "projectCharts");
        QVERIFY(charts);
        QTRY_VERIFY_WITH_TIMEOUT(!charts->spec().lanes.front().series.front().points.empty(), patience);
        charts->setFocus();
        QTest::keyClick(charts, Qt::Key_Return);
        auto* menu = gui::awaited<QMenu>(window(), "chartMenu");
        QVERIFY(menu);
        menu->setActiveAction(menu->findChild<QAction*>(QStringLiteral("exportChart")));
        QVERIFY(menu->activeAction());
        QTest::keyClick(menu, Qt::Key_Return);
        auto* typed = gui::awaited<QLineEdit>(window(), "fileNameEdit");
        QVERIFY(typed);
        static const QRegularExpression expected(
            QStringLiteral("^search-ranking_[^/ ]+_\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}\\.svg$"));
        QVERIFY2(expected.match(typed->text()).hasMatch(), qPrintable(typed->text()));
        const QString written = m_program->path(file);
        gui::choose(window(), m_program->path(name));
        QTRY_VERIFY_WITH_TIMEOUT(gui::note(window()).contains(written), patience);
        QFile made(written);
        QVERIFY(made.open(QIODevice::ReadOnly));
        QVERIFY(made.readAll().startsWith(begin));
        // One file, of one chart.
        QCOMPARE(QDir(m_program->path({})).entryList({QStringLiteral("chart*")}, QDir::Files), QStringList{file});
    }
    void aWeekIsFrozenByTheWindow()
    {
        m_program->start(m_sample);
        const auto reviews = [&] { return gui::stored<Review>(m_sample).size(); };
        const std::size_t before = reviews();
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
        auto* freeze = gui::awaited<QPushButton>(window(), "freezeButton");
        QVERIFY(freeze);
        freeze->setFocus();
        QTest::keyClick(freeze, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(reviews(), before + 1, patience);
        QCOMPARE(gui::stored<Review>(m_sample).back().week, std::string("2026-W47"));
        // Frozen is frozen: now it can be verified instead.
        auto* verify = gui::awaited<QPushButton>(window(), "verifyButton");
        QVERIFY(verify);
        QVERIFY(!freeze->isVisible());
        QTest::mouseClick(verify, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QLabel>(window(), "reviewVerified")->text().isEmpty(), patience);
        // Nothing is left to be closed; the number and the hash of what was frozen are on the page.
        QCOMPARE(gui::strips(window()), QStringList());
        const Review frozen = gui::stored<Review>(m_sample).back();
        const auto* snapshot = child<QLabel>(window(), "reviewSnapshot");
        QVERIFY(snapshot->text().contains(QStringLiteral("#%1").arg(frozen.number)));
        QCOMPARE(snapshot->toolTip(), QString::fromStdString(frozen.sha256));
    }

private:
    widgets::MainWindow& window() { return m_program->window(); }

    QString m_sample;
    std::unique_ptr<gui::Program> m_program;
};

SHINRAI_TEST(Journeys)
#include "tst_journeys.moc"
