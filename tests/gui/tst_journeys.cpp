// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleworkspace.h"
#include "app/windowapplication.h"
#include "tests/support/testmain.h"
#include "widgets/page.h"
#include "widgets/shell/exporter.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

namespace {

constexpr int patience = 20'000;

template <class T>
T* child(QWidget& parent, const char* name)
{
    for (T* found : parent.findChildren<T*>(QString::fromLatin1(name)))
        if (found->isVisible()) return found;
    return nullptr;
}

}

/// The real window on real workspaces: what a user does, and what is in the file afterwards.
class Journeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_sample = m_folder.filePath(QStringLiteral("sample.shinrai"));
        const auto made = app::makeSampleWorkspace(m_sample.toStdString(), *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
    }
    void init() { m_application = std::make_unique<app::WindowApplication>(*qApp); }
    void cleanup() { m_application.reset(); }

    void sampleOpensWorstFirst()
    {
        openOn(m_sample);
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
    void everyScreenHasNamedControls()
    {
        openOn(m_sample);
        for (const Screen screen : {Screen::portfolio,
                                    Screen::triage,
                                    Screen::review,
                                    Screen::postmortems,
                                    Screen::sources,
                                    Screen::settings}) {
            window().show(Place{screen});
            QTest::qWait(50);
            for (QWidget* w : window().findChildren<QWidget*>()) {
                if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus) continue;
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(w);
                const bool named = face && !(face->text(QAccessible::Name) + face->text(QAccessible::Value)).isEmpty();
                QVERIFY2(named,
                         qPrintable(QStringLiteral("%1 %2 on screen %3")
                                        .arg(QString::fromLatin1(w->metaObject()->className()), w->objectName())
                                        .arg(int(screen))));
            }
        }
    }
    void importMakesABudget()
    {
        const QString workspace = emptyWorkspace(QStringLiteral("import.shinrai"));
        openOn(workspace);
        const QString csv = m_folder.filePath(QStringLiteral("requests.csv"));
        write(csv,
              "time,good,total\n2026-06-15T09:00:00Z,99,100\n2026-06-15T10:00:00Z,90,100\n2026-06-15T11:00:00Z,120,"
              "100\n");
        window().show(Place{.screen = Screen::importer, .file = csv.toStdString()});
        auto* button = [&] {
            QPushButton* found = nullptr;
            (void)QTest::qWaitFor([&] { return (found = child<QPushButton>(window(), "importButton")) != nullptr; },
                                  patience);
            return found;
        }();
        QVERIFY(button);
        fill(child<QComboBox>(window(), "projectBox")->lineEdit(), QStringLiteral("shop"));
        fill(child<QLineEdit>(window(), "indicatorEdit"), QStringLiteral("availability"));
        fill(child<QLineEdit>(window(), "targetEdit"), QStringLiteral("90"));
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
        const QString workspace = m_folder.filePath(QStringLiteral("log.shinrai"));
        QVERIFY(QFile::copy(m_sample, workspace));
        openOn(workspace);
        const auto count = [&] {
            return storage::Session::open(workspace.toStdString(), storage::Access::read)
                ->store<Incident>()
                .all()
                ->size();
        };
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
        openOn(m_sample);
        window().show(Place{.screen = Screen::project, .project = "search-ranking"});
        QTest::qWait(500);
        const QString folder = m_folder.filePath(QStringLiteral("export"));
        QDir().mkpath(folder);
        const auto items = window().page().exportItems();
        QVERIFY(!items.empty());
        const auto written = widgets::exportTo(folder, items);
        QVERIFY(written.has_value());
        QVERIFY(*written >= 3);
        const QStringList pictures = QDir(folder).entryList({QStringLiteral("*.svg")});
        QVERIFY(!pictures.isEmpty());
        QFile svg(folder + QLatin1Char('/') + pictures.first());
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray text = svg.readAll();
        QVERIFY(text.contains("<text") && !text.contains("nan"));
    }
    void aWeekIsFrozenByTheWindow()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("freeze.shinrai"));
        QVERIFY(QFile::copy(m_sample, workspace));
        openOn(workspace);
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(window().place().screen, Screen::review);
        Q_EMIT window().freezeRequested({2026, 47});
        QTRY_COMPARE_WITH_TIMEOUT(
            storage::Session::open(workspace.toStdString(), storage::Access::read)->store<Review>().all()->size(),
            std::size_t(2),
            patience);
    }

private:
    widgets::MainWindow& window() { return m_application->window(); }
    void openOn(const QString& workspace)
    {
        QSignalSpy shown(&m_application->controller(), &app::WindowController::shown);
        m_application->show(workspace);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(shown.wait(patience));
        window().activateWindow();
    }
    QString emptyWorkspace(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        Workspace workspace;
        workspace.uid = makeUid();
        workspace.name = "test";
        const auto made = storage::Session::create(path.toStdString(), workspace);
        if (!made) QTest::qFail("no workspace", __FILE__, __LINE__);
        return path;
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void fill(QLineEdit* field, const QString& text)
    {
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    QTemporaryDir m_folder;
    QString m_sample;
    std::unique_ptr<app::WindowApplication> m_application;
};

SHINRAI_TEST(Journeys)
#include "tst_journeys.moc"
