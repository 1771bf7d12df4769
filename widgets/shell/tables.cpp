// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/tables.h"

#include "widgets/parts/explanation.h"
#include "widgets/report/tablepicture.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolTip>
#include <algorithm>
#include <utility>

namespace widgets {
namespace {

void copy(const QTableView& table)
{
    QGuiApplication::clipboard()->setMimeData(clipboard(*table.model(), table.accessibleName()).release());
}

void fit(QTableView& table)
{
    const int rows = table.model()->rowCount() * table.verticalHeader()->defaultSectionSize();
    const bool scrolls = table.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const int bar = scrolls ? table.horizontalScrollBar()->sizeHint().height() : 0;
    table.setFixedHeight(rows + table.horizontalHeader()->sizeHint().height() + scaled(space::xs) + bar);
}

constexpr int leastCell = 88; // of a column that gives

// Columns are as wide as their content, and one takes what is left over: QHeaderView::Stretch would squeeze it to
// nothing in a narrow window.
class Fitter final : public QObject {
public:
    Fitter(QTableView* table, int stretch, std::vector<int> giving)
        : QObject(table)
        , m_table(table)
        , m_stretch(stretch)
        , m_giving(std::move(giving))
    {
        table->viewport()->installEventFilter(this);
        const QAbstractItemModel* model = table->model();
        connect(model, &QAbstractItemModel::modelReset, this, &Fitter::fit);
        connect(model, &QAbstractItemModel::rowsInserted, this, &Fitter::fit);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &Fitter::fit);
        connect(model, &QAbstractItemModel::dataChanged, this, &Fitter::fit);
        connect(model, &QAbstractItemModel::headerDataChanged, this, &Fitter::fit);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) fit();
        return event->type() == QEvent::ToolTip && tell(*static_cast<QHelpEvent*>(event));
    }

private:
    int wanted(int column) const
    {
        const QAbstractItemView* view = m_table; // public there
        return std::max(view->sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column));
    }

    void fit()
    {
        QHeaderView* header = m_table->horizontalHeader();
        std::vector<int> widths(static_cast<std::size_t>(header->count()));
        const auto width = [&](int column) -> int& { return widths[static_cast<std::size_t>(column)]; };
        int spare = m_table->viewport()->width();
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column)) width(column) = wanted(column);
            spare -= width(column);
        }
        const auto gift = [&](int column) {
            return std::max(width(column) - std::max(header->sectionSizeHint(column), scaled(leastCell)), 0);
        };
        int gifts = 0;
        for (const int column : m_giving) gifts += gift(column);
        // A table that can't scroll gives what there is; what does not fit elides and is told by a tool tip. One that
        // has to scroll all the same cuts nothing.
        const bool scrolls = m_table->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        for (const int column : m_giving) {
            const int given = scrolls && gifts < -spare ? 0 : std::min(std::max(-spare, 0), gift(column));
            width(column) -= given;
            spare += given;
            gifts -= given;
        }
        const int least = scrolls ? 0 : header->sectionSizeHint(m_stretch) - width(m_stretch);
        width(m_stretch) += std::max(spare, least);
        for (int column = 0; column < header->count(); ++column)
            if (!header->isSectionHidden(column)) header->resizeSection(column, width(column));
    }

    // Texts come from data: what looks like a document is shown as it is written.
    bool tell(const QHelpEvent& event) const
    {
        const QModelIndex index = m_table->indexAt(event.pos());
        const QAbstractItemView* view = m_table;
        if (!index.isValid()) return false;
        QString text = index.data(Qt::ToolTipRole).toString();
        if (text.isEmpty() && view->sizeHintForIndex(index).width() > m_table->visualRect(index).width())
            text = index.data().toString();
        QToolTip::showText(event.globalPos(), text.isEmpty() ? text : Qt::convertFromPlainText(text), m_table);
        return true;
    }

    QTableView* m_table;
    int m_stretch;
    std::vector<int> m_giving;
};

}

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(tables)
};

void explain(QTableView& table, const QModelIndex& index)
{
    if (!index.isValid()) return;
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty()) text = index.siblingAtColumn(0).data(Qt::ToolTipRole).toString();
    Explanation::open(table, table.viewport()->mapToGlobal(table.visualRect(index).bottomLeft()), text);
}

void openMenu(QTableView& table, QPoint position)
{
    const QPersistentModelIndex index = table.currentIndex();
    auto* menu = new QMenu(&table);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : table.actions())
        if (index.isValid() && !action->text().isEmpty()) menu->addAction(action);
    menu->addAction(Tables::tr("Explain") + QStringLiteral("\tI"), &table, [&table, index] { explain(table, index); });
    menu->addAction(Tables::tr("Copy table") + QStringLiteral("\tCtrl+C"), &table, [&table] { copy(table); });
    menu->setActiveAction(menu->actions().front());
    menu->popup(table.viewport()->mapToGlobal(position));
}

}

void explainCells(QTableView& table)
{
    auto* action = new QAction(&table);
    action->setShortcut(Qt::Key_I);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &table, [&table] { explain(table, table.currentIndex()); });
    table.addAction(action);
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&table, &QWidget::customContextMenuRequested, &table, [&table](QPoint p) { openMenu(table, p); });
}

QTableView* makeTable(QAbstractItemModel& model, const char* name, int stretch, std::vector<int> giving)
{
    auto* table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(scaled(metric::rowCompact));
    table->verticalHeader()->setDefaultSectionSize(scaled(metric::row));
    table->horizontalHeader()->setHighlightSections(false);
    if (stretch >= 0) new Fitter(table, stretch, std::move(giving));
    table->horizontalHeader()->setFont(font(Role::secondary));
    auto* action = new QAction(table);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, table, [table] { copy(*table); });
    table->addAction(action);
    return table;
}

void fitRows(QTableView& table)
{
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto again = [&table] { fit(table); };
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, &table, again);
    QObject::connect(table.model(), &QAbstractItemModel::rowsInserted, &table, again);
    QObject::connect(table.model(), &QAbstractItemModel::rowsRemoved, &table, again);
    fit(table);
}

void allowSideways(QTableView& table)
{
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fit(table);
}

}
