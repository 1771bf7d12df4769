// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/formfields.h"

#include "reliability/facts/review.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"

#include <QPushButton>

namespace widgets {

void stack(QWidget& form, std::initializer_list<QWidget*> parts)
{
    auto* lines = new QVBoxLayout(&form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    for (QWidget* part : parts) {
        const bool button = qobject_cast<QPushButton*>(part) != nullptr;
        lines->addWidget(part, 0, button ? Qt::AlignLeft : Qt::Alignment());
        if (auto* box = qobject_cast<QComboBox*>(part)) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(1);
        }
    }
}

void say(Label& hint, const QString& text)
{
    hint.setText(text);
    hint.setVisible(!text.isEmpty());
}

void fillRoles(QComboBox& box)
{
    box.clear();
    for (const auto& role : reliability::names<reliability::ReviewRole>)
        box.addItem(models::text(role.text).toUpper(), static_cast<int>(role.value));
}

}
