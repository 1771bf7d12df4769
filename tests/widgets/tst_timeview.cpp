// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/timeview.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using reliability::Instant;
using reliability::Range;
using namespace widgets;

Q_DECLARE_METATYPE(reliability::SeriesRequest)

namespace {

std::unique_ptr<TimeView> shown(models::ChartSpec spec = fixture::project())
{
    auto view = std::make_unique<TimeView>();
    view->setSpec(std::move(spec));
    view->resize(1000, 700);
    view->show();
    view->setFocus();
    return view;
}

// A pixel of the window at a time, in the middle of the first plot.
QPoint placeOf(const TimeView& view, const char* time)
{
    const LaneMap map{{64, 44, 1000.0 - 64 - 104, 100}, view.spec().range, {0, 1}};
    return QPointF(map.x(fixture::at(time)), 90).toPoint();
}

}

class TestTimeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::light); }

    void keysWalkAlongThePoints()
    {
        const auto view = shown();
        QTest::keyClick(view.get(), Qt::Key_Home);
        QCOMPARE(view->cursor()->ms, view->spec().lanes[0].series[0].points.front().at);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->cursor()->ms, view->spec().lanes[0].series[0].points[1].at);
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(view->cursor()->ms, view->spec().lanes[0].series[0].points.back().at);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->cursor()->ms, view->spec().lanes[0].series[0].points.back().at);
        QTest::keyClick(view.get(), Qt::Key_Home);
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(*view->cursor(), fixture::at("2026-10-30T00:00:00Z"));
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(*view->cursor(), fixture::at("2026-11-02T10:00:00Z"));
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->cursor());
    }

    void screenReaderHearsTheCrosshair()
    {
        const auto view = shown();
        QVERIFY(view->accessibleName().contains(QLatin1String("accuracy: last")));
        QTest::keyClick(view.get(), Qt::Key_Home);
        QVERIFY2(view->accessibleDescription().startsWith(QLatin1String("Mon 10-26 01:00; accuracy: 92.7 %")),
                 qPrintable(view->accessibleDescription()));
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(view->accessibleDescription().isEmpty());
    }

    void lanesChangeWithUpAndDown()
    {
        const auto view = shown();
        QTest::keyClick(view.get(), Qt::Key_Up);
        QCOMPARE(view->currentLane(), std::size_t{0});
        for (int i = 0; i < 9; ++i) QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(view->currentLane(), std::size_t{3});
    }

    void zoomKeys()
    {
        const auto view = shown();
        const Range home = view->spec().range;
        QSignalSpy changed(view.get(), &TimeView::rangeChanged);
        QTest::keyClick(view.get(), Qt::Key_Plus);
        QCOMPARE(view->spec().range.length(), home.length() / 2);
        QCOMPARE(view->spec().range.from - home.from, home.length() / 4);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QTest::keyClick(view.get(), Qt::Key_Minus);
        QTest::keyClick(view.get(), Qt::Key_0);
        QCOMPARE(view->spec().range, home);
        QCOMPARE(changed.count(), 4);
    }

    void shiftSelects()
    {
        const auto view = shown();
        const auto& points = view->spec().lanes[0].series[0].points;
        QSignalSpy changed(view.get(), &TimeView::selectionChanged);
        QTest::keyClick(view.get(), Qt::Key_Home);
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(*view->selection(), (Range{{points[0].at}, {points[2].at}}));
        QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(*view->selection(), (Range{{points[0].at}, {points[1].at}}));
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->selection());
        QVERIFY(changed.count() >= 4);
    }

    void dragSelectsAndItsEdgesMove()
    {
        const auto view = shown();
        const auto drag = [&](const char* from, const char* to) {
            QTest::mousePress(view.get(), Qt::LeftButton, {}, placeOf(*view, from));
            QTest::mouseMove(view.get(), placeOf(*view, to));
            QTest::mouseRelease(view.get(), Qt::LeftButton, {}, placeOf(*view, to));
        };
        const auto near = [](Instant t, const char* expected) {
            return std::chrono::abs(t - fixture::at(expected)).count() < fixture::hour;
        };
        drag("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z");
        QVERIFY(view->selection());
        QVERIFY(near(view->selection()->from, "2026-11-10T00:00:00Z"));
        QVERIFY(near(view->selection()->to, "2026-11-12T00:00:00Z"));
        drag("2026-11-12T00:00:00Z", "2026-11-14T00:00:00Z");
        QVERIFY(near(view->selection()->from, "2026-11-10T00:00:00Z"));
        QVERIFY(near(view->selection()->to, "2026-11-14T00:00:00Z"));
        drag("2026-11-20T00:00:00Z", "2026-11-01T00:00:00Z");
        QVERIFY(near(view->selection()->from, "2026-11-01T00:00:00Z"));
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, placeOf(*view, "2026-11-22T00:00:00Z"));
        QVERIFY(!view->selection());
    }

    void clickOpensAnIncident()
    {
        const auto view = shown();
        QSignalSpy opened(view.get(), &TimeView::incidentActivated);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, placeOf(*view, "2026-11-19T00:00:00Z"));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("INC-31"));
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, placeOf(*view, "2026-11-10T00:00:00Z"));
        QCOMPARE(opened.count(), 1);
    }

    void wheelZoomsAtThePointer()
    {
        const auto view = shown();
        const Range home = view->spec().range;
        const QPoint place = placeOf(*view, "2026-11-02T00:00:00Z");
        const auto turn = [&](Qt::KeyboardModifiers modifiers) {
            QWheelEvent wheel(
                place, view->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.get(), &wheel);
            return wheel.isAccepted();
        };
        QVERIFY(turn(Qt::ControlModifier));
        QVERIFY(view->spec().range.length() < home.length());
        const auto moved = placeOf(*view, "2026-11-02T00:00:00Z") - place;
        QVERIFY(std::abs(moved.x()) <= 1);
        QVERIFY(!turn(Qt::NoModifier));
    }

    void tableTwin()
    {
        const auto view = shown();
        QApplication::setActiveWindow(view.get());
        QTest::keyClick(view.get(), Qt::Key_T);
        auto* table = view->findChild<QTableView*>(QStringLiteral("chartTable"));
        QVERIFY(table != nullptr && table->isVisible());
        QCOMPARE(table->model()->columnCount(), 5);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("2026-10-26 00:00"));
        QTest::keyClick(table, Qt::Key_T);
        QVERIFY(table->isHidden());
    }

    void lastWeekIsOneKey()
    {
        const auto view = shown();
        const QImage before = view->grab().toImage();
        QTest::keyClick(view.get(), Qt::Key_W);
        QVERIFY(view->spec().lastWeek);
        QVERIFY(view->grab().toImage() != before);
    }

    void enterAsksForTheMenu()
    {
        const auto view = shown();
        QSignalSpy menu(view.get(), &TimeView::menuRequested);
        QTest::keyClick(view.get(), Qt::Key_Down);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(menu.count(), 1);
        QCOMPARE(menu.first().first().value<std::size_t>(), std::size_t{1});
    }

    void copyPutsFourFormsIntoTheClipboard()
    {
        const auto view = shown();
        QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
        QVERIFY(data->text().startsWith(QLatin1String("Search ranking - accuracy")));
    }

    void otherKeysArePassedOn()
    {
        const auto view = shown();
        QKeyEvent key(QEvent::KeyPress, Qt::Key_I, Qt::NoModifier);
        QApplication::sendEvent(view.get(), &key);
        QVERIFY(!key.isAccepted());
    }

    void asksForSeriesAndTakesOnlyTheLastAnswer()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.lanes[0].series[0].indicator = {7};
        TimeView view;
        std::vector<reliability::SeriesRequest> asked;
        connect(
            &view, &TimeView::seriesRequested, this, [&](const reliability::SeriesRequest& r) { asked.push_back(r); });
        view.setSpec(spec);
        view.resize(1000, 400);
        view.show();
        QTRY_COMPARE(asked.size(), std::size_t{1});
        QTest::keyClick(&view, Qt::Key_Plus);
        QTRY_COMPARE(asked.size(), std::size_t{2});
        QCOMPARE(asked[1].range, view.spec().range);
        QVERIFY(asked[1].columns > 100 && asked[1].columns <= 1000);
        const auto answer = [&](std::size_t i, std::int64_t indicator) {
            return reliability::SeriesAnswer{
                asked[i].ticket, {indicator}, {{view.spec().range.from.ms, 0.5}}, {}, false};
        };
        view.setAnswer(answer(0, 7));
        view.setAnswer(answer(1, 8));
        QVERIFY(view.spec().lanes[0].series[0].points.size() > 1);
        view.setAnswer(answer(1, 7));
        QCOMPARE(view.spec().lanes[0].series[0].points.size(), std::size_t{1});
    }

    void newFiguresKeepTheZoom()
    {
        const auto view = shown();
        QTest::keyClick(view.get(), Qt::Key_Plus);
        const Range zoomed = view->spec().range;
        view->setSpec(fixture::project());
        QCOMPARE(view->spec().range, zoomed);
        models::ChartSpec other = fixture::project();
        other.range.from = other.range.from + reliability::Milliseconds(fixture::day);
        view->setSpec(other);
        QCOMPARE(view->spec().range, other.range);
    }

    void emptySpecIsHarmless()
    {
        const auto view = shown({});
        for (const int key : {Qt::Key_Left, Qt::Key_Home, Qt::Key_Plus, Qt::Key_W, Qt::Key_Return, Qt::Key_Down})
            QTest::keyClick(view.get(), static_cast<Qt::Key>(key));
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(!view->grab().isNull());
        QVERIFY(!view->cursor());
    }

    void focusIsSeen()
    {
        const auto view = shown();
        QApplication::setActiveWindow(view.get());
        view->setFocus();
        const QColor ring = colours(Theme::light).focus;
        QTRY_COMPARE(view->grab().toImage().pixelColor(500, 0), ring);
        view->clearFocus();
        QVERIFY(view->grab().toImage().pixelColor(500, 0) != ring);
    }
};

SHINRAI_TEST(TestTimeView)

#include "tst_timeview.moc"
