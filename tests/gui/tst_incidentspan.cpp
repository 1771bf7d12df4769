// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"

#include <QAction>
#include <QDateTimeEdit>

using namespace reliability;
using widgets::Place;
using widgets::Screen;
using widgets::TimeView;

/// The span of an incident, moved on the chart of the editor: form, file and undo follow.
class IncidentSpanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mouseMovesTheEnd()
    {
        open();
        const TimeView& chart = *m_chart;
        QVERIFY(!chart.spec().lanes.empty());
        QCOMPARE(chart.selection(), std::optional(Range{*m_before.start, *m_before.end}));
        const QString end = m_end->text();
        const QPoint grip = placeOf(*m_before.end);
        QTest::mousePress(m_chart, Qt::LeftButton, {}, grip);
        QTest::mouseMove(m_chart, grip + QPoint(20, 0));
        QVERIFY2(m_end->text() != end, "the form follows while the mouse is down");
        QTest::mouseMove(m_chart, grip + QPoint(40, 0));
        QTest::mouseRelease(m_chart, Qt::LeftButton, {}, grip + QPoint(40, 0));
        const Instant moved = chart.selection()->to;
        QVERIFY(moved > *m_before.end);
        QCOMPARE(m_end->dateTime().toMSecsSinceEpoch(), zone().civil(moved).ms);
        const auto seen = [&] { return stored(); };
        QTest::keyClick(&m_program->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(seen().end, std::optional(moved), gui::patience);
        QCOMPARE(seen().start, m_before.start);
        auto* undo = m_program->window().findChild<QAction*>(QStringLiteral("undo"));
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), gui::patience);
        undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seen().end, m_before.end, gui::patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            chart.selection(), std::optional(Range{*m_before.start, *m_before.end}), gui::patience);
        QCOMPARE(m_end->text(), end);
    }

    void keysMoveBothEnds()
    {
        open();
        auto* start = gui::child<QDateTimeEdit>(m_program->window(), "startEdit");
        m_chart->setFocus();
        const Range before = *m_chart->selection();
        QTest::keyClick(m_chart, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_chart, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        const Range after = *m_chart->selection();
        QVERIFY(after.from < before.from);
        QVERIFY(after.to > before.to);
        QCOMPARE(start->dateTime().toMSecsSinceEpoch(), zone().civil(after.from).ms);
        QCOMPARE(m_end->dateTime().toMSecsSinceEpoch(), zone().civil(after.to).ms);
        // And back: what is typed is shown on the chart.
        m_end->setDateTime(m_end->dateTime().addSecs(-3600));
        const Range typed{after.from, after.to - Milliseconds(3'600'000)};
        QCOMPARE(*m_chart->selection(), typed);
        // Leaving the page keeps it.
        m_program->go(Place{Screen::portfolio});
        const auto seen = [&] { return stored(); };
        QTRY_COMPARE_WITH_TIMEOUT(seen().end, std::optional(typed.to), gui::patience);
        QCOMPARE(seen().start, std::optional(typed.from));
    }

    void cleanup() { m_program.reset(); }

private:
    // The newest incident of the sample that has a project, linked indicators and an end.
    void open()
    {
        m_program = std::make_unique<gui::Program>();
        m_workspace = m_program->sample(QStringLiteral("span.shinrai"));
        for (const Incident& incident : gui::stored<Incident>(m_workspace))
            if (incident.project.value && incident.end && !incident.indicators.empty()) m_before = incident;
        QVERIFY(m_before.start && m_before.end);
        m_program->start(m_workspace);
        m_program->go(Place{.screen = Screen::editor, .incident = m_before.uid});
        m_chart = gui::awaited<TimeView>(m_program->window(), "incidentChart");
        m_end = gui::child<QDateTimeEdit>(m_program->window(), "endEdit");
        QVERIFY(m_chart && m_end);
    }

    Incident stored() const
    {
        for (const Incident& incident : gui::stored<Incident>(m_workspace))
            if (incident.uid == m_before.uid) return incident;
        return {};
    }

    QPoint placeOf(Instant t) const
    {
        const double plot = m_chart->width() - widgets::metric::chartLeft - widgets::metric::chartRight;
        const widgets::LaneMap map{QRectF(widgets::metric::chartLeft, 0, plot, 1), m_chart->spec().range, {0, 1}};
        return QPointF(map.x(t), m_chart->height() / 2.0).toPoint();
    }

    const Zone& zone() const { return m_chart->spec().zone; }

    std::unique_ptr<gui::Program> m_program;
    QString m_workspace;
    Incident m_before;
    TimeView* m_chart = nullptr;
    QDateTimeEdit* m_end = nullptr;
};

SHINRAI_TEST(IncidentSpanTest)
#include "tst_incidentspan.moc"
