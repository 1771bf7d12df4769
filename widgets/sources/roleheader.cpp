// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/roleheader.h"

#include "reliability/columns.h"
#include "widgets/models/text.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <array>

namespace widgets {

using reliability::ImportRecipe;

namespace {

constexpr std::array roles{
    ColumnRole{QT_TRANSLATE_NOOP("roles", "ignore"), nullptr},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "time"), &ImportRecipe::time},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "end time"), &ImportRecipe::end},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "good"), &ImportRecipe::good},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "bad"), &ImportRecipe::bad},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "total"), &ImportRecipe::total},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "bucket bound"), &ImportRecipe::bucket},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "value"), &ImportRecipe::value},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "passed"), &ImportRecipe::pass},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "label"), &ImportRecipe::label},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "truth"), &ImportRecipe::truth},
    ColumnRole{QT_TRANSLATE_NOOP("roles", "prediction"), &ImportRecipe::prediction},
};

constexpr int columnWidth = 148;

using Columns = std::vector<std::string>;

// What a recipe calls a column: its name, or its position where the name is empty or an earlier one's too.
std::string nameOf(const Columns& columns, std::size_t i)
{
    const auto first = std::ranges::find(columns, columns[i]) - columns.begin();
    const bool own = !columns[i].empty() && first == static_cast<std::ptrdiff_t>(i);
    return own ? columns[i] : '#' + std::to_string(i + 1);
}

int roleOf(const std::string& column, const ImportRecipe& recipe)
{
    for (std::size_t i = 1; i < roles.size(); ++i)
        if (recipe.*roles[i].column == column) return static_cast<int>(i);
    return 0;
}

QString roleText(const ColumnRole& role) { return QCoreApplication::translate("roles", role.text); }

}

std::span<const ColumnRole> columnRoles() { return roles; }

RoleHeader::RoleHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("roleHeader"));
    setDefaultSectionSize(scaled(columnWidth));
    setMinimumSectionSize(scaled(columnWidth) / 2);
    setSectionsMovable(false);
    connect(this, &QHeaderView::sectionResized, this, &RoleHeader::place);
}

void RoleHeader::show(const std::vector<std::string>& columns, const ImportRecipe& recipe)
{
    if (columns != m_columns) {
        for (QComboBox* box : m_boxes) box->deleteLater();
        m_boxes.clear();
        m_columns = columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto* box = new QComboBox(viewport());
            box->setObjectName(QStringLiteral("role%1").arg(i));
            for (const ColumnRole& role : roles) box->addItem(roleText(role));
            connect(box, &QComboBox::activated, this, [this, i] { taken(static_cast<int>(i)); });
            m_boxes.push_back(box);
            box->show();
        }
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setCurrentIndex(roleOf(nameOf(m_columns, i), recipe));
    retranslate();
    place();
}

// A role belongs to one column: the one that had it before is ignored from now on.
void RoleHeader::taken(int section)
{
    const int role = m_boxes[static_cast<std::size_t>(section)]->currentIndex();
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (role != 0 && static_cast<int>(i) != section && m_boxes[i]->currentIndex() == role)
            m_boxes[i]->setCurrentIndex(0);
    Q_EMIT rolesChanged();
}

void RoleHeader::writeTo(ImportRecipe& recipe) const
{
    for (const ColumnRole& role : roles)
        if (role.column != nullptr) recipe.*role.column = reliability::noColumn;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (const int role = m_boxes[i]->currentIndex(); role > 0)
            recipe.*roles[static_cast<std::size_t>(role)].column = nameOf(m_columns, i);
}

QWidget* RoleHeader::orderTabs(QWidget* before)
{
    for (QComboBox* box : m_boxes) {
        setTabOrder(before, box);
        before = box;
    }
    return before;
}

void RoleHeader::retranslate()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setAccessibleName(tr("Role of column %1").arg(models::text(m_columns[i])));
        for (std::size_t r = 0; r < roles.size(); ++r) m_boxes[i]->setItemText(static_cast<int>(r), roleText(roles[r]));
    }
}

QSize RoleHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(metric::row + metric::control + space::s)};
}

void RoleHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void RoleHeader::place()
{
    const int gap = scaled(space::xs);
    for (int i = 0; i < static_cast<int>(m_boxes.size()) && i < count(); ++i)
        m_boxes[static_cast<std::size_t>(i)]->setGeometry(
            sectionViewportPosition(i) + gap, scaled(metric::row), sectionSize(i) - 2 * gap, scaled(metric::control));
}

void RoleHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colours& c = colours(palette());
    painter->fillRect(rect, c.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), metric::border), c.border);
    painter->setFont(widgets::font(Role::strong));
    painter->setPen(c.text1);
    const QRect name =
        QRect(rect.left(), rect.top(), rect.width(), scaled(metric::row)).adjusted(scaled(space::m), 0, 0, 0);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(name, Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
}

}
