// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/boardpage.h"

#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/phasemodels.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/tables.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace widgets {

using namespace reliability;
using models::BoardModel;

namespace {

constexpr int besideWidth = 900;

}

BoardPage::Column::Column(Phase of, BoardPage& page)
    : phase(of)
    , all(new QWidget)
    , head(new Label(Role::section))
    , asks(new Label(Role::body))
    , role(new Label(Role::secondary, Tone::secondary))
    , none(new Label(Role::body, Tone::secondary))
    , model(new BoardModel(&page))
    , table(makeTable(*model, "", BoardModel::Project))
{
    table->setObjectName(QStringLiteral("board-") + QString::fromLatin1(name(of).data()));
    table->verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    table->setItemDelegateForColumn(BoardModel::Project, new NameDelegate(BoardModel::Days, table));
    table->setItemDelegateForColumn(BoardModel::Open, new PairDelegate(BoardModel::Suggested, table));
    for (const int column : {BoardModel::Days, BoardModel::Suggested}) table->hideColumn(column);
    fitRows(*table);
    for (Label* label : {asks, role, none}) label->setWordWrap(true);
    auto* lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{head, asks, role, table, none}) lines->addWidget(w);
    lines->addStretch();
}

BoardPage::BoardPage(QWidget* parent)
    : Page(parent)
    , m_title(new Label(Role::pageTitle))
    , m_range(new Label(Role::body, Tone::secondary, "boardRange"))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_columns.reserve(names<Phase>.size());
    for (const auto& phase : names<Phase>) m_columns.emplace_back(phase.value, *this);
    build();
    for (const Column& column : m_columns)
        connect(column.table, &QTableView::activated, this, [this, &column](const QModelIndex& index) {
            openProject(column, index.row());
        });
    retranslate();
}

void BoardPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_range);
    head->addStretch();
    m_layout->setSpacing(scaled(space::xl));
    for (const Column& column : m_columns) m_layout->addWidget(column.all, 1);
    auto* lines = new QVBoxLayout(content());
    lines->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), scaled(space::xl));
    lines->setSpacing(scaled(space::l));
    lines->addLayout(head);
    lines->addLayout(m_layout);
    lines->addStretch();
}

void BoardPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_layout->setDirection(width() >= scaled(besideWidth) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QString BoardPage::title() const { return tr("Phases"); }

QWidget* BoardPage::mainWidget()
{
    for (const Column& column : m_columns)
        if (column.model->rowCount() > 0) return column.table;
    return nullptr;
}

std::vector<ExportItem> BoardPage::exportItems() const
{
    std::vector<ExportItem> items;
    for (const Column& column : m_columns)
        items.push_back({QStringLiteral("phase-") + QString::fromLatin1(name(column.phase).data()),
                         models::tableOf(*column.model)});
    return items;
}

void BoardPage::openProject(const Column& column, int row)
{
    const auto& project = column.model->rows()[static_cast<std::size_t>(row)].project;
    Q_EMIT navigateRequested(Place{.screen = Screen::phase, .project = project->project.name});
}

void BoardPage::retranslate()
{
    m_title->setText(title());
    for (const Column& column : m_columns) {
        column.asks->setText(models::purpose(column.phase) + u' ' + models::asked(column.phase));
        column.role->setText(models::roleOfSre(column.phase));
        column.none->setText(tr("No project is in this phase."));
        column.table->setAccessibleName(
            tr("Projects in this phase (%1), longest in it first").arg(models::word(column.phase)));
        column.model->retranslate();
    }
}

void BoardPage::refresh()
{
    if (review()->projects.empty())
        return showEmpty(tr("No projects yet."), {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] {
                                                       Q_EMIT navigateRequested(Place{Screen::importer});
                                                   }}});
    m_range->setText(tr("as of %1").arg(models::dateTime(review()->asOf, zone())));
    for (const Column& column : m_columns) {
        column.model->show(*review(), column.phase);
        const int count = column.model->rowCount();
        column.head->setText(QStringLiteral("%1 (%2)").arg(models::word(column.phase)).arg(count));
        column.table->setVisible(count > 0);
        column.none->setVisible(count == 0);
        if (count > 0 && !column.table->currentIndex().isValid())
            column.table->selectionModel()->setCurrentIndex(column.model->index(0, 0), QItemSelectionModel::NoUpdate);
    }
    showReady();
}

}
