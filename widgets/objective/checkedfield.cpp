// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/checkedfield.h"

#include "widgets/parts/captioned.h"
#include "widgets/parts/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace widgets {
namespace {

constexpr int problemWidth = 208;

// Scrolling the page must not change a field that it passes under the pointer.
class WheelGuard final : public QObject {
public:
    explicit WheelGuard(QWidget* field) : QObject(field)
    {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
        event->ignore();
        return true;
    }
};

QWidget* whole(QWidget* field) { return field->parentWidget()->parentWidget(); }

}

QWidget* checkedField(QWidget* field, int width)
{
    auto* both = new QWidget;
    both->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::xs));
    column->addWidget(captioned(field, width), 0, Qt::AlignLeft);
    new WheelGuard(field);
    auto* problem = new Label(Role::smallStrong);
    problem->setObjectName(field->objectName() + QStringLiteral("Problem"));
    problem->setWordWrap(true);
    problem->setFixedWidth(scaled(std::max(width, problemWidth)));
    problem->hide();
    column->addWidget(problem);
    return both;
}

void setProblem(QWidget* field, const QString& problem)
{
    auto* label = whole(field)->findChild<QLabel*>(field->objectName() + QStringLiteral("Problem"));
    if (label->text() == problem) return;
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    label->setMinimumHeight(problem.isEmpty() ? 0 : label->heightForWidth(label->maximumWidth()));
    field->setAccessibleDescription(problem);
}

void setFieldVisible(QWidget* field, bool visible) { whole(field)->setVisible(visible); }

}
