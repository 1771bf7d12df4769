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
        QTRY_VERIFY(view->accessibleName().contains(QLatin1String("accuracy: last")));
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

    // In the middle of two lanes is the title of the second.
    void gripsCoverNoTitle()
    {
        models::ChartSpec spec = fixture::project();
        QVERIFY(spec.lanes.size() >= 2);
        spec.lanes.resize(2);
        const QSize size(1000, 700);
        const auto picture = [&](TimeView::Selecting selecting, const QRectF& part) {
            TimeView view(nullptr, selecting);
            view.setSpec(spec);
            view.resize(size);
            view.setSelection(Range{fixture::at("2026-11-10T00:00:00Z"), fixture::at("2026-11-12T00:00:00Z")});
            return view.grab(part.toAlignedRect()).toImage();
        };
        ChartStack stack;
        stack.build(spec, size, ChartTheme{}, Heading::none);
        for (std::size_t lane = 0; lane < 2; ++lane) {
            const LaneFrame& frame = stack.chart(lane).frame();
            const QRectF title = frame.header.adjusted(0, 1, 0, -1);
            QCOMPARE(picture(TimeView::Selecting::ends, title), picture(TimeView::Selecting::spans, title));
            QVERIFY(picture(TimeView::Selecting::ends, frame.plot) != picture(TimeView::Selecting::spans, frame.plot));
        }
    }

    void onlyTheEndsOfAGivenSpanMove()
    {
        TimeView view(nullptr, TimeView::Selecting::ends);
        view.setSpec(fixture::project());
        view.resize(1000, 700);
        view.show();
        view.setFocus();
        const Range given{fixture::at("2026-11-10T00:00:00Z"), fixture::at("2026-11-12T00:00:00Z")};
        view.setSelection(given);
        const auto drag = [&](const char* from, const char* to) {
            QTest::mousePress(&view, Qt::LeftButton, {}, placeOf(view, from));
            QTest::mouseMove(&view, placeOf(view, to));
            QTest::mouseRelease(&view, Qt::LeftButton, {}, placeOf(view, to));
        };
        drag("2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z");
        QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(view, "2026-11-20T00:00:00Z"));
        QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(view, "2026-11-12T00:00:00Z"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::keyClick(&view, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(view.selection(), std::optional(given));
        drag("2026-11-12T00:00:00Z", "2026-11-15T00:00:00Z");
        QCOMPARE(view.selection()->from, given.from);
        QVERIFY(std::chrono::abs(view.selection()->to - fixture::at("2026-11-15T00:00:00Z")).count() <= fixture::hour);
        QCOMPARE(view.selection()->to.ms % fixture::hour, std::int64_t{0});
        // Ends never pass each other.
        drag("2026-11-10T00:00:00Z", "2026-11-20T00:00:00Z");
        QVERIFY(view.selection()->from < view.selection()->to);
        QVERIFY(view.selection()->length().count() <= fixture::hour);
        view.setSelection(given);
        const auto step = edgeStep(view.spec().range, 1000 - metric::chartLeft - metric::chartRight);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(*view.selection(), (Range{given.from - step, given.to}));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(*view.selection(), (Range{given.from - step, given.to + step}));
        QCOMPARE(view.cursor(), std::optional(given.to + step));
    }

    void edgesMoveByWholeSteps_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("step");
        QTest::newRow("10 min on 100 px") << 10 << 100 << 1;
        QTest::newRow("1 d on 800 px") << 1440 << 800 << 5;
        QTest::newRow("3 d on 800 px") << 3 * 1440 << 800 << 15;
        QTest::newRow("28 d on 832 px") << 28 * 1440 << 832 << 60;
        QTest::newRow("10 years") << 3653 * 1440 << 800 << 1440;
        QTest::newRow("no width") << 10 << 0 << 15;
    }
    void edgesMoveByWholeSteps()
    {
        QFETCH(int, minutes);
        QFETCH(int, width);
        QFETCH(int, step);
        const Instant begin = fixture::at("2026-11-10T00:03:20Z");
        const Range range{begin, begin + reliability::Milliseconds(minutes * 60'000LL)};
        const auto unit = edgeStep(range, width);
        QCOMPARE(unit.count(), step * 60'000LL);
        for (std::int64_t ms = -1000; ms < 1000; ms += 37) {
            const Instant t = begin + ms * unit / 100;
            const Range moved = withEdge({begin, begin + 3 * unit}, Edge::to, t, unit);
            QCOMPARE(moved.from, begin);
            QVERIFY(moved.length() >= unit);
            QVERIFY(moved.length() == unit || moved.to.ms % unit.count() == 0);
            QVERIFY(t < begin + unit || std::chrono::abs(moved.to - t) <= unit);
            const Range other = withEdge({begin, begin + 3 * unit}, Edge::from, t, unit);
            QVERIFY(other.length() >= unit);
            QCOMPARE(other.to, begin + 3 * unit);
        }
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
        spec.comparison.clear();
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

    void asksForTheWeekBeforeAndMovesIt()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.lanes[0].series[0].indicator = {7};
        TimeView view, other;
        std::vector<reliability::SeriesRequest> asked, askedByOther;
        connect(
            &view, &TimeView::seriesRequested, this, [&](const reliability::SeriesRequest& r) { asked.push_back(r); });
        connect(&other, &TimeView::seriesRequested, this, [&](const reliability::SeriesRequest& r) {
            askedByOther.push_back(r);
        });
        for (TimeView* one : {&view, &other}) {
            one->setSpec(spec);
            one->show();
        }
        QTRY_COMPARE(asked.size(), std::size_t{2});
        QTRY_COMPARE(askedByOther.size(), std::size_t{2});
        constexpr reliability::Milliseconds week = 7 * reliability::dayLength;
        QCOMPARE(asked[1].range, (Range{spec.range.from - week, spec.range.to - week}));
        const Range gap{asked[1].range.from, asked[1].range.from + week};
        const std::vector<reliability::Point> points = view.spec().lanes[0].series[0].points;
        // Views hear each other's answers.
        view.setAnswer({askedByOther[1].ticket, {7}, {}, {}, false});
        QCOMPARE(view.spec().lanes[0].series[0].lastWeek, spec.lanes[0].series[0].lastWeek);
        view.setAnswer({asked[1].ticket, {7}, {{asked[1].range.to.ms - 1, 0.5}}, {gap}, false});
        const models::ChartSeries& series = view.spec().lanes[0].series[0];
        QCOMPARE(series.lastWeek, (std::vector<reliability::Point>{{spec.range.to.ms - 1, 0.5}}));
        QCOMPARE(series.lastWeekGaps, (std::vector<Range>{{spec.range.from, spec.range.from + week}}));
        QCOMPARE(series.points, points);
    }

    void failedRunsAreMarked()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.lanes[0].series[0].indicator = {7};
        spec.lanes[0].series[0].kind = models::ChartSeries::Kind::runs;
        TimeView view;
        std::int64_t ticket = 0;
        connect(&view, &TimeView::seriesRequested, this, [&](const reliability::SeriesRequest& r) {
            ticket = std::max(ticket, r.ticket);
        });
        view.setSpec(spec);
        view.show();
        QTRY_VERIFY(ticket > 0);
        view.setAnswer({ticket, {7}, {{10, 1}, {20, 0}, {30, 1}}, {}, false});
        QCOMPARE(view.spec().lanes[0].series[0].failed, std::vector<std::int64_t>{20});
    }

    void newFiguresKeepTheLinesUntilTheirAnswer()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.lanes[0].series[0].indicator = {7};
        TimeView view;
        view.setSpec(spec);
        models::ChartSpec again = spec;
        again.lanes[0].series[0].points.clear();
        again.lanes[0].targets = {{std::nullopt, 0.9}};
        view.setSpec(again);
        QCOMPARE(view.spec().lanes[0].series[0].points, spec.lanes[0].series[0].points);
        QCOMPARE(view.spec().lanes[0].targets.front().value, 0.9);
        again.lanes[0].series[0].indicator = {8};
        view.setSpec(again);
        QVERIFY(view.spec().lanes[0].series[0].points.empty());
    }

    void newFiguresKeepTheZoom()
    {
        const auto view = shown();
        QTest::keyClick(view.get(), Qt::Key_Plus);
        const Range zoomed = view->spec().range;
        view->setSpec(fixture::project());
        QCOMPARE(view->spec().range, zoomed);
        models::ChartSpec another = fixture::project();
        another.project = QStringLiteral("Recommendation");
        view->setSpec(another);
        QCOMPARE(view->spec().range, another.range);
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

    // The words under the crosshair cover all that stands there otherwise.
    void readoutReplacesTheFigures()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.lanes[0].note.clear();
        spec.lanes[0].step.clear();
        spec.lanes[0].series[0].provisionalFrom.reset();
        const auto view = shown(spec);
        view->resize(700, 400);
        view->setCursorTime(fixture::at("2026-11-18T01:00:00Z"));
        const QImage one = view->grab().toImage();
        spec.lanes[0].series[0].lastWeek.clear();
        view->setSpec({});
        view->setSpec(spec);
        view->setCursorTime(fixture::at("2026-11-18T01:00:00Z"));
        const QImage other = view->grab().toImage();
        // Lines on the plot's edge may reach into the last pixels of the header.
        const QRect header(300, metric::bandStrip + 1, 390, metric::chartHeader - 2 * metric::overscan);
        QCOMPARE(one.copy(header), other.copy(header));
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
