// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timeview.h"

#include "widgets/charts/timeaxis.h"
#include "widgets/models/charttablemodel.h"
#include "widgets/models/dates.h"

#include <QAccessible>
#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QShortcut>
#include <QTableView>
#include <QToolTip>

#include <cmath>

namespace widgets {

using models::Band;
using models::ChartSpec;
using reliability::Instant;
using reliability::Range;

namespace {

constexpr int restMs = 120; // before a new range asks for its series
constexpr reliability::Milliseconds week = 7 * reliability::dayLength;

// Every view hears every answer: no two requests of this process share a ticket. That of last week's is negative.
std::int64_t nextTicket()
{
    static std::int64_t last = 0;
    return ++last;
}

// A refresh shows what it has until the new answers come.
void keepLines(const ChartSpec& before, ChartSpec& spec)
{
    for (models::Lane& lane : spec.lanes)
        for (models::ChartSeries& series : lane.series)
            for (const models::Lane& old : before.lanes)
                for (const models::ChartSeries& kept : old.series)
                    if (series.indicator && series.indicator == kept.indicator && series.points.empty()) {
                        series.points = kept.points;
                        series.gaps = kept.gaps;
                        series.lastWeek = kept.lastWeek;
                        series.lastWeekGaps = kept.lastWeekGaps;
                        series.failed = kept.failed;
                        series.aggregated = kept.aggregated;
                        series.awaited = kept.awaited;
                    }
}

// What is asked for anew says nothing until it is answered, rather than that there is no data.
void awaitLines(ChartSpec& spec)
{
    for (models::Lane& lane : spec.lanes)
        for (models::ChartSeries& series : lane.series)
            series.awaited = series.indicator && series.points.empty() && series.gaps.empty();
}

void takeLastWeek(models::ChartSeries& series, const reliability::SeriesAnswer& answer)
{
    series.lastWeek = answer.points;
    series.lastWeekGaps = answer.gaps;
    for (reliability::Point& point : series.lastWeek) point.at += week.count();
    for (Range& gap : series.lastWeekGaps) gap = {gap.from + week, gap.to + week};
}

}

TimeView::TimeView(QWidget* parent, Selecting selecting) : QWidget(parent), m_selecting(selecting)
{
    if (selecting == Selecting::ends) m_overlay.ends = Overlay::Ends::handles;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_asking.setSingleShot(true);
    m_asking.setInterval(restMs);
    connect(&m_asking, &QTimer::timeout, this, &TimeView::askForSeries);
}

TimeView::~TimeView() = default;

void TimeView::setSpec(ChartSpec spec)
{
    const bool same = spec.range == m_home && spec.project == m_spec.project && !m_spec.lanes.empty();
    m_home = spec.range;
    if (same) {
        spec.range = m_spec.range;
        spec.lastWeek = m_spec.lastWeek;
    }
    if (spec.project != m_spec.project) {
        m_lane = 0;
        m_overlay.cursor.reset();
    }
    awaitLines(spec);
    keepLines(m_spec, spec);
    m_spec = std::move(spec);
    m_lane = std::min(m_lane, m_spec.lanes.empty() ? 0 : m_spec.lanes.size() - 1);
    updateGeometry();
    changed();
    m_asking.start();
    Q_EMIT rangeChanged(m_spec.range);
}

void TimeView::setAnswer(const reliability::SeriesAnswer& answer)
{
    if (std::abs(answer.ticket) != m_ticket) return;
    for (models::Lane& lane : m_spec.lanes)
        for (models::ChartSeries& series : lane.series)
            if (series.indicator && series.indicator == answer.indicator)
                answer.ticket > 0 ? models::take(lane, series, answer) : takeLastWeek(series, answer);
    changed();
}

void TimeView::setRange(Range range)
{
    if (range.empty() || range == m_spec.range) return;
    m_spec.range = range;
    changed();
    m_asking.start();
    Q_EMIT rangeChanged(range);
}

void TimeView::setSelection(std::optional<Range> selection)
{
    if (selection == m_overlay.selection) return;
    m_overlay.selection = selection;
    if (!selection) m_anchor.reset();
    update();
    Q_EMIT selectionChanged(selection);
}

void TimeView::setCursorTime(std::optional<Instant> t)
{
    if (t == m_overlay.cursor) return;
    m_overlay.cursor = t;
    update();
}

void TimeView::toggleLastWeek()
{
    m_spec.lastWeek = !m_spec.lastWeek;
    changed();
}

void TimeView::toggleTable()
{
    if (m_table == nullptr) {
        m_table = new QTableView(this);
        m_table->setObjectName(QStringLiteral("chartTable"));
        m_table->setModel(new models::ChartTableModel(m_table));
        m_table->setAlternatingRowColors(true);
        m_table->verticalHeader()->hide();
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        m_table->hide();
        for (const auto key : {Qt::Key_T, Qt::Key_Escape})
            new QShortcut(key, m_table, this, &TimeView::toggleTable, Qt::WidgetShortcut);
    }
    fillTable();
    m_table->setGeometry(rect());
    m_table->setVisible(m_table->isHidden());
    if (m_table->isHidden()) setFocus();
    else m_table->setFocus();
}

void TimeView::fillTable()
{
    if (m_table == nullptr) return;
    static_cast<models::ChartTableModel*>(m_table->model())->setTable(models::tableOf(m_spec));
    m_table->setAccessibleName(tr("Table of the chart"));
}

QSize TimeView::sizeHint() const
{
    return {scaled(metric::exportWidth), qCeil(ChartStack::naturalHeight(m_spec, theme(), Heading::none))};
}

QSize TimeView::minimumSizeHint() const
{
    return {scaled(metric::chartLeft + metric::chartRight) * 2,
            qCeil(ChartStack::leastHeight(m_spec, theme(), Heading::none))};
}

ChartTheme TimeView::theme() const { return {themeOf(palette()), scale()}; }

const LaneMap* TimeView::map()
{
    build();
    return m_stack.lanes() > 0 ? &m_stack.chart(0).map() : nullptr;
}

void TimeView::changed()
{
    m_stale = true;
    if (m_table != nullptr && !m_table->isHidden()) fillTable();
    update();
}

void TimeView::build()
{
    if (!m_stale) return;
    m_stale = false;
    m_stack.build(m_spec, size(), theme(), Heading::none);
    m_picture = QPixmap();
    describe();
}

void TimeView::describe()
{
    setAccessibleName(models::sentence(m_spec));
    const QString there = m_overlay.cursor && m_stack.lanes() > 0
                              ? readoutSentence(m_spec, *m_overlay.cursor, toleranceOf(m_stack.chart(0).map(), theme()))
                              : QString();
    if (there == accessibleDescription()) return;
    setAccessibleDescription(there);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void TimeView::askForSeries()
{
    if (map() == nullptr) return;
    m_ticket = nextTicket();
    const int columns = std::max(1, static_cast<int>(map()->plot.width() / 2));
    for (const models::Lane& lane : m_spec.lanes)
        for (const models::ChartSeries& series : lane.series) ask(series.indicator, columns);
}

void TimeView::ask(reliability::Id<reliability::Indicator> indicator, int columns)
{
    const Range range = m_spec.range;
    if (!indicator) return;
    Q_EMIT seriesRequested({indicator, range, columns, m_ticket});
    if (m_spec.comparison.isEmpty()) return;
    Q_EMIT seriesRequested({indicator, {range.from - week, range.to - week}, columns, -m_ticket});
}

// Only lanes that are seen are painted, each once: most of a page's time goes here.
void TimeView::paintPicture(const QRect& seen)
{
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(theme().colours().surface);
        m_painted = QRegion();
    }
    const QRect lanes = m_stack.wholeLanes(seen).toAlignedRect();
    const QRegion missing = QRegion(lanes) - m_painted;
    if (missing.isEmpty()) return;
    QPainter picture(&m_picture);
    picture.setClipRegion(missing);
    m_stack.paint(picture, missing.boundingRect());
    m_painted += lanes;
}

void TimeView::paintEvent(QPaintEvent* event)
{
    build();
    paintPicture(event->rect());
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    paintOverlay(painter, m_stack, m_spec, m_overlay);
    if (!hasFocus()) return;
    const double half = metric::focusRing / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().colours().focus, metric::focusRing));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metric::cardRadius, metric::cardRadius);
    if (m_stack.lanes() < 2) return;
    const LaneFrame& frame = m_stack.chart(m_lane).frame();
    painter.fillRect(
        QRectF(metric::focusRing * 2, frame.header.top(), metric::focusRing, frame.plot.bottom() - frame.header.top()),
        theme().colours().focus);
}

void TimeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_table != nullptr) m_table->setGeometry(rect());
    changed();
    m_asking.start();
}

void TimeView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    constexpr std::array looks{QEvent::PaletteChange,
                               QEvent::FontChange,
                               QEvent::ApplicationFontChange,
                               QEvent::LanguageChange,
                               QEvent::StyleChange};
    if (std::find(looks.begin(), looks.end(), event->type()) == looks.end()) return;
    updateGeometry();
    changed();
}

bool TimeView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || map() == nullptr) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    const Instant t = map()->instant(help->pos().x());
    if (m_stack.markerRow().contains(help->pos())) {
        const double reach = scaled(metric::icon) / 2.0;
        for (const MarkerGroup& group : groupedMarkers(m_spec, *map(), theme()))
            for (const std::size_t i : group.places)
                if (std::abs(group.x - help->pos().x()) <= reach)
                    lines += models::shortDateTime(m_spec.markers[i].at, m_spec.zone) + u' ' + m_spec.markers[i].title;
    } else if (map()->plot.left() <= help->pos().x() && help->pos().x() <= map()->plot.right()) {
        for (const Band* band : bandsAt(m_spec, t)) lines += (band->id + u' ' + band->text).trimmed();
    }
    QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped(), this);
    return true;
}

void TimeView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimeView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

}
