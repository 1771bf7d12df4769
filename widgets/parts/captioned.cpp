// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/captioned.h"

#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets {

QWidget* captioned(QWidget* field, int width)
{
    QWidget* both = captionedWide(field);
    both->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    field->setFixedWidth(scaled(width));
    return both;
}

QWidget* captionedWide(QWidget* field)
{
    auto* both = new QWidget;
    both->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::xs));
    auto* caption = new Label(Role::secondary, Tone::secondary);
    caption->setObjectName(field->objectName() + QStringLiteral("Caption"));
    caption->setBuddy(field);
    field->setFixedHeight(scaled(metric::control));
    column->addWidget(caption);
    column->addWidget(field);
    return both;
}

void setCaption(QWidget* field, const QString& caption)
{
    const QString name = field->objectName() + QStringLiteral("Caption");
    field->parentWidget()->findChild<QLabel*>(name, Qt::FindDirectChildrenOnly)->setText(caption);
    field->setAccessibleName(caption);
    if (auto* box = qobject_cast<QComboBox*>(field); box && box->isEditable())
        box->lineEdit()->setAccessibleName(caption);
}

QLayout* fieldRow(std::initializer_list<QWidget*> fields)
{
    auto* line = new Flow;
    line->setSpacing(scaled(space::m));
    for (QWidget* field : fields) {
        line->addWidget(field);
        line->setAlignment(field, Qt::AlignBottom);
    }
    return line;
}

}
