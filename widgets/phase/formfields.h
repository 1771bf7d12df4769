// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokens.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <initializer_list>

/// What the small forms of the phase screen share.
namespace widgets {

class Label;

template <class Widget>
Widget* named(const char* name)
{
    auto* widget = new Widget;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

/// Puts the parts of a form one below the other; buttons keep their width.
void stack(QWidget& form, std::initializer_list<QWidget*> parts);

/// Shows what a form has to say; nothing takes no room.
void say(Label& hint, const QString& text = {});

/// MLE and SRE, with the value of ReviewRole as data.
void fillRoles(QComboBox& box);

}
