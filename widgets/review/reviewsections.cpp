// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewsections.h"

#include "widgets/models/actions.h"
#include "widgets/models/changes.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/reviewmodels.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/label.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/tables.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::PortfolioModel;

namespace {

bool needsTalk(const ProjectReview& project)
{
    return project.status != Status::healthy && project.status != Status::notRequired;
}

constexpr std::size_t place(Section section) { return static_cast<std::size_t>(section); }

void dressProjects(QTableView& table)
{
    table.verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    table.setItemDelegateForColumn(PortfolioModel::Project, new NameDelegate(PortfolioModel::Phase, &table));
    for (const int column : {PortfolioModel::Ordinary, PortfolioModel::Ml})
        table.setItemDelegateForColumn(column, new BudgetDelegate(&table));
    table.setItemDelegateForColumn(PortfolioModel::SpentWeek, new PairDelegate(PortfolioModel::Net, &table));
    table.setItemDelegateForColumn(PortfolioModel::Weeks, new WeeksDelegate(&table));
    for (const int column : {PortfolioModel::Phase,
                             PortfolioModel::Net,
                             PortfolioModel::KpiWeek,
                             PortfolioModel::Incidents,
                             PortfolioModel::Data})
        table.hideColumn(column);
}

}

ReviewSections::ReviewSections(QWidget* notes, QWidget* parent)
    : QWidget(parent)
    , m_rollCall(new models::RollCallModel(this))
    , m_actions(new models::ActionsModel(this))
    , m_changes(new models::ChangesSinceModel(this))
    , m_projects(new PortfolioModel(this))
    , m_flagged(new models::RowFilter(this))
    , m_incidents(new models::IncidentModel(this))
    , m_ofWeek(new models::RowFilter(this))
    , m_ml(new models::MlEventModel(this))
    , m_phases(new models::PhaseModel(this))
    , m_quiet(new Label(Role::body, Tone::secondary, "quietProjects"))
    , m_decisions(new Label(Role::body, Tone::main, "reviewDecisions"))
    , m_record(new Label(Role::body, Tone::main, "reviewRecord"))
    , m_hash(new QLineEdit)
{
    m_flagged->setSourceModel(m_projects);
    m_ofWeek->setSourceModel(m_incidents);
    for (Label* label : {m_quiet, m_decisions, m_record}) label->setWordWrap(true);
    m_hash->setObjectName(QStringLiteral("reviewHash"));
    m_hash->setReadOnly(true);
    makeTables();
    build(notes);
    openOnEnter();
}

QTableView* ReviewSections::table(QAbstractItemModel& model, const char* name, int stretch)
{
    return m_tables.emplace_back(makeTable(model, name, stretch));
}

void ReviewSections::makeTables()
{
    auto* roll = table(*m_rollCall, "rollCallTable", models::RollCallModel::Project);
    roll->setItemDelegateForColumn(models::RollCallModel::Data, new StatusDelegate(roll));
    table(*m_actions, "actionTable", models::ActionsModel::Title);
    auto* changes = table(*m_changes, "changeTable", models::ChangesSinceModel::What);
    changes->setItemDelegateForColumn(models::ChangesSinceModel::Project, new StatusDelegate(changes));
    dressProjects(*table(*m_flagged, "reviewProjects", PortfolioModel::Project));
    auto* incidents = table(*m_ofWeek, "reviewIncidents", models::IncidentModel::Title);
    pairIncidents(*incidents);
    incidents->hideColumn(models::IncidentModel::Severity);
    table(*m_ml, "mlEventTable", models::MlEventModel::Title);
    table(*m_phases, "phaseTable", models::PhaseModel::Findings);
    for (QTableView* each : m_tables) fitRows(*each);
}

void ReviewSections::build(QWidget* notes)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, scaled(space::xl), scaled(space::xl));
    lines->setSpacing(scaled(space::s));
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        std::vector<QWidget*> widgets{m_tables[i]};
        if (i == place(Section::budgets)) widgets.push_back(m_quiet);
        m_parts[i] = addPart(*lines, std::move(widgets));
    }
    m_parts[place(Section::decisions)] = addPart(*lines, {m_decisions, notes});
    m_parts[place(Section::readBack)] = addPart(*lines, {m_record, m_hash});
    m_tail = new QSpacerItem(0, 0);
    lines->addItem(m_tail);
}

void ReviewSections::setRoom(int height)
{
    const int used = m_parts[place(Section::readBack)].head->sizeHint().height();
    m_tail->changeSize(0, std::max(0, height - used), QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

ReviewSections::Part ReviewSections::addPart(QVBoxLayout& lines, std::vector<QWidget*> widgets)
{
    Part part{new Label(Role::section), nullptr};
    lines.addWidget(part.head);
    if (qobject_cast<QTableView*>(widgets.front())) {
        part.none = new Label(Role::body, Tone::secondary);
        lines.addWidget(part.none);
    }
    for (QWidget* widget : widgets) lines.addWidget(widget);
    lines.addSpacing(scaled(space::m));
    return part;
}

void ReviewSections::openProject(const ProjectReview* project)
{
    if (project) Q_EMIT navigateRequested(Place{.screen = Screen::project, .project = project->project.name});
}

void ReviewSections::openIncident(const IncidentReview& review)
{
    Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = review.incident.uid});
}

void ReviewSections::openOnEnter()
{
    const auto on = [this](Section section, auto open) {
        connect(m_tables[place(section)], &QTableView::activated, this, open);
    };
    const auto project = [this](auto* model) {
        return [this, model](const QModelIndex& index) {
            if (const auto* row = model->row(index)) openProject(row->project.get());
        };
    };
    on(Section::rollCall, project(m_rollCall));
    on(Section::changes, project(m_changes));
    on(Section::ml, project(m_ml));
    on(Section::phases, project(m_phases));
    on(Section::budgets, [this](const QModelIndex& index) {
        if (const auto* row = m_projects->row(m_flagged->mapToSource(index))) openProject(row->project.get());
    });
    on(Section::actions, [this](const QModelIndex& index) {
        if (const auto* row = m_actions->row(index)) openIncident(*row->incident);
    });
    on(Section::incidents, [this](const QModelIndex& index) {
        if (const auto* row = m_incidents->row(m_ofWeek->mapToSource(index))) openIncident(*row->review);
    });
}

void ReviewSections::show(const ReviewData& review, const Zone& home)
{
    m_rollCall->show(review);
    m_actions->show(review);
    m_changes->show(review);
    showBudgets(review);
    m_incidents->show(review);
    m_ofWeek->setRule([this, week = range(review.week, home)](int row) {
        return models::touches(m_incidents->rows()[static_cast<std::size_t>(row)].review->incident, week);
    });
    m_ml->show(review);
    m_phases->show(review);
    showDecisions(review);
    showRecord(review);
    m_before = models::week(plus(review.week, -1));
    count();
    nameParts();
}

// Healthy projects are one line: nobody reads them aloud.
void ReviewSections::showBudgets(const ReviewData& review)
{
    m_projects->show(review);
    m_flagged->setRule(
        [this](int row) { return needsTalk(*m_projects->rows()[static_cast<std::size_t>(row)].project); });
    QStringList quiet;
    for (const auto& project : review.projects)
        if (!needsTalk(*project)) quiet += models::text(project->project.title());
    m_quiet->setText(tr("%n healthy or without budget: ", nullptr, static_cast<int>(quiet.size())) +
                     quiet.join(QStringLiteral(", ")));
    m_quiet->setVisible(!quiet.isEmpty());
}

void ReviewSections::showDecisions(const ReviewData& review)
{
    QStringList lines;
    for (const auto& row : models::decisionTable(review).rows)
        lines += tr("%1: %2, %3 (%4, due %5)").arg(row[0].text, row[1].text, row[2].text, row[3].text, row[4].text);
    // Those that stand in the notes are not counted: none is no number.
    m_counts[place(Section::decisions)] =
        lines.isEmpty() ? std::nullopt : std::optional(static_cast<int>(lines.size()));
    m_decisions->setText(lines.join(u'\n'));
    m_decisions->setVisible(!lines.isEmpty());
}

void ReviewSections::showRecord(const ReviewData& review)
{
    const auto overdue =
        std::ranges::count(m_actions->rows(), models::OpenAction::Due::overdue, &models::OpenAction::due);
    QStringList lines{models::statusSummary(models::statusCounts(review)).join(QStringLiteral(" | ")),
                      tr("Open actions: %1, overdue: %2. Incidents of the week: %3.")
                          .arg(m_actions->rowCount())
                          .arg(overdue)
                          .arg(m_ofWeek->rowCount())};
    const Review* frozen = models::frozenOf(review);
    lines += frozen ? tr("Snapshot %1, frozen %2, with this SHA-256:")
                          .arg(models::snapshotName(review), models::frozenAt(*frozen, review))
                    : tr("Not frozen yet: the figures still follow the data.");
    m_hash->setText(frozen ? models::text(frozen->sha256) : QString());
    m_hash->setVisible(frozen);
    m_record->setText(lines.join(u'\n'));
}

void ReviewSections::count()
{
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const int rows = m_tables[i]->model()->rowCount();
        m_counts[i] = rows;
        m_tables[i]->setVisible(rows > 0);
        m_parts[i].none->setVisible(rows == 0);
    }
}

void ReviewSections::nameParts()
{
    for (const AgendaItem& item : agenda()) {
        const auto n = m_counts[place(item.section)];
        const QString title = item.section == Section::changes && !m_before.isEmpty()
                                  ? tr("Since last week, %1").arg(m_before)
                                  : titleOf(item);
        m_parts[place(item.section)].head->setText(counted(title, n));
    }
}

int ReviewSections::top(Section section) const { return m_parts[place(section)].head->y(); }

models::ChartTable ReviewSections::changes() const { return models::tableOf(*m_changes); }
models::ChartTable ReviewSections::budgets() const { return models::tableOf(*m_projects); }

void ReviewSections::retranslate()
{
    const std::array names{tr("Who should be there, and their data"),
                           tr("Open actions, overdue first"),
                           tr("Changes since last week, largest first"),
                           tr("Projects to talk about, worst first"),
                           tr("Incidents of the week"),
                           tr("Retrainings, releases and changes of data in the week"),
                           tr("Phases to talk about")};
    const std::array none{tr("No project."),
                          tr("No open action."),
                          tr("Nothing noticeable changed."),
                          tr("No project is at risk."),
                          tr("No incident."),
                          tr("Nothing was done to models or data."),
                          tr("All phases fit.")};
    m_hash->setAccessibleName(tr("SHA-256 of the snapshot"));
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i]->setAccessibleName(names[i]);
        m_parts[i].none->setText(none[i]);
    }
    m_rollCall->retranslate();
    m_actions->retranslate();
    m_changes->retranslate();
    m_projects->retranslate();
    m_incidents->retranslate();
    m_ml->retranslate();
    m_phases->retranslate();
    nameParts();
}

}
