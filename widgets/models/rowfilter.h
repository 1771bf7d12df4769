// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <functional>

namespace models {

/// Lets through the rows that a function accepts (by their number in the source model); their order stays.
class RowFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setRule(std::function<bool(int)> accepts)
    {
        m_accepts = std::move(accepts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex&) const override
    {
        return !m_accepts || m_accepts(sourceRow);
    }

private:
    std::function<bool(int)> m_accepts;
};

}
