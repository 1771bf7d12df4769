// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/wrappedrows.h"

#include "widgets/tokens.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>
#include <algorithm>

namespace widgets {
namespace {

class RowWrapper final : public QObject {
public:
    explicit RowWrapper(QTableView& table) : QObject(&table), m_table(table)
    {
        table.setWordWrap(true);
        m_later.setSingleShot(true);
        const QAbstractItemModel* model = table.model();
        const auto later = [this] { m_later.start(0); };
        connect(&m_later, &QTimer::timeout, this, &RowWrapper::adjust);
        connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, later);
        connect(model, &QAbstractItemModel::dataChanged, this, later);
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, signal, this, later);
        connect(model, &QAbstractItemModel::modelReset, this, later);
    }

private:
    void adjust()
    {
        QHeaderView& rows = *m_table.verticalHeader();
        const QAbstractItemView& view = m_table; // public there
        for (int row = 0; row < rows.count(); ++row)
            rows.resizeSection(row, std::max(rows.defaultSectionSize(), view.sizeHintForRow(row) + scaled(space::s)));
        m_table.setFixedHeight(rows.length() + m_table.horizontalHeader()->sizeHint().height() + scaled(space::xs));
    }

    QTableView& m_table;
    QTimer m_later;
};

}

void wrapRows(QTableView& table) { new RowWrapper(table); }

}
