// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

#include <QHeaderView>
#include <span>
#include <vector>

class QComboBox;

namespace widgets {

/// What a column of a table may be for: the recipe's member that names the column.
struct ColumnRole {
    const char* text;                               ///< source text, context "roles"
    std::string reliability::ImportRecipe::*column; ///< null: ignored
};
std::span<const ColumnRole> columnRoles();

/// The head of the preview: a column's name, and below it a box that says what the column is for.
class RoleHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit RoleHeader(QWidget* parent = nullptr);

    /// Shows the columns with their roles in `recipe`; asks for nothing.
    void show(const std::vector<std::string>& columns, const reliability::ImportRecipe& recipe);
    /// Writes the roles of all boxes into the recipe; what no box has gets reliability::noColumn, so that a column that
    /// is ignored isn't detected again. A role chosen twice goes to the later column.
    void writeTo(reliability::ImportRecipe& recipe) const;
    void retranslate();
    /// Tab goes from `before` through the boxes; returns the last of them, or `before`.
    QWidget* orderTabs(QWidget* before);

    QSize sizeHint() const override;

Q_SIGNALS:
    void rolesChanged();

protected:
    void updateGeometries() override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    void place();
    void taken(int section);

    std::vector<std::string> m_columns;
    std::vector<QComboBox*> m_boxes;
};

}
