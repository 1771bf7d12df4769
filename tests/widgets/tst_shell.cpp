// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/page.h"
#include "widgets/settings/settingspage.h"
#include "widgets/shell/exporter.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/screens.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>
#include <QUrl>

using namespace widgets;
using namespace reliability;

namespace {

// A window whose questions for series are answered at once.
std::unique_ptr<MainWindow> window(const std::shared_ptr<ReviewData>& data)
{
    auto w = std::make_unique<MainWindow>();
    w->resize(1366, 768);
    QObject::connect(w.get(), &MainWindow::seriesRequested, w.get(), [w = w.get(), data](const SeriesRequest& request) {
        QMetaObject::invokeMethod(
            w, [=] { w->setSeries(reviewfixture::series(*data, request)); }, Qt::QueuedConnection);
    });
    w->setReview(data, data);
    w->setImports(reviewfixture::imports());
    w->setWorkspacePath(QStringLiteral("/home/mle-1/ranking.shinrai"));
    w->setPerson(QStringLiteral("mle-1 (MLE)"));
    w->setSaved(reviewfixture::at("2026-11-23T09:12:00Z"));
    w->show();
    if (!QTest::qWaitForWindowActive(w.get())) qWarning("the window did not become active");
    return w;
}

void collectNameless(QAccessibleInterface* node, QStringList& nameless)
{
    static const std::array roles{QAccessible::PushButton,
                                  QAccessible::EditableText,
                                  QAccessible::ComboBox,
                                  QAccessible::CheckBox,
                                  QAccessible::Table,
                                  QAccessible::List,
                                  QAccessible::SpinBox,
                                  QAccessible::ButtonMenu};
    for (int i = 0; i < node->childCount(); ++i) {
        QAccessibleInterface* child = node->child(i);
        if (!child || child->state().invisible) continue;
        const bool control = std::ranges::find(roles, child->role()) != roles.end();
        if (control && child->object() && child->text(QAccessible::Name).isEmpty())
            nameless += QStringLiteral("%1 %2").arg(QLatin1String(child->object()->metaObject()->className()),
                                                    child->object()->objectName());
        if (child->object()) collectNameless(child, nameless);
    }
}

class Marked final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QStringLiteral("\u8A33") + QString::fromUtf8(text);
    }
};

std::vector<Place> everyPlace()
{
    std::vector<Place> places;
    for (const ScreenEntry& entry : screens()) places.push_back({entry.screen});
    places.push_back({.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
    return places;
}

}

class Shell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysSwitchScreens()
    {
        const auto w = window(reviewfixture::review());
        for (const ScreenEntry& entry : screens()) {
            if (entry.key == nullptr) continue;
            QTest::keySequence(w.get(), QKeySequence(QString::fromLatin1(entry.key)));
            QCOMPARE(w->place().screen, entry.screen);
            QVERIFY(w->page().isVisible());
        }
    }

    void backAndForward()
    {
        const auto w = window(reviewfixture::review());
        w->show(Place{Screen::triage});
        w->show(Place{.screen = Screen::project, .project = "spam-filter"});
        QTest::keyClick(w.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w->place().screen, Screen::triage);
        QTest::keyClick(w.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(w->place().project, std::string("spam-filter"));
        QCOMPARE(w->findChild<QLabel*>(QStringLiteral("trailTitle"))->text(), QStringLiteral("Spam filter"));
    }

    // A blank form in its place looks like lost text, and invites a second postmortem of the same.
    void backToWhatWasBegun()
    {
        const auto w = window(reviewfixture::review());
        const Place fresh{.screen = Screen::editor, .project = "spam-filter"};
        w->show(fresh);
        auto* title = w->findChild<QLineEdit*>(QStringLiteral("titleEdit"));
        QTest::keyClicks(title, QStringLiteral("The join lost its rows"));
        w->show(Place{Screen::portfolio});
        QTest::keyClick(w.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w->place().screen, Screen::editor);
        QVERIFY(w->place().incident);
        QCOMPARE(title->text(), QStringLiteral("The join lost its rows"));
    }

    void weekKeysAskAndTypingDoesNot()
    {
        const auto w = window(reviewfixture::review());
        QSignalSpy weeks(w.get(), &MainWindow::weekRequested);
        QTest::keyClick(w.get(), Qt::Key_BracketLeft);
        QCOMPARE(weeks.size(), 1);
        QCOMPARE(weeks.front().front().value<Week>(), (Week{2026, 46}));
        auto* box = w->findChild<QLineEdit*>(QStringLiteral("portfolioFilter"));
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("[?"));
        QCOMPARE(box->text(), QStringLiteral("[?"));
        QCOMPARE(weeks.size(), 1);
        QVERIFY(!w->findChild<QWidget*>(QStringLiteral("keySheet")));
    }

    void undoNamesWhatItTakesBack()
    {
        const auto w = window(reviewfixture::review());
        QSignalSpy undo(w.get(), &MainWindow::undoRequested);
        QTest::keyClick(w.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.size(), 0);
        w->setUndo(QStringLiteral("Cause of x"));
        QVERIFY(w->findChild<QAction*>(QStringLiteral("undo"))->text().contains(QStringLiteral("Cause of x")));
        QTest::keyClick(w.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.size(), 1);
    }

    void importsAreNoAlert()
    {
        const auto w = window(reviewfixture::review());
        QCOMPARE(w->findChild<QAbstractButton*>(QStringLiteral("rail-sources"))->accessibleName(),
                 QStringLiteral("Sources"));
    }

    void exportAsksBeforeItReplaces()
    {
        const auto w = window(reviewfixture::review());
        const QTemporaryDir folder;
        const std::vector<ExportItem> items{{QStringLiteral("a b"), models::ChartTable{}}};
        QCOMPARE(replacedIn(folder.path(), items), QStringList());
        QVERIFY(exportTo(folder.path(), items).has_value());
        QCOMPARE(replacedIn(folder.path(), items), QStringList{QStringLiteral("a-b.csv")});
        models::Report report;
        report.title = QStringLiteral("Rows were lost");
        const std::vector<ExportItem> pages{{QStringLiteral("INC-7"), report}};
        QCOMPARE(exportTo(folder.path(), pages).value_or(0), 2);
        QCOMPARE(replacedIn(folder.path(), pages),
                 (QStringList{QStringLiteral("INC-7.html"), QStringLiteral("INC-7.pdf")}));
    }

    void zoneBadgeSwitchesWhatIsShown()
    {
        auto data = reviewfixture::review();
        data->zone = Zone("Asia/Tokyo", std::chrono::hours(9), {});
        const auto w = window(data);
        auto* badge = w->findChild<QToolButton*>(QStringLiteral("zoneButton"));
        auto* asOf = w->findChild<QLabel*>(QStringLiteral("dataAsOf"));
        const QString tokyo = asOf->text();
        QTest::mouseClick(badge, Qt::LeftButton);
        QCOMPARE(badge->text(), QStringLiteral("UTC"));
        QVERIFY(asOf->text() != tokyo);
        QTest::mouseClick(badge, Qt::LeftButton);
        QCOMPARE(asOf->text(), tokyo);
    }

    void droppedFileOpensTheWizard()
    {
        const auto w = window(reviewfixture::review());
        QSignalSpy previews(w.get(), &MainWindow::previewRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/eval.csv"))});
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject*>(w.get())->event(&drop);
        QCOMPARE(w->place().screen, Screen::importer);
        QCOMPARE(previews.front().front().toString(), QStringLiteral("/data/eval.csv"));
    }

    void errorsAreStrips()
    {
        const auto w = window(reviewfixture::review());
        w->showError({Code::diskFull, {"/data"}, {}});
        auto* strip = w->findChild<MessageStrip*>();
        QVERIFY(strip);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->kind(), MessageStrip::Kind::error);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void progressCanBeCancelled()
    {
        const auto w = window(reviewfixture::review());
        QSignalSpy cancel(w.get(), &MainWindow::cancelRequested);
        w->setProgress(QStringLiteral("import sales.csv"), 0.62);
        QVERIFY(w->findChild<QLabel*>(QStringLiteral("progressText"))->text().contains(QStringLiteral("62 %")));
        QTest::mouseClick(w->findChild<QToolButton*>(QStringLiteral("cancelButton")), Qt::LeftButton);
        QCOMPARE(cancel.size(), 1);
        w->clearProgress();
        QVERIFY(!w->findChild<QLabel*>(QStringLiteral("progressText"))->isVisible());
    }

    void settingsAsk()
    {
        const auto w = window(reviewfixture::review());
        QSignalSpy themes(w.get(), &MainWindow::themeRequested), languages(w.get(), &MainWindow::languageRequested);
        w->show(Place{Screen::settings});
        auto* theme = w->findChild<QComboBox*>(QStringLiteral("themeCombo"));
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_End);
        QCOMPARE(themes.front().front().value<ThemeChoice>(), ThemeChoice::dark);
        auto* language = w->findChild<QComboBox*>(QStringLiteral("languageCombo"));
        language->setFocus();
        QTest::keyClick(language, Qt::Key_End);
        QCOMPARE(languages.front().front().toString(), QStringLiteral("ja"));
    }

    void everyControlHasAName()
    {
        const auto w = window(reviewfixture::review());
        QStringList nameless;
        for (const Place& place : everyPlace()) {
            w->show(place);
            if (place.screen == Screen::importer) {
                w->show(Place{.screen = Screen::importer, .file = "/data/nightly_eval.csv"});
                w->setPreview(reviewfixture::preview());
            }
            QTest::qWait(1);
            collectNameless(QAccessible::queryAccessibleInterface(w.get()), nameless);
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void everyScreenFitsASmallWindow()
    {
        const auto w = window(reviewfixture::review());
        for (const Place& place : everyPlace()) {
            w->show(place);
            const QWidget* content = w->page().findChild<QScrollArea*>(QStringLiteral("pageArea"))->widget();
            const QSize least = content->minimumSizeHint();
            QVERIFY2(least.width() <= 1280 - 184 && least.height() <= 720 - 128,
                     qPrintable(
                         QStringLiteral("%1: %2 x %3").arg(w->page().title()).arg(least.width()).arg(least.height())));
        }
    }

    void noItemWidgets()
    {
        const auto w = window(reviewfixture::review());
        for (const Place& place : everyPlace()) w->show(place);
        QVERIFY(!w->findChild<QTableWidget*>());
        QVERIFY(!w->findChild<QListWidget*>());
        QVERIFY(!w->findChild<QTreeWidget*>());
    }

    void languageSwitchesLive()
    {
        const auto w = window(reviewfixture::review());
        for (const Place& place : everyPlace()) w->show(place);
        Marked marked;
        QVERIFY(QCoreApplication::installTranslator(&marked));
        QTest::qWait(1);
        for (const Place& place : everyPlace()) {
            w->show(place);
            QVERIFY(w->page().title().startsWith(u'\u8A33') || place.screen == Screen::project ||
                    place.screen == Screen::phase || place.screen == Screen::editor);
        }
        QCOMPARE(w->findChild<QLineEdit*>(QStringLiteral("portfolioFilter"))->placeholderText().at(0),
                 QChar(u'\u8A33'));
        QCoreApplication::removeTranslator(&marked);
        QTest::qWait(1);
        w->show(Place{});
        QCOMPARE(w->page().title(), QStringLiteral("Portfolio"));
    }

    void statusLineChangesItsLanguage()
    {
        const auto w = window(reviewfixture::review());
        w->setSaved(reviewfixture::review()->asOf);
        w->showNote(QStringLiteral("Done."));
        const auto* saved = w->findChild<QLabel*>(QStringLiteral("savedState"));
        const QString before = saved->text();
        QVERIFY(before.startsWith(QStringLiteral("Saved ")));
        Marked marked;
        QVERIFY(QCoreApplication::installTranslator(&marked));
        QTRY_VERIFY(saved->text().startsWith(u'\u8A33'));
        QCOMPARE(w->findChild<QLabel*>(QStringLiteral("statusNote"))->text(), QString());
        QCoreApplication::removeTranslator(&marked);
        QTRY_COMPARE(saved->text(), before);
    }

    void exportWritesTables()
    {
        const auto w = window(reviewfixture::review());
        w->show(Place{Screen::portfolio});
        QCOMPARE(w->page().exportItems().size(), std::size_t(1));
        w->show(Place{.screen = Screen::project, .project = "search-ranking"});
        QCOMPARE(w->page().exportItems().size(), std::size_t(9));
    }
};

SHINRAI_TEST(Shell)

namespace {

/// How many different pixels a picture has, of every third one.
qsizetype coloursOf(const QImage& picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3) colours.insert(picture.pixel(x, y));
    return colours.size();
}

}

/// Pictures of every screen, each with something on it; for people to look at where SHINRAI_SHOTS names a folder.
class PageShots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takeAll_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Theme::light);
        QTest::newRow("dark") << static_cast<int>(Theme::dark);
    }
    void takeAll()
    {
        const QTemporaryDir unseen;
        const QString folder = qEnvironmentVariable("SHINRAI_SHOTS", unseen.path());
        QVERIFY(QDir().mkpath(folder));
        QFETCH(int, theme);
        applyTheme(*qApp, static_cast<Theme>(theme));
        const auto w = window(reviewfixture::review());
        const QString stem = QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()));
        const auto shoot = [&](const char* name) {
            QTest::qWait(350);
            const QString file = QStringLiteral("%1-%2.png").arg(stem, QString::fromLatin1(name));
            const QImage picture = w->grab().toImage();
            QVERIFY2(coloursOf(picture) > 40, name);
            QVERIFY(picture.save(file));
        };
        w->setProgress(QStringLiteral("import sales.csv"), 0.62);
        w->showStrip(MessageStrip::Kind::warning,
                     QStringLiteral("1 source is stale: prom-spam, 3 d 16 h"),
                     QStringLiteral("Open"));
        shoot("portfolio");
        delete w->findChild<MessageStrip*>();
        w->clearProgress();
        w->show(Place{.screen = Screen::project, .project = "search-ranking"});
        shoot("project");
        auto* area = w->findChild<QScrollArea*>(QStringLiteral("projectScroll"));
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        shoot("project-end");
        w->show(Place{.screen = Screen::project, .project = "image-tagging"});
        shoot("concept");
        w->show(Place{Screen::triage});
        shoot("triage");
        w->show(Place{Screen::review});
        shoot("review");
        w->show(Place{Screen::postmortems});
        shoot("postmortems");
        w->show(Place{.screen = Screen::editor, .incident = uidFrom("Accuracy drop after schema change")});
        shoot("editor");
        w->show(Place{Screen::sources});
        shoot("sources");
        w->show(Place{.screen = Screen::importer, .file = "/data/nightly_eval.csv"});
        w->setPreview(reviewfixture::preview());
        shoot("import");
        w->show(Place{Screen::settings});
        shoot("settings");
        w->resize(1280, 720);
        w->show(Place{Screen::portfolio});
        shoot("narrow");
        w->resize(1366, 768);
        w->setReview(reviewfixture::empty(), reviewfixture::empty());
        w->show(Place{});
        shoot("first");
        applyTheme(*qApp, Theme::light);
    }
};

SHINRAI_TEST(PageShots)
#include "tst_shell.moc"
