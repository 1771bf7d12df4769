// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/objectivepage.h"

#include "widgets/charts/timeview.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/objectivechart.h"
#include "widgets/models/objectivetables.h"
#include "widgets/models/text.h"
#include "widgets/objective/correctionpanel.h"
#include "widgets/objective/objectiveeditor.h"
#include "widgets/objective/objectivehead.h"
#include "widgets/parts/label.h"

#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

bool sameObjective(const Place& a, const Place& b)
{
    return a.project == b.project && a.indicator == b.indicator && a.objective == b.objective;
}

}

ObjectivePage::ObjectivePage(QWidget* parent)
    : Page(parent)
    , m_area(new QScrollArea)
    , m_head(new ObjectiveHead)
    , m_nothing(new Label(Role::body, Tone::secondary, "objectiveNothing"))
    , m_charts(new TimeView)
    , m_editHead(new Label(Role::section))
    , m_editor(new ObjectiveEditor)
    , m_corrections(new CorrectionPanel)
{
    m_charts->setObjectName(QStringLiteral("objectiveCharts"));
    m_nothing->setWordWrap(true);
    build();
    connectAll();
    addKeys();
    retranslate();
}

void ObjectivePage::build()
{
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    const int side = scaled(space::xl);
    lines->setContentsMargins(side, scaled(space::xl - space::xs), side, side);
    lines->setSpacing(scaled(space::l));
    for (QWidget* w : std::initializer_list<QWidget*>{m_head, m_nothing, m_charts, m_editHead, m_editor, m_corrections})
        lines->addWidget(w);
    lines->addStretch();
    m_area->setObjectName(QStringLiteral("objectiveScroll"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(inside);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
}

void ObjectivePage::connectAll()
{
    connect(m_charts, &TimeView::selectionChanged, m_corrections, &CorrectionPanel::setSelection);
    connect(m_editor, &ObjectiveEditor::tryRequested, this, &ObjectivePage::ask);
    connect(m_editor, &ObjectiveEditor::saveRequested, this, &ObjectivePage::saveVersion);
    connect(m_corrections, &CorrectionPanel::editRequested, this, &ObjectivePage::editRequested);
    connect(m_corrections, &CorrectionPanel::formOpened, this, &ObjectivePage::reveal, Qt::QueuedConnection);
}

void ObjectivePage::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto* receiver, auto run) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, receiver, run);
    };
    key(Qt::Key_I, m_head, &ObjectiveHead::toggleExplain);
    key(Qt::Key_E, this, [this] {
        m_editor->first()->setFocus(Qt::ShortcutFocusReason);
        reveal(m_editor->first());
    });
    key(QKeySequence::Save, m_editor, &ObjectiveEditor::save);
}

void ObjectivePage::reveal(QWidget* field) { m_area->ensureWidgetVisible(field, 0, scaled(metric::plotStacked)); }

QString ObjectivePage::title() const
{
    const QString name = models::text(m_view.indicator.title());
    return name.isEmpty() ? tr("Objective") : tr("Objective: %1").arg(name);
}

QWidget* ObjectivePage::mainWidget() { return m_charts->isHidden() ? m_editor->first() : m_charts; }

Place ObjectivePage::postmortemPlace() const
{
    return {.screen = Screen::editor,
            .project = m_place.project,
            .indicator = m_place.indicator,
            .span = m_charts->selection()};
}

std::vector<ExportItem> ObjectivePage::exportItems() const
{
    if (state() != State::ready) return {};
    const QString name = models::text(m_view.project.name + "_" + m_view.indicator.name);
    std::vector<ExportItem> items;
    for (const models::Lane& lane : m_charts->spec().lanes) {
        models::ChartSpec one = m_charts->spec();
        one.lanes = {lane};
        items.push_back({name + u'_' + models::fold(lane.title).replace(u' ', u'-').remove(u','), one});
    }
    const std::array<std::pair<const char*, const QAbstractItemModel*>, 4> tables{
        {{"alerts", &m_head->alerts()},
         {"targets", &m_editor->advice()},
         {"versions", &m_editor->versions()},
         {"corrections", &m_corrections->corrections()}}};
    for (const auto& [table, model] : tables)
        if (model->rowCount() > 0) items.push_back({name + u'_' + QLatin1String(table), models::tableOf(*model)});
    return items;
}

void ObjectivePage::open(const Place& place)
{
    if (!sameObjective(m_place, place)) {
        m_editor->leave();
        m_corrections->leave();
        m_pending.reset();
        m_charts->setSelection(std::nullopt);
        m_view = {};
        showLoading();
    }
    m_place = place;
    if (review()) refresh();
}

const Indicator* ObjectivePage::indicator() const
{
    for (const auto& project : review()->projects)
        for (const Indicator& indicator : project->indicators)
            if (project->project.name == m_place.project && indicator.name == m_place.indicator) return &indicator;
    return nullptr;
}

void ObjectivePage::refresh()
{
    if (indicator() == nullptr)
        return showEmpty(tr("This indicator is not in the workspace."),
                         {{tr("All projects"), QStringLiteral("allProjects"), [this] {
                               Q_EMIT navigateRequested(Place{Screen::portfolio});
                           }}});
    if (state() == State::empty) showLoading();
    ask();
}

void ObjectivePage::ask()
{
    const Indicator* of = review() ? indicator() : nullptr;
    if (of == nullptr) return;
    const std::string& name = m_place.objective.empty() ? m_place.indicator : m_place.objective;
    Q_EMIT objectiveRequested({of->id, name, review()->asOf, m_editor->proposed(), ++m_ticket});
}

void ObjectivePage::setObjective(const ObjectiveView& view)
{
    if (view.ticket != m_ticket || !review()) return;
    if (view.error) return showError(*view.error, {{tr("Try again"), QStringLiteral("tryAgain"), [this] { ask(); }}});
    const bool first = state() != State::ready;
    m_view = view;
    savePending();
    showAll();
    showReady();
    if (first && isVisible()) mainWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT titleChanged();
}

void ObjectivePage::showAll()
{
    m_head->show(m_view, zone());
    m_nothing->setVisible(m_view.samples == 0 || m_view.versions.empty());
    m_nothing->setText(m_view.samples == 0
                           ? tr("There are no samples of this indicator yet: import some to see its budget.")
                           : tr("This indicator has no objective yet. Choose a target below and save it."));
    models::ChartSpec spec = models::objectiveChart(m_view, zone());
    m_charts->setVisible(!spec.lanes.empty() && m_view.samples > 0);
    m_charts->setSpec(std::move(spec));
    m_editHead->setText(m_view.versions.empty() ? tr("New objective") : tr("Change the objective"));
    m_editor->show(m_view, zone(), review()->asOf);
    m_corrections->show(m_view, zone(), review()->asOf);
}

// A new objective is made first; its version follows once the objective is there.
void ObjectivePage::saveVersion(const ObjectiveVersion& version)
{
    m_pending = version;
    if (m_view.objective.id) return savePending();
    Q_EMIT editRequested(Edit<Objective>{std::nullopt, m_view.objective, {}});
}

void ObjectivePage::savePending()
{
    if (!m_pending || !m_view.objective.id) return;
    ObjectiveVersion version = *std::exchange(m_pending, std::nullopt);
    version.objective = m_view.objective.id;
    Q_EMIT editRequested(Edit<ObjectiveVersion>{std::nullopt, version, {}});
}

void ObjectivePage::retranslate()
{
    m_head->retranslate();
    m_editor->retranslate();
    m_corrections->retranslate();
}

}
