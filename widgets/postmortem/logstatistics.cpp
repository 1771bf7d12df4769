// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/logstatistics.h"

#include "widgets/models/incidentmodel.h"
#include "widgets/models/incidentstatistics.h"
#include "widgets/models/modeltable.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

namespace widgets {

using namespace reliability;

namespace {

/// Which cells a way of grouping shows.
struct Grouping {
    const char* name;
    enum class Wants { no, yes } project, quarter;
};
using Wants = Grouping::Wants;
constexpr std::array groupings{
    Grouping{QT_TRANSLATE_NOOP("widgets::LogStatistics", "Causes"), Wants::no, Wants::no},
    Grouping{QT_TRANSLATE_NOOP("widgets::LogStatistics", "Causes by project"), Wants::yes, Wants::no},
    Grouping{QT_TRANSLATE_NOOP("widgets::LogStatistics", "Causes by quarter"), Wants::no, Wants::yes},
    Grouping{QT_TRANSLATE_NOOP("widgets::LogStatistics", "Causes by project and quarter"), Wants::yes, Wants::yes},
};

bool isShown(const CauseCell& cell, const Grouping& grouping)
{
    return cell.project.has_value() == (grouping.project == Wants::yes) &&
           cell.quarter.has_value() == (grouping.quarter == Wants::yes);
}

}

LogStatistics::LogStatistics(QWidget* parent)
    : QWidget(parent)
    , m_spreads(new models::SpreadModel(this))
    , m_causes(new models::CauseShareModel(this))
    , m_spreadTable(makeTable(*m_spreads, "lengthTable", models::SpreadModel::Definition))
    , m_causeTable(makeTable(*m_causes, "causeShareTable", models::CauseShareModel::Class))
    , m_lengths(new Label(Role::strong))
    , m_sides(new Label(Role::body, Tone::secondary, "causeSides"))
    , m_grouping(new QComboBox)
    , m_backfill(new QPushButton)
{
    m_backfill->setObjectName(QStringLiteral("backfillButton"));
    m_backfill->hide();
    m_grouping->setObjectName(QStringLiteral("causeGrouping"));
    m_grouping->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sides->setWordWrap(true);
    build();
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &LogStatistics::group);
    connect(m_backfill, &QPushButton::clicked, this, &LogStatistics::availabilityRequested);
}

void LogStatistics::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::s));
    column->addWidget(m_lengths);
    column->addWidget(m_spreadTable, 1);
    column->addWidget(m_sides);
    auto* row = new Flow;
    row->setSpacing(scaled(space::s));
    row->addWidget(m_grouping);
    row->addWidget(m_backfill);
    column->addLayout(row);
    column->addWidget(m_causeTable, 1);
}

void LogStatistics::show(const std::vector<const models::IncidentRow*>& rows, const Zone& zone)
{
    std::vector<const IncidentReview*> reviews;
    for (const models::IncidentRow* row : rows) reviews.push_back(row->review.get());
    const auto counted = models::countedOf(rows);
    m_spreads->setRows(models::spreadRows(statisticsOf(reviews)));
    m_cells = causeHistory(counted, zone);
    m_sides->setText(models::sidesText(causeSides(counted)));
    group();
}

void LogStatistics::setProject(const ProjectReview* project) { m_backfill->setVisible(project != nullptr); }

void LogStatistics::group()
{
    const Grouping& grouping = groupings[static_cast<std::size_t>(std::max(0, m_grouping->currentIndex()))];
    std::vector<CauseCell> cells;
    for (const CauseCell& cell : m_cells)
        if (isShown(cell, grouping)) cells.push_back(cell);
    m_causeTable->setColumnHidden(models::CauseShareModel::Project, grouping.project == Wants::no);
    for (const int column : {models::CauseShareModel::Quarter, models::CauseShareModel::Usual})
        m_causeTable->setColumnHidden(column, grouping.quarter == Wants::no);
    m_causes->setRows(std::move(cells)); // last: the columns are fitted to them
}

std::vector<ExportItem> LogStatistics::exportItems() const
{
    return {{QStringLiteral("incident-lengths"), models::tableOf(*m_spreads)},
            {QStringLiteral("recurring-causes"), models::tableOf(*m_causes)}};
}

void LogStatistics::retranslate()
{
    const int chosen = std::max(0, m_grouping->currentIndex());
    const QSignalBlocker quiet(m_grouping);
    m_grouping->clear();
    for (const Grouping& grouping : groupings) m_grouping->addItem(tr(grouping.name));
    m_grouping->setCurrentIndex(chosen);
    m_grouping->setAccessibleName(tr("How causes are grouped"));
    m_backfill->setText(tr("Past availability as a series"));
    m_backfill->setToolTip(tr("Minutes within incidents of the project count as bad: for times when nothing was "
                              "measured. The indicator says that it is from postmortems."));
    m_lengths->setText(tr("How long incidents take"));
    m_spreadTable->setAccessibleName(tr("Lengths of incidents with their definitions"));
    m_causeTable->setAccessibleName(tr("Causes that come back"));
    m_spreads->retranslate();
    m_causes->retranslate();
}

}
